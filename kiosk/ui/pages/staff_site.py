"""Two settings of the clinic that are more than one value: its own numbers, and its opening hours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.choices import DAYS
from kiosk.config import MOST_HELP_NUMBERS, HelpNumber
from kiosk.session.history import Place
from kiosk.session.hours import Hours
from kiosk.ui import setting_words as said
from kiosk.ui import setup_words, words
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.searching import keyboard
from kiosk.ui.pages.staff_base import StaffPage
from kiosk.ui.reading import Reading
from kiosk.ui.staff import Staff
from kiosk.ui.staff_desk import StaffDesk

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

USUAL_HOURS: Final = ("08:00", "18:00")
STEP_MINUTES: Final = 30
DAY_MINUTES: Final = 24 * 60
LONGEST_NAME: Final = 60


@QmlElement
class StaffNumbersPage(StaffPage):
    """The clinic's own numbers on Help now: a list, and two questions for a new one."""

    changed = Signal()
    textChanged = Signal()

    def __init__(self, place: Place, reading: Reading, staff: Staff, desk: StaffDesk) -> None:
        super().__init__(place, said.numbers_title(), reading, staff, desk)
        self._rows = RecordListModel(HelpNumber, desk.site.help_numbers, self)
        self._asked = ""
        self._name = self._text = ""
        self.kept.connect(self._renew)

    def explained(self) -> str:
        """Where readers see them."""
        return said.numbers_lead()

    def has_answer(self) -> bool:
        """Whether there are any."""
        return bool(self.desk.site.help_numbers)

    @Property(RecordListModel, constant=True)
    def numbers(self) -> RecordListModel:
        """The numbers, in the order in which they are shown."""
        return self._rows

    @property
    def _room(self) -> bool:
        return len(self.desk.site.help_numbers) < MOST_HELP_NUMBERS

    @Property(bool, notify=changed)
    def mayAdd(self) -> bool:
        """Whether there is room for one more."""
        return self._room

    @Property(str, notify=changed)
    def asked(self) -> str:
        """What is being typed: ``name``, ``phone``, or nothing."""
        return self._asked

    @Property(str, notify=changed)
    def prompt(self) -> str:
        """The question that is asked now."""
        return said.number_prompt(self._asked, self._name)

    @Property(str, constant=True)
    def readersTitle(self) -> str:
        """What stands above the numbers on Help now."""
        return words.own_numbers()

    @Property(list, notify=changed)
    def usual(self) -> list[str]:
        """Names that are often wanted and not there yet, so that nobody has to type them."""
        there = {number.name for number in self.desk.site.help_numbers}
        return [name for name in setup_words.usual_names() if self._room and name not in there]

    @Property(dict, constant=True)
    def keys(self) -> dict[str, list[str]]:
        """The rows of keys."""
        return keyboard(self.reading.language)

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text[:LONGEST_NAME]
            self.textChanged.emit()

    text = Property(str, _get_text, _set_text, notify=textChanged)
    """What is typed."""

    @Slot()
    def add(self) -> None:
        """Ask for a new number: first what it is for."""
        if self.may and self._room:
            self._ask_for("name")

    @Slot(str)
    def addUsual(self, name: str) -> None:
        """Ask for the number of one that is often wanted."""
        if self.may and name in setup_words.usual_names() and self._room:
            self._name = name
            self._ask_for("phone")

    @Slot()
    def dont(self) -> None:
        """Leave the numbers as they are."""
        self._ask_for("")

    @Slot()
    def next(self) -> None:
        """Go on with what was typed."""
        text = " ".join(self._text.split())
        if not text:
            self.fail(said.nothing_typed())
        elif self._asked == "name":
            self._name = text
            self.tell("")
            self._ask_for("phone")
        elif self.keep({"help_numbers": (*self.desk.site.help_numbers, HelpNumber(self._name, text))}):
            self._ask_for("")

    @Slot(int)
    def remove(self, row: int) -> None:
        """Take a number off Help now."""
        numbers = self.desk.site.help_numbers
        self.keep({"help_numbers": (*numbers[:row], *numbers[row + 1 :])})

    def _ask_for(self, what: str) -> None:
        self._asked = what
        self._set_text("")
        self.changed.emit()

    @Slot()
    def _renew(self) -> None:
        self._rows.replace(self.desk.site.help_numbers)
        self.changed.emit()


