"""The touches of talking mode: a hold that starts it, fingers that look for things, taps that choose."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QTimer
from PySide6.QtGui import QEventPoint, QGuiApplication, QMouseEvent, QPointerEvent, QTouchEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.session.talking import Act, Fingers, Hold
from kiosk.ui.stops import control_at, held_by_staff
from kiosk.ui.talking import Talking

NEAR: Final = 5
"""Two taps are in one place if they are no further apart than so many times what a tap may drift."""

DOWN: Final = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
MOVE: Final = (QEvent.Type.TouchUpdate, QEvent.Type.MouseMove)
UP: Final = (QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease, QEvent.Type.TouchCancel)
ALL: Final = (*DOWN, *MOVE, *UP)


class TalkingTouch(QObject):
    """Takes touches before the screen sees them, all of them while talking mode is on."""

    def __init__(
        self, window: QQuickWindow, talking: Talking, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(window)
        self._window = window
        self._talking = talking
        self._clock = clock
        self._hold = Hold()
        self._fingers = Fingers()
        self._from = QPointF()
        self._place = QPointF()
        self._touch: QTouchEvent | None = None
        self._passes = False
        self._swallows = False
        self._starts_when_let_go = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    def be_patient(self, *, steady: bool) -> None:
        """Leave more time between two taps, or the usual time."""
        self._fingers.be_patient(steady=steady)

    def forget(self) -> None:
        """What is held counts no more: another screen is shown, or talking mode has begun or ended."""
        self._hold.end()
        self._starts_when_let_go = False

    def take(self, event: QPointerEvent) -> bool:
        """Whether the touch is used up here."""
        if self._passes:
            return False
        kind = event.type()
        if kind in DOWN:
            self._swallows = self._talking.active
        if self._swallows or self._talking.active:
            event.accept()
            self._explore(event)
            if kind in UP:
                self._swallows = False
            return True
        return self._watch_hold(event)

    # Off: a hold starts it

    def _watch_hold(self, event: QPointerEvent) -> bool:
        kind = event.type()
        if kind in DOWN and event.pointCount() == 1:
            self._from = self._place = _place(event)
            self._touch = _copy(event)
            self._hold.begin(self._clock())
            self._wait()
        elif kind in UP or event.pointCount() != 1 or self._far(_place(event), 1):
            starts = self._starts_when_let_go and kind in UP
            self.forget()
            self._timer.stop()
            if starts:
                self._start()
                self._swallows = False
            return starts
        return False

    def _start(self) -> None:
        self._hold.end()
        self._let_go_below()
        self._swallows = True  # until the finger that started it has left
        self._talking.start()

    def _let_go_below(self) -> None:
        """Take the touch away from what it fell on, so that nothing is pressed."""
        touch, self._touch = self._touch, None
        self._passes = True
        if touch is not None:
            QCoreApplication.sendEvent(self._window, touch)
        grabber = self._window.mouseGrabberItem()
        if grabber is not None:
            grabber.ungrabMouse()
        self._passes = False

    # On: fingers explore

    def _explore(self, event: QPointerEvent) -> None:
        kind, now = event.type(), self._clock()
        act: Act | None = None
        if kind in DOWN:
            place = _place(event)
            near = not self._far(place, NEAR)
            self._from = self._place = place
            self._talking.hush()
            self._fingers.down(now, near=near)
        elif kind in UP:
            act = self._fingers.up(now)
        elif any(point.state() == QEventPoint.State.Pressed for point in event.points()):
            act = self._fingers.another(now)
        elif event.pointCount() == 1 and kind in MOVE:
            self._place = _place(event)
            act = self._fingers.move() if self._far(self._place, 1) else None
        if event.pointCount() > 1 and kind in DOWN:
            act = self._fingers.another(now)
        self._do(act)
        self._wait()

    def _do(self, act: Act | None) -> None:
        if act is Act.EXPLORE:
            self._talking.explore(self._place)
        elif act is Act.PRESS:
            self._talking.press()
        elif act is Act.HELP:
            self._talking.help_now()
        elif act is Act.END:
            self._talking.end()

    # Time

    def _look(self) -> None:
        now = self._clock()
        if self._talking.active:
            self._do(self._fingers.look(now))
        else:
            self._look_at_hold(now, self._window.contentItem())
        self._wait()

    def _look_at_hold(self, now: float, screen: QQuickItem) -> None:
        if self._hold.wait(now, on_control=control_at(screen, self._from)) != 0.0:
            return
        if held_by_staff(screen, self._from):
            # Whoever goes on holding is staff; whoever lets go now wants talking mode.
            self._hold.end()
            self._starts_when_let_go = True
        else:
            self._start()

    def _wait(self) -> None:
        now = self._clock()
        if self._talking.active:
            wait = self._fingers.wait(now)
        else:
            wait = self._hold.wait(now, on_control=False) or self._hold.wait(now, on_control=True)
        if wait is None:
            self._timer.stop()
        else:
            self._timer.start(ceil(wait * 1000) + 1)

    def _far(self, place: QPointF, times: int) -> bool:
        drift = QGuiApplication.styleHints().startDragDistance() * times
        return (place - self._from).manhattanLength() > drift


def _place(event: QPointerEvent) -> QPointF:
    points = event.points()
    return points[0].position() if points else QPointF()


def _copy(event: QPointerEvent) -> QTouchEvent | None:
    """What takes a touch back that has just begun; nothing for a mouse."""
    if isinstance(event, QMouseEvent) or not isinstance(event, QTouchEvent):
        return None
    return QTouchEvent(QEvent.Type.TouchCancel, event.pointingDevice(), event.modifiers(), event.points())
