"""A desk for staff whose kiosk is made up, in a folder that is soon gone: for pictures of their pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from kiosk.config import SiteSettings
from kiosk.devices.ports import Volume
from kiosk.findings import amber, green, red
from kiosk.paths import DataFolder, this_installation
from kiosk.session.history import Place
from kiosk.staff.doctor import Line, Report
from kiosk.staff.hashing import Cost
from kiosk.staff.signin import SignIn
from kiosk.staff.surroundings import Surroundings
from kiosk.ui.shell import STAFF, Shell
from kiosk.ui.staff_desk import Deeds, StaffDesk
from kiosk.usage.tally import Batch
from kiosk.usage.totals import Totals
from kiosk.wording import Wording

PIN: Final = "493817"
NOW: Final = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
_QUICK: Final = Cost(16, 1, 1)
_FOUND: Final = (
    Line(
        Wording("Content"),
        amber(Wording("2 pages are due for a check."), Wording("Ask the editors for a new edition.")),
    ),
    Line(
        Wording("Staff menu"),
        green(
            Wording.counted(
                "The staff menu has a PIN; %n key stick opens it too.",
                "The staff menu has a PIN; %n key sticks open it too.",
                1,
            )
        ),
    ),
    Line(
        Wording("Screen"),
        amber(Wording("The height of the screen was not measured."), Wording("Set it in the staff menu.")),
    ),
    Line(
        Wording("Clock"),
        red(Wording("The clock of the PC is 3 days behind the content."), Wording("Ask IT to set it.")),
    ),
    Line(Wording("Disk"), green(Wording("There is room enough on the disk."))),
)


class AtOnce:
    """Does the work before going on."""

    def run(self, job: Callable[[], None]) -> None:
        """Do it."""
        job()

    def tell(self, call: Callable[[], None]) -> None:
        """Do it."""
        call()


class OneStick:
    """A stick that is always in."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def plugged_in(self) -> tuple[Volume, ...]:
        """The stick."""
        return (Volume(self._root, "STICK"),)


def rehearse(shell: Shell, folder: Path, clock: Callable[[], float], screen: tuple[int, int, float]) -> None:
    """Let staff into ``shell``: a PIN is chosen, pages were counted, the kiosk was looked at.

    ``screen`` is its width and height in pixels, and its pixels a millimetre.
    """
    data = DataFolder(folder)
    stick = folder / "stick"
    stick.mkdir()
    _count_some(Totals(data.counters), shell)
    around = Surroundings(
        data, this_installation(), this_installation().content, SiteSettings(), (), NOW, screen[:2]
    )
    deeds = Deeds(
        follow=shell.follow,
        examine=lambda: (around, Report(NOW, shell.site.clinic, _FOUND)),
        end=lambda _: None,
        clean=shell.visit.clean,
        print_report=lambda _, path: path.write_bytes(b""),
        installation=this_installation(),
        screen_px=lambda: screen[:2],
        px_per_mm=lambda: screen[2],
        supervised=True,
        may_switch_off=True,
    )
    sign_in = SignIn(data, clock, _QUICK)
    sign_in.choose_pin(PIN, PIN)
    sign_in.leave()
    shell.staff.lend(StaffDesk(sign_in, data, shell.site, OneStick(stick), AtOnce(), lambda: NOW, deeds))


def come_and_go(shell: Shell, place: Place) -> None:
    """Sign in for the pages of staff, and leave for all others."""
    desk = shell.staff.desk
    if desk is None:
        return
    inside = place.screen in STAFF and place != Place("staffpin")
    if inside and not desk.sign_in.signed_in:
        desk.sign_in.enter(PIN)
        shell.staff.renew()
    elif not inside and desk.sign_in.signed_in:
        shell.staff.leave()


def _count_some(totals: Totals, shell: Shell) -> None:
    store, language = shell.reading.store_if_any, shell.reading.language
    entries = store.a_to_z(language, ("article",))[:7] if store is not None else ()
    today: date = NOW.date()
    for week in range(12):
        numbers = {
            f"article/{entry.id}": 3 + (7 * place + 11 * week) % 23 for place, entry in enumerate(entries)
        }
        if numbers:
            totals.add(Batch((today - timedelta(weeks=week)).isoformat(), numbers, 30), today)
