"""Talking mode by touch: what fingers mean that look for things by ear; pure, the clock passed in."""

from __future__ import annotations

from enum import Enum
from typing import Final

HOLD_SECONDS: Final = 2.0
"""How long a finger lies still on a free place, or a key is held, to start or end talking mode (A02)."""

HOLD_ON_CONTROL_SECONDS: Final = 4.0
"""On something that can be pressed: a press of two seconds there is a slow press, and presses once (T14)."""

DWELL_SECONDS: Final = 0.2
"""A finger that lies so long looks for something; a shorter touch may be the first of two."""

TAP_SECONDS: Final = 0.6
"""A touch that is longer is no tap."""

BETWEEN_TAPS_SECONDS: Final = 0.5
STEADY_BETWEEN_TAPS_SECONDS: Final = 1.0
"""Between the two taps that press, for a reader with steady touch."""


class Act(Enum):
    """What the fingers ask for."""

    EXPLORE = "explore"
    PRESS = "press"
    HELP = "help"
    END = "end"


class Hold:
    """A finger or a key that may be held to start talking mode."""

    def __init__(self) -> None:
        self._since: float | None = None

    def begin(self, now: float) -> None:
        """It is down."""
        self._since = now

    def end(self) -> None:
        """It was let go, or moved away."""
        self._since = None

    def wait(self, now: float, *, on_control: bool) -> float | None:
        """Seconds until it has been held long enough; 0 when it has, None when nothing is held."""
        if self._since is None:
            return None
        return max(0.0, self._since + (HOLD_ON_CONTROL_SECONDS if on_control else HOLD_SECONDS) - now)


class Fingers:
    """What touches mean while talking mode is on. Times are seconds of any clock that never goes back.

    One finger explores. Two taps in the same place press what was said last, wherever they are; so does a
    second finger that taps while the first still rests. Two fingers at once are Help now, held they end it.
    """

    def __init__(self) -> None:
        self._down: float | None = None
        self._explored = False
        self._moved = False
        self._is_second = False
        self._both: float | None = None
        self._used = False
        self._tapped: float | None = None
        self._owed = False
        self._between = BETWEEN_TAPS_SECONDS

    def be_patient(self, *, steady: bool) -> None:
        """Leave more time between two taps, or the usual time."""
        self._between = STEADY_BETWEEN_TAPS_SECONDS if steady else BETWEEN_TAPS_SECONDS

    def down(self, now: float, *, near: bool) -> None:
        """The first finger lands; ``near`` is whether it lands where the last touch was."""
        first = self._tapped
        self._is_second = near and first is not None and now - first <= self._between
        self._tapped = self._both = None
        self._down = now
        self._explored = self._moved = self._used = False

    def another(self, now: float) -> Act | None:
        """Another finger lands while one is down."""
        if self._explored and not self._used:
            self._used = True
            return Act.PRESS
        if self._both is None:
            self._both = now
        return None

    def move(self) -> Act | None:
        """The finger has gone further than a tap may drift."""
        if self._down is None or self._both is not None or self._used:
            return None
        self._explored = self._moved = True
        self._is_second = False
        return Act.EXPLORE

    def up(self, now: float) -> Act | None:
        """The last finger has left."""
        since, self._down = self._down, None
        if since is None or self._used:
            return None
        if self._both is not None:
            return Act.HELP
        tap = not self._moved and now - since <= TAP_SECONDS
        if self._is_second and tap:
            return Act.PRESS
        if tap:
            self._tapped, self._owed = now, not self._explored
        return None

    def look(self, now: float) -> Act | None:
        """Let time pass."""
        if self._down is not None:
            return self._look_down(now, self._down)
        if self._tapped is not None and now - self._tapped >= self._between:
            self._tapped = None
            return Act.EXPLORE if self._owed else None
        return None

    def _look_down(self, now: float, since: float) -> Act | None:
        if self._both is not None:
            if self._used or now - self._both < HOLD_SECONDS:
                return None
            self._used = True
            return Act.END
        if self._explored or self._is_second or now - since < DWELL_SECONDS:
            return None
        self._explored = True
        return Act.EXPLORE

    def wait(self, now: float) -> float | None:
        """Seconds until something may happen by itself, or None."""
        due = None
        if self._down is not None:
            if self._both is not None:
                due = None if self._used else self._both + HOLD_SECONDS
            elif not self._explored and not self._is_second:
                due = self._down + DWELL_SECONDS
        elif self._tapped is not None:
            due = self._tapped + self._between
        return None if due is None else max(0.0, due - now)
