"""About a page: who answers for it, who translated it, when it was checked, and what it rests on."""

from __future__ import annotations

from PySide6.QtCore import Property
from PySide6.QtQml import QmlElement

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
class AboutPage(Page):
    """Who answers for a page, when it was checked and what it rests on (N15, G05)."""

    def __init__(self, place: Place, reading: Reading) -> None:
        kind, _, item_id = place.id.partition("/")
        super().__init__(
            place, words.screen_title("about"), reading.store.title(reading.language, kind, item_id)
        )
        self._review = reading.store.review(kind, item_id, reading.language)
        self._reading = reading
        self._sources = RecordListModel(Source, reading.store.sources(kind, item_id), self)
        self._origin = reading.origin(kind, item_id)
        self._kind, self._item_id = kind, item_id

    @shown_text
    def owner(self) -> str:
        """Who answers for the page."""
        return self._review.owner

    @shown_text
    def reviewer(self) -> str:
        """The clinician who signed it, with role; empty until one has."""
        return ", ".join(part for part in (self._review.reviewer, self._review.reviewer_role) if part)

    @shown_text
    def checkedOn(self) -> str:
        """When it was last checked against its sources."""
        return words.day(self._review.checked_on, self._reading.language)

    @shown_text
    def dueOn(self) -> str:
        """When it is due to be checked again."""
        return words.day(self._review.due_on, self._reading.language)

    @shown_text
    def involvement(self) -> str:
        """How readers took part."""
        return self._review.reader_involvement

    @shown_text
    def version(self) -> str:
        """The version of the text."""
        return self._review.version

    @shown_text
    def readers(self) -> str:
        """Who reads it aloud, where people have recorded it as it is now (A14)."""
        return ", ".join(self._reading.speakers(self._kind, self._item_id))

    @shown_text
    def translator(self) -> str:
        """Who translated it; empty for a page in the edition's own language (G05)."""
        return self._origin.translator if self._origin else ""

    @shown_text
    def translationChecked(self) -> str:
        """Who checked the translation, and when."""
        if self._origin is None:
            return ""
        day = words.day(self._origin.checked_on, self._reading.language)
        return f"{self._origin.checker}, {day}"

    @shown_text
    def translatedFrom(self) -> str:
        """The version that was translated, and whether there is another now."""
        if self._origin is None:
            return ""
        now = self._origin.source_now if self._origin.is_older else ""
        return words.translated_from(self._origin.source_version, now, older=self._origin.is_older)

    @shown_text
    def status(self) -> str:
        """What the edition says of its own checking."""
        return self._reading.edition.status

    @shown_text
    def funding(self) -> str:
        """Funding and conflicts."""
        return self._reading.edition.funding

    @shown_text
    def feedback(self) -> str:
        """How to report a mistake: to whom the site says, else as the edition says."""
        report_to = self._reading.site.report_to
        return words.report_to(report_to) if report_to else self._reading.edition.feedback

    @shown_text
    def edition(self) -> str:
        """The edition's title, number and date."""
        edition = self._reading.edition
        return words.edition(
            edition.title, edition.number, words.day(edition.released_on, self._reading.language)
        )

    @Property(RecordListModel, constant=True)
    def sources(self) -> RecordListModel:
        """What the page rests on."""
        return self._sources
