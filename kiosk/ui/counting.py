"""Tells the counters which page was opened, and when a visit is over; nothing else of what readers do."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from kiosk.ui.navigation import Navigation
from kiosk.usage.counters import Counters

_NO_PAGE = {"missing", "notice"}
"""Screens that stand in for a page that could not be shown."""


class Counting(QObject):
    """Listens to ``navigation`` for as long as that lives."""

    def __init__(self, navigation: Navigation, counters: Counters) -> None:
        super().__init__(navigation)
        self._navigation = navigation
        self._counters = counters
        navigation.pageChanged.connect(self._opened)
        navigation.finished.connect(self._finished)

    def _opened(self) -> None:
        place = self._navigation.place
        page: Any = self._navigation.page  # PySide gives the properties of QObjects no types
        if page.screen not in _NO_PAGE:
            self._counters.opened(place.screen, place.id)

    def _finished(self) -> None:
        self._counters.visit_ended()
