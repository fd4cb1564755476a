"""The choice of a language, and what is said where a page does not exist in the one chosen."""

from __future__ import annotations

from PySide6.QtCore import Property
from PySide6.QtQml import QmlElement

from kiosk.content.front_records import Language
from kiosk.errors import NotInEdition
from kiosk.session.history import Place
from kiosk.ui import words
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.base import Page
from kiosk.ui.pages.lists import LinkRow
from kiosk.ui.reading import Reading

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

ITEM_OF_SCREEN = {
    "article": "article",
    "faq": "faq",
    "organisation": "organisation",
    "term": "glossary",
}


@QmlElement
class LanguagePage(Page):
    """The languages of the edition (G01)."""

    def __init__(self, place: Place, reading: Reading) -> None:
        super().__init__(place, words.screen_title("language"), words.home())
        self._languages = RecordListModel(Language, reading.languages, self)

    @Property(RecordListModel, constant=True)
    def languages(self) -> RecordListModel:
        """What can be chosen, each by its name in its own script."""
        return self._languages


@QmlElement
class MissingPage(Page):
    """Stands in for a page that does not exist in this language or at all, and says what does (G04)."""

    def __init__(self, place: Place, reading: Reading) -> None:
        kind, item_id = _item(place)
        others = [
            language
            for language in reading.languages
            if language.code != reading.language and _exists(reading, language.code, kind, item_id)
        ]
        if kind and reading.store.is_hidden(reading.language, kind, item_id, reading.today):
            title, others = words.being_checked(), []
        elif kind and others and reading.is_older(kind, item_id):
            title = words.changed_since()
        else:
            title = words.missing_in_language() if others else words.missing_page()
        super().__init__(place, title, words.home(), screen="missing")
        self._languages = RecordListModel(Language, others, self)
        self._links = RecordListModel(LinkRow, _instead(reading, kind, item_id, others), self)

    @Property(RecordListModel, constant=True)
    def languages(self) -> RecordListModel:
        """The languages that do have the page."""
        return self._languages

    @Property(RecordListModel, constant=True)
    def links(self) -> RecordListModel:
        """Pages in this language instead."""
        return self._links


def _item(place: Place) -> tuple[str, str]:
    """The item a place shows, by kind and id; empty for places that show none."""
    if "/" in place.id:
        kind, _, item_id = place.id.partition("/")
        return kind, item_id
    return ITEM_OF_SCREEN.get(place.screen, ""), place.id


def _exists(reading: Reading, language: str, kind: str, item_id: str) -> bool:
    try:
        reading.store.title(language, kind, item_id)
    except NotInEdition:
        return False
    return True


def _instead(reading: Reading, kind: str, item_id: str, others: list[Language]) -> list[LinkRow]:
    """Pages of the same topic that exist in the reader's language; where there are none, the topics."""
    store, language = reading.store, reading.language
    if kind == "article" and others:
        topic_id = store.article(others[0].code, item_id).topic_id
        near = store.articles(language, topic_id)
        if near:
            return [
                LinkRow("article", item.id, item.title, detail=words.minutes(item.reading_minutes))
                for item in near
            ]
    return [
        LinkRow("topic", tile.id, tile.title, tile.line)
        for tile in store.tiles(language)
        if tile.opens == "topics"
    ]
