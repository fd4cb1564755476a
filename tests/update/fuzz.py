"""Coverage-guided fuzzing (atheris) of what reads strangers' bytes: ``fuzz.py TARGET [libFuzzer's options]``.

Runs in an environment of its own with atheris in it; ``test_fuzz.py`` makes one, and gives a small good
content file in ``FUZZED``. An input after which anything but the error for it is raised ends the run.
"""

from __future__ import annotations

import importlib
import os
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, get_args

atheris = importlib.import_module("atheris")  # no part of the environment that the tests run in

# Damage to pages does not change what a text is made of: watching that would take half the time.
_WATCHED: Final = ["kiosk.content"] if sys.argv[1] == "pages" else ["kiosk", "markdown"]

with atheris.instrument_imports(include=_WATCHED):
    from kiosk.content.check import check_file
    from kiosk.content.imagefile import examine
    from kiosk.content.markup import parse, parse_strict
    from kiosk.content.structure import Shape
    from kiosk.errors import ContentError
    from kiosk.update import pointer, signing
    from kiosk.update.refusal import Refused

_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - no disk is waited for
_FOLDER: Final = TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None)
_FILE: Final = Path(_FOLDER.name) / "content.db"
_GOOD: Final = Path(os.environ["FUZZED"]).read_bytes()
_AROUND: Final = (
    (b"", b""),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"IEND\xaeB`\x82"),
    (b"\xff\xd8\xff", b"\xff\xd9"),
)
"""What begins and ends a picture: nothing, a PNG, a JPEG."""

_PIECE: Final = signing.RECORD_BYTES - len(signing.MAGIC) + 1
_CLOSES: Final = 40
_TAGS: Final = (
    "g",
    "path",
    "use",
    "rect",
    "style",
    "image",
    "polygon",
    "animate",
    "text",
    "svg",
    "linearGradient",
)
_ATTRIBUTES: Final = (
    'id="a"', 'id="b"', 'href="#a"', 'href="#b"', 'href="x"', 'd="M0 0 L9 9 C1 2 3 4 5 6"',
    'points="1,2 3,4"',
    'stroke-dasharray="1 2"', 'stroke-dasharray="0"', 'viewBox="0 0 9 9"', 'width="1e400"', 'onclick="x"',
    'style="fill:url(#a)"', 'd="M1e999"', 'transform="scale(9)"', 'height="-1"',
)  # fmt: skip


def _in_header(_good: bytearray, _page: int, number: int) -> tuple[int, int]:
    """A field of the file: version, page count, free pages, schema, text encoding."""
    return 16 + number % 84, 1


def _in_page_head(_good: bytearray, page: int, number: int) -> tuple[int, int]:
    """What kind of page it is, its first free block, how many cells, where they begin, its right child."""
    return (page or 100) + number % 12, 1


def _pointer(good: bytearray, page: int, number: int) -> tuple[int, int]:
    """Where a page says that its cell stands."""
    head = page or 100
    leaf = good[head] in {10, 13}
    cells = int.from_bytes(good[head + 3 : head + 5], "big") or 1
    return head + (8 if leaf else 12) + 2 * (number % cells), 2


def _cell(good: bytearray, page: int, number: int) -> int:
    at, _ = _pointer(good, page, number)
    return page + int.from_bytes(good[at : at + 2], "big") % (_PAGE - 4)


def _in_cell(good: bytearray, page: int, number: int) -> tuple[int, int]:
    """The beginning of a cell: its length, its row, how long its head is, the kinds of its values."""
    return _cell(good, page, number) + number % 16, 1


def _child(good: bytearray, page: int, number: int) -> tuple[int, int]:
    """The page below, or the first values of a row."""
    return _cell(good, page, number), 3


def _anywhere(_good: bytearray, page: int, number: int) -> tuple[int, int]:
    return page + number * (_PAGE // 256), 1


_PAGE: Final = 4096
_PLACES: Final = (_in_header, _in_page_head, _pointer, _in_cell, _in_cell, _child, _anywhere)


def plain(sentence: str) -> None:
    """One line for people."""
    assert sentence.isprintable(), ascii(sentence)


def text(data: bytes) -> None:
    """A page's text to blocks: whatever it is, blocks come of it."""
    body = data[1:].decode("utf-8", "replace")
    parse(body)
    shapes = get_args(Shape)
    parse_strict(body, shapes[data[0] % len(shapes)] if data else shapes[0])


def look_at(data: bytes) -> None:
    """Take bytes for a picture."""
    try:
        examine(data)
    except ContentError as error:
        plain(error.sentence)


def picture(data: bytes) -> None:
    """The head of a picture; what no chance would find is put around it."""
    before, after = _AROUND[data[0] % len(_AROUND)] if data else (b"", b"")
    look_at(before + data[1:] + after)


def drawing(data: bytes) -> None:
    """The inside of an SVG: each byte opens an element or closes one; after an r they are the inside."""
    parts: list[str] = []
    open_now: list[str] = []
    for byte in data[1:]:
        if byte < _CLOSES and open_now:
            parts.append(f"</{open_now.pop()}>")
        else:
            open_now.append(_TAGS[byte % len(_TAGS)])
            parts.append(f"<{open_now[-1]} {_ATTRIBUTES[byte // len(_TAGS) % len(_ATTRIBUTES)]}>")
    parts += [f"</{tag}>" for tag in reversed(open_now)]
    inside = data[1:] if data[:1] == b"r" else "".join(parts).encode()
    look_at(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">' + inside + b"</svg>")


def names(data: bytes) -> None:
    """The pointer, with a sum that fits so that the rest is read."""
    body = b"Wayside editions 1\n" + data
    found = pointer.parse(body + b"sum %08x\n" % zlib.crc32(body))
    if found is not None:
        assert all(pointer.is_plain(name) for name in found.names())


def trailer(data: bytes) -> None:
    """The bytes of a file before SQLite sees them: its header, and what lies behind its one page."""
    page = bytearray(_GOOD[:100].ljust(512, b"\0"))
    page[16:18], page[28:32], page[92:96] = b"\2\0", b"\0\0\0\1", page[24:28]
    for place, byte in zip(data[1:9:2], data[2:9:2], strict=False):
        page[place % 100] = byte
    pieces = [data[start : start + _PIECE] for start in range(9, len(data), _PIECE)]
    records = [signing.MAGIC + piece[1:] if piece[0] % 2 else piece for piece in pieces]
    _FILE.write_bytes((page if data[:1] != b"r" else b"") + b"".join(records))
    try:
        signing.take_apart(_FILE)
    except Refused as refused:
        plain(refused.sentence)


def pages(data: bytes) -> None:
    """A content file with some places changed, each of them one where SQLite looks for what a page is."""
    good = bytearray(_GOOD)
    for start in range(0, len(data) - 5, 6):
        kind, page, number, *value = data[start : start + 6]
        place, length = _PLACES[kind % len(_PLACES)](good, page % (len(good) // _PAGE) * _PAGE, number)
        good[place : place + length] = bytes(value)[-length:]
    _FILE.write_bytes(good[: len(_GOOD)])
    for sentence in check_file(_FILE):
        plain(sentence)


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    one.__name__: one for one in (text, picture, drawing, names, trailer, pages)
}


if __name__ == "__main__":
    atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[sys.argv[1]])
    atheris.Fuzz()
