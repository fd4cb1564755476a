"""What the supervisor notes in the data folder for the readiness report: failures, and how it runs now."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kiosk.atomic import replaced
from kiosk.errors import ContentError
from kiosk.wording import Wording

logger = logging.getLogger(__name__)

_SAID = "said"
"""What the sentence was made of, in the file only."""


@dataclass(frozen=True, slots=True)
class Notes:
    """Since the supervisor was started.

    Times are local, as ``2026-11-21T06:00:00``, or empty. ``mode``: ``normal``, ``previous`` or ``safe``.
    ``failures``: all of them; ``close_failures``: those that came close together up to now.
    ``last_failure``: one plain sentence, a ``Wording`` unless an earlier program wrote it.
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
        said = values.pop(_SAID, None)
        kept = Notes(**values)
        wording = Wording.from_parts(said) if said is not None else kept.last_failure
        return replace(kept, last_failure=wording) if wording == kept.last_failure else kept
    except (AttributeError, OSError, ValueError, TypeError):
        return None


def write(path: Path, notes: Notes) -> None:
    """Replace the notes; a disk that is full or read-only does not stop the supervisor."""
    values: dict[str, object] = asdict(notes)
    if isinstance(notes.last_failure, Wording):
        values[_SAID] = notes.last_failure.parts
    try:
        with replaced(path) as temporary:
            temporary.write_text(json.dumps(values, indent=1) + "\n", "utf-8")
    except ContentError as error:
        logger.info("The notes cannot be written (%s).", error.detail)
