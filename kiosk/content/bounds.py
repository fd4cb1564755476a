"""Limits on what a content file may hold, asked of SQLite before any text of it reaches the program."""

# ruff: noqa: S608 (what is put into a statement are constants of the schema)
from __future__ import annotations

import sqlite3
from typing import Final

from kiosk.content import schema
from kiosk.content.openfile import MOST_VALUE_BYTES
from kiosk.wording import Wording

MOST_TEXT_BYTES: Final = 200_000
"""The longest page of the first edition has 6,000 letters."""

MOST_ROWS: Final = 2_000_000
TOO_MUCH: Final = Wording("This file holds more in one place than any page can have. Ask for a new file.")

_MOST_BYTES: Final = {"TEXT": MOST_TEXT_BYTES, "BLOB": MOST_VALUE_BYTES}
_HARDENED: Final = (("query_only", "ON"), ("trusted_schema", "OFF"), ("cell_size_check", "ON"))
_LIMITS: Final = (
    (sqlite3.SQLITE_LIMIT_LENGTH, MOST_VALUE_BYTES),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 0),
)


def harden(connection: sqlite3.Connection) -> None:
    """Let nothing in the file run, write, or hand out a value out of all measure."""
    for limit, value in _LIMITS:
        connection.setlimit(limit, value)
    for name, setting in _HARDENED:
        connection.execute(f"PRAGMA {name} = {setting}")


def too_much(connection: sqlite3.Connection) -> str:
    """Which table of a file whose tables are ours holds more than it may; empty if none does.

    Raises:
        sqlite3.DatabaseError: the file is damaged, or a value is larger than SQLite may hand out (DataError).
    """
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
            return f"table {table}: {rows} rows, {times} times as long as may be"
    return ""
