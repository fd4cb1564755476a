"""The first and last page of the guided set-up: what is asked, and what was answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Property, Slot
from PySide6.QtQml import QmlElement

from kiosk.choices import UPDATE_POLICIES
from kiosk.session.history import Place
from kiosk.ui import setting_words, staff_words
from kiosk.ui import setup_words as said
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.staff_base import SETUP, StaffPage
from kiosk.ui.reading import Reading
from kiosk.ui.staff import Staff
from kiosk.ui.staff_desk import StaffDesk

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

POLICIES: Final = ("", *UPDATE_POLICIES)
ALL_DAY: Final = ("00:00", "24:00")


@dataclass(frozen=True)
class StepRow:
    """A question of the set-up: where it is asked, what it is about, and its answer."""

    screen: str
    key: str
    icon_name: str
    title: str
    line: str


@QmlElement
class StaffStepsPage(StaffPage):
    """A page that lists the questions of the set-up in their order."""

    def list_steps(self, title: str, rows: Sequence[StepRow]) -> None:
        """Take what is listed, and the heading of the list."""
        self._list_title = title
        self._steps = RecordListModel(StepRow, rows, self)

    @Property(str, constant=True)
    def listTitle(self) -> str:
        """The heading of the list."""
        return self._list_title

    @Property(RecordListModel, constant=True)
    def steps(self) -> RecordListModel:
        """The questions, on the last page with their answers, each of which can be changed."""
        return self._steps


@QmlElement
class StaffWelcomePage(StaffStepsPage):
    """The first page of the guided set-up."""

    def __init__(self, place: Place, reading: Reading, staff: Staff, desk: StaffDesk) -> None:
        super().__init__(place, staff_words.set_up(), reading, staff, desk)
        rows = [StepRow(step.screen, "", *said.topics()[step.screen], "") for step in staff.steps]
        self.list_steps(said.questions_title(), rows)

    def explained(self) -> str:
        """What comes, and how long it takes."""
        return said.welcome(len(self.staff.steps))

    @Slot()
    def begin(self) -> None:
        """Go to the first question."""
        self.onward()


@QmlElement
class StaffDonePage(StaffStepsPage):
    """The last page of the guided set-up."""

    def __init__(self, place: Place, reading: Reading, staff: Staff, desk: StaffDesk) -> None:
        super().__init__(place, said.set_up_done(), reading, staff, desk)
        self.list_steps(said.answers_title(), [self._row(step) for step in staff.steps])

    def explained(self) -> str:
        """How to come back, and what holds from the next start."""
        later = [said.restart_for_settings()] if self.desk.restart_needed else []
        return " ".join([said.how_to_come_back(), *later])

    def _row(self, step: Place) -> StepRow:
        key = step.id.removesuffix(SETUP).removesuffix("/")
        return StepRow(step.screen, key, *said.topics()[step.screen], self._answer(step.screen))

    def _answer(self, screen: str) -> str:
        site = self.desk.site
        hours = (site.open_from, site.open_until) if site.open_from else ALL_DAY
        answers: dict[str, Callable[[], str]] = {
            "staffstart": self._languages,
            "staffpin": said.pin_chosen,
            "stafftext": lambda: site.clinic,
            "staffcard": lambda: said.screen_measured() if site.px_per_mm else "",
            "staffheight": lambda: setting_words.centimetres(site.edge_mm) if site.edge_mm else "",
            "staffhours": lambda: said.awake([hours]),
            "staffnumbers": lambda: ", ".join(number.name for number in site.help_numbers),
            "staffcontent": lambda: setting_words.policies()[POLICIES.index(site.update_policy)],
            "staffcounters": lambda: said.counting(site.counters),
            "staffsound": lambda: setting_words.loudspeaker()[not site.loudspeaker],
        }
        return answers[screen]() or said.left_out()

    def _languages(self) -> str:
        store = self.reading.store_if_any
        every = store.languages() if store is not None else ()
        offered = self.desk.site.languages
        return ", ".join(language.name for language in every if not offered or language.code in offered)
