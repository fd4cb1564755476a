"""When the screen is awake (I05)."""

from __future__ import annotations

from datetime import datetime

import pytest

from kiosk.session.hours import Hours

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
FRIDAY, SATURDAY, SUNDAY = 20, 21, 22
"""Days of November 2026."""


@pytest.mark.parametrize(
    ("hours", "day", "time", "awake"),
    [
        (Hours(), SUNDAY, "03:00", True),
        (Hours(days=WEEKDAYS), FRIDAY, "23:59", True),
        (Hours(days=WEEKDAYS), SATURDAY, "00:00", False),
        (Hours("08:00", "18:30"), FRIDAY, "07:59", False),
        (Hours("08:00", "18:30"), FRIDAY, "08:00", True),
        (Hours("08:00", "18:30"), FRIDAY, "18:29", True),
        (Hours("08:00", "18:30"), FRIDAY, "18:30", False),
        (Hours("08:00", "18:30", WEEKDAYS), SATURDAY, "12:00", False),
        (Hours("08:00"), FRIDAY, "23:59", True),
        (Hours("08:00"), FRIDAY, "07:00", False),
        (Hours(open_until="18:00"), FRIDAY, "00:00", True),
        (Hours(open_until="18:00"), FRIDAY, "18:00", False),
        (Hours("20:00", "06:00", ("fri",)), FRIDAY, "19:59", False),
        (Hours("20:00", "06:00", ("fri",)), FRIDAY, "20:00", True),
        (Hours("20:00", "06:00", ("fri",)), SATURDAY, "05:59", True),
        (Hours("20:00", "06:00", ("fri",)), SATURDAY, "06:00", False),
        (Hours("20:00", "06:00", ("fri",)), FRIDAY, "05:00", False),
        (Hours("09:00", "09:00"), SUNDAY, "02:00", True),
        (Hours("00:00", "00:00", WEEKDAYS), SUNDAY, "02:00", False),
    ],
)
def test_I05_the_screen_is_awake_in_its_hours(hours: Hours, day: int, time: str, *, awake: bool) -> None:
    assert hours.are_on(datetime.fromisoformat(f"2026-11-{day} {time}")) is awake


@pytest.mark.parametrize(
    "hours",
    [
        Hours(),
        Hours("08:00", "18:30", WEEKDAYS),
        Hours("20:00", "06:00", ("fri", "sun")),
        Hours("08:00"),
        Hours(open_until="18:00"),
        Hours("09:00", "09:00", ("mon",)),
    ],
    ids=["always", "weekdays", "nights", "from", "until", "alike"],
)
def test_I05_the_week_that_staff_see_is_the_week_that_is_kept(hours: Hours) -> None:
    for day in range(16, 23):  # Monday to Sunday
        for half_hour in range(48):
            time = f"{half_hour // 2:02d}:{half_hour % 2 * 30:02d}"
            drawn = any(start <= time < end for start, end in hours.of_day(day - 16))
            assert drawn is hours.are_on(datetime.fromisoformat(f"2026-11-{day} {time}")), (day, time)
