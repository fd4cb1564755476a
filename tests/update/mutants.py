"""Content files as no honest program makes them: damaged byte by byte, or made by somebody who means harm.

``mutant(number)`` is always the same file. Some keep the signature of the file that they were made from; all
others can be signed anew, as a trusted maker's mistake would be.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from kiosk.authoring.refresh import refresh
from kiosk.errors import KioskError
from kiosk.update.signing import RECORD_BYTES
from tests.editions import built, changed, key, signed
from tests.update.hostile import STATEMENTS, TEXTS, Spoil
from tests.update.hostile_pictures import PICTURES

CHARITY: Final = key("The charity")
STRANGER: Final = key("A stranger")
PAGE: Final = 4096

_FIELDS: Final = (
    (16, 2), (18, 1), (19, 1), (20, 1), (21, 1), (22, 1), (23, 1), (24, 4), (28, 4), (32, 4), (36, 4),
    (40, 4), (44, 4), (48, 4), (52, 4), (56, 4), (60, 4), (64, 4), (68, 4), (72, 20), (92, 4), (96, 4),
)  # fmt: skip
"""Place and bytes of every field of the header (sqlite.org/fileformat2.html, 1.3)."""


@dataclass(frozen=True)
class Mutant:
    """``data`` ends with the signature of the file that it was made from, as far as that is left."""

    name: str
    data: bytes


@cache
def base() -> bytes:
    """The pages of a good edition."""
    return built(2)


@cache
def base_signed() -> bytes:
    """The same, signed."""
    return signed(base(), CHARITY)


def mutant(number: int) -> Mutant:
    """The file of this number: first one of every kind that is listed, then by chance."""
    chance = random.Random(number)  # noqa: S311 - a test needs the same numbers again
    if number < len(LISTED):
        name, make = LISTED[number]
        return Mutant(name, make(chance))
    name, damage = chance.choice(_DAMAGES)
    if chance.random() < 0.2:
        harm, make = chance.choice(_TABLES)
        return Mutant(f"{harm}, and {name}", damage(chance, make(chance)))
    return Mutant(name, damage(chance, base_signed()))


# Damage to the bytes


def _flips(chance: random.Random, data: bytes) -> bytes:
    spoiled = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        spoiled[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(spoiled)


def _flips_in_heads(chance: random.Random, data: bytes) -> bytes:
    """Where pages say what they hold, and the schema stands."""
    spoiled = bytearray(data)
    for _ in range(chance.choice((1, 2, 4))):
        page = chance.randrange(len(data) // PAGE) * PAGE
        place = page + (100 if page == 0 else 0) + chance.randrange(40)
        spoiled[place] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)))
    return bytes(spoiled)


def _run_of_one_byte(chance: random.Random, data: bytes) -> bytes:
    start, length = chance.randrange(len(data)), chance.choice((1, 9, 100, PAGE, 9000))
    return data[:start] + bytes([chance.choice((0, 0xFF, 0x41))]) * length + data[start + length :]


def _cut(chance: random.Random, data: bytes) -> bytes:
    end = chance.choice((chance.randrange(len(data)), chance.randrange(len(data) // PAGE) * PAGE))
    return data[:end]


def _cut_and_said_so(chance: random.Random, data: bytes) -> bytes:
    """Cut at the end of a page, and the header counts the pages that are left."""
    pages = chance.randrange(1, len(data) // PAGE)
    return data[:28] + pages.to_bytes(4, "big") + data[32 : pages * PAGE]


def _grown(chance: random.Random, data: bytes) -> bytes:
    return data + chance.randbytes(chance.choice((1, RECORD_BYTES, PAGE, 100_000)))


def _pages_swapped(chance: random.Random, data: bytes) -> bytes:
    count = len(data) // PAGE
    spoiled = bytearray(data)
    for _ in range(chance.choice((1, 1, 5))):
        one, other = chance.randrange(count) * PAGE, chance.randrange(count) * PAGE
        spoiled[one : one + PAGE], spoiled[other : other + PAGE] = (
            spoiled[other : other + PAGE],
            spoiled[one : one + PAGE],
        )
    return bytes(spoiled)


def _page_twice(chance: random.Random, data: bytes) -> bytes:
    one, other = (chance.randrange(len(data) // PAGE) * PAGE for _ in range(2))
    return data[:one] + data[other : other + PAGE] + data[one + PAGE :]


def _page_of_noise(chance: random.Random, data: bytes) -> bytes:
    one = chance.randrange(len(data) // PAGE) * PAGE
    return data[:one] + chance.randbytes(PAGE) + data[one + PAGE :]


def _header(chance: random.Random, data: bytes) -> bytes:
    place, length = chance.choice(_FIELDS)
    value = chance.choice((b"\0", b"\xff", b"\x7f", chance.randbytes(1))) * length
    return data[:place] + value + data[place + length :]


def _page_numbers(chance: random.Random, data: bytes) -> bytes:
    """Numbers of pages replaced by others: trees with circles, chains that never end."""
    spoiled = bytearray(data)
    count = len(data) // PAGE
    for _ in range(chance.choice((1, 3, 20))):
        page = chance.randrange(1, count) * PAGE
        place = page + chance.choice((0, 8, PAGE - 4, chance.randrange(PAGE - 4)))
        spoiled[place : place + 4] = chance.randrange(1, count + 1).to_bytes(4, "big")
    return bytes(spoiled)


def _cell_places(chance: random.Random, data: bytes) -> bytes:
    """All cells of a page at one place, or outside it."""
    page = chance.randrange(1, len(data) // PAGE) * PAGE
    cells = chance.choice((1, 3, 255, 2000))
    places = chance.randrange(PAGE * 2).to_bytes(2, "big") * cells
    head = data[page : page + 3] + cells.to_bytes(2, "big") + data[page + 5 : page + 8]
    return (data[:page] + head + places)[: page + PAGE] + data[page + 8 + len(places) :]


def _spliced(chance: random.Random, data: bytes) -> bytes:
    """The pages of two good editions mixed."""
    other = built(3)
    return b"".join(
        chance.choice((data, data, data, other))[at : at + PAGE] for at in range(0, len(data), PAGE)
    )


def _signatures(chance: random.Random, data: bytes) -> bytes:
    record = data[-RECORD_BYTES:]
    stranger = signed(base(), STRANGER)[-RECORD_BYTES:]
    other = signed(built(3), CHARITY)[-RECORD_BYTES:]
    broken = bytearray(record)
    broken[chance.randrange(RECORD_BYTES)] ^= 1 << chance.randrange(8)
    tail = chance.choices((record, stranger, other, bytes(broken), record[:-1], b"\0"), k=chance.randrange(7))
    return base() + b"".join(tail)


_DAMAGES: Final[tuple[tuple[str, Callable[[random.Random, bytes], bytes]], ...]] = (
    ("bits flipped", _flips),
    ("bytes of page heads", _flips_in_heads),
    ("a run of one byte", _run_of_one_byte),
    ("cut short", _cut),
    ("cut short and said so", _cut_and_said_so),
    ("grown", _grown),
    ("pages swapped", _pages_swapped),
    ("a page twice", _page_twice),
    ("a page of noise", _page_of_noise),
    ("a field of the header", _header),
    ("numbers of pages", _page_numbers),
    ("places of cells", _cell_places),
    ("two editions mixed", _spliced),
    ("other signatures", _signatures),
)


# Harm done with tools


def _refreshed(data: bytes) -> bytes:
    """With digest and search index made to fit, so that it is not refused for these."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "content.db"
        path.write_bytes(data)
        try:
            refresh(path)
        except (KioskError, sqlite3.Error, ValueError, TypeError, LookupError, RecursionError):
            return data
        return path.read_bytes()


def _with_statements(spoil: Spoil) -> Callable[[random.Random], bytes]:
    def make(_chance: random.Random) -> bytes:
        data = changed(base(), *spoil.statements, values=spoil.values)
        return _refreshed(data) if spoil.refreshed else data

    return make


def _listed_damage(damage: Callable[[random.Random, bytes], bytes]) -> Callable[[random.Random], bytes]:
    return lambda chance: damage(chance, base_signed())


def _header_field(place: int, length: int, value: int) -> Callable[[random.Random], bytes]:
    field = bytes([value]) * length
    return lambda _chance: base_signed()[:place] + field + base_signed()[place + length :]


_TABLES: Final = tuple((spoil.name, _with_statements(spoil)) for spoil in (*STATEMENTS, *TEXTS, *PICTURES))

LISTED: Final[tuple[tuple[str, Callable[[random.Random], bytes]], ...]] = (
    *_TABLES,
    *((name, _listed_damage(damage)) for name, damage in _DAMAGES),
    *(
        (f"header {place}: {value}", _header_field(place, length, value))
        for place, length in _FIELDS
        for value in (0, 1, 255)
    ),
)
"""One of every kind; the kinds that are spoiled by SQL come first."""
