"""Puts together what staff work with in the running kiosk, after the first frame."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from kiosk import late
from kiosk.config import SiteSettings
from kiosk.devices import readiness
from kiosk.devices.qt_volumes import QtVolumes
from kiosk.exits import may_switch_off
from kiosk.paths import DataFolder, Installation
from kiosk.staff.signin import SignIn
from kiosk.ui.engine import KioskWindow
from kiosk.ui.offthread import OffThread
from kiosk.ui.shell import Shell
from kiosk.ui.staff_desk import Deeds, StaffDesk
from kiosk.ui.visit import now_here

if TYPE_CHECKING:
    from kiosk.staff import check_content, doctor, probes, surroundings
else:  # nobody may ask for the readiness report, and it takes 2 MB
    check_content = late.module("kiosk.staff.check_content")
    doctor = late.module("kiosk.staff.doctor")
    probes = late.module("kiosk.staff.probes")
    surroundings = late.module("kiosk.staff.surroundings")


@dataclass(frozen=True)
class StaffRoom:
    """Of one kiosk. ``measure`` draws everything at so many pixels a millimetre (0: nobody has measured)."""

    shell: Shell
    window: KioskWindow
    data: DataFolder
    here: Installation
    measure: Callable[[float], None]
    end: Callable[[int], None]
    devices: readiness.Devices
    supervised: bool

    def desk(self, site: SiteSettings, aside: OffThread) -> StaffDesk:
        """What staff work with; slow work is done ``aside``."""
        deeds = Deeds(
            follow=self._follow,
            examine=self._examine,
            end=lambda code: self.end(int(code)),
            clean=self.shell.visit.clean,
            print_report=self._print,
            installation=self.here,
            screen_px=self._screen_px,
            px_per_mm=lambda: self.window.px_per_mm,
            supervised=self.supervised,
            may_switch_off=self.supervised and may_switch_off(os.environ),
        )
        volumes = QtVolumes((self.data.root, self.here.root))
        return StaffDesk(SignIn(self.data, time.monotonic), self.data, site, volumes, aside, now_here, deeds)

    def _follow(self, site: SiteSettings) -> None:
        counters = self.shell.counters
        if counters is not None and site.counters != counters.enabled:
            counters.switch(on=site.counters)
        if site.px_per_mm != self.shell.site.px_per_mm:
            self.measure(site.px_per_mm)
        self.shell.follow(site)

    def _examine(self) -> tuple[surroundings.Surroundings, doctor.Report]:
        around = surroundings.look(self.data, self.here, now_here(), screen_px=self._screen_px())
        devices = readiness.probes(
            self.devices, lambda: check_content.offered(around), around.settings.printer
        )
        return around, doctor.examine(probes.probes(around, devices), around.now, around.settings.clinic)

    def _screen_px(self) -> tuple[int, int]:
        return self.window.window.width(), self.window.window.height()

    def _print(self, report: doctor.Report, path: Path) -> object:
        from kiosk.ui import report_pdf

        return report_pdf.save(report, path, QGuiApplication.font().families())
