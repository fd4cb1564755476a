"""Drives a real kiosk without a display: opens it on a device, shows a screen, waits, touches, presses."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.config import SiteSettings
from kiosk.content.store import Store
from kiosk.paths import this_installation
from kiosk.session.history import Place
from kiosk.session.reader import ReaderSettings
from kiosk.session.touch import TouchGuard
from kiosk.ui.engine import DRAG_MM, KioskWindow
from kiosk.ui.printing import rehearsed
from kiosk.ui.reading import Reading, today
from kiosk.ui.shell import Shell
from kiosk.ui.staff_rehearsal import come_and_go, rehearse
from kiosk.ui.tour import DEVICES, STAGES, place
from kiosk.ui.translate import Translation
from kiosk.ui.voice import shipped_voice
from tests.patience import until

QUIET_LOOKS: Final = 10
"""The window has settled when it drew nothing in this many looks, 2 ms apart, and all parts are made."""

QUIET_LOOKS_UNMOVED: Final = 4
"""The same where nothing glides or fades, so that frames follow each other closely."""


@dataclass(frozen=True)
class Look:
    """How a screen is looked at: the device and a reader's choices. Its text names test cases."""

    device: str = "R1"
    settings: ReaderSettings = field(default_factory=ReaderSettings)

    @property
    def is_spare(self) -> bool:
        """Whether the gate can do without: R5 has more room than R1, and R4 more than R2."""
        now = self.settings
        return (self.device == "R5" and now.bigger_buttons) or (self.device == "R4" and bool(now.language))

    def __str__(self) -> str:
        now = self.settings
        words = [self.device, now.text_size]
        words += [now.theme] if now.theme != "paper" else []
        words += ["bigger"] if now.bigger_buttons else []
        words += [now.language] if now.language else []
        return "-".join(words)


@dataclass
class Clock:
    """The visit's clocks: they stand still until a test moves them."""

    seconds: float = 0.0
    wall: datetime = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)

    def read(self) -> float:
        """Seconds that never go back."""
        return self.seconds

    def read_wall(self) -> datetime:
        """The time on the wall."""
        return self.wall


