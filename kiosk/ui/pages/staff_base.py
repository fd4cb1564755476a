"""What all pages for staff have: who may use them, their step of the set-up, what came of a press, undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import shiboken6
from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import SettingError
from kiosk.session.history import Place
from kiosk.ui import staff_words as said
from kiosk.ui import words
from kiosk.ui.pages.base import Page
from kiosk.ui.reading import Reading
from kiosk.ui.staff import Staff
from kiosk.ui.staff_desk import StaffDesk

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

SETUP = "setup"
T = TypeVar("T")


def key_of(place: Place) -> str:
    """What a place of staff is about: its id without the word that says it is a step of the set-up."""
    return place.id.removesuffix(SETUP).removesuffix("/")


@QmlElement
class StaffPage(Page):
    """A page for staff. Whatever it does it does only while ``may`` says so."""

    toldChanged = Signal()
    kept = Signal()
    """A setting was kept, or put back."""

    def __init__(self, place: Place, title: str, reading: Reading, staff: Staff, desk: StaffDesk) -> None:
        self.stepping = place.id.endswith(SETUP)
        super().__init__(place, title, said.set_up() if self.stepping else said.menu())
        self.place = place
        self.reading = reading
        self.staff = staff
        self.desk = desk
        self._told = ""
        self._troubled = False
        self._quiet = False
        self._before: dict[str, object] = {}

    @property
    def may(self) -> bool:
        """Whether staff may do things now."""
        return self.staff.may()

    # For QML

    @Property(bool, constant=True)
    def inSetup(self) -> bool:
        """Whether this is a step of the guided set-up."""
        return self.stepping

    @Property(str, constant=True)
    def step(self) -> str:
        """Which step of the set-up this is; empty if it is none."""
        number, of = self.staff.step(self.place)
        return said.step(number, of) if self.stepping and number else ""

    @Property(str, constant=True)
    def lead(self) -> str:
        """What the page is for, in a sentence or two."""
        return self.explained()

    @Property(str, notify=toldChanged)
    def told(self) -> str:
        """What came of the last press; empty if there is nothing to say."""
        return words.sentence(self._told)

    @Property(bool, notify=toldChanged)
    def troubled(self) -> bool:
        """Whether it did not work."""
        return self._troubled

    @Property(bool, notify=toldChanged)
    def quiet(self) -> bool:
        """Whether it can be seen on the page anyway, so that nothing has to move for it."""
        return self._quiet

    @Property(bool, notify=toldChanged)
    def canUndo(self) -> bool:
        """Whether something was changed on this page that can be put back."""
        return bool(self._before)

    @Property(bool, notify=toldChanged)
    def answered(self) -> bool:
        """Whether the question of this step has an answer."""
        return bool(self._before) or self.has_answer()

    @Slot()
    def undo(self) -> None:
        """Put back what was changed on this page."""
        before, self._before = self._before, {}
        if self.keep(before, said.put_back()):
            self._before = {}
            self.toldChanged.emit()

    @Slot()
    def onward(self) -> None:
        """Go on to the next step of the set-up."""
        if self.may:
            self.staff.onward(self.place)

    @Slot(str, str)
    def visit(self, screen: str, key: str) -> None:
        """Open another page of staff."""
        if self.may:
            self.staff.go(Place(screen, key))

    # For the pages

    def explained(self) -> str:
        """``lead``; pages that need none say nothing."""
        return ""

    def has_answer(self) -> bool:
        """Whether the question of this step was answered before."""
        return False

    def tell(self, sentence: str, *, trouble: bool = False, quiet: bool = False) -> None:
        """Say what came of a press."""
        self._told, self._troubled, self._quiet = sentence, trouble, quiet
        self.toldChanged.emit()

    def fail(self, sentence: str) -> None:
        """Say that it did not work."""
        self.tell(sentence, trouble=True)

    def keep(self, changes: Mapping[str, object], told: str = "") -> bool:
        """Keep settings, if staff may; says what came of it."""
        if not self.may:
            return False
        before = {key: getattr(self.desk.site, key) for key in changes}
        try:
            self.desk.keep(changes)
        except SettingError as error:
            self.fail(error.sentence)
            return False
        self._before = {**before, **self._before}
        self.tell(told or (said.kept_for_later() if self.desk.restart_needed else said.kept()), quiet=True)
        self.kept.emit()
        return True

    def ask(self, job: Callable[[], T], done: Callable[[T], object]) -> None:
        """Do slow work aside; what comes of it is told only while this page is still there."""
        self.desk.ask(job, self._if_here(done), self._if_here(self.fail))

    def _if_here(self, call: Callable[[T], object]) -> Callable[[T], None]:
        def guarded(answer: T) -> None:
            if shiboken6.isValid(self):
                call(answer)

        return guarded
