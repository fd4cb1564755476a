"""The folder of one language: its facts, home, lists, search words, glossary and items."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol, TypeVar

from kiosk.authoring.edition import (
    LanguageFacts,
    SourceArticle,
    SourceFaq,
    SourceLanguage,
    SourceOrganisation,
    SourceTerm,
)
from kiosk.authoring.facts import Facts
from kiosk.authoring.files import SourceFolder
from kiosk.authoring.items import ItemReader, check_id
from kiosk.authoring.origins import Origins
from kiosk.authoring.recordings import RecordingReader
from kiosk.content.front_records import Tile
from kiosk.content.records import FaqGroup, Nation, Need, Topic
from kiosk.content.rules import EASY_READ, HELP_ID, LONGEST_TITLE, MOST_DISCLAIMER_BYTES

OPENS: Final = ("topics", "questions", "organisations", "a-to-z")
MOST_COMMON_SEARCHES: Final = 12


class _Listed(Protocol):
    @property
    def id(self) -> str: ...


class _Placed(_Listed, Protocol):
    @property
    def position(self) -> int: ...


_Entry = TypeVar("_Entry", bound=_Listed)
_Item = TypeVar("_Item", bound=_Placed)


class LanguageReader:
    """Reads one language folder."""

    def __init__(self, code: str, folder: SourceFolder, items: ItemReader, origins: Origins) -> None:
        self._code = code
        self._folder = folder
        self._items = items
        self._origins = origins

    def read(self, alts: tuple[tuple[str, str], ...]) -> SourceLanguage:
        """All of the language; ``alts`` are (image id, alt text) pairs."""
        home = self._folder.toml(f"{self._code}/home.toml")
        lists = self._folder.toml(f"{self._code}/lists.toml")
        synonyms, common = self._search_words()
        language = SourceLanguage(
            code=self._code,
            facts=self._facts(),
            tiles=self._list(home, "tiles", "tile", _tile),
            topics=self._list(home, "topics", "topic", _topic),
            faq_groups=self._list(lists, "faq_groups", "faq_group", _faq_group),
            needs=self._list(lists, "needs", "need", _need),
            nations=self._list(lists, "nations", "nation", _nation),
            conditions=self._list(lists, "conditions", "condition", _nation),
            articles=self._articles(),
            faqs=self._faqs(),
            organisations=self._organisations(),
            terms=self._terms(),
            synonyms=synonyms,
            common=common,
            alts=alts,
            recordings=RecordingReader(self._folder, self._origins).read(self._code),
        )
        for table in (home, lists):
            if table is not None:
                table.finish()
        return language

    def _facts(self) -> LanguageFacts:
        facts = self._folder.toml(f"{self._code}/language.toml")
        if facts is None:
            return LanguageFacts("", "", "ltr", "", "", "", "", "", "")
        found = LanguageFacts(
            name=facts.text("name"),
            english_name=facts.text("english_name"),
            direction=facts.choice("direction", ("ltr", "rtl")),
            edition_title=facts.text("edition_title"),
            status=facts.text("status"),
            disclaimer=facts.text("disclaimer"),
            unwell=facts.text("unwell"),
            feedback=facts.text("feedback"),
            funding=facts.text("funding"),
        )
        if len(found.disclaimer.encode()) > MOST_DISCLAIMER_BYTES:
            facts.wrong(
                "disclaimer",
                f"disclaimer is too long for the codes that phones scan; {MOST_DISCLAIMER_BYTES} letters fit,"
                " or half as many in Arabic.",
            )
        self._origins.add("language", self._code, self._code, facts)
        facts.finish()
        return found

    def _list(
        self, file: Facts | None, name: str, kind: str, make: Callable[[Facts], _Entry]
    ) -> tuple[_Entry, ...]:
        """The entries of a list by position; one that says no position stands where the file has it."""
        if file is None:
            return ()
        placed = []
        for place, table in enumerate(file.tables(name), start=1):
            position = table.whole("position", default=10 * place)
            entry = make(table)
            check_id(entry.id, table, "id")
            table.finish()
            if self._origins.add(kind, self._code, entry.id, table):
                placed.append((position, entry.id, entry))
        return tuple(entry for _, _, entry in sorted(placed, key=lambda one: one[:2]))

    def _articles(self) -> tuple[SourceArticle, ...]:
        found = []
        for name in self._folder.names(f"{self._code}/articles", (".md",)):
            file = self._folder.markdown(name)
            if file is not None:
                found.append(self._items.article(file, is_help=False))
                self._origins.add("article", self._code, found[-1].id, file.facts, file.body_line)
        file = self._folder.markdown(f"{self._code}/{HELP_ID}.md")
        if file is not None:
            found.append(self._items.article(file, is_help=True))
            self._origins.add("article", self._code, HELP_ID, file.facts, file.body_line)
        for name in self._folder.names(f"{self._code}/{EASY_READ}", (".md",)):
            file = self._folder.markdown(name)
            if file is not None:
                page = self._items.easy_read(file)
                if self._origins.add("article", self._code, page.id, file.facts, file.body_line):
                    found.append(page)
        return _by_position(found)

    def _faqs(self) -> tuple[SourceFaq, ...]:
        found = []
        for name in self._folder.names(f"{self._code}/faqs", (".md",)):
            file = self._folder.markdown(name)
            if file is not None:
                found.append(self._items.faq(file))
                self._origins.add("faq", self._code, found[-1].id, file.facts, file.body_line)
        return _by_position(found)

    def _organisations(self) -> tuple[SourceOrganisation, ...]:
        found = []
        for name in self._folder.names(f"{self._code}/organisations", (".toml",)):
            facts = self._folder.toml(name)
            if facts is not None:
                found.append(self._items.organisation(facts))
                self._origins.add("organisation", self._code, found[-1].id, facts)
        return _by_position(found)

    def _terms(self) -> tuple[SourceTerm, ...]:
        file = self._folder.toml(f"{self._code}/glossary.toml")
        if file is None:
            return ()
        terms = file.table("terms")
        found = []
        for identifier in () if terms is None else terms.names():
            table = None if terms is None else terms.table(identifier)
            if table is not None:
                check_id(identifier, table)
                found.append(self._items.term(identifier, table))
                self._origins.add("glossary", self._code, identifier, table)
        file.finish()
        return tuple(sorted(found, key=lambda one: one.term.id))

    def _search_words(self) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
        file = self._folder.toml(f"{self._code}/search.toml")
        if file is None:
            return (), ()
        common = file.texts("common")
        if len(common) > MOST_COMMON_SEARCHES:
            file.wrong("common", f"common has {len(common)} entries; at most {MOST_COMMON_SEARCHES} will do.")
        table = file.table("synonyms")
        pairs = set()
        for word in () if table is None else table.names():
            for means in () if table is None else table.texts(word):
                if means.casefold() != word.casefold():
                    pairs.add((word, means))
        file.finish()
        return tuple(sorted(pairs)), common


def _by_position(items: list[_Item]) -> tuple[_Item, ...]:
    return tuple(sorted(items, key=lambda item: (item.position, item.id)))


def _tile(table: Facts) -> Tile:
    return Tile(
        id=table.text("id"),
        title=table.text("title", longest=LONGEST_TITLE),
        line=table.text("line"),
        summary=table.text("summary"),
        image_id=table.text("image"),
        opens=table.choice("opens", OPENS),
    )


def _topic(table: Facts) -> Topic:
    return Topic(
        id=table.text("id"),
        tile_id=table.text("tile"),
        title=table.text("title", longest=LONGEST_TITLE),
        summary=table.text("summary"),
        image_id=table.text("image"),
    )


def _faq_group(table: Facts) -> FaqGroup:
    return FaqGroup(id=table.text("id"), title=table.text("title", longest=LONGEST_TITLE))


def _need(table: Facts) -> Need:
    return Need(
        id=table.text("id"), title=table.text("title", longest=LONGEST_TITLE), icon=table.text("icon")
    )


def _nation(table: Facts) -> Nation:
    return Nation(id=table.text("id"), title=table.text("title", longest=LONGEST_TITLE))
