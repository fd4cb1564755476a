"""Limits on what a content file may hold, asked of SQLite before any text of it reaches the program."""

# ruff: noqa: S608 (what is put into a statement are constants of the schema)
from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from kiosk.content import schema
from kiosk.content.check import MOST_BYTES
from kiosk.content.check_tables import schema_problems
from kiosk.content.openfile import uri
from kiosk.update.refusal import Refused

MOST_FILE_BYTES: Final = MOST_BYTES
MOST_VALUE_BYTES: Final = 4_000_000
"""No text or picture may be larger: SQLite itself refuses to hand such a value out."""

MOST_TEXT_BYTES: Final = 200_000
"""The longest page of the first edition has 6,000 letters."""

_MOST_BYTES: Final = {"TEXT": MOST_TEXT_BYTES, "BLOB": MOST_VALUE_BYTES}
MOST_ROWS: Final = 2_000_000
_LIMITS: Final = (
    (sqlite3.SQLITE_LIMIT_LENGTH, MOST_VALUE_BYTES),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 0),
)
_HARDENED: Final = (("query_only", "ON"), ("trusted_schema", "OFF"), ("cell_size_check", "ON"))


def check_bounds(path: Path) -> None:
    """Let pass a file whose tables are exactly ours and hold nothing out of all measure.

    Raises:
        Refused: it holds a table, view, trigger or index that is not ours, lacks one, or is out of bounds.
    """
    try:
        with closing(sqlite3.connect(uri(path), uri=True)) as connection:
            for limit, value in _LIMITS:
                connection.setlimit(limit, value)
            for name, setting in _HARDENED:
                connection.execute(f"PRAGMA {name} = {setting}")
            problems = schema_problems(connection)
            if problems:
                raise Refused("unsound", problems[0], "; ".join(problems[1:9]))
            _check_sizes(connection)
    except sqlite3.DataError as error:  # larger than SQLite may hand out
        raise _too_much(repr(error)) from error
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise Refused(
            "damaged", "This file is damaged. Copy it again from where you got it.", repr(error)
        ) from error


def _check_sizes(connection: sqlite3.Connection) -> None:
    total = 0
    for table in schema.TABLES:
        if table == "search_index":
            continue  # it stores no texts of its own
        columns = [row[1:3] for row in connection.execute(f"PRAGMA table_info({table})")]
        sizes = [
            f'max(length(CAST("{name}" AS BLOB)) / {_MOST_BYTES[kind]})'
            for name, kind in columns
            if kind in _MOST_BYTES
        ]
        rows, *times = connection.execute(f"SELECT {', '.join(['count(*)', *sizes])} FROM {table}").fetchone()
        total += rows
        if total > MOST_ROWS or any(times):
            raise _too_much(f"table {table}: {rows} rows, {times} times as long as may be")


def _too_much(detail: str) -> Refused:
    return Refused(
        "unsound", "This file holds more in one place than any page can have. Ask for a new file.", detail
    )
