"""Pages that are read: articles, questions, hard words, Help now, and what stands about each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.records import Article, GlossaryTerm, Review
from kiosk.content.rules import EASY_READ
from kiosk.session.history import Place
from kiosk.speech.pages import SpokenText, term_lines, text_lines
from kiosk.speech.script import Line
from kiosk.speech.tongues import tongue_of
from kiosk.ui import words
from kiosk.ui.bidi import shown_text
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.base import Page
from kiosk.ui.reading import Reading
from kiosk.ui.rows import ItemRow, PartRow, item_rows, terms_of

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Neighbour:
    """The page before or after this one; all empty where there is none."""

    kind: str = ""
    id: str = ""
    title: str = ""


@dataclass(frozen=True)
class PageText:
    """What a page to read is made of. ``body`` is Markdown; ``skip``: glossary ids of its own subject.

    ``easy_read`` is the id of its Easy Read version, ``easy_read_of`` that of its full version. ``older``: it
    was translated from another version than there is now.
    """

    title: str
    trail: str
    body: str
    question: str = ""
    key_points: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    minutes: int = 0
    review: Review | None = None
    before: Neighbour = Neighbour()
    after: Neighbour = Neighbour()
    easy_read: str = ""
    easy_read_of: str = ""
    older: bool = False


@QmlElement
class ReadingPage(Page):
    """A text in parts, with key points before it and review facts after it."""

    termsChanged = Signal()

    def __init__(self, place: Place, reading: Reading, text: PageText) -> None:
        super().__init__(place, text.title, text.trail)
        parts, points = reading.page(text.body, text.key_points, text.skip)
        self._reading = reading
        self._text = text
        self._review = text.review
        self._before = text.before
        self._after = text.after
        self._parts = RecordListModel(PartRow, parts, self)
        self._points = item_rows(points, "points")
        self._points.setParent(self)
        self._point_terms = terms_of(points)
        titles = [part.title for part in parts if part.title and not text.easy_read_of]
        self._contents = RecordListModel(ItemRow, [ItemRow(title, title) for title in titles], self)
        self._terms = RecordListModel(GlossaryTerm, (), self)

    @shown_text
    def question(self) -> str:
        """The question as people ask it, above the heading; empty for other pages."""
        return self._text.question

    @shown_text
    def readingTime(self) -> str:
        """How long it takes to read, or empty."""
        return words.minutes(self._text.minutes) if self._text.minutes else ""

    @Property(RecordListModel, constant=True)
    def keyPoints(self) -> RecordListModel:
        """The page in a few sentences."""
        return self._points

    @Property(list, constant=True)
    def keyTerms(self) -> list[str]:
        """The glossary ids linked in the key points."""
        return list(self._point_terms)

    @Property(RecordListModel, constant=True)
    def parts(self) -> RecordListModel:
        """The text."""
        return self._parts

    @Property(RecordListModel, constant=True)
    def contents(self) -> RecordListModel:
        """The headings of the parts; none in Easy Read, where one thing follows another."""
        return self._contents

    @Property(str, constant=True)
    def easyReadId(self) -> str:
        """Id of the Easy Read version, or empty."""
        return self._text.easy_read

    @Property(str, constant=True)
    def fullVersionId(self) -> str:
        """Id of the article that this is the Easy Read version of, or empty."""
        return self._text.easy_read_of

    @Property(bool, constant=True)
    def reviewed(self) -> bool:
        """Whether there are review facts to show."""
        return self._review is not None

    @shown_text
    def checkedOn(self) -> str:
        """The day on which the page was last checked."""
        return words.day(self._review.checked_on, self._reading.language) if self._review else ""

    @shown_text
    def dueOn(self) -> str:
        """The day on which it is due to be checked again."""
        return words.day(self._review.due_on, self._reading.language) if self._review else ""

    @Property(bool, constant=True)
    def overdue(self) -> bool:
        """Whether that day has passed (N13)."""
        return self._review is not None and self._reading.overdue(self._review)

    @Property(bool, constant=True)
    def older(self) -> bool:
        """Whether it was translated from another version than there is now (G05)."""
        return self._text.older

    @shown_text
    def disclaimer(self) -> str:
        """What every article says at its end (N21)."""
        return self._reading.edition.disclaimer if self._review else ""

    @shown_text
    def unwell(self) -> str:
        """What a reader who feels unwell should do (N21)."""
        return self._reading.edition.unwell if self._review else ""

    @Property(str, constant=True)
    def beforeKind(self) -> str:
        """Item kind of the page before this one."""
        return self._before.kind

    @Property(str, constant=True)
    def beforeId(self) -> str:
        """Id of the page before this one, or empty."""
        return self._before.id

    @shown_text
    def beforeTitle(self) -> str:
        """Title of the page before this one."""
        return self._before.title

    @Property(str, constant=True)
    def afterKind(self) -> str:
        """Item kind of the next page."""
        return self._after.kind

    @Property(str, constant=True)
    def afterId(self) -> str:
        """Id of the next page, or empty."""
        return self._after.id

    @shown_text
    def afterTitle(self) -> str:
        """Title of the next page."""
        return self._after.title

    @Property(RecordListModel, constant=True)
    def terms(self) -> RecordListModel:
        """Hard words to explain now, the one asked for first; empty when the panel is closed."""
        return self._terms

    def said(self) -> Iterable[Line]:
        """The page from its heading to its closing sentences."""
        text, review = self._text, self._review
        edition = self._reading.edition if review else None
        closing = (edition.disclaimer, edition.unwell) if edition else ("", "")
        overdue = review is not None and self._reading.overdue(review)
        is_help = self.property("screen") == "help"
        spoken = SpokenText(
            text.title, text.body, text.question, text.key_points, *closing, overdue, is_help, text.older
        )
        return text_lines(spoken, tongue_of(self._reading.language).says, self._reading.alt)

    def said_of_terms(self) -> Iterable[Line]:
        """The hard words that are explained now, each with its meaning."""
        return term_lines(self._terms.records)

    @Slot(list)
    def explain(self, ids: list[str]) -> None:
        """Explain these glossary words; ids that the edition does not hold are left out."""
        terms = self._reading.terms
        self._terms.replace([terms[term_id] for term_id in ids if term_id in terms])
        self.termsChanged.emit()

    @Slot()
    def closeTerms(self) -> None:
        """Close the panel of hard words."""
        self.explain([])


def tile_title(reading: Reading, topic_id: str) -> str:
    """What the strip at the top calls the place of a topic: its tile."""
    tile_id = reading.store.topic(reading.language, topic_id).tile_id
    return next(tile.title for tile in reading.store.tiles(reading.language) if tile.id == tile_id)


def article_page(place: Place, reading: Reading) -> ReadingPage:
    """An explainer."""
    store, language = reading.store, reading.language
    article = store.article(language, place.id)
    if article.kind == "help":  # found by search or in A to Z: it has a screen of its own
        from kiosk.ui.pages.helping import help_page

        return help_page(replace(place, screen="help"), reading)
    if article.kind == EASY_READ:
        return _easy_read_page(place, reading, article)
    before, after = store.neighbours(language, place.id)
    text = PageText(
        title=article.title,
        trail=tile_title(reading, article.topic_id),
        body=article.body,
        key_points=article.key_points,
        minutes=article.reading_minutes,
        review=store.review("article", place.id, language),
        before=Neighbour("article", before.id, before.title) if before else Neighbour(),
        after=Neighbour("article", after.id, after.title) if after else Neighbour(),
        easy_read=store.easy_read_of(language, place.id),
        older=reading.is_older("article", place.id),
    )
    return ReadingPage(place, reading, text)


def _easy_read_page(place: Place, reading: Reading, article: Article) -> ReadingPage:
    text = PageText(
        title=article.title,
        trail=words.screen_title("easyread"),
        body=article.body,
        review=reading.store.review("article", place.id, reading.language),
        easy_read_of=article.easy_read_of,
        older=reading.is_older("article", place.id),
    )
    return ReadingPage(place, reading, text)


def faq_page(place: Place, reading: Reading) -> ReadingPage:
    """A question with its answer; next and previous stay in its group."""
    store, language = reading.store, reading.language
    faq = store.faq(language, place.id)
    group = [Neighbour("faq", item.id, item.question) for item in store.faqs(language, faq.group_id)]
    around = [Neighbour(), *group, Neighbour()]
    at = [item.id for item in around].index(faq.id)
    text = PageText(
        title=faq.heading,
        trail=words.screen_title("questions"),
        body=faq.answer,
        question=faq.question,
        review=store.review("faq", place.id, language),
        before=around[at - 1],
        after=around[at + 1],
        older=reading.is_older("faq", place.id),
    )
    return ReadingPage(place, reading, text)


def term_page(place: Place, reading: Reading) -> ReadingPage:
    """A hard word, found by search or in A to Z."""
    term = reading.store.term(reading.language, place.id)
    trail, older = words.screen_title("atoz"), reading.is_older("glossary", term.id)
    text = PageText(term.term, trail, term.meaning, skip=(term.id,), older=older)
    return ReadingPage(place, reading, text)
