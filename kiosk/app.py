"""The composition root: builds every object once, hands it on, and takes it all down in order."""

from __future__ import annotations

import logging
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk import config, log, paths
from kiosk.config import SiteSettings
from kiosk.content.store import Store
from kiosk.exits import Exit
from kiosk.faults import Faults
from kiosk.frozen import replace
from kiosk.options import RunOptions
from kiosk.session.language import Tongue
from kiosk.session.reader import ReaderSettings
from kiosk.ui import afterwards, engine
from kiosk.ui.fitting import Fitting, screen_size
from kiosk.ui.keeping import Keeping
from kiosk.ui.reading import Reading, today, tongue_in
from kiosk.ui.shell import Shell
from kiosk.ui.translate import Translation

if TYPE_CHECKING:
    from kiosk.drawing_options import LeafletOptions, TourOptions
    from kiosk.staff.doctor import Report
    from kiosk.ui.firstlook import FirstLook
    from kiosk.ui.printing import Printing

logger = logging.getLogger(__name__)

Live = Callable[[QGuiApplication, engine.KioskWindow], int]
"""What a shown kiosk does until it ends; gives the exit code."""

STAFF_MS: Final = 1500
"""When staff may come in: nobody holds the title for five seconds sooner."""

KEEPER_MS: Final = 2500
"""When the watch for new editions begins: the first touch must not wait for it."""

AFTER_FIRST_FRAME_MS: Final = 300
"""When what the first frame does not need is made."""

HANGING_SECONDS: Final = 8.0
"""Without a heartbeat for so long the program writes where it stands, before its supervisor ends it."""

MOST_ERRORS: Final = 5
"""After so many errors that nobody foresaw a supervised kiosk starts afresh: it may be in any state."""


def reader_settings(options: RunOptions, site: SiteSettings) -> ReaderSettings:
    """What a visit starts with: the command line before the site's own settings."""
    return ReaderSettings(
        theme=options.theme or site.theme,
        text_size=options.text_size or site.text_size,
        bigger_buttons=options.bigger_buttons or site.bigger_buttons,
        movement=site.movement,
    )


def run(options: RunOptions, live: Live | None = None) -> int:
    """Show the kiosk until its window closes; gives the exit code. ``live`` is done in place of waiting."""
    # Python's own hashes do as well, as in the packaged program: those of OpenSSL take 3 MB.
    vars(sys)["modules"].setdefault("_hashlib", None)
    data = paths.this_data_folder(options.data)
    log.configure(data.log)
    site, problems = config.load(data.settings)
    for problem in problems:
        logger.warning("%s (%s)", problem.sentence, problem.detail)
        print(problem.sentence, file=sys.stderr)
    installation = paths.this_installation()
    app = engine.application(options.renderer or site.renderer)
    log.install_qt_handler()
    with ExitStack() as stack:
        faults = Faults(data.faults)
        stack.callback(faults.close)
        keeping = Keeping(data, installation, site)
        opened = keeping.open(options.content, options.start)
        if opened.store is None and opened.problem:
            print(opened.problem, file=sys.stderr)
        store = opened.store
        spoken = _language(store, options.language or site.language)
        translation = Translation(installation.assets / "i18n")
        if not translation.use(spoken.code):
            logger.warning("the interface has no translation for %s", spoken.code)
        reader = replace(reader_settings(options, site), language=spoken.code)
        printing = _printing(site.printer, stack)
        shell = Shell(
            Reading(store, spoken.content, today(), site), reader, site=site, attract=True, printing=printing
        )
        stack.callback(shell.editions.close)
        width, height = options.size or screen_size()
        scale = Fitting(options.px_per_mm or site.px_per_mm)
        window = engine.KioskWindow(
            shell,
            installation.assets,
            scale(width, height),
            translation,
            (width, height),
        )
        stack.callback(window.close)
        window.show(windowed=bool(options.size) or options.windowed or site.windowed)
        _quit_on_signals(app)
        shown = window.window
        care = partial(_care_for_display, app, window, shell, scale)
        QTimer.singleShot(AFTER_FIRST_FRAME_MS, shown, care)
        QTimer.singleShot(AFTER_FIRST_FRAME_MS, shown, lambda: _come_alive(app, shown, faults, data))
        QTimer.singleShot(AFTER_FIRST_FRAME_MS, shown, partial(afterwards.lend_voice, shell, data, stack))
        QTimer.singleShot(AFTER_FIRST_FRAME_MS, shown, partial(afterwards.lend_tone, shell, stack))
        if not window.windowed:
            QTimer.singleShot(AFTER_FIRST_FRAME_MS, shown, partial(afterwards.catch_keys, data, stack))
        count = partial(afterwards.count, shell, data, site, stack)
        QTimer.singleShot(AFTER_FIRST_FRAME_MS, shown, count)
        room = partial(
            afterwards.open_staff_room, app, shell, window, scale, (data, installation), site, stack
        )
        QTimer.singleShot(STAFF_MS, shown, partial(room, supervised=_is_supervised()))
        if options.content is None:
            keep = partial(_keep_up_to_date, keeping, shown, shell, opened.name, stack)
            QTimer.singleShot(KEEPER_MS, shown, keep)
        code = app.exec() if live is None else live(app, window)
        keeping.lived()
        afterwards.ended_well(data, faults.left)
        return code


