"""The kiosk's end of the line to its supervisor: beats into a pipe, and goes when the supervisor is gone."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from typing import Final

VARIABLE: Final = "WAYSIDE_SUPERVISOR"
"""``PROCESS:PIPE``: the supervisor's process id, and the descriptor (Windows: handle) to beat into."""


class Lifeline:
    """Beats into the pipe whose descriptor is ``pipe``."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe

    def beat(self) -> bool:
        """Say that the program lives; gives whether the supervisor still does."""
        try:
            os.write(self._pipe, b".")
        except BlockingIOError:  # it is there, but has not read for hours: a stopped process
            return True
        except OSError:
            return False
        return True

    def close(self) -> None:
        """Beat no more."""
        os.close(self._pipe)


def take(environment: MutableMapping[str, str]) -> Lifeline | None:
    """The line that the supervisor left in ``environment``, or None if nobody supervises this process.

    From now on the system ends this process when the supervisor dies, however that happens.
    """
    supervisor, _, pipe = environment.pop(VARIABLE, "").partition(":")
    if not (supervisor.isdecimal() and pipe.isdecimal()):
        return None
    if sys.platform == "win32":  # there a job object ties both together (leash.py)
        import msvcrt

        return Lifeline(msvcrt.open_osfhandle(int(pipe), os.O_WRONLY))
    descriptor = int(pipe)
    os.set_blocking(descriptor, False)
    os.set_inheritable(descriptor, False)
    if sys.platform == "linux":
        _die_with_parent()
        if os.getppid() != int(supervisor):  # it died before the system was told
            return Lifeline(os.open(os.devnull, os.O_RDONLY))
    return Lifeline(descriptor)


def _die_with_parent() -> None:
    if sys.platform == "win32":
        return
    import ctypes
    import signal

    set_signal_on_parents_death = 1  # PR_SET_PDEATHSIG, prctl(2)
    ctypes.CDLL(None).prctl(set_signal_on_parents_death, int(signal.SIGKILL), 0, 0, 0)
