"""The digest of an edition: one number over all that its tables hold, whatever the bytes of the file."""

# ruff: noqa: S608 (what is put into a statement are constants of the schema)
from __future__ import annotations

import hashlib
import sqlite3
from typing import Final

from kiosk.content import schema

_LEFT_OUT: Final = {"edition": frozenset({"digest", "built_with"})}
"""The digest itself, and the program that wrote the file: who wrote it does not change what it says."""

_TYPES: Final[dict[type, bytes]] = {type(None): b"n", int: b"i", float: b"f", str: b"s", bytes: b"b"}


def digest(connection: sqlite3.Connection) -> str:
    """Give the SHA-256, in hexadecimal, over all rows of all tables of content format 1.

    Tables go in the order of the schema, columns in the order of the table, rows by their encoded values, so
    neither row ids nor the order of writing count. ``search_index`` stores no text of its own; it is covered
    through ``search_document`` and ``search_word``. Each value is written as its type, its length and its
    bytes, so no two editions encode alike.

    Raises:
        sqlite3.DatabaseError: a table or column is missing, or the file is damaged.
    """
    total = hashlib.sha256()
    for table in schema.TABLES:
        if table == "search_index":
            continue
        columns = [
            str(row[1])
            for row in connection.execute(f"PRAGMA table_info({table})")
            if row[1] not in _LEFT_OUT.get(table, ())
        ]
        total.update(_encoded((table, *columns)))
        names = ", ".join(f'"{column}"' for column in columns)
        rows = sorted(_encoded(row) for row in connection.execute(f'SELECT {names} FROM "{table}"'))
        total.update(_encoded((len(rows),)))
        for row in rows:
            total.update(row)
    return total.hexdigest()


def _encoded(values: tuple[object, ...]) -> bytes:
    parts = []
    for value in values:
        data = value if isinstance(value, bytes) else b"" if value is None else str(value).encode("utf-8")
        parts.append(_TYPES[type(value)] + str(len(data)).encode() + b":" + data)
    return b"".join(parts) + b"\n"
