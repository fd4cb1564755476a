"""Switches the PC off when staff ask for it, where that is the supervisor's to do: on Windows."""

from __future__ import annotations

import logging
import sys

logger = logging.getLogger(__name__)


def may_switch_off() -> bool:
    """Whether Windows lets this account switch the PC off. On Linux the service says so itself."""
    return sys.platform == "win32" and _may()


def switch_off() -> None:
    """Ask Windows to switch the PC off. On Linux the service does it, told by the exit code."""
    if sys.platform != "win32":
        return
    import ctypes

    power_off, force_if_hung, planned_maintenance = 0x8, 0x10, 0x80000000 | 0x40000
    _may()
    if not ctypes.WinDLL("user32", use_last_error=True).ExitWindowsEx(
        power_off | force_if_hung, planned_maintenance
    ):
        logger.info("Windows did not switch off: error %d", ctypes.get_last_error())


def _may() -> bool:
    """Ask for the right to switch off, for this process; gives whether the account has it."""
    if sys.platform != "win32":
        return False
    import ctypes
    from ctypes import wintypes

    class Privilege(ctypes.Structure):
        """TOKEN_PRIVILEGES with one entry."""

        _fields_ = (
            ("count", wintypes.DWORD),
            ("low", wintypes.DWORD),
            ("high", wintypes.LONG),
            ("attributes", wintypes.DWORD),
        )

    adjust_and_query, enabled = 0x28, 0x2
    security = ctypes.WinDLL("advapi32", use_last_error=True)
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    security.OpenProcessToken.argtypes = (wintypes.HANDLE, wintypes.DWORD, ctypes.c_void_p)
    security.AdjustTokenPrivileges.argtypes = (
        wintypes.HANDLE,
        wintypes.BOOL,
        ctypes.c_void_p,
        wintypes.DWORD,
        ctypes.c_void_p,
        ctypes.c_void_p,
    )
    token = wintypes.HANDLE()
    # LookupPrivilegeValueW writes the 64 bits of the name's number where low and high stand.
    privilege = Privilege(1, 0, 0, enabled)
    number = ctypes.byref(privilege, Privilege.low.offset)
    security.OpenProcessToken(kernel.GetCurrentProcess(), adjust_and_query, ctypes.byref(token))
    security.LookupPrivilegeValueW(None, "SeShutdownPrivilege", number)
    # Without the right it succeeds too, and leaves an error behind that says so.
    done = security.AdjustTokenPrivileges(token, False, ctypes.byref(privilege), 0, None, None)
    return bool(done) and ctypes.get_last_error() == 0
