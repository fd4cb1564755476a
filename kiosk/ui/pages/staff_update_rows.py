"""The rows of the staff's page for new content: sticks, what differs, what was tried."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class StickRow:
    """A content file on a stick."""

    title: str
    line: str


@dataclass(frozen=True)
class ChangeRow:
    """One item that differs."""

    what: str
    title: str


@dataclass(frozen=True)
class TriedRow:
    """A line of the history."""

    day: str
    what: str
    sentence: str
