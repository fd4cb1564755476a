"""G02, G05 to G07: languages can be shown; translations say where they come from, and when they are old."""

# ruff: noqa: ANN401 (Qt properties have no types that Python could check)
from __future__ import annotations

import argparse
import json
import sqlite3
import tomllib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QRawFont

from kiosk.authoring.compile import write_edition
from kiosk.authoring.refresh import refresh
from kiosk.authoring.source import read_edition
from kiosk.commands import content as content_command
from kiosk.commands import show as show_command
from kiosk.config import SiteSettings
from kiosk.content import scripts, translations
from kiosk.content.check import check_file
from kiosk.content.store import Store
from kiosk.findings import Light
from kiosk.paths import DataFolder, this_installation
from kiosk.session.history import Place
from kiosk.session.reader import ReaderSettings
from kiosk.staff import check_content, surroundings
from kiosk.takeaway.leaflet import leaflet
from kiosk.ui.pages.staff_settings import questions_of
from kiosk.ui.reading import Reading
from kiosk.ui.shell import Shell
from tests import factories
from tests.source_folders import write_sources

DAY = date(2026, 12, 1)
CHANGED = (
    ("article", "medicines"),
    ("faq", "ibuprofen"),
    ("glossary", "flare"),
    ("organisation", "lupus-uk"),
)
"""What English has changed since it was translated."""

Spoiler = Callable[..., Path]


@pytest.fixture(scope="module")
def bilingual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """English and Welsh; four English pages are newer than their Welsh ones."""
    path = tmp_path_factory.mktemp("editions") / "content.db"
    write_edition(factories.edition(factories.language("en"), factories.language("cy")), path)
    with closing(sqlite3.connect(path)) as connection, connection:
        for item in CHANGED:
            connection.execute(
                "UPDATE review SET version = '2' WHERE language = 'en' AND item_kind = ? AND item_id = ?",
                item,
            )
    refresh(path)
    assert not check_file(path)
    return path


@pytest.fixture
def spoiled(bilingual: Path, tmp_path: Path) -> Spoiler:
    """The same edition after an SQLite tool has been at it."""

    def spoil(*statements: str) -> Path:
        path = tmp_path / "spoiled.db"
        path.write_bytes(bilingual.read_bytes())
        with closing(sqlite3.connect(path)) as connection, connection:
            for statement in statements:
                connection.execute(statement)
        refresh(path)
        return path

    return spoil


@pytest.fixture
def store(bilingual: Path) -> Iterator[Store]:
    with Store.open(bilingual) as store:
        yield store


def kiosk(store: Store, site: SiteSettings | None = None, language: str = "cy") -> Any:
    return Shell(Reading(store, language, DAY, site), ReaderSettings(language=language), lambda: DAY)


def show(shell: Any, screen: str, item: str = "", choice: str = "") -> Any:
    shell.navigation.go(Place(screen, item, choice))
    return shell.navigation.page


def screens() -> Iterator[tuple[str, str]]:
    for kind, item in CHANGED:
        yield {"glossary": "term"}.get(kind, kind), item


LETTERS = tomllib.loads((Path(__file__).parents[1] / "data" / "letters.toml").read_text("utf-8"))


@pytest.mark.parametrize("code", LETTERS)
def test_G02_every_letter_of_the_first_languages_is_in_the_bundled_fonts(code: str, qapp: QObject) -> None:
    files = scripts.files(this_installation().assets / "fonts", scripts.script_of(code) or scripts.READING)
    assert files
    for file in files:
        font = QRawFont(str(file), 20.0)
        assert font.isValid()
        lost = [letter for letter in LETTERS[code] if not font.supportsCharacter(ord(letter))]
        assert not lost, f"{file.name}: {lost}"


def test_G05_a_translation_that_is_older_than_its_page_says_so_on_it(store: Store, qapp: QObject) -> None:
    shell = kiosk(store)
    for screen, item in screens():
        assert show(shell, screen, item).older, screen
    assert not show(shell, "article", "what-is-lupus").older
    assert not show(shell, "faq", "sun").older
    english = kiosk(store, language="en")
    for screen, item in screens():
        assert not show(english, screen, item).older, "the page itself is no translation"


def test_G05_it_is_read_aloud_where_there_are_words_for_it(spoiled: Spoiler, qapp: QObject) -> None:
    welsh_first = spoiled("UPDATE edition SET default_language = 'cy'", "DELETE FROM translation",
                          "INSERT INTO translation SELECT item_kind, item_id, 'en', '1', 'A', 'B', checked_on"
                          " FROM review WHERE language = 'en'",
                          "UPDATE review SET version = '2' WHERE language = 'cy'")  # fmt: skip
    with Store.open(welsh_first) as store:
        shell = kiosk(store, language="en")
        for screen, item in (("article", "medicines"), ("organisation", "lupus-uk")):
            said = {line.place: line.shown for line in show(shell, screen, item).said()}
            assert "older version" in said["older"]
        assert "older" not in {line.place for line in show(kiosk(store), "article", "medicines").said()}


