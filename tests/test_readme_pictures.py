"""The README's pictures are all there, small enough, and what the program draws now."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from devtools.pictures import FOLDER, OF_THE_WIZARD, SHOTS, draw
from PIL import Image, ImageChops, ImageStat

ROOT = Path(__file__).parents[1]
NAMES = [shot.name for shot in SHOTS]
ALL = [*NAMES, *OF_THE_WIZARD]
LARGEST_BYTES = 200 * 1024
LARGEST_TOTAL_BYTES = 1_000_000
WIDEST = 1280
MOST_DIFFERENCE = 2.0
"""Mean over all pixels and colours, of 255: another FreeType moves the edges of letters by about 0.5."""


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("readme")
    draw(folder)
    return folder


def test_the_readme_shows_each_picture_once_and_no_other() -> None:
    shown = re.findall(r"!\[[^\]]{20,}\]\(assets/readme/([\w.-]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert len(NAMES) >= 8
    assert sorted(shown) == sorted(ALL) == sorted(path.name for path in FOLDER.iterdir())


def test_the_pictures_are_light() -> None:
    sizes = {name: (FOLDER / name).stat().st_size for name in ALL}
    assert max(sizes.values()) <= LARGEST_BYTES
    assert sum(sizes.values()) <= LARGEST_TOTAL_BYTES
    for name in ALL:
        with Image.open(FOLDER / name) as picture:
            assert picture.width <= WIDEST


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_shows_what_the_program_draws_now(name: str, drawn: Path) -> None:
    with Image.open(FOLDER / name) as kept, Image.open(drawn / name) as now:
        assert kept.size == now.size
        difference = ImageStat.Stat(ImageChops.difference(kept.convert("RGB"), now.convert("RGB")))
    assert max(difference.mean) <= MOST_DIFFERENCE, "run: python3 build/dev.py pictures"
