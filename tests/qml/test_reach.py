"""The side of the buttons, tall screens brought down, feedback at once, no veil (T11, T15, M06, L06)."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage

from kiosk.choices import THEMES
from kiosk.session.reader import ReaderSettings
from tests.colours import palette
from tests.driver import Driver, Opener
from tests.survey import Survey, listed, look_at

REACH_MM = 450
"""From 750 to 1,200 mm above the floor (T10)."""

RAIL = ("rail-back", "rail-home", "rail-search", "rail-listen", "rail-text", "rail-help")
SCREENS = ("home", "article:what-is-lupus", "search:lupus", "settings", "help")


def seen(driver: Driver, screen: str) -> Survey:
    driver.open(screen)
    return look_at(driver, screen)


def in_sight(survey: Survey) -> list[tuple[str, QRectF]]:
    """What can be pressed, as far as it is in sight."""
    parts = [
        (target.name, survey.view(target.scroller).intersected(target.rect)) for target in survey.targets
    ]
    return [(name, rect) for name, rect in parts if rect.width() > 1 and rect.height() > 1]


def test_T11_a_tall_screen_brings_all_its_controls_down_into_reach(opener: Opener) -> None:
    driver = opener("R4")
    driver.wear(ReaderSettings(text_size="largest"))
    driver.open("home")
    far = [rect.top() for _, rect in in_sight(look_at(driver, "home"))]
    driver.tap_on("rail-lower")
    highest = driver.window.height() - REACH_MM * driver.px_per_mm - 1
    assert min(far) < highest
    offenders = [
        f"{screen}: {name} is {(driver.window.height() - rect.top()) / driver.px_per_mm:.0f} mm up"
        for screen in SCREENS
        for name, rect in in_sight(seen(driver, screen))
        if rect.top() < highest
    ]
    assert not offenders, listed(offenders)
    driver.open("home")
    driver.forget_taps()
    driver.tap_on("rail-lower")
    assert [rect.top() for _, rect in in_sight(look_at(driver, "home"))] == far


def test_T11_finishing_brings_the_controls_back_up(opener: Opener) -> None:
    driver = opener("R4")
    driver.tap_on("rail-lower")
    assert driver.reader.settings.lowered
    driver.navigation.finish()
    assert not driver.reader.settings.lowered


@pytest.mark.parametrize("device", ["R2", "R3"])
def test_T11_a_screen_that_is_all_within_reach_stays_as_it_is(opener: Opener, device: str) -> None:
    driver = opener(device)
    driver.wear(ReaderSettings(lowered=True))
    driver.open("home")
    assert not driver.has("rail-lower")
    assert min(rect.top() for _, rect in in_sight(look_at(driver, "home"))) < 8 * driver.px_per_mm


@pytest.mark.parametrize(("device", "language"), [("R1", "en"), ("R3", "x-rtl")])
def test_T15_a_reader_chooses_the_side_of_the_buttons(opener: Opener, device: str, language: str) -> None:
    driver = opener(device)
    driver.wear(ReaderSettings(language=language))
    for key, right in (("side-right", True), ("side-left", False)):
        driver.open("settings")
        driver.child(key).forceActiveFocus()
        driver.key(Qt.Key.Key_Return)
        driver.settle()
        for screen in ("article:what-is-lupus", "search:lupus"):
            survey = seen(driver, screen)
            middle = survey.window.center().x()
            rail = {target.name: target.rect for target in survey.targets if target.name in RAIL}
            assert {rect.center().x() > middle for rect in rail.values()} == {right}, f"{screen} {key}"
            others = [rect for name, rect in in_sight(survey) if name not in RAIL]
            beside = min(rect.left() for rect in rail.values()), max(rect.right() for rect in rail.values())
            crossing = [rect for rect in others if rect.right() > beside[0] and rect.left() < beside[1]]
            assert not crossing, f"{screen} {key}: {crossing}"
            tops = [rail[name].top() for name in RAIL if name in rail]
            assert all(one < other for one, other in pairwise(tops))
    driver.wear(ReaderSettings())


def test_T15_the_buttons_below_a_page_stand_on_that_side_too(opener: Opener) -> None:
    driver = opener("R2")
    for side in ("start", "end"):
        driver.wear(ReaderSettings(side=side))
        driver.open("article:what-is-lupus")
        down, onward = (driver.rect(driver.child(name)) for name in ("page-down", "next-part"))
        assert (down.left() > onward.right()) == (side == "end")
    driver.wear(ReaderSettings())


def crop(image: QImage, rect: QRectF) -> QImage:
    return image.copy(rect.toAlignedRect())


def test_M06_a_press_shows_in_the_next_frame_and_the_new_page_in_the_next_after_it(opener: Opener) -> None:
    """In frames, not in milliseconds: nothing but a slow machine can then make it late."""
    driver = opener("R1")
    driver.open("home")
    driver.guard(0)
    for name, wanted in (("tile-lupus", "topic"), ("rail-search", "search"), ("rail-help", "help")):
        rect = driver.rect(driver.child(name))
        before = crop(driver.grab(), rect)
        driver.press(rect.center())
        assert crop(driver.grab(), rect) != before, f"{name} does not show that it is pressed"
        driver.release(rect.center())
        assert driver.navigation.page.screen == wanted
        shown = driver.grab()
        driver.settle()
        assert mean_difference(shown, driver.grab()) < 0.02, f"{wanted} is not there at once"
        driver.open("home")


def mean_difference(one: QImage, other: QImage) -> float:
    """The part of the points, looked at every few pixels, that differ."""
    points = [(x, y) for x in range(0, one.width(), 17) for y in range(0, one.height(), 17)]
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in points) / len(points)


@pytest.mark.parametrize("theme", THEMES)
def test_L06_nothing_lies_over_the_screen_to_dim_it(opener: Opener, theme: str) -> None:
    driver = opener("R1")
    driver.wear(ReaderSettings(theme=theme))
    page = QColor(*palette(theme)["page"])
    for screen in ("home", "article:what-is-lupus", "asking"):
        survey = seen(driver, screen)
        image = driver.grab()
        width, height = image.width() - 2, image.height() - 2
        corners = {
            QColor(image.pixel(*at)).name() for at in ((1, 1), (width, 1), (1, height), (width, height))
        }
        assert corners == {page.name()}, f"{screen}: the page is not the colour of the theme"
        large = survey.window.width() * survey.window.height() / 2
        for item in driver.items():
            if item.width() * item.height() < large:
                continue
            assert item.opacity() == 1, f"{screen}: a large {item.objectName()!r} is half transparent"
            colour = item.property("color") if item.inherits("QQuickRectangle") else None
            assert colour is None or colour.alpha() in {0, 255}, f"{screen}: a veil of {colour.name()}"
