"""Ways to take a page home: a code for a phone, a leaflet, numbers to write down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice
from PySide6.QtQml import QmlElement

from kiosk.devices.ports import Paintable
from kiosk.paths import this_installation
from kiosk.session.history import Place
from kiosk.takeaway.leaflet import Leaflet, leaflet
from kiosk.ui import words
from kiosk.ui.bidi import as_shown, shown_text
from kiosk.ui.fonts import leading
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.base import Page
from kiosk.ui.printing import Printing, PrintState
from kiosk.ui.qr import QrCode
from kiosk.ui.reading import Reading

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

WAYS: Final = ("scan", "print", "number")
"""The screens of the ways, in the order in which they are offered."""

__all__ = ["NumberPage", "PrintPage", "ScanPage", "TakeHomePage", "take_home_page"]


@dataclass(frozen=True)
class NumberRow:
    """Something to write down: whose it is, what it is, and ``shown`` as it is written.

    ``figures`` is false for a web address; ``when`` says when a number answers.
    """

    key: str
    name: str
    label: str
    shown: str
    when: str
    figures: bool


@QmlElement
class TakeHomePage(Page):
    """The choice between the ways that there are for one page."""

    def __init__(self, place: Place, facts: Leaflet, ways: tuple[str, ...]) -> None:
        super().__init__(place, words.screen_title("takehome"), facts.title)
        self._ways = ways

    @Property(list, constant=True)
    def ways(self) -> list[str]:
        """The ways, by the names of their screens."""
        return list(self._ways)


@QmlElement
class ScanPage(Page):
    """A code for a phone."""

    def __init__(self, place: Place, facts: Leaflet, ways: tuple[str, ...]) -> None:
        super().__init__(place, words.screen_title("scan"), facts.title, screen="scan")
        self._facts = facts
        self._ways = ways
        self._code = QrCode(facts.code, self)

    @Property(QrCode, constant=True)
    def code(self) -> QrCode:
        """The code; the screen gives it a place."""
        return self._code

    @Property(list, constant=True)
    def others(self) -> list[str]:
        """The other ways that there are, for who has no phone that can."""
        return [way for way in self._ways if way != "scan"]

    @Property(str, constant=True)
    def address(self) -> str:
        """The web address in it, as words; empty for a page, which has none."""
        return self._facts.address

    @shown_text
    def subject(self) -> str:
        """What is taken home."""
        return self._facts.title

    @shown_text
    def gives(self) -> str:
        """What the phone then has."""
        return words.code_gives(
            contact=self._facts.code.startswith("BEGIN:VCARD"), web=self._facts.code.startswith("https://")
        )


@QmlElement
class NumberPage(Page):
    """Numbers as large as they can be; ``choice`` is the one shown."""

    shownChanged = Signal()

    def __init__(self, place: Place, facts: Leaflet) -> None:
        super().__init__(place, words.screen_title("number"), facts.title, screen="number")
        self._rows = number_rows(facts)
        self._numbers = RecordListModel(NumberRow, self._rows, self)
        if self._choice not in {row.key for row in self._rows}:
            self._choice = self._rows[0].key

    def choose(self, _: str) -> None:
        """Show another of them."""
        self.shownChanged.emit()

    @property
    def _row(self) -> NumberRow:
        return next(row for row in self._rows if row.key == self._choice)

    @Property(RecordListModel, constant=True)
    def numbers(self) -> RecordListModel:
        """All of them."""
        return self._numbers

    @Property(str, notify=shownChanged)
    @as_shown
    def name(self) -> str:
        """Whose it is."""
        return self._row.name

    @Property(str, notify=shownChanged)
    @as_shown
    def label(self) -> str:
        """What it is for."""
        return self._row.label

    @Property(str, notify=shownChanged)
    @as_shown
    def shown(self) -> str:
        """The number or the address."""
        return self._row.shown

    @Property(str, notify=shownChanged)
    @as_shown
    def when(self) -> str:
        """When it answers."""
        return self._row.when

    @Property(bool, notify=shownChanged)
    def figures(self) -> bool:
        """Whether it is a number, not a web address."""
        return self._row.figures


@QmlElement
class PrintPage(Page):
    """A leaflet from the printer beside the screen."""

    stateChanged = Signal()

    def __init__(self, place: Place, facts: Leaflet, printing: Printing, reading: Reading) -> None:
        super().__init__(place, words.screen_title("print"), facts.title, screen="print")
        self._facts = facts
        self._printing = printing
        self._today = reading.today
        if printing.state is not PrintState.PRINTING:
            printing.forget()
        printing.changed.connect(self.stateChanged)

    @shown_text
    def subject(self) -> str:
        """What is printed."""
        return self._facts.title

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        """``ready``, ``printing``, ``sent``, ``failed`` or ``wait``."""
        return str(self._printing.state)

    @Property(str, notify=stateChanged)
    @as_shown
    def status(self) -> str:
        """The same in words; empty while there is nothing to say."""
        return words.printing(self._printing.state)

    @Slot(int)
    def printLeaflet(self, points: int) -> None:
        """Print it with letters of so many points."""
        facts, today = self._facts, self._today
        icons = this_installation().assets / "icons"
        families = tuple(QGuiApplication.font().families())

        def make() -> Paintable[QPagedPaintDevice]:
            from kiosk.ui.leaflet.printout import Makings, Printout
            from kiosk.ui.leaflet.sheet import Sheet

            sheet = Sheet("a4", points, families, facts.right_to_left, leading(facts.language))
            return Printout(facts, Makings(sheet, icons, today))

        self._printing.print(make)


def number_rows(facts: Leaflet) -> list[NumberRow]:
    """What there is to write down: all numbers, and the web address of an organisation."""
    rows = [
        NumberRow(str(at), number.name, number.label, number.display, number.hours, figures=True)
        for at, number in enumerate(facts.numbers)
    ]
    if facts.address:
        rows.append(NumberRow("web", facts.title, words.website(), facts.address, "", figures=False))
    return rows


def ways_of(facts: Leaflet, printing: Printing | None) -> tuple[str, ...]:
    """The ways that there are: no code, no printer, no number: no choice that leads nowhere."""
    has = (bool(facts.code), printing is not None and printing.there, bool(number_rows(facts)))
    return tuple(way for way, there in zip(WAYS, has, strict=True) if there)


def take_home_page(place: Place, reading: Reading, printing: Printing | None) -> Page:
    """The page of ``takehome`` or of one way; where there is only one way, that one at once."""
    kind, _, item_id = place.id.partition("/")
    facts = leaflet(reading.store, reading.language, kind, item_id)
    if printing is not None:
        printing.look()  # for the next page: nobody waits for a printer
    ways = ways_of(facts, printing)
    wanted = ways[0] if len(ways) == 1 else place.screen if place.screen in ways else "takehome"
    if wanted == "scan":
        return ScanPage(place, facts, ways)
    if wanted == "number":
        return NumberPage(place, facts)
    if wanted == "print" and printing is not None:
        return PrintPage(place, facts, printing, reading)
    return TakeHomePage(replace(place, screen="takehome"), facts, ways)
