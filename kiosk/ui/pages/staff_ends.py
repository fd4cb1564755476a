"""Ends for staff: restart, switch off and leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.exits import Exit
from kiosk.session.history import Place
from kiosk.ui import staff_words as said
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.staff_base import StaffPage
from kiosk.ui.reading import Reading
from kiosk.ui.staff import Staff
from kiosk.ui.staff_desk import StaffDesk

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

ENDS: Final = {"restart": Exit.AGAIN, "off": Exit.POWER_OFF, "leave": Exit.LEAVE}


@dataclass(frozen=True)
class EndRow:
    """A way to end: its name, and what happens."""

    key: str
    icon_name: str
    title: str
    line: str


@QmlElement
class StaffEndPage(StaffPage):
    """Restart, switch off, leave. Each is asked about once."""

    changed = Signal()

    def __init__(self, place: Place, reading: Reading, staff: Staff, desk: StaffDesk) -> None:
        super().__init__(place, said.end_title(), reading, staff, desk)
        self._asked = ""
        works = {"restart": desk.deeds.supervised, "off": desk.deeds.may_switch_off}
        rows = [EndRow(*row) for row in said.end_rows() if works.get(row[0], True)]
        self._rows = RecordListModel(EndRow, rows, self)

    def explained(self) -> str:
        """What cannot be done from here, and how it is done."""
        parts = (
            "" if self.desk.deeds.supervised else said.not_supervised(),
            "" if self.desk.deeds.may_switch_off else said.no_switching_off(),
        )
        return " ".join(filter(None, parts))

    @Property(RecordListModel, constant=True)
    def ways(self) -> RecordListModel:
        """The ways to end."""
        return self._rows

    @Property(str, notify=changed)
    def asked(self) -> str:
        """The question that is asked now; empty if none is."""
        return said.sure(self._asked)

    @Property(str, notify=changed)
    def yes(self) -> str:
        """The word on the button that does it."""
        return next((row.title for row in self._rows.records if row.key == self._asked), "")

    @Slot(str)
    def choose(self, key: str) -> None:
        """Ask about one of the ways."""
        if self.may:
            self._asked = key
            self.changed.emit()

    @Slot()
    def dont(self) -> None:
        """Stay."""
        self._asked = ""
        self.changed.emit()

    @Slot()
    def end(self) -> None:
        """Do what was asked about."""
        if self.may and self._asked:
            self.desk.deeds.end(ENDS[self._asked])
