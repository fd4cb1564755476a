"""Opens a content file read-only, after quick checks that read no page of content."""

from __future__ import annotations

import sqlite3
from pathlib import Path, PurePath
from typing import Final
from urllib.parse import quote

from kiosk.content import schema
from kiosk.errors import ContentError
from kiosk.wording import Wording

DAMAGE: Final = (sqlite3.DatabaseError, UnicodeDecodeError, MemoryError)
"""What a damaged file makes SQLite raise. Even its message may be noise, or the memory that the search index
asks for."""

STATEMENTS_KEPT: Final = 128
"""So many statements are kept ready to be asked again; Python's own number."""

_MAGIC: Final = b"SQLite format 3\x00"
_HEADER_BYTES: Final = 100
MOST_VALUE_BYTES: Final = 4_000_000
"""No text or picture may be larger: SQLite itself refuses to hand such a value out, or to make one."""

_ASKED_AT_ONCE: Final = ("edition", "language")


def uri(path: PurePath) -> str:
    """Give ``path`` (absolute) as a SQLite URI that opens it read-only and without locks.

    Drive letters, network shares, spaces, ``#``, ``?`` and ``%`` arrive unharmed
    (https://sqlite.org/uri.html).
    """
    name = path.as_posix()
    if name.startswith("//"):  # \\server\share: the authority stays empty, the share is part of the path
        name = "//" + name
    elif not name.startswith("/"):  # C:/…
        name = "/" + name
    return f"file:{quote(name, safe='/:', errors='surrogateescape')}?mode=ro&immutable=1"


def connect(path: Path) -> sqlite3.Connection:
    """Open the file at ``path`` (absolute).

    Raises ``ContentError`` with one sentence if it is missing, empty, cut short, not an edition, of another
    version, or may not be read.
    """
    _check_header(path)
    connection = None
    try:
        connection = sqlite3.connect(
            uri(path), uri=True, isolation_level=None, cached_statements=STATEMENTS_KEPT
        )
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_VALUE_BYTES)
        for name, value in (("query_only", "ON"), ("trusted_schema", "OFF"), ("cell_size_check", "ON")):
            connection.execute(f"PRAGMA {name} = {value}")
        _check_schema(connection, path.name)
    except DAMAGE as error:
        _close(connection)
        raise damaged(path.name, error) from error
    except ContentError:
        _close(connection)
        raise
    return connection


def damaged(name: str, error: Exception) -> ContentError:
    """Say that the file is damaged."""
    return ContentError(
        Wording("The content file %1 is damaged; copy it again from where you got it.", name), repr(error)
    )


def _close(connection: sqlite3.Connection | None) -> None:
    if connection is not None:
        connection.close()


def _check_header(path: Path) -> None:
    name = path.name
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except FileNotFoundError as error:
        raise ContentError(
            Wording("There is no content file %1; copy one to this place.", name), repr(error)
        ) from error
    except IsADirectoryError as error:
        raise ContentError(
            Wording("%1 is a folder, not a content file; choose the file itself.", name), repr(error)
        ) from error
    except (OSError, ValueError) as error:
        raise ContentError(
            Wording(
                "The content file %1 cannot be read; close other programs that use it"
                " and check who may read it.",
                name,
            ),
            repr(error),
        ) from error
    if not header:
        raise ContentError(
            Wording("The content file %1 is empty; copy it again from where you got it.", name)
        )
    if not header.startswith(_MAGIC):
        raise ContentError(
            Wording("The file %1 is not a content file; choose a file that was made for this program.", name)
        )
    page_bytes = int.from_bytes(header[16:18], "big")
    page_bytes = 65536 if page_bytes == 1 else page_bytes
    expected = page_bytes * int.from_bytes(header[28:32], "big")
    if len(header) < _HEADER_BYTES or size < expected:
        raise ContentError(
            Wording("The content file %1 is not complete; copy it again from where you got it.", name),
            f"{size} bytes of {expected} are there",
        )


def _check_schema(connection: sqlite3.Connection, name: str) -> None:
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    if application_id != schema.APPLICATION_ID:
        raise ContentError(
            Wording(
                "The file %1 belongs to another program; choose a file that was made for this one.", name
            ),
            f"application_id {application_id:#x}",
        )
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    detail = f"content format {version}, this program reads {schema.SCHEMA_VERSION}"
    if version > schema.SCHEMA_VERSION:
        raise ContentError(
            Wording("The content file %1 is for a newer version of this program; update it.", name), detail
        )
    if version < schema.SCHEMA_VERSION:
        raise ContentError(
            Wording("The content file %1 is for an older version of this program; ask for a new one.", name),
            detail,
        )
    tables = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall())
    missing = sorted(schema.TABLES.keys() - tables.keys())
    if missing:
        raise ContentError(
            Wording("The content file %1 lacks a part; copy it again from where you got it.", name),
            f"no table {missing}",
        )
    # A column may be computed when it is asked for, and that may take all memory or an hour.
    for table in _ASKED_AT_ONCE:
        if str(tables[table]).split() != schema.TABLES[table].split():
            raise ContentError(
                Wording("The content file %1 is not built as this program expects; ask for a new one.", name),
                f"table {table} is {str(tables[table])[:200]!r}",
            )
    row = connection.execute(
        "SELECT 1 FROM edition e JOIN language l ON l.code = e.default_language WHERE e.id = 1"
    ).fetchone()
    if row is None:
        raise ContentError(
            Wording("The content file %1 does not say which edition it is; ask for a new one.", name),
            "no edition row, or its default language is not there",
        )
