"""Puts a content file in order after someone edited it with an SQLite tool: search tables, digest, layout."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.authoring import atomic, finish
from kiosk.content.store import Store
from kiosk.errors import ContentError


def refresh(path: Path) -> None:
    """Make the search tables and the digest of the file anew, in one step: on any failure it stays as it was.

    Raises:
        ContentError: the file is no content file, cannot be written, or its rows do not fit together.
    """
    with atomic.replaced(path) as temporary:
        _copy(path, temporary)
        Store.open(temporary).close()
        try:
            with closing(sqlite3.connect(temporary)) as connection:
                finish.fill_search_and_digest(connection)
                connection.commit()
        except sqlite3.DatabaseError as error:
            raise ContentError(
                f"{path} cannot be put in order, because it is damaged; take the last good copy.", repr(error)
            ) from error
        finish.pack(temporary)


def _copy(path: Path, temporary: Path) -> None:
    """Copy with the pages that a tool left in a side file (``-wal``), if it did."""
    Store.open(path).close()
    try:
        with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(temporary)) as new:
            old.backup(new)
    except sqlite3.DatabaseError:
        shutil.copyfile(path, temporary)
