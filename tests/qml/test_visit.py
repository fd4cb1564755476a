"""A visit in the window: starting, being asked, hiding, finishing, cleaning (M01 to M04, P04, I01)."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from kiosk.config import SiteSettings
from kiosk.content.store import Store
from kiosk.session.reader import ReaderSettings
from kiosk.session.touch import SETTLE_MS
from kiosk.ui.tour import STAGES
from tests.driver import Clock, Driver, Opener
from tests.patience import Effort
from tests.survey import look_at

ARTICLE = "article:what-is-lupus"


@pytest.fixture
def driver(opener: Opener) -> Driver:
    return opener("R1")


def words_on(driver: Driver) -> set[str]:
    """All texts in sight, with the window's title."""
    return {words.text for words in look_at(driver, "").words} | {driver.window.title()}


def somewhere(driver: Driver, across: float, down: float) -> QPointF:
    return QPointF(driver.window.width() * across, driver.window.height() * down)


# The attract screen


def test_T06_the_starting_touch_and_the_next_press_nothing(driver: Driver, touch_clock: Clock) -> None:
    driver.guard(SETTLE_MS)
    tile = driver.rect(driver.child("tile-lupus")).center()
    driver.open("attract")
    touch_clock.seconds += 0.45
    driver.tap(tile)
    assert driver.visit.state == "using"
    driver.tap(tile)
    assert driver.navigation.page.screen == "home"
    touch_clock.seconds += 0.45
    driver.tap(tile)
    assert driver.navigation.page.screen == "topic"


def test_a_touch_counts_though_another_edition_came_behind_the_attract_screen(
    driver: Driver, touch_clock: Clock
) -> None:
    driver.guard(SETTLE_MS)
    driver.open("attract")
    touch_clock.seconds += 0.45
    driver.navigation.reopen()  # as a switch of editions does where nobody reads
    driver.visit.renew_poster()
    driver.tap(somewhere(driver, 0.5, 0.4))
    assert driver.visit.state == "using"


def test_T06_a_touch_right_after_the_attract_screen_looks_different_is_ignored(
    driver: Driver, touch_clock: Clock
) -> None:
    driver.guard(SETTLE_MS)
    driver.open("attract")
    touch_clock.seconds += 0.45
    before = driver.shell.site
    driver.shell.follow(replace(before, clinic="Ward 7"))
    driver.tap(somewhere(driver, 0.5, 0.4))
    state = driver.visit.state
    driver.shell.follow(before)
    assert state == "attract"


@pytest.mark.parametrize(("across", "down"), [(0.002, 0.002), (0.998, 0.5), (0.3, 0.02), (0.75, 0.4)])
def test_a_touch_anywhere_starts(driver: Driver, across: float, down: float) -> None:
    driver.open("attract")
    driver.tap(somewhere(driver, across, down))
    assert driver.visit.state == "using"


def test_T14_a_slow_touch_that_slides_starts_too(driver: Driver) -> None:
    driver.open("attract")
    driver.tap(somewhere(driver, 0.5, 0.4), drift_mm=30, held=1.2)
    assert driver.visit.state == "using"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_K03_a_key_starts(driver: Driver, key: Qt.Key) -> None:
    driver.open("attract")
    driver.key(key)
    assert driver.visit.state == "using"
    driver.settle()
    driver.key(Qt.Key.Key_Tab)
    focus = driver.window.activeFocusItem()
    assert focus is not None
    assert focus.objectName(), "the keys now move on the page"


def test_G01_what_is_chosen_on_the_attract_screen_acts_at_once_and_stays(driver: Driver) -> None:
    driver.open("attract")
    before = driver.grab()
    driver.tap_on("theme-dusk")
    driver.tap_on("text-1")
    assert driver.visit.state == "attract"
    assert driver.reader.settings == ReaderSettings(theme="dusk", text_size="large")
    assert driver.grab() != before
    driver.tap(somewhere(driver, 0.7, 0.4))
    assert driver.visit.state == "using"
    assert driver.reader.settings.theme == "dusk"


def test_help_now_is_one_touch_away(driver: Driver) -> None:
    driver.open("attract")
    driver.tap_on("attract-help")
    assert driver.visit.state == "using"
    assert driver.navigation.page.screen == "help"


