"""How many pixels make a millimetre in a window of a size: as measured, as assumed, or as fits."""

from __future__ import annotations

import logging

from PySide6.QtGui import QGuiApplication

from kiosk.choices import WINDOW_PX
from kiosk.session.screen import assumed_px_per_mm, fitted_px_per_mm

logger = logging.getLogger(__name__)


class Fitting:
    """Gives pixels a millimetre for a window of a size. ``measured`` is 0 where nobody has measured."""

    def __init__(self, measured: float) -> None:
        self.measured = measured

    def __call__(self, width: int, height: int) -> float:
        """Pixels a millimetre."""
        asked = self.measured or assumed_px_per_mm(width, height)
        fitted = fitted_px_per_mm(width, height, asked)
        if fitted < asked:
            logger.info("the screen is smaller than supported, so everything is drawn smaller")
        return fitted


def screen_size() -> tuple[int, int]:
    """Of the display; of the recommended one while it is off, until it is on."""
    size = QGuiApplication.primaryScreen().size()
    there = min(size.width(), size.height()) >= WINDOW_PX[0]
    return (size.width(), size.height()) if there else (1920, 1080)
