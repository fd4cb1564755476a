"""The display of a virtual screen: turned, rescaled, unplugged and plugged in again, by X's own RandR."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

PX_PER_MM: Final = 4
ROTATE_0: Final = 1

Long, Int = ctypes.c_ulong, ctypes.c_uint


class _Mode(ctypes.Structure):
    _fields_ = (
        ("id", Long), ("width", Int), ("height", Int), ("dot_clock", Long),
        ("h_sync_start", Int), ("h_sync_end", Int), ("h_total", Int), ("h_skew", Int),
        ("v_sync_start", Int), ("v_sync_end", Int), ("v_total", Int),
        ("name", ctypes.c_char_p), ("name_length", Int), ("flags", Long),
    )  # fmt: skip


class _Resources(ctypes.Structure):
    _fields_ = (
        ("timestamp", Long), ("config_timestamp", Long),
        ("ncrtc", ctypes.c_int), ("crtcs", ctypes.POINTER(Long)),
        ("noutput", ctypes.c_int), ("outputs", ctypes.POINTER(Long)),
        ("nmode", ctypes.c_int), ("modes", ctypes.POINTER(_Mode)),
    )  # fmt: skip


class _Idle(ctypes.Structure):
    _fields_ = (
        ("window", Long), ("state", ctypes.c_int), ("kind", ctypes.c_int),
        ("til_or_since", Long), ("idle", Long), ("event_mask", Long),
    )  # fmt: skip


class Display:
    """A connection of the test's own to the X server."""

    def __init__(self, name: str) -> None:
        self._x: Any = ctypes.CDLL("libX11.so.6")
        self._rr: Any = ctypes.CDLL("libXrandr.so.2")
        self._ss: Any = ctypes.CDLL("libXss.so.1")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = Long
        self._rr.XRRGetScreenResources.restype = ctypes.POINTER(_Resources)
        self._rr.XRRCreateMode.restype = Long
        self._ss.XScreenSaverAllocInfo.restype = ctypes.POINTER(_Idle)
        self.pointer = self._x.XOpenDisplay(name.encode())
        assert self.pointer, name
        self._display = ctypes.c_void_p(self.pointer)
        self._root = Long(self._x.XDefaultRootWindow(self._display))

    def unplug(self) -> None:
        """Show nothing on the display any more."""
        self._show(0)
        self._x.XSync(self._display, 0)

    def show(self, width: int, height: int) -> None:
        """Show so many pixels on it."""
        self._x.XGrabServer(self._display)
        self._show(0)
        self._rr.XRRSetScreenSize(
            self._display, self._root, width, height, width // PX_PER_MM, height // PX_PER_MM
        )
        self._show(self._mode(width, height))
        self._x.XUngrabServer(self._display)
        self._x.XSync(self._display, 0)

    def idle_ms(self) -> int:
        """For how long X has counted that nobody was there."""
        found = self._ss.XScreenSaverAllocInfo()
        self._ss.XScreenSaverQueryInfo(self._display, self._root, found)
        idle = int(found.contents.idle)
        self._x.XFree(found)
        return idle

    def close(self) -> None:
        """End the connection."""
        self._x.XCloseDisplay(self._display)

    def _mode(self, width: int, height: int) -> int:
        """A mode of this size that the output has."""
        resources = self._rr.XRRGetScreenResources(self._display, self._root)
        found = resources.contents
        known = [found.modes[at] for at in range(found.nmode)]
        here = next((mode.id for mode in known if (mode.width, mode.height) == (width, height)), 0)
        if not here:
            name = f"{width}x{height}".encode()
            new = _Mode(
                width=width, height=height, dot_clock=60 * width * height, h_total=width, v_total=height,
                name=name, name_length=len(name),
            )  # fmt: skip
            here = self._rr.XRRCreateMode(self._display, self._root, ctypes.byref(new))
            self._rr.XRRAddOutputMode(self._display, Long(found.outputs[0]), Long(here))
        self._rr.XRRFreeScreenResources(resources)
        return int(here)

    def _show(self, mode: int) -> None:
        resources = self._rr.XRRGetScreenResources(self._display, self._root)
        found = resources.contents
        outputs = (Long * 1)(found.outputs[0])
        self._rr.XRRSetCrtcConfig(
            self._display, resources, Long(found.crtcs[0]), Long(0), 0, 0, Long(mode), ROTATE_0,
            outputs if mode else None, 1 if mode else 0,
        )  # fmt: skip
        self._rr.XRRFreeScreenResources(resources)


@contextmanager
def display_of(name: str) -> Iterator[Display]:
    """The display of an X server, such as ``:1``."""
    display = Display(name)
    try:
        yield display
    finally:
        display.close()
