"""The history of updates: what was tried, by which way, and what became of it; only ever added to."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Final

from kiosk.update.disk import Disk
from kiosk.wording import Wording

NAME: Final = "history.jsonl"
MOST_BYTES: Final = 1_000_000
"""About 3,000 entries; then the older half goes to ``history.old.jsonl``, in place of what was there."""

_OLDER: Final = "history.old.jsonl"
_SAID: Final = "said"
"""What the sentence was made of, in the file only."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One attempt. ``at`` is local time as ISO 8601; ``way`` how the file came or who acted.

    ``result`` is ``shown``, ``rolled-back``, ``gone-forward``, ``set-aside`` or a code of a refusal;
    ``found`` is what is wrong with the file, for those who make such files. ``sentence`` is a ``Wording``,
    unless an earlier program wrote the line.
    """

    at: str
    way: str
    file: str
    result: str
    sentence: str
    title: str = ""
    number: int = 0
    released_on: str = ""
    signer: str = ""
    digest: str = ""
    found: str = ""


class History:
    """The log in ``folder``. Lines that a power cut left half-written are passed over when it is read."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        self._path = folder / NAME
        self._disk = disk

    def add(self, entry: Entry) -> None:
        """Add one line and flush it; raises OSError."""
        if self._path.exists() and self._path.stat().st_size > MOST_BYTES:
            self._disk.rename(self._path, self._path.with_name(_OLDER))
        fresh = not self._path.exists()
        # The line break comes first as well: so a half-written line before does not spoil this one.
        self._disk.append(self._path, b"\n" + json.dumps(_as_values(entry)).encode() + b"\n")
        if fresh:
            self._disk.sync_folder(self._path.parent)

    def entries(self) -> tuple[Entry, ...]:
        """All entries, the oldest first."""
        found: list[Entry] = []
        for path in (self._path.with_name(_OLDER), self._path):
            try:
                lines = path.read_bytes().splitlines()
            except OSError:
                continue
            found += filter(None, map(_entry, lines))
        return tuple(found)

    def as_said(self, sentence: str) -> str:
        """A sentence that was kept as plain text elsewhere, as the ``Wording`` that was written down here."""
        found = (entry.sentence for entry in reversed(self.entries()) if entry.sentence == sentence)
        return next(found, sentence)


def as_csv(entries: tuple[Entry, ...]) -> str:
    """The history as a table for a spreadsheet."""
    names = [field.name for field in fields(Entry)]
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(names)
    table.writerows([_harmless(getattr(entry, name)) for name in names] for entry in entries)
    return out.getvalue()


def _harmless(value: object) -> object:
    """A text that no spreadsheet takes for a formula: titles and file names come from strangers."""
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t")) else value


def _as_values(entry: Entry) -> dict[str, object]:
    said = {_SAID: entry.sentence.parts} if isinstance(entry.sentence, Wording) else {}
    return {**asdict(entry), **said}


def _entry(line: bytes) -> Entry | None:
    try:
        values = json.loads(line)
        said = values.pop(_SAID, None)
        entry = Entry(**values)
        wording = Wording.from_parts(said) if said is not None else entry.sentence
        return replace(entry, sentence=wording) if wording == entry.sentence else entry
    except (AttributeError, TypeError, ValueError):
        return None
