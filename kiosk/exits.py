"""Exit codes of `kiosk run`: what the end of the program tells its supervisor."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Final

SWITCHES_OFF: Final = "WAYSIDE_SWITCHES_OFF"
"""Set to "yes" by who starts the kiosk and would switch the PC off when told to."""


def may_switch_off(environment: Mapping[str, str]) -> bool:
    """Whether ``POWER_OFF`` would switch the PC off."""
    return environment.get(SWITCHES_OFF) == "yes"


class Exit(IntEnum):
    """What the supervisor does is told in ARCHITECTURE.md, "The supervisor"."""

    ENDED = 0
    """Told to end by a signal, or the window of a try-out was closed. Unexpected, it is restarted."""
    BUG = 1
    """Python's own code for an error nobody foresaw."""
    NOT_USABLE = 2
    """The world is not as the command needs it, or the arguments are wrong."""
    LEAVE = 10
    """Staff want to leave the kiosk: the supervisor ends too."""
    AGAIN = 11
    """Staff want it started afresh, as after switching on: at once, and not counted as a failure."""
    POWER_OFF = 12
    """Staff want the PC switched off: the supervisor passes it on to the system and ends."""
