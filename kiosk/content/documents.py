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
    "SELECT language, id, title, summary, key_points, body, keywords FROM article"
    " ORDER BY language, kind = 'help', topic_id, position, id"
)
_FAQS = "SELECT language, id, heading, question, answer, keywords FROM faq ORDER BY language, group_id, position, id"
_ORGANISATIONS = (
    "SELECT language, id, name, does, who_for, area, languages, website, keywords FROM organisation"
    " ORDER BY language, position, id"
)
_TERMS = "SELECT language, id, term, meaning, variants FROM glossary ORDER BY language, id"


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


def documents(connection: sqlite3.Connection) -> Iterator[SearchDocument]:
    """Yield the documents of all items in an edition's tables, in an order that depends on nothing else.

    Contacts on hold are not in them. Raises ``sqlite3.DatabaseError`` if the tables cannot be read.
    """
    for language, item_id, title, summary, key_points, body, keywords in _rows(connection, _ARTICLES):
        text = _join(summary, key_points, plain_text(body))
        yield SearchDocument("article", item_id, language, title, keywords, text)
    for language, item_id, heading, question, answer, keywords in _rows(connection, _FAQS):
        yield SearchDocument("faq", item_id, language, heading, keywords, _join(question, plain_text(answer)))
    for language, item_id, name, does, who_for, area, languages, website, keywords in _rows(
        connection, _ORGANISATIONS
    ):
        contacts = _contacts(connection, language, item_id)
        shown = "\n".join(phones.display(kind, value) for kind, value in contacts)
        digits = "\n".join(value for kind, value in contacts if kind in phones.PHONE_KINDS)
        text = _join(does, who_for, area, languages, website, shown)
        about = _join(keywords, _titles(connection, language, item_id), digits)
        yield SearchDocument("organisation", item_id, language, name, about, text)
    for language, item_id, term, meaning, variants in _rows(connection, _TERMS):
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
