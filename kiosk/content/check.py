"""Is this file a usable content.db? Tells all that is wrong with it, one plain sentence each."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from kiosk.content import bounds
from kiosk.content.check_items import item_problems
from kiosk.content.check_tables import damage, one_line, schema_problems, search_problems
from kiosk.content.check_texts import text_problems
from kiosk.content.digest import digest
from kiosk.content.openfile import DAMAGE, uri
from kiosk.content.store import Store
from kiosk.errors import ContentError

MOST_BYTES: Final = 1_000_000_000
"""A file is checked in memory; an edition with 10,000 pages and their search index has about 400 MB."""

_JOURNAL_VERSIONS: Final = slice(18, 20)
_AS_BYTES: Final = b"\x01\x01"
"""Written and read with a rollback journal (sqlite.org/fileformat2.html, 1.3.3): opens on read-only media."""


def check_file(path: Path) -> tuple[str, ...]:
    """Give what is wrong with the content file at ``path``; nothing means that it can be used.

    Checks that only make sense on a sound file are left out if it is not sound. The file is only read, and
    nothing in it is run: triggers and views are refused before any table is asked for its rows.
    """
    path = path.absolute()
    try:
        Store.open(path).close()
        _check_outside(path)
        with closing(sqlite3.connect(uri(path), uri=True)) as file:
            bounds.harden(file)
            found = schema_problems(file) or ([bounds.TOO_MUCH] if bounds.too_much(file) else [])
        if found:
            return tuple(found)
        with closing(_in_memory(path)) as connection:
            return _problems(connection)
    except ContentError as error:
        return (error.sentence,)
    except sqlite3.DataError:  # larger than SQLite may hand out
        return (bounds.TOO_MUCH,)
    except DAMAGE as error:
        why = one_line(str(error)) or "it asks for too much memory"
        return (f"The content file {path.name} is damaged ({why}); copy it again from where you got it.",)


def _problems(connection: sqlite3.Connection) -> tuple[str, ...]:
    found = damage(connection)
    if found:
        return tuple(found)
    found = item_problems(connection)
    found += text_problems(connection)
    found += search_problems(connection)
    stored = connection.execute("SELECT digest FROM edition").fetchone()[0]
    if stored != digest(connection):
        found.append(
            "The digest does not fit the content, so the file was changed after it was made; "
            "if you changed it yourself, run: kiosk content refresh FILE."
        )
    return tuple(found)


def _check_outside(path: Path) -> None:
    with path.open("rb") as file:
        header = file.read(100)
    if path.stat().st_size > MOST_BYTES:
        raise ContentError(f"The content file {path.name} is larger than 1 GB; make a smaller edition.")
    if header[_JOURNAL_VERSIONS] != _AS_BYTES:
        raise ContentError(
            f"The content file {path.name} was left in WAL mode by an SQLite tool; "
            "run: kiosk content refresh FILE."
        )


def _in_memory(path: Path) -> sqlite3.Connection:
    """A copy in memory of the file, so that checks of the search index, which write, leave the file alone."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        with closing(sqlite3.connect(uri(path), uri=True)) as file:
            bounds.harden(file)
            file.backup(memory)
        bounds.harden(memory)
        memory.execute("PRAGMA query_only = OFF")
    except DAMAGE:
        memory.close()
        raise
    return memory
