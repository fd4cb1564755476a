"""The heartbeat: once a second, and only while the event loop runs and frames reach the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

BEAT_MS: Final = 1000


class Heartbeat(QObject):
    """Beats for a window by calling ``beat``; calls ``lost`` when nobody listens any more.

    Each second it asks for a frame. The next beat is due only when that frame has been drawn, or when the
    system shows the window nowhere (a screen that is off), so that none is drawn.
    """

    def __init__(self, window: QQuickWindow, beat: Callable[[], bool], lost: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._beat = beat
        self._lost = lost
        self._drawn = False
        window.frameSwapped.connect(self._note_frame)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(BEAT_MS)
        window.update()

    @Slot()
    def _note_frame(self) -> None:
        self._drawn = True

    @Slot()
    def look(self) -> None:
        """Beat if the window lives."""
        if self._drawn or not self._window.isExposed():
            if not self._beat():
                self._timer.stop()
                self._lost()
                return
            self._drawn = False
        self._window.update()
