"""Hold to choose, by touches that are replayed with a clock that stands still (T15)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from kiosk.session.history import Place
from kiosk.session.holding import SECONDS, STEPS
from kiosk.session.reader import ReaderSettings
from kiosk.ui.holding import Holding
from tests.driver import Driver, Opener


@pytest.fixture
def driver(opener: Opener) -> Iterator[Driver]:
    driver = opener("R1")
    yield from holds(driver)


def holds(driver: Driver) -> Iterator[Driver]:
    """A reader who holds for 0.8 seconds, by the driver's clock."""
    driver.wait_for(lambda: driver.kiosk.by_ear is not None)
    now = holding(driver)
    before, now._clock = now._clock, driver.clock.read
    driver.wear(ReaderSettings(hold="medium"))
    driver.fresh(ReaderSettings(hold="medium"))
    yield driver
    now._clock = before
    driver.fresh()


def holding(driver: Driver) -> Holding:
    assert driver.kiosk.by_ear is not None
    return driver.kiosk.by_ear.holding


def middle(driver: Driver, name: str) -> QPointF:
    return driver.rect(driver.child(name)).center()


def rest(driver: Driver, seconds: float) -> None:
    """Let so much time pass under a finger, and the ring be looked at."""
    driver.clock.seconds += seconds
    holding(driver).look()
    driver.process()


def screen(driver: Driver) -> str:
    return str(driver.navigation.page.screen)


@pytest.mark.parametrize("choice", SECONDS)
def test_T15_a_finger_that_rests_chooses_when_the_ring_is_full_and_not_before(
    driver: Driver, choice: str
) -> None:
    driver.reader.chooseHold(choice)
    place = middle(driver, "rail-search")
    driver.press(place)
    rest(driver, SECONDS[choice] * 0.9)
    assert screen(driver) == "home"
    assert driver.has("hold-ring")
    rest(driver, SECONDS[choice] * 0.11)
    assert screen(driver) == "search"
    assert not driver.has("hold-ring")
    driver.release(place)


