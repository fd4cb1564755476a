"""The same program drawn offscreen in the test process: it knows where things are and how they must look."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from typing import Final, cast

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.content.store import Store
from kiosk.session.reader import ReaderSettings
from kiosk.session.screen import assumed_px_per_mm, fitted_px_per_mm
from kiosk.ui import engine
from kiosk.ui.pages.base import Page
from kiosk.ui.printing import Printing
from kiosk.ui.reading import Reading, today, tongue_in
from kiosk.ui.shell import Shell
from kiosk.ui.tour import READ, TALK, read_aloud, talk, turn_to_part
from kiosk.ui.translate import Translation
from kiosk.ui.voice import shipped_voice
from tests.controls import in_sight

LEAST_PX: Final = 16
"""A thing of which less is in sight is not touched."""


class Twin:
    """A kiosk of the same size with the same edition (``None``: without one)."""

    def __init__(
        self,
        application: QGuiApplication,
        store: Store | None,
        width: int,
        height: int,
        printing: Printing | None = None,
    ) -> None:
        self._application = application
        assets = paths.this_installation().assets
        tongue = tongue_in(store, "")
        translation = Translation(assets / "i18n")
        translation.use(tongue.code)
        self.shell = Shell(
            Reading(store, tongue.content, today()),
            ReaderSettings(language=tongue.code),
            attract=True,
            clock=lambda: 0.0,
            printing=printing,
        )
        self._voice = shipped_voice("null")
        self.shell.listening.lend(self._voice)
        self.pages = 0
        self.shell.navigation.pageChanged.connect(self._count_page)
        px_per_mm = fitted_px_per_mm(width, height, assumed_px_per_mm(width, height))
        self._kiosk = engine.KioskWindow(self.shell, assets, px_per_mm, translation)
        self._window = self._kiosk.window
        self._window.resize(width, height)
        self._window.show()
        self._window.requestActivate()
        self.settle(0.1)

    def close(self) -> None:
        """Take it down."""
        self._kiosk.close()
        self._voice.close()

    def _count_page(self) -> None:
        self.pages += 1

    def settle(self, seconds: float) -> None:
        """Let it draw and let its clocks run for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._application.processEvents()
            time.sleep(0.005)

    def click(self, x: int, y: int) -> None:
        """Press and let go of the left button at a place of the window (pixels)."""
        QTest.mouseClick(self._window, Qt.MouseButton.LeftButton, pos=QPoint(x, y))

    def press(self, key: Qt.Key) -> None:
        """Press one key."""
        QTest.keyClick(self._window, key)

    def type(self, letters: str) -> None:
        """Type letters on a real keyboard."""
        for letter in letters:
            QTest.keyClick(self._window, Qt.Key(ord(letter.upper())))

    def title(self) -> str:
        """The window's title: the heading of the page."""
        return self._window.title()

    def finish(self) -> None:
        """End the visit."""
        self.shell.navigation.finish()

    def stage(self, name: str) -> None:
        """Read the page aloud or begin talking mode, where a screen's name in the tour says so."""
        if name.endswith(READ):
            read_aloud(self._application, self._window, self.shell.listening, name)
        elif name.endswith(TALK):
            talk(self._application, self._kiosk)
        self.settle(0.1)

    def to_part(self, number: int) -> None:
        """Scroll to a part of an article, from 1."""
        turn_to_part(self._window, f"@{number}")

    def scroll(self) -> float:
        """How far the page is scrolled (pixels)."""
        page = cast("Page", self.shell.navigation.page)
        return page.left_at

    def focused(self) -> str:
        """The name of what has the keyboard focus; empty if that has none."""
        item: QQuickItem | None = self._window.activeFocusItem()
        return "" if item is None else item.objectName()

    def picture(self) -> Image.Image:
        """What the window shows now."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._window.grabWindow().save(buffer, "BMP")  # type: ignore[call-overload]
        return Image.open(io.BytesIO(buffer.data().data())).convert("RGB")

    def has(self, name: str) -> bool:
        """Whether something of this name can be seen, at least in part."""
        return any(item.objectName() == name for item in self._seen())

    def can_tap(self, name: str) -> bool:
        """Whether enough of the thing of this name can be seen to touch it."""
        return any(in_sight(item).height() > LEAST_PX for item in self._seen() if item.objectName() == name)

    def points_saying(self, text: str) -> list[tuple[int, int]]:
        """The middles of all things in sight that say exactly this (pixels), from the top."""
        found = [in_sight(item).center() for item in self._seen() if item.property("text") == text]
        return sorted(((round(at.x()), round(at.y())) for at in found), key=lambda at: (at[1], at[0]))

    def names(self, start: str = "") -> list[str]:
        """The names, beginning with ``start``, of all that can be seen."""
        return [item.objectName() for item in self._seen() if item.objectName().startswith(start)]

    def point(self, name: str) -> tuple[int, int]:
        """The middle of the part in sight of the one item of this name (pixels)."""
        found = [item for item in self._seen() if item.objectName() == name]
        assert len(found) == 1, f"{len(found)} of {name!r}; in sight: {sorted(set(self.names()))}"
        middle = in_sight(found[0]).center()
        return round(middle.x()), round(middle.y())

    def texts(self) -> list[str]:
        """All texts that can be seen, at least in part, as plain as the items hold them."""
        return [str(item.property("text")) for item in self._seen() if item.property("text")]

    def _seen(self) -> Iterator[QQuickItem]:
        waiting = [self._window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible() and item.opacity() > 0:
                waiting += item.childItems()
                if not in_sight(item).isEmpty():
                    yield item
