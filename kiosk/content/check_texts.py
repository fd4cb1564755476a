"""Can every text of an edition be shown: seen, of a length that fits, numbers and dates that are some?"""

# ruff: noqa: S608 (what is put into a statement are constants of the schema)
from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from typing import Final

from kiosk.content import schema
from kiosk.content.characters import is_seen, odd_character
from kiosk.content.phones import PHONE_KINDS
from kiosk.content.rules import LONGEST_TITLE, MOST_DISCLAIMER_BYTES, parse_day

LONGEST_LINE: Final = 150
LONGEST_SENTENCES: Final = 500
LONGEST_WORDS: Final = 40
"""Of what stands on a button, one line high."""

_LINES: Final = frozenset({"body", "answer", "key_points", "keywords", "variants", "times"})
"""Columns that may have several lines."""

_MADE: Final = frozenset({"search_document", "search_word", "search_index"})
"""Made from the other tables, and compared with what they say."""

_NEEDED: Final = {
    "edition": ("title", "publisher"),
    "language": ("name", "english_name", "edition_title", "status", "disclaimer", "unwell"),
    "tile": ("title", "line"),
    "topic": ("title",),
    "article": ("title", "body"),
    "faq_group": ("title",),
    "faq": ("question", "heading", "answer"),
    "need": ("title",),
    "nation": ("title",),
    "condition": ("title",),
    "organisation": ("name", "does"),
    "contact": ("value",),
    "glossary": ("term", "meaning"),
    "source": ("title",),
    "translation": ("source_version", "translator", "checker"),
    "common_search": ("words",),
}
_LONGEST: Final = {
    **dict.fromkeys(("title", "question", "heading", "term", "edition_title", "label"), LONGEST_TITLE),
    **dict.fromkeys(("name", "english_name", "words"), LONGEST_TITLE),
    **dict.fromkeys(("line", "unwell", "publisher", "website", "value", "owner", "reviewer"), LONGEST_LINE),
    **dict.fromkeys(("summary", "meaning", "does", "who_for", "area", "hours", "cost"), LONGEST_SENTENCES),
    **dict.fromkeys(("deaf_contact", "languages", "note", "status", "disclaimer"), LONGEST_SENTENCES),
    **dict.fromkeys(("feedback", "funding", "reference", "published"), LONGEST_SENTENCES),
}
_LONGEST_HERE: Final = {
    ("common_search", "words"): LONGEST_WORDS,
    ("source", "title"): LONGEST_SENTENCES,
    ("source", "publisher"): LONGEST_SENTENCES,
}
_DAYS: Final = (
    (
        "SELECT id, language, checked_on FROM organisation WHERE checked_on IS NOT NULL ORDER BY 2, 1",
        "Organisation {}",
    ),
    ("SELECT item_id, language, checked_on FROM translation ORDER BY 2, 1", "Translation of {}"),
)
_LONGEST_SAID: Final = 60
_NUMBER: Final = re.compile(r"0[0-9]{7,10}")
_NUMBERS: Final = {
    "short-code": re.compile(r"[0-9]{3,6}"),
    "text": re.compile(r"[0-9]{3,8}|07[0-9]{9}"),
    "textphone": re.compile(r"(18001)?0[0-9]{7,10}|18001[0-9]{3,6}"),
}
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_WEBSITE: Final = re.compile(r"[^\s/:@]+\.[^\s/:@.]+(/\S*)?")


def text_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """What is wrong with the texts of a file whose tables are sound."""
    for table in schema.TABLES:
        if table not in _MADE:
            yield from _texts(connection, table)
    yield from _contacts(connection)
    yield from _days(connection)
    for code, named in connection.execute(
        "SELECT default_language, default_language IN (SELECT code FROM language) FROM edition"
    ):
        if not named:
            yield f"The edition's default_language {code!r} is none of its languages; correct it."


def _texts(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    about = connection.execute(f"PRAGMA table_info({table})").fetchall()
    columns = [name for _, name, kind, *_ in about if kind == "TEXT"]
    needed = _NEEDED.get(table, ())
    for row in connection.execute(f"SELECT rowid, {', '.join(columns)} FROM {table} ORDER BY rowid"):
        values = dict(zip(columns, row[1:], strict=True))
        for column, value in values.items():
            sentence = _problem(table, column, value or "", needed=column in needed)
            if sentence:
                yield f"{_name(table, values)}: {column} {sentence}"


def _problem(table: str, column: str, value: str, *, needed: bool) -> str:
    odd = odd_character(value, lines=column in _LINES)
    if odd:
        return f"holds a character that is not seen or turns text around ({odd}); take it out."
    if needed and not is_seen(value):
        return "has nothing in it that can be read; fill it in."
    longest = _LONGEST_HERE.get((table, column), _LONGEST.get(column, 0))
    if longest and len(value) > longest:
        return f"has {len(value)} characters; at most {longest} can be shown."
    if column == "disclaimer" and len(value.encode()) > MOST_DISCLAIMER_BYTES:
        return f"has {len(value.encode())} bytes; a code for a phone holds {MOST_DISCLAIMER_BYTES}; cut it."
    return ""


def _contacts(connection: sqlite3.Connection) -> Iterator[str]:
    for organisation, language, kind, value in connection.execute(
        "SELECT organisation_id, language, kind, value FROM contact ORDER BY 2, 1, position"
    ):
        name = f"Organisation {organisation} ({language})"
        if kind in PHONE_KINDS and not _NUMBERS.get(kind, _NUMBER).fullmatch(value):
            yield f"{name}: {_said(value)} is no phone number of kind {kind}; give its digits only."
        elif kind == "email" and not _EMAIL.fullmatch(value):
            yield f"{name}: {_said(value)} is no e-mail address; correct or remove it."
    for organisation, language, website in connection.execute(
        "SELECT id, language, website FROM organisation WHERE website <> '' ORDER BY language, id"
    ):
        if not _WEBSITE.fullmatch(website):
            yield (
                f"Organisation {organisation} ({language}): website must be an address such as"
                f" lupusuk.org.uk, not {_said(website)}."
            )


def _days(connection: sqlite3.Connection) -> Iterator[str]:
    for query, kind in _DAYS:
        for item, language, day in connection.execute(query):
            if parse_day(day) is None:
                yield (
                    f"{kind.format(item)} ({language}): checked_on must be a date such as 2026-11-20,"
                    f" not {_said(day)}."
                )


def _name(table: str, values: dict[str, str]) -> str:
    """What people call a row: its kind, its id and its language, as far as it has them."""
    item = values.get("id") or values.get("code") or values.get("item_id") or values.get("organisation_id")
    language = values.get("language")
    words = [table.replace("_", " ").capitalize(), *([_said(item)] if item else [])]
    return " ".join(words) + (f" ({_said(language)})" if language else "")


def _said(value: str) -> str:
    """A value out of the file as part of a sentence: short, one line, nothing that turns it around."""
    return "".join(letter for letter in value[:_LONGEST_SAID] if letter.isprintable())
