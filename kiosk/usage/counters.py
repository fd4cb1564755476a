"""Counts pages while the kiosk runs; whatever goes wrong with the file, no reader notices."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import date
from typing import Final

from kiosk.usage.tally import Batch, Tally, page_name
from kiosk.usage.totals import CountersError, DamagedCounters, Totals

logger = logging.getLogger(__name__)

_PATIENCE_SECONDS: Final = 3.0

Start = Callable[[Callable[[], None]], None]
"""Runs something, at once or on a thread of its own."""


def at_once(work: Callable[[], None]) -> None:
    """Run it before going on."""
    work()


class Counters:
    """The counters of the running kiosk.

    ``monotonic`` gives seconds that never go back, ``today`` the day it is here. ``start`` runs the writing;
    it may use a thread, so that a slow disk holds nobody up.
    """

    def __init__(
        self,
        totals: Totals,
        monotonic: Callable[[], float],
        today: Callable[[], date],
        *,
        enabled: bool = True,
        start: Start = at_once,
    ) -> None:
        self._totals = totals
        self._now = monotonic
        self._today = today
        self._start = start
        self._tally = Tally(monotonic())
        self._lock = threading.Lock()  # the tally
        self._writing = threading.Lock()  # the file
        self._told_on: date | None = None
        self.enabled = enabled

    def opened(self, screen: str, item_id: str = "") -> None:
        """A page was opened in this visit."""
        page = page_name(screen, item_id) if self.enabled else ""
        if page:
            with self._lock:
                self._tally.opened(page)

    def visit_ended(self) -> None:
        """The visit is over (it was finished, or the kiosk reset itself)."""
        self._write_if_due()
        with self._lock:
            self._tally.visit_ended(self._today().isoformat())
        self._write_if_due()

    def stop(self) -> None:
        """The kiosk ends: write what may be written, before going on."""
        with self._lock:
            self._tally.visit_ended(self._today().isoformat())
        self._write_if_due(stopping=True)

    def switch(self, *, on: bool) -> None:
        """Count from now on, or not; what waited is let go."""
        with self._lock:
            self._tally.forget()
        self.enabled = on

    def let_go(self) -> None:
        """Let go of what is too old, for a kiosk that does not count any more."""
        self._start(self._let_go)

    def _let_go(self) -> None:
        self._guarded(lambda: self._totals.let_go(self._today()))

    def _write_if_due(self, *, stopping: bool = False) -> None:
        with self._lock:
            batch = self._tally.due(self._today().isoformat(), self._now(), stopping=stopping)
        if batch is not None:
            run = at_once if stopping else self._start
            run(lambda: self._write(batch))

    def _write(self, batch: Batch) -> None:
        if not self._guarded(lambda: self._totals.add(batch, self._today())):
            with self._lock:
                self._tally.put_back(batch)

    def _guarded(self, work: Callable[[], None]) -> bool:
        if not self._writing.acquire(timeout=_PATIENCE_SECONDS):
            return False  # a disk that hangs holds up the earlier writing; the kiosk must be able to end
        try:
            self._mending(work)
        except CountersError as error:
            self._tell(error)
            return False
        finally:
            self._writing.release()
        return True

    def _mending(self, work: Callable[[], None]) -> None:
        try:
            work()
        except DamagedCounters as error:
            self._tell(error)
            self._totals.put_aside()
            work()

    def _tell(self, error: CountersError) -> None:
        """Log it, once a day: the log must not fill with it."""
        if self._told_on != self._today():
            self._told_on = self._today()
            logger.error("%s (%s)", error.sentence, error.detail)