def test_G05_about_this_page_names_translator_check_day_and_version(store: Store, qapp: QObject) -> None:
    shell = kiosk(store)
    old = show(shell, "about", "article/medicines")
    assert old.translator == "A translator"
    assert old.translationChecked == "A checker, 20 Tachwedd 2026"
    assert old.translatedFrom == "Version 1. That page has changed since: it is version 2 now."
    assert show(shell, "about", "article/what-is-lupus").translatedFrom == "Version 1"
    english = show(kiosk(store, language="en"), "about", "article/medicines")
    assert (english.translator, english.translationChecked, english.translatedFrom) == ("", "", "")


def test_G05_a_page_that_was_withdrawn_leaves_an_older_translation(
    spoiled: Spoiler, qapp: QObject, caplog: pytest.LogCaptureFixture
) -> None:
    path = spoiled(
        "DELETE FROM faq WHERE id = 'sun' AND language = 'en'",
        "DELETE FROM review WHERE item_id = 'sun' AND language = 'en'",
    )
    with Store.open(path) as store:
        assert show(kiosk(store), "faq", "sun").older
        told = show(kiosk(store), "about", "faq/sun").translatedFrom
        assert told == "Version 1. That page is not shown any more."
        assert {(one.kind, one.id) for one in translations.older(store)} == {*CHANGED, ("faq", "sun")}
        assert show(kiosk(store, SiteSettings(old_translations="hide")), "faq", "sun").screen == "missing"


def test_G05_staff_may_choose_that_it_is_not_shown(
    store: Store, qapp: QObject, caplog: pytest.LogCaptureFixture
) -> None:
    shell = kiosk(store, SiteSettings(old_translations="hide"))
    for screen, item in screens():
        page = show(shell, screen, item)
        assert page.screen == "missing", screen
        assert page.title == "This page has changed. It is being translated again."
        assert [language.code for language in page.languages.records] == ["en"]
    assert show(shell, "article", "what-is-lupus").screen == "article"
    assert not [row for row in show(shell, "atoz").links.records if (row.kind, row.id) in CHANGED]
    assert not [
        hit for hit in show(shell, "search", choice="ibuprofen").hits.records if hit.id == "ibuprofen"
    ]
    shell.follow(SiteSettings())
    assert show(shell, "article", "medicines").older, "the choice can be taken back while it runs"
    shell.follow(SiteSettings(old_translations="hide"))
    assert show(shell, "faq", "ibuprofen").screen == "missing"
    english = kiosk(store, SiteSettings(old_translations="hide"), language="en")
    assert show(english, "article", "medicines").screen == "article"


def test_G05_help_now_is_shown_however_old_its_translation_is(
    spoiled: Spoiler, qapp: QObject, caplog: pytest.LogCaptureFixture
) -> None:
    path = spoiled("UPDATE review SET version = '9' WHERE language = 'en'")
    with Store.open(path) as store:
        shell = kiosk(store, SiteSettings(old_translations="hide"))
        assert show(shell, "home").screen == "home"
        assert show(shell, "article", "what-is-lupus").screen == "missing"
        assert show(shell, "help").screen == "help"
        assert store.help_page("cy").body


def test_G05_a_leaflet_knows_it_too(store: Store) -> None:
    assert leaflet(store, "cy", "article", "medicines").older
    assert leaflet(store, "cy", "organisation", "lupus-uk").older
    assert not leaflet(store, "cy", "article", "what-is-lupus").older
    assert not leaflet(store, "en", "article", "medicines").older


