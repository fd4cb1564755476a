"""What search knows of an edition: one document for each item, always made in the same way."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from kiosk.content import markup, phones
from kiosk.content.folding import index_words, sort_key
from kiosk.content.structure import block_text

_ARTICLES = (
    "SELECT a.id, a.title, a.summary, a.key_points, a.body, a.keywords FROM article a"
    " LEFT JOIN topic t ON t.id = a.topic_id AND t.language = a.language"
    " LEFT JOIN tile i ON i.id = t.tile_id AND i.language = t.language WHERE a.language = ?"
    " ORDER BY a.kind = 'easy-read', i.position IS NULL, i.position, i.id, t.position, t.id, a.position, a.id"
)
_FAQS = (
    "SELECT f.id, f.heading, f.question, f.answer, f.keywords FROM faq f"
    " JOIN faq_group g ON g.id = f.group_id AND g.language = f.language WHERE f.language = ?"
    " ORDER BY g.position, g.id, f.position, f.id"
)
_ORGANISATIONS = (
    "SELECT id, name, does, who_for, area, languages, website, keywords FROM organisation WHERE language = ?"
    " ORDER BY position, id"
)
_TERMS = "SELECT id, term, meaning, variants FROM glossary WHERE language = ? ORDER BY id"


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """An item as search sees it: all of it readable text, ``keywords`` one per line.

    ``body`` is what snippets are cut from, a line for each paragraph, item or row.
    """

    kind: str
    id: str
    language: str
    title: str
    keywords: str
    body: str

    @property
    def folded_title(self) -> str:
        """The title as ``search_document.folded_title`` holds it."""
        return sort_key(self.title)

    def index_columns(self) -> tuple[str, str, str]:
        """Give the folded title, keywords and body as ``search_index`` holds them."""
        title, keywords, body = (
            " ".join(index_words(text)) for text in (self.title, self.keywords, self.body)
        )
        return title, keywords, body


def plain_text(body: str) -> str:
    """Give the plain text of a Markdown body, headings included: a line for each paragraph, item or row."""
    lines = []
    for part in markup.parse(body).parts:
        lines.append(part.title)
        lines += [block_text(block) for block in part.blocks]
    return "\n".join(line for line in lines if line)


def _headings(body: str) -> str:
    """Give the titles of the parts of a body: they say what it is about, as keywords do."""
    return _join(*(part.title for part in markup.parse(body).parts))


def documents(connection: sqlite3.Connection) -> Iterator[SearchDocument]:
    """Yield the documents of all items in an edition's tables, one language after the other.

    The order is that in which readers meet them (the basic pages first) and depends on nothing else. Contacts
    on hold are not in them. Raises ``sqlite3.DatabaseError`` if the tables cannot be read.
    """
    for (language,) in _rows(connection, "SELECT code FROM language ORDER BY position, code"):
        yield from _of_language(connection, language)


def _of_language(connection: sqlite3.Connection, language: str) -> Iterator[SearchDocument]:
    only = (language,)
    for item_id, title, summary, key_points, body, keywords in _rows(connection, _ARTICLES, only):
        text = _join(summary, key_points, plain_text(body))
        yield SearchDocument("article", item_id, language, title, _join(keywords, _headings(body)), text)
    for item_id, heading, question, answer, keywords in _rows(connection, _FAQS, only):
        yield SearchDocument("faq", item_id, language, question, keywords, _join(heading, plain_text(answer)))
    for item_id, name, does, who_for, area, languages, website, keywords in _rows(
        connection, _ORGANISATIONS, only
    ):
        contacts = _contacts(connection, language, item_id)
        shown = "\n".join(phones.display(kind, value) for kind, value in contacts)
        digits = "\n".join(value for kind, value in contacts if kind in phones.PHONE_KINDS)
        text = _join(does, who_for, area, languages, website, shown)
        about = _join(keywords, _titles(connection, language, item_id), digits)
        yield SearchDocument("organisation", item_id, language, name, about, text)
    for item_id, term, meaning, variants in _rows(connection, _TERMS, only):
        yield SearchDocument("glossary", item_id, language, term, variants, meaning)


def refresh(connection: sqlite3.Connection) -> None:
    """Make the search tables of an edition anew from its other tables, inside the caller's transaction.

    The rows depend on the other tables only, so the same edition gives the same bytes. Raises
    ``sqlite3.DatabaseError`` if the tables cannot be written.
    """
    for statement in (
        "DELETE FROM search_document",
        "DELETE FROM search_word",
        "INSERT INTO search_index (search_index) VALUES ('delete-all')",
    ):
        connection.execute(statement)
    counts: Counter[tuple[str, str]] = Counter()
    for number, document in enumerate(documents(connection), start=1):
        connection.execute(
            "INSERT INTO search_document (id, item_kind, item_id, language, title, folded_title, body)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                number,
                document.kind,
                document.id,
                document.language,
                document.title,
                document.folded_title,
                document.body,
            ),
        )
        columns = document.index_columns()
        connection.execute(
            "INSERT INTO search_index (rowid, title, keywords, body) VALUES (?, ?, ?, ?)",
            (number, *columns),
        )
        counts.update((document.language, word) for word in set(" ".join(columns).split(" ")) if word)
    connection.executemany(
        "INSERT INTO search_word (language, word, documents) VALUES (?, ?, ?)",
        ((language, word, count) for (language, word), count in sorted(counts.items())),
    )
    connection.execute("INSERT INTO search_index (search_index) VALUES ('optimize')")


def _rows(
    connection: sqlite3.Connection, statement: str, parameters: tuple[str, ...] = ()
) -> list[tuple[Any, ...]]:
    with closing(connection.execute(statement, parameters)) as cursor:
        return cursor.fetchall()


def _join(*texts: str) -> str:
    return "\n".join(text for text in texts if text)


def _contacts(connection: sqlite3.Connection, language: str, organisation_id: str) -> list[tuple[Any, ...]]:
    return _rows(
        connection,
        "SELECT kind, value FROM contact WHERE language = ? AND organisation_id = ? AND shown = 'yes'"
        " ORDER BY position",
        (language, organisation_id),
    )


def _titles(connection: sqlite3.Connection, language: str, organisation_id: str) -> str:
    """Give the titles of the needs and conditions that an organisation serves."""
    rows = _rows(
        connection,
        "SELECT n.title FROM organisation_need o JOIN need n ON n.id = o.need_id"
        " WHERE n.language = ?1 AND o.organisation_id = ?2 UNION"
        " SELECT c.title FROM organisation_condition o JOIN condition c ON c.id = o.condition_id"
        " WHERE c.language = ?1 AND o.organisation_id = ?2 ORDER BY 1",
        (language, organisation_id),
    )
    return "\n".join(row[0] for row in rows)
