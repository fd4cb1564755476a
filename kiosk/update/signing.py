"""Signatures of editions: Ed25519 over the bytes of the file, carried behind its last page.

An edition is an SQLite file of whole pages. Each signature is a record of 112 bytes after them: ``MAGIC``,
the public key, and the signature of ``message``. SQLite reads as many pages as its header counts and never
looks behind them, so a signed file opens in every tool; a tool that changes it cuts the records off or leaves
them behind a file that they do not fit. An edition may carry several, so that it can be signed with the old
key and the new one while keys change.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.update.refusal import Refused
from kiosk.wording import Wording

MAGIC: Final = b"Wayside signed 1"
KEY_BYTES: Final = 32
SIGNATURE_BYTES: Final = 64
RECORD_BYTES: Final = len(MAGIC) + KEY_BYTES + SIGNATURE_BYTES
MOST_SIGNATURES: Final = 4
_CHUNK: Final = 1 << 20
_SQLITE: Final = b"SQLite format 3\x00"
_WHAT: Final = b"Wayside edition, file bytes, SHA-256\n"


@dataclass(frozen=True, slots=True)
class Signature:
    """One record; ``key`` is the public key in hexadecimal. Nothing is known yet of whether it fits."""

    key: str
    value: bytes


@dataclass(frozen=True, slots=True)
class SignedFile:
    """A content file taken apart, before SQLite has seen a byte of it.

    ``pages_bytes`` is how much of it is pages, ``digest`` the SHA-256 of those, ``file_digest`` that of all.
    """

    pages_bytes: int
    digest: str
    file_digest: str
    signatures: tuple[Signature, ...]


def take_apart(path: Path, keep_on: Callable[[int, int], None] = lambda _done, _of: None) -> SignedFile:
    """Read all bytes of ``path`` once; ``keep_on(bytes read, of)`` is called between pieces.

    Raises:
        Refused: no SQLite file, cut short, or bytes behind its pages that are no signatures.
        OSError: the file cannot be read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        header = file.read(100)
        pages_bytes = _pages_bytes(header, size)
        file.seek(pages_bytes)
        tail = file.read(MOST_SIGNATURES * RECORD_BYTES + 1)
        signatures = _records(tail)
        file.seek(0)
        digest = hashlib.sha256()
        while file.tell() < pages_bytes:
            digest.update(file.read(min(_CHUNK, pages_bytes - file.tell())))
            keep_on(file.tell(), size)
        whole = digest.copy()
        whole.update(tail)
    return SignedFile(pages_bytes, digest.hexdigest(), whole.hexdigest(), signatures)


def message(digest: str) -> bytes:
    """What is signed: nothing else that this key may ever sign begins with these words."""
    return _WHAT + bytes.fromhex(digest)


def fits(signature: Signature, digest: str) -> bool:
    """Whether the signature was made with its key over this digest."""
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    try:
        VerifyKey(bytes.fromhex(signature.key)).verify(message(digest), signature.value)
    except (BadSignatureError, ValueError):
        return False
    return True


def record(secret: bytes, digest: str) -> bytes:
    """The record that says: whoever holds ``secret`` (32 bytes) made the file with this digest."""
    from nacl.signing import SigningKey

    key = SigningKey(secret)
    return MAGIC + key.verify_key.encode() + key.sign(message(digest)).signature


def _pages_bytes(header: bytes, size: int) -> int:
    """How many bytes the pages of the file have, as its header says (sqlite.org/fileformat2.html, 1.3)."""
    if size == 0:
        raise Refused("damaged", Wording("This file is empty. Copy it again from where you got it."))
    if not header.startswith(_SQLITE):
        raise Refused(
            "not-content", Wording("This is not a content file. Choose a file that was made for this kiosk.")
        )
    page = int.from_bytes(header[16:18], "big")
    page = 65536 if page == 1 else page
    count = int.from_bytes(header[28:32], "big")
    # Where the two counters differ, SQLite does not believe the count of pages and takes the file's size.
    counted = len(header) == 100 and header[24:28] == header[92:96]
    if not counted or page < 512 or page & (page - 1) or count == 0 or page * count > size:
        raise Refused(
            "damaged",
            Wording("This file is not complete. Copy it again from where you got it."),
            f"{size} bytes, header says {count} pages of {page}",
        )
    return page * count


def _records(tail: bytes) -> tuple[Signature, ...]:
    records = [tail[start : start + RECORD_BYTES] for start in range(0, len(tail), RECORD_BYTES)]
    sound = all(len(one) == RECORD_BYTES and one.startswith(MAGIC) for one in records)
    if not sound or len(records) > MOST_SIGNATURES:
        raise Refused(
            "damaged",
            Wording(
                "This file was damaged or altered after it was made. Copy it again from where you got it."
            ),
            f"{len(tail)} bytes behind the pages that are no signatures",
        )
    place = len(MAGIC)
    return tuple(Signature(one[place : place + KEY_BYTES].hex(), one[place + KEY_BYTES :]) for one in records)
