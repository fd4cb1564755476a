"""Takes a touch away again from what it fell on, so that nothing is pressed when the finger lifts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QMouseEvent, QPointerEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow


class Below:
    """What lies below the finger in ``window``. ``passes``: a touch is being taken away just now."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._touch: QTouchEvent | None = None
        self.passes = False

    def remember(self, event: QPointerEvent) -> None:
        """A touch begins, which may be taken away later."""
        self._touch = _copy(event)

    def take_away(self) -> None:
        """End the touch for everything below it."""
        touch, self._touch = self._touch, None
        self.passes = True
        if touch is not None:
            QCoreApplication.sendEvent(self._window, touch)
        grabber = self._window.mouseGrabberItem()
        if grabber is not None:
            grabber.ungrabMouse()
        self.passes = False


def _copy(event: QPointerEvent) -> QTouchEvent | None:
    """What takes a touch back that has just begun; nothing for a mouse."""
    if isinstance(event, QMouseEvent) or not isinstance(event, QTouchEvent):
        return None
    return QTouchEvent(QEvent.Type.TouchCancel, event.pointingDevice(), event.modifiers(), event.points())
