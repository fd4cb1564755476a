"""What is not shown, as if the edition lacked it: overdue pages (N13), and old translations if so chosen."""

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


_NOT_HELP: Final = (
    "NOT EXISTS (SELECT 1 FROM main.article AS h"
    " WHERE h.kind = 'help' AND r.item_kind = 'article' AND h.id = r.item_id)"
)
IS_OLDER: Final = (
    "EXISTS (SELECT 1 FROM main.translation AS t WHERE t.item_kind = r.item_kind AND t.item_id = r.item_id"
    " AND t.language = r.language AND t.source_version IS NOT (SELECT s.version FROM main.review AS s"
    " JOIN main.edition AS e ON s.language = e.default_language"
    " WHERE s.item_kind = t.item_kind AND s.item_id = t.item_id))"
)
"""Whether the item of row ``r`` of reviews was translated from another version than there is now (G05)."""


def last_shown(today: date, released_on: date) -> date | None:
    """The day before which a review must not have been due, or None if the clock cannot be believed.

    A PC whose clock has lost its battery must not hide the edition, nor one that is years ahead.
    """
    return today - HIDDEN_AFTER if released_on <= today <= released_on + BELIEVED_FOR else None


def hide(connection: sqlite3.Connection, day: date | None, *, older_translations: bool = False) -> None:
    """Make items whose review was due before ``day`` invisible to every later question; None: no such day.

    With ``older_translations`` translations that are older than their source are invisible too. Help now is
    always shown.

    Each question names its tables without a schema, and SQLite looks for such a name among the temporary ones
    first: a view of the same name stands before the table. Nothing is written to the file.
    """
    connection.execute("PRAGMA query_only = OFF")
    try:
        for table in _TABLES:
            connection.execute(f"DROP VIEW IF EXISTS temp.{table}")
        reasons = ([_overdue(day)] if day is not None else []) + ([IS_OLDER] if older_translations else [])
        left_out = f"({' OR '.join(reasons)}) AND {_NOT_HELP}"
        if reasons and _any(connection, left_out):
            for table, (item, kind) in _TABLES.items():
                connection.execute(
                    f"CREATE TEMP VIEW {table} AS SELECT * FROM main.{table} AS shown WHERE NOT EXISTS ("
                    f"SELECT 1 FROM main.review AS r WHERE r.item_kind = {kind} AND r.item_id = shown.{item}"
                    f" AND r.language = shown.language AND {left_out})"
                )
    finally:
        connection.execute("PRAGMA query_only = ON")


def hidden(connection: sqlite3.Connection, day: date) -> set[tuple[str, str, str]]:
    """Kind, id and language of the items whose review was due before ``day``, but for Help now."""
    rows = connection.execute(
        "SELECT r.item_kind, r.item_id, r.language FROM main.review AS r"
        f" WHERE {_overdue(day)} AND {_NOT_HELP}"
    )
    return {(kind, item, language) for kind, item, language in rows}


def _any(connection: sqlite3.Connection, left_out: str) -> bool:
    rows = connection.execute(f"SELECT 1 FROM main.review AS r WHERE {left_out} LIMIT 1")
    return rows.fetchone() is not None


def _overdue(day: date) -> str:
    return f"r.due_on < '{day.isoformat()}'"
