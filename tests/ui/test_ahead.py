"""The page that a finger rests on is made while it rests, and shown only if it is still the right one."""

# ruff: noqa: ANN401 (Qt properties and fixtures of pytest-qt have no types that Python could check)
from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from kiosk.content.store import Store
from kiosk.session.history import Place
from kiosk.session.reader import ReaderSettings
from kiosk.ui import shell as shells
from kiosk.ui.pages.base import Page
from kiosk.ui.reading import Reading, today
from kiosk.ui.shell import Shell
from tests.patience import until

ARTICLE = "what-is-lupus"
OTHER = "staying-well"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles made so far."""
    found: list[str] = []
    maker = shells.MAKERS["article"]

    def make(place: Place, reading: Reading) -> Page:
        found.append(place.id)
        return maker(place, reading)

    monkeypatch.setitem(shells.MAKERS, "article", make)
    return found


@pytest.fixture
def shell(edition: Store, qapp: QObject, made: list[str]) -> Any:
    shell: Any = Shell(Reading(edition, "en", today()), ReaderSettings())
    assert shell.navigation.page.screen == "home"
    return shell


def rest_on(shell: Any, made: list[str], article: str = ARTICLE) -> None:
    before = len(made)
    shell.navigation.touch("article", article)
    until(lambda: len(made) > before, "a page made ahead", turn=QGuiApplication.processEvents)


def rest_and_lift(shell: Any, made: list[str]) -> list[Any]:
    """What is told of the page that a finger rests on, and will be after it has lifted."""
    told: list[Any] = []
    shell.navigation.expected.connect(told.append)
    rest_on(shell, made)
    until(lambda: told, "the page told", turn=QGuiApplication.processEvents)
    shell._ahead.lift()
    return told


def test_the_page_that_a_finger_rests_on_is_made_once_and_shown_when_it_lifts(
    shell: Any, made: list[str]
) -> None:
    rest_on(shell, made)
    assert shell.navigation.page.screen == "home"
    shell.navigation.open("article", ARTICLE)
    assert shell.navigation.page.title == "What is lupus?"
    assert shell.navigation.page.listening is shell.listening
    assert made == [ARTICLE]


def test_a_finger_that_lifts_elsewhere_opens_what_is_there(shell: Any, made: list[str]) -> None:
    rest_on(shell, made)
    shell.navigation.open("article", OTHER)
    assert shell.navigation.page.heading != "What is lupus?"
    shell.navigation.open("article", ARTICLE)
    assert shell.navigation.page.heading == "What is lupus?"
    assert made == [ARTICLE, OTHER, ARTICLE], "what was made ahead is not kept for later"


def test_what_was_made_before_another_day_began_is_not_shown(shell: Any, made: list[str]) -> None:
    rest_on(shell, made)
    shell.reading = shell.reading.on(today() + timedelta(days=1))
    shell.navigation.open("article", ARTICLE)
    assert made == [ARTICLE, ARTICLE]


def test_what_may_be_shown_next_is_told_and_so_is_that_it_will_not(shell: Any, made: list[str]) -> None:
    told = rest_and_lift(shell, made)
    until(lambda: len(told) == 2, "that it is not shown", turn=QGuiApplication.processEvents)
    page = told[0]
    assert page.title == "What is lupus?"
    assert told[1] is None
    shell.navigation.open("article", OTHER)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(page)


def test_a_page_that_was_told_is_the_one_shown(shell: Any, made: list[str]) -> None:
    told = rest_and_lift(shell, made)
    shell.navigation.open("article", ARTICLE)
    QGuiApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert shell.navigation.page is told[0]
    assert len(told) == 1
    assert isValid(told[0])


@pytest.mark.parametrize("screen", ["search", "settings", "help", "home"])
def test_what_is_shown_already_is_not_made_ahead(shell: Any, screen: str) -> None:
    touched: list[Place] = []
    shell.navigation.touched.connect(touched.append)
    shell.navigation.touchScreen(screen)
    assert touched == ([] if screen == "home" else [Place(screen)])
    shell.navigation.openScreen(screen)
    touched.clear()
    shell.navigation.touchScreen(screen)
    assert not touched


def test_back_is_made_ahead_as_it_was_left(shell: Any) -> None:
    touched: list[Place] = []
    shell.navigation.touched.connect(touched.append)
    shell.navigation.touchBack()
    assert not touched
    shell.navigation.openScreen("atoz")
    shell.navigation.page.choice = "C"
    shell.navigation.page.scroll = 120.0
    shell.navigation.openScreen("help")
    shell.navigation.touchBack()
    assert touched == [Place("atoz", choice="C", scroll=120.0)]


def test_P01_nothing_made_ahead_is_left_when_a_visit_ends(shell: Any, made: list[str]) -> None:
    rest_on(shell, made)
    shell.navigation.finish()
    shell.navigation.open("article", ARTICLE)
    assert made == [ARTICLE, ARTICLE]


def test_a_page_that_is_not_there_is_told_when_it_is_opened(
    shell: Any, made: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    rest_on(shell, made, "nowhere")
    assert "not made ahead" in caplog.text
    assert shell.navigation.page.screen == "home"
    shell.navigation.open("article", "nowhere")
    assert shell.navigation.page.screen == "missing"
