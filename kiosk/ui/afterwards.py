"""What the first frame does not need and is made after it: voice, tone, counters, the staff's room."""

from __future__ import annotations

import logging
import time
from contextlib import ExitStack

from PySide6.QtGui import QGuiApplication

from kiosk.config import SiteSettings
from kiosk.faults import Left
from kiosk.paths import DataFolder, Installation
from kiosk.ui.engine import KioskWindow
from kiosk.ui.fitting import Fitting
from kiosk.ui.reading import today
from kiosk.ui.shell import Shell

logger = logging.getLogger(__name__)


def lend_voice(shell: Shell, data: DataFolder, stack: ExitStack) -> None:
    """Offer to read aloud from now on; nothing of the voice is loaded before somebody listens."""
    from kiosk.devices.sound import platform_backend
    from kiosk.ui.voice import shipped_voice

    also_systems = shell.site.system_voice
    voice = shipped_voice(platform_backend(), also_systems=also_systems, trial=data.voice_trial)
    stack.callback(voice.close)
    shell.listening.lend(voice)


def lend_tone(shell: Shell, stack: ExitStack) -> None:
    """Ring softly from now on when a reader is asked whether to go on."""
    from kiosk.devices.sound import MiniaudioSound, platform_backend
    from kiosk.ui.offthread import OffThread
    from kiosk.ui.tone import Tone

    sound = MiniaudioSound(platform_backend())
    tone = Tone(sound, OffThread("tone"), loudspeaker=lambda: shell.site.loudspeaker)
    stack.callback(tone.close)
    shell.visit.asked.connect(tone.ring)


def catch_keys(data: DataFolder, stack: ExitStack) -> None:
    """Let no key lead out of the kiosk from now on, on a Windows PC that was locked down."""
    from kiosk.lockdown.state import catches_keys

    if catches_keys(data.root):
        from kiosk.devices.win_keys import KeyHook
        from kiosk.lockdown.keys import Exits

        hook = KeyHook(Exits().swallows)
        if hook.start():
            stack.callback(hook.stop)


def count(shell: Shell, data: DataFolder, site: SiteSettings, stack: ExitStack) -> None:
    """Count pages from now on, if the site wants it."""
    from kiosk.ui.counting import Counting
    from kiosk.ui.offthread import OffThread
    from kiosk.usage.counters import Counters
    from kiosk.usage.totals import Totals

    aside = OffThread("counters")
    counters = Counters(Totals(data.counters), time.monotonic, today, enabled=site.counters, start=aside.run)
    Counting(shell.navigation, counters, shell.staff.may)
    shell.counters = counters
    stack.callback(aside.close)
    stack.callback(counters.stop)
    if not site.counters:
        counters.let_go()


def find_crashes(data: DataFolder, left: Left, *, supervised: bool) -> None:
    """Look whether the program crashed before this start."""
    from kiosk.staff import crashes

    crashes.find(data, left, supervised=supervised)


def ended_well(data: DataFolder, left: Left) -> None:
    """The program comes to its end: nothing that this run has written down was a crash."""
    from kiosk.staff import crashes

    crashes.ended_well(data, left)


def open_staff_room(
    app: QGuiApplication,
    shell: Shell,
    window: KioskWindow,
    scale: Fitting,
    folders: tuple[DataFolder, Installation],
    site: SiteSettings,
    stack: ExitStack,
    *,
    supervised: bool,
) -> None:
    """Let staff in from now on."""
    from kiosk.devices.readiness import shipped
    from kiosk.ui.offthread import OffThread
    from kiosk.ui.staff_room import StaffRoom

    def measure(px_per_mm: float) -> None:
        scale.measured = px_per_mm
        window.fit(scale(window.window.width(), window.window.height()))

    aside = OffThread("staff")
    stack.callback(aside.close)
    devices = shipped(also_systems=site.system_voice, trial=folders[0].voice_trial)
    room = StaffRoom(shell, window, *folders, measure, app.exit, devices, supervised=supervised)
    shell.staff.lend(room.desk(site, aside))
    logger.info("staff can come in")
