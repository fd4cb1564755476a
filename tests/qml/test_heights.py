"""T10: the heights that the doctor works out are those of the controls on the screen."""

from __future__ import annotations

import pytest

from kiosk.staff.heights import heights
from tests.driver import Opener

ESSENTIAL = ("rail-home", "rail-search", "rail-text", "rail-help", "finish")


@pytest.mark.parametrize("device", ["R1", "R2", "R3"])
def test_T10_the_lowest_and_highest_control_are_where_the_doctor_takes_them_to_be(
    opener: Opener, device: str
) -> None:
    driver = opener(device)
    driver.open("article:what-is-lupus")
    rects = [driver.rect(driver.child(name)) for name in ESSENTIAL]
    screen_px = driver.window.height()
    lowest = (screen_px - max(rect.bottom() for rect in rects)) / driver.px_per_mm
    highest = (screen_px - min(rect.top() for rect in rects)) / driver.px_per_mm
    worked_out = heights(800, screen_px / driver.px_per_mm)
    assert worked_out.lowest_mm == pytest.approx(800 + lowest, abs=1)
    assert worked_out.highest_mm == pytest.approx(800 + highest, abs=1)
