"""Rules on facts about an item that hold for sources and for content files alike: ids, lengths, dates."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import Final

IDENTIFIER: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""What the id of an item looks like: it is also a file name and part of links."""

LONGEST_TITLE: Final = 65
LONGEST_ALT: Final = 125
KEY_POINTS: Final = 3

MOST_DISCLAIMER_BYTES: Final = 200
"""The disclaimer stands whole in every code for a phone, beside the title of the page; a code holds 330."""

HELP_ID: Final = "help-now"
"""The id of the one article of kind ``help``."""

EASY_READ: Final = "easy-read"
"""The kind of the pages in Easy Read: each is a version of another article (G08)."""

FAST_MOVING_TILE: Final = "car-t"
"""What is told under this tile changes quickly, so it is reviewed at least once a year (N14)."""

_MONTHS: Final = 36
_MONTHS_FAST_MOVING: Final = 12
_MONTHS_ORGANISATION: Final = 6
_SLACK: Final = timedelta(days=3)
"""Months differ in length: 31 August and six months is 28 February or, to some, 3 March."""


def review_months(kind: str, *, fast_moving: bool) -> int:
    """Months after which an item of ``kind`` must be reviewed again at the latest (standards, N14)."""
    if kind == "organisation":
        return _MONTHS_ORGANISATION
    return _MONTHS_FAST_MOVING if fast_moving else _MONTHS


def dates_problem(checked_on: str, reviewed_on: str, due_on: str, months: int) -> str:
    """Say in one sentence what is wrong with the dates of a review, or give an empty string.

    Args:
        checked_on: ISO date on which the item was checked against its sources.
        reviewed_on: ISO date on which a clinician signed it; may be empty.
        due_on: ISO date of the next review.
        months: how long a review holds at most, from the later of the two first dates.
    """
    days: dict[str, date] = {}
    for name, text in (("checked_on", checked_on), ("reviewed_on", reviewed_on), ("due_on", due_on)):
        if not text and name == "reviewed_on":
            continue
        day = parse_day(text)
        if day is None:
            return f"{name} must be a date such as 2026-11-20, not {text!r}."
        days[name] = day
    start = max(days["checked_on"], days.get("reviewed_on", days["checked_on"]))
    due = days["due_on"]
    if due <= start:
        return f"due_on ({due}) must be after the last check ({start})."
    latest = add_months(start, months)
    if due > latest + _SLACK:
        return (
            f"due_on ({due}) may be at most {months} months after the last check, so {latest} at the latest."
        )
    return ""


def same_person(translator: str, checker: str) -> bool:
    """Whether a translation was checked by who made it (G06), however the name is spaced and capitalised."""
    first, second = (" ".join(name.split()).casefold() for name in (translator, checker))
    return bool(first) and first == second


def parse_day(text: str) -> date | None:
    """Read ``2026-11-20``; None if it is not a date written so."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None


def add_months(day: date, months: int) -> date:
    """The same day ``months`` later, or the last day of a month that is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
