"""What an image file is, told from its bytes: type and size; refuses what is no image or not safe to draw."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from kiosk.content import svgfile
from kiosk.errors import ContentError

MOST_RASTER_BYTES: Final = 2_000_000
MOST_PIXELS: Final = 16_000_000
"""A 4K screen has 8.3 million; more costs memory that a small PC does not have."""

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
_JPEG_SIZES: Final = frozenset({0xC0, 0xC1, 0xC2})
"""Start-of-frame markers of the kinds that every decoder knows: baseline, extended, progressive."""


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """``width`` and ``height`` are pixels, or an SVG's own units rounded: for the aspect ratio only."""

    media_type: str
    width: int
    height: int


def examine(data: bytes) -> ImageFacts:
    """Tell what image ``data`` is.

    Raises:
        ContentError: not an SVG, PNG or JPEG, cut short, too large, or an SVG that holds more than a drawing.
            The sentence begins with "it", so that the caller can say which image before.
    """
    if data.startswith(_PNG):
        facts = _png(data)
    elif data.startswith(_JPEG):
        facts = _jpeg(data)
    else:
        return ImageFacts("image/svg+xml", *svgfile.size(data))
    if len(data) > MOST_RASTER_BYTES:
        raise ContentError(f"it is larger than {MOST_RASTER_BYTES // 1_000_000} MB; save it smaller.")
    if not 0 < facts.width * facts.height <= MOST_PIXELS:
        raise ContentError(
            f"it is {facts.width} x {facts.height} pixels; at most {MOST_PIXELS:,} in all will do."
        )
    return facts


def _png(data: bytes) -> ImageFacts:
    if len(data) < 45 or data[12:16] != b"IHDR" or data[-8:-4] != b"IEND":
        raise ContentError("it is a PNG that is cut short or damaged; save it again.")
    width, height = struct.unpack(">II", data[16:24])
    return ImageFacts("image/png", width, height)


def _jpeg(data: bytes) -> ImageFacts:
    damaged = ContentError("it is a JPEG that is cut short, damaged or of a rare kind; save it again.")
    if not data.rstrip(b"\x00").endswith(b"\xff\xd9"):
        raise damaged
    place = 2
    while place + 9 <= len(data) and data[place] == 0xFF:
        marker, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4], "big")
        if marker in _JPEG_SIZES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return ImageFacts("image/jpeg", width, height)
        place += 2 + length
    raise damaged
