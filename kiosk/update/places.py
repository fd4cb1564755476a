"""Which files may be new editions now: in places that answer at once, and in those that may not."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from kiosk.update import offers
from kiosk.update.offers import Offer


@dataclass(frozen=True, slots=True)
class Places:
    """The places of one kiosk. ``shared`` is the folder of the site's settings, or None."""

    beside: Path
    inbox: Path
    shared: Path | None = None

    def make_inbox(self) -> None:
        """Make the inbox, so that people find it; where that cannot be, there is none."""
        with contextlib.suppress(OSError):
            self.inbox.mkdir(parents=True, exist_ok=True)

    def near(self) -> tuple[Offer, ...]:
        """What lies on our own disk."""
        return (*offers.beside(self.beside), *offers.in_folder(offers.INBOX, self.inbox))

    def far(self) -> tuple[Offer, ...]:
        """What lies in the shared folder; may take as long as a network takes to give up."""
        return offers.in_folder(offers.FOLDER, self.shared) if self.shared else ()


class BackOff:
    """When to try a file again that could not be taken for a reason that may pass. The clock is passed in."""

    FIRST_SECONDS = 20.0
    LONGEST_SECONDS = 900.0

    def __init__(self) -> None:
        self._waits: dict[Path, tuple[float, float]] = {}

    def failed(self, path: Path, now: float) -> None:
        """It failed again: wait, and twice as long each time."""
        _, wait = self._waits.get(path, (0.0, self.FIRST_SECONDS / 2))
        wait = min(2 * wait, self.LONGEST_SECONDS)
        self._waits[path] = (now + wait, wait)

    def worked(self, path: Path) -> None:
        """It was taken, or refused for good."""
        self._waits.pop(path, None)

    def may_try(self, path: Path, now: float) -> bool:
        """Whether its time has come."""
        return now >= self._waits.get(path, (0.0, 0.0))[0]
