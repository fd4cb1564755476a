"""Pictures that lie about themselves, never end, or want more than to be looked at."""

# ruff: noqa: E501 (one attack a line)
from __future__ import annotations

import zlib
from typing import Final

from tests.update.hostile import Spoil


def _chunk(kind: bytes, inside: bytes) -> bytes:
    return len(inside).to_bytes(4, "big") + kind + inside + zlib.crc32(kind + inside).to_bytes(4, "big")


def png(width: int, height: int, data: bytes, *, depth: int = 8, colour: int = 0) -> bytes:
    """A PNG that says this of itself, with this behind it, packed."""
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([depth, colour, 0, 0, 0])
    chunks = _chunk(b"IHDR", head), _chunk(b"IDAT", zlib.compress(data, 9)), _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def jpeg(width: int, height: int, data: bytes = b"", kind: int = 0xC0) -> bytes:
    """A JPEG's head that says this of itself, with noise behind it."""
    sizes = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    frame = b"\xff" + bytes([kind]) + (17).to_bytes(2, "big") + b"\x08" + sizes + b"\x03" + bytes(9)
    return b"\xff\xd8" + frame + b"\xff\xda\x00\x0c\x03" + bytes(9) + data + b"\xff\xd9"


def _picture(name: str, data: bytes, media_type: str) -> Spoil:
    return Spoil(name, (f"UPDATE image SET media_type = '{media_type}', bytes = ?",), (data,), refreshed=True)  # noqa: S608


def _svg(name: str, inside: str, root: str = 'viewBox="0 0 4 3"') -> Spoil:
    return _picture(
        f"a drawing: {name}",
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {root}>'
        f"{inside}</svg>".encode(),
        "image/svg+xml",
    )


def _laughs(levels: int, each: int) -> str:
    groups = "".join(
        f'<g id="a{level + 1}">{f"""<use xlink:href="#a{level}"/>""" * each}</g>' for level in range(levels)
    )
    return f'<defs><rect id="a0" width="1" height="1"/>{groups}</defs><use xlink:href="#a{levels}"/>'


_ENTITIES: Final = (
    '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><text>&b;</text></svg>'
)

