"""Type set in lines: runs of text as pieces of a page, with bold words, in either direction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from kiosk.content.blocks import Inline
from kiosk.ui.leaflet.flow import Piece
from kiosk.ui.leaflet.sheet import BODY, STRONG, Area, Sheet, Style

_TAG = re.compile(r"<(/?)(b|a|br)\b[^>]*>")
_LINE_BREAK = "\u2028"
_TOGETHER = 2
"""Lines of a paragraph that never stand alone at the foot or the top of a page."""


class Setting:
    """Sets type on a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def lines(self, text: Inline | str, area: Area, style: Style = BODY) -> list[Piece]:
        """The lines of a text, each a piece, but never one line alone at either end."""
        layout, lines = self._laid_out(text, area.width, style)
        height = self._line_height(style)
        pieces = [_Lines(layout, [line], height, area.x, style) for line in lines]
        return [_piece(run) for run in _grouped(pieces)]

    def block(self, text: Inline | str, area: Area, style: Style = BODY) -> Piece:
        """A text as one piece that is never cut."""
        layout, lines = self._laid_out(text, area.width, style)
        return _piece([_Lines(layout, lines, self._line_height(style), area.x, style)])

    def widest_word(self, text: str, style: Style = BODY) -> float:
        """The width of the longest word: a column narrower than it would cut it."""
        metrics = QFontMetricsF(self.sheet.font(style))
        return max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)

    def natural_width(self, text: str, style: Style = BODY) -> float:
        """The width of the text on one line."""
        return QFontMetricsF(self.sheet.font(style)).horizontalAdvance(text)

    def fitting(self, text: str, width: float, style: Style) -> Style:
        """The style, made smaller until no word of the text is wider than ``width``."""
        widest = self.widest_word(text, style)
        return style if widest <= width else Style(style.scale * width / widest, style.strong, style.spacing)

    def _line_height(self, style: Style) -> float:
        return self.sheet.em(style.scale) * style.spacing * self.sheet.leading

    def _laid_out(
        self, text: Inline | str, width: float, style: Style
    ) -> tuple[QTextLayout, list[QTextLine]]:
        plain, bold = (text, []) if isinstance(text, str) else bold_runs(text.markup)
        layout = QTextLayout(plain.replace("\n", _LINE_BREAK), self.sheet.font(style))
        rtl = self.sheet.right_to_left
        at_right = rtl != style.end_aligned
        option = QTextOption(Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft)
        # The groups of a phone number never change places.
        turned = rtl and not style.numbers
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        layout.setTextOption(option)
        layout.setFormats([_bold(start, length, self.sheet.font(style)) for start, length in bold])
        lines = []
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            begin = line.textStart()
            if columns := columns_before_name(plain[begin : begin + line.textLength()]):
                line.setNumColumns(columns, width)
            lines.append(line)
            line = layout.createLine()
        layout.endLayout()
        return layout, lines


class _Lines:
    """Lines of one layout, in ``height`` each, at ``x``."""

    def __init__(
        self, layout: QTextLayout, lines: Sequence[QTextLine], height: float, x: float, style: Style
    ) -> None:
        self._layout = layout  # its lines live as long as it does
        self._lines = lines
        self._each = height
        self._x = x
        self._style = style

    @property
    def height(self) -> float:
        return self._each * len(self._lines)

    def draw(self, painter: QPainter, top: float) -> None:
        painter.setPen(QColor(self._style.colour))
        for number, line in enumerate(self._lines):
            # The letters stand in the middle of the height that the style gives the line.
            rest = (self._each - line.ascent() - line.descent()) / 2
            line.draw(painter, QPointF(self._x, top + number * self._each + rest - line.y()))


def bold_runs(markup: str) -> tuple[str, list[tuple[int, int]]]:
    """The plain text of an ``Inline``'s markup, and where it is bold: start and length of each run."""
    plain = ""
    bold: list[tuple[int, int]] = []
    start = 0
    at = 0
    for tag in _TAG.finditer(markup):
        plain += unescape(markup[at : tag.start()])
        at = tag.end()
        if tag[2] == "br":
            plain += "\n"
        elif tag[2] == "b" and tag[1]:
            bold.append((start, len(plain) - start))
        elif tag[2] == "b":
            start = len(plain)
    return plain + unescape(markup[at:]), bold


def stacked(rows: Sequence[Piece], gap: float = 0.0) -> Piece:
    """Pieces one under the other as one piece that is never cut."""
    height = sum(row.height for row in rows) + gap * max(0, len(rows) - 1)

    def draw(painter: QPainter, top: float) -> None:
        for row in rows:
            row.draw(painter, top)
            top += row.height + gap

    return Piece(height, draw)


def beside(*columns: Piece, middle: bool = False) -> Piece:
    """Pieces side by side as one piece; ``middle`` sets the lower ones at half height."""
    height = max(column.height for column in columns)

    def draw(painter: QPainter, top: float) -> None:
        for column in columns:
            column.draw(painter, top + (height - column.height) / 2 if middle else top)

    return Piece(height, draw)


def spaced(piece: Piece, above: float = 0.0, below: float = 0.0) -> Piece:
    """A piece with white above and below."""
    return Piece(piece.height + above + below, lambda painter, top: piece.draw(painter, top + above))


def _piece(runs: Sequence[_Lines]) -> Piece:
    def draw(painter: QPainter, top: float) -> None:
        for run in runs:
            run.draw(painter, top)
            top += run.height

    return Piece(sum(run.height for run in runs), draw)


def _grouped(pieces: Sequence[_Lines]) -> list[Sequence[_Lines]]:
    """Cut so that two lines stay together at either end, and three or fewer altogether."""
    count = len(pieces)
    if count <= 2 * _TOGETHER - 1:
        return [pieces] if pieces else []
    cuts = [0, *range(_TOGETHER, count - _TOGETHER + 1), count]
    return [pieces[start:end] for start, end in pairwise(cuts)]


def columns_before_name(line: str) -> int:
    """How many characters stand before a name that is cut at its hyphen, such as CAR-T; 0 where none is."""
    before, _, last = line.rpartition(" ")
    return len(before) + 1 if before and last.endswith("-") and last[:-1].isupper() else 0


def _bold(start: int, length: int, font: QFont) -> QTextLayout.FormatRange:
    strong = QFont(font)
    strong.setWeight(STRONG)
    letters = QTextCharFormat()
    letters.setFont(strong)
    made = QTextLayout.FormatRange()
    fields: Any = made  # PySide gives them no types
    fields.start, fields.length, fields.format = start, length, letters
    return made
