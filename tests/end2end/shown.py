"""A kiosk in a real window that shows what it is told to, line by line, and says what it holds (K01).

For tests from outside: ``python -m tests.end2end.shown R1`` is a process of its own, made of the same parts
as the kiosk. Each line of its input is a list in JSON, a command and its words; each is answered by a line
that holds the facts.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, QSocketNotifier
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.content.store import Store
from kiosk.paths import this_installation
from kiosk.session.reader import ReaderSettings
from kiosk.ui import engine
from kiosk.ui.bidi import unmarked
from kiosk.ui.heard import interface_of
from kiosk.ui.tour import READ, TALK, read_aloud, talk
from tests.controls import controls, in_sight, seen_label
from tests.driver import Driver
from tests.survey import plain

Box = Sequence[int]
"""Left, top, width and height in pixels of the window."""

LEAST_PX: Final = 2
"""What shows less of itself than this is out of sight."""


@dataclass
class Control:
    """Something that can be pressed, as the program itself knows it. ``seen`` is the part of it in sight."""

    own: str
    role: str
    name: str
    label: str
    checked: bool
    rect: Box
    seen: Box


@dataclass
class Text:
    """A text in sight that is on no control; ``large`` as the heading of a part, or larger."""

    text: str
    seen: Box
    large: bool


@dataclass
class Facts:
    """What a screen holds. ``page`` is the room in which a page moves, ``visible`` where items are."""

    title: str
    screen: str
    state: str
    px_per_mm: float
    focused: str
    page: Box
    controls: list[Control]
    texts: list[Text]
    visible: list[Box]


class Shown:
    """The kiosk, and what can be told to it."""

    def __init__(self, application: QGuiApplication, driver: Driver) -> None:
        self._application = application
        self._driver = driver
        self._driver.guard(0)

    def obey(self) -> None:
        """Take the next line; without one it is over."""
        line = sys.stdin.readline()
        if not line:
            self._application.exit()
            return
        command, *words = json.loads(line)
        getattr(self, command)(*words)
        self.say()

    def say(self) -> None:
        """Tell what is there, once nothing moves any more."""
        self._driver.settle()
        assert not self._driver.kiosk.complaints, self._driver.kiosk.complaints
        print(json.dumps(asdict(self._facts())), flush=True)

    def show(self, name: str) -> None:
        """Show a screen by its name in the tour, from the top, in a visit that has just begun."""
        driver = self._driver
        self._fall_silent()
        driver.open(name)
        if name.endswith(READ):
            read_aloud(self._application, driver.window, driver.shell.listening, name)
        elif name.endswith(TALK):
            talk(self._application, driver.kiosk)

    def begin(self, name: str = "home") -> None:
        """Begin a visit: nothing chosen but that nothing glides, nothing behind; go to this screen."""
        self._fall_silent()
        self._driver.fresh(ReaderSettings(movement=False))
        if name != "home":
            self.show(name)

    def _fall_silent(self) -> None:
        if self._driver.kiosk.by_ear is not None and self._driver.kiosk.by_ear.talking.active:
            self._driver.kiosk.by_ear.talking.finish()
        self._driver.shell.listening.stop()

    def look(self) -> None:
        """Say what is there."""

    def tap(self, number: int) -> None:
        """Touch the control of this number in the facts."""
        found = controls(self._driver)[number]
        self._driver.tap(in_sight(found).center())

    def _facts(self) -> Facts:
        driver = self._driver
        focus: QQuickItem | None = driver.window.activeFocusItem()
        at, chosen = driver.navigation._history.current, driver.reader.settings
        typed = str(getattr(driver.navigation.page, "choice", ""))
        read_aloud = driver.shell.listening.property("state")
        stage = "" if driver.visit.state == "using" else driver.visit.state
        return Facts(
            driver.window.title(),
            stage or at.screen,
            f"{at} {typed!r} {chosen} {stage} {read_aloud}",
            driver.px_per_mm,
            "" if focus is None else focus.objectName(),
            _whole(in_sight(_page(driver))),
            [_control(item) for item in controls(driver)],
            list(_texts(driver)),
            [_whole(driver.rect(item)) for item in driver.items()],
        )


def _page(driver: Driver) -> QQuickItem:
    """What moves the page; all of the page where nothing moves."""
    moving = (item for item in driver.items() if item.objectName() == "page-flickable")
    using = driver.visit.state == "using"
    return next(moving, driver.screen if using else driver.window.contentItem())


def _control(item: QQuickItem) -> Control:
    interface = interface_of(item)
    assert interface is not None, f"{item.objectName()} is nothing to assistive technology"
    state: Any = interface.state()
    return Control(
        item.objectName(),
        interface.role().name,
        interface.text(QAccessible.Text.Name),
        seen_label(item),
        bool(state.checked),
        _whole(item.mapRectToScene(QRectF(QPointF(0, 0), item.size()))),
        _whole(in_sight(item)),
    )


def _texts(driver: Driver) -> Iterator[Text]:
    """The texts in sight that are not on a control."""
    large = int(driver.kiosk._theme.property("h2"))
    for item in driver.items():
        if item.inherits("QQuickText") and str(item.property("text")).strip() and not _on_control(item):
            box = in_sight(item)
            if box.height() > LEAST_PX:
                words = unmarked(plain(str(item.property("text"))))
                yield Text(words, _whole(box), item.property("font").pixelSize() >= large)


def _on_control(item: QQuickItem) -> bool:
    at: QQuickItem | None = item
    while at is not None and not at.inherits("QQuickAbstractButton"):
        at = at.parentItem()
    return at is not None


def _whole(box: QRectF) -> Box:
    return round(box.x()), round(box.y()), round(box.width()), round(box.height())


def main() -> int:
    """Show what standard input says, on the device named first."""
    os.environ["QT_QPA_UPDATE_IDLE_TIME"] = "0"  # frames follow each other without a pause
    application = engine.application("software")
    with Store.open(this_installation().content) as store:
        driver = Driver(application, store, sys.argv[1])
        with closing(driver):
            shown = Shown(application, driver)
            lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
            lines.activated.connect(shown.obey)
            shown.say()
            application.exec()
            del lines, shown
    return 0


if __name__ == "__main__":
    sys.exit(main())
