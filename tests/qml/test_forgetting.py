"""After a visit nothing of it is left: a word that nobody else has is looked for everywhere (P01)."""

from __future__ import annotations

import gc
import types
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtQuick import QQuickItem
from shiboken6 import Shiboken

from tests.driver import Driver, Opener

LETTERS = "zqxvwkj"
"""The word's letters backwards, so that this file and its objects do not hold the word itself."""


def word() -> str:
    return LETTERS[::-1]


@pytest.fixture
def driver(opener: Opener) -> Driver:
    return opener("R1")


def test_P01_a_word_that_was_typed_is_nowhere_after_the_visit(driver: Driver) -> None:
    visit_with_the_word(driver)
    assert held_in_python(), "the search for the word finds it while the visit lasts"
    assert held_in_items(driver)
    driver.navigation.finish()
    driver.settle()
    assert not held_in_python()
    assert not held_in_items(driver)
    assert not held_in_clipboard()


def test_P01_a_word_is_nowhere_after_nobody_came_back(driver: Driver) -> None:
    visit_with_the_word(driver)
    driver.pass_time(300)
    assert driver.visit.state == "attract"
    assert not held_in_python()
    assert not held_in_items(driver)
    assert not held_in_clipboard()


def test_P01_a_page_that_was_read_leaves_no_trace_of_which_it_was(driver: Driver) -> None:
    driver.open("topic:lupus")
    driver.open("article:what-is-lupus")
    driver.child("page-flickable").setProperty("contentY", 700)
    driver.open("help")
    driver.navigation.finish()
    driver.settle()
    assert driver.navigation._history._places == [driver.navigation.place]
    assert driver.navigation.place.screen == "home"
    assert driver.navigation.place.scroll == 0
    left = {page for page in driver.navigation.children() if page is not driver.navigation.page}
    assert not left


def visit_with_the_word(driver: Driver) -> None:
    """Type the word on the screen and on a keyboard, copy it, look at results, read, choose, go on."""
    driver.open("search")
    for letter in word():
        driver.tap_on(f"key-{letter}")
    driver.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    driver.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    QGuiApplication.clipboard().setText(word())
    assert driver.navigation.page.chosen == word()
    driver.tap_on("rail-home")
    driver.open("search")
    for letter in word():
        driver.tap_on(f"key-{letter}")
    driver.tap_on("rail-text")
    driver.tap_on("theme-dusk")
    driver.tap_on("rail-help")
    driver.tap_on("rail-back")
    driver.navigation.back()
    driver.settle()
    assert driver.navigation.page.screen == "search"


def held_in_python() -> list[str]:
    """Kinds of the objects that hold a text with the word in it."""
    gc.collect()
    return [
        type(holder).__name__
        for holder in gc.get_objects()
        if not isinstance(holder, types.FrameType)
        for held in gc.get_referents(holder)
        if has_the_word(held)
    ]


def has_the_word(held: object) -> bool:
    if isinstance(held, str):
        return word() in held
    return isinstance(held, bytes) and word().encode() in held


def held_in_items(driver: Driver) -> list[str]:
    """Items and objects of the window with a property that holds the word."""
    return [
        name
        for thing in things_below(driver.window.contentItem())
        for name, value in properties(thing)
        if has_the_word(value)
    ]


def things_below(item: QQuickItem) -> Iterator[QObject]:
    seen: list[QObject] = [item]
    while seen:
        thing = seen.pop()
        yield thing
        below: list[Any] = list(thing.children())
        if isinstance(thing, QQuickItem):
            below += [child for child in thing.childItems() if child.parent() is not thing]
        seen += below


def properties(thing: QObject) -> Iterator[tuple[str, object]]:
    about = thing.metaObject()
    for number in range(about.propertyCount()):
        described = about.property(number)
        if str(described.typeName()) in {"QString", "QVariant", "QUrl"}:
            yield str(described.name()), thing.property(str(described.name()))
    Shiboken.invalidate(about)  # it must not outlive what it describes: see survey.kind_of


def held_in_clipboard() -> str:
    """What can be pasted."""
    clipboard = QGuiApplication.clipboard()
    modes = [QClipboard.Mode.Clipboard]
    modes += [QClipboard.Mode.Selection] if clipboard.supportsSelection() else []
    texts: list[str] = [clipboard.text(mode=mode) for mode in modes]
    return "".join(texts)
