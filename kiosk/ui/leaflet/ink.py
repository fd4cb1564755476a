"""What is drawn beside letters: rules, boxes, icons, pictures in line and grey, and the QR code."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtSvg import QSvgRenderer

from kiosk.content.front_records import Image
from kiosk.takeaway import code
from kiosk.ui.leaflet.flow import Draw, Frame, Piece
from kiosk.ui.leaflet.sheet import INK, LINE, WHITE, Area, pt

_COLOUR: Final = re.compile(rb"#([0-9a-fA-F]{6})\b")
_BLACK_BELOW: Final = 0.2
"""Colours darker than this are the lines of a drawing. Nothing else becomes black: lines stay seen on it."""


def grey(svg: bytes) -> bytes:
    """A drawing as any printer can print it: dark colours black, the others light greys of their depth."""
    return _COLOUR.sub(lambda found: _grey_of(found[1]), svg)


def _grey_of(digits: bytes) -> bytes:
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    light = 0.299 * red + 0.587 * green + 0.114 * blue
    level = 0.0 if light < _BLACK_BELOW else min(1.0, 0.45 + 0.6 * light)
    return b"#%02x%02x%02x" % ((round(255 * level),) * 3)


def rule(area: Area, thick: float, colour: str = INK) -> Piece:
    """A line across the column."""

    def draw(painter: QPainter, top: float) -> None:
        painter.fillRect(QRectF(area.x, top, area.width, thick), QColor(colour))

    return Piece(thick, draw)


def filled(area: Area, piece: Piece, above: float, colour: str = INK) -> Piece:
    """A band of colour behind a piece, with as much above it as below."""

    def draw(painter: QPainter, top: float) -> None:
        painter.fillRect(QRectF(area.x, top, area.width, piece.height + 2 * above), QColor(colour))
        piece.draw(painter, top + above)

    return Piece(piece.height + 2 * above, draw)


def boxed(area: Area, thick: float, *, bar_at_start: float = 0.0, rtl: bool = False) -> Frame:
    """A border around a chunk, if asked with a thick bar along its start."""

    def draw(painter: QPainter, top: float, bottom: float) -> None:
        half = thick / 2
        pen = QPen(QColor(INK if thick > pt(1) else LINE), thick)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(area.x + half, top + half, area.width - thick, bottom - top - thick))
        if bar_at_start:
            x = area.x + area.width - bar_at_start if rtl else area.x
            painter.fillRect(QRectF(x, top, bar_at_start, bottom - top), QColor(INK))

    return draw


def barred(area: Area, thick: float, *, rtl: bool) -> Frame:
    """A bar along the start of a chunk and nothing else."""

    def draw(painter: QPainter, top: float, bottom: float) -> None:
        x = area.x + area.width - thick if rtl else area.x
        painter.fillRect(QRectF(x, top, thick, bottom - top), QColor(INK))

    return draw


def tinted(area: Area, colour: str) -> Frame:
    """A tint behind a chunk."""

    def draw(painter: QPainter, top: float, bottom: float) -> None:
        painter.fillRect(QRectF(area.x, top, area.width, bottom - top), QColor(colour))

    return draw


def dotted(area: Area, height: float) -> Piece:
    """A line of dots to write on, at the foot of ``height``."""

    def draw(painter: QPainter, top: float) -> None:
        pen = QPen(QColor(LINE), pt(1.1), Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 4])
        painter.setPen(pen)
        y = top + height - pt(2)
        painter.drawLine(QPointF(area.x, y), QPointF(area.x + area.width, y))

    return Piece(height, draw)


def disc(area: Area, size: float) -> Draw:
    """A black disc at the start of the column."""

    def draw(painter: QPainter, top: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(INK))
        painter.drawEllipse(QRectF(area.x, top, size, size))

    return draw


class Art:
    """Icons of a folder and pictures of an edition, as lines and greys; each read once."""

    def __init__(self, icons: Path, images: Iterable[tuple[str, Image]]) -> None:
        self._icons = icons
        self._images = dict(images)
        self._ready: dict[str, QSvgRenderer] = {}

    def icon(self, name: str, x: float, size: float, colour: str = INK) -> Piece:
        """One icon in one colour."""
        return Piece(size, self._drawing(self._icon(name, colour), QRectF(x, 0, size, size)))

    def icons(self, names: Iterable[str], area: Area, size: float, gap: float, per_row: int) -> Piece:
        """Rows of icons."""
        places = []
        for number, name in enumerate(names):
            row, column = divmod(number, per_row)
            rect = QRectF(area.x + column * (size + gap), row * (size + gap), size, size)
            places.append(self._drawing(self._icon(name, INK), rect))

        def draw(painter: QPainter, top: float) -> None:
            for place in places:
                place(painter, top)

        rows = -(-len(places) // per_row)
        return Piece(rows * (size + gap) - gap, draw)

    def has(self, image_id: str) -> bool:
        """Whether the edition holds the picture."""
        return image_id in self._images

    def picture(self, image_id: str, area: Area, highest: float) -> Piece:
        """A picture in the middle of the column, at most ``highest`` high."""
        image = self._images[image_id]
        aspect = image.width / image.height
        width = min(area.width, highest * aspect)
        rect = QRectF(area.x + (area.width - width) / 2, 0, width, width / aspect)
        if image.media_type == "image/svg+xml":
            return Piece(rect.height(), self._drawing(self._svg(image_id, grey(image.data)), rect))
        photo = QImage.fromData(image.data).convertToFormat(QImage.Format.Format_Grayscale8)
        return Piece(rect.height(), lambda painter, top: painter.drawImage(rect.translated(0, top), photo))

    def _icon(self, name: str, colour: str) -> QSvgRenderer:
        path = self._icons / f"{name}.svg"
        return self._svg(
            f"icon:{name}:{colour}",
            path.read_bytes().replace(b"currentColor", colour.encode()),
        )

    def _svg(self, key: str, data: bytes) -> QSvgRenderer:
        if key not in self._ready:
            self._ready[key] = QSvgRenderer(QByteArray(data))
        return self._ready[key]

    @staticmethod
    def _drawing(svg: QSvgRenderer, rect: QRectF) -> Draw:
        return lambda painter, top: svg.render(painter, rect.translated(0, top))


def qr(payload: str, x: float, side: float) -> Piece:
    """A QR code in black, ``side`` wide with the white around it."""
    rows = code.rows(payload)
    module = side / (len(rows) + 2 * code.QUIET)
    dark = QPainterPath()  # one path: between single squares a printer may leave white hairs
    dark.setFillRule(Qt.FillRule.WindingFill)
    for number, row in enumerate(rows):
        for start, end in dark_runs(row):
            left, top = ((at + code.QUIET) * module for at in (start, number))
            dark.addRect(x + left, top, (end - start) * module, module)

    def draw(painter: QPainter, top: float) -> None:
        painter.fillRect(QRectF(x, top, side, side), QColor(WHITE))
        painter.fillPath(dark.translated(0, top), QColor(INK))

    return Piece(side, draw)


def dark_runs(row: bytes) -> list[tuple[int, int]]:
    """Where a row of a code is dark: start and end of each run."""
    return [found.span() for found in re.finditer(b"\x01+", row)]
