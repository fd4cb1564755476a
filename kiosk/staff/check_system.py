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
from kiosk.staff import crashes
from kiosk.staff.dates import told, told_at
from kiosk.staff.surroundings import Surroundings
from kiosk.supervisor import notes
from kiosk.wording import Wording

LEAST_MB: Final = 100
GOOD_MB: Final = 1000
_RECENT: Final = timedelta(days=7)
_FONT_SUM: Final = 0xB1B0AFBA
"""What the 32-bit words of a sound font add up to (OpenType, table ``head``, checksumAdjustment)."""


def disk(around: Surroundings) -> Iterable[Finding]:
    """Free space, and whether the data folder may be written to."""
    folder = around.data.root
    if not folder.is_dir():
        yield amber(
            Wording("There is no data folder %1 yet.", folder),
            Wording("Start the kiosk once, then check again."),
        )
        return
    free = shutil.disk_usage(folder).free // 1_000_000
    if free < LEAST_MB:
        yield red(
            Wording("Only %1 MB of the disk are free.", free),
            Wording("Free some space; new content needs 1 GB."),
        )
    elif free < GOOD_MB:
        yield amber(
            Wording("%1 MB of the disk are free.", free), Wording("Free some space; new content needs 1 GB.")
        )
    else:
        yield green(Wording("%1 GB of the disk are free.", free // 1000))
    for place in (folder, around.data.log.parent):
        if place.is_dir():
            try:
                tempfile.TemporaryFile(dir=place).close()
            except OSError as error:
                rights = Wording("Let the account of the kiosk write to %1.", place)
                yield red(Wording("Nothing can be written to %1 (%2).", place, error.strerror), rights)
                return
    yield green(Wording("Settings and log can be written."))


def clock(around: Surroundings) -> Iterable[Finding]:
    """Whether the clock can be right: a dead battery sets it years back."""
    today = around.now.date()
    with Store.open(around.edition) as store:
        released = date.fromisoformat(str(store.rows("SELECT released_on FROM edition")[0][0]))
    day = told(today)
    if today < released:
        yield red(
            Wording("The clock says %1, but the content was released later.", day),
            Wording("Set the clock; the PC's battery may be flat."),
        )
    elif today > released + hiding.BELIEVED_FOR:
        yield amber(
            Wording("The clock says %1; the content is more than five years old.", day),
            Wording("Check the clock, or get new content."),
        )
    else:
        yield green(Wording("The clock says %1, %2.", day, f"{around.now:%H:%M}"))


def fonts(around: Surroundings) -> Iterable[Finding]:
    """Whether the letters of every language of the edition are there, and undamaged."""
    folder = around.installation.assets / "fonts"
    with Store.open(around.edition) as store:
        codes = [language.code for language in store.languages()]
    needed = [scripts.READING, scripts.NUMBERS, *filter(None, map(scripts.script_of, codes))]
    found = {family: scripts.files(folder, family) for family in needed}
    wrong = [Wording("The font %1 is missing.", family) for family, files in found.items() if not files]
    damaged = [path.name for files in found.values() for path in files if not _is_sound(path)]
    wrong += [Wording("The font file %1 is damaged.", name) for name in damaged]
    yield from (red(sentence, Wording("Install Wayside again.")) for sentence in wrong)
    if not wrong:
        yield green(Wording("The letters of all languages are there: %1.", ", ".join(codes)))


def _is_sound(path: Path) -> bool:
    data = path.read_bytes()
    words = array.array("I", data + b"\0" * (-len(data) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    return len(words) > 0 and sum(words) & 0xFFFFFFFF == _FONT_SUM


def running(around: Surroundings) -> Iterable[Finding]:
    """What the supervisor has noted: how the kiosk runs, and the last time it failed; crashes without one."""
    yield from _crashes(around)
    noted = notes.read(around.data.supervisor)
    if noted is None:
        yield amber(
            Wording("Nothing restarts the kiosk if it fails: it was not started by its supervisor."),
            Wording("Let the PC start: kiosk supervise."),
        )
        return
    if noted.mode != "normal":
        update = Wording("Update the content, then restart.")
        if noted.mode == "previous":
            yield red(Wording("The kiosk failed again and again, so it shows the edition before."), update)
        else:
            yield red(Wording("The kiosk failed again and again, so it shows Help now only."), update)
    elif noted.last_failure_at and around.now - _at(noted.last_failure_at, around.now) < _RECENT:
        send = Wording("If it happens again, send the pack for IT.")
        yield amber(
            Wording("The kiosk was restarted (%1). %2", told_at(noted.last_failure_at), noted.last_failure),
            send,
        )
    else:
        yield green(Wording("The kiosk has been kept running since %1.", told_at(noted.since)))


def _crashes(around: Surroundings) -> Iterable[Finding]:
    """What staff were not told of is news for a week; after that it is only kept."""
    kept = crashes.known(around.data)
    if not kept.crashes:
        return
    last = kept.crashes[-1].at
    if kept.news and around.now - _at(last, around.now) < _RECENT:
        yield amber(
            Wording("The program ended without warning on %1.", told_at(last)),
            Wording("If it happens again, send the pack for IT."),
        )
    else:
        yield green(
            Wording.counted(
                "The program has ended without warning %n time, on %1.",
                "The program has ended without warning %n times, last on %1.",
                len(kept.crashes),
                told_at(last),
            )
        )


def _at(text: str, now: datetime) -> datetime:
    """A noted time, which is local and says no zone."""
    return datetime.fromisoformat(text).replace(tzinfo=now.tzinfo)
