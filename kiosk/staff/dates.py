"""Days as people say them, in the language of the staff's own screens and reports."""

from __future__ import annotations

from datetime import date
from typing import Final

# Not strftime: its words are those of the system's language once Qt has started.
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def told(day: date) -> str:
    """Such as 20 November 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
