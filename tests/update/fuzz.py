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

with atheris.instrument_imports(include=["kiosk", "markdown"]):
    from kiosk.content.check import check_file
    from kiosk.content.imagefile import examine
    from kiosk.content.markup import parse, parse_strict
    from kiosk.content.structure import Shape
    from kiosk.errors import ContentError
    from kiosk.update import pointer, signing
    from kiosk.update.refusal import Refused

_FOLDER: Final = TemporaryDirectory()
_FILE: Final = Path(_FOLDER.name) / "content.db"
_GOOD: Final = Path(os.environ["FUZZED"]).read_bytes()


def plain(sentence: str) -> None:
    """One line for people."""
    assert sentence.isprintable(), ascii(sentence)


def text(data: bytes) -> None:
    """A page's text to blocks: whatever it is, blocks come of it."""
    body = data[1:].decode("utf-8", "replace")
    parse(body)
    shapes = get_args(Shape)
    parse_strict(body, shapes[data[0] % len(shapes)] if data else shapes[0])


def picture(data: bytes) -> None:
    """The head of a picture."""
    try:
        examine(data)
    except ContentError as error:
        plain(error.sentence)


def drawing(data: bytes) -> None:
    """The inside of an SVG."""
    picture(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">' + data + b"</svg>")


def names(data: bytes) -> None:
    """The pointer, with a sum that fits so that the rest is read."""
    body = b"Wayside editions 1\n" + data
    found = pointer.parse(body + b"sum %08x\n" % zlib.crc32(body))
    if found is not None:
        assert all(pointer.is_plain(name) for name in found.names())


def trailer(data: bytes) -> None:
    """The bytes of a file before SQLite sees them."""
    _FILE.write_bytes(data)
    try:
        signing.take_apart(_FILE)
    except Refused as refused:
        plain(refused.sentence)


def pages(data: bytes) -> None:
    """A content file with bytes of a page changed."""
    good = bytearray(_GOOD)
    for start in range(0, len(data) - 4, 5):
        place = int.from_bytes(data[start : start + 4], "big") % len(good)
        good[place] = data[start + 4]
    _FILE.write_bytes(good)
    for sentence in check_file(_FILE):
        plain(sentence)


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    one.__name__: one for one in (text, picture, drawing, names, trailer, pages)
}


if __name__ == "__main__":
    atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[sys.argv[1]])
    atheris.Fuzz()
