"""A disk layer at whose every step the process is killed, or the power of its PC cut, on purpose.

A cut of power is worse than a kill: of what was written and not flushed, the disk may hold all, a part, or
zeros; of files made, renamed and removed in a folder that was not flushed, any may not have happened.
"""

from __future__ import annotations

import itertools
import os
import random
import shutil
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from kiosk.update.disk import Disk

PARTS: Final = 4
"""A writing is killed before it and after each part of it but the last."""


@dataclass(frozen=True)
class Change:
    """What happened to a name in ``folder`` and is not flushed; ``undo`` makes it not to have happened."""

    folder: Path
    undo: Callable[[], None]
    moved: tuple[Path, Path] | None = None


class DyingDisk(Disk):
    """Ends this process before its ``dies_at``-th step (from 1), never if that is 0.

    With ``losses`` the power is cut. ``keep`` is a folder on the same disk for what may have to come back.
    """

    def __init__(self, dies_at: int = 0, losses: random.Random | None = None, keep: Path = Path()) -> None:
        self.steps = 0
        self._dies_at = dies_at
        self._losses = losses
        self._keep = keep
        self._names = itertools.count()
        self._flushed_bytes: dict[Path, int] = {}
        self._changes: list[Change] = []

    def _step(self) -> None:
        self.steps += 1
        if self.steps == self._dies_at:
            self.die()

    def die(self) -> None:
        """End now, without a word."""
        if self._losses is not None:
            self._lose(self._losses)
        os.kill(os.getpid(), signal.SIGKILL)

    def _lose(self, chance: random.Random) -> None:
        for path, flushed in self._flushed_bytes.items():
            if not path.exists():
                continue
            size = path.stat().st_size
            end = chance.randint(min(flushed, size), size)
            what = chance.randrange(3)
            if what:
                os.truncate(path, end)
            if what == 1:
                os.truncate(path, size)  # as long as it was, with zeros at its end
        for change in reversed(self._changes):
            if chance.random() < 0.5:
                change.undo()

    def _kept(self, path: Path) -> Path | None:
        """Another name for the file, so that it can come back."""
        if self._losses is None or not path.is_file():
            return None
        other = self._keep / str(next(self._names))
        os.link(path, other)
        return other

    def make_folder(self, folder: Path) -> None:
        """One step for each folder that is not there."""
        if not folder.is_dir():
            self._step()
            self._changes.append(Change(folder.parent, lambda: shutil.rmtree(folder, ignore_errors=True)))
        super().make_folder(folder)

    def create(self, path: Path) -> BinaryIO:
        """One step."""
        self._step()
        self._note_new(path)
        self._flushed_bytes[path] = 0
        return super().create(path)

    def _note_new(self, path: Path) -> None:
        if not path.exists():
            self._changes.append(Change(path.parent, lambda: path.unlink(missing_ok=True)))

    def append(self, path: Path, data: bytes) -> None:
        """One step, and those of writing and flushing."""
        self._step()
        self._note_new(path)
        super().append(path, data)

    def write(self, file: BinaryIO, data: bytes) -> None:
        """One step for each part."""
        self._flushed_bytes.setdefault(Path(file.name), os.fstat(file.fileno()).st_size)
        size = max(1, -(-len(data) // PARTS))
        for start in range(0, len(data), size):
            self._step()
            super().write(file, data[start : start + size])

    def sync(self, file: BinaryIO) -> None:
        """One step."""
        self._step()
        super().sync(file)
        self._flushed_bytes.pop(Path(file.name), None)

    def sync_folder(self, folder: Path) -> None:
        """One step."""
        self._step()
        super().sync_folder(folder)
        left = []
        for change in self._changes:
            if change.folder != folder:
                left.append(change)
            elif change.moved and change.moved[0].parent != folder:
                left.append(self._removal(change.moved[0], self._kept(change.moved[1])))
        self._changes = left

    def rename(self, old: Path, new: Path) -> None:
        """One step."""
        self._step()
        before = self._kept(new)

        def undo() -> None:
            if new.exists():
                new.replace(old)
            if before is not None:
                before.replace(new)

        super().rename(old, new)
        if old in self._flushed_bytes:
            self._flushed_bytes[new] = self._flushed_bytes.pop(old)
        self._changes.append(Change(new.parent, undo, (old, new)))

    def remove(self, path: Path) -> None:
        """One step."""
        self._step()
        kept = self._kept(path)
        super().remove(path)
        self._changes.append(self._removal(path, kept))

    @staticmethod
    def _removal(path: Path, kept: Path | None) -> Change:
        def undo() -> None:
            if kept is not None and path.parent.is_dir() and not path.exists():
                kept.replace(path)

        return Change(path.parent, undo)
