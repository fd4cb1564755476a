"""Hold to choose: a finger that rests on a target fills a ring, and the full ring chooses (T15)."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

import shiboken6
from PySide6.QtCore import Property, QCoreApplication, QEvent, QObject, QPointF, QTimer, Signal, Slot
from PySide6.QtGui import QPointerEvent, QTouchEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.session.holding import STEPS, Rest
from kiosk.ui.hush import in_bar
from kiosk.ui.listening import Listening
from kiosk.ui.stops import Kind, Stop, buttons_at

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

DOWN: Final = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
UP: Final = (QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease)


@QmlElement
class Holding(QObject):
    """Takes touches before the screen acts on them, once a reader has chosen to hold.

    A finger that lifts too soon presses nothing and is told what to do; one that slides off or moves the page
    is left to the screen. What is marked ``atOnce`` needs no holding. Keys never come here.
    """

    changed = Signal()
    chosen = Signal()
    """The ring is full: what was held is pressed now."""

    def __init__(
        self, window: QQuickWindow, listening: Listening, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._window = window
        self._listening = listening
        self._clock = clock
        self._passes = False
        self._rest = Rest()
        self._under: list[QQuickItem] = []
        self._place = QPointF()
        self._filled = 0
        self._too_soon = False
        self._swallows = False
        self._ticks = QTimer(self)
        self._ticks.timeout.connect(self.look)

    @Property(int, constant=True)
    def steps(self) -> int:
        """In how many steps the ring fills."""
        return STEPS

    @Property(int, notify=changed)
    def filled(self) -> int:
        """How many of them are over; 0 while no finger rests on a target."""
        return self._filled

    @Property(QPointF, notify=changed)
    def place(self) -> QPointF:
        """Where the finger came down, in the window."""
        return self._place

    @Property(bool, notify=changed)
    def tooSoon(self) -> bool:
        """Whether the last finger was lifted before its target was chosen."""
        return self._too_soon

    def take_choice(self, choice: str) -> None:
        """Hold for so long from now on; ``off`` for taps."""
        self._rest.set_length(choice)
        self.forget()

    def forget(self) -> None:
        """What is held counts no more: another screen is shown, or the reader chose anew."""
        self._too_soon = False
        self._end()

    def take(self, event: QPointerEvent) -> bool:
        """Whether the touch is used up here."""
        if self._passes or not (self._rest.wanted or self._swallows):
            return False
        kind = event.type()
        if kind in DOWN:
            self._swallows = event.pointCount() > 1
            self._begin(event)
        elif not self._swallows and event.pointCount() > 1:
            self._end()
            self._swallow()
        elif not self._swallows and kind in UP:
            return self._lift(event)
        elif kind == QEvent.Type.TouchCancel:
            self._end()
        swallowed, self._swallows = self._swallows, self._swallows and kind not in UP
        if swallowed and kind in UP:
            self._tell_end(event)
        return swallowed

    def _begin(self, event: QPointerEvent) -> None:
        self._too_soon = False
        self._end()
        if self._swallows:
            return
        self._place = event.points()[0].position()
        self._under = buttons_at(self._window.contentItem(), self._place)
        if self._under and not any(button.property("atOnce") for button in self._under):
            self._rest.begin(self._clock())
            self._ticks.start(round(self._rest.step_seconds * 1000))

    def _lift(self, event: QPointerEvent) -> bool:
        """The finger is lifted: whether it was on a target that is held."""
        self.look()
        chosen, self._swallows = self._swallows, False  # at the last moment
        if not chosen:
            if self._pressed() is None or any(button.property("atOnce") for button in self._under):
                self._end()
                return False
            # A finger that slid off and came back presses nothing either.
            self._too_soon = self._rest.goes_on
            self._end()
            self._take_away()
        self._tell_end(event)
        return True

    @Slot()
    def look(self) -> None:
        """Fill the ring as far as it is due; choose when it is full."""
        target = self._pressed()
        if target is None or not self._rest.goes_on:
            self._end()
            return
        filled = self._rest.filled(self._clock())
        if filled == STEPS:
            self._choose(target)
        elif filled != self._filled:
            self._filled = filled
            self.changed.emit()

    def _choose(self, target: QQuickItem) -> None:
        self._end()
        self._swallow()
        if not in_bar(target):
            self._listening.stop()  # as a tap does (A04)
        self.chosen.emit()
        Stop(target, Kind.BUTTON, "").press()

    def _swallow(self) -> None:
        """Let nothing more of this touch come through."""
        self._take_away()
        self._swallows = True

    def _take_away(self) -> None:
        """End the touch for what it fell on: nothing is pressed when the finger lifts."""
        for button in self._under:
            if shiboken6.isValid(button):
                button.ungrabTouchPoints()
                button.ungrabMouse()

    def _tell_end(self, event: QPointerEvent) -> None:
        """Let the window know that a finger has left, in a way that nobody takes for a tap.

        Qt keeps moves of fingers until the next frame, and would deliver them when the finger is long gone.
        """
        if isinstance(event, QTouchEvent):
            kind = QEvent.Type.TouchUpdate
            left = QTouchEvent(kind, event.pointingDevice(), event.modifiers(), event.points())
            self._passes = True
            QCoreApplication.sendEvent(self._window, left)
            self._passes = False

    def _end(self) -> None:
        self._rest.end()
        self._ticks.stop()
        self._filled = 0
        self.changed.emit()

    def _pressed(self) -> QQuickItem | None:
        """What the finger still presses: not what it has slid off, nor what the page took it from."""
        there = (button for button in self._under if shiboken6.isValid(button))
        return next((button for button in there if button.property("pressed")), None)
