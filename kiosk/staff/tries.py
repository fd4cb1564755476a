"""How long to wait after wrong PINs: a pure rule with the clock passed in (P08)."""

from __future__ import annotations

from typing import Final

WAITS: Final = (0, 0, 0, 15, 30, 60, 120, 300)
"""Seconds to wait after the first wrong PIN, the second, and so on; the last one stays.

So there are never more than 8 tries in any 5 minutes, 12 in an hour that follow, and nobody waits longer than
5 minutes: a kiosk in a public room is played with, and staff must come in afterwards.
"""

FORGOTTEN_SECONDS: Final = 3600.0
"""After this long without a wrong PIN counting begins again: longer than any wait, so it wins nothing."""


class Tries:
    """Counts wrong PINs in a row.

    ``wrong`` is the number kept from before the program started. Its whole wait then begins again: a restart
    and a clock that is set never make a wait shorter. Times are seconds of a clock that never goes back.
    """

    def __init__(self, wrong: int, now: float) -> None:
        self.wrong = max(0, wrong)
        self._last = now

    def wait_seconds(self, now: float) -> float:
        """How long until the next try counts; 0 if now."""
        if self.wrong == 0:
            return 0.0
        wait = WAITS[min(self.wrong, len(WAITS)) - 1]
        return max(0.0, wait - (now - self._last))

    def failed(self, now: float) -> None:
        """Note a wrong PIN."""
        if self.wrong and now - self._last >= FORGOTTEN_SECONDS:
            self.wrong = 0
        self.wrong += 1
        self._last = now

    def succeeded(self) -> None:
        """Note the right PIN."""
        self.wrong = 0
