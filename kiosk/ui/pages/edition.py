"""The page about the whole edition: who publishes it, how far it has been checked, what it rests on."""

from __future__ import annotations

from PySide6.QtCore import Property
from PySide6.QtQml import QmlElement

from kiosk.content.provenance import provenance
from kiosk.content.records import Source
from kiosk.session.history import Place
from kiosk.ui import words
from kiosk.ui.bidi import shown_text
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.base import Page
from kiosk.ui.reading import Reading

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class EditionPage(Page):
    """About the edition. What nobody has done yet is said to be not done."""

    def __init__(self, place: Place, reading: Reading) -> None:
        super().__init__(place, words.screen_title("edition"), words.home())
        self._edition = reading.edition
        self._facts = provenance(reading.store, reading.language, reading.today)
        self._counts = reading.store.counts(reading.language)
        self._languages = ", ".join(language.name for language in reading.languages)
        self._language = reading.language
        self._sources = RecordListModel(Source, self._facts.sources, self)

    @shown_text
    def edition(self) -> str:
        """Title, number and day."""
        day = words.day(self._edition.released_on, self._language)
        return words.edition(self._edition.title, self._edition.number, day)

    @shown_text
    def status(self) -> str:
        """What the edition says of its own checking."""
        return self._edition.status

    @shown_text
    def publisher(self) -> str:
        """Who publishes it."""
        return self._edition.publisher

    @shown_text
    def signed(self) -> str:
        """How many of its texts a clinician has signed."""
        return words.how_many(self._facts.signed, self._facts.items)

    @shown_text
    def rung(self) -> str:
        """How many of its organisations somebody has telephoned."""
        return words.how_many(self._facts.rung, self._facts.organisations)

    @shown_text
    def nextDue(self) -> str:
        """The day of the first check to come, or empty."""
        return words.day(self._facts.next_due, self._language) if self._facts.next_due else ""

    @shown_text
    def overdue(self) -> str:
        """How many texts are past that day, or empty."""
        return words.how_many(self._facts.overdue, self._facts.items) if self._facts.overdue else ""

    @shown_text
    def holds(self) -> str:
        """What is in it, counted."""
        return words.holds(self._counts)

    @shown_text
    def languages(self) -> str:
        """Its languages, each by its own name."""
        return self._languages

    @shown_text
    def funding(self) -> str:
        """Funding and conflicts."""
        return self._edition.funding

    @shown_text
    def feedback(self) -> str:
        """How to report a mistake."""
        return self._edition.feedback

    @Property(RecordListModel, constant=True)
    def sources(self) -> RecordListModel:
        """Everything it rests on, by title."""
        return self._sources
