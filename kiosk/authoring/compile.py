"""Writes an edition to a content file; the same sources give the same bytes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import sqlite_utils

from kiosk import atomic
from kiosk.authoring import finish
from kiosk.authoring.edition import SourceEdition
from kiosk.authoring.rows import edition_rows
from kiosk.content import schema
from kiosk.errors import ContentError


def write_edition(edition: SourceEdition, path: Path) -> None:
    """Write ``edition`` to ``path``, in one step: on any failure the file that was there stays.

    Raises:
        ContentError: the file cannot be written, or the edition names things that are not in it.
    """
    with atomic.replaced(path) as temporary:
        try:
            _write(edition, temporary)
        except sqlite3.DatabaseError as error:
            if atomic.is_disk_trouble(error):
                raise
            raise ContentError(
                f"{path} was not written, because the edition does not fit content format "
                f"{schema.SCHEMA_VERSION}: {error}.",
                repr(error),
            ) from error
        finish.pack(temporary)


def _write(edition: SourceEdition, path: Path) -> None:
    rows = edition_rows(edition)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")  # the finished file is flushed once, as a whole
        finish.set_file_facts(connection)
        database = sqlite_utils.Database(connection)
        for statement in (*schema.TABLES.values(), *schema.INDEXES.values()):
            database.execute(statement)
        for table in schema.TABLES:
            entries = sorted(rows.get(table, []), key=lambda row: [str(value) for value in row.values()])
            if entries:
                database.table(table).insert_all(entries)
        finish.fill_search_and_digest(connection)
        connection.commit()
