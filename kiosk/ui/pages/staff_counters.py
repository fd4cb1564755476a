"""The counters for staff: what was opened most, as bars; on, off, a table on a stick, all of it deleted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.session.history import Place
from kiosk.staff.page_titles import titles
from kiosk.staff.surroundings import edition_shown
from kiosk.ui import staff_words as said
from kiosk.ui import words
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.staff_base import StaffPage
from kiosk.ui.reading import Reading
from kiosk.ui.staff import Staff
from kiosk.ui.staff_desk import StaffDesk
from kiosk.usage import charts, export
from kiosk.usage.charts import Bar
from kiosk.usage.totals import Totals

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StaffCountersPage(StaffPage):
    """How often pages are opened. Small numbers are hidden here too."""

    changed = Signal()

    def __init__(self, place: Place, reading: Reading, staff: Staff, desk: StaffDesk) -> None:
        super().__init__(place, said.counters_title(), reading, staff, desk)
        self._pages = RecordListModel(Bar, (), self)
        self._weeks = RecordListModel(Bar, (), self)
        self._asking = False
        self._read = False
        self._totals = Totals(desk.data.counters)
        self.kept.connect(self.changed)
        if self.may and not self.stepping:
            self._look()

    def explained(self) -> str:
        """What is counted, and what is not."""
        return said.counters_lead()

    @Property(bool, notify=changed)
    def counting(self) -> bool:
        """Whether pages are counted."""
        return self.desk.site.counters

    @Property(RecordListModel, constant=True)
    def pages(self) -> RecordListModel:
        """The pages opened most in the last 30 days."""
        return self._pages

    @Property(RecordListModel, constant=True)
    def weeks(self) -> RecordListModel:
        """The last twelve weeks, the oldest first."""
        return self._weeks

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """Whether it was looked and nothing was counted yet."""
        return self._read and self._pages.rowCount() == 0

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether it is asked if everything is to be deleted."""
        return self._asking

    @Slot(bool)
    def count(self, on: bool) -> None:
        """Count from now on, or not."""
        self.keep({"counters": on})

    @Slot()
    def save(self) -> None:
        """Write the table to the stick."""
        if self.may:
            self.ask(self._export, lambda name: self.tell(said.saved(name)))

    @Slot(bool)
    def delete(self, sure: bool) -> None:
        """Ask, then delete all that was counted."""
        self._asking = not sure and self.may
        self.changed.emit()
        if sure and self.may:
            self.ask(self._totals.delete, self._deleted)

    @Slot()
    def dont(self) -> None:
        """Delete nothing."""
        self._asking = False
        self.changed.emit()

    def _export(self) -> str:
        day, clinic = self.desk.now.date().isoformat(), self.desk.site.clinic
        path = self.desk.only_stick() / export.file_name("wayside-counters", clinic, day, ".csv")
        export.write(path, self._totals.read(), self._titles())
        return path.name

    def _deleted(self, _: object) -> None:
        self.tell(said.deleted())
        self._look()

    def _titles(self) -> dict[str, str]:
        return titles(edition_shown(self.desk.data, self.desk.deeds.installation))

    def _look(self) -> None:
        today = self.desk.now.date()

        def job() -> tuple[Sequence[Bar], Sequence[Bar]]:
            found = self._totals.read()
            weeks = charts.by_week(found, today)
            return charts.top_pages(found, self._titles(), today), weeks if found else ()

        self.ask(job, self._show)

    def _show(self, found: tuple[Sequence[Bar], Sequence[Bar]]) -> None:
        pages, weeks = found
        language = self.reading.language
        self._pages.replace([Bar(bar.label, words.sentence(bar.words), bar.part) for bar in pages])
        self._weeks.replace(
            [Bar(words.day(bar.label, language), words.sentence(bar.words), bar.part) for bar in weeks]
        )
        self._read = True
        self.changed.emit()
