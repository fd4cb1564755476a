"""Readiness of the PC: disk, clock, log, fonts, and how the program has been running."""

from __future__ import annotations

import array
import shutil
import sys
import tempfile
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from kiosk.content import hiding, scripts
from kiosk.content.store import Store
from kiosk.findings import Finding, amber, green, red
from kiosk.staff.dates import told
from kiosk.staff.surroundings import Surroundings
from kiosk.supervisor import notes

LEAST_MB: Final = 100
GOOD_MB: Final = 1000
_RECENT: Final = timedelta(days=7)
_FONT_SUM: Final = 0xB1B0AFBA
"""What the 32-bit words of a sound font add up to (OpenType, table ``head``, checksumAdjustment)."""


def disk(around: Surroundings) -> Iterable[Finding]:
    """Free space, and whether the data folder may be written to."""
    folder = around.data.root
    if not folder.is_dir():
        yield amber(f"There is no data folder {folder} yet.", "Start the kiosk once, then check again.")
        return
    free = shutil.disk_usage(folder).free // 1_000_000
    if free < LEAST_MB:
        yield red(f"Only {free} MB of the disk are free.", "Free some space; new content needs 1 GB.")
    elif free < GOOD_MB:
        yield amber(f"{free} MB of the disk are free.", "Free some space; new content needs 1 GB.")
    else:
        yield green(f"{free // 1000} GB of the disk are free.")
    for place in (folder, around.data.log.parent):
        if place.is_dir():
            try:
                tempfile.TemporaryFile(dir=place).close()
            except OSError as error:
                rights = f"Let the account of the kiosk write to {place}."
                yield red(f"Nothing can be written to {place} ({error.strerror}).", rights)
                return
    yield green("Settings and log can be written.")


def clock(around: Surroundings) -> Iterable[Finding]:
    """Whether the clock can be right: a dead battery sets it years back."""
    today = around.now.date()
    with Store.open(around.edition) as store:
        released = date.fromisoformat(str(store.rows("SELECT released_on FROM edition")[0][0]))
    says = f"The clock says {told(today)}"
    if today < released:
        yield red(
            f"{says}, but the content was released later.", "Set the clock; the PC's battery may be flat."
        )
    elif today > released + hiding.BELIEVED_FOR:
        yield amber(
            f"{says}; the content is more than five years old.", "Check the clock, or get new content."
        )
    else:
        yield green(f"{says}, {around.now:%H:%M}.")


def fonts(around: Surroundings) -> Iterable[Finding]:
    """Whether the letters of every language of the edition are there, and undamaged."""
    folder = around.installation.assets / "fonts"
    with Store.open(around.edition) as store:
        codes = [language.code for language in store.languages()]
    needed = [scripts.READING, scripts.NUMBERS, *filter(None, map(scripts.script_of, codes))]
    found = {family: scripts.files(folder, family) for family in needed}
    wrong = [f"The font {family} is missing." for family, files in found.items() if not files]
    damaged = [path.name for files in found.values() for path in files if not _is_sound(path)]
    wrong += [f"The font file {name} is damaged." for name in damaged]
    yield from (red(sentence, "Install Wayside again.") for sentence in wrong)
    if not wrong:
        yield green(f"The letters of all languages are there: {', '.join(codes)}.")


def _is_sound(path: Path) -> bool:
    data = path.read_bytes()
    words = array.array("I", data + b"\0" * (-len(data) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    return len(words) > 0 and sum(words) & 0xFFFFFFFF == _FONT_SUM


def running(around: Surroundings) -> Iterable[Finding]:
    """What the supervisor has noted: how the kiosk runs, and the last time it failed."""
    noted = notes.read(around.data.supervisor)
    if noted is None:
        yield amber(
            "Nothing restarts the kiosk if it fails: it was not started by its supervisor.",
            "Let the PC start: kiosk supervise.",
        )
        return
    if noted.mode != "normal":
        shows = "the edition before" if noted.mode == "previous" else "Help now only"
        yield red(
            f"The kiosk failed again and again, so it shows {shows}.", "Update the content, then restart."
        )
    elif noted.last_failure_at and around.now - _at(noted.last_failure_at, around.now) < _RECENT:
        send = "If it happens again, send the pack for IT."
        yield amber(f"The kiosk was restarted at {noted.last_failure_at}: {noted.last_failure}", send)
    else:
        yield green(f"The kiosk has been kept running since {noted.since}.")


def _at(text: str, now: datetime) -> datetime:
    """A noted time, which is local and says no zone."""
    return datetime.fromisoformat(text).replace(tzinfo=now.tzinfo)
