"""The file of the counters: one number for each page on each day, in SQLite, and no other fact (P03)."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from kiosk.errors import KioskError
from kiosk.usage.keeping import first_kept, months_before
from kiosk.usage.tally import Batch
from kiosk.wording import Wording

VERSION: Final = 1
APPLICATION: Final = 0x57434E54  # "WCNT"
_BUSY_SECONDS: Final = 2.0
_TABLE: Final = """
    CREATE TABLE total (
        day TEXT NOT NULL,
        page TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        PRIMARY KEY (day, page)
    ) WITHOUT ROWID
"""
"""Without row numbers: they would keep the order in which pages came."""


@dataclass(frozen=True, slots=True)
class Total:
    """In how many visits ``page`` was opened on ``day`` (ISO date)."""

    day: str
    page: str
    number: int


class CountersError(KioskError):
    """The file of the counters cannot be read or written."""


class Totals:
    """The file at ``path``. Nothing is kept open: a stick may be pulled and a PC turned off at any time."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def damaged_copy(self) -> Path:
        """Where a damaged file is put aside."""
        return self.path.with_name(f"{self.path.stem}.damaged{self.path.suffix}")

    def add(self, batch: Batch, today: date) -> None:
        """Add a batch and let go of what is too old, both or neither. Raises CountersError."""
        with self._telling(), closing(self._open()) as connection, connection:
            self._prepare(connection)
            connection.executemany(
                "INSERT INTO total VALUES (?, ?, ?)"
                " ON CONFLICT (day, page) DO UPDATE SET number = number + excluded.number",
                [(batch.day, page, number) for page, number in sorted(batch.numbers.items())],
            )
            days = [row[0] for row in connection.execute("SELECT DISTINCT day FROM total")]
            connection.execute("DELETE FROM total WHERE day < ?", (first_kept(today, days),))

    def let_go(self, today: date) -> None:
        """Let go of what is too old while nothing is counted. Raises CountersError."""
        if self.path.exists():
            with self._telling(), closing(self._open()) as connection, connection:
                self._prepare(connection)
                connection.execute("DELETE FROM total WHERE day < ?", (months_before(today).isoformat(),))

    def read(self) -> tuple[Total, ...]:
        """Give all totals, by day and page; none if nothing has been counted. Raises CountersError."""
        if not self.path.exists():
            return ()
        with self._telling(), closing(self._open()) as connection:
            if _is_new(connection):  # the power went before the first writing was complete
                return ()
            rows = connection.execute("SELECT day, page, number FROM total ORDER BY day, page")
            return tuple(Total(*row) for row in rows)

    def delete(self) -> None:
        """Delete all that was ever counted. Raises CountersError."""
        with self._telling():
            for path in (self.path, self.damaged_copy):
                path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
                path.unlink(missing_ok=True)

    def put_aside(self) -> None:
        """Put a damaged file aside, so that counting begins anew. Raises CountersError."""
        with self._telling():
            self.path.with_name(f"{self.path.name}-journal").unlink(missing_ok=True)
            self.path.replace(self.damaged_copy)

    def _open(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self.path, timeout=_BUSY_SECONDS)
        try:
            # What is deleted is overwritten; a journal that outlives the writing would hold the day before.
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA journal_mode = DELETE")
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            if version > VERSION or application not in {0, APPLICATION}:
                raise CountersError(
                    Wording("%1 was made by another version of Wayside; nothing is counted.", self.path)
                )
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        if _is_new(connection):
            connection.execute("BEGIN")
            connection.execute(_TABLE)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {VERSION}")

    @contextlib.contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            sentence = Wording(
                "The counters in %1 cannot be read or written; check that the disk has room.", self.path
            )
            raise CountersError(sentence, str(error)) from error
        except sqlite3.DatabaseError as error:
            raise DamagedCounters(
                Wording("The counters in %1 are damaged.", self.path), str(error)
            ) from error
        except OSError as error:
            sentence = Wording(
                "The counters in %1 cannot be written; check that the disk has room.", self.path
            )
            raise CountersError(sentence, str(error)) from error


def _is_new(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA user_version").fetchone()[0] == 0)


class DamagedCounters(CountersError):
    """The file is no database any more."""
