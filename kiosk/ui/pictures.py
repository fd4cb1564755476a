"""Pictures and icons for QML, drawn at the size asked for and in the colours of the theme."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtQuick import QQuickImageProvider

if TYPE_CHECKING:
    from kiosk.ui.reading import Reading

PICTURE_COLOURS = Path(__file__).parent / "qml" / "Kiosk" / "Theme" / "pictures.json"
FORMATS = {"image/svg+xml": b"svg", "image/png": b"png", "image/jpeg": b"jpeg"}
LARGEST_PX = 4096
"""A picture is never drawn larger than this on a side, whatever is asked."""

PICTURES_KEPT = 6
"""So many at least, as Home has: a picture that would leave less room for the others is not kept."""

ICONS_KEPT = 64
"""About half a megabyte; twice what a reader meets in one theme and size."""


def draw(data: bytes, media_type: str, wanted: QSize) -> QImage:
    """``data`` as an image of ``wanted`` size in pixels (keeping its own size where that is empty).

    Data that is no image gives a small transparent one: a page with a missing picture is still a page.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(FORMATS.get(media_type, b"")))
    own = reader.size()
    if not own.isEmpty():
        width = wanted.width() if wanted.width() > 0 else own.width() * wanted.height() // own.height()
        height = wanted.height() if wanted.height() > 0 else own.height() * wanted.width() // own.width()
        if width > 0 and height > 0:
            reader.setScaledSize(QSize(min(width, LARGEST_PX), min(height, LARGEST_PX)))
    image = reader.read()
    if image.isNull():
        image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
    return image


class IconProvider(QQuickImageProvider):
    """``image://icon/NAME/RRGGBB``: an icon of ``folder`` in one colour."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder
        # Each page has the same few icons, and to read and draw them took an eighth of its time.
        self._drawn = lru_cache(ICONS_KEPT)(self._draw)

    def requestImage(self, name: str, _size: QSize, wanted: QSize) -> QImage:
        """Draw one icon; a name that does not exist gives an empty picture."""
        return self._drawn(name, wanted.width(), wanted.height())

    def _draw(self, name: str, width: int, height: int) -> QImage:
        icon, _, colour = name.partition("/")
        path = self._folder / f"{Path(icon).name}.svg"
        source = path.read_text("utf-8").replace("currentColor", f"#{colour}") if path.is_file() else ""
        return draw(source.encode(), "image/svg+xml", QSize(width, height))


class PictureProvider(QQuickImageProvider):
    """``image://picture/ID/THEME/EDITION``: a picture of the edition, its colours changed to the theme's.

    What stands for the edition keeps Qt, and us, from showing a picture remembered from another one. The
    small ones shown last are kept, in ``most`` bytes: Qt itself forgets a picture 30 s after its page.
    """

    def __init__(self, reading: Callable[[], Reading], most: int) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._reading = reading
        self._most = most
        self._kept: dict[tuple[str, int, int], QImage] = {}
        self._colours: dict[str, dict[str, str]] = {}

    def requestImage(self, name: str, _size: QSize, wanted: QSize) -> QImage:
        """Draw one picture, unless it is kept; one that the edition does not hold is empty."""
        key = (name, wanted.width(), wanted.height())
        image = self._kept.pop(key, None) or self._draw(name, wanted)
        if image.sizeInBytes() * PICTURES_KEPT <= self._most:
            self._kept[key] = image  # as the last one used
            while sum(picture.sizeInBytes() for picture in self._kept.values()) > self._most:
                del self._kept[next(iter(self._kept))]
        return image

    def forget(self) -> None:
        """Keep nothing of what a visit has shown (P01)."""
        self._kept.clear()

    def _draw(self, name: str, wanted: QSize) -> QImage:
        picture, theme = (*name.split("/"), "")[:2]
        image = self._reading().image(picture)
        if image is None:
            return draw(b"", "image/svg+xml", wanted)
        data = image.data
        if image.media_type == "image/svg+xml" and theme != "paper":
            data = self._recoloured(data, theme)
        return draw(data, image.media_type, wanted)

    def _recoloured(self, svg: bytes, theme: str) -> bytes:
        if not self._colours:
            import json  # the default theme needs no other colours

            self._colours = json.loads(PICTURE_COLOURS.read_text("utf-8"))
        text = svg.decode(errors="replace")
        for old, new in self._colours.get(theme, {}).items():
            text = text.replace(old, f"#~{new[1:]}")
        return text.replace("#~", "#").encode()