def test_K03_tab_comes_to_everything_on_the_attract_screen_once(driver: Driver) -> None:
    driver.open("attract")
    seen: list[str] = []
    for _ in range(12):
        driver.key(Qt.Key.Key_Tab)
        focus = driver.window.activeFocusItem()
        assert focus is not None
        seen.append(focus.objectName())
    wanted = ["anywhere", "attract-help", "text-0", "text-1", "text-2"]
    wanted += ["theme-paper", "theme-dusk", "theme-contrast", "clean"]
    assert seen[: len(wanted)] == wanted
    assert seen[len(wanted) :] == wanted[: 12 - len(wanted)]


def test_A07_the_attract_screen_stands_still(driver: Driver) -> None:
    driver.open("attract")
    before = driver.grab()
    driver.pass_time(29)
    assert driver.grab() == before
    driver.pass_time(2)
    assert driver.grab() != before, "it is moved a little, so that it burns nothing in"


@pytest.fixture
def site_driver(qapp: QGuiApplication, edition: Store, opener: Opener) -> Iterator[Driver]:
    """A kiosk that starts as the real one does, at a clinic that has told it about itself."""
    opener.close()
    site = SiteSettings(
        clinic="Ward 7", clean_line="Hand gel is by the door.", open_from="08:00", open_until="18:00"
    )
    driver = Driver(qapp, edition, "R1", site, attract=True)
    driver.guard(0)
    yield driver
    driver.close()


def test_I02_the_site_says_who_it_is_and_how_it_is_kept_clean(site_driver: Driver) -> None:
    assert {"Ward 7", "Hand gel is by the door."} <= words_on(site_driver)
    for offered in (False, True):
        site_driver.visit.offer_listening(offered)
        site_driver.wait_for(
            lambda: ("You can listen with headphones" in words_on(site_driver)) is offered  # noqa: B023
        )


def test_the_frame_is_made_after_the_attract_screen_and_before_anybody_needs_it(
    qapp: QGuiApplication, edition: Store, opener: Opener
) -> None:
    opener.close()
    driver = Driver(qapp, edition, "R1", attract=True)
    assert driver.visit.state == "attract"
    driver.wait_for(lambda: bool(driver.window.property("framed")))
    driver.close()


@pytest.mark.parametrize("late", [False, True], ids=["at-once", "once-the-frame-is-made"])
def test_K01_a_key_starts_the_first_visit_and_the_keys_go_on_from_there(
    site_driver: Driver, late: bool
) -> None:
    driver = site_driver
    if late:
        driver.wait_for(lambda: bool(driver.window.property("framed")))
        driver.settle()
    driver.key(Qt.Key.Key_Return)
    assert driver.visit.state == "using"
    driver.settle()
    driver.key(Qt.Key.Key_Tab)
    driver.key(Qt.Key.Key_Return)
    driver.settle()
    assert driver.navigation.page.screen != "home"


def test_I05_outside_its_hours_it_rests_and_the_first_touch_only_wakes(site_driver: Driver) -> None:
    driver = site_driver
    driver.clock.wall = driver.clock.wall.replace(hour=19)
    driver.pass_time(91)
    assert driver.visit.state == "resting"
    assert driver.window.title() == "This screen is resting"
    dark = driver.grab()
    assert dark.pixelColor(5, 5).lightness() == 0
    driver.tap(somewhere(driver, 0.7, 0.4))
    assert driver.visit.state == "attract"
    driver.tap(somewhere(driver, 0.7, 0.4))
    assert driver.visit.state == "using"


# Being asked


def start_reading(driver: Driver) -> None:
    driver.open(ARTICLE)
    driver.child("page-flickable").setProperty("contentY", 400)
    driver.settle()
    driver.visit.touched()


def test_M01_reading_is_left_alone_for_180_seconds_and_any_touch_counts(driver: Driver) -> None:
    start_reading(driver)
    driver.pass_time(179)
    driver.tap(somewhere(driver, 0.99, 0.99))
    driver.pass_time(179)
    assert driver.visit.state == "using"
    driver.key(Qt.Key.Key_Down)
    driver.pass_time(179)
    assert driver.visit.state == "using"
    driver.pass_time(2)
    assert driver.visit.state == "asking"


