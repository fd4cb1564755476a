"""What the first frame looks like to a program: its size, its colours, the letters it can draw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QFont, QGuiApplication, QImage, QRawFont
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.engine import KioskWindow
from kiosk.ui.fonts import Fonts

LONGEST_MS: Final = 20_000
SETTLE_MS: Final = 300
SAMPLE: Final = 160
"""The frame is looked at in so many columns."""


@dataclass(frozen=True, slots=True)
class FirstLook:
    """``colours``: how many different ones there are; ``ground``: the share of the commonest, 1.0 if blank.

    ``platform`` is Qt's way to the screen, ``renderer`` what draws: ``Software``, ``OpenGL``, …
    ``without_letters``: languages with a letter that no bundled font has. ``complaints``: what QML found
    wrong with itself.
    """

    platform: str
    renderer: str
    size: tuple[int, int]
    screen: tuple[int, int]
    colours: int
    ground: float
    without_letters: tuple[str, ...]
    complaints: tuple[str, ...]


def wait_for_frame(window: QQuickWindow) -> bool:
    """Wait until a frame is on the screen and things have settled; False if none comes."""
    loop = QEventLoop()
    drawn: list[bool] = []

    def settle() -> None:
        if not drawn:
            drawn.append(True)
            QTimer.singleShot(SETTLE_MS, loop.quit)

    window.frameSwapped.connect(settle)
    QTimer.singleShot(LONGEST_MS, loop.quit)
    window.update()
    loop.exec()
    window.frameSwapped.disconnect(settle)
    return bool(drawn)


def colours(frame: QImage) -> tuple[int, float]:
    """How many colours a frame has, and the share of the commonest; 0 and 1.0 for an empty picture."""
    if frame.isNull():
        return 0, 1.0
    small = frame.scaledToWidth(SAMPLE)  # the nearest pixel, so no colours are made up
    counted = Counter(small.pixel(x, y) for y in range(small.height()) for x in range(small.width()))
    return len(counted), counted.most_common(1)[0][1] / counted.total()


def without_letters(folder: Path, samples: Mapping[str, str]) -> tuple[str, ...]:
    """The languages of ``samples`` with a letter that none of their bundled fonts has.

    Raises KioskError if a font is not there.
    """
    fonts = Fonts(folder)
    lacking: list[str] = []
    for language, letters in samples.items():
        loaded = [QRawFont.fromFont(QFont(family)) for family in fonts.use(language).families()]
        wanted = {ord(letter) for letter in letters if not letter.isspace()}
        if not all(any(font.supportsCharacter(letter) for font in loaded) for letter in wanted):
            lacking.append(language)
    return tuple(lacking)


def look(app: QGuiApplication, kiosk: KioskWindow, fonts: Path, samples: Mapping[str, str]) -> FirstLook:
    """Look at the window that has just been shown; blank if no frame came."""
    window = kiosk.window
    drawn = wait_for_frame(window)
    frame = window.grabWindow() if drawn else QImage()
    different, ground = colours(frame)
    screen = window.screen().size()
    return FirstLook(
        platform=app.platformName(),
        renderer=window.rendererInterface().graphicsApi().name if drawn else "",
        size=(window.width(), window.height()),
        screen=(screen.width(), screen.height()),
        colours=different,
        ground=round(ground, 3),
        without_letters=without_letters(fonts, samples),
        complaints=tuple(kiosk.complaints),
    )
