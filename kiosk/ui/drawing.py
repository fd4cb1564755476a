"""Whether a picture of an edition can be drawn at the size of a screen, within bounds of time and memory."""

from __future__ import annotations

from PySide6.QtCore import QSize

from kiosk.ui.pictures import draw

SIDE_PX = 800


def can_draw(data: bytes, media_type: str) -> bool:
    """Draw it once, off screen; False if nothing came of it. May be called on any thread."""
    image = draw(data, media_type, QSize(SIDE_PX, 0))
    return image.width() > 1 or image.height() > 1
