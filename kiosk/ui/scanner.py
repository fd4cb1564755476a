"""Scanning: one control after another wears the ring, and a switch chooses the one that does."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.session.scanning import Scanning
from kiosk.ui.pointer import Pointer
from kiosk.ui.reader import Reader
from kiosk.ui.stops import Stop
from kiosk.ui.talking import Talking


class Scanner(QObject):
    """Goes round the controls of the screen by a reader's choice; what is offered is said in talking mode."""

    def __init__(
        self,
        pointer: Pointer,
        talking: Talking,
        reader: Reader,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._pointer = pointer
        self._talking = talking
        self._reader = reader
        self._clock = clock
        self._rule = Scanning()
        self._choice = "off"
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        reader.changed.connect(self._take_choice)
        self._take_choice()

    @property
    def scans(self) -> bool:
        """Whether the reader has chosen it."""
        return self._choice != "off"

    def toggle(self) -> None:
        """Begin with two switches, or end."""
        self._reader.chooseScanning("off" if self.scans else "switches")
        if self.scans:
            self.next()

    def next(self) -> None:
        """Offer the next control."""
        self._rule.touched(self._clock())
        self._step()
        self._wait()

    def choose(self) -> None:
        """Press what is offered; where nothing is yet, offer the first."""
        now = self._pointer.now
        self._rule.touched(self._clock())
        if now is None or not now.is_control:
            self._step()
        elif self._talking.active:
            self._talking.press()
        else:
            now.press()
        self._wait()

    def start_over(self) -> None:
        """Another screen is shown."""
        if self.scans:
            self._pointer.start_over("")
            self._rule.touched(self._clock())
            self._wait()

    @Slot()
    def _take_choice(self) -> None:
        if self._choice != self._reader.settings.scanning:
            self._choice = self._reader.settings.scanning
            self._rule.set_pace(self._choice, self._clock())
            self.start_over()
            self._wait()

    def _look(self) -> None:
        count = sum(stop.is_control for stop in self._pointer.stops())
        if self._rule.goes_on(count, self._clock()):
            self._step()
        self._wait()

    def _step(self) -> None:
        if self._talking.active:
            self._talking.move(1, _is_control)
        else:
            self._pointer.step(1, _is_control)

    def _wait(self) -> None:
        wait = self._rule.wait(self._clock()) if self.scans else None
        if wait is None:
            self._timer.stop()
        else:
            self._timer.start(ceil(wait * 1000) + 1)


def _is_control(stop: Stop) -> bool:
    return stop.is_control
