"""Which touches and keys reach the screens: the rules of ``session/`` applied to the events of the window."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QEventPoint, QGuiApplication, QKeyEvent, QPointerEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.session.touch import TouchGuard, is_palm
from kiosk.ui.visit import Visit

PRESSES: Final = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
TOUCHES: Final = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd)
KEYS: Final = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
FOLLOWS: Final = (*TOUCHES, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease)
"""What belongs to a press that came before: it goes the way of that press."""

ENDS: Final = (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease)

MOVES: Final = (QEvent.Type.TouchUpdate, QEvent.Type.MouseMove)

SIGNS: Final = (*PRESSES, *TOUCHES, *KEYS, QEvent.Type.MouseButtonRelease, QEvent.Type.Wheel)
"""What can show that somebody is there (M01); a pointer that moves does not, nor a finger that lies still."""

CHANGES: Final = (QEventPoint.State.Pressed, QEventPoint.State.Released)


STIR_MM: Final = 2.0
"""Half of what moves a page (engine.DRAG_MM): a finger that goes so far may be about to."""


class Guard(QObject):
    """Throws away what does not count: too soon after a change, a resting hand, or used up by the visit."""

    stirred = Signal()
    """A finger that was put down is moving, by more than a hand at rest does."""

    lifted = Signal()
    """A finger, or the button of a mouse, is about to be let go of."""

    def __init__(self, window: QQuickWindow, px_per_mm: float, visit: Visit) -> None:
        super().__init__(window)
        self.px_per_mm = px_per_mm
        self._window = window
        self._visit = visit
        self._rule = TouchGuard()
        self._dropping = False
        self._dropped_keys: set[int] = set()
        visit.stateChanged.connect(self.screen_changed)
        visit.redrawn.connect(self.screen_changed)
        window.installEventFilter(self)

    def come_first(self) -> None:
        """See each event before all others that watch the window: what is dropped is nothing to them."""
        self._window.installEventFilter(self)

    def screen_changed(self) -> None:
        """Begin the quiet time."""
        self._rule.screen_changed(time.monotonic() * 1000)

    def page_changed(self) -> None:
        """Begin it if a page is what is seen: behind the attract screen another edition may come."""
        if self._visit.in_use:
            self.screen_changed()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Whether the event is swallowed (T06, T13, M02, I01)."""
        kind = event.type()
        if kind in ENDS:
            self.lifted.emit()
        elif kind in MOVES and self._stirs(event):
            self.stirred.emit()
        if kind not in FOLLOWS and kind not in SIGNS:
            return False
        used_up = kind in SIGNS and _is_sign(event) and self._visit.touched()
        if kind in KEYS:
            return self._drops_key(event, used_up=used_up)
        if kind == QEvent.Type.Wheel:
            return used_up
        if kind in PRESSES:
            self._dropping = used_up or not self._rule.accepts(time.monotonic() * 1000)
            return self._dropping or self._is_hand(event)
        if used_up:
            self._dropping = True  # another finger, while the first still lies on the screen
        return self._dropping or (kind in TOUCHES and self._is_hand(event))

    def _drops_key(self, event: QEvent, *, used_up: bool) -> bool:
        """A key that was used up is not pressed, held or released for anything else."""
        if not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if event.type() == QEvent.Type.KeyRelease:
            dropped = key in self._dropped_keys
            if not event.isAutoRepeat():
                self._dropped_keys.discard(key)
            return dropped
        if used_up:
            self._dropped_keys.add(key)
        return key in self._dropped_keys

    def _stirs(self, event: QEvent) -> bool:
        points = event.points() if isinstance(event, QPointerEvent) else []
        ways = (point.position() - point.pressPosition() for point in points)
        return any(way.manhattanLength() > STIR_MM * self.px_per_mm for way in ways)

    def _is_hand(self, event: QEvent) -> bool:
        if not isinstance(event, QTouchEvent):
            return False
        fingers = [point for point in event.points() if not self._palm(point)]
        if len(fingers) == len(event.points()):
            return False
        if fingers:
            # The finger beside the resting hand goes on alone.
            alone = QTouchEvent(event.type(), event.pointingDevice(), event.modifiers(), fingers)
            QGuiApplication.sendEvent(self._window, alone)
        return True

    def _palm(self, point: QEventPoint) -> bool:
        size = point.ellipseDiameters()
        return is_palm(size.width(), size.height(), self.px_per_mm)


def _is_sign(event: QEvent) -> bool:
    """Whether somebody did something just now: a key that is stuck and a hand that rests did nothing."""
    if isinstance(event, QKeyEvent):
        return not event.isAutoRepeat()
    if isinstance(event, QTouchEvent):
        return any(point.state() in CHANGES for point in event.points())
    return True
