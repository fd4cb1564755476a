"""What a check of the kiosk found: a light, one plain sentence, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum


class Light(StrEnum):
    """Green: fine. Amber: somebody should look at it. Red: it must be put right."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; ``what_to_do`` is empty if there is nothing to do."""

    light: Light
    sentence: str
    what_to_do: str = ""


Probe = Callable[[], Iterable[Finding]]
"""Looks at one part of the kiosk, quickly and without changing anything; may raise KioskError or OSError."""


def green(sentence: str) -> Finding:
    """It is fine."""
    return Finding(Light.GREEN, sentence)


def amber(sentence: str, what_to_do: str) -> Finding:
    """Somebody should look at it."""
    return Finding(Light.AMBER, sentence, what_to_do)


def red(sentence: str, what_to_do: str) -> Finding:
    """It must be put right."""
    return Finding(Light.RED, sentence, what_to_do)