def first_look(options: RunOptions, samples: Mapping[str, str]) -> FirstLook:
    """Show the kiosk as ``run`` does, look at its first frame and at the fonts for ``samples``, and end."""
    from kiosk.ui.firstlook import look

    seen: list[FirstLook] = []

    def live(app: QGuiApplication, window: engine.KioskWindow) -> int:
        seen.append(look(app, window, paths.this_installation().assets / "fonts", samples))
        return Exit.ENDED

    run(options, live)
    return seen[0]


def tour(options: TourOptions) -> int:
    """Draw every screen to PNG files; gives the exit code."""
    from kiosk.ui.tour import draw

    return draw(options)


def leaflet(options: LeafletOptions) -> int:
    """Write leaflets to PDF files; gives the exit code."""
    from kiosk.ui.leaflet.files import write

    return write(options)


def picture_check() -> Callable[[bytes, str], bool]:
    """What tells whether a picture can be drawn or a sound heard, for commands that have no window."""
    application = _windowless()
    from kiosk.ui.drawing import can_show

    def check(data: bytes, media_type: str) -> bool:
        return can_show(data, media_type) and application is not None  # letters need it to live

    return check


def knows_printer(name: str) -> bool:
    """Whether the system knows a printer, for commands that have no window."""
    application = _windowless()
    from kiosk.devices.qt_printer import QtPrinter

    return QtPrinter(name).there() and application is not None  # Qt's part for printers needs it to live


def _windowless() -> QCoreApplication:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication.instance() or engine.application("software")


def print_readiness(report: Report, path: Path) -> None:
    """Write the readiness report to a PDF file; raises SettingError."""
    application = _windowless()
    from kiosk.ui import report_pdf

    report_pdf.write(report, path)
    del application


def _printing(printer: str, stack: ExitStack) -> Printing | None:
    """What prints leaflets, if staff have named a printer; it looks for it after the first frame."""
    if not printer:
        return None
    from kiosk.devices.qt_printer import QtPrinter
    from kiosk.ui.offthread import OffThread
    from kiosk.ui.printing import Printing

    printing = Printing(QtPrinter(printer), OffThread("printing"), time.monotonic)
    stack.callback(printing.close)
    QTimer.singleShot(AFTER_FIRST_FRAME_MS, printing, printing.look)
    return printing


def _is_supervised() -> bool:
    from kiosk.supervisor import lifeline

    return lifeline.VARIABLE in os.environ


def _care_for_display(
    app: QGuiApplication, window: engine.KioskWindow, shell: Shell, scale: Callable[[int, int], float]
) -> None:
    """Fill the display whatever becomes of it, and keep it on."""
    from kiosk.ui.display import DisplayCare, system_power

    def fit(width: int, height: int) -> None:
        window.fit(scale(width, height))

    power = system_power(app)
    DisplayCare(window.window, fit, power, lambda: shell.visit.resting, whole=not window.windowed)


def _language(store: Store | None, wanted: str) -> Tongue:
    """The language to start in; says so if it is not the one that was asked for."""
    found = tongue_in(store, wanted)
    if store and wanted and found.code != wanted:
        has = ", ".join(language.code for language in store.languages())
        logger.warning("the edition has no language %s", wanted)
        print(f"This edition has no language {wanted!r}; it has: {has}.", file=sys.stderr)
    return found


def _come_alive(app: QGuiApplication, window: QQuickWindow, faults: Faults, data: paths.DataFolder) -> None:
    """Beat for the supervisor, if there is one; if there is none, find its crashes for staff."""
    from kiosk.supervisor import lifeline

    line = lifeline.take(os.environ)
    find = partial(afterwards.find_crashes, data, faults.left, supervised=line is not None)
    QTimer.singleShot(STAFF_MS, window, find)
    if line is None:
        return
    from kiosk.ui.heartbeat import Heartbeat

    def beat() -> bool:
        faults.expect_life_within(HANGING_SECONDS)
        if faults.errors >= MOST_ERRORS:
            app.exit(Exit.BUG)
        return line.beat()

    Heartbeat(window, beat, lambda: app.exit(Exit.ENDED))


def _keep_up_to_date(
    keeping: Keeping, window: QQuickWindow, shell: Shell, shown: str, stack: ExitStack
) -> None:
    """Look for new editions from now on."""
    shell.keeper = keeping.keeper(window, shell.show_edition, shown)
    stack.callback(shell.keeper.close)


def _quit_on_signals(app: QGuiApplication) -> None:
    """End on Ctrl-C and SIGTERM: Python sees a signal only when it runs, so a slow timer lets it.

    By ``exit``, because ``quit`` asks the window first, and that does not close.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.exit(Exit.ENDED))
    timer = QTimer(app)
    timer.start(250)
    timer.timeout.connect(lambda: None)
