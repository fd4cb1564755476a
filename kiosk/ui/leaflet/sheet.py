"""The sheet of a leaflet: paper, margins, type sizes, greys; the one place with the figures of its looks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtGui import QFont, QPageSize

from kiosk.ui.fonts import NUMBERS

UNIT: Final = 20
"""Units to a point: all lengths of a leaflet are in twentieths of a point, so letters need no rounding."""

PAPERS: Final = {"a4": QPageSize.PageSizeId.A4, "a5": QPageSize.PageSizeId.A5}
SIZES_MM: Final = {"a4": (210.0, 297.0), "a5": (148.0, 210.0)}

INK: Final = "#000000"
SOFT: Final = "#4D4D4D"
"""Quieter text: 8 to 1 on white."""

LINE: Final = "#767676"
TINT: Final = "#EFEFEF"
WHITE: Final = "#FFFFFF"

REGULAR: Final = QFont.Weight.Normal
STRONG: Final = QFont.Weight.DemiBold


def pt(points: float) -> float:
    """Points as units."""
    return points * UNIT


def mm(millimetres: float) -> float:
    """Millimetres as units."""
    return millimetres * UNIT * 72 / 25.4


@dataclass(frozen=True)
class Style:
    """How a run of text is set: ``scale`` times the body size, in lines of ``spacing`` times that."""

    scale: float = 1.0
    strong: bool = False
    spacing: float = 1.35
    colour: str = INK
    numbers: bool = False
    end_aligned: bool = False

    def in_colour(self, colour: str) -> Style:
        """The same in another colour."""
        return replace(self, colour=colour)


BODY: Final = Style()
BOLD: Final = Style(strong=True)
QUIET: Final = Style(colour=SOFT)
LEAD: Final = Style(1.15)
TITLE: Final = Style(1.95, strong=True, spacing=1.15)
PART: Final = Style(1.4, strong=True, spacing=1.2)
HEADING: Final = Style(1.15, strong=True, spacing=1.25)
PHONE: Final = Style(1.7, strong=True, spacing=1.2, numbers=True)


@dataclass(frozen=True)
class Area:
    """A column on the page: its left edge and its width."""

    x: float
    width: float


@dataclass(frozen=True)
class Sheet:
    """The paper (``a4`` or ``a5``), the body size in points, the letters, and which way they run."""

    paper: str
    points: int
    families: tuple[str, ...]
    right_to_left: bool = False
    leading: float = 1.0

    @property
    def width(self) -> float:
        """The paper's width."""
        return mm(SIZES_MM[self.paper][0])

    @property
    def height(self) -> float:
        """The paper's height."""
        return mm(SIZES_MM[self.paper][1])

    @property
    def margin(self) -> float:
        """White at both sides, above and below."""
        return mm(18 if self.paper == "a4" else 13)

    @property
    def column(self) -> Area:
        """Where text stands."""
        return Area(self.margin, self.width - 2 * self.margin)

    @property
    def foot(self) -> float:
        """Where the foot of a page begins."""
        return self.height - self.margin - self.em(1.9)

    @property
    def room(self) -> float:
        """The height for text between margin and foot."""
        return self.foot - self.em(0.7) - self.margin

    def em(self, count: float) -> float:
        """A length that grows with the text."""
        return pt(self.points) * count

    def inset(self, area: Area, start: float, end: float = 0.0) -> Area:
        """The column with room left at the start and the end of its lines."""
        left = end if self.right_to_left else start
        return Area(area.x + left, area.width - start - end)

    def at_start(self, area: Area, width: float) -> Area:
        """A piece of the column, ``width`` wide, where its lines start."""
        return Area(area.x + area.width - width if self.right_to_left else area.x, width)

    def font(self, style: Style) -> QFont:
        """The font for a style."""
        font = QFont([NUMBERS, *self.families] if style.numbers else list(self.families))
        font.setPixelSize(round(self.em(style.scale)))
        font.setWeight(STRONG if style.strong else REGULAR)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font
