"""Whether pictures of an edition can be drawn and its recordings heard, within bounds of time and memory."""

from __future__ import annotations

from PySide6.QtCore import QSize

from kiosk.ui.pictures import draw

SIDE_PX = 800


def can_draw(data: bytes, media_type: str) -> bool:
    """Draw it once, off screen; False if nothing came of it. May be called on any thread."""
    image = draw(data, media_type, QSize(SIDE_PX, 0))
    return image.width() > 1 or image.height() > 1


def can_show(data: bytes, media_type: str) -> bool:
    """Draw a picture, or decode a recording to its end; False if nothing came of it. On any thread."""
    if not media_type.startswith("audio/"):
        return can_draw(data, media_type)
    from kiosk.content.audiofile import examine
    from kiosk.devices.decoder import decodes

    return decodes(data, media_type, examine(data).milliseconds)
