"""The page of one support organisation."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Property
from PySide6.QtQml import QmlElement

from kiosk.content.records import Contact
from kiosk.session.history import Place
from kiosk.speech.pages import organisation_lines
from kiosk.speech.script import Line
from kiosk.speech.tongues import tongue_of
from kiosk.ui import words
from kiosk.ui.bidi import shown_text
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.base import Page
from kiosk.ui.reading import Reading

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OrganisationPage(Page):
    """An organisation (N17). What is not known is empty and not shown."""

    def __init__(self, place: Place, reading: Reading) -> None:
        self._it = reading.store.organisation(reading.language, place.id)
        super().__init__(place, self._it.name, words.screen_title("organisations"))
        self._language = reading.language
        self._older = reading.is_older("organisation", place.id)
        self._contacts = RecordListModel(Contact, self._it.contacts, self)

    @Property(RecordListModel, constant=True)
    def contacts(self) -> RecordListModel:
        """Ways to reach it that may be shown."""
        return self._contacts

    @shown_text
    def does(self) -> str:
        """What it does, in one sentence."""
        return self._it.does

    @shown_text
    def whoFor(self) -> str:
        """Whom it helps."""
        return self._it.who_for

    @shown_text
    def area(self) -> str:
        """Where it works."""
        return self._it.area

    @shown_text
    def hours(self) -> str:
        """When it answers."""
        return self._it.hours

    @shown_text
    def cost(self) -> str:
        """What a call costs."""
        return self._it.cost

    @shown_text
    def deafContact(self) -> str:
        """For people who are deaf or cannot speak on the phone."""
        return self._it.deaf_contact

    @shown_text
    def languages(self) -> str:
        """Languages it speaks."""
        return self._it.languages

    @Property(str, constant=True)
    def website(self) -> str:
        """Its address on the web, as words."""
        return self._it.website

    @shown_text
    def note(self) -> str:
        """What else a reader should know."""
        return self._it.note

    @shown_text
    def checkedOn(self) -> str:
        """The day on which a person checked the details by phone, or empty."""
        return words.day(self._it.checked_on, self._language)

    def said(self) -> Iterable[Line]:
        """The organisation as it is read aloud: phone numbers digit by digit, in groups."""
        return organisation_lines(self._it, tongue_of(self._language).says, older=self._older)

    @Property(bool, constant=True)
    def older(self) -> bool:
        """Whether it was translated from another version than there is now (G05)."""
        return self._older

    @Property(bool, constant=True)
    def takesHome(self) -> bool:
        """Whether there is a number or an address to take home."""
        return bool(self._it.contacts or self._it.website)