class Driver:
    """A kiosk in a window of a device's size; its visit begins at Home and time stands still."""

    def __init__(
        self,
        app: QGuiApplication,
        store: Store | None,
        device: str,
        site: SiteSettings | None = None,
        *,
        attract: bool = False,
    ) -> None:
        self._app = app
        self.device = device
        size = DEVICES[device]
        self.px_per_mm = size.px_per_mm
        installation = this_installation()
        self._translation = translation = Translation(installation.assets / "i18n")
        translation.use("en")
        self.clock = Clock()
        self.shell = Shell(
            Reading(store, "en", today()),
            ReaderSettings(),
            site=site,
            attract=attract,
            printing=rehearsed(),
            clock=self.clock.read,
            wall=self.clock.read_wall,
        )
        self._folder = TemporaryDirectory(prefix="wayside-staff-")
        screen = (size.width, size.height, size.px_per_mm)
        rehearse(self.shell, Path(self._folder.name), self.clock.read, screen)
        self.voice = shipped_voice("null")
        self.shell.listening.lend(self.voice)
        self.visit: Any = self.shell.visit
        # PySide gives the properties of QObjects no types that Python could check.
        self.navigation: Any = self.shell.navigation
        self.reader: Any = self.shell.reader
        self.kiosk = KioskWindow(self.shell, installation.assets, self.px_per_mm, translation)
        self.window: QQuickWindow = self.kiosk.window
        self.touchscreen: QPointingDevice = QTest.createTouchDevice()
        self._frames = 0
        self.window.frameSwapped.connect(self._count_frame)
        self.window.resize(size.width, size.height)
        self.window.show()
        self.window.requestActivate()
        self.settle()

    def _count_frame(self) -> None:
        self._frames += 1

    # Looking

    @property
    def _host(self) -> Any:  # noqa: ANN401 - the frame is made after the attract screen
        return self.window.findChild(QObject, "screen-host")

    @property
    def screen(self) -> QQuickItem:
        """The item of the screen shown."""
        item = self._host.property("item")
        assert isinstance(item, QQuickItem)
        return item

    def child(self, name: str) -> QQuickItem:
        """The visible item with this objectName."""
        found = next((item for item in self.items() if item.objectName() == name), None)
        assert found is not None, f"no visible {name} on {self.navigation.page.screen}"
        return found

    def has(self, name: str) -> bool:
        """Whether an item with this objectName is visible."""
        return any(item.objectName() == name for item in self.items())

    def items(self) -> Iterator[QQuickItem]:
        """All visible items, in the order in which they are drawn."""
        return self._items(lambda item: item.isVisible() and item.opacity() > 0)

    def _items(self, wanted: Callable[[QQuickItem], bool]) -> Iterator[QQuickItem]:
        # What a Repeater makes is a child item of its parent, but not a child object.
        below = [self.window.contentItem()]
        while below:
            item = below.pop()
            if wanted(item):
                yield item
                below.extend(reversed(item.childItems()))

    def grab(self) -> QImage:
        """What is on the screen now."""
        return self.window.grabWindow()

    def rect(self, item: QQuickItem) -> QRectF:
        """Where an item is, in pixels of the window."""
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    # Moving

    def open(self, name: str) -> None:
        """Show a screen by its name in the tour, from the top."""
        if name in STAGES:
            self.shell.visit.bring(name)
            self.settle(QUIET_LOOKS_UNMOVED)
            return
        self.shell.visit.bring("using")
        wanted = place(name)
        come_and_go(self.shell, wanted)
        shown = self.navigation._history.current
        if (wanted.screen, wanted.id) == (shown.screen, shown.id):
            self.navigation.restart()
        self.navigation.go(wanted)
        self.settle(QUIET_LOOKS_UNMOVED)

    def go(self, wanted: Place) -> None:
        """Go on to a place, keeping the way back."""
        self.navigation.go(wanted)
        self.settle()

    def wear(self, settings: ReaderSettings) -> None:
        """Take a reader's choices, on the screen where a reader makes them."""
        if settings != self.reader.settings:
            self.open("settings")
            self.reader.choose(settings)
            self.settle()

    def fresh(self, settings: ReaderSettings | None = None) -> None:
        """A new visit: nothing behind, nothing chosen, Home shown; touches count at once."""
        QGuiApplication.styleHints().setStartDragDistance(round(DRAG_MM * self.px_per_mm))
        self.wear(settings or ReaderSettings())
        self.shell.visit.bring("using")
        self.navigation.restart()
        self.shell.listening.start_afresh()
        self.guard(0)
        self.forget_taps()
        self.settle()

    def forget_taps(self) -> None:
        """The last taps are long ago: the same thing may be tapped again at once (T06)."""
        for item in self._items(lambda _: True):  # Back, too, which Home hides
            if item.property("lastActivation"):
                item.setProperty("lastActivation", 0)

    def guard(self, settle_ms: float) -> None:
        """How long touches are ignored after a change of screen."""
        self.kiosk._guard._rule = TouchGuard(settle_ms)

    # Waiting

    def pass_time(self, seconds: float) -> None:
        """Let the visit's clock go on, looking at it as often as the program does."""
        end = self.clock.seconds + seconds
        while self.clock.seconds < end:
            wait = self.visit._rules.wait(self.clock.seconds)
            self.clock.seconds = min(end, self.clock.seconds + max(0.001, wait))
            self.visit.look()
        self.settle(QUIET_LOOKS_UNMOVED)

    def settle(self, quiet_looks: int = QUIET_LOOKS) -> None:
        """Wait until all parts of the page are made and the window draws no more."""
        self.wait_for(self._parts_made)
        frames, quiet = self._frames, -1

        def rests() -> bool:
            nonlocal frames, quiet
            quiet = quiet + 1 if frames == self._frames and self._parts_made() else 0
            frames = self._frames
            return quiet >= quiet_looks

        until(rests, f"{self.navigation.page.screen} comes to rest", turn=self.process, every=0.002)

    def wait_for(self, done: Callable[[], bool]) -> None:
        """Wait until something is so."""
        until(done, turn=self.process, every=0.001)

    def pause(self, seconds: float) -> None:
        """Let time pass; what was due by its end has happened, however busy the machine."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.process()
            time.sleep(0.002)
        self.process()

    def process(self) -> None:
        """One turn of the event loop; what was to be deleted is."""
        self._app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _parts_made(self) -> bool:
        item = self._host.property("item") if self._host is not None else None
        return item is None or item.property("complete") is not False

    # Touching and keys

    def press(self, point: QPointF, finger: int = 0) -> None:
        """Put a finger down."""
        QTest.touchEvent(self.window, self.touchscreen).press(finger, _whole(point), self.window)
        self.process()

    def move(self, point: QPointF, finger: int = 0) -> None:
        """Move a finger that is down."""
        QTest.touchEvent(self.window, self.touchscreen).move(finger, _whole(point), self.window)
        self.process()

    def release(self, point: QPointF, finger: int = 0) -> None:
        """Lift a finger."""
        QTest.touchEvent(self.window, self.touchscreen).release(finger, _whole(point), self.window)
        self.process()

    def tap(
        self, point: QPointF, *, drift_mm: float = 0.0, held: float = 0.0, sideways: bool = False
    ) -> None:
        """One tap; ``drift_mm`` is how far the finger slides before it lifts."""
        self.press(point)
        end = point
        for step in range(1, 5 if drift_mm else 1):
            way = drift_mm * self.px_per_mm * step / 4
            end = point + QPointF(0, way)
            self.move(end)
        if held:
            self.pause(held)
        self.release(end)

    def hold(self, point: QPointF, until: Callable[[], bool]) -> None:
        """Rest a finger on a place until something is so, then lift it."""
        self.press(point)
        self.wait_for(until)
        self.release(point)

    def drag(self, point: QPointF, by_mm: float) -> None:
        """Slide a finger up or down as a person does, in a quarter of a second."""
        self.press(point)
        end = point
        for step in range(1, 13):
            end = point + QPointF(0, by_mm * self.px_per_mm * step / 12)
            self.move(end)
            self.pause(0.02)
        self.release(end)
        self.settle()

    def tap_on(self, name: str) -> None:
        """Tap the middle of the item with this objectName, and wait."""
        self.tap(self.rect(self.child(name)).center())
        self.settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press and release a key of a keyboard."""
        QTest.keyClick(self.window, key, modifiers)
        self.process()

    def close(self) -> None:
        """Take the window down."""
        self.kiosk.close()
        self._translation.remove()
        self.voice.close()
        self._folder.cleanup()
        self.process()


