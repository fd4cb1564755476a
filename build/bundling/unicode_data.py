"""Cuts ICU's data, a fifth of the program, down to what Qt asks of it: order of letters, locales, no more.

The library keeps its name and its one symbol, so whoever wants the whole of it puts the original file of the
PySide6 wheel in its place. Layout of the data: ICU User Guide, "ICU Data", and `ucmndata.h` of ICU.
"""

from __future__ import annotations

import re
import struct
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

LEFT_OUT = re.compile(
    r"""[^/]*/(?:
        (?:brkitr|curr|lang|rbnf|region|translit|unit|zone)/.*  # names of things, and breaks: Qt has its own
        | coll/(?:zh|ja|ko)\w*\.res  # order of 20,000 characters; no edition is in these languages
        | .*\.(?:cnv|spp|cfu)        # old encodings, network names, look-alikes
        | unames\.icu
    )""",
    re.VERBOSE,
)
"""Items that stay out, by their names in the table of contents, such as `icudt73l/curr/en.res`."""

_SYMBOL = re.compile(r"([0-9a-f]{16})\s+(0x[0-9a-f]+|\d+)\s+OBJECT\s+GLOBAL\s+DEFAULT\s+\d+\s+(icudt\d+_dat)")
_MAGIC = b"\xda\x27"
_KIND = b"CmnD"
_ALIGN = 16


@dataclass(frozen=True)
class Item:
    """One item of the data: its name and its bytes."""

    name: str
    data: bytes


def read(data: bytes) -> tuple[bytes, list[Item]]:
    """Return the header and the items of ICU's common data.

    Raises:
        ValueError: this is not common data in the form known here.
    """
    size = struct.unpack_from("<H", data)[0]
    if data[2:4] != _MAGIC or data[12:16] != _KIND:
        raise ValueError("not the common data of ICU")
    table = data[size:]
    count = struct.unpack_from("<I", table)[0]
    places = [struct.unpack_from("<II", table, 4 + 8 * number) for number in range(count)]
    ends = [start for _, start in places[1:]] + [len(table)]
    items = [
        Item(table[name : table.index(b"\0", name)].decode("ascii"), table[start:end])
        for (name, start), end in zip(places, ends, strict=True)
    ]
    return data[:size], items


def write(header: bytes, items: list[Item]) -> bytes:
    """Return common data with these items, in their order, which ICU wants to be that of their names."""
    names = b""
    name_places = []
    first_name = 4 + 8 * len(items)
    for item in items:
        name_places.append(first_name + len(names))
        names += item.name.encode("ascii") + b"\0"
    place = _padded(len(header) + first_name + len(names)) - len(header)
    entries, bodies = b"", bytes(place - first_name - len(names))
    for item, name in zip(items, name_places, strict=True):
        entries += struct.pack("<II", name, place)
        body = item.data + bytes(_padded(len(item.data)) - len(item.data))
        bodies += body
        place += len(body)
    return header + struct.pack("<I", len(items)) + entries + names + bodies


def cut(library: Path) -> None:
    """Replace `libicudata.so.NN` by one that holds what is needed.

    Raises:
        ValueError: the file is not ICU's data library in the form known here.
        subprocess.CalledProcessError: readelf, as or ld failed.
    """
    symbol, data = _data_of(library)
    header, items = read(data)
    kept = [item for item in items if not LEFT_OUT.fullmatch(item.name)]
    if len(kept) == len(items):
        return
    with tempfile.TemporaryDirectory(prefix="wayside-icu-") as name:
        folder = Path(name)
        (folder / "icu.dat").write_bytes(write(header, kept))
        (folder / "icu.s").write_text(_source(symbol), encoding="ascii")
        subprocess.run(["as", "-o", "icu.o", "icu.s"], check=True, cwd=folder)
        link = ["ld", "-shared", "-z", "noexecstack", "--hash-style=gnu", "--build-id=none", "--strip-all"]
        subprocess.run([*link, "-soname", library.name, "-o", "icu.so", "icu.o"], check=True, cwd=folder)
        library.write_bytes((folder / "icu.so").read_bytes())


def _data_of(library: Path) -> tuple[str, bytes]:
    command = ["readelf", "--dyn-syms", "--wide", str(library)]
    listing = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = _SYMBOL.search(listing)
    if found is None:
        raise ValueError(f"{library.name} has no symbol of ICU's data")
    start, size = int(found[1], 16), int(found[2], 0)
    # The first segment maps the file from its beginning, so addresses are places in the file.
    return found[3], library.read_bytes()[start : start + size]


def _source(symbol: str) -> str:
    return f"""
        .section .rodata
        .balign {_ALIGN}
        .globl {symbol}
        .type {symbol}, @object
        {symbol}: .incbin "icu.dat"
        .size {symbol}, . - {symbol}
        .section .note.GNU-stack, "", @progbits
    """


def _padded(size: int) -> int:
    return -(-size // _ALIGN) * _ALIGN
