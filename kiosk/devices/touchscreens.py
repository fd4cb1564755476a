"""Which screens that feel fingers this PC has, as its system tells them: no Qt, nothing opened."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from typing import Final

INPUTS: Final = Path("/sys/class/input")
_DIRECT: Final = 1 << 1
"""INPUT_PROP_DIRECT of Linux: what is touched is what is seen; so not a touch pad."""

_MAXIMUM_TOUCHES: Final = 95
"""SM_MAXIMUMTOUCHES of Windows: how many fingers all screens together can tell apart; 0 without any."""


def touchscreens(inputs: Path = INPUTS) -> tuple[str, ...]:
    """The names of those that are plugged in now; one that the system does not name is an empty text."""
    if sys.platform == "win32":
        fingers = int(getattr(ctypes, "WinDLL")("user32").GetSystemMetrics(_MAXIMUM_TOUCHES))  # noqa: B009
        return ("",) if fingers else ()
    found = (device for device in sorted(inputs.glob("event*/device")) if _feels(device))
    return tuple(dict.fromkeys(map(_name, found)))


def _feels(device: Path) -> bool:
    try:
        # Words of 64 bits in hexadecimal, the lowest last.
        return bool(int((device / "properties").read_text("ascii").split()[-1], 16) & _DIRECT)
    except (OSError, ValueError, IndexError):
        return False


def _name(device: Path) -> str:
    try:
        return (device / "name").read_text("utf-8", "replace").strip()
    except OSError:
        return ""
