"""Watching places for new editions: what has come to rest there and was not looked at before."""

from __future__ import annotations

import contextlib
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from kiosk.update.disk import Disk
from kiosk.update.offers import Fingerprint, Marked, Offer
from kiosk.update.rules import settled

NAME: Final = "seen.txt"


class Seen:
    """Remembers, over restarts, which files were judged already, so that none is copied or read again.

    ``judged_by`` stands for all that a judgement depends on besides the file (policy, keys, program): where
    that changed, every file is looked at afresh.
    """

    def __init__(self, folder: Path, disk: Disk, judged_by: str) -> None:
        self._path = folder / NAME
        self._disk = disk
        self._judged_by = f"{zlib.crc32(judged_by.encode()):08x}"
        self._files = self._read()

    def knows(self, path: Path, mark: Fingerprint) -> bool:
        """Whether exactly this file was judged."""
        return self._files.get(str(path)) == mark

    def note(self, path: Path, mark: Fingerprint) -> None:
        """Remember it; if the disk cannot, it is judged again after the next start, which does no harm."""
        self._files[str(path)] = mark
        lines = [self._judged_by]
        lines += [f"{' '.join(map(str, numbers))} {name}" for name, numbers in self._files.items()]
        with contextlib.suppress(OSError):
            self._disk.put(self._path, "\n".join(lines).encode("utf-8", "surrogateescape"))

    def _read(self) -> dict[str, Fingerprint]:
        found: dict[str, Fingerprint] = {}
        try:
            first, *lines = self._path.read_bytes().decode("utf-8", "surrogateescape").split("\n")
            for line in lines if first == self._judged_by else ():
                size, modified, changed, name = line.split(" ", 3)
                found[name] = (int(size), int(modified), int(changed))
        except (OSError, ValueError):
            return {}
        return found


class Watch:
    """Compares what places offer with what they offered at the look before."""

    def __init__(self, seen: Seen) -> None:
        self._seen = seen
        self._last: dict[Path, Fingerprint | None] = {}

    def fresh(self, marked: Iterable[Marked]) -> tuple[Offer, ...]:
        """Those offers that were not judged yet and have not changed since the last look."""
        now = {offer.path: (offer, mark) for offer, mark in marked}
        ready = [
            offer
            for path, (offer, mark) in now.items()
            if mark is not None and not self._seen.knows(path, mark) and settled(self._last.get(path), mark)
        ]
        self._last.update({path: mark for path, (_, mark) in now.items()})
        return tuple(ready)

    def judged(self, path: Path, mark: Fingerprint | None) -> None:
        """What became of this file is final until it changes."""
        if mark is not None:
            self._seen.note(path, mark)
