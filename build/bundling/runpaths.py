"""Makes program files forget where they were built: search paths that begin anywhere but where they lie.

A path such as a developer's home folder in an installed library is a way in for whoever can write there.
ELF: System V ABI, "Dynamic Section". 64 bits, little-endian, as all that is bundled here.
"""

from __future__ import annotations

import struct
from pathlib import Path

_LOAD, _DYNAMIC = 1, 2
_END, _STRINGS, _RPATH, _RUNPATH = 0, 5, 15, 29
_OWN = b"$ORIGIN"
"""The folder of the file itself."""


def forget(path: Path) -> bool:
    """Take foreign search paths out of an ELF file; return whether there were any.

    Raises:
        ValueError: the file is not a 64-bit, little-endian ELF.
    """
    data = bytearray(path.read_bytes())
    segments = _segments(data)
    table = next(((offset, size) for kind, offset, _, size in segments if kind == _DYNAMIC), None)
    if table is None:
        return False
    offset, size = table
    entries = [struct.unpack_from("<QQ", data, place) for place in range(offset, offset + size, 16)]
    strings = _place(next(value for tag, value in entries if tag == _STRINGS), segments)
    kept = [(tag, value) for tag, value in entries if not _is_foreign(tag, data, strings + value)]
    if len(kept) == len(entries):
        return False
    kept += [(_END, 0)] * (len(entries) - len(kept))
    data[offset : offset + size] = b"".join(struct.pack("<QQ", *entry) for entry in kept)
    path.write_bytes(data)
    return True


def _is_foreign(tag: int, data: bytearray, place: int) -> bool:
    if tag not in {_RPATH, _RUNPATH}:
        return False
    folders = bytes(data[place : data.index(0, place)]).split(b":")
    return not all(folder.startswith(_OWN) for folder in folders)


def _segments(data: bytearray) -> list[tuple[int, int, int, int]]:
    """Return (kind, place in the file, address, size in the file) of each segment."""
    if data[:6] != b"\x7fELF\x02\x01":
        raise ValueError("not a 64-bit, little-endian ELF file")
    first = struct.unpack_from("<Q", data, 32)[0]
    size, count = struct.unpack_from("<HH", data, 54)
    segments = []
    for number in range(count):
        kind, _, offset, address, _, in_file = struct.unpack_from("<IIQQQQ", data, first + number * size)
        segments.append((kind, offset, address, in_file))
    return segments


def _place(address: int, segments: list[tuple[int, int, int, int]]) -> int:
    for kind, offset, begin, size in segments:
        if kind == _LOAD and begin <= address < begin + size:
            return offset + address - begin
    raise ValueError(f"no segment holds the address {address:#x}")
