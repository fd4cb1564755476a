"""Leaflets as PDF files: one, or one for every item of an edition, for staff (`kiosk leaflet`)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtGui import QPdfWriter

from kiosk import paths
from kiosk.content.store import Store
from kiosk.drawing_options import LeafletOptions
from kiosk.errors import SettingError
from kiosk.takeaway.leaflet import every_item, find, leaflet
from kiosk.ui import engine
from kiosk.ui.fonts import Fonts, leading
from kiosk.ui.leaflet.printout import Makings, Printout
from kiosk.ui.leaflet.sheet import Sheet
from kiosk.ui.reading import today, tongue_in
from kiosk.ui.translate import Translation

DOTS_PER_INCH = 1200


def write(options: LeafletOptions) -> int:
    """Write what ``options`` ask for; gives the exit code.

    Raises ContentError if the edition cannot be used or has no such item, SettingError if it lacks the
    language or a file cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = engine.application("software")
    installation = paths.this_installation()
    with Store.open(options.content or installation.content) as store:
        spoken = tongue_in(store, options.language)
        if options.language and spoken.code != options.language:
            has = ", ".join(language.code for language in store.languages())
            raise SettingError(f"This edition has no language {options.language!r}; it has: {has}.")
        translation = Translation(installation.assets / "i18n")
        translation.use(spoken.code)
        font = Fonts(installation.assets / "fonts").use(spoken.content)
        sheet = Sheet(
            options.paper,
            options.size,
            tuple(font.families()),
            spoken.right_to_left,
            leading(spoken.content),
        )
        makings = Makings(sheet, installation.assets / "icons", today())
        items = list(every_item(store, spoken.content)) if options.all else [
            find(store, spoken.content, options.page)
        ]  # fmt: skip
        for kind, item_id in items:
            printout = Printout(leaflet(store, spoken.content, kind, item_id), makings)
            to = options.out / f"{kind}-{item_id}.pdf" if options.all else options.out
            save(printout, to, store.edition(spoken.content).publisher)
        translation.remove()
    told = f"{len(items)} leaflets in {options.out}" if options.all else str(options.out)
    print(told, file=sys.stderr)
    del app
    return 0


def save(printout: Printout, path: Path, author: str) -> None:
    """Write one PDF file. Raises SettingError if it cannot be written."""
    writer = QPdfWriter(str(path))
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle(printout.title)
    writer.setAuthor(author)
    writer.setCreator("Wayside")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb"):
            pass
    except OSError as error:
        raise SettingError(
            f"No leaflet can be put into {path}; name a place that can be written.", str(error)
        ) from error
    printout.paint(writer)
