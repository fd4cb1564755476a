"""The page that a finger rests on is made while it rests: when it lifts, the page has only to be drawn."""

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


class Ahead(QObject):
    """Keeps one page at most; ``make`` makes it from the ``reading`` of now, and may raise ContentError."""

    def __init__(self, make: Callable[[Place, Reading], Page], reading: Callable[[], Reading]) -> None:
        super().__init__()
        self._make = make
        self._reading = reading
        self._place: Place | None = None
        self._made: tuple[Place, Reading, Page] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BEGIN_MS)
        self._timer.timeout.connect(self._begin)

    def rest_on(self, place: Place) -> None:
        """A finger has come down on what leads to ``place``."""
        self.forget()
        self._place = place
        self._timer.start()

    def take(self, place: Place, reading: Reading) -> Page | None:
        """The page of a place that is opened now, if it was made from the same reading; kept no longer."""
        made = self._made
        self.forget()
        return made[2] if made is not None and made[0] == place and made[1] is reading else None

    def forget(self) -> None:
        """Nothing was touched (P01)."""
        self._timer.stop()
        self._place = self._made = None

    def _begin(self) -> None:
        if self._place is None:
            return
        reading = self._reading()
        try:
            self._made = (self._place, reading, self._make(self._place, reading))
        except ContentError as error:  # whoever opens it is told
            log.info("not made ahead: %s", error.detail)
