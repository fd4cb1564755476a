"""Tells the counters which page was opened, and when a visit is over; nothing else of what readers do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from kiosk.ui.navigation import Navigation
from kiosk.usage.counters import Counters

_NO_PAGE = {"missing", "notice"}
"""Screens that stand in for a page that could not be shown."""

_OF_STAFF = "staff"
"""How the names of the staff's screens begin."""


class Counting(QObject):
    """Listens to ``navigation`` for as long as that lives. ``by_staff``: staff look, and are not counted."""

    def __init__(
        self, navigation: Navigation, counters: Counters, by_staff: Callable[[], bool] = lambda: False
    ) -> None:
        super().__init__(navigation)
        self._by_staff = by_staff
        self._navigation = navigation
        self._counters = counters
        navigation.pageChanged.connect(self._opened)
        navigation.finished.connect(self._finished)

    def _opened(self) -> None:
        place = self._navigation.place
        page: Any = self._navigation.page  # PySide gives the properties of QObjects no types
        if page.screen not in _NO_PAGE and not page.screen.startswith(_OF_STAFF) and not self._by_staff():
            self._counters.opened(place.screen, place.id)

    def _finished(self) -> None:
        self._counters.visit_ended()
