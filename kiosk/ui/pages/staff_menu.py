"""The staff menu: what needs somebody first, then everything that can be done; and how ready the kiosk is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.findings import Light
from kiosk.session.history import Place
from kiosk.staff import pack
from kiosk.staff.doctor import Line
from kiosk.staff.report import HEADINGS, summary
from kiosk.ui import staff_words as said
from kiosk.ui import words
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.staff_base import StaffPage
from kiosk.ui.reading import Reading
from kiosk.ui.staff import Staff
from kiosk.ui.staff_desk import StaffDesk
from kiosk.usage.export import file_name

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

NEEDS_SHOWN: Final = 2
"""In the menu; the whole list is one touch away."""


@dataclass(frozen=True)
class NeedRow:
    """What needs somebody: how urgent, about what, and what to do."""

    light: str
    word: str
    area: str
    sentence: str
    what_to_do: str


@dataclass(frozen=True)
class MenuRow:
    """Something that can be done: where it leads, and what it does."""

    screen: str
    key: str
    icon_name: str
    title: str
    line: str


def need_rows(lines: Iterable[Line]) -> list[NeedRow]:
    """Findings for QML."""
    return [
        NeedRow(
            str(line.finding.light),
            words.sentence(HEADINGS[line.finding.light]),
            words.sentence(line.area),
            words.sentence(line.finding.sentence),
            words.sentence(line.finding.what_to_do),
        )
        for line in lines
    ]


@QmlElement
class StaffMenuPage(StaffPage):
    """Everything staff can do."""

    changed = Signal()

    def __init__(self, place: Place, reading: Reading, staff: Staff, desk: StaffDesk) -> None:
        super().__init__(place, said.menu(), reading, staff, desk)
        self._needs = RecordListModel(NeedRow, (), self)
        rows = [MenuRow(*row) for row in said.menu_rows()]
        self._rows = RecordListModel(MenuRow, rows, self)
        greeting, staff.greeting = staff.greeting, ""
        if greeting:
            self.tell(greeting)
        if self.may:
            self._look()

    def _look(self) -> None:
        if self.desk.report is not None:
            self._show()
        else:
            self.desk.examine(partial(self._if_here(self._show), None))

    @Property(RecordListModel, constant=True)
    def needs(self) -> RecordListModel:
        """The first things that need somebody, the worst first."""
        return self._needs

    @Property(RecordListModel, constant=True)
    def rows(self) -> RecordListModel:
        """What can be done."""
        return self._rows

    @Property(str, notify=changed)
    def readiness(self) -> str:
        """How ready the kiosk is, in a line."""
        if self.desk.report is None:
            return said.looking()
        return said.needs(len(self.desk.report[1].needs))

    @Property(int, notify=changed)
    def moreNeeds(self) -> int:
        """How many more there are."""
        report = self.desk.report
        return max(0, len(report[1].needs) - NEEDS_SHOWN) if report is not None else 0

    @Property(bool, notify=changed)
    def restartNeeded(self) -> bool:
        """Whether a setting waits for the next start."""
        return self.desk.restart_needed

    @Slot(str, str)
    def do(self, screen: str, key: str) -> None:
        """A row was pressed."""
        if not self.may:
            return
        if screen == "clean":
            self.desk.deeds.clean()
        elif screen == "setup":
            self.staff.setUp()
        else:
            self.staff.go(Place(screen, key))

    def _show(self, _: object = None) -> None:
        if self.desk.report is not None:
            self._needs.replace(need_rows(self.desk.report[1].needs[:NEEDS_SHOWN]))
        self.changed.emit()


@QmlElement
class StaffReadyPage(StaffPage):
    """The readiness report: every part of the kiosk with its light, to look at and to take along."""

    changed = Signal()

    def __init__(self, place: Place, reading: Reading, staff: Staff, desk: StaffDesk) -> None:
        super().__init__(place, said.ready_title(), reading, staff, desk)
        self._lines = RecordListModel(NeedRow, (), self)
        if self.may and desk.report is None:
            self.look()
        else:
            self._show()

    @Property(RecordListModel, constant=True)
    def lines(self) -> RecordListModel:
        """What was found, the worst first."""
        return self._lines

    @Property(str, notify=changed)
    def summed(self) -> str:
        """When it was looked, and how it went."""
        report = self.desk.report
        return words.sentence(summary(report[1])) if report is not None else said.looking()

    @Slot()
    def look(self) -> None:
        """Look at everything again."""
        if self.may:
            self.desk.report = None
            self._show()
            self.desk.examine(partial(self._if_here(self._show), None))

    @Slot()
    def savePage(self) -> None:
        """Write the report to the stick, as a page to print."""
        if self.may and self.desk.report is not None:
            self.ask(self._place_for_page, self._print)

    @Slot()
    def savePack(self) -> None:
        """Write the pack for IT to the stick."""
        report = self.desk.report
        if self.may and report is not None:
            self.ask(
                lambda: pack.write(self.desk.only_stick(), *report),
                lambda path: self.tell(said.saved(path.name)),
            )

    def _place_for_page(self) -> Path:
        day, clinic = self.desk.now.date().isoformat(), self.desk.site.clinic
        return self.desk.only_stick() / file_name("wayside-readiness", clinic, day, ".pdf")

    def _print(self, path: Path) -> None:
        if self.desk.report is not None:
            self.desk.deeds.print_report(self.desk.report[1], path)
            self.tell(said.saved(path.name))

    def _show(self, _: object = None) -> None:
        report = self.desk.report
        lines = (*report[1].needs, *report[1].of(Light.GREEN)) if report is not None else ()
        self._lines.replace(need_rows(lines))
        self.changed.emit()
        if self.may and report is not None:
            self.desk.told_of_crashes()
