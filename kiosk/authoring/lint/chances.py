"""N06: a chance in numbers of people, told both ways, on one scale a page; no percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kiosk.authoring.lint.finding import WARNING, Finding
from kiosk.authoring.lint.pages import Page
from kiosk.authoring.lint.rule import about
from kiosk.content.blocks import Chance
from kiosk.content.references import blocks
from kiosk.content.sentences import sentences

_RULE: Final = "N06"
_PERCENT: Final = re.compile(r"\d[\d.,]* ?(?:%|per ?cent\b)|\bpercent(?:age)?s?\b", re.IGNORECASE)
_RELATIVE: Final = re.compile(
    r"\b(?:[\d.]+|twice|two|three|many|several) times (?:as|more|less)\b|\btwice as\b"
    r"|\b(?:doubles?|doubled|halves|halved|triples?|tripled)\b",
    re.IGNORECASE,
)
_BARE_WORDS: Final = re.compile(
    r"\b(?:very |quite )?(?:rare|rarely|uncommon|unlikely)\b|\b(?:very|quite) (?:likely|common)\b",
    re.IGNORECASE,
)
_SCALED: Final = re.compile(
    r"\b(\d[\d,]*) (?:in|in every|out of every|of every) (\d[\d,]*\d)\b(?! (?:hours|days|weeks|months|years))"
)
_NUMBER: Final = re.compile(r"(?<![\d,.])\d[\d,]*\d|(?<![\d,.])\d")
_EVERYBODY: Final = re.compile(
    r"\b(?:all|everyone|everybody|both|none|nobody|no one|the other|others|the rest)\b", re.IGNORECASE
)


def percentages(page: Page) -> Iterator[Finding]:
    """No percentages; "6 times as likely" says nothing without the numbers."""
    for unit in page.prose():
        for sentence in sentences(unit.text):
            found = _PERCENT.search(sentence)
            if found:
                message = f"A percentage is hard to picture: {found[0]!r}."
                yield about(page, unit, _RULE, message, quote=sentence, suggestion="5 of 100 people.")
            relative = _RELATIVE.search(sentence)
            if relative:
                message = f"{relative[0]!r} compares without saying how many people."
                suggestion = "the number of people, each way."
                yield about(
                    page, unit, _RULE, message, quote=sentence, suggestion=suggestion, severity=WARNING
                )


def bare_words(page: Page) -> Iterator[Finding]:
    """No words alone: people take "rare" to mean very different numbers."""
    for unit in page.prose():
        for sentence in sentences(unit.text):
            found = _BARE_WORDS.search(sentence)
            if found and not _NUMBER.search(sentence):
                message = f"{found[0]!r} means different numbers to different people."
                suggestion = "a number of people, or that it is not known."
                yield about(
                    page, unit, _RULE, message, quote=sentence, suggestion=suggestion, severity=WARNING
                )


def both_ways(page: Page) -> Iterator[Finding]:
    """A chance says how many had it and how many did not, and for how long people were watched."""
    if page.document is None:
        return
    texts = {unit.text: unit for unit in page.prose() if unit.kind == "chance"}
    for block in blocks(page.document):
        if not isinstance(block, Chance) or block.content.text not in texts:
            continue
        unit = texts[block.content.text]
        said = {int(number.replace(",", "")) for number in _NUMBER.findall(unit.text)}
        others = block.of - block.n
        if others not in said and not _EVERYBODY.search(unit.text):
            message = f"The chance {block.n} of {block.of} is told one way only."
            yield about(page, unit, _RULE, message, suggestion=f"{others:,} of {block.of:,} did not.")
        if not block.period:
            message = f"The chance {block.n} of {block.of} does not say over what time."
            suggestion = f'"{block.n} of {block.of}, over about a year".'
            yield about(page, unit, _RULE, message, suggestion=suggestion, severity=WARNING)


def one_scale(page: Page) -> Iterator[Finding]:
    """Chances scaled to a round number ("1 in 100") keep to one number a page; raw counts are free."""
    first = ""
    for unit in page.prose():
        for found in _SCALED.finditer(unit.text):
            first = first or found[2]
            if found[2] != first:
                message = f"{found[0]!r} is on another scale than the chances in {first} before it."
                yield about(page, unit, _RULE, message, suggestion=f"all chances of this page in {first}.")
