"""The pages of an edition as lines to say: texts, hard words, organisations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kiosk.content.records import GlossaryTerm, Organisation
from kiosk.content.store import Store
from kiosk.errors import NotInEdition
from kiosk.speech.normaliser import SpokenWords
from kiosk.speech.script import Line, Script
from kiosk.speech.tongues import tongue_of


@dataclass(frozen=True)
class SpokenText:
    """A page to read. ``body`` is Markdown; what is empty is not said. ``help_now``: it is that card.

    ``older``: it was translated from another version than there is now.
    """

    title: str
    body: str
    question: str = ""
    key_points: tuple[str, ...] = ()
    disclaimer: str = ""
    unwell: str = ""
    overdue: bool = False
    help_now: bool = False
    older: bool = False


def text_lines(text: SpokenText, says: SpokenWords, alt: Callable[[str], str]) -> Iterator[Line]:
    """A text, from its heading to its closing sentences."""
    from kiosk.content.markup import parse

    yield Line("question", text.question)
    yield Line("title", says.help_now if text.help_now and says.help_now else text.title)
    if text.older:
        yield Line("older", says.older)
    if text.key_points:
        yield Line("in-short", says.in_short)
    for number, point in enumerate(text.key_points):
        yield Line(f"points.{number}", point)
    yield from Script(says, alt).body(parse(text.body))
    yield Line("disclaimer", text.disclaimer)
    yield Line("unwell", text.unwell)
    if text.overdue:
        yield Line("overdue", says.overdue)


def term_lines(terms: Iterable[GlossaryTerm]) -> Iterator[Line]:
    """Hard words, each with its meaning."""
    for number, term in enumerate(terms):
        yield Line(f"term.{number}", term.term)
        yield Line(f"term.{number}.meaning", term.meaning)


def organisation_lines(it: Organisation, says: SpokenWords, *, older: bool = False) -> Iterator[Line]:
    """An organisation: what it does, how to reach it, and what is known of it; ``older`` as for texts."""
    yield Line("title", it.name)
    if older:
        yield Line("older", says.older)
    yield Line("does", it.does)
    for number, contact in enumerate(it.contacts):
        yield Line(f"contact.{number}", contact.display, f"{contact.label}:")
    if not it.contacts and it.website:
        yield Line("no-phone", says.no_phone)
    yield Line("website", it.website, says.website)
    for name in ("who_for", "area", "hours", "cost", "deaf_contact", "languages", "note"):
        yield Line(name, getattr(it, name), getattr(says, name))


def item_lines(store: Store, language: str, kind: str, item_id: str) -> Iterator[Line]:
    """An item of an edition by its kind and id. Raises ContentError, NotInEdition among them."""
    says = tongue_of(language).says
    edition = store.edition(language)

    def alt(image_id: str) -> str:
        try:
            image = store.image(image_id, language)
        except NotInEdition:  # the edition has lost it: it is not shown either
            return ""
        return "" if image.decorative else image.alt

    if kind == "article":
        article = store.article(language, item_id)
        closing = (edition.disclaimer, edition.unwell) if article.kind != "help" else ("", "")
        yield from text_lines(
            SpokenText(
                article.title, article.body, "", article.key_points, *closing, help_now=article.kind == "help"
            ),
            says,
            alt,
        )
    elif kind == "faq":
        faq = store.faq(language, item_id)
        closing = (edition.disclaimer, edition.unwell)
        yield from text_lines(SpokenText(faq.heading, faq.answer, faq.question, (), *closing), says, alt)
    elif kind == "organisation":
        yield from organisation_lines(store.organisation(language, item_id), says)
    elif kind == "glossary":
        yield from term_lines([store.term(language, item_id)])
    else:
        raise NotInEdition(f"There is no page of kind {kind!r}.")