PICTURES: Final = (
    _picture("a PNG of a gigapixel", png(40_000, 25_000, bytes(1000)), "image/png"),
    _picture("a PNG as wide as a PNG can be", png(2**31 - 1, 1, bytes(10)), "image/png"),
    _picture("a PNG of no size", png(0, 0, b""), "image/png"),
    _picture("a PNG that says more than it has", png(3900, 4000, bytes(5000)), "image/png"),
    _picture("a PNG that says less than it has", png(4, 3, bytes(400_000_000 // 8)), "image/png"),
    _picture("a PNG of sixteen million pixels", png(4000, 3999, bytes(4001 * 3999)), "image/png"),
    _picture("a PNG of deep colours", png(4000, 3999, bytes(100_000), depth=16, colour=6), "image/png"),
    _picture("a PNG of impossible depth", png(4, 3, bytes(100), depth=77, colour=9), "image/png"),
    _picture("a PNG of noise", png(400, 300, bytes(range(256)) * 700)[:-30] + bytes(18) + b"IEND\xaeB`\x82", "image/png"),
    _picture("a PNG that is cut", png(400, 300, bytes(400 * 301))[:60], "image/png"),
    _picture("a PNG called a JPEG", png(4, 3, bytes(15)), "image/jpeg"),
    _picture("a JPEG of a gigapixel", jpeg(40_000, 25_000), "image/jpeg"),
    _picture("a JPEG of no size", jpeg(0, 0), "image/jpeg"),
    _picture("a JPEG of sixteen million pixels", jpeg(4000, 3999, b"\x00" * 1000), "image/jpeg"),
    _picture("a JPEG of a rare kind", jpeg(400, 300, kind=0xC9), "image/jpeg"),
    _picture("a JPEG of progressive noise", jpeg(4000, 3000, bytes(range(1, 255)) * 2000, kind=0xC2), "image/jpeg"),
    _picture("a JPEG with a circle of lengths", b"\xff\xd8" + b"\xff\xe0\x00\x00" * 5000 + b"\xff\xd9", "image/jpeg"),
    _picture("a picture of nothing", b"", "image/png"),
    _picture("a picture of zeros", bytes(100_000), "image/svg+xml"),
    _picture("a picture in another format", b"GIF89a" + bytes(100), "image/png"),
    _picture("a program", b"\x7fELF" + bytes(100), "image/png"),
    _picture("a drawing: entities", _ENTITIES.encode(), "image/svg+xml"),
    _picture("a drawing: entities in UTF-16", _ENTITIES.encode("utf-16"), "image/svg+xml"),
    _picture("a drawing: entities in UTF-7", b'<?xml version="1.0" encoding="UTF-7"?>' + _ENTITIES.encode("utf-7"), "image/svg+xml"),
    _picture("a drawing: half of one", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><g>', "image/svg+xml"),
    _picture("a drawing: of another name", b'<html xmlns="http://www.w3.org/1999/xhtml"/>', "image/svg+xml"),
    _svg("a thousand million parts", _laughs(9, 10)),
    _svg("parts in parts, as many as may be", _laughs(3, 20)),
    _svg("of itself", '<g id="a"><use xlink:href="#a"/></g>'),
    _svg("of itself by another", '<g id="a"><use xlink:href="#b"/></g><g id="b"><use xlink:href="#a"/></g>'),
    _svg("twice the same name", '<g id="a"><rect width="1" height="1"/></g><g id="a"><use xlink:href="#a"/></g>'),
    _svg("of a symbol in itself", '<symbol id="s"><use xlink:href="#s"/></symbol><use xlink:href="#s"/>'),
    _svg("groups in groups", "<g>" * 15_000 + "</g>" * 15_000),
    _svg("groups in groups that move", '<g transform="scale(9)">' * 2_000 + '<rect width="1" height="1"/>' + "</g>" * 2_000),
    _svg("a script", "<script>alert(1)</script>"),
    _svg("a script on a touch", '<rect onclick="alert(1)" width="1" height="1"/>'),
    _svg("a file of this PC", '<image xlink:href="file:///etc/passwd" width="4" height="3"/>'),
    _svg("a page of the web", '<image xlink:href="http://203.0.113.7/x.png" width="4" height="3"/>'),
    _svg("a style from the web", '<style>@import url("http://203.0.113.7/x.css"); rect { fill: url(http://203.0.113.7/x) }</style>'),
    _svg("a font of this PC", '<style>@font-face { src: url(file:///etc/passwd) }</style><text font-size="1e9">x</text>'),
    _svg("a drawing in a drawing", '<image xlink:href="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=" width="4" height="3"/>'),
    _svg("a bomb in a drawing", f'<image xlink:href="data:image/png;base64,{"A" * 200_000}" width="4" height="3"/>'),
    _svg("one path without end", f'<path stroke="red" d="M0 0{"L1 1L0 1" * 30_000}"/>'),
    _svg("curves without end", f'<path stroke="red" stroke-width="9" d="M0 0{"C0 9 9 0 1 1" * 20_000}"/>'),
    _svg("arcs out of all measure", f'<path d="M0 0{"A1e30 1e-30 1e30 1 1 1e30 1e30" * 5_000}" stroke="red"/>'),
    _svg("dashes without end", '<path stroke="red" stroke-dasharray="0.0000001 0.0000001" d="M0 0L1000 1000"/>'),
    _svg("dashes of nothing", '<path stroke="red" stroke-width="1" stroke-dasharray="0 0" d="M0 0L4 3"/>'),
    _svg("many dashes", '<path stroke="red" stroke-width="0.1" stroke-dasharray="0.001" d="M0 0L4 3L0 3L4 0"/>' * 50),
    _svg("a line as wide as the world", '<path stroke="red" stroke-width="1e30" d="M0 0L4 3"/>'),
    _svg("numbers that are none", '<rect width="NaN" height="inf" x="1e999" y="-1e999" rx="1e308"/>'),
    _svg("a text of nine pixels by a million", '<text font-size="1000000">mmmmmmmm</text>'),
    _svg("a text without end", f"<text>{'wide ' * 30_000}</text>"),
    _svg("colours that go on for ever", f'<defs><linearGradient id="g">{"<stop offset=" + chr(34) + "0.5" + chr(34) + "/>"}</linearGradient></defs><rect fill="url(#g)" width="4" height="3"/>' * 300),
    _svg("a gradient of itself", '<defs><linearGradient id="g" xlink:href="#g"/></defs><rect fill="url(#g)" width="4" height="3"/>'),
    _svg("two gradients of each other", '<defs><linearGradient id="g" xlink:href="#h"/><linearGradient id="h" xlink:href="#g"/></defs><rect fill="url(#g)" width="4" height="3"/>'),
    _svg("a blur", '<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter><rect filter="url(#f)" width="4" height="3"/>'),
    _svg("a mask of itself", '<mask id="m"><rect mask="url(#m)" width="4" height="3"/></mask><rect mask="url(#m)" width="4" height="3"/>'),
    _svg("a pattern of itself", '<pattern id="p" width="1" height="1"><rect fill="url(#p)" width="4" height="3"/></pattern><rect fill="url(#p)" width="4" height="3"/>'),
    _svg("movement", '<animateTransform attributeName="transform" dur="0.0001s" repeatCount="indefinite"/>'),
    _svg("a switch of languages", "<switch>" * 500 + "</switch>" * 500),
    _svg("see-through groups", '<g opacity="0.5">' * 300 + '<rect width="4" height="3"/>' + "</g>" * 300),
    _svg("see-through groups side by side", '<g opacity="0.5"><rect width="4" height="3"/></g>' * 5_000),
    _svg("as large as the world", '<rect width="1" height="1"/>', 'viewBox="0 0 99999 99999" width="99999999" height="99999999"'),
    _svg("as thin as a hair", '<rect width="1" height="1"/>', 'viewBox="0 0 99999 0.0001"'),
    _svg("a box of no numbers", '<rect width="1" height="1"/>', 'viewBox="nan inf 1e400 -1"'),
    _svg("a box of nan", '<rect width="1" height="1"/>', 'viewBox="0 0 nan nan"'),
)  # fmt: skip