@dataclass(frozen=True)
class DayRow:
    """A day of the week, whether hours begin on it, and when the screen is awake: in words, and as ``spans``.

    Those are parts of the day from 0 to 1: a beginning and an end, a beginning and an end.
    """

    key: str
    word: str
    open: bool
    awake: str
    spans: tuple[float, ...]


@QmlElement
class StaffHoursPage(StaffPage):
    """When the screen wakes and rests (I05)."""

    changed = Signal()

    def __init__(self, place: Place, reading: Reading, staff: Staff, desk: StaffDesk) -> None:
        super().__init__(place, said.hours_title(), reading, staff, desk)
        self._days = RecordListModel(DayRow, self._new_days(), self)
        self.kept.connect(self._renew)

    def explained(self) -> str:
        """What the screen does outside its hours."""
        return said.hours_lead()

    def has_answer(self) -> bool:
        """Whether there are hours."""
        return bool(self.desk.site.open_from)

    @Property(bool, notify=changed)
    def always(self) -> bool:
        """Whether the screen never rests."""
        return not self.desk.site.open_from

    @Property(str, notify=changed)
    def opens(self) -> str:
        """When it wakes."""
        return self.desk.site.open_from

    @Property(str, notify=changed)
    def closes(self) -> str:
        """When it rests."""
        return self.desk.site.open_until

    @Property(RecordListModel, constant=True)
    def days(self) -> RecordListModel:
        """The days of the week, and whether the screen wakes on them."""
        return self._days

    @Slot(bool)
    def chooseAlways(self, always: bool) -> None:
        """Never rest, or keep hours."""
        opens, closes = ("", "") if always else USUAL_HOURS
        if always or not self.desk.site.open_from:
            self.keep({"open_from": opens, "open_until": closes})

    @Slot(str, int)
    def move(self, end: str, steps: int) -> None:
        """Half hours later, or earlier: of ``opens`` or ``closes``."""
        site = self.desk.site
        if not site.open_from:
            return
        if end == "opens":
            self.keep({"open_from": later(site.open_from, steps), "open_until": site.open_until})
        else:
            self.keep({"open_from": site.open_from, "open_until": later(site.open_until, steps)})

    @Slot(int)
    def toggle(self, row: int) -> None:
        """Wake on this day, or do not."""
        day = DAYS[row]
        wanted = set(self.desk.site.open_days) ^ {day}
        self.keep({"open_days": tuple(one for one in DAYS if one in wanted)})

    @Property(str, constant=True)
    def weekTitle(self) -> str:
        """The heading of the week as it will be."""
        return setup_words.week_title()

    def _new_days(self) -> list[DayRow]:
        site = self.desk.site
        hours = Hours(site.open_from, site.open_until, site.open_days)
        return [
            DayRow(
                day,
                said.day_of_week(number + 1, self.reading.language),
                day in site.open_days,
                setup_words.awake(hours.of_day(number)),
                tuple(part_of_day(end) for span in hours.of_day(number) for end in span),
            )
            for number, day in enumerate(DAYS)
        ]

    @Slot()
    def _renew(self) -> None:
        self._days.update(self._new_days())
        self.changed.emit()


def part_of_day(time: str) -> float:
    """How much of the day has passed at a time, from 0 to 1."""
    hours, minutes = map(int, time.split(":"))
    return (hours * 60 + minutes) / DAY_MINUTES


def later(time: str, steps: int) -> str:
    """The time so many half hours later (earlier if less than 0), on the half hour, round the clock."""
    hours, minutes = map(int, time.split(":"))
    at = (hours * 60 + minutes) // STEP_MINUTES * STEP_MINUTES + steps * STEP_MINUTES
    return "{:02d}:{:02d}".format(*divmod(at % DAY_MINUTES, 60))
