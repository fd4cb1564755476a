"""The log: to a file in the data folder that cannot fill the disk, and to the terminal if there is one."""

from __future__ import annotations

import contextlib
import logging
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from PySide6.QtCore import QtMsgType

FILE_BYTES: Final = 1_000_000
OLDER_FILES: Final = 2
"""Beside the one being written: three files of 1 MB at most."""

_HANDLER_NAME = "kiosk"
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

_root = logging.getLogger()


class _LogFile(logging.FileHandler):
    """A file that makes room for a new one when it is full.

    A full disk loses lines of the log, but never stops the program or shows up in what it prints. (The
    standard library's own has sockets and pickles beside it, which would cost every start 6 ms.)
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", errors="backslashreplace")

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line, into a new file if it does not fit any more."""
        with contextlib.suppress(OSError):
            size = self.stream.tell() if self.stream else 0
            line = self.format(record).encode(errors="backslashreplace")
            if size > 0 and size + len(line) + 2 > FILE_BYTES:
                self._make_room()
        super().emit(record)

    def _make_room(self) -> None:
        path = Path(self.baseFilename)
        files = [path, *(path.with_name(f"{path.name}.{age}") for age in range(1, OLDER_FILES + 1))]
        super().close()
        for newer, older in reversed(list(pairwise(files))):
            if newer.exists():
                newer.replace(older)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Let the line go."""

    def close(self) -> None:
        """Close the file, whether or not the last lines fit on the disk."""
        with contextlib.suppress(OSError):
            super().close()


def configure(path: Path | None, level: int = logging.INFO, *, terminal: bool = True) -> None:
    """Send all log records of the program to ``path`` and, if a person is at a terminal, to standard error.

    A folder that is missing and cannot be made, or that is read-only, does not stop the program: the log then
    goes to standard error alone. Calling it again replaces what was set up before.

    Args:
        path: the log file, or None for no file.
        level: least severity that is written to the file; the terminal gets WARNING and above.
        terminal: whether standard error may be written to at all.
    """
    close()
    trouble: OSError | None = None
    if path is not None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _attach(_LogFile(path), level)
        except OSError as error:
            trouble = error
    if terminal and sys.stderr is not None and (trouble is not None or sys.stderr.isatty()):
        _attach(logging.StreamHandler(sys.stderr), max(level, logging.WARNING), "%(message)s")
    _attach(logging.NullHandler(), level)  # or else logging falls back to standard error
    _root.setLevel(level)
    if trouble is not None:
        logging.getLogger(__name__).warning("The log cannot be written, so there is none (%s).", trouble)


def close() -> None:
    """Detach and close what ``configure`` set up."""
    for handler in list(_root.handlers):
        if handler.name == _HANDLER_NAME:
            _root.removeHandler(handler)
            handler.close()


def _attach(handler: logging.Handler, level: int, line: str = _FORMAT) -> None:
    handler.name = _HANDLER_NAME
    handler.setLevel(level)
    handler.setFormatter(logging.Formatter(line))
    _root.addHandler(handler)


def install_qt_handler() -> None:
    """Send Qt's own messages to the log, under the name ``qt`` and Qt's category."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }

    # Any: PySide6's own description of QMessageLogContext leaves out its attributes.
    def handle(kind: QtMsgType, context: Any, message: str) -> None:  # noqa: ANN401
        logger = logging.getLogger(f"qt.{context.category or 'default'}")
        place = f" ({context.file}:{context.line})" if context.file else ""
        logger.log(levels.get(kind, logging.WARNING), "%s%s", message, place)

    qInstallMessageHandler(handle)
