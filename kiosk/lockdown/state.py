"""Where it is kept what lockdown did, and what the kiosk itself has to know of it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

RECORD: Final = "lockdown.json"
MINE: Final = "lockdown-account.json"
"""What was changed for the whole PC, and for the account that ran the command."""

OF_THE_PACKAGE: Final = Path("/var/lib/wayside-kiosk")
"""Of Debian's package: root puts back what it reads there, so the kiosk's own account must not write it."""


def record(data: Path, *, mine: bool) -> Path:
    """The file that remembers what was there before."""
    return data / (MINE if mine else RECORD)


def is_applied(data: Path, package: Path = OF_THE_PACKAGE) -> bool:
    """Whether somebody wanted this PC locked down."""
    return any(record(folder, mine=False).exists() for folder in (data, package))


def catches_keys(data: Path) -> bool:
    """Whether the kiosk catches the keys that lead out: as soon as lockdown was applied for the PC."""
    return record(data, mine=False).exists()
