"""Everything by keys and by ear: names, roles, the order of Tab, and what keys do (K01 to K04, L03)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.session.reader import ReaderSettings
from kiosk.ui.shell import STAFF, TAKE_HOME
from kiosk.ui.tour import every_screen
from tests.colours import palette
from tests.controls import BACKTAB, controls, focused, ring_out_of_sight, seen_label, tab_cycle, tab_stops
from tests.driver import Driver, Look, Opener
from tests.looks import USUAL
from tests.survey import Survey, kind_of, listed, look_at, surveys


@dataclass
class Node:
    """Something assistive technology can find."""

    item: QQuickItem | None
    role: QAccessible.Role
    name: str
    state: Any


def tree(driver: Driver) -> Iterator[Node]:
    """The accessibility tree of the window."""
    below: list[QAccessibleInterface] = [QAccessible.queryAccessibleInterface(driver.window)]
    while below:
        node = below.pop()
        below += [node.child(at) for at in range(node.childCount())]
        item = node.object()
        yield Node(
            item if isinstance(item, QQuickItem) else None,
            node.role(),
            node.text(QAccessible.Text.Name),
            node.state(),
        )


@pytest.mark.parametrize("device", ["R1", "R2"])
def test_K01_K02_all_controls_are_found_by_ear_under_the_words_on_them(opener: Opener, device: str) -> None:
    driver = opener(device)
    offenders = []
    for name in every_screen(driver.shell.reading.store, "en"):
        driver.open(name)
        known = {node.item: node for node in tree(driver) if node.item is not None}
        for item in controls(driver):
            node = known.get(item)
            label = seen_label(item)
            what = f"{name}: {kind_of(item)} {item.objectName() or label!r}"
            if node is None:
                offenders.append(f"{what} is not in the accessibility tree")
            elif not node.name:
                offenders.append(f"{what} has no name")
            elif not node.name.casefold().startswith(label.casefold()):
                offenders.append(f"{what} shows {label!r} but is called {node.name!r}")
            elif node.role not in (
                QAccessible.Role.Button,
                QAccessible.Role.RadioButton,
                QAccessible.Role.EditableText,
            ):
                offenders.append(f"{what} has the role {node.role}")
    assert not offenders, listed(offenders)


def test_K01_every_text_is_heard(opener: Opener) -> None:
    driver = opener("R1")
    offenders = []
    for name in every_screen(driver.shell.reading.store, "en"):
        driver.open(name)
        heard = " ".join(f"{node.name}" for node in tree(driver)).casefold()
        for words in look_at(driver, name).words:
            text = " ".join(words.text.split()).casefold()
            # "Chosen" is a state, "•" and "Aa" are drawings.
            if text not in " ".join(heard.split()) and words.name != "sample" and text not in ("chosen", "•"):
                offenders.append(f"{name}: {words.text[:50]!r} is not heard")
    assert not offenders, listed(offenders)


def test_K01_what_is_chosen_is_said(opener: Opener) -> None:
    driver = opener("R1")
    driver.open("settings")
    states = {
        node.item.objectName(): bool(node.state.checked)
        for node in tree(driver)
        if node.item is not None and node.role == QAccessible.Role.RadioButton
    }
    assert len(states) == 31
    assert {name for name, checked in states.items() if checked} == {
        "text-0",
        "theme-paper",
        "buttons-normal",
        "movement-on",
        "time-normal",
        "steady-off",
        "side-left",
        "hold-off",
        "scan-off",
        "voice-usual",
        "voice-middle",
    }


@pytest.mark.parametrize("look", USUAL, ids=str)
def test_K04_every_screen_has_a_title_of_its_own(opener: Opener, look: Look) -> None:
    titles: dict[str, str] = {}
    for survey in surveys(opener, look):
        kind = survey.screen.partition(":")[0]
        # These are one screen each, whatever was typed or is taken home.
        screen = kind if kind in (*TAKE_HOME, *STAFF, "search") else survey.screen
        assert survey.title
        assert titles.setdefault(survey.title, screen) == screen
    assert len(titles) > 30


@pytest.mark.parametrize("device", ["R1", "R2"])
def test_K03_tab_comes_to_every_control_once_in_reading_order(opener: Opener, device: str) -> None:
    driver = opener(device)
    driver.shell.reader.chooseMovement(False)
    offenders = []
    for name in every_screen(driver.shell.reading.store, "en"):
        driver.open(name)
        wanted = controls(driver)
        visited = []
        for item in tab_stops(driver):
            visited.append(item)
            if ring_out_of_sight(item):
                offenders.append(f"{name}: the ring of {item.objectName() or seen_label(item)!r} is cut")
        # Tab scrolls: at the end of a page there is nothing more below, and the button for it is gone.
        missed = [item for item in wanted if item not in visited and item.objectName() not in GONE_AT_THE_END]
        offenders += [f"{name}: Tab misses {item.objectName() or seen_label(item)!r}" for item in missed]
        if len(visited) != len(set(visited)):
            offenders.append(f"{name}: Tab comes to something twice")
        offenders += [f"{name}: {line}" for line in against_reading_order(driver, visited)]
    assert not offenders, listed(offenders)


def against_reading_order(driver: Driver, visited: list[QQuickItem]) -> Iterator[str]:
    """Controls inside what scrolls that come after one that stands below them, or to their right."""
    inside = [item for item in visited if in_page(item)]
    for one, other in pairwise(inside):
        first, then = driver.rect(one), driver.rect(other)
        # What stands higher but to the right is the next column.
        above = then.bottom() <= first.top() and then.left() < first.right()
        left = (
            then.right() <= first.left() and abs(then.center().y() - first.center().y()) < first.height() / 2
        )
        if above or left:
            yield f"Tab comes to {seen_label(one)[:30]!r} before {seen_label(other)[:30]!r}"


def in_page(item: QQuickItem) -> bool:
    at: QQuickItem | None = item
    while at is not None and at.objectName() != "page-flickable":
        at = at.parentItem()
    return at is not None


def test_K03_enter_and_space_press_and_escape_goes_back(opener: Opener) -> None:
    driver = opener("R1")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        driver.fresh()
        driver.child("tile-lupus").forceActiveFocus(Qt.FocusReason.TabFocusReason)
        driver.key(key)
        driver.settle()
        assert driver.navigation.page.screen == "topic", key
        driver.key(Qt.Key.Key_Escape)
        driver.settle()
        assert driver.navigation.page.screen == "home"


@pytest.mark.parametrize("screen", ["article:what-is-lupus", "help", "settings", "need:all", "about:faq/q01"])
def test_K03_keys_scroll_a_page_that_has_just_opened(opener: Opener, screen: str) -> None:
    driver = opener("R3")
    driver.wear(ReaderSettings(text_size="largest", movement=False))
    for down, up in ((Qt.Key.Key_PageDown, Qt.Key.Key_PageUp), (Qt.Key.Key_Down, Qt.Key.Key_Up)):
        driver.open("home")
        driver.open(screen)
        driver.key(down)
        driver.settle()
        assert driver.child("page-flickable").property("contentY") > 0, down
        driver.key(up)
        driver.settle()
        assert driver.child("page-flickable").property("contentY") == 0, up


def test_K03_search_words_can_be_typed_and_left_by_keys(opener: Opener) -> None:
    driver = opener("R1")
    driver.open("search")
    for key in (Qt.Key.Key_R, Qt.Key.Key_A, Qt.Key.Key_S, Qt.Key.Key_H):
        driver.key(key)
    assert driver.navigation.page.chosen.casefold() == "rash"
    driver.settle()
    before = focused(driver)
    driver.key(Qt.Key.Key_Tab)
    assert focused(driver) is not before
    driver.key(Qt.Key.Key_Tab, BACKTAB)
    assert focused(driver) is before
    driver.key(Qt.Key.Key_Escape)
    driver.settle()
    assert driver.navigation.page.screen == "home"


def test_K03_a_press_by_assistive_technology_opens_the_page(opener: Opener) -> None:
    driver = opener("R1")
    node = QAccessible.queryAccessibleInterface(driver.child("tile-lupus"))
    actions = node.actionInterface()
    assert "Press" in actions.actionNames()
    actions.doAction("Press")
    driver.settle()
    assert driver.navigation.page.screen == "topic"


def ring_sides(image: QImage, rect: QRectF, band: float, colours: tuple[QColor, QColor]) -> Iterator[str]:
    """The sides of a control on which a band of the ring is not to be seen."""
    for colour, away in ((colours[1], 0.5), (colours[0], 1.5)):
        off = band * away
        points = {
            "left": (rect.left() - off, rect.center().y()),
            "right": (rect.right() + off, rect.center().y()),
            "top": (rect.center().x(), rect.top() - off),
            "bottom": (rect.center().x(), rect.bottom() + off),
        }
        for side, (x, y) in points.items():
            inside = 0 <= x < image.width() and 0 <= y < image.height()
            if not inside or image.pixelColor(int(x), int(y)) != colour:
                yield side


GONE_AT_THE_END = ("page-down", "next-part")
"""Buttons that only move the page: Tab has moved it when it comes to them."""

RINGED = ("home", "topic:car-t", "article:car-t-step-by-step", "questions", "need:talk", "search", "settings")


def test_L03_the_ring_is_seen_on_all_sides_of_whatever_has_the_focus(opener: Opener) -> None:
    driver = opener("R1")
    driver.wear(ReaderSettings(theme="dusk", movement=False))
    bands = (QColor(*palette("dusk")["ringA"]), QColor(*palette("dusk")["ringB"]))
    band = driver.kiosk._theme.property("ring")
    assert band / driver.px_per_mm >= 1.0
    offenders = []
    for name in RINGED:
        driver.open(name)
        for item in tab_cycle(driver):
            item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            driver.settle()
            if item.inherits("QQuickTextInput"):
                continue
            hidden = sorted(set(ring_sides(driver.grab(), driver.rect(item), band, bands)))
            if hidden:
                offenders.append(f"{name}: {item.objectName() or seen_label(item)!r} {', '.join(hidden)}")
    assert not offenders, listed(offenders)


def test_surveys_and_the_tab_cycle_know_the_same_controls(opener: Opener) -> None:
    driver = opener("R1")
    driver.open("settings")
    survey: Survey = look_at(driver, "settings")
    assert {target.name for target in survey.targets if target.enabled} == {
        item.objectName() for item in controls(driver)
    }


@pytest.mark.parametrize("device", ["R1", "R2"])
@pytest.mark.parametrize("stage", ["attract", "hidden"])
def test_K03_tab_goes_round_what_stands_before_the_pages(opener: Opener, device: str, stage: str) -> None:
    driver = opener(device)
    driver.open(stage)
    visited = tab_cycle(driver)
    missed = [item.objectName() for item in controls(driver) if item not in visited]
    assert [name for name in missed if name != "anywhere"] == []
    driver.shell.visit.bring("using")


def test_K03_tab_comes_to_the_page_first_then_to_the_reading_bar(opener: Opener) -> None:
    driver = opener("R2")
    driver.reader.chooseMovement(False)
    driver.open("article:what-is-lupus")
    driver.shell.listening.listen()
    driver.wait_for(lambda: driver.has("reading-yes"))
    names = [item.objectName() for item in tab_cycle(driver)]
    assert names[0] == "version"
    assert names.index("hear-0") < names.index("reading-yes") < names.index("rail-home")
    driver.shell.listening.stop()
