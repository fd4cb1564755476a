"""The texts of an edition as its readers see them, each with its file and line: what the rules look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.authoring.edition import Basis, SourceLanguage
from kiosk.authoring.lint.units import Unit, body_units
from kiosk.authoring.origins import Origin, Origins
from kiosk.content.blocks import Block, Document, Part
from kiosk.content.markup import parse
from kiosk.content.references import blocks


@dataclass(frozen=True, slots=True)
class Page:
    """One item of an edition. ``kind`` is an item kind, or ``list`` for tiles, topics and lists.

    ``sort`` is the article's own kind (``treatment`` …), empty for other items; ``document`` is None for
    items without a body; ``basis`` is None for lists.
    """

    kind: str
    id: str
    title: str
    sort: str
    file: str
    line: int
    units: tuple[Unit, ...]
    document: Document | None
    basis: Basis | None
    approval: str = ""

    def prose(self) -> Iterator[Unit]:
        """Give the units that are the page's own words: all but rows that carry another page's title."""
        return (unit for unit in self.units if unit.kind != "link")

    @property
    def text(self) -> str:
        """The page's own words, one unit a line."""
        return "\n".join(unit.text for unit in self.prose())


def pages(language: SourceLanguage, origins: Origins) -> tuple[Page, ...]:
    """Give the pages of a language in the order of its files."""
    found = [*_lists(language, origins), *_articles(language, origins), *_faqs(language, origins)]
    found += [*_organisations(language, origins), *_terms(language, origins)]
    return tuple(sorted(found, key=lambda page: (page.file, page.line, page.id)))


def _articles(language: SourceLanguage, origins: Origins) -> Iterator[Page]:
    for item in language.articles:
        origin = origins.of("article", language.code, item.id)
        units = [
            _unit(origin, "title", "title", item.title),
            _unit(origin, "summary", "summary", item.summary),
            *(_unit(origin, "key_points", "key point", point) for point in item.key_points),
        ]
        document = parse(item.body)
        units += body_units(blocks_with_titles(document), item.body, origin.body_line)
        yield _page("article", item.id, item.title, origin, units, document, item.basis, item.kind)


def _faqs(language: SourceLanguage, origins: Origins) -> Iterator[Page]:
    for item in language.faqs:
        origin = origins.of("faq", language.code, item.id)
        units = [
            _unit(origin, "question", "asked", item.question),
            _unit(origin, "heading", "title", item.heading),
        ]
        document = parse(item.answer)
        units += body_units(blocks(document), item.answer, origin.body_line)
        yield _page("faq", item.id, item.question, origin, units, document, item.basis)


def _organisations(language: SourceLanguage, origins: Origins) -> Iterator[Page]:
    for item in language.organisations:
        origin = origins.of("organisation", language.code, item.id)
        named = (
            ("does", item.does),
            ("who_for", item.who_for),
            ("hours", item.hours),
            ("deaf_contact", item.deaf_contact),
            ("note", item.note),
            ("checked_how", item.checked_how),
        )
        units = [_unit(origin, "name", "name", item.name)]
        units += [_unit(origin, name, "field", text) for name, text in named if text]
        yield _page("organisation", item.id, item.name, origin, units, None, item.basis)


def _terms(language: SourceLanguage, origins: Origins) -> Iterator[Page]:
    for item in language.terms:
        origin = origins.of("glossary", language.code, item.term.id)
        units = [
            _unit(origin, "term", "name", item.term.term),
            _unit(origin, "meaning", "meaning", item.term.meaning),
        ]
        yield _page("glossary", item.term.id, item.term.term, origin, units, None, item.basis)


def _lists(language: SourceLanguage, origins: Origins) -> Iterator[Page]:
    for tile in language.tiles:
        origin = origins.of("tile", language.code, tile.id)
        units = [
            _unit(origin, "title", "title", tile.title),
            _unit(origin, "line", "field", tile.line),
            _unit(origin, "summary", "summary", tile.summary),
        ]
        yield _page("list", f"tile {tile.id}", tile.title, origin, units, None, None)
    for topic in language.topics:
        origin = origins.of("topic", language.code, topic.id)
        units = [
            _unit(origin, "title", "title", topic.title),
            _unit(origin, "summary", "summary", topic.summary),
        ]
        yield _page("list", f"topic {topic.id}", topic.title, origin, units, None, None)
    for kind, entries in (
        ("faq_group", language.faq_groups),
        ("need", language.needs),
        ("nation", language.nations),
        ("condition", language.conditions),
    ):
        for entry in entries:
            origin = origins.of(kind, language.code, entry.id)
            units = [_unit(origin, "title", "title", entry.title)]
            yield _page("list", f"{kind} {entry.id}", entry.title, origin, units, None, None)
    yield _said_everywhere(language, origins)
    for identifier, alt in language.alts:
        if alt:
            origin = origins.of("image", language.code, identifier)
            units = [_unit(origin, "alt", "alt", alt)]
            yield _page("list", f"image {identifier}", identifier, origin, units, None, None)


def _said_everywhere(language: SourceLanguage, origins: Origins) -> Page:
    """What every page of the language says: how far it was checked, what it is not, what to do."""
    origin = origins.of("language", language.code, language.code)
    named = ("edition_title", "status", "disclaimer", "unwell", "feedback", "funding")
    texts = {name: getattr(language.facts, name) for name in named}
    units = [_unit(origin, name, "field", text) for name, text in texts.items() if text]
    return _page("list", "language", language.facts.name, origin, units, None, None)


def blocks_with_titles(document: Document) -> Iterator[Block | Part]:
    """Give all blocks of a document, with the heading of each part before its blocks."""
    for part in document.parts:
        if part.title:
            yield part
        yield from part.blocks


def _unit(origin: Origin, name: str, kind: str, text: str) -> Unit:
    return Unit(kind, text, origin.facts.line(name))


def _page(
    kind: str,
    identifier: str,
    title: str,
    origin: Origin,
    units: list[Unit],
    document: Document | None,
    basis: Basis | None,
    sort: str = "",
) -> Page:
    approval = "" if basis is None else basis.approval
    file, line = origin.facts.file, origin.facts.line()
    return Page(kind, identifier, title, sort, file, line, tuple(units), document, basis, approval)
