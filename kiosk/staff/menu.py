"""When the staff menu closes by itself: a pure rule with the clock passed in (P08)."""

from __future__ import annotations

from typing import Final

CLOSES_SECONDS: Final = 120.0


class MenuClock:
    """Knows whether somebody is signed in. Times are seconds of a clock that never goes back."""

    def __init__(self, closes_seconds: float = CLOSES_SECONDS) -> None:
        self._closes_seconds = closes_seconds
        self._until = float("-inf")

    def open(self, now: float) -> None:
        """Somebody has signed in."""
        self._until = now + self._closes_seconds

    def touched(self, now: float) -> None:
        """Somebody is still there; does nothing once the menu has closed."""
        if self.is_open(now):
            self.open(now)

    def close(self) -> None:
        """Somebody has left."""
        self._until = float("-inf")

    def is_open(self, now: float) -> bool:
        """Whether the menu may still be used."""
        return now < self._until

    def seconds_left(self, now: float) -> float:
        """Until the menu closes; 0 if it is closed."""
        return max(0.0, self._until - now)
