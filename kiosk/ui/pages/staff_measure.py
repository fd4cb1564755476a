"""The screen measured: its size with a bank card, its height above the floor, every place of its glass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.choices import PX_PER_MM
from kiosk.session.history import Place
from kiosk.staff.heights import best_edge_mm, heights
from kiosk.ui import setting_words as said
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.staff_base import StaffPage
from kiosk.ui.reading import Reading
from kiosk.ui.staff import Staff
from kiosk.ui.staff_desk import StaffDesk

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

CARD_MM: Final = (85.60, 53.98)
"""ISO/IEC 7810 ID-1: every bank card, driving licence and library card."""

USUAL_EDGE_MM: Final = 800.0
LOWEST_EDGE_MM, HIGHEST_EDGE_MM = 100.0, 2000.0
COLUMNS, ROWS = 5, 3


@QmlElement
class StaffCardPage(StaffPage):
    """An outline that is made as large as a bank card held to the screen."""

    changed = Signal()

    def __init__(self, place: Place, reading: Reading, staff: Staff, desk: StaffDesk) -> None:
        super().__init__(place, said.card_title(), reading, staff, desk)
        self._px_per_mm = desk.site.px_per_mm or desk.deeds.px_per_mm()
        self.kept.connect(self._renew)

    def explained(self) -> str:
        """What to do."""
        return said.card_lead()

    def has_answer(self) -> bool:
        """Whether the screen was measured."""
        return bool(self.desk.site.px_per_mm)

    @Property(int, notify=changed)
    def cardWidth(self) -> int:
        """Of the outline, in pixels."""
        return round(CARD_MM[0] * self._px_per_mm)

    @Property(int, notify=changed)
    def cardHeight(self) -> int:
        """Of the outline, in pixels."""
        return round(CARD_MM[1] * self._px_per_mm)

    @Property(str, notify=changed)
    def result(self) -> str:
        """What this size means."""
        width, height = self.desk.deeds.screen_px()
        return said.screen_size(width / self._px_per_mm, height / self._px_per_mm, self._px_per_mm)

    @Slot(int)
    def grow(self, pixels: int) -> None:
        """Make the outline so many pixels wider, or narrower."""
        wanted = (round(CARD_MM[0] * self._px_per_mm) + pixels) / CARD_MM[0]
        widest = min(PX_PER_MM[1], self.desk.deeds.screen_px()[0] / 2 / CARD_MM[0])
        self._px_per_mm = min(max(wanted, PX_PER_MM[0]), widest)
        self.changed.emit()

    @Slot()
    def fits(self) -> None:
        """The outline is as large as the card: draw everything at this size from now on."""
        self.keep({"px_per_mm": round(self._px_per_mm, 3)}, said.measured())

    @Slot()
    def _renew(self) -> None:
        self._px_per_mm = self.desk.site.px_per_mm or self.desk.deeds.px_per_mm()
        self.changed.emit()


@QmlElement
class StaffHeightPage(StaffPage):
    """The height of the screen's lower edge, and who reaches the buttons then (T10)."""

    changed = Signal()

    def __init__(self, place: Place, reading: Reading, staff: Staff, desk: StaffDesk) -> None:
        super().__init__(place, said.height_title(), reading, staff, desk)
        self.kept.connect(self.changed)

    def explained(self) -> str:
        """What to measure."""
        return said.height_lead()

    def has_answer(self) -> bool:
        """Whether it was measured."""
        return bool(self.desk.site.edge_mm)

    @property
    def _edge_mm(self) -> float:
        return self.desk.site.edge_mm or USUAL_EDGE_MM

    @property
    def _screen_mm(self) -> float:
        px_per_mm = self.desk.site.px_per_mm or self.desk.deeds.px_per_mm()
        return self.desk.deeds.screen_px()[1] / px_per_mm

    @Property(float, notify=changed)
    def edge(self) -> float:
        """Millimetres from the floor to the lower edge."""
        return self._edge_mm

    @Property(float, notify=changed)
    def screenHeight(self) -> float:
        """Height of the screen in millimetres."""
        return self._screen_mm

    @Property(str, notify=changed)
    def edgeWords(self) -> str:
        """The height as people say it."""
        return said.centimetres(self._edge_mm) if self.desk.site.edge_mm else said.not_measured()

    @Property(str, notify=changed)
    def verdict(self) -> str:
        """Who reaches the buttons, and what to do."""
        if not self.desk.site.edge_mm:
            return ""
        found, low_high = heights(self._edge_mm, self._screen_mm), best_edge_mm(self._screen_mm)
        return said.reach(found.good, found.possible, *low_high)

    @Property(bool, notify=changed)
    def good(self) -> bool:
        """Whether everybody reaches them well."""
        return not self.desk.site.edge_mm or heights(self._edge_mm, self._screen_mm).good

    @Slot(int)
    def move(self, millimetres: int) -> None:
        """The edge is so much higher, or lower."""
        wanted = self._edge_mm + (millimetres if self.desk.site.edge_mm else 0)
        self.keep({"edge_mm": min(max(wanted, LOWEST_EDGE_MM), HIGHEST_EDGE_MM)})


@dataclass(frozen=True)
class Cell:
    """A square of the touch check."""

    number: int
    touched: bool


@QmlElement
class StaffTouchPage(StaffPage):
    """Squares all over the page: a place that does not answer is seen at once."""

    changed = Signal()

    def __init__(self, place: Place, reading: Reading, staff: Staff, desk: StaffDesk) -> None:
        super().__init__(place, said.touch_title(), reading, staff, desk)
        self._touched: set[int] = set()
        self._cells = RecordListModel(Cell, self._new_cells(), self)

    @Property(RecordListModel, constant=True)
    def cells(self) -> RecordListModel:
        """The squares, row by row."""
        return self._cells

    @Property(int, constant=True)
    def columns(self) -> int:
        """How many squares are beside each other on a wide screen."""
        return COLUMNS

    @Property(int, constant=True)
    def rows(self) -> int:
        """How many are below each other there."""
        return ROWS

    @Property(str, notify=changed)
    def result(self) -> str:
        """How many squares have answered."""
        return said.touched(len(self._touched), COLUMNS * ROWS)

    @Slot(int)
    def touch(self, number: int) -> None:
        """A square was touched."""
        self._touched.add(number)
        self._cells.update(self._new_cells())
        self.changed.emit()

    def _new_cells(self) -> list[Cell]:
        return [Cell(number, number in self._touched) for number in range(COLUMNS * ROWS)]
