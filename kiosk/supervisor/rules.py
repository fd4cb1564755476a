"""How the kiosk is started again after each end: how soon, and with how much of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Mode = Literal["normal", "previous", "safe"]
Why = Literal["crash", "hang", "ended", "again", "trial"]

PREVIOUS_AT: Final = 3
"""Failures close together after which the edition before this one is tried."""

SAFE_AT: Final = 6
"""Failures close together after which only the built-in notice with Help now is shown."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the supervisor waits for what, in seconds.

    ``first_frame``: from the start to the first heartbeat (a cold, slow PC that checks for viruses).
    ``silence``: between two heartbeats before the kiosk counts as hanging. With the second that ending it
    takes and the start, the reader's screen is back 15 s after it stood still.
    ``ending``: from the order to end until it is ended by force.
    ``steady``: a run of this length shows that the failures before it are over.
    ``trial``: how long the notice is shown before everything is tried again.
    ``delays``: before the first, second, … start after a failure; the last one from then on.
    """

    first_frame: float = 60.0
    silence: float = 10.0
    ending: float = 3.0
    steady: float = 600.0
    trial: float = 6 * 3600.0
    delays: tuple[float, ...] = (0, 0, 1, 2, 5, 10, 20, 30, 60)


@dataclass(frozen=True, slots=True)
class Start:
    """One start of the kiosk: with what, and how many seconds from now."""

    mode: Mode = "normal"
    software: bool = False
    """Draw without the graphics card, whatever the settings say."""
    delay: float = 0.0


@dataclass(frozen=True, slots=True)
class End:
    """How a run ended: why, after how many seconds, and whether a frame was ever drawn."""

    why: Why
    seconds: float
    drew: bool


class Restarts:
    """Counts failures that come close together and says what to start next. It never gives up."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._software = False
        self.failures = 0

    def after(self, end: End) -> Start:
        """The next start, after a run has ended like this."""
        if end.why in {"again", "trial"}:
            self.failures = 0
            self._software = False
            return Start()
        if end.seconds >= self._patience.steady:
            self.failures = 0
        self.failures += 1
        # A graphics driver that cannot draw takes the program with it before its first frame.
        self._software = self._software or not end.drew
        delays = self._patience.delays
        delay = delays[min(self.failures, len(delays)) - 1]
        mode = self._mode()
        return Start(mode, self._software or mode == "safe", delay)

    def _mode(self) -> Mode:
        if self.failures >= SAFE_AT:
            return "safe"
        # Once only: it sets the edition in force aside, and a second time would set aside the one after it.
        return "previous" if self.failures == PREVIOUS_AT else "normal"
