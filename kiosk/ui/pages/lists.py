"""Pages that are lists to choose from: Home, a topic, questions, organisations, A to Z."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property
from PySide6.QtQml import QmlElement

from kiosk.content.front_records import Tile
from kiosk.content.records import ArticleSummary, OrganisationSummary
from kiosk.errors import NotInEdition
from kiosk.session.history import Place
from kiosk.ui import words
from kiosk.ui.bidi import shown_text
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.base import Page
from kiosk.ui.reading import Reading

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class ChoiceRow:
    """One of several choices; ``key`` is what is chosen, ``icon_name`` may be empty."""

    key: str
    title: str
    icon_name: str = ""


@dataclass(frozen=True)
class LinkRow:
    """A row that opens an item by ``kind`` and ``id``: its title, a quieter line, perhaps a picture."""

    kind: str
    id: str
    title: str
    line: str = ""
    detail: str = ""
    image_id: str = ""


@dataclass(frozen=True)
class GroupRow:
    """A heading with the rows under it."""

    title: str
    line: str
    image_id: str
    links: RecordListModel


@QmlElement
class HomePage(Page):
    """Home: a handful of tiles."""

    def __init__(self, place: Place, reading: Reading) -> None:
        super().__init__(place, words.screen_title("home"), reading.edition.title)
        tiles = reading.store.tiles(reading.language)
        self._tiles = RecordListModel(Tile, tiles, self)
        self._longest = max((word for tile in tiles for word in tile.title.split()), key=len, default="")
        self._easy_reads = bool(reading.store.easy_reads(reading.language))

    @Property(RecordListModel, constant=True)
    def tiles(self) -> RecordListModel:
        """What can be chosen first."""
        return self._tiles

    @Property(str, constant=True)
    def longestWord(self) -> str:
        """The longest word in the titles of the tiles: none is ever broken."""
        return self._longest

    @Property(bool, constant=True)
    def easyReads(self) -> bool:
        """Whether there are pages in Easy Read."""
        return self._easy_reads


@QmlElement
class TopicPage(Page):
    """Articles to choose from, in groups: what stands behind a tile, and the pages in Easy Read."""

    def __init__(self, place: Place, title: str, summary: str, groups: Sequence[GroupRow]) -> None:
        super().__init__(place, title, words.home())
        self._summary = summary
        self._groups = RecordListModel(GroupRow, groups, self)

    @shown_text
    def summary(self) -> str:
        """Two sentences on what is here."""
        return self._summary

    @Property(RecordListModel, constant=True)
    def groups(self) -> RecordListModel:
        """Topics with their articles."""
        return self._groups


def topic_page(place: Place, reading: Reading) -> TopicPage:
    """What stands behind a tile: its topics, each with its articles."""
    store, language = reading.store, reading.language
    tile = next((tile for tile in store.tiles(language) if tile.id == place.id), None)
    if tile is None:
        raise NotInEdition(words.missing_page(), f"no tile {place.id!r} in {language}")
    articles = {topic: store.articles(language, topic.id) for topic in store.topics(language, tile.id)}
    groups = [
        GroupRow(topic.title, topic.summary, topic.image_id, _articles(items))
        for topic, items in articles.items()
        if items
    ]
    return TopicPage(place, tile.title, tile.summary if groups else words.all_being_checked(), groups)


def easy_read_page(place: Place, reading: Reading) -> TopicPage:
    """The pages in Easy Read (G08), each by the first picture on it."""
    store, language = reading.store, reading.language
    articles = (store.article(language, item.id) for item in store.easy_reads(language))
    rows = [LinkRow("article", it.id, it.title, image_id=_first_picture(it.body)) for it in articles]
    group = GroupRow("", "", "", RecordListModel(LinkRow, rows))
    return TopicPage(place, words.screen_title("easyread"), words.easy_read(), [group])


def _first_picture(body: str) -> str:
    from kiosk.content.blocks import EasyRead  # Home needs none of this
    from kiosk.content.markup import parse

    blocks = (block for part in parse(body).parts for block in part.blocks)
    rows = (row for block in blocks if isinstance(block, EasyRead) for row in block.rows)
    return next((row.image_id for row in rows), "")


def _articles(items: Iterable[ArticleSummary]) -> RecordListModel:
    rows = [
        LinkRow("article", item.id, item.title, detail=words.minutes(item.reading_minutes)) for item in items
    ]
    return RecordListModel(LinkRow, rows)


@QmlElement
class ChoicePage(Page):
    """A list behind a row of choices (a letter, a group of questions): one choice is always made."""

    def __init__(
        self,
        place: Place,
        title: str,
        choices: Iterable[ChoiceRow],
        links: Callable[[str], list[LinkRow]],
    ) -> None:
        super().__init__(place, title, words.home())
        rows = list(choices)
        self._choices = RecordListModel(ChoiceRow, rows, self)
        self._find = links
        self._links = RecordListModel(LinkRow, (), self)
        keys = [row.key for row in rows]
        if self._choice not in keys:
            self._choice = keys[0] if keys else ""
        self.choose(self._choice)

    def choose(self, choice: str) -> None:
        """Show the rows of ``choice``."""
        self._links.replace(self._find(choice))

    @Property(RecordListModel, constant=True)
    def choices(self) -> RecordListModel:
        """What can be chosen."""
        return self._choices

    @Property(RecordListModel, constant=True)
    def links(self) -> RecordListModel:
        """The rows of the choice made."""
        return self._links

    @shown_text
    def note(self) -> str:
        """Why there is nothing to choose from, or empty."""
        return "" if self._choices.records else words.all_being_checked()


def questions_page(place: Place, reading: Reading) -> ChoicePage:
    """Questions, a group at a time."""
    store, language = reading.store, reading.language
    return ChoicePage(
        place,
        words.screen_title("questions"),
        [
            ChoiceRow(group.id, group.title)
            for group in store.faq_groups(language)
            if store.faqs(language, group.id)
        ],
        lambda group: [LinkRow("faq", faq.id, faq.question) for faq in store.faqs(language, group)],
    )


def a_to_z_page(place: Place, reading: Reading) -> ChoicePage:
    """Every page and hard word, a letter at a time."""
    entries = reading.store.a_to_z(reading.language, ("article", "organisation", "glossary"))
    letters = list(dict.fromkeys(entry.letter for entry in entries))
    return ChoicePage(
        place,
        words.screen_title("atoz"),
        [ChoiceRow(letter, letter) for letter in letters],
        lambda letter: [
            LinkRow(entry.kind, entry.id, entry.title, words.kind(entry.kind))
            for entry in entries
            if entry.letter == letter
        ],
    )


@QmlElement
class OrganisationsPage(Page):
    """What a person may need: the first of two steps to a support organisation."""

    def __init__(self, place: Place, reading: Reading) -> None:
        super().__init__(place, words.screen_title("organisations"), words.home())
        rows = [ChoiceRow(need.id, need.title, need.icon) for need in reading.store.needs(reading.language)]
        self._needs = RecordListModel(ChoiceRow, rows, self)

    @Property(RecordListModel, constant=True)
    def needs(self) -> RecordListModel:
        """Needs to choose from."""
        return self._needs


@QmlElement
class NeedPage(Page):
    """The organisations that meet a need (the place's id, or ``all``); ``choice`` is a nation or empty."""

    def __init__(self, place: Place, reading: Reading) -> None:
        store, language = reading.store, reading.language
        titles = {need.id: need.title for need in store.needs(language)}
        super().__init__(
            place, titles.get(place.id, words.all_organisations()), words.screen_title("organisations")
        )
        self._reading = reading
        self._need = place.id if place.id in titles else ""
        self._nations = RecordListModel(
            ChoiceRow, [ChoiceRow(nation.id, nation.title) for nation in store.nations(language)], self
        )
        self._organisations = RecordListModel(OrganisationSummary, (), self)
        self.choose(self._choice)

    def choose(self, choice: str) -> None:
        """Show the organisations that work in the nation."""
        self._organisations.replace(
            self._reading.store.organisations(self._reading.language, need=self._need, nation=choice)
        )

    @shown_text
    def note(self) -> str:
        """Why there is no organisation at all, or empty."""
        some = self._reading.store.organisations(self._reading.language)
        return "" if some else words.all_being_checked()

    @Property(RecordListModel, constant=True)
    def nations(self) -> RecordListModel:
        """Nations to filter by."""
        return self._nations

    @Property(RecordListModel, constant=True)
    def organisations(self) -> RecordListModel:
        """What is left."""
        return self._organisations
