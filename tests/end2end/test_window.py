"""The window as such: it fills the screen, survives any clicking, and goes when it is told."""

from __future__ import annotations

import random
import signal

import pytest

from kiosk.content.store import Store
from tests.end2end.conftest import HEIGHT, WIDTH, MakeTwin, StartKiosk
from tests.end2end.desktop import still, virtual_screen
from tests.end2end.visit import Visit
from tests.patience import until

pytestmark = pytest.mark.window

HOME = "What would you like to know?"
ATTRACT = "Lupus and CAR-T treatment"
HIDDEN = "Your page is hidden"
LEAVING_KEYS = (
    "ctrl+q",
    "ctrl+w",
    "alt+F4",
    "F11",
    "F1",
    "ctrl+p",
    "ctrl+o",
    "super+l",
    "ctrl+alt+t",
    "Menu",
)


def xdotool_clicks(seed: int, count: int) -> list[str]:
    """Words for xdotool: so many clicks all over the screen, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 (a test needs the same numbers again)
    words: list[str] = []
    pauses = ("0", "0.005", "0.03")
    for _ in range(count):
        x, y = chance.randrange(WIDTH), chance.randrange(HEIGHT)
        words += [
            "mousemove",
            str(x),
            str(y),
            "mousedown",
            "1",
            "mouseup",
            "1",
            "sleep",
            chance.choice(pauses),
        ]
    return words


def test_without_a_size_it_covers_the_whole_screen_and_still_works(
    start: StartKiosk, twin_of: MakeTwin, edition: Store
) -> None:
    with virtual_screen(1024, 768) as screen:
        kiosk = start(size=None, on=screen)
        geometry = screen.xdotool("getwindowgeometry", kiosk.window)
        assert "Position: 0,0" in geometry
        assert "Geometry: 1024x768" in geometry
        visit = Visit(kiosk, twin_of(edition, 1024, 768))
        visit.tap("tile-lupus")
        visit.sees("Lupus")
        kiosk.must_end_well()


def test_a_screen_smaller_than_supported_cuts_nothing_off(
    start: StartKiosk, twin_of: MakeTwin, edition: Store
) -> None:
    with virtual_screen(800, 480) as screen:
        kiosk = start(size=(800, 480), on=screen)
        visit = Visit(kiosk, twin_of(edition, 800, 480))
        for tile in edition.tiles("en"):
            visit.tap_after_scrolling(f"tile-{tile.id}")
            visit.sees(tile.title)
            visit.tap("rail-home")
        visit.tap("rail-text")
        visit.tap_after_scrolling("steady-on")
        visit.tap_after_scrolling("settings-reset")
        visit.tap("rail-help")
        visit.sees("Help now")
        visit.tap("finish")
        visit.sees(ATTRACT)
        kiosk.must_end_well()


def test_five_hundred_clicks_anywhere_leave_it_well(visit: Visit) -> None:
    words = xdotool_clicks(seed=20261121, count=500)
    for start in range(0, len(words), 900):
        visit.kiosk.screen.xdotool(*words[start : start + 900])
        assert visit.kiosk.process.poll() is None
    still(visit.kiosk.screen)
    if visit.kiosk.title() == HIDDEN:
        visit.kiosk.press("Return")
        until(lambda: visit.kiosk.title() != HIDDEN, "what was hidden")
        still(visit.kiosk.screen)  # for longer than touches are ignored after a change of screen
    if visit.kiosk.title() != ATTRACT:
        # It has the same place on every screen (M07), so the twin at Home knows it.
        visit.kiosk.click(*visit.twin.point("finish"))
    visit.twin.finish()
    visit.compare()
    visit.sees(ATTRACT)


def test_P05_no_key_leads_out_of_it(visit: Visit) -> None:
    visit.kiosk.press(*LEAVING_KEYS)
    visit.kiosk.press("Escape")
    visit.sees(HOME)
    windows = visit.kiosk.screen.xdotool("search", "--onlyvisible", "--name", ".").split()
    assert windows == [visit.kiosk.window]
    visit.tap("tile-lupus")
    visit.sees("Lupus")


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_at_once_when_told(start: StartKiosk, how: signal.Signals) -> None:
    kiosk = start()
    kiosk.screen.xdotool(*xdotool_clicks(seed=1, count=5))
    # On a busy machine everything takes longer, but its end never longer than its start.
    assert kiosk.end(how, seconds=max(1.5, kiosk.start_seconds)) == 0
    kiosk.must_end_well()
