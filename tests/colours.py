"""Colours measured: the palettes as written, contrast by the WCAG formula, the pixels of a picture."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtGui import QImage

import kiosk.ui

Rgb = tuple[int, int, int]

FOLDER: Final = Path(kiosk.ui.__file__).parent / "qml" / "Kiosk" / "Theme"
_COLOUR = re.compile(r'^\s+(\w+): "(#[0-9A-Fa-f]{6})"$', re.MULTILINE)

LINEAR: Final = [
    value / 255 / 12.92 if value / 255 <= 0.04045 else ((value / 255 + 0.055) / 1.055) ** 2.4
    for value in range(256)
]
"""sRGB value -> linear light."""

WEIGHTS: Final = (0.2126, 0.7152, 0.0722)


def palette(theme: str) -> Mapping[str, Rgb]:
    """The colours of a theme by name."""
    text = (FOLDER / f"{theme.capitalize()}Colours.qml").read_text("utf-8")
    return {name: rgb(value) for name, value in _COLOUR.findall(text)}


def rgb(value: str) -> Rgb:
    """``#1D2527`` as three numbers."""
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)


@cache
def luminance(colour: Rgb) -> float:
    """Relative luminance, 0 to 1."""
    return sum(weight * LINEAR[part] for weight, part in zip(WEIGHTS, colour, strict=True))


def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of WCAG, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def picture(image: QImage) -> Image.Image:
    """A grabbed frame as a picture that can be counted."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (plain.width(), plain.height())
    return Image.frombuffer("RGBA", size, bytes(plain.constBits()), "raw", "RGBA", 0, 1).convert("RGB")


def mean_luminance(frame: Image.Image) -> float:
    """Mean relative luminance of all pixels."""
    counts = frame.histogram()
    pixels = frame.width * frame.height
    light = 0.0
    for channel, weight in enumerate(WEIGHTS):
        part = counts[256 * channel : 256 * (channel + 1)]
        light += weight * sum(count * LINEAR[value] for value, count in enumerate(part))
    return light / pixels


def part_brighter_than(frame: Image.Image, limit: float) -> float:
    """Which part of the pixels has more than this relative luminance."""
    colours = frame.getcolors(frame.width * frame.height) or []
    bright = sum(count for count, colour in colours if luminance(colour) > limit)
    return bright / (frame.width * frame.height)


def ink_and_ground(frame: Image.Image) -> tuple[Rgb, Rgb]:
    """The colour that stands out most from the commonest one, and that commonest one.

    Colours of fewer than three pixels are the edges of letters and do not count.
    """
    colours = sorted(frame.getcolors(frame.width * frame.height) or [], reverse=True)
    ground: Rgb = colours[0][1]  # type: ignore[assignment]
    ink = max(
        (colour for count, colour in colours if count > 2),
        key=lambda colour: contrast(colour, ground),  # type: ignore[arg-type]
    )
    return ink, ground  # type: ignore[return-value]
