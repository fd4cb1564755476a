"""Days and times as people say them, in the language of the staff's own screens and reports."""

from __future__ import annotations

from datetime import date

from kiosk.wording import Wording


def told(day: date) -> Wording:
    """Such as 20 November 2026."""
    return Wording.day(day.isoformat())


def told_at(moment: str) -> Wording:
    """``2026-11-20T06:00:00`` -> 20 November 2026, 06:00; what is no such time stays as it is."""
    day, _, time = moment.partition("T")
    return Wording("%1, %2", Wording.day(day), time[:5]) if time else Wording.day(moment)
