"""What a content file from outside may say: attacks on the eye are told in plain lines, real texts pass."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.authoring.compile import write_edition
from kiosk.authoring.refresh import refresh
from kiosk.cli import main
from kiosk.content.characters import is_seen, odd_character
from kiosk.content.check_texts import LONGEST_LINE, LONGEST_SENTENCES, LONGEST_WORDS, text_problems
from kiosk.content.rules import LONGEST_TITLE
from tests import factories

ROOT = Path(__file__).parents[2]
TURNED = "holds a character that is not seen or turns text around"
UNREAD = "has nothing in it that can be read"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("built") / "content.db"
    write_edition(factories.edition(factories.language()), path)
    return path.read_bytes()


@pytest.fixture
def connection(built: bytes) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as opened:
        opened.deserialize(built)
        opened.execute("PRAGMA foreign_keys = OFF")
        yield opened


def test_a_sound_edition_has_nothing_wrong(connection: sqlite3.Connection) -> None:
    assert list(text_problems(connection)) == []


def test_the_edition_of_this_program_has_nothing_wrong() -> None:
    with closing(sqlite3.connect(f"file:{ROOT / 'content.db'}?mode=ro", uri=True)) as opened:
        assert list(text_problems(opened)) == []


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE article SET title = ''", f"Article what-is-lupus (en): title {UNREAD}"),
        ("UPDATE article SET title = '  '", UNREAD),
        ("UPDATE article SET title = char(8203)", UNREAD),
        ("UPDATE article SET title = char(12644)", UNREAD),
        ("UPDATE article SET title = '-- ?'", UNREAD),
        ("UPDATE faq SET question = char(8203)", f"Faq ibuprofen (en): question {UNREAD}"),
        ("UPDATE glossary SET term = ''", f"term {UNREAD}"),
        ("UPDATE organisation SET name = ' '", f"Organisation lupus-uk (en): name {UNREAD}"),
        ("UPDATE tile SET title = ''", f"title {UNREAD}"),
        ("UPDATE article SET body = char(10) || ' '", f"body {UNREAD}"),
        ("UPDATE edition SET title = char(8203)", f"Edition: title {UNREAD}"),
    ],
)
def test_attack_a_title_that_nobody_can_see_is_refused(
    connection: sqlite3.Connection, statement: str, words: str
) -> None:
    told(connection, statement, words)


@pytest.mark.parametrize("code", [0x202A, 0x202D, 0x202E, 0x2066, 0x2067, 0x2069])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE article SET title = ?",
        "UPDATE article SET body = ?",
        "UPDATE contact SET label = ?",
        "UPDATE source SET title = ?",
    ],
)
def test_attack_text_that_is_turned_around_is_refused(
    connection: sqlite3.Connection, statement: str, code: int
) -> None:
    told(connection, statement, f"{TURNED} (U+{code:04X})", f"call{chr(code)}999")


@pytest.mark.parametrize("code", [0, 7, 27, 0x7F, 0x85, 0x2028, 0xFDD0, 0xFFFE, 0x10FFFF, 0xE000, 0xE0041])
def test_attack_controls_and_characters_that_are_none_are_refused(
    connection: sqlite3.Connection, code: int
) -> None:
    told(connection, "UPDATE article SET title = ?", f"(U+{code:04X})", f"a{chr(code)}b")


@pytest.mark.parametrize("code", [9, 10, 13])
def test_attack_a_title_of_several_lines_is_refused(connection: sqlite3.Connection, code: int) -> None:
    told(connection, "UPDATE faq SET heading = ?", f"heading {TURNED}", f"a{chr(code)}b")


@pytest.mark.parametrize(
    ("statement", "longest"),
    [
        ("UPDATE article SET title = ?", LONGEST_TITLE),
        ("UPDATE faq SET question = ?", LONGEST_TITLE),
        ("UPDATE glossary SET term = ?", LONGEST_TITLE),
        ("UPDATE organisation SET name = ?", LONGEST_TITLE),
        ("UPDATE topic SET title = ?", LONGEST_TITLE),
        ("UPDATE contact SET label = ?", LONGEST_TITLE),
        ("UPDATE tile SET line = ?", LONGEST_LINE),
        ("UPDATE organisation SET hours = ?", LONGEST_SENTENCES),
        ("UPDATE common_search SET words = ?", LONGEST_WORDS),
    ],
)
def test_attack_a_text_that_no_screen_has_room_for_is_refused(
    connection: sqlite3.Connection, statement: str, longest: int
) -> None:
    connection.execute("INSERT OR IGNORE INTO common_search VALUES ('en', 5, 'rash')")
    connection.execute(statement, ("m" * longest,))
    assert list(text_problems(connection)) == []
    told(connection, statement, f"at most {longest} can be shown", "m" * (longest + 1))


def test_attack_a_disclaimer_that_no_code_for_a_phone_holds_is_refused(
    connection: sqlite3.Connection,
) -> None:
    statement = "UPDATE language SET disclaimer = ?"
    connection.execute(statement, ("ن" * 100,))
    assert list(text_problems(connection)) == []
    told(connection, statement, "has 202 bytes; a code for a phone holds 200", "ن" * 101)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("freephone", "0800 123 456"),
        ("freephone", "call now"),
        ("area", "1708731251"),
        ("area", "017087312511111"),
        ("mobile", "\u0660\u0667\u0667\u0660\u0660\u0669\u0660\u0660\u0660\u0660\u0660"),
        ("non-geographic", "+443001231100"),
        ("short-code", "99"),
        ("short-code", "116123999"),
        ("text", "85258;85259"),
        ("textphone", "18001"),
        ("email", "nobody"),
        ("email", "a@b"),
        ("email", "a@b.uk, c@d.uk"),
    ],
)
def test_attack_a_number_that_nobody_can_ring_is_refused(
    connection: sqlite3.Connection, kind: str, value: str
) -> None:
    statement = "UPDATE contact SET kind = ?, value = ?"
    told(connection, statement, f"{value} is no ", kind, value)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("area", "02079460000"),
        ("area", "0169772000"),
        ("freephone", "08001111"),
        ("short-code", "116123"),
        ("text", "07700900000"),
        ("textphone", "18001116123"),
        ("textphone", "1800102079460000"),
        ("email", "help@example.org.uk"),
    ],
)
def test_real_numbers_and_addresses_are_good(connection: sqlite3.Connection, kind: str, value: str) -> None:
    connection.execute("UPDATE contact SET kind = ?, value = ?", (kind, value))
    assert list(text_problems(connection)) == []


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE organisation SET checked_on = 'yesterday'", "checked_on must be a date such as 2026-11-20"),
        ("UPDATE organisation SET checked_on = '2026-02-30'", "not 2026-02-30"),
        ("UPDATE organisation SET checked_on = '20261120'", "not 20261120"),
        (
            "INSERT INTO translation VALUES ('faq', 'ibuprofen', 'en', '1', 'A', 'B', 'soon')",
            "Translation of ibuprofen (en): checked_on must be a date",
        ),
        ("UPDATE organisation SET website = 'javascript:alert(1)'", "website must be an address"),
        ("UPDATE organisation SET website = 'https://example.org'", "website must be an address"),
        ("UPDATE organisation SET website = 'no where'", "website must be an address"),
        ("UPDATE edition SET default_language = 'xx'", "default_language 'xx' is none of its languages"),
    ],
)
def test_attack_days_and_addresses_that_are_none_are_refused(
    connection: sqlite3.Connection, statement: str, words: str
) -> None:
    told(connection, statement, words)


def test_attack_a_file_with_a_good_digest_and_turned_titles_ends_the_check_with_2(
    built: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "content.db"
    path.write_bytes(built)
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("UPDATE article SET title = char(8238) || 'gnp.exe' WHERE id = 'what-is-lupus'")
        opened.commit()
    refresh(path)
    assert main(["content", "check", str(path)]) == 2
    written = capsys.readouterr()
    said = written.out + written.err
    assert f"Article what-is-lupus (en): title {TURNED} (U+202E); take it out." in said
    assert "\u202e" not in said


def test_attack_half_a_character_is_told_and_raises_nothing(built: bytes, tmp_path: Path) -> None:
    path = tmp_path / "content.db"
    path.write_bytes(built)
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("UPDATE article SET title = CAST(X'61EDA08062' AS TEXT) WHERE id = 'what-is-lupus'")
        opened.commit()
    assert main(["content", "check", str(path)]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Ból gardła",
        "গলা ব্যথা",
        "\u0639\u200f\u0644",
        "\u0645\u06cc\u200c\u062e",
        "क\u094dष",
        "\U0001f642",
        "e\u0301",
        "1\u00a02\u20093",
        "a\u00adb",
    ],
)
def test_the_letters_of_all_languages_may_be_used(text: str) -> None:
    assert odd_character(text) == ""


def test_what_is_seen_has_a_letter_or_a_digit() -> None:
    assert all(map(is_seen, ("a", " 9 ", "گ", "কী")))
    assert not any(map(is_seen, ("", " ", "\u200b", "\u3164", "\u2800", "?!")))


def told(connection: sqlite3.Connection, statement: str, words: str, *values: str) -> None:
    connection.execute(statement, values)
    sentences = list(text_problems(connection))
    assert any(words in sentence for sentence in sentences), sentences
    for sentence in sentences:
        assert sentence.endswith("."), sentence
        assert sentence.isprintable(), sentence
