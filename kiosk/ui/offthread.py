"""The one way off the window's thread: jobs run one after another elsewhere, and tell the window by calls."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

STACK_BYTES = 16 << 20
"""As much as the main thread has on Linux; Windows would give 1 MB, too little for deeply nested texts."""


class OffThread(QObject):
    """A thread that waits for jobs. Make it on the window's thread and ``close`` it before that ends.

    A job must not touch any QObject but by ``tell``. A job that raises is a mistake of ours: it ends the
    thread, which tells the log why, and the next job gets a new one.
    """

    rested = Signal()
    """No job runs or waits any more."""

    _calls = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._closed = threading.Event()
        self._name = name
        self._thread: threading.Thread | None = None
        self._waiting = 0
        self._calls.connect(self._call)

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        return self._waiting > 0

    def run(self, job: Callable[[], None]) -> None:
        """Do ``job`` there; comes back at once."""
        if self._thread is None or not self._thread.is_alive():
            before = threading.stack_size(STACK_BYTES)
            self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
            threading.stack_size(before)
        self._waiting += 1
        self._jobs.put(job)

    def tell(self, call: Callable[[], None]) -> None:
        """From inside a job: do ``call`` on the window's thread, soon."""
        if not self._closed.is_set():
            self._calls.emit(call)

    def close(self, seconds: float = 2.0) -> None:
        """Begin no further job and wait so long for the one that runs; the end of the program ends it."""
        self._closed.set()
        self._jobs.put(None)
        if self._thread is not None:
            self._thread.join(seconds)

    @Slot(object)
    def _call(self, call: Callable[[], None]) -> None:
        if not self._closed.is_set():
            call()

    def _rest(self) -> None:
        self._waiting -= 1
        if self._waiting == 0:
            self.rested.emit()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None and not self._closed.is_set():
            try:
                job()
            finally:
                self.tell(self._rest)
