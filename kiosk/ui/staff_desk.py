"""What the staff's pages work with: settings that are kept and followed at once, and slow work done aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from kiosk.config import SiteSettings
from kiosk.devices.ports import Volume, Volumes
from kiosk.errors import KioskError, SettingError
from kiosk.exits import Exit
from kiosk.paths import DataFolder, Installation
from kiosk.staff import crashes, settings
from kiosk.staff.signin import SignIn
from kiosk.wording import Wording

if TYPE_CHECKING:
    from kiosk.staff.doctor import Report
    from kiosk.staff.surroundings import Surroundings

T = TypeVar("T")

LATER = frozenset({"renderer", "windowed", "update_policy", "update_folder", "printer"})
"""Settings that hold from the next start; all others are followed at once."""


class Aside(Protocol):
    """Does slow work somewhere else (``OffThread``), or at once."""

    def run(self, job: Callable[[], None]) -> None:
        """Do it."""

    def tell(self, call: Callable[[], None]) -> None:
        """From inside a job: do ``call`` where the window is."""


@dataclass(frozen=True)
class Deeds:
    """What the desk has done by others: all of it belongs to the running program.

    ``follow`` makes settings hold at once, ``end`` ends the program, ``clean`` starts the cleaning screen,
    ``may_switch_off`` is whether somebody would switch the PC off when told to.
    """

    follow: Callable[[SiteSettings], None]
    examine: Callable[[], tuple[Surroundings, Report]]
    end: Callable[[Exit], None]
    clean: Callable[[], None]
    print_report: Callable[[Report, Path], object]
    installation: Installation
    screen_px: Callable[[], tuple[int, int]]
    px_per_mm: Callable[[], float]
    supervised: bool
    may_switch_off: bool


class StaffDesk(QObject):
    """Lives on the window's thread. ``wall`` gives the local time. Who may ask it the pages know."""

    changed = Signal()

    def __init__(
        self,
        sign_in: SignIn,
        data: DataFolder,
        site: SiteSettings,
        volumes: Volumes,
        aside: Aside,
        wall: Callable[[], datetime],
        deeds: Deeds,
    ) -> None:
        super().__init__()
        self.sign_in = sign_in
        self.data = data
        self.site = site
        self.deeds = deeds
        self._volumes = volumes
        self._aside = aside
        self._wall = wall
        self._working = 0
        self._later: set[str] = set()
        self.report: tuple[Surroundings, Report] | None = None
        """The readiness that was last looked at in this visit of staff."""

    @property
    def busy(self) -> bool:
        """Whether anything is being done aside."""
        return self._working > 0

    @property
    def restart_needed(self) -> bool:
        """Whether a setting was changed that holds from the next start only."""
        return bool(self._later)

    @property
    def now(self) -> datetime:
        """The local time."""
        return self._wall()

    def forget(self) -> None:
        """Staff have left."""
        self.report = None

    def keep(self, changes: Mapping[str, object]) -> None:
        """Write settings and follow them. Raises SettingError; then nothing has changed."""
        before = self.site
        wanted = {key: value for key, value in changes.items() if getattr(before, key) != value}
        if not wanted:
            return
        contradiction = _contradiction(before, wanted)
        if contradiction:
            raise SettingError(contradiction)
        self.site = settings.change(self.data.settings, wanted)
        self._later |= LATER & set(settings.differences(before, self.site))
        self.deeds.follow(self.site)
        self.changed.emit()

    def ask(
        self, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[str], None] | None = None
    ) -> None:
        """Do ``job`` aside, then ``done`` with its answer here, or ``failed`` with a sentence."""
        self._working += 1
        self.changed.emit()

        def work() -> None:
            try:
                answer = job()
            except KioskError as error:
                sentence = error.sentence
                self._aside.tell(lambda: self._end(lambda: failed(sentence) if failed else None))
            else:
                self._aside.tell(lambda: self._end(lambda: done(answer)))

        self._aside.run(work)

    def _end(self, call: Callable[[], object]) -> None:
        self._working -= 1
        call()
        self.changed.emit()

    def plugged_in(self) -> tuple[Volume, ...]:
        """The sticks that are in; may take long: for work aside."""
        return self._volumes.plugged_in()

    def only_stick(self) -> Path:
        """The stick to write to; for work aside. Raises SettingError if there is none, or more than one."""
        found = self.plugged_in()
        if not found:
            raise SettingError(
                Wording("There is no stick in this kiosk. Put one in, wait a moment, and try again.")
            )
        if len(found) > 1:
            names = ", ".join(volume.name for volume in found)
            raise SettingError(
                Wording("There is more than one stick (%1). Leave one in and try again.", names)
            )
        return found[0].root

    def told_of_crashes(self) -> None:
        """The readiness report was looked at: what it says of crashes is no news any more."""
        self.ask(lambda: crashes.tell(self.data), lambda _: None)

    def examine(self, done: Callable[[], None]) -> None:
        """Look at every part of the kiosk; ``report`` is new then."""

        def take(found: tuple[Surroundings, Report]) -> None:
            self.report = found
            done()

        self.ask(self.deeds.examine, take)


def _contradiction(before: SiteSettings, wanted: Mapping[str, object]) -> str:
    """What the change would bring into contradiction, or empty."""
    values: dict[str, Any] = {field.name: getattr(before, field.name) for field in fields(before)}
    told = settings.contradictions(SiteSettings(**{**values, **wanted}))
    known = settings.contradictions(before)
    return next((sentence for sentence in told if sentence not in known), "")
