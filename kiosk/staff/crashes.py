"""Crashes that no supervisor has seen: found at the next start, told to staff once, and kept."""

from __future__ import annotations

import json
import logging
import re
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Final

from kiosk.atomic import replaced
from kiosk.errors import ContentError
from kiosk.faults import Left
from kiosk.paths import DataFolder

MOST_KEPT: Final = 100
"""Crashes; the oldest are forgotten."""

_FATAL: Final = re.compile(rb"^(?:Fatal Python error|Windows fatal exception): (.{1,80})", re.MULTILINE)

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Crash:
    """When (local time as ISO 8601, no zone), and what the system called it."""

    at: str
    cause: str


@dataclass(frozen=True, slots=True)
class Crashes:
    """``crashes``, the oldest first; ``told`` is the time of the last one that staff were told of.

    ``read`` is up to where the file of faults is known.
    """

    crashes: tuple[Crash, ...] = ()
    told: str = ""
    read: int = 0

    @property
    def news(self) -> tuple[Crash, ...]:
        """Those that staff were not told of."""
        return tuple(crash for crash in self.crashes if crash.at > self.told)


def known(data: DataFolder) -> Crashes:
    """What is kept; nothing if that cannot be read."""
    try:
        values = json.loads(data.crashes.read_text("utf-8"))
        kept = tuple(Crash(str(one["at"]), str(one["cause"])) for one in values["crashes"])
        return Crashes(kept, str(values["told"]), int(values["read"]))
    except (OSError, ValueError, TypeError, KeyError):
        return Crashes()


def find(data: DataFolder, left: Left, *, supervised: bool) -> None:
    """See whether the program crashed before this start; ``left`` is what the runs before have left.

    The supervisor notes the crashes of a kiosk that it looks after.
    """
    kept = known(data)
    begin = kept.read if kept.read <= left.size else 0
    if begin == left.size:
        return
    causes = () if supervised else _FATAL.findall(_part(left, begin))
    if causes:
        at = datetime.fromtimestamp(left.changed).isoformat(timespec="seconds")  # noqa: DTZ006 - local
        crash = Crash(at, causes[-1].decode("ascii", "replace").strip())
        logger.info("the program crashed at %s (%s)", crash.at, crash.cause)
        kept = replace(kept, crashes=(*kept.crashes, crash)[-MOST_KEPT:])
    _keep(data, replace(kept, read=_end(data, left)))


def ended_well(data: DataFolder, left: Left) -> None:
    """What this run has added to the file of faults was no crash, since the program has come to its end.

    Windows has exceptions that are written down as fatal and are caught. A run that was too short to look
    for what was ``left`` leaves that to the next.
    """
    size = data.faults.stat().st_size if data.faults.exists() else 0
    kept = known(data)
    if kept.read == _end(data, left) != size:
        _keep(data, replace(kept, read=size))


def tell(data: DataFolder) -> None:
    """Staff have been told of all crashes so far."""
    kept = known(data)
    if kept.news:
        _keep(data, replace(kept, told=kept.crashes[-1].at))


def _end(data: DataFolder, left: Left) -> int:
    """Where what was left ends in the file that is written to now."""
    return left.size if left.path == data.faults else 0


def _part(left: Left, begin: int) -> bytes:
    with left.path.open("rb") as file:
        file.seek(begin)
        return file.read(left.size - begin)


def _keep(data: DataFolder, kept: Crashes) -> None:
    try:
        with replaced(data.crashes) as temporary:
            temporary.write_text(json.dumps(asdict(kept), indent=1) + "\n", "utf-8")
    except ContentError as error:
        logger.info("The crashes cannot be kept (%s).", error.detail)
