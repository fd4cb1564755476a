"""The low-level keyboard hook of Windows: keys that lead out of the kiosk go no further (`lockdown/keys.py`).

Windows waits for the answer of a hook before anybody gets the key, and takes a hook away without a word if it
answers too late (LowLevelHooksTimeout, at most one second). Python may be that late when the window is busy,
so the hook lives on a thread of its own and is set again every few seconds. Ctrl+Alt+Del never comes here.
"""

from __future__ import annotations

import ctypes
import sys
import threading
from collections.abc import Callable
from functools import partial
from typing import Any, Final

SET_AGAIN_MS: Final = 3000

_WH_KEYBOARD_LL: Final = 13
_WM_QUIT: Final = 0x0012
_WM_TIMER: Final = 0x0113
_DOWN: Final = frozenset((0x0100, 0x0104))  # WM_KEYDOWN, WM_SYSKEYDOWN
_SWALLOW: Final = 1


class _Key(ctypes.Structure):
    """KBDLLHOOKSTRUCT, as far as it is read here."""

    _fields_ = (("code", ctypes.c_uint32), ("scan", ctypes.c_uint32), ("flags", ctypes.c_uint32))


class KeyHook:
    """Swallows the keys for which ``swallows(code, down=…)`` says so, from ``start`` to ``stop``."""

    def __init__(self, swallows: Callable[..., bool]) -> None:
        self._swallows = swallows
        self._thread_id = 0
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._live, name="keys", daemon=True)

    def start(self) -> bool:
        """Begin; False on a system that is not Windows."""
        if sys.platform != "win32":
            return False
        self._thread.start()
        return self._ready.wait(5)

    def stop(self) -> None:
        """End; the keys are as they were."""
        if self._thread_id:
            _user32().PostThreadMessageW(self._thread_id, _WM_QUIT, 0, 0)
            self._thread.join(5)

    def _live(self) -> None:
        user32 = _user32()
        self._thread_id = _library("kernel32").GetCurrentThreadId()
        callback = _callback_type()(partial(self._told, user32))
        hook = user32.SetWindowsHookExW(_WH_KEYBOARD_LL, callback, None, 0)
        user32.SetTimer(None, 0, SET_AGAIN_MS, None)
        self._ready.set()
        message = ctypes.create_string_buffer(64)  # a MSG has 48 bytes
        while user32.GetMessageW(message, None, 0, 0) > 0:
            if ctypes.c_uint32.from_buffer(message, 8).value == _WM_TIMER:
                # The new one first, so that no key slips through between the two.
                fresh = user32.SetWindowsHookExW(_WH_KEYBOARD_LL, callback, None, 0)
                user32.UnhookWindowsHookEx(hook)
                hook = fresh
        user32.UnhookWindowsHookEx(hook)

    def _told(self, user32: Any, code: int, message: int, data: int) -> int:  # noqa: ANN401
        if code == 0:
            key = ctypes.cast(data, ctypes.POINTER(_Key)).contents
            if self._swallows(key.code, down=message in _DOWN):
                return _SWALLOW
        return int(user32.CallNextHookEx(None, code, message, data))


# Any: the Windows part of ctypes is unknown to type checkers of other systems.


def _library(name: str) -> Any:  # noqa: ANN401
    return getattr(ctypes, "WinDLL")(name)  # noqa: B009 - it is there on Windows only


def _user32() -> Any:  # noqa: ANN401
    """The library with the types of what is called: an address does not fit into the usual int."""
    user32 = _library("user32")
    user32.SetWindowsHookExW.restype = ctypes.c_void_p
    user32.SetWindowsHookExW.argtypes = [ctypes.c_int, _callback_type(), ctypes.c_void_p, ctypes.c_uint32]
    user32.UnhookWindowsHookEx.argtypes = [ctypes.c_void_p]
    user32.CallNextHookEx.restype = ctypes.c_ssize_t
    user32.CallNextHookEx.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t, ctypes.c_ssize_t]
    user32.SetTimer.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_uint32, ctypes.c_void_p]
    return user32


def _callback_type() -> Any:  # noqa: ANN401
    make = getattr(ctypes, "WINFUNCTYPE")  # noqa: B009
    return make(ctypes.c_ssize_t, ctypes.c_int, ctypes.c_size_t, ctypes.c_ssize_t)
