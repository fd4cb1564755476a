"""One update at a time: a lock that ends with the process that holds it, however that ends."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.update.refusal import Refused
from kiosk.wording import Wording

NAME = "lock"


@contextlib.contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the lock of the folder of editions.

    Raises:
        Refused: another program or window is taking an edition now, or the folder cannot be written.
    """
    try:
        file = (folder / NAME).open("ab")
    except OSError as error:
        raise cannot_write(folder, error) from error
    with file:
        try:
            _take(file.fileno())
        except OSError as error:
            raise Refused(
                "busy",
                Wording("Another update is running. Wait until it is over and try again."),
                repr(error),
            ) from error
        yield  # closing the file lets the lock go, and so does the end of the process


def cannot_write(folder: Path, error: OSError) -> Refused:
    """The refusal for a folder or disk that takes nothing."""
    return Refused(
        "cannot-write",
        Wording(
            "Nothing can be written to %1. Check that the kiosk may write there and that the disk works.",
            folder,
        ),
        repr(error),
    )


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
