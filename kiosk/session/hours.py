"""When the screen is awake: opening hours and days, asked with the local time (standards I05)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from kiosk.choices import DAYS
from kiosk.frozen import dataclass

_MIDNIGHT: Final = "00:00"
_END_OF_DAY: Final = "24:00"


@dataclass(frozen=True)
class Hours:
    """Hours of the day as ``"08:00"``, and the days on which they begin, as ``"mon"``.

    Without a beginning the screen wakes at midnight, without an end it stays awake until midnight; with
    neither, or with both alike, it is awake the whole day. An end before the beginning is on the next day.
    """

    open_from: str = ""
    open_until: str = ""
    days: tuple[str, ...] = DAYS

    def are_on(self, at: datetime) -> bool:
        """Whether the screen is awake at this local time."""
        time = f"{at:%H:%M}"
        start, end = self.open_from or _MIDNIGHT, self.open_until or _MIDNIGHT
        if start == end:
            return self._begin_on(at)
        if start < end or end == _MIDNIGHT:
            return self._begin_on(at) and start <= time and (time < end or end == _MIDNIGHT)
        yesterday = at - timedelta(days=1)
        return (self._begin_on(at) and time >= start) or (self._begin_on(yesterday) and time < end)

    def of_day(self, weekday: int) -> tuple[tuple[str, str], ...]:
        """From when until when the screen is awake on a day, from 0 (Monday); ``24:00`` is the end of it."""
        start, end = self.open_from or _MIDNIGHT, self.open_until or _MIDNIGHT
        if start == end:
            start = end = _MIDNIGHT
        over_midnight = _MIDNIGHT < end < start
        before = [(_MIDNIGHT, end)] if over_midnight and DAYS[weekday - 1] in self.days else []
        own = [(start, end if start < end else _END_OF_DAY)] if DAYS[weekday] in self.days else []
        return (*before, *own)

    def _begin_on(self, day: datetime) -> bool:
        return DAYS[day.weekday()] in self.days
