"""What the readiness checks are made on: where things are, what is shown, what time it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk import config
from kiosk.config import SiteSettings
from kiosk.errors import SettingError
from kiosk.paths import DataFolder, Installation
from kiosk.update import start


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


def look(
    data: DataFolder,
    installation: Installation,
    now: datetime,
    *,
    edition: Path | None = None,
    screen_px: tuple[int, int] | None = None,
) -> Surroundings:
    """The surroundings as they are on the disk now; without ``edition`` the one that the next start shows."""
    settings, problems = config.load(data.settings)
    shown = edition or edition_shown(data, installation)
    return Surroundings(data, installation, shown, settings, problems, now, screen_px)


def edition_shown(data: DataFolder, installation: Installation) -> Path:
    """The file of the edition that is shown: the one last taken, or the one that came with the program."""
    known = start.candidates(start.read_pointer(data.editions), data.editions, installation.content)
    return next((path for path in known if path.exists()), installation.content)
