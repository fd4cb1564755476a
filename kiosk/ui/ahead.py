"""The page that a finger rests on is made while it rests, and drawn out of sight: nobody waits for it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from kiosk.errors import ContentError
from kiosk.session.history import Place
from kiosk.ui.pages.base import Page
from kiosk.ui.reading import Reading

log = logging.getLogger(__name__)

BEGIN_MS: Final = 10
"""So long after a finger came down what it rests on has been drawn as pressed; a light touch takes 50 ms."""

DRAW_MS: Final = 10
"""The page has been made for so long when its screen is: both together would hold up the frames between."""


class Ahead(QObject):
    """Keeps one page at most; ``make`` makes it from the ``reading`` of now, and may raise ContentError.

    ``expect`` is told the page to be drawn out of sight, and None where it will not be shown after all.
    """

    def __init__(
        self,
        make: Callable[[Place, Reading], Page],
        reading: Callable[[], Reading],
        expect: Callable[[Page | None], None],
    ) -> None:
        super().__init__()
        self._make = make
        self._reading = reading
        self._expect = expect
        self._place: Place | None = None
        self._made: tuple[Place, Reading, Page] | None = None
        self._expected = False
        self._begins = self._timer(BEGIN_MS, self._begin)
        self._draws = self._timer(DRAW_MS, self._draw)
        self._lifted = self._timer(0, self.forget)

    def rest_on(self, place: Place) -> None:
        """A finger has come down on what leads to ``place``."""
        self.forget()
        self._place = place
        self._begins.start()

    def stir(self) -> None:
        """It moves, and the page may be about to move too: nothing more is made that would hold that up."""
        self._begins.stop()
        self._draws.stop()

    def lift(self) -> None:
        """It is lifted; what it rested on is told of that next, and may open the place."""
        self._lifted.start()

    def take(self, place: Place, reading: Reading) -> Page | None:
        """The page of a place that is opened now, if it was made from the same reading; kept no longer."""
        made = self._made
        if made is None or made[0] != place or made[1] is not reading:
            self.forget()
            return None
        self._expected = False  # it is shown
        self.forget()
        return made[2]

    def forget(self) -> None:
        """Nothing was touched (P01)."""
        for timer in (self._begins, self._draws, self._lifted):
            timer.stop()
        self._place = self._made = None
        if self._expected:
            self._expected = False
            self._expect(None)

    def _timer(self, interval: int, due: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(due)
        return timer

    def _begin(self) -> None:
        if self._place is None:
            return
        reading = self._reading()
        try:
            self._made = (self._place, reading, self._make(self._place, reading))
        except ContentError as error:  # whoever opens it is told
            log.info("not made ahead: %s", error.detail)
        else:
            self._draws.start()

    def _draw(self) -> None:
        if self._made is not None:
            self._expected = True
            self._expect(self._made[2])
