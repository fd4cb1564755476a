"""What the readiness checks are made on: where things are, what is shown, what time it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.config import SiteSettings
from kiosk.errors import SettingError
from kiosk.paths import DataFolder, Installation


@dataclass(frozen=True, slots=True)
class Surroundings:
    """One kiosk at one time.

    ``edition`` is the file that is shown. ``settings`` and ``problems`` are as ``config.load`` gives them.
    ``now`` is local time. ``screen_px`` is width and height of the screen, None where it is not known.
    """

    data: DataFolder
    installation: Installation
    edition: Path
    settings: SiteSettings
    problems: tuple[SettingError, ...]
    now: datetime
    screen_px: tuple[int, int] | None = None
