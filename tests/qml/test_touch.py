"""Touch behaves for hands that shake, rest, slip or are slow (T05, T06, T08, T09, T13, T14)."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QEventPoint, QGuiApplication, QImage, QPainter, QTouchEvent

from kiosk.session.history import Place
from kiosk.session.reader import ReaderSettings
from kiosk.session.touch import SETTLE_MS
from tests.driver import Clock, Driver, Opener

QUESTIONS = "tile-questions"


def listen(item: Any) -> list[str]:  # noqa: ANN401 - signals made in QML have no Python type
    heard: list[str] = []
    item.activated.connect(lambda: heard.append(item.objectName()))
    return heard


@pytest.fixture
def driver(opener: Opener) -> Driver:
    return opener("R1")


@pytest.mark.parametrize("drift_mm", [0, 4, 8])
@pytest.mark.parametrize("device", ["R1", "R3", "R4"])
def test_T05_a_finger_that_slides_within_the_target_activates_once(
    opener: Opener, device: str, drift_mm: int
) -> None:
    driver = opener(device)
    driver.shell.reader.chooseSteadyTouch(True)
    item = driver.child("rail-search")
    heard = listen(item)
    driver.tap(driver.rect(item).center() - QPointF(0, 4 * driver.px_per_mm), drift_mm=drift_mm)
    assert heard == ["rail-search"]


@pytest.mark.parametrize("drift_mm", [0, 4, 8])
def test_T05_in_a_page_that_scrolls_too_with_steady_touch(driver: Driver, drift_mm: int) -> None:
    driver.open("topic:car-t")
    driver.reader.chooseSteadyTouch(True)
    item = driver.child("row-what-is-car-t")
    heard = listen(item)
    driver.tap(driver.rect(item).center() - QPointF(0, 4 * driver.px_per_mm), drift_mm=drift_mm)
    assert len(heard) == 1


def test_T05_sliding_off_cancels(driver: Driver) -> None:
    item = driver.child("rail-search")
    heard = listen(item)
    driver.tap(driver.rect(item).center(), drift_mm=40)
    assert not heard
    assert driver.navigation.page.screen == "home"


def test_T05_nothing_happens_before_the_finger_lifts(driver: Driver) -> None:
    middle = driver.rect(driver.child("rail-search")).center()
    driver.press(middle)
    driver.pause(0.2)
    assert driver.navigation.page.screen == "home"
    driver.release(middle)
    assert driver.navigation.page.screen == "search"


@pytest.mark.parametrize(
    ("screen", "target"),
    [
        ("topic:lupus", "row-what-is-lupus"),
        ("questions", "row-faq-q01"),
        ("need:talk", "row-organisation-your-hospital-team"),
        ("easyread", "row-easy-what-is-lupus"),
        ("search:flare", "hit-article-signs-and-flares"),
        ("article:what-is-lupus", "version"),
        ("article:what-is-lupus", "after"),
        ("article:signs-and-flares", "before"),
        ("article:access-and-the-nhs", "link-other-conditions"),
        ("atoz", "row-glossary-anaemia"),
        ("article:what-is-lupus", "rail-help"),
    ],
)
def test_a_finger_that_rests_says_which_page_it_opens(driver: Driver, screen: str, target: str) -> None:
    driver.open(screen)
    item = driver.child(target)
    page = driver.child("page-flickable")
    below = driver.rect(item).bottom() - driver.rect(page).bottom()
    page.setProperty("contentY", page.property("contentY") + max(0.0, below))
    driver.settle()
    touched: list[Place] = []
    driver.navigation.touched.connect(touched.append)
    middle = driver.rect(item).center()
    driver.press(middle)
    assert len(touched) == 1
    assert driver.navigation.place != touched[0]
    driver.release(middle)
    assert driver.navigation.place == touched[0]


def waiting(driver: Driver) -> Any:  # noqa: ANN401 - a Loader of QML has no Python type
    """The screen that has been made out of sight, or None."""
    host: Any = driver.window.findChild(QObject, "screen-host")
    beside = [loader for loader in host.childItems() if loader.x() > 0]
    return beside[0].property("item") if beside else None


def without(picture: QImage, rect: QRectF) -> QImage:
    """The picture with nothing in this place."""
    painter = QPainter(picture)
    painter.fillRect(rect.adjusted(-1, -1, 1, 1), QColor("white"))
    painter.end()
    return picture


@pytest.mark.parametrize(
    ("screen", "target"),
    [
        ("topic:lupus", "row-what-is-lupus"),
        ("home", "tile-lupus"),
        ("home", "tile-questions"),
        ("organisations", "need-all"),
        ("article:what-is-lupus", "rail-search"),
        ("article:what-is-lupus", "rail-text"),
        ("article:what-is-lupus", "rail-help"),
        ("article:what-is-lupus", "rail-home"),
    ],
)
def test_the_screen_that_a_finger_rests_on_is_drawn_out_of_sight_and_shown_when_it_lifts(
    driver: Driver, screen: str, target: str
) -> None:
    driver.open(screen)
    shown, rect = driver.screen, driver.rect(driver.child(target))
    before, middle = without(driver.grab(), rect), rect.center()
    driver.press(middle)
    driver.wait_for(lambda: waiting(driver) is not None)
    driver.settle()
    assert without(driver.grab(), rect) == before
    ready = waiting(driver)
    assert driver.screen is shown
    assert driver.rect(shown).left() < driver.window.width()
    assert driver.rect(ready).left() >= driver.window.width()
    assert driver.rect(ready).size() == driver.rect(shown).size()
    place = driver.rect(shown)
    driver.release(middle)
    assert driver.screen is ready
    assert driver.rect(ready) == place
    driver.settle()
    assert waiting(driver) is None
    assert driver.screen.isVisible()


def test_a_finger_that_slides_off_leaves_no_screen_behind(driver: Driver) -> None:
    driver.open("topic:lupus")
    middle = driver.rect(driver.child("row-what-is-lupus")).center()
    driver.press(middle)
    driver.wait_for(lambda: waiting(driver) is not None)
    driver.move(middle + QPointF(0, 30 * driver.px_per_mm))
    driver.release(middle + QPointF(0, 30 * driver.px_per_mm))
    driver.settle()
    assert waiting(driver) is None
    assert driver.navigation.page.screen == "topic"
    driver.go(Place("article", "what-is-lupus"))
    assert driver.navigation.page.screen == "article"


@pytest.mark.parametrize("moved_mm", [1, 3])
def test_nothing_is_made_for_a_finger_that_moves_at_once(driver: Driver, moved_mm: int) -> None:
    driver.open("topic:lupus")
    middle = driver.rect(driver.child("row-what-is-lupus")).center()
    driver.press(middle)
    driver.move(middle + QPointF(0, moved_mm * driver.px_per_mm))
    driver.pause(0.3)
    assert (waiting(driver) is not None) == (moved_mm == 1)
    driver.release(middle + QPointF(0, moved_mm * driver.px_per_mm))
    assert driver.navigation.page.screen == "article"


def test_M05_back_by_touch_returns_to_the_very_line(driver: Driver) -> None:
    driver.reader.chooseMovement(False)
    driver.open("article:what-is-lupus")
    page = driver.child("page-flickable")
    lowest = page.property("contentHeight") - page.height()
    page.setProperty("contentY", 0.7 * lowest)
    driver.settle()
    left = page.property("contentY")
    driver.go(Place("help"))
    driver.press(middle := driver.rect(driver.child("rail-back")).center())
    driver.wait_for(lambda: waiting(driver) is not None)
    driver.settle()
    driver.release(middle)
    driver.settle()
    assert driver.navigation.page.screen == "article"
    assert abs(driver.child("page-flickable").property("contentY") - left) < 2


@pytest.mark.parametrize(("apart_ms", "times"), [(0, 1), (100, 1), (200, 1), (600, 2)])
def test_T06_a_second_tap_within_half_a_second_is_ignored(driver: Driver, apart_ms: int, times: int) -> None:
    driver.open("search")
    key = driver.child("key-a")
    heard = listen(key)
    middle = driver.rect(key).center()
    driver.tap(middle)
    key.setProperty("lastActivation", time.time() * 1000 - apart_ms)
    driver.tap(middle)
    assert len(heard) == times


def test_T06_a_clock_that_is_set_back_makes_no_button_deaf(driver: Driver) -> None:
    driver.open("search")
    key = driver.child("key-a")
    heard = listen(key)
    key.setProperty("lastActivation", (time.time() + 3600) * 1000)
    driver.tap(driver.rect(key).center())
    assert len(heard) == 1


def test_T06_a_letter_comes_again_at_once_when_another_came_between(driver: Driver) -> None:
    driver.open("search")
    for letter in "lupus":
        driver.tap(driver.rect(driver.child(f"key-{letter}")).center())
    assert driver.navigation.page.choice == "lupus"


def test_T06_steady_touch_waits_a_whole_second(driver: Driver) -> None:
    driver.open("search")
    driver.reader.chooseSteadyTouch(True)
    key = driver.child("key-a")
    heard = listen(key)
    driver.tap(driver.rect(key).center())
    for apart_ms, times in ((600, 1), (1100, 2)):
        key.setProperty("lastActivation", time.time() * 1000 - apart_ms)
        driver.tap(driver.rect(key).center())
        assert len(heard) == times


@pytest.mark.parametrize("after_ms", [0, 200, 350])
def test_T06_a_touch_right_after_a_change_of_screen_is_ignored(
    driver: Driver, touch_clock: Clock, after_ms: int
) -> None:
    driver.guard(SETTLE_MS)
    driver.navigation.openScreen("questions")
    driver.settle()
    touch_clock.seconds += after_ms / 1000
    row = driver.rect(driver.child("choice-car-t" if driver.has("choice-car-t") else "rail-help")).center()
    driver.tap(row)
    assert driver.navigation.page.screen == "questions"
    touch_clock.seconds += 0.45
    driver.tap_on("rail-help")
    assert driver.navigation.page.screen == "help"


def test_T06_a_finger_that_was_down_during_the_change_presses_nothing(
    driver: Driver, touch_clock: Clock
) -> None:
    driver.guard(SETTLE_MS)
    tile = driver.rect(driver.child(QUESTIONS)).center()
    driver.navigation.openScreen("questions")
    driver.press(tile)
    touch_clock.seconds += 0.5
    driver.settle()
    driver.release(tile)
    assert driver.navigation.page.screen == "questions"


def test_T09_the_drag_threshold_is_at_least_4_mm(opener: Opener) -> None:
    for device in ("R1", "R3", "R4", "R5"):
        driver = opener(device)
        assert QGuiApplication.styleHints().startDragDistance() / driver.px_per_mm >= 4.0


@pytest.mark.parametrize("device", ["R1", "R2", "R3", "R4", "R5"])
def test_T09_a_tap_that_drifts_3_mm_on_a_row_opens_it(opener: Opener, device: str) -> None:
    driver = opener(device)
    driver.wear(ReaderSettings(text_size="largest"))
    driver.open("topic:car-t")
    page = driver.child("page-flickable")
    assert page.property("interactive")
    row = driver.child("row-what-is-car-t")
    page.setProperty("contentY", row.mapToItem(page.property("contentItem"), QPointF(0, 0)).y())
    driver.settle()
    driver.tap(driver.rect(row).topLeft() + QPointF(60, 60), drift_mm=3)
    driver.settle()
    assert driver.navigation.page.screen == "article"


def test_T09_a_drag_scrolls_unless_touch_is_steady(driver: Driver) -> None:
    moved = []
    for steady in (False, True):
        driver.reader.choose(replace(driver.reader.settings, steady_touch=steady))
        driver.open("article:what-is-lupus")
        page = driver.child("page-flickable")
        driver.drag(driver.rect(page).center(), -60)
        moved.append(page.property("contentY"))
    assert moved[0] > 100
    assert moved[1] == 0


def test_T14_a_slow_press_of_two_seconds_activates_once(driver: Driver) -> None:
    item = driver.child("rail-help")
    heard = listen(item)
    driver.tap(driver.rect(item).center(), held=2.0)
    assert heard == ["rail-help"]
    driver.settle()
    assert driver.navigation.page.screen == "help"


def test_T08_a_key_that_is_held_types_one_letter(driver: Driver) -> None:
    driver.open("search")
    driver.tap(driver.rect(driver.child("key-l")).center(), held=2.0)
    assert driver.navigation.page.chosen == "l"


def test_T13_two_fingers_do_not_zoom_or_press_twice(driver: Driver) -> None:
    driver.open("help")
    before = driver.grab()
    one, other = QPointF(900, 500), QPointF(1100, 700)
    driver.press(one, 0)
    driver.press(other, 1)
    driver.move(one - QPointF(200, 200), 0)
    driver.move(other + QPointF(200, 200), 1)
    driver.release(one, 0)
    driver.release(other, 1)
    driver.settle()
    assert driver.navigation.page.screen == "help"
    assert driver.grab() == before or driver.child("page-flickable").property("contentY") > 0


class Contact(QEventPoint):
    """A touch point with a size, as a touchscreen reports it; Qt's own tests cannot set one."""

    def __init__(self, point: QEventPoint, size_px: float) -> None:
        super().__init__(point)
        self._size = QSizeF(size_px, size_px)

    def ellipseDiameters(self) -> QSizeF:
        """How large the contact is."""
        return self._size


