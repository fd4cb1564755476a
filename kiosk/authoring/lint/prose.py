"""N02 and G08: short sentences and paragraphs, lists as lists, active voice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from kiosk.authoring.lint.finding import WARNING, Finding
from kiosk.authoring.lint.pages import Page
from kiosk.authoring.lint.readability import names
from kiosk.authoring.lint.rule import about, shorten
from kiosk.authoring.lint.units import Unit
from kiosk.content.sentences import sentences, words

LONGEST_SENTENCE: Final = 20
MOST_SENTENCES: Final = 3
MOST_ITEMS: Final = 6
LONGEST_PART: Final = 150
LONGEST_EASY_SENTENCE: Final = 15
_RULE: Final = "N02"

_SENTENCES_COUNT: Final = frozenset({"paragraph", "chance", "summary", "field", "meaning", "easy read"})
_LISTS: Final = frozenset({"item", "do", "dont"})
"""Questions and steps are whole sentences and may be more than six."""

_PASSIVE: Final = re.compile(
    r"\b(?:is|are|was|were|been|being|be) (?:\w+ly )?"
    r"(?:\w+(?<!l)ed|given|taken|made|seen|done|written|shown|known)"
    r" by (?!then\b|now\b|the (?:time|end)\b|\d|[A-Z]\w+ \d)",
    re.IGNORECASE,
)


def long_sentences(page: Page) -> Iterator[Finding]:
    """At most 20 words in a sentence."""
    for unit in page.prose():
        for sentence in sentences(unit.text):
            number = len(words(sentence))
            if number > LONGEST_SENTENCE:
                message = (
                    f"This sentence has {number} words, {LONGEST_SENTENCE} will do: {shorten(sentence)!r}."
                )
                yield about(page, unit, _RULE, message, quote=sentence, suggestion="two sentences.")


def easy_read(page: Page) -> Iterator[Finding]:
    """G08: at most 15 words in a sentence of Easy Read."""
    if page.sort != "easy-read":
        return
    for unit in page.prose():
        for sentence in sentences(unit.text):
            number = len(words(sentence))
            if LONGEST_EASY_SENTENCE < number <= LONGEST_SENTENCE:
                message = f"This sentence has {number} words, {LONGEST_EASY_SENTENCE} will do in Easy Read."
                yield about(page, unit, "G08", message, quote=sentence, suggestion="one idea a sentence.")


def long_paragraphs(page: Page) -> Iterator[Finding]:
    """At most 3 sentences in a paragraph."""
    for unit in page.prose():
        if unit.kind in _SENTENCES_COUNT:
            number = len(sentences(unit.text))
            if number > MOST_SENTENCES:
                quote = shorten(unit.text)
                message = f"This paragraph has {number} sentences, {MOST_SENTENCES} will do: {quote!r}."
                yield about(page, unit, _RULE, message, suggestion="two paragraphs.")


def long_parts(page: Page) -> Iterator[Finding]:
    """About 150 words under a heading, so that a tired reader gets to an end."""
    heading: Unit | None = None
    number = 0
    for unit in (*page.prose(), None):
        if unit is None or unit.kind == "heading":
            if heading is not None and number > LONGEST_PART:
                message = f"The part {heading.text!r} has {number} words, {LONGEST_PART} will do."
                yield about(page, heading, _RULE, message, suggestion="two parts.", severity=WARNING)
            heading, number = unit, 0
        else:
            number += len(words(unit.text))


def lists(page: Page) -> Iterator[Finding]:
    """A list has a lead-in that ends in a colon and at most 6 items, in small letters, without full stops."""
    in_lists = (unit for unit in page.prose() if unit.kind in _LISTS)
    for _, grouped in groupby(in_lists, key=lambda unit: unit.group):
        items = list(grouped)
        first = items[0]
        if len(items) > MOST_ITEMS:
            message = (
                f"This list has {len(items)} items, {MOST_ITEMS} will do: it begins {shorten(first.text)!r}."
            )
            yield about(page, first, _RULE, message, suggestion="two lists, each with its own lead-in.")
        if first.kind == "item" and not first.lead.endswith(":"):
            message = f"The list that begins {shorten(first.text)!r} has no lead-in that ends in a colon."
            yield about(
                page, first, _RULE, message, suggestion="a line before the list that ends in a colon."
            )
        for item in items:
            yield from _item(page, item)


def passives(page: Page) -> Iterator[Finding]:
    """Say who does it, then what they do."""
    for unit in page.prose():
        for sentence in sentences(unit.text):
            found = _PASSIVE.search(sentence)
            if found:
                message = f"Say who does it first, instead of {found[0]!r}."
                yield about(page, unit, _RULE, message, quote=sentence, severity=WARNING)


def _item(page: Page, item: Unit) -> Iterator[Finding]:
    text = item.text
    if text.endswith((".", ";", ",")) and len(sentences(text)) == 1 and not text.endswith("etc."):
        message = f"A list item ends without a mark: {shorten(text)!r}."
        yield about(page, item, _RULE, message, suggestion=text.rstrip(".;,"))
    first, second = (*words(text), "", "")[:2]
    is_name = first in names() or second[:1].isupper()
    if first[:1].isupper() and first[1:].islower() and not is_name:
        suggestion = f"{text[0].lower()}{text[1:]}"
        message = f"A list item begins with a small letter: {shorten(text)!r}."
        yield about(page, item, _RULE, message, suggestion=suggestion)
