"""Tells whoever works aside of every touch of the window, so that the reader comes first."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtQuick import QQuickWindow

from kiosk.update.patience import Patience

TOUCHES: Final = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.KeyPress,
    QEvent.Type.Wheel,
)


class Attention(QObject):
    """Notes touches while it is asked to, and not always: a filter costs a little at every event."""

    def __init__(self, patience: Patience, window: QQuickWindow) -> None:
        super().__init__(window)
        self._patience = patience
        self._window = window

    def pay(self, *, on: bool) -> None:
        """Begin, or stop."""
        (self._window.installEventFilter if on else self._window.removeEventFilter)(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note it and let it pass."""
        if event.type() in TOUCHES:
            self._patience.touched()
        return False
