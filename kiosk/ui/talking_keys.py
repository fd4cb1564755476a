"""The keys of talking mode and of scanning: those of a keyboard, of an audio keypad, and of switches."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.session.talking import HOLD_SECONDS
from kiosk.ui.focus import focus_of
from kiosk.ui.scanner import Scanner
from kiosk.ui.stops import FIELD, Kind, Stop
from kiosk.ui.talking import Talking

KEY: Final = Qt.Key
HELP: Final = frozenset({KEY.Key_F1, KEY.Key_Help})
ENTER: Final = frozenset({KEY.Key_Return, KEY.Key_Enter, KEY.Key_Select})
BACK: Final = frozenset({KEY.Key_Escape, KEY.Key_Back})
SWITCHES: Final = KEY.Key_F2
"""Starts and ends scanning with two switches, for readers who cannot reach the settings without it."""

PLUGGED_IN: Final = KEY.Key_F15
PULLED_OUT: Final = KEY.Key_F16
"""What keypads with a headphone socket can be set to send when it is used (A02)."""

TYPED_TOO: Final = frozenset({KEY.Key_Space, KEY.Key_Plus, KEY.Key_Minus, KEY.Key_Home, KEY.Key_End})
"""Keys that mean what they mean to a text field while one has the focus."""


def is_control(stop: Stop) -> bool:
    """For Tab, which leaves texts out."""
    return stop.is_control


def is_heading(stop: Stop) -> bool:
    """For Page Up and Page Down."""
    return stop.kind is Kind.HEADING


class TalkingKeys(QObject):
    """Takes keys before the screen sees them. What is held for two seconds does something else."""

    def __init__(self, window: QQuickWindow, talking: Talking, scanner: Scanner) -> None:
        super().__init__(window)
        self._window = window
        self._talking = talking
        self._scanner = scanner
        self._down: int | None = None
        self._released: Callable[[], None] | None = None
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._held.setInterval(round(HOLD_SECONDS * 1000))
        self._held.timeout.connect(self._hold)
        self._when_held: Callable[[], None] | None = None
        self._taken: set[int] = set()
        step = talking.move
        self._acts: dict[int, Callable[[], None]] = {
            KEY.Key_Down: partial(step, 1),
            KEY.Key_Up: partial(step, -1),
            KEY.Key_Tab: partial(step, 1, is_control),
            KEY.Key_Backtab: partial(step, -1, is_control),
            KEY.Key_PageDown: partial(step, 1, is_heading),
            KEY.Key_PageUp: partial(step, -1, is_heading),
            KEY.Key_Right: partial(talking.across, 1),
            KEY.Key_Left: partial(talking.across, -1),
            KEY.Key_Home: talking.to_top,
            KEY.Key_Space: talking.press,
            KEY.Key_Plus: partial(talking.louder, 1),
            KEY.Key_Minus: partial(talking.louder, -1),
            KEY.Key_VolumeUp: partial(talking.louder, 1),
            KEY.Key_VolumeDown: partial(talking.louder, -1),
            **dict.fromkeys(BACK, talking.back),
        }

    def take(self, event: QKeyEvent) -> bool:
        """Whether the key is used up here."""
        key = event.key()
        if event.type() == QEvent.Type.KeyRelease:
            return self._let_go(key, by_itself=event.isAutoRepeat())
        if event.isAutoRepeat():
            return key in self._taken
        taken = self._press(key)
        (self._taken.add if taken else self._taken.discard)(key)
        return taken

    def _let_go(self, key: int, *, by_itself: bool) -> bool:
        taken = key in self._taken
        if by_itself or not taken:
            return taken
        self._taken.discard(key)
        if key == self._down:
            self._down = None
            self._held.stop()
            released, self._released = self._released, None
            if released is not None:
                released()
        return True

    def _press(self, key: int) -> bool:
        talking = self._talking
        if key == SWITCHES:
            self._scanner.toggle()
        elif key == PLUGGED_IN:
            talking.tell_of_it()
        elif key == PULLED_OUT:
            talking.end()
        elif self._scanner.scans and (key == KEY.Key_Space or key in ENTER):
            self._scanner.next() if key == KEY.Key_Space else self._scanner.choose()
        elif not talking.active:
            return self._press_in_silence(key)
        else:
            return self._press_by_ear(key)
        return True

    def _press_in_silence(self, key: int) -> bool:
        if key in HELP:
            self._talking.start()
        return key in HELP

    def _press_by_ear(self, key: int) -> bool:
        talking = self._talking
        if key in HELP:
            talking.hush()
            self._hold_or(key, talking.say_where, talking.end)
        elif key in ENTER:
            self._hold_or(key, talking.press, talking.help_now)
        elif key in self._acts and not (key in TYPED_TOO and self._in_field()):
            self._acts[key]()
        else:
            talking.hush()
            return False
        return True

    def _hold_or(self, key: int, released: Callable[[], None], held: Callable[[], None]) -> None:
        self._down, self._released, self._when_held = key, released, held
        self._held.start()

    def _hold(self) -> None:
        self._released = None
        if self._when_held is not None:
            self._when_held()

    def _in_field(self) -> bool:
        item = focus_of(self._window)
        return item is not None and item.inherits(FIELD)
