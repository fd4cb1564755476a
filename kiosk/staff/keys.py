"""Key sticks: a file on a USB stick that opens the staff menu instead of the PIN (K05)."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import stat
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Final

from kiosk.errors import SettingError
from kiosk.staff import files
from kiosk.staff.vault import KeyHash
from kiosk.wording import Wording

KEY_NAME: Final = "wayside-key"
_KEY_BYTES: Final = 32
_MOST_BYTES: Final = 4096
_WORDS: Final = "This file opens the staff menu of Wayside. Keep the stick as safe as a door key.\n"
_KEY: Final = re.compile(r"^wayside-key-1 ([0-9a-f]{64})\s*$", re.MULTILINE)


def make(folder: Path, day: str) -> KeyHash:
    """Write a new key to the stick at ``folder``, or take the one that is on it already.

    So one stick can open many kiosks. ``day`` is today as an ISO date.

    Raises:
        SettingError: the stick cannot be written to.
    """
    key = _read(folder / KEY_NAME)
    if key is None:
        if not folder.is_dir():
            raise SettingError(Wording("There is no folder %1; put the stick in and try again.", folder))
        key = secrets.token_bytes(_KEY_BYTES)
        files.write(folder / KEY_NAME, f"{_WORDS}wayside-key-1 {key.hex()}\n", files.PRIVATE)
    return KeyHash(_digest(key), day)


def opens(folders: Iterable[Path], known: Collection[KeyHash]) -> bool:
    """Whether one of the sticks at ``folders`` holds a key of this kiosk."""
    held = [_digest(key) for folder in folders if (key := _read(folder / KEY_NAME)) is not None]
    # All are compared, so that the time taken says nothing of which one fits.
    return sum(hmac.compare_digest(digest, key.digest) for digest in held for key in known) > 0


def is_on(folder: Path) -> bool:
    """Whether there is a key of any kiosk on the stick."""
    return _read(folder / KEY_NAME) is not None


def _digest(key: bytes) -> str:
    # The key is 256 random bits: a slow hash would add nothing.
    return hashlib.sha256(key).hexdigest()


def _read(path: Path) -> bytes | None:
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would wait for ever
            return None
        with path.open("rb") as file:
            text = file.read(_MOST_BYTES).decode("ascii", "replace")
    except OSError:
        return None
    found = _KEY.search(text)
    return bytes.fromhex(found[1]) if found else None
