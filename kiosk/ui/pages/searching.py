"""The search page: words in, rows out, and what to offer when there are none."""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement

from kiosk.paths import this_installation
from kiosk.session.history import Place
from kiosk.ui import words
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.base import Page
from kiosk.ui.pages.lists import ChoiceRow
from kiosk.ui.reading import Reading

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

MOST_HITS = 6
"""Rows shown first (standards section 6, Search)."""

FEWEST_LETTERS = 2
"""Results appear from the second letter."""


@dataclass(frozen=True)
class HitRow:
    """A result: title and snippet as StyledText with the matched words in bold."""

    kind: str
    id: str
    title: str
    title_markup: str
    what: str
    snippet: str
    snippet_markup: str


def marked(text: str, marks: tuple[tuple[int, int], ...]) -> str:
    """``text`` escaped for StyledText, with the ``marks`` (character ranges) underlined."""
    out, at = [], 0
    for start, end in marks:
        out += [escape(text[at:start]), "<u>", escape(text[start:end]), "</u>"]
        at = end
    return "".join([*out, escape(text[at:])])


@QmlElement
class SearchPage(Page):
    """Search as you type. ``choice`` holds the words for Back to restore; they live nowhere else."""

    searched = Signal()

    def __init__(self, place: Place, reading: Reading) -> None:
        super().__init__(place, words.screen_title("search"), words.home())
        store, language = reading.store, reading.language
        self._reading = reading
        self._easy_reads = {item.id for item in store.easy_reads(language)}
        self._corrected = ""
        self._hits = RecordListModel(HitRow, (), self)
        self._common = RecordListModel(
            ChoiceRow, [ChoiceRow(text, text) for text in store.common_searches(language)], self
        )
        self._topics = RecordListModel(
            ChoiceRow,
            [ChoiceRow(tile.id, tile.title) for tile in store.tiles(language) if tile.opens == "topics"],
            self,
        )
        self.choose(self._choice)

    def choose(self, choice: str) -> None:
        """Look for the words, from the second letter on."""
        if len(choice.strip()) < FEWEST_LETTERS:
            self._corrected = ""
            self._hits.replace(())
            self.searched.emit()
            return
        result = self._reading.search.find(choice, MOST_HITS)
        self._corrected = result.corrected
        self._hits.replace(
            [
                HitRow(
                    hit.kind,
                    hit.id,
                    hit.title,
                    marked(hit.title, hit.title_marks),
                    words.kind("easy-read" if hit.id in self._easy_reads else hit.kind),
                    hit.snippet,
                    marked(hit.snippet, hit.marks),
                )
                for hit in result.hits
            ]
        )
        self.searched.emit()

    @property
    def found(self) -> int:
        """How many rows there are."""
        return len(self._hits.records)

    @Property(RecordListModel, constant=True)
    def hits(self) -> RecordListModel:
        """The first rows."""
        return self._hits

    @Property(RecordListModel, constant=True)
    def common(self) -> RecordListModel:
        """Searches that need no typing."""
        return self._common

    @Property(RecordListModel, constant=True)
    def topics(self) -> RecordListModel:
        """Where to look when nothing was found."""
        return self._topics

    @Property(str, notify=searched)
    def corrected(self) -> str:
        """The words that were searched for in place of the reader's, or empty."""
        return self._corrected

    @Property(bool, notify=searched)
    def nothingFound(self) -> bool:
        """Whether there were words and no rows."""
        return len(self._choice.strip()) >= FEWEST_LETTERS and not self._hits.records

    @Property(dict, constant=True)
    def keys(self) -> dict[str, list[str]]:
        """The rows of keys: ``letters``, ``alphabet`` and ``numbers``."""
        return keyboard(self._reading.language)


def keyboard(language: str) -> dict[str, list[str]]:
    """The key rows for a language; English where it has none of its own."""
    folder = this_installation().assets / "keyboards"
    own = folder / f"{Path(language).name}.json"
    layout: dict[str, list[str]] = json.loads(
        (own if own.is_file() else folder / "en.json").read_text("utf-8")
    )
    return layout
