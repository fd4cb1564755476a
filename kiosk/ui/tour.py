"""Every screen as a picture, drawn by the program's own code: for review, the README, a PC with no screen."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from html import escape
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import Q_ARG, QMetaObject, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.content.store import Store
from kiosk.drawing_options import TourOptions
from kiosk.errors import KioskError, SettingError
from kiosk.session.history import Place
from kiosk.session.reader import ReaderSettings
from kiosk.ui import engine
from kiosk.ui.listening import Listening
from kiosk.ui.printing import rehearsed
from kiosk.ui.reading import Reading, today, tongue_in
from kiosk.ui.shell import MAKERS, STAFF, TAKE_HOME, Shell
from kiosk.ui.staff_rehearsal import come_and_go, rehearse
from kiosk.ui.tour_waits import PATIENCE_SECONDS, settle, wait_for_parts, wait_for_pictures
from kiosk.ui.translate import Translation
from kiosk.ui.voice import shipped_voice

NOT_IN_FILE_NAMES: Final = str.maketrans(":/@", "---")

LISTEN: Final = "@listen"
ASK: Final = "@ask"
MORE: Final = "@more"
TALK: Final = "@talk"
READ: Final = (LISTEN, ASK, MORE)
"""What a name ends with whose page is read aloud; ``@talk`` is talking mode."""


@dataclass(frozen=True)
class Device:
    """A reference screen (standards section 1): pixels and pixels a millimetre."""

    width: int
    height: int
    px_per_mm: float


DEVICES: Final = {
    "R1": Device(1920, 1080, 4.03),
    "R2": Device(1080, 1920, 4.03),
    "R3": Device(1920, 1080, 5.56),
    "R4": Device(1080, 1920, 2.71),
    "R5": Device(3840, 2160, 6.42),
}


def every_screen(store: Store, language: str) -> Iterator[str]:
    """A name for each screen, with real items of the edition, such as ``article:what-is-lupus``."""
    yield "home"
    tiles = [tile for tile in store.tiles(language) if tile.opens == "topics"]
    for tile in tiles:
        yield f"topic:{tile.id}"
    for tile in tiles:
        for topic in store.topics(language, tile.id):
            for article in store.articles(language, topic.id):
                yield f"article:{article.id}"
    easy_reads = store.easy_reads(language)
    yield from ("easyread",) if easy_reads else ()
    yield from (f"article:{item.id}" for item in easy_reads)
    group = store.faq_groups(language)[0]
    faq = store.faqs(language, group.id)[0]
    yield from ("questions", f"faq:{faq.id}", "organisations", "need:talk")
    yield f"organisation:{store.organisations(language)[0].id}"
    yield from _taken_home(store, language)
    yield from ("atoz", "search", "search:hydroxy", "search:xyzzy", "settings", "help", "edition")
    yield f"about:faq/{faq.id}"
    yield from STAFF_PAGES
    if len(store.languages()) > 1:
        yield "language"


def _taken_home(store: Store, language: str) -> Iterator[str]:
    """The ways to take something home, each with a page that has it."""
    entries = store.a_to_z(language, ("article",))
    yield from (f"{screen}:article/{entries[0].id}" for screen in ("takehome", "scan", "print"))
    for phoned in [item for item in store.organisations(language) if item.phone][:1]:
        yield from (f"organisation:{phoned.id}", f"scan:organisation/{phoned.id}")
        yield f"number:organisation/{phoned.id}"


STAFF_PAGES: Final = (
    "staffupdate:ready", "staff", "staffpin", "staffpin:new/setup", "staffkeys", "staffready", "staffcard",
    "staffheight", "stafftouch", "staffsound", "stafftext:clinic/setup", "staffnumbers", "staffhours",
    "staffstart", "staffcontent", "staffcounters", "staffend", "staffwelcome", "staffdone",
)  # fmt: skip
"""The screens of staff; there are others made of the same parts."""

STAGES: Final = ("attract", "asking", "hidden", "cleaning", "resting")
"""What stands before the pages: the screens of ``Visit``, by its states."""


def every_state(store: Store, language: str) -> Iterator[str]:
    """Every screen, and what the first article looks like while it is read aloud, and in talking mode."""
    names = tuple(every_screen(store, language))
    article = next(name for name in names if name.startswith("article:"))
    yield from (*names, *(f"{article}{state}" for state in (*READ, TALK)))


def place(name: str) -> Place:
    """The place of a screen's name; what follows the colon is an item, or the words of a search."""
    screen, _, item = name.partition("@")[0].partition(":")
    return Place(screen, choice=item) if screen == "search" else Place(screen, item)


def show(shell: Shell, name: str) -> None:
    """Bring a screen by its name, from the top."""
    if name in STAGES:
        shell.visit.bring(name)
        return
    shell.visit.bring("using")
    come_and_go(shell, place(name))
    shell.navigation.restart()
    shell.navigation.go(place(name))


def turn_to_part(window: QQuickWindow, name: str) -> None:
    """Scroll to the part that a name such as ``article:what-is-lupus@3`` ends with, from 1."""
    part = name.partition("@")[2]
    host = window.findChild(QObject, "screen-host")
    screen = host.property("item") if host is not None else None
    if isinstance(screen, QObject) and part.isdecimal():
        # PySide6 6.9.3 takes a str here, whatever its own description of its types says.
        QMetaObject.invokeMethod(screen, "goToPart", Q_ARG(int, int(part) - 1))  # type: ignore[call-overload]