class Opener:
    """Hands out the driver of a device; a window of another device is closed first."""

    def __init__(self, app: QGuiApplication, store: Store) -> None:
        self._app = app
        self._store = store
        self._open: Driver | None = None

    def __call__(self, device: str = "R1") -> Driver:
        """The kiosk on ``device``, as a fresh visit."""
        if self._open is None or self._open.device != device:
            self.close()
            self._open = Driver(self._app, self._store, device)
        self._open.fresh()
        return self._open

    def ready(self, device: str = "R1") -> Driver:
        """The same, with all that the program makes after its first frame."""
        driver = self(device)
        driver.wait_for(lambda: driver.kiosk.lock is not None and driver.kiosk.forgetting is not None)
        return driver

    def without_edition(self, device: str = "R1") -> Driver:
        """A kiosk that has no edition to show."""
        self.close()
        driver = Driver(self._app, None, device)
        driver.device = "none"
        self._open = driver
        return driver

    def speak_english(self) -> None:
        """Leave the interface in the language in which the next test finds it."""
        if self._open is not None and self._open.reader.language not in {"", "en"}:
            self._open.fresh()

    def close(self) -> None:
        """Close the window that is open."""
        if self._open is not None:
            self._open.close()
            self._open = None


def _whole(point: QPointF) -> QPoint:
    return point.toPoint()
