"""Screens look as they did: small pictures of an edition that never changes, compared with those kept.

When a change of looks is meant, look at the new pictures and keep them:
``python3 build/dev.py test tests/screens --update-pictures``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest
from PIL import Image, ImageDraw, ImageFilter
from PySide6.QtGui import QGuiApplication

from kiosk.authoring.compile import write_edition
from kiosk.content.store import Store
from kiosk.session.reader import ReaderSettings
from kiosk.ui.tour import ASK, LISTEN, MORE, TALK, show
from tests.end2end.twin import Twin
from tests.screens.compare import MOST, side_by_side, worst_tile
from tests.screens.sample import edition

KEPT: Final = Path(__file__).parent / "pictures"
LARGEST_BYTES: Final = 40 * 1024
COLOURS: Final = 96
LANDSCAPE: Final = (768, 432)
"""R1 at two fifths of its pixels."""

PORTRAIT: Final = (432, 768)
UPDATE: Final = "if this is meant: python3 build/dev.py test tests/screens --update-pictures"


@dataclass(frozen=True)
class Shot:
    """A picture: which screen, in what look; ``part`` is a part of an article, from 1."""

    name: str
    screen: str
    size: tuple[int, int] = LANDSCAPE
    settings: ReaderSettings = field(default_factory=lambda: ReaderSettings(movement=False))
    part: int = 1
    with_edition: bool = True


def look(theme: str = "paper", text_size: str = "standard", *, bigger: bool = False) -> ReaderSettings:
    """A reader's choices, without movement."""
    return ReaderSettings(theme=theme, text_size=text_size, bigger_buttons=bigger, movement=False)


EVERY: Final = "article:every-block"
SHOTS: Final = (
    Shot("home", "home"),
    Shot("home-portrait-dusk", "home", PORTRAIT, look("dusk")),
    Shot("topic-contrast", "topic:learn", settings=look("contrast")),
    Shot("words", EVERY),
    Shot("warnings-dusk", EVERY, settings=look("dusk"), part=2),
    Shot("do-and-dont", EVERY, part=3),
    Shot("chances-portrait", EVERY, PORTRAIT, part=4),
    Shot("article-largest-contrast", EVERY, settings=look("contrast", "largest")),
    Shot("questions", "questions"),
    Shot("organisation-large", "organisation:lupus-uk", settings=look(text_size="large")),
    Shot("search-dusk", "search:rash", settings=look("dusk")),
    Shot("settings-bigger", "settings", settings=look(bigger=True)),
    Shot("help", "help"),
    Shot("reading-bar", f"{EVERY}{LISTEN}"),
    Shot("reading-bar-portrait-largest", f"{EVERY}{MORE}", PORTRAIT, look("contrast", "largest")),
    Shot("asking-the-room-dusk", f"{EVERY}{ASK}", settings=look("dusk")),
    Shot("talking-bar", f"{EVERY}{TALK}"),
    Shot("no-edition", "home", with_edition=False),
)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The edition that never changes."""
    path = tmp_path_factory.mktemp("sample") / "content.db"
    write_edition(edition(), path)
    with Store.open(path) as store:
        yield store


def draw(application: QGuiApplication, shot: Shot, sample: Store) -> Image.Image:
    """The picture as the program draws it now, in few colours."""
    with ExitStack() as stack:
        twin = Twin(application, sample if shot.with_edition else None, *shot.size)
        stack.callback(twin.close)
        twin.shell.reader.choose(shot.settings)
        show(twin.shell, shot.screen)
        twin.settle(0.25)
        twin.stage(shot.screen)
        if shot.part > 1:
            twin.to_part(shot.part)
            twin.settle(0.1)
        # Else all pictures would be of the screen that waits for readers, and prove nothing.
        assert twin.shell.visit.property("state") == "using"
        return twin.picture().quantize(COLOURS, dither=Image.Dither.NONE)


@pytest.mark.usefixtures("caplog")  # without an edition the program logs that there is none
@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_a_screen_looks_as_it_did(
    qapp: QGuiApplication, shot: Shot, sample: Store, tmp_path: Path, updating: bool
) -> None:
    now = draw(qapp, shot, sample)
    path = KEPT / f"{shot.name}.png"
    if updating:
        KEPT.mkdir(exist_ok=True)
        now.save(path, optimize=True)
    assert path.is_file(), f"there is no {path.name}; {UPDATE}"
    with Image.open(path) as kept:
        worst = worst_tile(kept, now)
        if worst > MOST:
            side_by_side(kept.convert("RGB"), now.convert("RGB")).save(tmp_path / path.name)
    assert worst <= MOST, f"{path.name} differs by {worst:.0f}: see {tmp_path / path.name}; {UPDATE}"


def test_the_kept_pictures_are_these_and_light_and_each_another() -> None:
    assert {path.stem for path in KEPT.iterdir()} == {shot.name for shot in SHOTS}
    assert max(path.stat().st_size for path in KEPT.iterdir()) <= LARGEST_BYTES
    assert len({path.read_bytes() for path in KEPT.iterdir()}) == len(SHOTS)


def page_of_lines(shift: float = 0.0) -> Image.Image:
    """Something like text: fine dark strokes, moved by a part of a pixel."""
    large = Image.new("L", (1600, 800), 240)
    pen = ImageDraw.Draw(large)
    for x in range(40, 1560, 24):
        for y in range(40, 760, 80):
            pen.rectangle((x + 8 * shift, y, x + 8 * shift + 7, y + 40), fill=30)
    return large.resize((200, 100), Image.Resampling.BOX).convert("RGB")


def test_edges_that_are_smoothed_otherwise_do_not_count() -> None:
    page = page_of_lines()
    assert worst_tile(page, page) == 0
    assert worst_tile(page, page_of_lines(shift=0.15)) < MOST
    assert worst_tile(page, page.filter(ImageFilter.GaussianBlur(0.4))) < MOST


def test_a_missing_icon_another_colour_and_another_size_count() -> None:
    page = page_of_lines()
    without = page.copy()
    without.paste((240, 240, 240), (60, 20, 74, 34))
    assert worst_tile(page, without) > MOST
    tinted = page.copy()
    tinted.paste((200, 240, 200), (100, 50, 124, 74))
    assert worst_tile(page, tinted) > MOST
    assert worst_tile(page, page.crop((0, 0, 199, 100))) > MOST