def read_aloud(app: QGuiApplication, window: QQuickWindow, listening: Listening, name: str) -> None:
    """Read ``article:what-is-lupus@listen`` aloud, held at its fourth sentence; ``@ask`` asks the room.

    ``@more`` shows the other buttons, where there is no room for all of them at once.
    """
    listening.start_afresh()
    listening.listen()
    end = time.monotonic() + PATIENCE_SECONDS
    while listening.property("state") in {"", "starting"} and time.monotonic() < end:
        settle(app)
    if name.endswith(ASK):
        return
    listening.readAloud()
    for _ in range(3):
        listening.forward()
    listening.togglePause()
    bar = window.findChild(QObject, "reading-bar")
    if bar is not None:
        bar.setProperty("more", name.endswith(MORE))


def talk(app: QGuiApplication, kiosk: engine.KioskWindow) -> None:
    """Begin talking mode, once what makes it has been made, and wait until its voice is there."""
    end = time.monotonic() + PATIENCE_SECONDS
    asked = False
    while (kiosk.by_ear is None or not kiosk.by_ear.talking.active) and time.monotonic() < end:
        if kiosk.by_ear is not None and not asked:
            kiosk.by_ear.talking.start()
            asked = True
        settle(app)


def draw(options: TourOptions) -> int:
    """Draw the pictures and the index page into ``options.out``; gives the exit code.

    Raises ContentError if the edition cannot be used, SettingError if it lacks a language, if there is no
    such screen, or if the folder cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = engine.application("software")
    installation = paths.this_installation()
    _refuse_unknown_screens(options.screens)
    try:
        options.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(options.out, error) from error
    names: list[str] = []
    with Store.open(options.content or installation.content) as store:
        codes = options.languages or tuple(language.code for language in store.languages())
        for code in codes:
            if tongue_in(store, code).code != code:
                has = ", ".join(language.code for language in store.languages())
                raise SettingError(f"This edition has no language {code!r}; it has: {has}.")
        for device, code in product(options.devices, codes):
            names += _draw_device(app, store, installation.assets, options, device, code)
    (options.out / "index.html").write_text(_index(names), "utf-8")
    print(f"{len(names)} pictures and index.html in {options.out}", file=sys.stderr)
    return 0


def _draw_device(
    app: QGuiApplication, store: Store, assets: Path, options: TourOptions, device_name: str, language: str
) -> Iterator[str]:
    device = DEVICES[device_name]
    spoken = tongue_in(store, language)
    translation = Translation(assets / "i18n")
    translation.use(spoken.code)
    shell = Shell(
        Reading(store, spoken.content, today()),
        ReaderSettings(language=language),
        printing=rehearsed(),
        clock=lambda: 0.0,
    )
    voice = shipped_voice("null")
    shell.listening.lend(voice)
    kiosk = engine.KioskWindow(shell, assets, device.px_per_mm, translation)
    kiosk.window.resize(device.width, device.height)
    kiosk.window.show()
    with TemporaryDirectory(prefix="wayside-tour-") as folder, closing(voice), closing(kiosk):
        rehearse(shell, Path(folder), lambda: 0.0, (device.width, device.height, device.px_per_mm))
        for theme, size in product(options.themes, options.sizes):
            shell.reader.choose(
                ReaderSettings(theme=theme, text_size=size, movement=False, language=language)
            )
            for screen in options.screens or (*STAGES, *every_state(store, spoken.content)):
                show(shell, screen)
                settle(app)
                wait_for_parts(app, kiosk.window)
                if screen.endswith(READ):
                    read_aloud(app, kiosk.window, shell.listening, screen)
                elif screen.endswith(TALK):
                    talk(app, kiosk)
                elif "@" in screen:
                    turn_to_part(kiosk.window, screen)
                if "@" in screen:
                    settle(app)
                wait_for_pictures(app, kiosk.window)
                name = f"{device_name}-{theme}-{size}-{language}-{screen.translate(NOT_IN_FILE_NAMES)}.png"
                if not kiosk.window.grabWindow().save(str(options.out / name)):
                    raise _cannot_write(options.out, name)
                if kiosk.by_ear is not None and kiosk.by_ear.talking.active:
                    kiosk.by_ear.talking.finish()
                if kiosk.complaints:
                    raise KioskError("The program is damaged; please install it again.", kiosk.complaints[0])
                yield name


def _refuse_unknown_screens(names: Iterable[str]) -> None:
    for name in names:
        if name not in STAGES and place(name).screen not in (*MAKERS, *TAKE_HOME, *STAFF):
            known = ", ".join((*STAGES, *MAKERS, *TAKE_HOME, *STAFF))
            raise SettingError(f"--screens: there is no screen {name!r}; there are {known}.")


def _cannot_write(folder: Path, detail: object) -> SettingError:
    return SettingError(
        f"No pictures can be put into {folder}; name a folder that can be written and has room.", repr(detail)
    )


def _index(names: list[str]) -> str:
    pictures = "\n".join(
        f'<figure><a href="{escape(name)}"><img src="{escape(name)}" alt="{escape(name)}" loading="lazy"></a>'
        f"<figcaption>{escape(name)}</figcaption></figure>"
        for name in names
    )
    return (
        '<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Wayside: every screen</title>\n'
        "<style>body{font:16px sans-serif;margin:2em}figure{display:inline-block;margin:0 1em 1em 0}"
        "img{width:460px;border:1px solid gray}</style>\n<h1>Wayside: every screen</h1>\n"
        f"{pictures}\n</html>\n"
    )
