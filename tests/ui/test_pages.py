"""Every page of the edition opens, with models that keep Qt's rules and words where words are due."""

# ruff: noqa: ANN401 (Qt properties and fixtures of pytest-qt have no types that Python could check)
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.content.store import Store
from kiosk.session.history import Place
from kiosk.session.reader import ReaderSettings
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.base import Page
from kiosk.ui.reading import Reading, today
from kiosk.ui.shell import MAKERS, Shell


def every_place(store: Store, language: str) -> Iterator[Place]:
    """Every place a reader can come to: each screen, each item of the edition, each page about one."""
    lists = ("home", "easyread", "questions", "organisations", "atoz", "search")
    yield from map(Place, (*lists, "settings", "help", "edition"))
    for tile in store.tiles(language):
        if tile.opens == "topics":
            yield Place("topic", tile.id)
    for need in (*store.needs(language), None):
        yield Place("need", need.id if need else "all")
    for entry in store.a_to_z(language):
        screen = {"glossary": "term"}.get(entry.kind, entry.kind)
        yield Place(screen, entry.id)
        if entry.kind in ("article", "faq", "organisation"):
            yield Place("about", f"{entry.kind}/{entry.id}")


def models(page: Page) -> Iterator[RecordListModel]:
    """The page's models and the ones inside their rows."""
    yield from page.findChildren(RecordListModel)


@pytest.fixture(scope="module")
def shell(edition: Store, qapp: QObject) -> Any:
    return Shell(Reading(edition, "en", today()), ReaderSettings())


def test_every_item_of_the_edition_opens_its_own_page(shell: Any, edition: Store) -> None:
    places = list(every_place(edition, "en"))
    wrong = []
    for place in places:
        shell.navigation.go(place)
        page = shell.navigation.page
        if page.screen != place.screen or not page.title:
            wrong.append(f"{place.screen}:{place.id} opened {page.screen!r} {page.title!r}")
    assert len(places) > 200
    assert {place.screen for place in places} == set(MAKERS) - {"language"}
    assert not wrong, "\n".join(wrong)


def test_every_model_of_every_page_keeps_qts_rules(shell: Any, edition: Store, qtmodeltester: Any) -> None:
    seen = 0
    for place in every_place(edition, "en"):
        shell.navigation.go(place)
        for model in models(shell.navigation.page):
            qtmodeltester.check(model)
            seen += 1
    assert seen > 1_000


def test_K04_no_two_pages_have_the_same_title(shell: Any, edition: Store) -> None:
    titles: dict[str, list[str]] = {}
    for place in every_place(edition, "en"):
        if place.screen != "about":
            shell.navigation.go(place)
            titles.setdefault(shell.navigation.page.title, []).append(f"{place.screen}:{place.id}")
    same = {title: places for title, places in titles.items() if len(places) > 1}
    assert not same, same


def test_what_is_not_in_the_edition_says_so(shell: Any, caplog: pytest.LogCaptureFixture) -> None:
    for screen in ("article", "faq", "organisation", "term", "topic"):
        shell.navigation.go(Place(screen, "no-such-thing"))
        page = shell.navigation.page
        assert page.screen not in MAKERS
        assert "not in this edition" in page.title
    assert "no-such-thing" in caplog.text


def test_without_an_edition_help_is_still_there(qapp: QObject, caplog: pytest.LogCaptureFixture) -> None:
    shell: Any = Shell(Reading(None, "en", today()), ReaderSettings())
    assert shell.navigation.page.screen == "notice"
    assert "ask a member of staff" in shell.navigation.page.title
    shell.navigation.openScreen("help")
    assert shell.navigation.page.screen == "help"
    shell.navigation.openScreen("settings")
    assert shell.navigation.page.screen == "settings"
    assert "cannot be read" in caplog.text


def test_N15_the_edition_says_of_itself_what_has_not_been_done(shell: Any) -> None:
    shell.navigation.go(Place("edition"))
    page = shell.navigation.page
    assert page.signed == "None yet of 173"
    assert page.rung == "None yet of 32"
    assert "Not yet checked by a doctor or nurse" in page.status
    assert page.overdue == ""
    assert page.nextDue == "20 May 2027"
    assert page.sources.count == 51


def test_V10_every_page_with_a_text_or_a_number_leads_to_where_mistakes_are_told(
    shell: Any, edition: Store
) -> None:
    led = 0
    for entry in edition.a_to_z("en", ("article", "faq", "organisation")):
        shell.navigation.go(Place(entry.kind, entry.id))
        if shell.navigation.page.screen == "help":
            continue  # it says itself to tell a member of staff, and leads nowhere else
        shell.navigation.openAbout()
        about = shell.navigation.page
        assert about.screen == "about", entry.id
        assert about.trail == edition.title("en", entry.kind, entry.id)
        assert about.feedback == "Seen a mistake? Please tell a member of staff."
        assert about.owner, entry.id
        led += 1
    assert led > 100


def test_N21_every_text_ends_with_what_it_is_not_and_what_to_do_when_unwell(
    shell: Any, edition: Store
) -> None:
    said = set()
    for entry in edition.a_to_z("en"):
        if entry.kind in ("article", "faq"):
            shell.navigation.go(Place(entry.kind, entry.id))
            said.add((shell.navigation.page.disclaimer, shell.navigation.page.unwell))
    assert said == {
        (
            "General information. It does not replace advice from your team.",
            "Feel unwell now? Tell a member of staff.",
        )
    }


def test_N17_an_organisation_says_what_it_does_for_whom_and_where_and_no_check_is_made_up(
    shell: Any, edition: Store
) -> None:
    entries = edition.a_to_z("en", ("organisation",))
    assert len(entries) > 30
    for entry in entries:
        shell.navigation.go(Place(entry.kind, entry.id))
        page = shell.navigation.page
        assert all((page.does, page.whoFor, page.area)), entry.id
        assert page.takesHome or entry.id == "your-hospital-team", entry.id
        assert page.checkedOn == "", f"{entry.id}: nobody has rung a number of this edition"
