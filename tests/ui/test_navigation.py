"""Moving between pages: where Back leads, what it brings back, and what Finish forgets."""

# ruff: noqa: ANN401 (Qt properties and fixtures of pytest-qt have no types that Python could check)
from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kiosk.content.store import Store
from kiosk.session.history import LONGEST, Place
from kiosk.session.reader import ReaderSettings
from kiosk.ui.reading import Reading, today
from kiosk.ui.shell import Shell

SITE = ReaderSettings(theme="dusk")


@pytest.fixture
def shell(edition: Store, qapp: QObject) -> Any:
    return Shell(Reading(edition, "en", today()), SITE)


def test_home_is_first_and_leads_nowhere_back(shell: Any) -> None:
    assert shell.navigation.page.screen == "home"
    assert not shell.navigation.canGoBack
    shell.navigation.back()
    assert shell.navigation.page.screen == "home"


def test_back_leads_to_the_page_before(shell: Any) -> None:
    shell.navigation.open("topic", "lupus")
    shell.navigation.open("article", "what-is-lupus")
    shell.navigation.openAbout()
    assert shell.navigation.page.screen == "about"
    shell.navigation.back()
    assert shell.navigation.page.screen == "article"
    shell.navigation.back()
    assert shell.navigation.page.screen == "topic"


def gone(page: Any) -> bool:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return not isValid(page)


def test_a_page_that_was_left_is_gone(shell: Any) -> None:
    left = shell.navigation.page
    shell.navigation.open("topic", "lupus")
    assert gone(left)


def test_a_page_that_was_left_stays_until_what_draws_it_is_gone(shell: Any) -> None:
    shell.navigation.pageChanged.connect(shell.navigation.keep)
    left = [shell.navigation.page]
    shell.navigation.open("topic", "lupus")
    left.append(shell.navigation.page)
    shell.navigation.open("article", "what-is-lupus")
    assert not any(gone(page) for page in left)
    shell.navigation.letGo()
    assert not any(isValid(page) for page in left), "at once"
    assert not gone(shell.navigation.page)


def test_opening_what_is_shown_changes_nothing(shell: Any, qtbot: QtBot) -> None:
    shell.navigation.openScreen("help")
    with qtbot.assertNotEmitted(shell.navigation.pageChanged):
        shell.navigation.openScreen("help")
    shell.navigation.back()
    assert shell.navigation.page.screen == "home"


def test_home_starts_afresh(shell: Any) -> None:
    shell.navigation.open("topic", "lupus")
    shell.navigation.openScreen("home")
    assert not shell.navigation.canGoBack


def test_M05_back_brings_back_the_choice_and_the_scroll(shell: Any) -> None:
    shell.navigation.openScreen("atoz")
    shell.navigation.page.setProperty("choice", "S")
    shell.navigation.page.setProperty("scroll", 321.5)
    rows = shell.navigation.page.links.records
    shell.navigation.open(rows[0].kind, rows[0].id)
    shell.navigation.back()
    page = shell.navigation.page
    assert (page.chosen, page.left_at) == ("S", 321.5)
    assert page.links.records == rows


def test_M05_back_brings_back_the_words_searched_for_and_their_rows(shell: Any) -> None:
    shell.navigation.openScreen("search")
    shell.navigation.page.setProperty("choice", "tired")
    rows = shell.navigation.page.hits.records
    assert rows
    shell.navigation.open(rows[0].kind, rows[0].id)
    shell.navigation.back()
    assert shell.navigation.page.chosen == "tired"
    assert shell.navigation.page.hits.records == rows


def test_M04_finish_forgets_the_way_and_the_choices(shell: Any, qtbot: QtBot) -> None:
    shell.navigation.openScreen("search")
    shell.navigation.page.setProperty("choice", "lupus")
    shell.reader.choose(replace(SITE, text_size="largest", bigger_buttons=True, steady_touch=True))
    assert shell.reader.touched
    with qtbot.waitSignal(shell.navigation.finished):
        shell.navigation.finish()
    assert shell.navigation.page.screen == "home"
    assert not shell.navigation.canGoBack
    assert shell.reader.settings == SITE
    shell.navigation.openScreen("search")
    assert shell.navigation.page.chosen == ""
    assert not shell.navigation.page.hits.records


def test_a_long_visit_forgets_its_oldest_places_but_never_home(shell: Any) -> None:
    for _ in range(LONGEST):
        shell.navigation.openScreen("help")
        shell.navigation.openScreen("settings")
    steps = 0
    while shell.navigation.canGoBack:
        shell.navigation.back()
        steps += 1
    assert steps < LONGEST + 5
    assert shell.navigation.page.screen == "home"


def test_pages_left_behind_are_let_go(shell: Any, qtbot: QtBot) -> None:
    pages = []
    for screen in ("help", "settings", "atoz"):
        shell.navigation.openScreen(screen)
        pages.append(shell.navigation.page)
    gone: list[str] = []
    pages[0].destroyed.connect(lambda: gone.append("help"))
    del pages
    shell.navigation.openScreen("questions")
    shell.navigation.go(Place("home"))
    qtbot.waitUntil(lambda: len(shell.navigation.children()) == 1)


def test_what_a_reader_may_not_choose_is_ignored(shell: Any) -> None:
    shell.reader.chooseTheme("neon")
    shell.reader.chooseTextSize(7)
    assert shell.reader.settings == SITE
