"""The totals as bars: what was opened most, and how much in each week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.usage.export import shown
from kiosk.usage.totals import Total


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its number in words (small ones hidden), its part of the longest bar (0 to 1)."""

    label: str
    words: str
    part: float


def top_pages(
    totals: Iterable[Total], titles: Mapping[str, str], today: date, *, days: int = 30, most: int = 10
) -> tuple[Bar, ...]:
    """The pages opened in most visits during the last ``days`` days, at most ``most`` of them."""
    first, last = (today - timedelta(days=days - 1)).isoformat(), today.isoformat()
    sums: Counter[str] = Counter()
    for total in totals:
        if first <= total.day <= last:
            sums[total.page] += total.number
    best = sorted(sums.items(), key=lambda entry: (-entry[1], entry[0]))[:most]
    return _bars([(titles.get(page, page), number) for page, number in best])


def by_week(totals: Iterable[Total], today: date, *, weeks: int = 12) -> tuple[Bar, ...]:
    """How many pages were opened in each of the last ``weeks`` weeks, the oldest first.

    A label is the Monday on which the week begins (ISO date).
    """
    this = today - timedelta(days=today.weekday())
    mondays = [(this - timedelta(weeks=back)).isoformat() for back in reversed(range(weeks))]
    sums = dict.fromkeys(mondays, 0)
    for total in totals:
        day = date.fromisoformat(total.day)
        monday = (day - timedelta(days=day.weekday())).isoformat()
        if monday in sums and day <= today:
            sums[monday] += total.number
    return _bars(list(sums.items()))


def _bars(numbers: list[tuple[str, int]]) -> tuple[Bar, ...]:
    longest = max((number for _, number in numbers), default=0) or 1
    return tuple(Bar(label, shown(number), number / longest) for label, number in numbers)
