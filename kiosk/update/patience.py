"""Lets a thread that works hard stand aside while a reader is being served.

Python runs one thread at a time: while a worker computes, each of the hundred small questions that a
screen asks of Python may wait for it. So the worker stops altogether, at its next call of a function, for as
long as the reader is busy.
"""

from __future__ import annotations

import contextlib
import gc
import sys
import threading
import time
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Final

from kiosk.update.refusal import Refused
from kiosk.wording import Wording

REST_SECONDS: Final = 0.6
"""How long after a touch the reader is served: the page is drawn and the glide is over."""

LONGEST_WAIT_SECONDS: Final = 20.0
"""A child that drums on the screen does not hold an update up for ever."""

STOPPED: Final = Wording("The kiosk was ended before the update was done. Nothing has changed.")

WORK_SECONDS: Final = 0.25
"""So long it goes on after that before it waits again."""

_LOOK_SECONDS: Final = 0.02


class Stopped(Refused):
    """The program ends."""


class Patience:
    """Told of every touch by the window; asked by the worker."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._quiet_at = 0.0
        self._works_until = 0.0
        self._stop = threading.Event()
        self._asked = False
        """Whether there is anything to wait for or to end for: all that is looked at at each call."""

    def touched(self) -> None:
        """A reader did something."""
        self._quiet_at = self._clock() + REST_SECONDS
        self._asked = True

    def stop(self) -> None:
        """Let whoever waits go on at once: the program ends."""
        self._stop.set()
        self._asked = True

    def wait(self) -> None:
        """Come back when no reader is being served."""
        self._asked = self._stop.is_set()
        now = self._clock()
        if now >= self._quiet_at:
            return
        self._asked = True
        if now < self._works_until:
            return
        while self._clock() < min(now + LONGEST_WAIT_SECONDS, self._quiet_at) and not self._stop.is_set():
            self._stop.wait(_LOOK_SECONDS)
        self._works_until = self._clock() + WORK_SECONDS

    @contextlib.contextmanager
    def in_this_thread(self) -> Iterator[None]:
        """Wait at every call of a Python function in the body, also in modules that know nothing of this.

        What the program holds already is left out of garbage collection meanwhile: the body makes so many
        objects that Python would look through all of the screens' again and again, 30 ms each time.
        Raises ``Refused`` at a call when the program ends.
        """

        def give_way(_frame: FrameType, event: str, _argument: object) -> None:
            if self._asked and event == "call":
                self.wait()
                if self._stop.is_set():
                    raise Stopped("stopped", STOPPED)

        gc.freeze()
        sys.setprofile(give_way)
        try:
            yield
        finally:
            sys.setprofile(None)
            gc.unfreeze()
