"""Ends what is read aloud as soon as the reader does anything else (A04)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.focus import focus_of
from kiosk.ui.listening import Listening

DOWN: Final = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress)
UP: Final = (QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease)
ACTING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Back)
BAR: Final = "reading-bar"


class Hush(QObject):
    """Watches the window. A tap or a pressed key is an action; moving the page by finger or keys is not.

    What happens on the reading bar is left to the bar.
    """

    def __init__(self, window: QQuickWindow, listening: Listening) -> None:
        super().__init__(window)
        self._window = window
        self._listening = listening
        self._down = QPointF()
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Swallows nothing."""
        if event.type() in DOWN:
            self._down = _place(event)
        elif self._is_action(event):
            self._listening.stop()
        return False

    def _is_action(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._acts(event.key())
        return event.type() in UP and self._is_tap(event) and not self._on_bar(_place(event))

    def _acts(self, key: int) -> bool:
        return key == Qt.Key.Key_Escape or (key in ACTING and not self._focus_in_bar())

    def _is_tap(self, event: QEvent) -> bool:
        moved = _place(event) - self._down
        return moved.manhattanLength() < QGuiApplication.styleHints().startDragDistance()

    def _on_bar(self, place: QPointF) -> bool:
        bar = self._window.findChild(QQuickItem, BAR)
        return bar is not None and bar.isVisible() and bar.contains(bar.mapFromScene(place))

    def _focus_in_bar(self) -> bool:
        return in_bar(focus_of(self._window))


def in_bar(item: QQuickItem | None) -> bool:
    """Whether something stands on the reading bar."""
    return any(outer.objectName() == BAR for outer in _outwards(item))


def _place(event: QEvent) -> QPointF:
    if isinstance(event, QTouchEvent):
        return event.points()[0].position() if event.points() else QPointF()
    return event.position() if isinstance(event, QMouseEvent) else QPointF()


def _outwards(item: QQuickItem | None) -> Iterator[QQuickItem]:
    while item is not None:
        yield item
        item = item.parentItem()
