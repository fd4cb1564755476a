"""Writes the small files of the staff's own: whole or not at all, and readable by nobody else if secret."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from pathlib import Path
from typing import Final

from kiosk import atomic
from kiosk.errors import ContentError, SettingError
from kiosk.wording import Wording

PRIVATE: Final = 0o600
PUBLIC: Final = 0o644
_LEFT_BEHIND_SECONDS: Final = 60.0


def write(path: Path, text: str, mode: int = PUBLIC) -> None:
    """Put ``text`` in the place of the file at ``path``.

    What a power cut left of an earlier writing is taken away.

    Raises:
        SettingError: the folder cannot be made or written to, or the disk is full.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sentence = Wording(
            "The folder %1 cannot be made; check that the disk may be written to.", path.parent
        )
        raise SettingError(sentence, str(error)) from error
    _sweep(path)
    try:
        with atomic.replaced(path, mode) as temporary:
            temporary.write_text(text, "utf-8", newline="\n")
            _give_to_owner(temporary, path.parent)
    except ContentError as error:
        raise SettingError(error.sentence, error.detail) from error


def _give_to_owner(path: Path, folder: Path) -> None:
    """What an administrator writes belongs to the account of the kiosk, or it could not be read there."""
    if sys.platform != "win32" and os.geteuid() == 0:
        owner, now = folder.stat(), path.stat()
        if (now.st_uid, now.st_gid) != (owner.st_uid, owner.st_gid):  # a stick may know no owners
            os.chown(path, owner.st_uid, owner.st_gid)


def _sweep(path: Path) -> None:
    for leftover in path.parent.glob(f".{path.name}.*.tmp"):
        with contextlib.suppress(OSError):  # another program that writes now keeps its own
            if abs(time.time() - leftover.stat().st_mtime) > _LEFT_BEHIND_SECONDS:
                leftover.unlink()
