"""A monkey at the kiosk: seeded taps, drags, hands full of fingers and storms of keys, as fast as can be."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest

from tests.driver import Driver

KEY: Final = Qt.Key
READERS_KEYS: Final = (
    KEY.Key_Tab, KEY.Key_Backtab, KEY.Key_Return, KEY.Key_Space, KEY.Key_Escape, KEY.Key_Left, KEY.Key_Right,
    KEY.Key_Up, KEY.Key_Down, KEY.Key_PageUp, KEY.Key_PageDown, KEY.Key_Home, KEY.Key_End, KEY.Key_Backspace,
    KEY.Key_Delete,
)  # fmt: skip
# Qt has a second, deprecated name for the micro sign and warns of it.
ALL_KEYS: Final = tuple(
    key for key in KEY if key.value not in {0xB5, KEY.Key_Any.value, KEY.Key_unknown.value}
)
MODIFIERS: Final = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
)
LETTERS: Final = "abcdefghijklmnopqrstuvwxyz 0123456789'\"-*()[]{}%_;:éßğ中ਪعש€\\/"
BUTTONS: Final = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
    Qt.MouseButton.BackButton,
)


class Monkey:
    """Does the same things for the same ``seed``; ``done`` counts them, ``tell`` hears of each first."""

    def __init__(self, driver: Driver, seed: int, tell: Callable[..., None] = lambda *_: None) -> None:
        self._driver = driver
        self._tell = tell
        self._chance = random.Random(seed)  # noqa: S311 - a test needs the same numbers again
        self.done: Counter[str] = Counter()
        self._acts: dict[Callable[[], None], int] = {
            self._tap: 40,
            self._drag: 15,
            self._many_fingers: 10,
            self._keys_of_readers: 12,
            self._any_key: 15,
            self._letter: 5,
            self._mouse: 6,
            self._wheel: 2,
            self._way_out: 2,
        }

    @property
    def kinds(self) -> list[str]:
        """The names of what it does."""
        return [act.__name__.strip("_") for act in self._acts]

    def play(self, count: int) -> None:
        """Do so many things; now and then the window gets the time to draw."""
        acts = self._chance.choices(list(self._acts), list(self._acts.values()), k=count)
        for number, act in enumerate(acts):
            self._tell(self._driver.navigation.page.screen, act.__name__)
            act()
            self.done[act.__name__.strip("_")] += 1
            if number % 10 == 0:
                self._driver.process()

    def _point(self, beyond: int = 20) -> QPoint:
        # A few land beyond the edge, as on a screen whose frame feels touches.
        window = self._driver.window
        x = self._chance.randrange(-beyond, window.width() + beyond)
        return QPoint(x, self._chance.randrange(-beyond, window.height() + beyond))

    def _tap(self) -> None:
        point = self._point()
        self._touch("press", {0: point})
        self._touch("release", {0: point})

    def _drag(self) -> None:
        point = self._point()
        self._touch("press", {0: point})
        for _ in range(self._chance.randint(1, 4)):
            point = self._point()
            self._touch("move", {0: point})
        self._touch("release", {0: point})

    def _many_fingers(self) -> None:
        fingers = {finger: self._point() for finger in range(self._chance.randint(2, 10))}
        self._touch("press", fingers)
        for _ in range(self._chance.randint(0, 2)):
            fingers = {finger: self._point() for finger in fingers}
            self._touch("move", fingers)
        order = list(fingers)
        self._chance.shuffle(order)
        while order:
            lifted = {order.pop() for _ in range(self._chance.randint(1, len(order)))}
            self._touch("release", {finger: fingers[finger] for finger in lifted}, resting=order)

    def _touch(self, what: str, fingers: dict[int, QPoint], resting: list[int] | None = None) -> None:
        self._tell(what, {finger: point.toTuple() for finger, point in fingers.items()})
        event = QTest.touchEvent(self._driver.window, self._driver.touchscreen, False)
        for finger, point in fingers.items():
            getattr(event, what)(finger, point, self._driver.window)
        for finger in resting or []:
            event.stationary(finger)
        event.commit(False)

    def _keys_of_readers(self) -> None:
        self._key(self._chance.choice(READERS_KEYS), Qt.KeyboardModifier.NoModifier)

    def _any_key(self) -> None:
        self._key(self._chance.choice(ALL_KEYS), self._chance.choice(MODIFIERS))

    def _letter(self) -> None:
        self._key(KEY.Key_unknown, Qt.KeyboardModifier.NoModifier, self._chance.choice(LETTERS))

    def _key(self, key: Qt.Key, held: Qt.KeyboardModifier, text: str = "") -> None:
        self._tell(key, held, text)
        # keyClick knows only keys that write ASCII.
        QTest.sendKeyEvent(QTest.KeyAction.Click, self._driver.window, key, text, held)

    def _mouse(self) -> None:
        click = self._chance.choice((QTest.mouseClick, QTest.mouseDClick))
        click(
            self._driver.window,
            self._chance.choice(BUTTONS),
            self._chance.choice(MODIFIERS),
            self._point(beyond=0),
        )

    def _wheel(self) -> None:
        at = QPointF(self._point())
        turn = QPoint(self._chance.randint(-480, 480), self._chance.randint(-960, 960))
        event = QWheelEvent(
            at,
            at,
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            self._chance.choice(MODIFIERS),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        self._send(event)

    def _way_out(self) -> None:
        at = self._point()
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile("/etc/passwd")])
        self._chance.choice(
            (
                self._driver.window.close,
                lambda: self._send(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at)),
                lambda: self._send(
                    QDropEvent(
                        QPointF(at),
                        Qt.DropAction.CopyAction,
                        data,
                        Qt.MouseButton.LeftButton,
                        Qt.KeyboardModifier.NoModifier,
                    )
                ),
            )
        )()

    def _send(self, event: QEvent) -> bool:
        return QGuiApplication.sendEvent(self._driver.window, event)
