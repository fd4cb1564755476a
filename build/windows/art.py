"""Draws the pictures of the set-up wizard from our own icon, drawings, colours and font: `art.py FOLDER`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT: Final = Path(__file__).resolve().parents[2]
ICON: Final = ROOT / "build" / "icons" / "wayside.svg"
DRAWING: Final = ROOT / "assets" / "content" / "en" / "images" / "topic-lupus.svg"
FONT: Final = ROOT / "assets" / "fonts" / "AtkinsonHyperlegibleNext_600SemiBold.ttf"
# Twice what the wizard asks for: Windows makes them smaller where pixels are large.
SIDE: Final = (328, 628)
HEADER: Final = (300, 114)
_PAGE, _ACTION, _TINT, _WHITE = (QColor(code) for code in ("#F6F2E9", "#0C4A50", "#CFE3DD", "#FFFFFF"))


def _canvas(size: tuple[int, int], colour: QColor) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB888)
    image.fill(colour)
    return image


def _place(painter: QPainter, file: Path, middle: float, top: float, width: float) -> None:
    renderer = QSvgRenderer(str(file))
    size = QSizeF(renderer.defaultSize())
    height = width * size.height() / size.width()
    renderer.render(painter, QRectF(middle - width / 2, top, width, height))


def side() -> QImage:
    """The tall picture beside the first and the last page."""
    width = SIDE[0]
    image = _canvas(SIDE, _PAGE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(0, 0, width, 250), _ACTION)
    _place(painter, ICON, width / 2, 40, 120)
    font = QFont(QFontDatabase.applicationFontFamilies(0)[0])
    font.setPixelSize(44)
    painter.setFont(font)
    painter.setPen(_WHITE)
    painter.drawText(QRectF(0, 172, width, 60), Qt.AlignmentFlag.AlignCenter, "Wayside")
    _place(painter, DRAWING, width / 2, 320, width - 24)
    painter.end()
    return image


def header() -> QImage:
    """The small picture at the top of the pages between."""
    image = _canvas(HEADER, _WHITE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _place(painter, ICON, HEADER[0] - 58, 12, 90)
    painter.end()
    return image


def main(arguments: list[str]) -> int:
    """Write `side.bmp` and `header.bmp` into the folder."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication([])
    QFontDatabase.addApplicationFont(str(FONT))
    folder = Path(arguments[0])
    written = [
        image.save(str(folder / f"{name}.bmp")) for name, image in (("side", side()), ("header", header()))
    ]
    app.quit()
    return 0 if all(written) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