def test_T15_the_ring_fills_by_itself(driver: Driver) -> None:
    place = middle(driver, "rail-search")
    driver.press(place)
    driver.clock.seconds += SECONDS["medium"] / 2
    driver.wait_for(lambda: holding(driver).property("filled") == STEPS // 2)
    driver.clock.seconds += SECONDS["medium"] / 2
    driver.wait_for(lambda: screen(driver) == "search")
    driver.release(place)


def test_T15_nothing_fires_twice_when_the_finger_lifts(driver: Driver) -> None:
    driver.open("search")
    place = middle(driver, "key-a")
    driver.press(place)
    rest(driver, 1.0)
    assert driver.navigation.page.choice == "a"
    rest(driver, 5.0)
    driver.release(place)
    assert driver.navigation.page.choice == "a"
    assert not driver.has("hold-hint")


def test_T15_what_opens_under_the_finger_is_not_pressed_when_it_lifts(driver: Driver) -> None:
    place = middle(driver, "tile-lupus")
    driver.press(place)
    rest(driver, 1.0)
    driver.settle()
    rest(driver, 3.0)
    driver.release(place)
    driver.settle()
    assert driver.navigation._history.current == Place("topic", "lupus")


def test_T15_a_plain_tap_presses_nothing_and_is_told_what_to_do(driver: Driver) -> None:
    driver.tap(middle(driver, "rail-search"))
    assert screen(driver) == "home"
    assert driver.has("hold-hint")
    place = middle(driver, "rail-search")
    driver.press(place)
    assert not driver.has("hold-hint")
    rest(driver, 1.0)
    driver.release(place)
    assert screen(driver) == "search"


def test_T15_sliding_off_cancels_and_coming_back_does_not_choose(driver: Driver) -> None:
    place = middle(driver, "rail-search")
    beside = place + QPointF(60 * driver.px_per_mm, 0)
    driver.press(place)
    rest(driver, 0.5)
    driver.move(beside)
    rest(driver, 1.0)
    assert not driver.has("hold-ring")
    driver.move(place)
    rest(driver, 2.0)
    driver.release(place)
    assert screen(driver) == "home"


def test_T15_a_finger_that_shakes_within_its_target_still_chooses(driver: Driver) -> None:
    driver.reader.chooseSteadyTouch(True)
    place = middle(driver, "tile-lupus")
    driver.press(place)
    for turn in range(8):
        driver.move(place + QPointF(0, (-1) ** turn * 4 * driver.px_per_mm))
        rest(driver, 0.101)
    driver.release(place)
    assert screen(driver) == "topic"


def test_T15_the_page_still_moves_under_a_finger_that_drags(driver: Driver) -> None:
    driver.open("topic:car-t")
    driver.drag(middle(driver, "row-what-is-car-t"), by_mm=-60)
    rest(driver, 2.0)
    assert screen(driver) == "topic"
    assert driver.child("page-flickable").property("contentY") > 0
    assert not driver.has("hold-hint")


def test_T15_a_finger_that_moves_until_it_lifts_leaves_nothing_behind(driver: Driver) -> None:
    driver.open("article:what-is-lupus")
    place = middle(driver, "rail-search").toPoint()
    for hold in (0.0, 1.0):
        # All within one frame: Qt keeps the moves, and must not deliver them when the finger is gone.
        for what in ("press", "move", "move", "release"):
            event = QTest.touchEvent(driver.window, driver.touchscreen, False)
            getattr(event, what)(0, place, driver.window)
            event.commit(False)
            place += QPoint(0, 3)
            driver.clock.seconds += hold
        driver.settle()
        assert screen(driver) == ("search" if hold else "article")


def test_T15_help_now_needs_no_holding(driver: Driver) -> None:
    driver.tap_on("rail-help")
    assert screen(driver) == "help"
    assert not driver.has("hold-hint")


def test_T15_keys_choose_at_once(driver: Driver) -> None:
    driver.child("rail-search").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    driver.key(Qt.Key.Key_Return)
    assert screen(driver) == "search"
    driver.child("rail-home").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    driver.key(Qt.Key.Key_Space)
    assert screen(driver) == "home"


def test_T15_a_mouse_holds_too(driver: Driver) -> None:
    place = middle(driver, "rail-search").toPoint()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(driver.window, left, none, place)
    driver.process()
    assert screen(driver) == "home"
    assert driver.has("hold-hint")
    QTest.mousePress(driver.window, left, none, place)
    rest(driver, 1.0)
    assert screen(driver) == "search"
    QTest.mouseRelease(driver.window, left, none, place)
    driver.process()
    assert screen(driver) == "search"


def test_T15_a_second_finger_ends_it_and_nothing_is_pressed(driver: Driver) -> None:
    one, two = middle(driver, "rail-search").toPoint(), middle(driver, "rail-text").toPoint()
    driver.press(QPointF(one))
    rest(driver, 0.5)
    QTest.touchEvent(driver.window, driver.touchscreen).stationary(0).press(1, two, driver.window)
    rest(driver, 2.0)
    QTest.touchEvent(driver.window, driver.touchscreen).release(0, one, driver.window).stationary(1)
    QTest.touchEvent(driver.window, driver.touchscreen).release(1, two, driver.window)
    driver.process()
    assert screen(driver) == "home"
    assert not driver.has("hold-ring")
    driver.press(QPointF(one))
    rest(driver, 1.0)
    driver.release(QPointF(one))
    assert screen(driver) == "search"


def test_T15_choosing_silences_what_is_read_as_a_tap_does(driver: Driver) -> None:
    driver.open("article:what-is-lupus")
    driver.shell.listening.readAloud()
    driver.shell.listening.listen()
    driver.wait_for(lambda: driver.shell.listening.reads)
    place = middle(driver, "reading-pause")
    driver.press(place)
    rest(driver, 1.0)
    driver.release(place)
    assert driver.shell.listening.property("state") == "paused"
    place = middle(driver, "rail-text")
    driver.press(place)
    rest(driver, 1.0)
    driver.release(place)
    assert driver.shell.listening.property("state") == ""


def test_T15_listen_goes_on_when_the_finger_lifts(driver: Driver) -> None:
    driver.open("article:what-is-lupus")
    driver.shell.listening.readAloud()
    place = middle(driver, "rail-listen")
    driver.press(place)
    rest(driver, 1.0)
    driver.wait_for(lambda: driver.shell.listening.reads)
    driver.release(place)
    driver.process()
    assert driver.shell.listening.reads
    driver.shell.listening.stop()


def test_T15_a_finger_that_goes_on_resting_starts_no_talking_mode(driver: Driver) -> None:
    assert driver.kiosk.by_ear is not None
    touch = driver.kiosk.by_ear._touch
    driver.open("search")
    place = middle(driver, "key-a")
    driver.press(place)
    rest(driver, 1.0)
    assert touch._hold.wait(0.0, on_control=True) is None
    driver.release(place)


def test_T15_it_is_chosen_among_the_settings_and_goes_back_when_the_visit_ends(opener: Opener) -> None:
    driver = opener("R1")
    driver.open("settings")
    driver.child("hold-short").forceActiveFocus()
    driver.key(Qt.Key.Key_Return)
    assert driver.reader.settings.hold == "short"
    driver.tap(middle(driver, "rail-search"))
    assert screen(driver) == "settings"
    driver.navigation.finish()
    assert driver.reader.settings.hold == "off"
    driver.fresh()
    driver.tap_on("rail-search")
    assert screen(driver) == "search"


@pytest.mark.parametrize(("device", "theme"), [("R1", "paper"), ("R2", "dusk"), ("R3", "contrast")])
def test_T15_the_ring_is_seen_beyond_a_fingertip_and_the_hint_is_on_the_screen(
    opener: Opener, device: str, theme: str
) -> None:
    driver = opener(device)
    for _ in holds(driver):
        driver.wear(ReaderSettings(theme=theme, hold="medium", text_size="largest"))
        driver.navigation.restart()
        driver.settle()
        place = middle(driver, "rail-search")
        driver.press(place)
        rest(driver, 0.41)
        dots = [driver.rect(dot) for dot in driver.child("hold-ring").childItems() if dot.width() > 0]
        assert len(dots) == STEPS
        far = [(dot.center() - place).manhattanLength() / driver.px_per_mm for dot in dots]
        assert min(far) > 15, "a fingertip covers no more than this around its middle"
        picture = driver.grab()
        full = driver.child("hold-ring").childItems()[0].property("color")
        assert picture.pixelColor(dots[0].center().toPoint()) == QColor(full)
        driver.release(place)
        hint = driver.rect(driver.child("hold-hint"))
        assert driver.rect(driver.window.contentItem()).contains(hint)
        assert not hint.contains(place)