def test_G05_editors_are_told_which_are_old(
    store: Store, bilingual: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert {(item.kind, item.id) for item in translations.older(store)} == set(CHANGED)
    assert {item.language for item in translations.older(store)} == {"cy"}
    for json_wanted in (True, False):
        content_command._show(argparse.Namespace(file=bilingual, json=json_wanted))
        text = capsys.readouterr().out
        if json_wanted:
            assert {(one["kind"], one["id"]) for one in json.loads(text)["older_translations"]} == set(
                CHANGED
            )
        else:
            assert "Translations older than their page: 4" in text
            assert "  faq ibuprofen (cy): " in text


def test_G05_the_readiness_report_names_them_and_help_now_is_urgent(spoiled: Spoiler, tmp_path: Path) -> None:
    def found(path: Path, settings: SiteSettings) -> list[tuple[Light, str]]:
        seen = surroundings.look(DataFolder(tmp_path), this_installation(), datetime(2026, 12, 1, tzinfo=UTC))
        lines = check_content.edition(replace(seen, edition=path, settings=settings))
        return [(one.light, one.sentence) for one in lines if "ranslation" in one.sentence]

    ((light, told),) = found(spoiled(), SiteSettings())
    assert light is Light.AMBER
    assert told.startswith("Translations that are older than their page, and say so: 4 (")
    ((light, told),) = found(spoiled(), SiteSettings(old_translations="hide"))
    assert told.startswith("Translations that are older than their page, and not shown: 4 (")
    every = found(spoiled("UPDATE review SET version = '9' WHERE language = 'en'"), SiteSettings())
    assert every[0] == (Light.RED, "A translation of Help now is older than the card itself.")
    ((light, told),) = found(spoiled("UPDATE review SET version = '1'"), SiteSettings())
    assert (light, told) == (Light.GREEN, "Every translation is as new as its page.")
    assert found(this_installation().content, SiteSettings()) == [], "nothing is said of one language"


def test_G05_staff_find_the_choice_where_there_are_translations(store: Store, edition: Store) -> None:
    asked = {question.key: question for question in questions_of("staffstart", "", Reading(store, "en", DAY))}
    assert [choice.value for choice in asked["old_translations"].choices] == ["mark", "hide"]
    alone = questions_of("staffstart", "", Reading(edition, "en", DAY))
    assert "old_translations" not in {question.key for question in alone}


def test_G06_no_page_is_published_that_nobody_translated_and_checked(spoiled: Spoiler) -> None:
    path = spoiled(
        "DELETE FROM translation WHERE item_id = 'medicines'",
        "UPDATE translation SET checker = '' WHERE item_id = 'ibuprofen'",
        "UPDATE translation SET translator = 'A  machine', checker = 'a Machine' WHERE item_id = 'flare'",
    )
    nobody = "does not say who translated and who checked it"
    assert sorted(check_file(path)) == sorted(
        [
            "Translation ibuprofen (cy): checker has nothing in it that can be read; fill it in.",
            f"Article medicines (cy) {nobody}; add it to table translation.",
            "Glossary flare (cy) was translated and checked by the same person; somebody else must check it.",
        ]
    )


@pytest.mark.parametrize(
    ("people", "says"),
    [
        ('translator = "A machine"', "checker is missing"),
        ('translator = "A machine"\nchecker = ""', "checker is empty"),
        ('translator = "A machine"\nchecker = "a machine"', "somebody else must check a translation"),
    ],
)
def test_G06_sources_with_an_unchecked_translation_are_not_built(
    people: str, says: str, tmp_path: Path
) -> None:
    sources = write_sources(tmp_path / "content")
    welsh = sources / "cy"
    welsh.mkdir()
    for name in ("language.toml", "home.toml", "lists.toml", "search.toml"):
        (welsh / name).write_bytes((sources / "en" / name).read_bytes())
    (welsh / "glossary.toml").write_text("[terms]\n", "utf-8")
    facts = f'[translation]\nsource_version = "1"\n{people}\nchecked_on = 2026-11-20\n\n[review]'
    card = (sources / "en/help-now.md").read_text("utf-8")
    (welsh / "help-now.md").write_text(card.replace("[review]", facts), "utf-8")
    told = [problem for problem in read_edition(sources).problems if problem.file == "cy/help-now.md"]
    assert [says in problem.sentence for problem in told] == [True], told


def test_G07_a_kiosk_in_wales_begins_in_welsh_and_offers_english(store: Store, qapp: QObject) -> None:
    site = SiteSettings(language="cy", languages=("cy", "en"))
    shell: Any = Shell(Reading(store, "cy", DAY, site), ReaderSettings(language=site.language), lambda: DAY)
    assert {language.code for language in shell.reading.languages} == {"cy", "en"}
    show(shell, "article", "medicines")
    shell.reader.chooseLanguage("en")
    shell.speak(shell.tongue_for(shell.reader.settings.language))
    assert (shell.reading.language, shell.navigation.page.screen) == ("en", "article")
    shell.navigation.finish()
    assert shell.reader.settings.language == "cy", "the next visit begins in Welsh again"


def test_G07_editors_are_told_what_welsh_lacks(spoiled: Spoiler, capsys: pytest.CaptureFixture[str]) -> None:
    path = spoiled(
        "DELETE FROM faq WHERE id = 'sun' AND language = 'cy'",
        "DELETE FROM review WHERE item_id = 'sun' AND language = 'cy'",
        "DELETE FROM translation WHERE item_id = 'sun'",
    )
    with Store.open(path) as store:
        (lacking,) = translations.missing(store)
        assert (lacking.kind, lacking.id, lacking.language) == ("faq", "sun", "cy")
        assert lacking.title == store.title("en", "faq", "sun")
    content_command._show(argparse.Namespace(file=path, json=False))
    assert "Not translated yet: 1\n  faq sun (cy): " in capsys.readouterr().out


def test_G07_a_language_that_has_just_begun_does_not_fill_the_screen(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lacking = [{"kind": "faq", "id": f"q{n}", "language": "cy", "title": "A page"} for n in range(30)]
    show_command.print_translations({"older_translations": [], "not_translated": lacking})
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Not translated yet: 30"
    assert (len(lines), lines[-1]) == (22, "  and 10 more, which --json lists")
