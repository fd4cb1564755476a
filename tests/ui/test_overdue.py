"""N13: a page that nobody checked again in time is not shown, and says so; Help now always is."""

# ruff: noqa: ANN401 (Qt properties have no types that Python could check)

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.content.store import Store
from kiosk.paths import this_installation
from kiosk.session.history import Place
from kiosk.session.reader import ReaderSettings
from kiosk.ui.reading import Reading
from kiosk.ui.shell import Shell

DUE = date(2027, 11, 20)
"""When the first edition's pages are due; its organisations are due half a year before."""

GONE = DUE + timedelta(days=91)
LAST = DUE + timedelta(days=90)


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.open(this_installation().content) as store:
        yield store


def kiosk(store: Store, day: date) -> Any:
    return Shell(Reading(store, "en", day), ReaderSettings(), lambda: day)


def show(shell: Any, screen: str, item: str = "", choice: str = "") -> Any:
    shell.navigation.go(Place(screen, item, choice))
    return shell.navigation.page


def test_N13_a_page_is_shown_with_a_notice_until_90_days_after_it_was_due(
    store: Store, qapp: QObject
) -> None:
    page = show(kiosk(store, LAST), "article", "what-is-lupus")
    assert page.screen == "article"
    assert page.overdue
    assert not show(kiosk(store, DUE), "article", "what-is-lupus").overdue


def test_N13_after_that_it_is_nowhere_and_the_reader_is_told_why(
    store: Store, qapp: QObject, caplog: pytest.LogCaptureFixture
) -> None:
    shell = kiosk(store, GONE)
    for screen, item in (("article", "what-is-lupus"), ("faq", "q01"), ("organisation", "lupus-uk"),
                         ("term", "b-cell"), ("about", "article/what-is-lupus")):  # fmt: skip
        page = show(shell, screen, item)
        assert page.screen == "missing", screen
        assert page.title == "This page is being checked again. Please ask a member of staff."
    assert not show(shell, "topic", "lupus").groups.records
    assert "checked again" in show(shell, "topic", "lupus").summary
    assert not show(shell, "atoz").links.records
    assert "checked again" in show(shell, "atoz").note
    assert "checked again" in show(shell, "questions").note
    assert "checked again" in show(shell, "need", "all").note
    assert not show(shell, "search", choice="lupus").hits.records
    assert not show(shell, "home").easyReads


def test_N13_help_now_is_never_hidden(store: Store, qapp: QObject) -> None:
    page = show(kiosk(store, GONE), "help")
    assert page.screen == "help"
    assert "999" in store.help_page("en").body


def test_N13_only_what_is_overdue_is_hidden(store: Store, qapp: QObject) -> None:
    shell = kiosk(store, DUE - timedelta(days=60))  # organisations were due 183 days before the pages
    assert "checked again" in show(shell, "need", "all").note
    hits = show(shell, "search", choice="lupus").hits.records
    assert hits
    assert all(hit.kind != "organisation" for hit in hits)
    assert len(show(shell, "topic", "lupus").groups.records) == 3


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2026, 11, 20), date(2090, 1, 1)])
def test_N13_a_clock_that_cannot_be_right_hides_nothing(store: Store, qapp: QObject, day: date) -> None:
    shell = kiosk(store, day)
    assert show(shell, "article", "what-is-lupus").screen == "article"
    assert show(shell, "need", "all").note == ""


def test_N13_the_day_is_read_again_for_every_reader(store: Store, qapp: QObject) -> None:
    days = [LAST, GONE]
    shell: Any = Shell(Reading(store, "en", LAST), ReaderSettings(), lambda: days[-1])
    assert show(shell, "topic", "lupus").groups.records
    shell.navigation.finish()
    assert not show(shell, "topic", "lupus").groups.records


def test_N13_nothing_is_written_to_the_edition(store: Store) -> None:
    before = store.path.read_bytes()
    store.show_on(GONE)
    assert store.counts("en")["faqs"] == 0
    assert store.rows("PRAGMA query_only") == [(1,)], "SQLite would refuse it, too"
    store.show_on(DUE)
    assert store.counts("en")["faqs"] == 50
    assert store.path.read_bytes() == before
