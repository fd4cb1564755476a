"""Scanning with one or two switches: when the next control is offered by itself; the clock is passed in."""

from __future__ import annotations

from typing import Final

PACES: Final = {"slow": 4.0, "medium": 2.5, "fast": 1.5}
"""Seconds for which a control is offered, by the reader's choice; with two switches the reader moves on."""

ROUNDS: Final = 3
"""After so many rounds in which nobody did anything it waits for a switch."""


class Scanning:
    """The pace of going round the controls. Times are seconds of any clock that never goes back."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._since = 0.0
        self._offered = 0

    def set_pace(self, choice: str, now: float) -> None:
        """Take a reader's choice: a name of ``PACES``, or any other word for moving on by a switch only."""
        self._seconds = PACES.get(choice, 0.0)
        self.touched(now)

    def touched(self, now: float) -> None:
        """The reader did something: what is offered now is offered for its whole time."""
        self._since = now
        self._offered = 0

    def goes_on(self, count: int, now: float) -> bool:
        """Whether the next of ``count`` controls is to be offered now; call again after ``wait``."""
        if self.wait(now) != 0.0:
            return False
        self._since = now
        self._offered += 1
        return self._offered <= ROUNDS * count

    def wait(self, now: float) -> float | None:
        """Seconds until the next may be offered, or None if only a switch moves on."""
        return max(0.0, self._since + self._seconds - now) if self._seconds else None
