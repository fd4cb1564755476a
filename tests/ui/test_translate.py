"""The interface speaks a language that has a translation, tells when there is none, and counts rightly."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from devtools import strings
from PySide6.QtCore import QObject

from kiosk.ui import words
from kiosk.ui.translate import Translation
from kiosk.update import start
from kiosk.wording import Wording

WELSH = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en"><context><name>Words</name>
<message><source>Home</source><translation>Hafan</translation></message>
<message><source>Search</source><translation type="unfinished"></translation></message>
</context></TS>
"""


@pytest.fixture
def folder(tmp_path: Path, qapp: QObject) -> Path:
    for name in ("wayside_en.qm", "wayside_x-long.qm", "wayside_x-rtl.qm"):
        shutil.copyfile(strings.I18N / name, tmp_path / name)
    source = tmp_path / "wayside_cy.ts"
    source.write_text(WELSH, "utf-8")
    strings.compiled(source)
    return tmp_path


@pytest.fixture
def translation(folder: Path) -> Iterator[Translation]:
    translation = Translation(folder)
    yield translation
    translation.remove()


def test_a_language_with_a_translation_is_spoken(translation: Translation) -> None:
    assert translation.use("cy")
    assert words.home() == "Hafan"


def test_a_regional_code_speaks_its_language(translation: Translation) -> None:
    assert translation.use("cy-GB")
    assert words.home() == "Hafan"


def test_G04_a_language_without_a_translation_is_told_and_stays_english(translation: Translation) -> None:
    assert translation.use("cy")
    assert not translation.use("ur")
    assert words.home() == "Home"
    assert words.minutes(2) == "2 minutes to read"


def test_a_text_not_yet_translated_is_english(translation: Translation) -> None:
    translation.use("cy")
    assert words.screen_title("search") == "Search"


@pytest.mark.parametrize(("count", "expected"), [(1, "1 minute to read"), (2, "2 minutes to read")])
def test_one_minute_is_not_one_minutes(translation: Translation, count: int, expected: str) -> None:
    assert translation.use("en")
    assert words.minutes(count) == expected


def test_X09_pseudo_languages_lengthen_every_word(translation: Translation) -> None:
    assert translation.use("x-long")
    assert words.home() == "[Hômé]"
    assert words.minutes(1).startswith("[1 ")
    assert "%" not in words.edition("Lupus", 3, "1 May 2026")
    assert translation.use("x-rtl")
    assert words.home() == "\u200f[Hômé]"


def test_a_program_without_translations_speaks_english(tmp_path: Path, qapp: QObject) -> None:
    assert not Translation(tmp_path).use("en")
    assert words.home() == "Home"


def test_sentences_of_the_rooms_below_are_said_in_the_language(translation: Translation) -> None:
    translation.use("x-long")
    told = Wording("This edition was set aside before: %1", start.DIED)
    assert told.endswith(": The program stopped twice while it showed this edition.")
    said = words.sentence(told)
    assert said.startswith("[")
    assert said.endswith("]]")
    assert "stopped" not in said
    assert words.sentence("2026-11-20.db") == "2026-11-20.db"


@pytest.mark.parametrize(
    ("language", "said"),
    [("cy", "20 Tachwedd 2026"), ("cy-GB", "20 Tachwedd 2026"), ("en", "20 November 2026")],
)
def test_a_day_inside_a_sentence_has_the_form_that_readers_see(
    translation: Translation, language: str, said: str
) -> None:
    translation.use(language)
    told = Wording("Edition %1 of %2 is shown.", 3, Wording.day("2026-11-20"))
    assert words.sentence(Wording.from_parts(told.parts)) == f"Edition 3 of {said} is shown."
    assert said == words.day("2026-11-20", language)


def test_a_day_is_english_where_the_sentence_around_it_is(translation: Translation) -> None:
    translation.use("cy")
    translation.use("de")
    assert words.sentence(Wording.day("2026-11-20")) == "20 November 2026"


@pytest.mark.parametrize("day", ["", "soon", "2026-13-01", "2026-11-20T06:00"])
def test_what_is_no_day_is_said_as_it_is(translation: Translation, day: str) -> None:
    translation.use("cy")
    assert words.sentence(Wording.day(day)) == day


def test_a_value_that_looks_like_a_place_in_the_sentence_is_left_alone(translation: Translation) -> None:
    translation.use("x-long")
    assert words.sentence(Wording("%1 is not there any more.", "%1.db")).startswith("[%1.db ")


def test_what_is_removed_is_spoken_no_more(translation: Translation) -> None:
    translation.use("x-long")
    translation.remove()
    assert words.home() == "Home"
