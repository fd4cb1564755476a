"""Whether an SVG is a still drawing of its own that is soon drawn, and how large it says it is."""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree as ET

from kiosk.errors import ContentError

MOST_BYTES: Final = 300_000
MOST_WORK: Final = 10_000
"""Parts, numbers of paths and dashes, each counted as often as a ``<use>`` draws it. Ten times as many take
seconds to draw, and end the program where curves have a thick line."""

MOST_DEPTH: Final = 60
_SVG: Final = "{http://www.w3.org/2000/svg}"
_FORBIDDEN: Final = frozenset(
    {
        *("script", "foreignObject", "iframe", "audio", "video", "set", "animate", "image"),
        *("filter", "mask", "pattern", "marker"),  # a few bytes of them can keep a PC busy for an hour
    }
)
_LENGTH: Final = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(px|mm|cm|in|pt|pc)?\s*")
_NUMBER: Final = re.compile(r"[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?")
_DASHES: Final = re.compile(r"stroke-dasharray\s*:([^;]*)")
_FAR: Final = re.compile(r"@|url\s*\(\s*[^#\s]|dasharray", re.IGNORECASE)
_LONG: Final = 7
"""A line is at most so many times as long as its numbers add up to: a circle is 6.3 times its radius."""


def size(data: bytes) -> tuple[int, int]:
    """How wide and high it is, in its own units.

    Raises:
        ContentError: no SVG, or one that holds more than a drawing; the sentence begins with "it".
    """
    if len(data) > MOST_BYTES:
        raise ContentError(f"it is no PNG or JPEG, and too large for an SVG ({MOST_BYTES // 1000} kB).")
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
    _refuse_endless_work(root)
    return _size(root)


def _refuse_more_than_a_drawing(element: ET.Element) -> None:
    name = str(element.tag).rpartition("}")[2]
    if name in _FORBIDDEN or name.startswith("animate"):
        raise ContentError(f"it is an SVG that holds <{name}>; only still drawings can be shown.")
    if name == "style" and _FAR.search("".join(element.itertext())):
        raise ContentError("it is an SVG whose <style> holds more than colours and widths; leave that out.")
    for attribute, value in element.attrib.items():
        short = attribute.rpartition("}")[2]
        if short.startswith("on"):
            raise ContentError(f"it is an SVG that holds a script ({short[:40]!a}).")
        if short == "href" and not value.startswith("#"):
            raise ContentError(f"it is an SVG that points to another file ({value[:40]!a}).")


def _refuse_endless_work(root: ET.Element) -> None:
    """Refuse what takes long to draw: ten lines can ask for ten thousand million parts."""
    named = {element.get("id", ""): element for element in root.iter()}
    work = 0.0
    # Each entry: an element, the sum of its dashes (0: none), how deep it lies, whether a <use> draws it.
    waiting = [(root, 0.0, 1, False)]
    while waiting:
        element, dashes, depth, used = waiting.pop()
        dashes = _dashes(element) or dashes
        work += _work(element, dashes)
        if depth > MOST_DEPTH or work > MOST_WORK:
            raise ContentError("it is an SVG that has too many parts, points or dashes; draw it more simply.")
        waiting += [(child, dashes, depth + 1, used) for child in element]
        if element.tag == f"{_SVG}use":
            target = next((value for key, value in element.attrib.items() if key.endswith("href")), "")
            if used:
                raise ContentError("it is an SVG that repeats its parts too often; draw them out.")
            if target[1:] in named:
                waiting.append((named[target[1:]], dashes, depth + 1, True))


def _work(element: ET.Element, dashes: float) -> float:
    numbers = [float(number) for name in ("d", "points") for number in _NUMBER.findall(element.get(name, ""))]
    if not dashes:
        return 1 + len(numbers)
    sides = [
        float(number)
        for name, value in element.attrib.items()
        if name not in {"d", "points", "id", "transform"}
        for number in _NUMBER.findall(value)
    ]
    return 1 + len(numbers) + _LONG * (sum(numbers) + sum(sides)) / dashes


def _dashes(element: ET.Element) -> float:
    """How long all dashes and gaps of one round are; 0 if the element says nothing of dashes."""
    styled = _DASHES.search(element.get("style", ""))
    said = element.get("stroke-dasharray", styled[1] if styled else "")
    numbers = [float(number) for number in _NUMBER.findall(said)]
    return max(sum(numbers), 1e-9) if numbers else 0.0


def _size(root: ET.Element) -> tuple[int, int]:
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
