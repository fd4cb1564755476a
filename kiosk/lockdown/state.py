"""Where the kiosk's own folder keeps what lockdown did, and what the kiosk itself has to know of it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

RECORD: Final = "lockdown.json"
MINE: Final = "lockdown-account.json"
"""What was changed for the whole PC, and for the account that ran the command."""


def record(data: Path, *, mine: bool) -> Path:
    """The file that remembers what was there before."""
    return data / (MINE if mine else RECORD)


def catches_keys(data: Path) -> bool:
    """Whether the kiosk catches the keys that lead out: as soon as lockdown was applied for the PC."""
    return record(data, mine=False).exists()
