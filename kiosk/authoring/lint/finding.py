"""What a check of the language found, and what an editor decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ERROR: Final = "error"
WARNING: Final = "warning"

PAGE: Final = "page"
"""What a finding about a whole page quotes; an override names it so."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something in a text that breaks a rule of the standards (2.8).

    ``file`` is relative to the folder of the sources, ``line`` counts from 1. ``suggestion`` is a wording
    that would do, or empty. ``quote`` is the sentence it is about, or ``PAGE``.
    """

    file: str
    line: int
    rule: str
    severity: str
    message: str
    suggestion: str
    quote: str

    def __str__(self) -> str:
        hint = f" Write: {self.suggestion}" if self.suggestion else ""
        return f"{self.file}:{self.line}: {self.severity} {self.rule}: {self.message}{hint}"


@dataclass(frozen=True, slots=True, order=True)
class Overridden:
    """A finding that an editor accepted, with the reason given in the source."""

    finding: Finding
    reason: str

    def __str__(self) -> str:
        one = self.finding
        return f"{one.file}:{one.line}: accepted {one.rule}: {one.message} Reason: {self.reason}"
