"""Holds on to all that runs below the supervisor, so that nothing outlives it and nothing is left over."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

_jobs: list[int] = []
"""Handles of this process's jobs (Windows): the system closes them, and ends all in them, when it dies."""


def hold() -> None:
    """Tie all processes that are started from now on to this one.

    Windows: a job that is ended with its last handle. Linux: what a dead child leaves behind comes to us
    (``reap_strays``); the kiosk itself asks to die with its parent (lifeline.py).
    """
    if sys.platform == "win32":
        _hold_on_windows()
    elif sys.platform == "linux":
        import ctypes

        set_child_subreaper = 36  # PR_SET_CHILD_SUBREAPER, prctl(2)
        ctypes.CDLL(None).prctl(set_child_subreaper, 1, 0, 0, 0)


def reap_strays() -> list[int]:
    """End and collect what a child that has ended left behind; gives the process ids. Linux only.

    What another account owns is not ours to end: it stays, and is not among them.
    """
    strays: list[int] = []
    spared: set[int] = set()
    if sys.platform == "win32":
        return strays
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    while children.exists():
        found = [int(word) for word in children.read_text("ascii").split() if int(word) not in spared]
        if not found:
            break
        for process in found:
            try:
                os.kill(process, signal.SIGKILL)
                os.waitpid(process, 0)
            except PermissionError:
                spared.add(process)
            except (ProcessLookupError, ChildProcessError):
                pass
        strays += [process for process in found if process not in spared]
        # Their own children have come to us by now: look again.
    return strays


def _hold_on_windows() -> None:
    if sys.platform != "win32":
        return
    import ctypes
    from ctypes import wintypes

    class Limits(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

        _fields_ = (
            ("process_time", ctypes.c_int64),
            ("job_time", ctypes.c_int64),
            ("flags", wintypes.DWORD),
            ("least_memory", ctypes.c_size_t),
            ("most_memory", ctypes.c_size_t),
            ("processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
            ("counters", ctypes.c_uint64 * 6),
            ("memory", ctypes.c_size_t * 4),
        )

    kill_on_close, extended_limits = 0x2000, 9
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.SetInformationJobObject.argtypes = (
        wintypes.HANDLE,
        ctypes.c_int,
        ctypes.c_void_p,
        wintypes.DWORD,
    )
    kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
    job = kernel.CreateJobObjectW(None, None)
    limits = Limits(flags=kill_on_close)
    kernel.SetInformationJobObject(job, extended_limits, ctypes.byref(limits), ctypes.sizeof(limits))
    if kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess()):
        _jobs.append(job)
