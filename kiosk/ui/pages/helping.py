"""Help now: the edition's card or the program's own, with the numbers of the clinic's own team."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Property
from PySide6.QtQml import QmlElement

from kiosk.config import HelpNumber
from kiosk.errors import ContentError
from kiosk.paths import this_installation
from kiosk.session.history import Place
from kiosk.speech.script import Line
from kiosk.ui import words
from kiosk.ui.bidi import shown_text
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.texts import PageText, ReadingPage
from kiosk.ui.reading import Reading

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class HelpPage(ReadingPage):
    """The card, and the numbers that staff have entered."""

    def __init__(self, place: Place, reading: Reading, text: PageText) -> None:
        super().__init__(place, reading, text)
        self._own = RecordListModel(HelpNumber, reading.site.help_numbers, self)

    @shown_text
    def ownTitle(self) -> str:
        """The heading above the numbers."""
        return words.own_numbers()

    @Property(RecordListModel, constant=True)
    def own(self) -> RecordListModel:
        """The clinic's own numbers; empty until staff enter them."""
        return self._own

    def said(self) -> Iterable[Line]:
        """The first line, the clinic's own numbers, and the card."""
        card = iter(super().said())
        yield next(card)
        yield from self._own_lines()
        yield from card

    def _own_lines(self) -> Iterable[Line]:
        numbers = self._own.records
        if numbers:
            yield Line("own", words.own_numbers())
        for row, number in enumerate(numbers):
            yield Line(f"own.{row}.name", number.name)
            yield Line(f"own.{row}.phone", number.phone)


def help_page(place: Place, reading: Reading) -> HelpPage:
    """The edition's card, or the one built into the program if the edition cannot give it."""
    title, trail = words.screen_title("help"), words.home()
    try:
        article = reading.store.help_page(reading.language)
        easy_read = reading.store.easy_read_of(reading.language, article.id)
        return HelpPage(place, reading, PageText(title, trail, article.body, easy_read=easy_read))
    except ContentError:  # of the card, or of the glossary whose words would be marked in it
        return HelpPage(place, reading.without_edition(), PageText(title, trail, built_in_help()))


def built_in_help() -> str:
    """The Markdown of the Help now card of the program: the very file that editions are made from."""
    path = this_installation().assets / "content" / "en" / "help-now.md"
    return path.read_text("utf-8").split("\n+++\n", 1)[1]
