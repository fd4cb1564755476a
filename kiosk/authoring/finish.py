"""The last steps of writing an edition: search tables, digest, bytes that depend on the content only."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from kiosk import __version__
from kiosk.content import documents, schema
from kiosk.content.digest import digest
from kiosk.errors import ContentError

_SAME_HEADER: Final = (
    (24, 1),  # file change counter
    (40, 1),  # schema cookie
    (92, 1),  # version-valid-for: must equal the change counter
    (96, 3_040_000),  # the SQLite that wrote the file
)
"""Offsets and values of the header that depend on how, not on what, was written (fileformat2.html, 1.3). They
only tell connections that are open that something changed, and nobody has this file open yet."""


def built_with() -> str:
    """What ``edition.built_with`` says: same bytes are promised only if this is the same too."""
    return f"Wayside {__version__}, SQLite {sqlite3.sqlite_version}"


def fill_search_and_digest(connection: sqlite3.Connection) -> None:
    """Make the search tables and the digest anew from the other tables, inside the caller's transaction.

    Raises:
        ContentError: a row names something that is not there.
    """
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        raise ContentError(
            f"A row of table {broken[0]} names what is not in table {broken[2]}; put it right first.",
            f"foreign_key_check: {broken!r}",
        )
    documents.refresh(connection)
    connection.execute("UPDATE edition SET digest = ?, built_with = ?", (digest(connection), built_with()))


def set_file_facts(connection: sqlite3.Connection) -> None:
    """Say in the file what it is; call it before the first table is made, or the page size is fixed."""
    connection.execute(f"PRAGMA page_size = {schema.PAGE_SIZE}")
    connection.execute("PRAGMA auto_vacuum = NONE")
    connection.execute("PRAGMA encoding = 'UTF-8'")
    connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")


def pack(path: Path) -> None:
    """Lay the file out afresh, so that deleted bytes are gone and the same rows give the same bytes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(f"PRAGMA page_size = {schema.PAGE_SIZE}")
        connection.execute("VACUUM")
    with path.open("r+b") as file:
        for offset, value in _SAME_HEADER:
            file.seek(offset)
            file.write(value.to_bytes(4, "big"))
