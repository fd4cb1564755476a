"""Tells a screen reader of the desktop, where one listens, that another screen is shown: by its title."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtQuick import QQuickWindow


class Titles(QObject):
    """Announces each new title of ``window``; Qt itself tells nobody of it."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        window.windowTitleChanged.connect(self._announce)

    def _announce(self, title: str) -> None:
        if title and QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self._window, title)
            # What was said of the screen before is over.
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            QAccessible.updateAccessibility(event)
