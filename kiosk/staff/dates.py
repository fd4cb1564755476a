"""Days as people say them, in the language of the staff's own screens and reports."""

from __future__ import annotations

from datetime import date
from typing import Final

from kiosk.wording import Wording

# Not strftime: its words are those of the system's language once Qt has started.
_MONTHS: Final = (
    Wording("January"), Wording("February"), Wording("March"), Wording("April"), Wording("May"),
    Wording("June"), Wording("July"), Wording("August"), Wording("September"), Wording("October"),
    Wording("November"), Wording("December"),
)  # fmt: skip


def told(day: date) -> Wording:
    """Such as 20 November 2026."""
    return Wording("%1 %2 %3", day.day, _MONTHS[day.month - 1], day.year)
