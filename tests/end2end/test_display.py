"""The display turns, changes its size, goes and comes back: the window fills it again and still works."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from kiosk.session.screen import assumed_px_per_mm, fitted_px_per_mm
from tests.end2end.conftest import StartKiosk
from tests.end2end.desktop import Kiosk, Screen, virtual_screen
from tests.end2end.randr import Display, display_of
from tests.patience import until

pytestmark = pytest.mark.window

ATTRACT = "Lupus and CAR-T treatment"
HOME = "What would you like to know?"


@pytest.fixture
def turning() -> Iterator[tuple[Screen, Display]]:
    """A screen with room for a display either way up."""
    with virtual_screen(1920, 1920) as screen, display_of(screen.name) as display:
        display.show(1280, 720)
        yield screen, display


def covers(kiosk: Kiosk, width: int, height: int) -> bool:
    geometry = kiosk.screen.xdotool("getwindowgeometry", kiosk.window)
    return "Position: 0,0" in geometry and f"Geometry: {width}x{height}" in geometry


def help_red(kiosk: Kiosk) -> tuple[int, int, int, int] | None:
    """The box of the red Help now button (pixels), which every screen but the question has."""
    picture = kiosk.screen.picture()
    red = [
        (x, y)
        for x in range(0, picture.width, 3)
        for y in range(0, picture.height, 3)
        if picture.getpixel((x, y)) == (0x8F, 0x1D, 0x1D)
    ]
    if not red:
        return None
    across, down = [x for x, _ in red], [y for _, y in red]
    return min(across), min(down), max(across), max(down)


def test_display_turned_rescaled_unplugged_and_plugged_in_again_is_filled_again(
    start: StartKiosk, turning: tuple[Screen, Display]
) -> None:
    screen, display = turning
    kiosk = start(size=None, on=screen)
    assert covers(kiosk, 1280, 720)
    sizes = [(720, 1280), (1920, 1080), (1024, 768)]
    for width, height in sizes:
        display.show(width, height)
        until(lambda: covers(kiosk, width, height), f"a window of {width} x {height}")  # noqa: B023
        px_per_mm = fitted_px_per_mm(width, height, assumed_px_per_mm(width, height))
        until(lambda: is_fitted(kiosk, px_per_mm), f"a button of 25.5 mm on {width} x {height}")  # noqa: B023
    display.unplug()
    time.sleep(0.6)
    assert kiosk.process.poll() is None
    display.show(1280, 720)
    until(lambda: covers(kiosk, 1280, 720), "the window on the display that is back")
    kiosk.click(640, 300)
    until(lambda: kiosk.title() == HOME, "Home after a touch")
    kiosk.must_end_well()


def is_fitted(kiosk: Kiosk, px_per_mm: float) -> bool:
    """Whether the button has its 25.5 mm on this display."""
    box = help_red(kiosk)
    return box is not None and abs((box[3] - box[1]) / px_per_mm - 25.5) < 1.5


def test_a_display_that_is_switched_on_after_the_kiosk_is_filled(
    start: StartKiosk, turning: tuple[Screen, Display]
) -> None:
    screen, display = turning
    display.unplug()
    kiosk = start(size=None, on=screen)
    time.sleep(0.5)
    display.show(1920, 1080)
    until(lambda: covers(kiosk, 1920, 1080), "the window on the display that came on")
    kiosk.must_end_well()


def test_the_system_does_not_darken_the_screen_while_the_kiosk_is_open(start: StartKiosk) -> None:
    with virtual_screen(1024, 768) as screen, display_of(screen.name) as display:
        began = time.monotonic()
        kiosk = start(on=screen)
        until(lambda: display.idle_ms() < (time.monotonic() - began) * 1000 - 300, "the count to begin again")
        kiosk.must_end_well()
