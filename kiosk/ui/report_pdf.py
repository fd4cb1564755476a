"""The readiness report as one printable page: a shape, a word and a colour for each light."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QPolygonF,
)

from kiosk import paths
from kiosk.errors import SettingError
from kiosk.findings import Light
from kiosk.staff import report
from kiosk.staff.doctor import Report
from kiosk.ui import words
from kiosk.ui.fonts import Fonts
from kiosk.wording import Wording

DOTS_PER_INCH: Final = 1200
MARGIN_MM: Final = 15.0
LARGEST_POINTS: Final = 11.0
SMALLEST_POINTS: Final = 6.5
"""Text that needs more than a page is set smaller, down to this; then what is fine is told in one line."""

_STEP: Final = 0.25
_INK: Final = "#000000"
_SOFT: Final = "#4D4D4D"
_COLOURS: Final = {
    Light.RED: "#B3261E",
    Light.AMBER: "#8A5A00",
    Light.GREEN: "#1E6B3A",
}
_FOOT: Final = Wording(
    "Made by Wayside on this kiosk. It holds nothing about readers. To make it again: kiosk doctor --pdf FILE"
)
_WRAPPED: Final = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True)
class Piece:
    """Text with its size (times the body), weight and colour; ``above`` is room over it, in lines.

    ``light`` puts the sign of a light before it.
    """

    text: str
    scale: float = 1.0
    strong: bool = False
    colour: str = _INK
    above: float = 0.15
    light: Light | None = None
    indent: float = 2.0


def write(made: Report, path: Path) -> None:
    """Write the page as a PDF file, once there is an application. Raises SettingError."""
    family = Fonts(paths.this_installation().assets / "fonts").use("en").families()
    save(made, path, family)


def save(made: Report, path: Path, families: list[str]) -> float:
    """Write the page with these fonts, once there is an application; gives the size of its text in points."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb"):
            pass
    except OSError as error:
        sentence = Wording("The report cannot be put into %1; name a place that can be written.", path)
        raise SettingError(sentence, str(error)) from error
    writer = QPdfWriter(str(path))
    writer.setResolution(DOTS_PER_INCH)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setTitle(words.sentence(report.title(made)))
    writer.setCreator("Wayside")
    sheet = _Sheet(writer, families)
    whole = pieces(made)
    points = sheet.size_for(whole)
    if points < SMALLEST_POINTS:
        whole = pieces(made, brief=True)
        points = sheet.size_for(whole)
    sheet.draw(whole, points)
    return points


def pieces(made: Report, *, brief: bool = False) -> list[Piece]:
    """What stands on the page, from the top; ``brief`` only names the parts that are fine."""
    found = [
        Piece(words.sentence(report.title(made)), 1.7, strong=True, above=0, indent=0),
        Piece(words.sentence(report.summary(made)), colour=_SOFT, indent=0),
    ]
    for light, heading in report.HEADINGS.items():
        lines = made.of(light)
        if lines:
            found.append(
                Piece(words.sentence(heading), 1.25, strong=True, colour=_COLOURS[light], above=1.0, indent=0)
            )
        if brief and light is Light.GREEN:
            areas = dict.fromkeys(words.sentence(line.area) for line in lines)
            found.append(Piece(f"{', '.join(areas)}.", above=0.4, light=light))
            continue
        for line in lines:
            said = Wording("%1: %2", line.area, line.finding.sentence)
            found.append(Piece(words.sentence(said), above=0.4, light=light))
            if line.finding.what_to_do:
                do = Wording("What to do: %1", line.finding.what_to_do)
                found.append(Piece(words.sentence(do), strong=True, above=0.05))
    return found


class _Sheet:
    """The page that is drawn on."""

    def __init__(self, writer: QPdfWriter, families: list[str]) -> None:
        self._writer = writer
        self._families = families
        self._width = float(writer.width())
        self._foot = self._height("Foot", SMALLEST_POINTS * 1.2, strong=False, width=self._width) * 2
        self._room = float(writer.height()) - self._foot

    def size_for(self, found: list[Piece]) -> float:
        """The largest size in points at which all of it fits the page."""
        points = LARGEST_POINTS
        while points > _STEP and self._total(found, points) > self._room:
            points -= _STEP
        return points

    def draw(self, found: list[Piece], points: float) -> None:
        """Draw all of it."""
        painter = QPainter(self._writer)
        top = 0.0
        for piece in found:
            top += piece.above * self._line(points)
            top += self._piece(painter, piece, top, points)
        painter.setFont(self._font(SMALLEST_POINTS * 1.2, strong=False))
        painter.setPen(QColor(_SOFT))
        foot = QRectF(0, self._room, self._width, self._foot)
        painter.drawText(foot, Qt.AlignmentFlag.AlignBottom | _WRAPPED, words.sentence(_FOOT))
        painter.end()

    def _piece(self, painter: QPainter, piece: Piece, top: float, points: float) -> float:
        left = piece.indent * self._line(points)
        width, size = self._width - left, points * piece.scale
        height = self._height(piece.text, size, strong=piece.strong, width=width)
        painter.setFont(self._font(size, strong=piece.strong))
        painter.setPen(QColor(piece.colour))
        painter.drawText(QRectF(left, top, width, height), _WRAPPED, piece.text)
        if piece.light is not None:
            _sign(painter, piece.light, QRectF(0, top, self._line(points), self._line(points)))
        return height

    def _total(self, found: list[Piece], points: float) -> float:
        line = self._line(points)
        return sum(
            piece.above * line
            + self._height(
                piece.text, points * piece.scale, strong=piece.strong, width=self._width - piece.indent * line
            )
            for piece in found
        )

    def _line(self, points: float) -> float:
        return QFontMetricsF(self._font(points, strong=False)).height()

    def _height(self, text: str, points: float, *, strong: bool, width: float) -> float:
        room = QRectF(0, 0, width, float(self._writer.height()) * 10)
        return QFontMetricsF(self._font(points, strong=strong)).boundingRect(room, _WRAPPED, text).height()

    def _font(self, points: float, *, strong: bool) -> QFont:
        font = QFont(self._families)
        font.setPixelSize(round(points * DOTS_PER_INCH / 72))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


def _sign(painter: QPainter, light: Light, box: QRectF) -> None:
    """A square with a bar, a triangle or a tick in a ring: told apart without colour."""
    size = box.width()
    inner = box.adjusted(size * 0.1, size * 0.1, -size * 0.1, -size * 0.1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(_COLOURS[light]), size * 0.1))
    if light is Light.RED:
        painter.fillRect(inner, QColor(_COLOURS[light]))
        painter.fillRect(
            inner.adjusted(size * 0.15, size * 0.32, -size * 0.15, -size * 0.32), QColor("#FFFFFF")
        )
    elif light is Light.AMBER:
        painter.drawPolygon(
            QPolygonF([inner.bottomLeft(), QPointF(box.center().x(), inner.top()), inner.bottomRight()])
        )
    else:
        painter.drawEllipse(inner)
        tick = [QPointF(0.3, 0.52), QPointF(0.45, 0.67), QPointF(0.7, 0.36)]
        painter.drawPolyline([box.topLeft() + point * size for point in tick])
    painter.restore()
