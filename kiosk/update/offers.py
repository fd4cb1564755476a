"""Where new editions are found: the files that a place offers now, and whether one of them has changed."""

from __future__ import annotations

import itertools
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.content.schema import APPLICATION_ID

BESIDE: Final = "beside"
INBOX: Final = "inbox"
FOLDER: Final = "folder"
STICK: Final = "stick"
COMMAND: Final = "command"

AUTOMATIC: Final = frozenset({BESIDE, INBOX, FOLDER})
"""Ways by which an edition is taken without anybody's pressing anything."""

MOST_LOOKED_AT: Final = 200
"""So many names of a folder are looked at; a stick may hold a hundred thousand photographs."""

_ID_PLACE: Final = slice(68, 72)
Fingerprint = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A file that may be a new edition, and the way by which it came."""

    way: str
    path: Path


Marked = tuple[Offer, Fingerprint | None]
"""An offer and how its file looked at one look."""


def marked(found: Iterable[Offer]) -> tuple[Marked, ...]:
    """The offers with the fingerprints of their files now."""
    return tuple((offer, fingerprint(offer.path)) for offer in found)


def beside(content: Path) -> tuple[Offer, ...]:
    """The content file that lies beside the program, if there is one."""
    return (Offer(BESIDE, content),) if content.is_file() else ()


def in_folder(way: str, folder: Path) -> tuple[Offer, ...]:
    """The content files at the top of a folder or stick, whatever they are called; ``content.db`` first.

    A folder that is not there, or cannot be read, offers nothing. May take long where the folder is far away.
    """
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in itertools.islice(entries, MOST_LOOKED_AT)]
    except OSError:
        return ()
    paths = [folder / name for name in names if name.lower().endswith(".db") and not name.startswith(".")]
    wanted = sorted({*paths, folder / "content.db"}, key=lambda path: (path.name != "content.db", path.name))
    return tuple(Offer(way, path) for path in wanted if _looks_right(path))


def fingerprint(path: Path) -> Fingerprint | None:
    """Numbers that change when the file does (its size and times); None if it is no plain file."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _looks_right(path: Path) -> bool:
    """Whether the file begins as ours do; a FIFO or a folder of that name is not even opened."""
    if fingerprint(path) is None:
        return False
    try:
        with path.open("rb") as file:
            header = file.read(_ID_PLACE.stop)
    except OSError:
        return False
    # A file called content.db is meant: whatever is wrong with it is told, not passed over.
    ours = header[_ID_PLACE] == APPLICATION_ID.to_bytes(4, "big")
    return ours or path.name.lower() == "content.db"


def pieces(path: Path, size: int) -> Iterator[bytes]:
    """Read a plain file piece by piece; one that is none (any more) raises OSError, and never waits.

    Gives at most one byte more than ``size``, so that a file that grows is noticed and not followed.
    """
    wanted = ("O_RDONLY", "O_BINARY", "O_NONBLOCK", "O_NOCTTY")  # not every system has every one
    handle = os.open(path, sum(getattr(os, flag, 0) for flag in wanted))
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError("not a plain file")
        left = size + 1
        while left and (piece := os.read(handle, min(left, 1 << 20))):
            left -= len(piece)
            yield piece
    finally:
        os.close(handle)
