"""Draws the program's icon in every size that a system asks for, from the one drawing.

Run after a change of `icons/wayside.svg`: `.venv/bin/python build/bundling/icons.py`.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[1] / "icons"
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
_PNG_FROM = 256
"""Windows reads PNG inside an icon at this size only with all programs; smaller ones are bitmaps."""


def draw(size: int) -> QImage:
    """Return the icon, `size` pixels wide and high."""
    renderer = QSvgRenderer(str(FOLDER / "wayside.svg"))
    large = QImage(size * 4, size * 4, QImage.Format.Format_ARGB32)
    large.fill(0)
    painter = QPainter(large)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    return large.scaled(
        size, size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def png(image: QImage) -> bytes:
    """Return the image as a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    buffer.close()
    return bytes(data.data())


def bitmap(image: QImage) -> bytes:
    """Return the image as a bitmap of an icon: header, rows from below in BGRA, an empty mask."""
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    size = image.width()
    header = struct.pack("<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, size * size * 4, 0, 0, 0, 0)
    rows = bytes(image.constBits())
    stride = image.bytesPerLine()
    pixels = b"".join(rows[y * stride : y * stride + size * 4] for y in reversed(range(size)))
    return header + pixels + bytes((size + 31) // 32 * 4 * size)


def ico(sizes: tuple[int, ...]) -> bytes:
    """Return a Windows icon with these sizes."""
    pictures = [png(draw(size)) if size >= _PNG_FROM else bitmap(draw(size)) for size in sizes]
    entries = b""
    place = 6 + 16 * len(sizes)
    for size, picture in zip(sizes, pictures, strict=True):
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return struct.pack("<HHH", 0, 1, len(sizes)) + entries + b"".join(pictures)


def main() -> int:
    """Write all icons beside the drawing."""
    _app = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    for size in PNG_SIZES:
        (FOLDER / f"wayside-{size}.png").write_bytes(png(draw(size)))
    (FOLDER / "wayside.ico").write_bytes(ico(ICO_SIZES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
