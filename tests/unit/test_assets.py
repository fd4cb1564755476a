"""Fonts, icons and pictures: licensed, listed, drawable, and only in colours that every theme can change."""

from __future__ import annotations

import json
import re
import tomllib
import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"
ICONS = sorted((ASSETS / "icons").glob("*.svg"))
PICTURES = sorted((ASSETS / "content").glob("*/images/*.svg"))
LISTS = sorted((ASSETS / "content").glob("*/images/images.toml"))
THEMES: dict[str, dict[str, str]] = json.loads(
    (ROOT / "kiosk/ui/qml/Kiosk/Theme/pictures.json").read_text("utf-8")
)
PALETTE = set(THEMES["dusk"])

SVG = "{http://www.w3.org/2000/svg}"
DRAWABLE = {f"{SVG}{tag}" for tag in ("svg", "g", "path", "circle", "ellipse", "rect")}
"""The elements that QtSvg draws alike everywhere; no text, no references, nothing that can run."""
HEX = re.compile(r"#[0-9a-f]{6}")
FONTS_LIMIT_BYTES = 2_500_000
ALT_LIMIT = 125


def elements(path: Path) -> list[ET.Element]:
    return list(ET.fromstring(path.read_text("utf-8")).iter())  # noqa: S314 our own files


def colours(path: Path) -> set[str]:
    return {
        value
        for element in elements(path)
        for name, value in element.attrib.items()
        if name in {"fill", "stroke", "color", "stop-color"} and value != "none"
    }


def view_box(path: Path) -> list[float]:
    return [float(number) for number in elements(path)[0].attrib["viewBox"].split()]


def listed(path: Path) -> dict[str, dict[str, Any]]:
    images: dict[str, dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))["images"]
    return images


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_there_is_something_to_check() -> None:
    assert ICONS
    assert PICTURES
    assert LISTS


@pytest.mark.parametrize("path", ICONS + PICTURES, ids=lambda path: path.stem)
def test_a_drawing_holds_plain_shapes_only(path: Path) -> None:
    for element in elements(path):
        assert element.tag in DRAWABLE
        assert not {"style", "class", "href", "filter", "clip-path", "mask"} & set(element.attrib)
    assert "url(" not in path.read_text("utf-8")


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_has_one_colour_and_the_common_grid(path: Path) -> None:
    assert colours(path) == {"currentColor"}
    assert view_box(path) == [0, 0, 256, 256]


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_a_picture_uses_only_colours_that_every_theme_changes(path: Path) -> None:
    assert colours(path) <= PALETTE
    left, top, width, height = view_box(path)
    assert (left, top) == (0, 0)
    assert width > 0
    assert height > 0


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.parts[-3])
def test_every_picture_is_listed_and_every_listed_picture_exists(path: Path) -> None:
    drawn = {svg.name for svg in path.parent.glob("*.svg")}
    assert {image["file"] for image in listed(path).values()} == drawn
    assert set(listed(path)) == {Path(name).stem for name in drawn}


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.parts[-3])
def test_every_picture_has_a_short_alternative_text(path: Path) -> None:
    for name, image in listed(path).items():
        assert set(image) == {"file", "alt", "decorative", "kind"}, name
        assert 0 < len(image["alt"]) <= ALT_LIMIT, name
        assert isinstance(image["decorative"], bool), name
        assert image["kind"] in {"topic", "step", "diagram", "ornament"}, name
        assert image["decorative"] == (image["kind"] in {"topic", "ornament"}), name


def test_dusk_and_contrast_change_the_same_colours_and_paper_none() -> None:
    assert THEMES["paper"] == {}
    assert set(THEMES["contrast"]) == PALETTE
    for theme in ("dusk", "contrast"):
        assert all(HEX.fullmatch(colour) for pair in THEMES[theme].items() for colour in pair)


@pytest.mark.parametrize("theme", ["dusk", "contrast"])
def test_the_order_of_the_changes_does_not_matter(theme: str) -> None:
    assert not set(THEMES[theme].values()) & PALETTE


@pytest.mark.parametrize("theme", ["dusk", "contrast"])
def test_lines_stand_out_from_every_fill_but_the_lightest_skin_and_bright_marks(theme: str) -> None:
    ink, skin, *marks = "#1d2527", "#f3cfb3", "#0c4a50", "#5b2a6b", "#1d2527"
    for colour, changed in THEMES[theme].items():
        if colour not in {skin, *marks}:
            assert contrast(THEMES[theme][ink], changed) >= 3, colour


@pytest.mark.parametrize("theme", ["dusk", "contrast"])
def test_faces_stay_readable_and_skin_tones_stay_in_order(theme: str) -> None:
    tones = [THEMES[theme][skin] for skin in ("#f3cfb3", "#d9a57c", "#a86f48", "#6b4128")]
    assert [luminance(tone) for tone in tones] == sorted(map(luminance, tones), reverse=True)
    assert all(contrast(lighter, darker) >= 1.4 for lighter, darker in pairwise(tones))
    assert all(contrast(THEMES[theme]["#2b211d"], tone) >= 2 for tone in tones)


def test_no_fill_in_dusk_is_a_lamp() -> None:
    for colour, changed in THEMES["dusk"].items():
        if colour != "#1d2527":
            assert luminance(changed) <= 0.5


@pytest.mark.parametrize("folder", ["fonts", "icons", "content"])
def test_a_licence_lies_beside_the_assets(folder: str) -> None:
    assert list((ASSETS / folder).glob("LICEN[CS]E*"))


def test_every_font_is_described_with_its_licence_and_together_they_stay_small() -> None:
    fonts = sorted((ASSETS / "fonts").glob("*.ttf"))
    described = (ASSETS / "fonts" / "README.md").read_text("utf-8")
    assert fonts
    for font in fonts:
        assert font.name in described
        assert (ASSETS / "fonts" / f"LICENCE-{font.stem.partition('_')[0]}.txt").is_file()
    assert sum(file.stat().st_size for file in (ASSETS / "fonts").iterdir()) <= FONTS_LIMIT_BYTES


def test_every_icon_is_described() -> None:
    described = (ASSETS / "icons" / "README.md").read_text("utf-8")
    assert [icon.stem for icon in ICONS if icon.stem not in described] == []
