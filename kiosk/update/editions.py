"""The editions on our own disk: versioned files that never change, and the pointer to the one shown."""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path
from typing import Final

from kiosk.update import pointer as pointers
from kiosk.update import start
from kiosk.update.disk import Disk
from kiosk.update.pointer import Pointer
from kiosk.update.refusal import Refused
from kiosk.wording import Wording

STAGING: Final = "staging"
_NAME: Final = re.compile(r"(\d{6})-([0-9a-f]{16})\.db")
_DIGEST_LETTERS: Final = 16


class Editions:
    """Keeps editions in ``folder``; every change goes through ``disk`` and is whole or not there at all.

    Only one process may change it at a time: hold ``lock.held(folder)`` around everything but ``pointer``.
    """

    def __init__(self, folder: Path, disk: Disk) -> None:
        self.folder = folder
        self._disk = disk

    @property
    def pointer(self) -> Pointer:
        """Which editions are kept and which is shown, as it is on the disk now."""
        return start.read_pointer(self.folder)

    @property
    def shown(self) -> Path | None:
        """The file of the edition shown; None before the first was taken."""
        name = self.pointer.current
        return self.folder / name if name else None

    def make_folders(self) -> None:
        """Make the folders; raises OSError."""
        self._disk.make_folder(self.folder / STAGING)

    def staging_file(self) -> Path:
        """A new name in the staging folder for a copy to be looked at."""
        return self.folder / STAGING / f"{os.getpid()}-{os.urandom(4).hex()}.db"

    def tidy(self) -> None:
        """Remove what an update that was cut short left behind, and what the pointer no longer names."""
        wanted = self.pointer.names()
        for path in (
            *(self.folder / STAGING).glob("*"),
            *self.folder.glob("*.db"),
            *self.folder.glob(".*.new"),
        ):
            if path.name not in wanted:
                # A file that this PC still shows cannot be removed on Windows; the next update does it.
                with contextlib.suppress(OSError):
                    self._disk.remove(path)

    def activate(self, staged: Path, digest: str) -> Path:
        """Show the checked and flushed copy ``staged`` from now on; gives its lasting place.

        At each moment the pointer names the old edition or the new one, and both files are whole. Raises
        OSError if the disk cannot do it; then the old one is shown.
        """
        before = self.pointer
        name = f"{self._next_number(before):06d}-{digest[:_DIGEST_LETTERS]}.db"
        self._disk.rename(staged, self.folder / name)
        self._disk.sync_folder(self.folder)
        self._point(before.activated(name).pruned())
        self.tidy()
        return self.folder / name

    def keep_as_factory(self, name: str) -> None:
        """Remember that ``name`` is the edition that came with the program; raises OSError."""
        self._point(self.pointer.with_factory(name))

    def roll_back(self) -> Path:
        """Show the edition before this one. Raises Refused if there is none, OSError."""
        return self._move(self.pointer.before, Wording("There is no earlier edition to go back to."))

    def go_forward(self) -> Path:
        """Show again the edition from which somebody went back. Raises Refused if there is none, OSError."""
        return self._move(self.pointer.after, Wording("There is no later edition to go forward to."))

    def set_aside(self, name: str, reason: str) -> None:
        """Never again show ``name`` by itself; raises OSError."""
        self._point(self.pointer.set_aside(name, reason))

    def is_shown(self, digest: str) -> bool:
        """Whether the file with this SHA-256 is the edition shown."""
        return _digest_of(self.pointer.current) == digest[:_DIGEST_LETTERS]

    def is_kept(self, digest: str) -> bool:
        """Whether the file with this SHA-256 is kept, shown or not."""
        return digest[:_DIGEST_LETTERS] in {_digest_of(name) for name in self.pointer.names()}

    def is_factory(self, digest: str) -> bool:
        """Whether the file with this SHA-256 is the edition that came with the program."""
        return _digest_of(self.pointer.factory) == digest[:_DIGEST_LETTERS]

    def why_aside(self, digest: str) -> str:
        """Why the file with this SHA-256 was set aside; empty if it was not."""
        found = {_digest_of(name): reason for name, reason in self.pointer.aside}
        return found.get(digest[:_DIGEST_LETTERS], "")

    def _move(self, name: str, sentence: Wording) -> Path:
        if not name:
            raise Refused("nothing-to-show", sentence)
        self._point(self.pointer.moved_to(name))
        return self.folder / name

    def _point(self, pointer: Pointer) -> None:
        self._disk.put(self.folder / pointers.NAME, pointers.dump(pointer))

    def _next_number(self, pointer: Pointer) -> int:
        names = [*pointer.names(), *(name for name, _ in pointer.aside)]
        names += [path.name for path in self.folder.glob("*.db")]
        return 1 + max((int(match[1]) for match in map(_NAME.fullmatch, names) if match), default=0)


def _digest_of(name: str) -> str:
    match = _NAME.fullmatch(name)
    return match[2] if match else ""
