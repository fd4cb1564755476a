"""What the supervisor notes in the data folder for the readiness report: failures, and how it runs now."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.atomic import replaced
from kiosk.errors import ContentError

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Notes:
    """Since the supervisor was started.

    Times are local, as ``2026-11-21T06:00:00``, or empty. ``mode``: ``normal``, ``previous`` or ``safe``.
    ``failures``: all of them; ``close_failures``: those that came close together up to now.
    ``last_failure``: one plain sentence.
    """

    since: str = ""
    running_since: str = ""
    mode: str = "normal"
    software: bool = False
    failures: int = 0
    close_failures: int = 0
    last_failure: str = ""
    last_failure_at: str = ""


def read(path: Path) -> Notes | None:
    """The notes, or None if there are none that can be read (a kiosk without a supervisor)."""
    try:
        values = json.loads(path.read_text("utf-8"))
        return Notes(**values)
    except (OSError, ValueError, TypeError):
        return None


def write(path: Path, notes: Notes) -> None:
    """Replace the notes; a disk that is full or read-only does not stop the supervisor."""
    try:
        with replaced(path) as temporary:
            temporary.write_text(json.dumps(asdict(notes), indent=1) + "\n", "utf-8")
    except ContentError as error:
        logger.info("The notes cannot be written (%s).", error.detail)
