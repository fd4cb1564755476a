"""The file layer of updates: every byte, flush, renaming and removal on our own disk goes through here."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final, TypeVar

_WINDOWS = os.name == "nt"
_WAITS_SECONDS: Final = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8) if _WINDOWS else ()
T = TypeVar("T")


def patiently(act: Callable[[], T]) -> T:
    """Do it, on Windows for a second and a half again and again if another program holds the file.

    There nobody can rename or open what a virus scanner, or our own window, looks at in that moment.
    """
    for seconds in _WAITS_SECONDS:
        try:
            return act()
        except PermissionError:
            time.sleep(seconds)
    return act()


class Disk:
    """Changes files so that a power cut finds the old state or the new one.

    The order is always: write a new file, ``sync`` it, ``rename`` it into place, ``sync_folder``. Tests put a
    layer of their own here that fails, or kills the process, at any one of these calls. All of them raise
    ``OSError`` if the disk cannot do it.
    """

    def make_folder(self, folder: Path) -> None:
        """Make a folder and those above it, flushed; one that is there already is left as it is."""
        if not folder.is_dir():
            self.make_folder(folder.parent)
            folder.mkdir(exist_ok=True)
            self.sync_folder(folder.parent)

    def create(self, path: Path) -> BinaryIO:
        """Open a new empty file for writing, in place of any that is there."""
        return path.open("wb", buffering=0)

    def write(self, file: BinaryIO, data: bytes) -> None:
        """Write all of ``data``."""
        view = memoryview(data)
        while view:
            view = view[file.write(view) :]

    def sync(self, file: BinaryIO) -> None:
        """Come back when the disk says that it holds the file's bytes."""
        os.fsync(file.fileno())

    def sync_folder(self, folder: Path) -> None:
        """Come back when the disk says that it holds the folder's names (Windows has no such call)."""
        if not _WINDOWS:
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)

    def rename(self, old: Path, new: Path) -> None:
        """Give a file another name, in one step; a file of the new name is gone."""
        patiently(lambda: old.replace(new))

    def remove(self, path: Path) -> None:
        """Remove a file that may not be there."""
        path.unlink(missing_ok=True)

    def append(self, path: Path, data: bytes) -> None:
        """Add ``data`` to the end of a file and flush it."""
        with path.open("ab", buffering=0) as file:
            self.write(file, data)
            self.sync(file)

    def put(self, path: Path, data: bytes) -> None:
        """Make ``path`` hold exactly ``data``: whoever looks, at any moment, sees the old file or the new."""
        temporary = path.with_name(f".{path.name}.new")
        try:
            with self.create(temporary) as file:
                self.write(file, data)
                self.sync(file)
            self.rename(temporary, path)
        except OSError:
            with contextlib.suppress(OSError):
                self.remove(temporary)
            raise
        self.sync_folder(path.parent)
