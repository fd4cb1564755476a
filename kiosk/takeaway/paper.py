"""How much paper a kiosk gives out: a leaflet now and then, not one after another; the clock is passed in."""

from __future__ import annotations

from collections import deque
from typing import Final

AGAIN_SECONDS: Final = 20.0
"""Between two leaflets: a second touch by a shaking hand, or by an impatient one, prints nothing."""

MOST: Final = 8
MOST_IN_SECONDS: Final = 900.0
"""So many leaflets in a quarter of an hour: a child at the screen does not empty the tray."""


class PaperRule:
    """Says when a leaflet may be printed. It knows times and nothing of what was printed."""

    def __init__(self) -> None:
        self._printed: deque[float] = deque(maxlen=MOST)

    def allows(self, now: float) -> bool:
        """Whether a leaflet may be printed at ``now`` (seconds)."""
        if self._printed and now - self._printed[-1] < AGAIN_SECONDS:
            return False
        return len(self._printed) < MOST or now - self._printed[0] >= MOST_IN_SECONDS

    def printed(self, now: float) -> None:
        """Note that one was begun."""
        self._printed.append(now)
