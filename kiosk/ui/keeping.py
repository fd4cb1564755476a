"""Puts together what opens the edition of a start, and what keeps it up to date after the first frame."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickWindow

from kiosk import __version__
from kiosk.config import SiteSettings
from kiosk.content.store import Store
from kiosk.paths import DataFolder, Installation
from kiosk.update import start
from kiosk.update.opening import Opened, open_for_start, open_named

if TYPE_CHECKING:
    from kiosk.ui.editions import EditionKeeper
    from kiosk.update.updater import Updater


class Keeping:
    """Of one kiosk: its folders and its settings. What is costly to import is imported when it is needed."""

    def __init__(self, data: DataFolder, here: Installation, site: SiteSettings) -> None:
        self._data = data
        self._here = here
        self._site = site

    def open(self, named: Path | None, how: str) -> Opened:
        """The edition of this start: the file that was named, or the best that this kiosk has.

        ``how`` is ``normal``, ``previous`` or ``safe`` (none).
        """
        if named is not None:
            return Opened(None) if how == "safe" else open_named(named)
        booted = time.time() - time.monotonic()
        return open_for_start(self._data.editions, self._here.content, how, booted, self._updater)

    def lived(self) -> None:
        """The program ends as it should: it has not died of its edition."""
        start.lived(self._data.editions)

    def keeper(self, window: QQuickWindow, show: Callable[[Store], None], shown: str) -> EditionKeeper:
        """What looks for new editions and hands them to ``show``; ``shown`` is the file shown now."""
        from kiosk.devices.qt_volumes import QtVolumes
        from kiosk.ui.editions import EditionKeeper
        from kiosk.update.disk import Disk
        from kiosk.update.errands import Errands
        from kiosk.update.making import make_places, make_watch

        places = make_places(self._data, self._here, self._site)
        watch = partial(make_watch, self._data, self._here, self._site, Disk(), __version__)
        errands = Errands(self._updater(), places, watch, time.monotonic)
        volumes = QtVolumes((self._data.root, self._here.root))
        return EditionKeeper(window, errands, places, volumes, show, shown)

    def _updater(self) -> Updater:
        from kiosk.ui.drawing import can_show
        from kiosk.update.disk import Disk
        from kiosk.update.making import make_updater

        return make_updater(self._data, self._here, self._site, can_show, Disk())
