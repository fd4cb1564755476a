"""Puts a content file in order after someone edited it with an SQLite tool: search tables, digest, layout."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk import atomic
from kiosk.authoring import finish
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
            if atomic.is_disk_trouble(error):
                raise
            raise _damaged(path, error) from error
        finish.pack(temporary)


def _copy(path: Path, temporary: Path) -> None:
    """Copy ``path`` with what a tool left in a side file (``-wal``, ``-journal``), after taking that in."""
    Store.open(path).close()
    try:
        with closing(sqlite3.connect(path, timeout=0)) as old, closing(sqlite3.connect(temporary)) as new:
            old.execute("PRAGMA journal_mode = DELETE")
            old.backup(new)
    except sqlite3.OperationalError as error:
        if atomic.is_disk_trouble(error):
            raise
        raise ContentError(f"{path} is in use; close the program that has it open.", repr(error)) from error
    except sqlite3.DatabaseError as error:
        raise _damaged(path, error) from error


def _damaged(path: Path, error: Exception) -> ContentError:
    return ContentError(
        f"{path} cannot be put in order, because it is damaged; take the last good copy.", repr(error)
    )
