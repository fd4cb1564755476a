"""What an image file is, told from its bytes: type and size; refuses what is no image or not safe to draw."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

from kiosk.errors import ContentError

MOST_SVG_BYTES: Final = 300_000
MOST_RASTER_BYTES: Final = 2_000_000
MOST_PIXELS: Final = 16_000_000
"""A 4K screen has 8.3 million; more costs memory that a small PC does not have."""

_SVG: Final = "{http://www.w3.org/2000/svg}"
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
_JPEG_SIZES: Final = frozenset({0xC0, 0xC1, 0xC2})
"""Start-of-frame markers of the kinds that every decoder knows: baseline, extended, progressive."""

_FORBIDDEN_SVG: Final = frozenset(
    {
        *("script", "foreignObject", "iframe", "audio", "video", "set", "animate"),
        *("filter", "mask", "pattern", "marker"),  # a few bytes of them can keep a PC busy for an hour
    }
)
MOST_SVG_PARTS: Final = 20_000
"""With everything counted as often as a ``<use>`` draws it."""

_LENGTH: Final = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(px|mm|cm|in|pt|pc)?\s*")


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
        return _svg(data)
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


def _svg(data: bytes) -> ImageFacts:
    if len(data) > MOST_SVG_BYTES:
        raise ContentError(f"it is no PNG or JPEG, and too large for an SVG ({MOST_SVG_BYTES // 1000} kB).")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError("it is not an SVG, PNG or JPEG image.", str(error)) from error
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise ContentError("it is an SVG with a DOCTYPE; save it as plain SVG without one.")
    try:
        root = ET.fromstring(text)  # noqa: S314 - entities were refused above
    except ET.ParseError as error:
        raise ContentError(f"it is not an SVG, PNG or JPEG image ({error}).", str(error)) from error
    if root.tag != f"{_SVG}svg":
        raise ContentError("it is XML but not an SVG drawing.")
    for element in root.iter():
        _refuse_more_than_a_drawing(element)
    _refuse_repetition(root)
    return ImageFacts("image/svg+xml", *_svg_size(root))


def _refuse_more_than_a_drawing(element: ET.Element) -> None:
    name = str(element.tag).rpartition("}")[2]
    if name in _FORBIDDEN_SVG:
        raise ContentError(f"it is an SVG that holds <{name}>; only still drawings can be shown.")
    for attribute, value in element.attrib.items():
        short = attribute.rpartition("}")[2]
        if short.startswith("on"):
            raise ContentError(f"it is an SVG that holds a script ({short}).")
        if short == "href" and not value.startswith(("#", "data:image/")):
            raise ContentError(f"it is an SVG that points to another file ({value[:40]}).")


def _refuse_repetition(root: ET.Element) -> None:
    """Refuse drawings that draw a part over and over: ten lines can ask for ten thousand million parts."""
    named = {element.get("id", ""): element for element in root.iter()}
    parts = sum(1 for _ in root.iter())
    for use in root.iter(f"{_SVG}use"):
        target = next((value for key, value in use.attrib.items() if key.rpartition("}")[2] == "href"), "")
        inside = list(named[target[1:]].iter()) if target[1:] in named else []
        parts += len(inside)
        if parts > MOST_SVG_PARTS or any(element.tag == use.tag for element in inside):
            raise ContentError("it is an SVG that repeats its parts too often; draw them out.")


def _svg_size(root: ET.Element) -> tuple[int, int]:
    try:
        _, _, wide, high = (float(part) for part in root.get("viewBox", "").replace(",", " ").split())
    except ValueError:
        matches = [_LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height")]
        if matches[0] is None or matches[1] is None:
            raise ContentError("it is an SVG that tells no size; give it a viewBox.") from None
        wide, high = float(matches[0][1]), float(matches[1][1])
    if not (0 < wide < 100_000 and 0 < high < 100_000):
        raise ContentError(f"it is an SVG of impossible size ({wide:g} x {high:g}).")
    return max(1, round(wide)), max(1, round(high))
