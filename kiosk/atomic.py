"""Replaces a file in one step: whoever looks sees the old one or the new one, whole."""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kiosk.errors import ContentError

_MODE = 0o644
_SIDE_FILES = ("-journal", "-wal", "-shm")


@contextlib.contextmanager
def replaced(target: Path, mode: int = _MODE) -> Iterator[Path]:
    """Give a temporary path beside ``target`` to write to; at the end it takes the place of ``target``.

    If the body raises, ``target`` stays as it was and nothing is left behind. ``mode`` is who may read it
    afterwards, as POSIX writes it; until then only its owner may.

    Raises:
        ContentError: the folder cannot be written to, the disk is full, or another program holds ``target``.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    except OSError as error:
        sentence = (
            f"Nothing can be written to the folder {target.parent}; check that it exists and may be changed."
        )
        raise ContentError(sentence, str(error)) from error
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        _let_read(temporary, mode)
        _to_disk(temporary)
        # What a tool left beside the old file would be read into the new one.
        for side in _SIDE_FILES:
            target.with_name(target.name + side).unlink(missing_ok=True)
        temporary.replace(target)
        if os.name == "posix":  # Windows has no handles on folders
            _to_disk(target.parent)
    except OSError as error:
        raise _cannot_write(target, error) from error
    except sqlite3.OperationalError as error:
        if not is_disk_trouble(error):
            raise
        raise _cannot_write(target, error) from error
    finally:
        for side in ("", *_SIDE_FILES):
            temporary.with_name(temporary.name + side).unlink(missing_ok=True)


def _let_read(path: Path, mode: int) -> None:
    """Say who may read it, unless the file system, such as that of a stick, knows nothing of that."""
    try:
        path.chmod(mode)
    except OSError as error:
        if error.errno not in {errno.ENOSYS, errno.ENOTSUP, errno.EPERM}:
            raise


def is_disk_trouble(error: sqlite3.Error) -> bool:
    """Whether SQLite could not write, rather than not understand."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_READONLY,
    }


def _cannot_write(target: Path, error: Exception) -> ContentError:
    return ContentError(
        f"{target} cannot be written; free some space and close other programs that use it.", repr(error)
    )


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
