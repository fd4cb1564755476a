"""Which days of the totals are kept: thirteen months, then gone; a rule on dates alone (P03)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

MONTHS: Final = 13
_MOST_JUMP: Final = timedelta(days=31)


def first_kept(today: date, days: Sequence[str]) -> str:
    """The first day (ISO date) that is kept when it is ``today`` and the file holds ``days``.

    A clock that jumps years ahead for a day must not wipe everything: the date is believed up to a month
    after the last day but one that was counted. So an old day is gone on the second day of counting.
    """
    earlier = sorted(set(days))[-2:-1]
    if not earlier:
        return ""
    return months_before(min(today, date.fromisoformat(earlier[0]) + _MOST_JUMP)).isoformat()


def months_before(day: date, months: int = MONTHS) -> date:
    """The same day of the month that many months before; or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    last = (date(year + month // 11, (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))