@pytest.mark.parametrize("how", ["touch", "key", "mouse"])
def test_M02_any_touch_or_key_goes_on_at_the_same_line_and_presses_nothing(driver: Driver, how: str) -> None:
    start_reading(driver)
    place = driver.rect(driver.child("rail-search")).center()
    driver.pass_time(181)
    assert driver.visit.state == "asking"
    if how == "touch":
        driver.tap(place)
    elif how == "key":
        driver.key(Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(driver.window, Qt.MouseButton.LeftButton, pos=place.toPoint())
    driver.settle()
    assert driver.visit.state == "using"
    assert driver.navigation.page.screen == "article"
    assert driver.child("page-flickable").property("contentY") == 400


def test_M02_twelve_times_in_a_row_nothing_is_lost(driver: Driver) -> None:
    driver.open("search")
    for letter in "lup":
        driver.tap_on(f"key-{letter}")
    for _ in range(12):
        driver.pass_time(95)
        assert driver.visit.state == "asking"
        driver.tap(somewhere(driver, 0.5, 0.5))
        driver.settle()
    assert driver.navigation.page.chosen == "lup"
    assert driver.has("hit-article-what-is-lupus")


def test_M02_the_tone_sounds_once_for_each_question(driver: Driver) -> None:
    tones: list[str] = []
    driver.visit.asked.connect(lambda: tones.append(driver.visit.state))
    start_reading(driver)
    driver.pass_time(200)
    assert tones == ["asking"]
    driver.tap(somewhere(driver, 0.5, 0.5))
    driver.pass_time(200)
    assert tones == ["asking", "asking"]


def test_M02_the_seconds_shown_go_down_by_five(driver: Driver) -> None:
    start_reading(driver)
    driver.pass_time(181)
    shown = []
    for _ in range(29):
        shown.append(driver.child("asking-seconds").property("text"))
        driver.pass_time(1)
    numbers = list(dict.fromkeys(shown))
    assert len(numbers) == 6
    assert "30 seconds" in numbers[0]
    assert "5 seconds" in numbers[-1]


@pytest.mark.parametrize("state", ["asking", "hidden"])
def test_P04_neither_the_question_nor_the_plain_page_shows_a_word_of_the_page(
    driver: Driver, state: str
) -> None:
    start_reading(driver)
    page = words_on(driver)
    title = driver.window.title()
    if state == "asking":
        driver.pass_time(181)
    else:
        driver.tap_on("hide")
    assert driver.visit.state == state
    assert not words_on(driver) & page - {"Finish and clear"}
    assert title not in " ".join(words_on(driver))


def test_P04_hidden_is_one_touch_back_to_the_same_line(driver: Driver) -> None:
    start_reading(driver)
    driver.tap_on("hide")
    assert driver.visit.state == "hidden"
    driver.tap(somewhere(driver, 0.9, 0.9))
    assert driver.visit.state == "hidden"
    driver.tap_on("show")
    assert driver.visit.state == "using"
    assert driver.child("page-flickable").property("contentY") == 400


def test_P04_hidden_is_left_by_keys_too(driver: Driver) -> None:
    start_reading(driver)
    driver.tap_on("hide")
    driver.key(Qt.Key.Key_Return)
    driver.settle()
    assert driver.visit.state == "using"


def test_M01_a_key_that_is_stuck_and_a_hand_that_lies_there_do_not_keep_it_awake(driver: Driver) -> None:
    driver.open("home")
    driver.visit.touched()
    place = somewhere(driver, 0.99, 0.99)
    driver.press(place)
    for _ in range(20):
        driver.clock.seconds += 5
        driver.move(place + QPointF(driver.clock.seconds % 3, 0))
    assert driver.visit.state == "using"
    driver.visit.look()
    assert driver.visit.state == "asking"
    driver.release(place)
    assert driver.visit.state == "using", "letting go is a sign of somebody"


# Finishing


def test_M04_finish_and_clear_is_on_every_screen_and_done_in_a_second(driver: Driver) -> None:
    start_reading(driver)
    finish: Any = driver.child("finish")
    effort = Effort()
    finish.activated.emit()
    driver.grab()
    assert driver.visit.state == "attract"
    assert effort.seconds < 1.0
    for stage in (name for name in STAGES if name == "hidden"):
        driver.open(stage)
        driver.tap_on("finish")
        assert driver.visit.state == "attract"


def test_P01_everything_chosen_goes_back(driver: Driver) -> None:
    driver.wear(ReaderSettings("contrast", "largest", bigger_buttons=True, more_time=True, steady_touch=True))
    driver.open(ARTICLE)
    driver.pass_time(590)
    assert driver.visit.state == "using", "more time was asked for"
    driver.pass_time(50)
    assert driver.visit.state == "attract"
    assert driver.reader.settings == ReaderSettings()
    driver.tap(somewhere(driver, 0.7, 0.4))
    driver.settle()
    assert driver.navigation.page.screen == "home"
    assert not driver.navigation.canGoBack
    driver.pass_time(95)
    assert driver.visit.state == "asking", "the next reader is asked as everybody is"


# Cleaning


def hold(driver: Driver, seconds: float) -> None:
    place = driver.rect(driver.child("clean")).center()
    driver.press(place)
    driver.pass_time(seconds)
    driver.release(place)
    driver.settle()


def test_I01_a_short_hold_does_not_start_cleaning(driver: Driver) -> None:
    driver.open("attract")
    hold(driver, 2.5)
    assert driver.visit.state == "attract"
    place = driver.rect(driver.child("clean")).center()
    driver.press(place)
    driver.pass_time(1)
    driver.move(place - QPointF(0, 60 * driver.px_per_mm))
    driver.pass_time(5)
    assert driver.visit.state == "attract", "a finger that slid off holds no more"
    driver.release(place - QPointF(0, 60 * driver.px_per_mm))
    assert driver.visit.state == "attract"


def test_I01_a_storm_of_touches_while_it_is_wiped_opens_nothing(driver: Driver) -> None:
    driver.open("attract")
    hold(driver, 3.1)
    assert driver.visit.state == "cleaning"
    pages: list[int] = []
    driver.navigation.pageChanged.connect(lambda: pages.append(1))
    settings = driver.reader.settings
    chance = random.Random(7)  # noqa: S311 - a test needs the same numbers again
    shown = set()
    for _ in range(116):
        points = [somewhere(driver, chance.random(), chance.random()) for _ in range(3)]
        for finger, point in enumerate(points):
            driver.press(point, finger)
        for finger, point in enumerate(points):
            driver.move(point + QPointF(30, 10), finger)
            driver.release(point + QPointF(30, 10), finger)
        QTest.mouseClick(driver.window, Qt.MouseButton.LeftButton, pos=points[0].toPoint())
        driver.key(chance.choice([Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_A]))
        driver.clock.seconds += 0.25
        driver.visit.look()
        assert driver.visit.state == "cleaning"
        shown.add(driver.child("cleaning-seconds").property("text"))
    assert len(shown) >= 28
    driver.pass_time(1)
    assert driver.visit.ready
    assert driver.child("cleaning-seconds").property("text") == "Ready"
    driver.tap(somewhere(driver, 0.5, 0.5))
    driver.pass_time(2.1)
    assert driver.visit.state == "attract"
    assert not pages
    assert driver.reader.settings == settings
    driver.tap(somewhere(driver, 0.7, 0.4))
    assert driver.visit.state == "using", "and touches count again"


def test_I01_cleaning_from_the_middle_of_a_visit_ends_it(driver: Driver) -> None:
    start_reading(driver)
    driver.visit.clean()
    driver.settle()
    assert driver.visit.state == "cleaning"
    assert driver.navigation.page.screen == "home"
    driver.pass_time(32.1)
    assert driver.visit.state == "attract"


def test_L07_no_screen_between_flashes(driver: Driver) -> None:
    driver.wear(ReaderSettings(theme="dusk"))
    for name in STAGES:
        driver.open("help")
        before = brightness(driver.grab())
        driver.visit.bring(name)
        first = brightness(driver.grab())
        driver.settle()
        after = brightness(driver.grab())
        assert first <= max(before, after) + 0.1, name


def brightness(image: QImage) -> float:
    small = image.scaled(16, 9, mode=Qt.TransformationMode.SmoothTransformation)
    lights = [small.pixelColor(x, y).lightnessF() for x in range(16) for y in range(9)]
    return sum(lights) / len(lights)
