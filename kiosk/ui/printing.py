"""Printing as a page sees it: one leaflet at a time, away from the window, with its state in a word."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from enum import StrEnum
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice

from kiosk.devices.ports import Paintable, Printer, PrinterError
from kiosk.takeaway.paper import AGAIN_SECONDS, PaperRule

log = logging.getLogger(__name__)

MS: Final = 1000


class PrintState(StrEnum):
    """What there is to say of printing."""

    READY = "ready"
    PRINTING = "printing"
    SENT = "sent"
    FAILED = "failed"
    WAIT = "wait"


class Aside(Protocol):
    """A way to do what takes long: ``OffThread``, or at once."""

    def run(self, job: Callable[[], None]) -> None:
        """Do ``job``."""
        ...

    def tell(self, call: Callable[[], None]) -> None:
        """From inside a job: do ``call`` on the window's thread."""
        ...

    def close(self) -> None:
        """Begin no more."""
        ...


class AtOnce:
    """Does everything at once, for programs in which nobody waits."""

    def run(self, job: Callable[[], None]) -> None:
        """Do it."""
        job()

    def tell(self, call: Callable[[], None]) -> None:
        """Do it."""
        call()

    def close(self) -> None:
        """Nothing waits."""


class Rehearsal:
    """A printer that is always there and prints nothing: for pictures of the screens."""

    def there(self) -> bool:
        """It is."""
        return True

    def print(self, leaflet: Paintable[QPagedPaintDevice]) -> None:
        """Take the leaflet and let it go."""


class Printing(QObject):
    """Hands leaflets to ``printer`` and says how that went.

    It keeps no leaflet: what is printed lives in the job alone and goes with it (P01).
    """

    changed = Signal()

    def __init__(self, printer: Printer[QPagedPaintDevice], aside: Aside, clock: Callable[[], float]) -> None:
        super().__init__()
        self._printer = printer
        self._aside = aside
        self._clock = clock
        self._rule = PaperRule()
        self._there = False
        self._state = PrintState.READY
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.forget)

    @property
    def there(self) -> bool:
        """Whether the printer was there when it was last looked for."""
        return self._there

    @property
    def state(self) -> PrintState:
        """What there is to say."""
        return self._state

    def look(self) -> None:
        """Look for the printer, aside; ``there`` says what was found."""
        self._aside.run(self._look)

    def print(self, make: Callable[[], Paintable[QPagedPaintDevice]]) -> None:
        """Print what ``make`` makes: both are done aside. Soon after another leaflet nothing is printed."""
        if self._state is PrintState.PRINTING:
            return
        if not self._rule.allows(self._clock()):
            self._turn(PrintState.WAIT)
            return
        self._rule.printed(self._clock())
        self._turn(PrintState.PRINTING)
        self._aside.run(lambda: self._print(make))

    def forget(self) -> None:
        """Say no more of what was printed; what is on its way to paper still comes."""
        self._again.stop()
        self._turn(PrintState.READY)

    def close(self) -> None:
        """Print nothing more."""
        self._again.stop()
        self._aside.close()

    def _look(self) -> None:
        there = self._printer.there()
        self._aside.tell(lambda: self._found(there=there))

    def _found(self, *, there: bool) -> None:
        if there != self._there:
            self._there = there
            self.changed.emit()

    def _print(self, make: Callable[[], Paintable[QPagedPaintDevice]]) -> None:
        try:
            self._printer.print(make())
        except PrinterError as error:
            detail = error.detail
            log.warning("a leaflet was not printed (%s)", detail)
            self._aside.tell(lambda: self._ended(PrintState.FAILED))
        else:
            self._aside.tell(lambda: self._ended(PrintState.SENT))

    def _ended(self, state: PrintState) -> None:
        if self._state is PrintState.PRINTING:  # else the reader has finished meanwhile
            self._turn(state)
            self._again.start(round(AGAIN_SECONDS * MS))

    def _turn(self, state: PrintState) -> None:
        if state is not self._state:
            self._state = state
            self.changed.emit()


def rehearsed() -> Printing:
    """Printing with a printer that is there and prints nothing."""
    printing = Printing(Rehearsal(), AtOnce(), time.monotonic)
    printing.look()
    return printing
