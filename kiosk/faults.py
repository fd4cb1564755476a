"""What the program leaves behind when it fails: where it was in the code, never what it was working with."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO, Final, NamedTuple

LARGEST_FILE: Final = 1_000_000
"""Bytes of the file of crashes, above which it is begun anew."""

logger = logging.getLogger(__name__)


class Left(NamedTuple):
    """What the runs before have left: the file of crashes, its bytes, and when it was last written to."""

    path: Path
    size: int = 0
    changed: float = 0.0


class Faults:
    """Writes where a crash happened to ``path``; sends errors that nobody foresaw to the log.

    Neither ever holds values: an error's own words may quote what a reader typed (P01). ``errors`` are those
    of the second kind so far; ``left`` is what stood in the file before.
    """

    def __init__(self, path: Path) -> None:
        self.errors = 0
        self.left = Left(path)
        self._file: IO[bytes] | None = None
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            self.left = _left_in(path)
            self._file = path.open("ab")
            faulthandler.enable(self._file)
        _leave_no_image()
        sys.excepthook = self._note
        threading.excepthook = self._note_of_thread

    def expect_life_within(self, seconds: float) -> None:
        """Write the stacks if this is not called again in time; so a program that hangs tells where."""
        if self._file is not None:
            faulthandler.dump_traceback_later(seconds, file=self._file)

    def _note(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.errors += 1
        log_error(kind, error, trace)

    def _note_of_thread(self, thrown: threading.ExceptHookArgs) -> None:
        if thrown.exc_value is not None:
            self._note(thrown.exc_type, thrown.exc_value, thrown.exc_traceback)

    def close(self) -> None:
        """Leave the errors to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        faulthandler.disable()
        faulthandler.cancel_dump_traceback_later()
        if self._file is not None:
            self._file.close()


def _left_in(path: Path) -> Left:
    """What stands there; a file that has grown too large is moved out of the way of a new one."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return Left(path)
    if status.st_size > LARGEST_FILE:
        with contextlib.suppress(OSError):
            path = path.replace(path.with_name(f"{path.stem}.old{path.suffix}"))
    return Left(path, status.st_size, status.st_mtime)


def _leave_no_image() -> None:
    """Have the system write no image of our memory when we crash: a reader's words would be in it (P01)."""
    with contextlib.suppress(ImportError, OSError, ValueError):  # Windows writes none unless told to
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def log_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log where an error arose; who sits at a terminal sees all of it."""
    frames = reversed(traceback.extract_tb(trace))
    places = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    logger.error("%s at %s", kind.__name__, " < ".join(places) or "no known place")
    if sys.stderr is not None and sys.stderr.isatty():
        sys.__excepthook__(kind, error, trace)
