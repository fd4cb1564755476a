"""Keeps the system from darkening the screen or sleeping: by calls of its own, no program and no bus."""

from __future__ import annotations

import ctypes
import logging
import sys
from typing import Final

from kiosk.devices.ports import ScreenPower

log = logging.getLogger(__name__)

ES_CONTINUOUS: Final = 0x80000000
ES_SYSTEM_REQUIRED: Final = 0x00000001
ES_DISPLAY_REQUIRED: Final = 0x00000002
"""Of SetThreadExecutionState; what is asked with ES_CONTINUOUS holds until the thread asks again."""


class NoPower:
    """A system that lets nobody ask: its own settings hold (README, "Screen and power")."""

    def keep_on(self) -> None:
        """Nothing can be done."""

    def may_rest(self) -> None:
        """Nothing was done."""


class WindowsPower:
    """Windows keeps the display on while asked; while it may rest, only the computer stays awake."""

    def __init__(self) -> None:
        self._asked = 0

    def keep_on(self) -> None:
        """No screen saver, no dark screen, no sleep."""
        self._ask(ES_CONTINUOUS | ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED)

    def may_rest(self) -> None:
        """The display goes dark as the system's settings say."""
        self._ask(ES_CONTINUOUS | ES_SYSTEM_REQUIRED)

    def _ask(self, state: int) -> None:
        if sys.platform == "win32" and state != self._asked:
            self._asked = state
            if not ctypes.windll.kernel32.SetThreadExecutionState(state):
                log.info("the system does not keep the screen on for us")


class X11Power:
    """X counts seconds without a touch; it is told to begin again, on the connection that the window has.

    ``display`` is Xlib's ``Display*``. Screen savers and power saving of X both go by this count.
    """

    def __init__(self, display: int) -> None:
        self._display = ctypes.c_void_p(display)
        # By its name: ctypes.util looks for libraries by starting programs (ldconfig, gcc).
        self._x11 = ctypes.CDLL("libX11.so.6")

    def keep_on(self) -> None:
        """Begin to count again; a screen that is dark already comes back."""
        self._x11.XResetScreenSaver(self._display)
        self._x11.XFlush(self._display)

    def may_rest(self) -> None:
        """Let it count."""


def screen_power(x11_display: int | None) -> ScreenPower:
    """What this system offers; ``x11_display`` is None where the window is not one of X."""
    if sys.platform == "win32":
        return WindowsPower()
    if x11_display:
        try:
            return X11Power(x11_display)
        except OSError as error:
            log.info("the screen cannot be kept on: %s", error)
    return NoPower()
