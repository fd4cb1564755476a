"""What a setting of the system is: the shape of the one table that everything about lockdown shares."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from kiosk.wording import Wording

Value = str | int
"""What a place holds: the text of a file, the target of a link, a text or a whole number of the registry."""

Kind = Literal["file", "link", "registry"]


class Family(StrEnum):
    """Which way of locking down the system offers (Microsoft's own list of editions)."""

    HOME = "home"
    PRO = "pro"
    ENTERPRISE = "enterprise"
    """Enterprise, Education, IoT Enterprise and LTSC: the editions with Shell Launcher."""
    LINUX = "linux"


WINDOWS = frozenset((Family.HOME, Family.PRO, Family.ENTERPRISE))


Held = tuple[Kind, Value]
"""What was found at a place; where a link is wanted there may be a file, and the other way round."""


@dataclass(frozen=True, slots=True)
class Place:
    r"""Where a setting lives: a file, a link, or a value of the registry (key ``path``, name ``name``).

    Keys begin with ``HKLM\`` for the whole PC or ``HKCU\`` for the account that runs the command.
    """

    kind: Kind
    path: str
    name: str = ""

    @property
    def mine(self) -> bool:
        """Whether it belongs to one account: set by that account itself, without administrator rights."""
        return self.path.startswith("HKCU\\")

    def __str__(self) -> str:
        return f"{self.path}\\{self.name}" if self.kind == "registry" else self.path


@dataclass(frozen=True, slots=True)
class Rule:
    """One setting: ``words`` say what it does for the kiosk, in a sentence for the people of the clinic."""

    area: str
    words: Wording
    place: Place
    value: Value
    families: frozenset[Family]

    def is_met_by(self, held: Held) -> bool:
        """Whether what stands there is what the rule wants.

        ``/lib`` is ``/usr/lib`` on every Debian since 12; its ``systemctl enable`` still writes the shorter.
        """
        kind, value = held
        if kind == "link":
            value = re.sub("^/lib/", "/usr/lib/", str(value))
        return (kind, value) == (self.place.kind, self.value)


def rules_for(family: Family, program: str) -> tuple[Rule, ...]:
    """The settings of a family in the order of the table; ``program`` is the path of the kiosk's program."""
    if family is Family.LINUX:
        from kiosk.lockdown.linux import RULES

        return RULES
    from kiosk.lockdown.windows import rules

    return tuple(rule for rule in rules(program) if family in rule.families)