class Touch(QTouchEvent):
    """A touch event that gives back the very contacts it was made of."""

    def __init__(self, event: QTouchEvent, contacts: list[Contact]) -> None:
        super().__init__(event.type(), event.pointingDevice(), event.modifiers(), list(contacts))
        self._contacts = contacts

    def points(self) -> list[QEventPoint]:
        """The contacts."""
        return list(self._contacts)


class Hand(QObject):
    """Gives touches a size on their way to the kiosk's guard, by finger."""

    def __init__(self, driver: Driver, sizes_mm: dict[int, float]) -> None:
        super().__init__(driver.window)
        self._driver = driver
        self._sizes = sizes_mm
        driver.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the guard says of the touch with its sizes."""
        if not isinstance(event, QTouchEvent):
            return False
        contacts = [
            Contact(point, self._sizes[point.id()] * self._driver.px_per_mm) for point in event.points()
        ]
        return self._driver.kiosk._guard.eventFilter(watched, Touch(event, contacts))


@pytest.mark.parametrize(("size_mm", "screen"), [(8, "help"), (25, "help"), (32, "home"), (60, "home")])
def test_T13_a_resting_hand_presses_nothing(driver: Driver, size_mm: float, screen: str) -> None:
    hand = Hand(driver, {0: size_mm})
    driver.tap(driver.rect(driver.child("rail-help")).center())
    driver.window.removeEventFilter(hand)
    assert driver.navigation.page.screen == screen


def test_T13_a_finger_presses_while_a_hand_rests_on_the_screen(driver: Driver) -> None:
    tile = driver.rect(driver.child(QUESTIONS)).center()
    help_now = driver.rect(driver.child("rail-help")).center()
    hand = Hand(driver, {0: 60, 1: 8})
    driver.press(tile, 0)
    driver.pause(0.1)
    driver.press(help_now, 1)
    driver.release(help_now, 1)
    driver.settle()
    assert driver.navigation.page.screen == "help"
    driver.release(tile, 0)
    driver.settle()
    driver.window.removeEventFilter(hand)
    assert driver.navigation.page.screen == "help"
