"""Writes a cabinet of Windows as MSZIP; each block looks back at the one before it, which gcab leaves out."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import xor
from pathlib import Path
from typing import Final

BLOCK: Final = 32_768
"""What one block unpacks to, and how far back a block may look."""

_HEADER: Final = struct.Struct("<4sIIIIIBBHHHHH")
_FOLDER: Final = struct.Struct("<IHH")
_FILE: Final = struct.Struct("<IIHHHH")
_SIZES: Final = struct.Struct("<HH")
_MSZIP: Final = 1
_ARCHIVE: Final = 0x20
_NEW_YEAR_2026: Final = (2026 - 1980) << 9 | 1 << 5 | 1
_MOST_BLOCKS: Final = 65_535


def write(out: Path, files: Iterable[tuple[str, Path]]) -> None:
    """Write the files (name inside, place) in this order to the cabinet ``out``; the same bytes each time.

    Raises:
        ValueError: they are more than one folder of a cabinet can hold: 2 GB or 65,535 files.
    """
    listed = list(files)
    entries, start = [], 0
    for name, path in listed:
        size = path.stat().st_size
        entry = _FILE.pack(size, start, 0, _NEW_YEAR_2026, 0, _ARCHIVE)
        entries.append(entry + name.encode("ascii") + b"\0")
        start += size
    count = -(-start // BLOCK)
    if max(count, len(listed)) > _MOST_BLOCKS:
        raise ValueError(f"{start} bytes in {len(listed)} files do not fit into one cabinet")
    directory = b"".join(entries)
    first_file = _HEADER.size + _FOLDER.size
    with out.open("wb") as cabinet:
        cabinet.seek(first_file)
        cabinet.write(directory)
        for block in blocks(path for _, path in listed):
            cabinet.write(block)
        size = cabinet.tell()
        cabinet.seek(0)
        cabinet.write(_HEADER.pack(b"MSCF", 0, size, 0, first_file, 0, 3, 1, 1, len(listed), 0, 0, 0))
        cabinet.write(_FOLDER.pack(first_file + len(directory), count, _MSZIP))


def blocks(paths: Iterable[Path]) -> Iterator[bytes]:
    """The bytes of these files one after the other, packed, as the data records of a cabinet."""
    waiting, history = b"", b""
    for path in paths:
        waiting += path.read_bytes()
        whole = len(waiting) - len(waiting) % BLOCK
        for start in range(0, whole, BLOCK):
            part = waiting[start : start + BLOCK]
            yield _record(part, history)
            history = part
        waiting = waiting[whole:]
    if waiting:
        yield _record(waiting, history)


def _record(part: bytes, history: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, zdict=history)
    packed = packer.compress(part) + packer.flush()
    as_it_is = b"\x01" + struct.pack("<HH", len(part), len(part) ^ 0xFFFF) + part
    data = b"CK" + min(packed, as_it_is, key=len)
    sizes = _SIZES.pack(len(data), len(part))
    return struct.pack("<I", checksum(sizes, checksum(data))) + sizes + data


def checksum(data: bytes, seed: int = 0) -> int:
    """The checksum of a data record: words of four bytes against each other, the rest in its own order."""
    whole = len(data) // 4
    rest = int.from_bytes(data[whole * 4 :], "big")
    return reduce(xor, struct.unpack_from(f"<{whole}I", data), seed ^ rest)
