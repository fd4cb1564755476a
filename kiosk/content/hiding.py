"""N13: what nobody checked again in time is not shown, as if the edition lacked it; Help now always is."""

# ruff: noqa: S608 (what is put into a statement are constants of this module and dates)
from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from typing import Final

HIDDEN_AFTER: Final = timedelta(days=90)
"""After the day on which the next review was due (standards, N13)."""

BELIEVED_FOR: Final = timedelta(days=5 * 366)
"""A clock further than this from the edition's own day is wrong: no review holds longer than three years."""

_TABLES: Final = {
    "article": ("id", "'article'"),
    "faq": ("id", "'faq'"),
    "organisation": ("id", "'organisation'"),
    "glossary": ("id", "'glossary'"),
    "search_document": ("item_id", "item_kind"),
}
"""Table that lists items -> where it has their id and their kind."""


def last_shown(today: date, released_on: date) -> date | None:
    """The day before which a review must not have been due, or None if the clock cannot be believed.

    A PC whose clock has lost its battery must not hide the edition, nor one that is years ahead.
    """
    return today - HIDDEN_AFTER if released_on <= today <= released_on + BELIEVED_FOR else None


def hide(connection: sqlite3.Connection, day: date | None) -> None:
    """Make items whose review was due before ``day`` invisible to every later question; None: show all.

    Each question names its tables without a schema, and SQLite looks for such a name among the temporary ones
    first: a view of the same name stands before the table. Nothing is written to the file.
    """
    connection.execute("PRAGMA query_only = OFF")
    try:
        for table in _TABLES:
            connection.execute(f"DROP VIEW IF EXISTS temp.{table}")
        if day is not None and hidden(connection, day):
            for table, (item, kind) in _TABLES.items():
                connection.execute(
                    f"CREATE TEMP VIEW {table} AS SELECT * FROM main.{table} AS shown WHERE NOT EXISTS ("
                    f"SELECT 1 FROM main.review AS r WHERE r.item_kind = {kind} AND r.item_id = shown.{item}"
                    f" AND r.language = shown.language AND {_overdue(day)})"
                )
    finally:
        connection.execute("PRAGMA query_only = ON")


def hidden(connection: sqlite3.Connection, day: date) -> set[tuple[str, str, str]]:
    """Kind, id and language of the items whose review was due before ``day``, but for Help now."""
    rows = connection.execute(
        f"SELECT r.item_kind, r.item_id, r.language FROM main.review AS r WHERE {_overdue(day)}"
    )
    return {(kind, item, language) for kind, item, language in rows}


def _overdue(day: date) -> str:
    return (
        f"r.due_on < '{day.isoformat()}' AND NOT EXISTS (SELECT 1 FROM main.article AS h"
        " WHERE h.kind = 'help' AND r.item_kind = 'article' AND h.id = r.item_id)"
    )
