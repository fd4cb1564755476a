"""Editions for tests of updates: built once, signed, spoiled; and a kiosk's folders to take them in."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, Final

from kiosk.authoring.compile import write_edition
from kiosk.authoring.edition import SourceLanguage
from kiosk.update import rules
from kiosk.update.disk import Disk
from kiosk.update.editions import Editions
from kiosk.update.history import History
from kiosk.update.keyfiles import SecretKey, new
from kiosk.update.signing import record, take_apart
from kiosk.update.steps import Terms
from kiosk.update.trust import Trust, TrustedKey
from kiosk.update.updater import Updater
from tests import factories

TODAY: Final = date(2026, 12, 1)


_BODY: Final = "## One part\n\nSome text.\n\n## Another part\n\nMore text.\n"


@cache
def built(number: int = 1, released_on: str = "2026-11-20", articles: int = 0) -> bytes:
    """A content file; one with another number has one more page, and one that says other things."""
    source = factories.large_edition(articles) if articles else factories.edition(_language(number))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "content.db"
        write_edition(replace(source, number=number, released_on=released_on), path)
        return path.read_bytes()


def _language(number: int) -> SourceLanguage:
    first, *others = factories.ARTICLES
    changed = replace(first, summary=f"What edition {number} says.")
    extra = [
        factories.article(f"page-{more}", f"A page of edition {more}", _BODY) for more in range(2, number + 1)
    ]
    return factories.language(articles=(changed, *others, *extra))


@cache
def key(name: str) -> SecretKey:
    """A signing key, the same at each call."""
    return new(name)


def signed(data: bytes, *keys: SecretKey) -> bytes:
    """The file with signatures added."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "content.db"
        path.write_bytes(data)
        digest = take_apart(path).digest
    return data + b"".join(record(one.secret, digest) for one in keys)


def trust(*keys: SecretKey, revoked: tuple[SecretKey, ...] = ()) -> Trust:
    """A list of trusted and revoked keys."""
    return Trust(
        tuple(TrustedKey(one.name, one.public) for one in keys),
        tuple((one.public, "The file was lost") for one in revoked),
    )


def changed(data: bytes, *statements: str, values: tuple[bytes, ...] = ()) -> bytes:
    """The file after an SQLite tool has been at it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "content.db"
        path.write_bytes(data)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            for statement in statements:
                connection.execute(statement, values)
        return path.read_bytes()


class FailingDisk(Disk):
    """A disk that fails at its ``fails_at``-th operation, and at all after it if ``for_good``."""

    def __init__(self, fails_at: int = -1, code: int = errno.ENOSPC, *, for_good: bool = False) -> None:
        self.count = 0
        self._fails_at = fails_at
        self._code = code
        self._for_good = for_good

    def _step(self) -> None:
        self.count += 1
        if self.count == self._fails_at or (self._for_good and 0 <= self._fails_at < self.count):
            raise OSError(self._code, "the disk failed")

    def create(self, path: Path) -> BinaryIO:
        self._step()
        return super().create(path)

    def write(self, file: BinaryIO, data: bytes) -> None:
        self._step()
        super().write(file, data)

    def sync(self, file: BinaryIO) -> None:
        self._step()
        super().sync(file)

    def sync_folder(self, folder: Path) -> None:
        self._step()
        super().sync_folder(folder)

    def rename(self, old: Path, new: Path) -> None:
        self._step()
        super().rename(old, new)

    def remove(self, path: Path) -> None:
        self._step()
        super().remove(path)


class Bench:
    """A kiosk's folders under ``root`` and the updater that works in them."""

    def __init__(self, root: Path, policy: str = rules.OPEN, known: Trust | None = None) -> None:
        self.root = root
        self.folder = root / "editions"
        self.beside = root / "program" / "content.db"
        self.inbox = root / "inbox"
        for place in (self.beside.parent, self.inbox):
            place.mkdir(parents=True, exist_ok=True)
        self.terms = Terms(policy, known or Trust(), TODAY)
        self.drawn: list[str] = []
        self.draws: Callable[[bytes, str], bool] = self._draw

    def _draw(self, _data: bytes, media_type: str) -> bool:
        self.drawn.append(media_type)
        return True

    def updater(self, disk: Disk | None = None) -> Updater:
        """A new one, as after a start of the program."""
        disk = disk or Disk()
        return Updater(
            Editions(self.folder, disk),
            History(self.folder, disk),
            disk,
            lambda: self.terms,
            self.draws,
            lambda: datetime(2026, 12, 1, 9, 30, tzinfo=UTC),
        )

    def file(self, data: bytes, name: str = "new.db") -> Path:
        """Put a file somewhere."""
        path = self.root / name
        path.write_bytes(data)
        return path
