"""Hold to choose: how long a finger has rested on a target; a pure rule with the clock passed in (T15)."""

from __future__ import annotations

from typing import Final

SECONDS: Final = {"short": 0.3, "medium": 0.8, "long": 1.5}
"""How long a finger rests until its target is chosen, by the reader's choice."""

STEPS: Final = 12
"""The ring fills in so many steps: it is as still as any other sign that changes."""


class Rest:
    """A finger that rests on a target. Times are seconds of any clock that never goes back."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._since: float | None = None

    def set_length(self, choice: str) -> None:
        """Take a reader's choice: a name of ``SECONDS``, or any other word for none."""
        self._seconds = SECONDS.get(choice, 0.0)
        self._since = None

    @property
    def wanted(self) -> bool:
        """Whether the reader has chosen it."""
        return self._seconds > 0

    @property
    def goes_on(self) -> bool:
        """Whether a finger rests now."""
        return self._since is not None

    def begin(self, now: float) -> None:
        """A finger has come down on a target."""
        self._since = now

    def end(self) -> None:
        """It was lifted, slid off, or has chosen."""
        self._since = None

    def filled(self, now: float) -> int:
        """How many of the steps are over; all of them when the target is chosen."""
        if self._since is None:
            return 0
        return max(0, min(STEPS, int((now - self._since) / self._seconds * STEPS + 1e-6)))

    @property
    def step_seconds(self) -> float:
        """How long each of the steps takes."""
        return self._seconds / STEPS
