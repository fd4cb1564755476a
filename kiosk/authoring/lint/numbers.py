"""N04 and N05: how numbers, times, dates, doses and phone numbers are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kiosk.authoring.lint.finding import WARNING, Finding
from kiosk.authoring.lint.lexicon import lexicon
from kiosk.authoring.lint.pages import Page
from kiosk.authoring.lint.rule import about
from kiosk.content import phones
from kiosk.content.sentences import sentences

_RULE: Final = "N04"
_WORDS: Final = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "hundred": 100,
}  # fmt: skip
_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_COUNTED: Final = (
    "hour|day|week|month|year|time|people|child|man|woman|dose|tablet|centre|hospital|study|trial|step|group"
)
_NUMBER_WORD: Final = re.compile(rf"(?<!\bone or )\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)
_ONE: Final = re.compile(rf"\bone (?:(?:NHS|UK|US|large|small|early|full) )*(?:{_COUNTED})\b", re.IGNORECASE)
_QUOTED: Final = re.compile(r"[\"\u201c][^\"\u201d]*[\"\u201d]")
_LONG_NUMBER: Final = re.compile(r"(?<![\w,.])\d{4,}(?![\w,]|\.\d)")
_YEARS: Final = range(1900, 2100)
_PHONE: Final = re.compile(r"(?<![\w,.])0\d[\d ]{7,12}\d(?![\w,])|(?<![\w,.])116 ?123(?![\w,])")


@dataclass(frozen=True, slots=True)
class _Form:
    pattern: re.Pattern[str]
    message: str
    suggestion: str


_FORMS: Final = (
    _Form(
        re.compile(r"(?<![\w-])(\d[\d,.]*) ?[-\u2010-\u2015] ?(\d[\d,.]*)(?![\w-])"),
        "A range is written with a dash",
        r"\1 to \2",
    ),
    _Form(
        re.compile(r"\s[\u2012-\u2015-]\s|[\u2012-\u2015]"),
        "A dash stands in the text",
        "a comma or two sentences",
    ),
    _Form(
        re.compile(r"\b(\d{1,2})[.:](\d\d) ?([ap])(?:m\b|\.m\.?)", re.IGNORECASE),
        "A time is not written our way",
        r"\1:\2\3m",
    ),
    _Form(
        re.compile(r"\b(\d{1,2}) ?([ap])(?:m\b|\.m\.?)", re.IGNORECASE),
        "A time is not written our way",
        r"\1\2m",
    ),
    _Form(
        re.compile(r"\b(?:1[3-9]|2[0-3])[:.][0-5]\d\b"),
        "A time is written in 24 hours",
        "5:30pm",
    ),
    _Form(
        re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th) (?:of )?({_MONTHS})\b"),
        "A date has letters after its day",
        r"\1 \2",
    ),
    _Form(
        re.compile(rf"\b({_MONTHS}) (\d{{1,2}})(?:st|nd|rd|th)?\b(?! ?[ap]m)"),
        "A date begins with its day",
        r"\2 \1",
    ),
    _Form(
        re.compile(r"(?<![\w/])\d{1,2}/\d{1,2}/\d{2,4}(?![\w/])"),
        "A date is written with words",
        "6 August 2018",
    ),
    _Form(
        re.compile(r"\b(\d[\d.,]*) (mg|mcg|ml|g|kg|mm|cm)\b"),
        "A unit stands right after its number",
        r"\1\2",
    ),
)


def number_words(page: Page) -> Iterator[Finding]:
    """Numerals, 1 and 2 too; what is quoted is left alone, as is "one" where it counts nothing."""
    for unit in page.prose():
        if unit.kind in {"asked", "name"}:
            continue
        text = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), unit.text)
        for found in _NUMBER_WORD.finditer(text):
            numeral = str(_WORDS[found[0].lower()])
            yield about(page, unit, _RULE, f"{found[0]!r} is a word.", suggestion=numeral)
        for found in _ONE.finditer(text):
            suggestion = f"1{found[0][3:]}"
            yield about(page, unit, _RULE, f"{found[0]!r} counts.", suggestion=suggestion, severity=WARNING)


def number_forms(page: Page) -> Iterator[Finding]:
    """Ranges with "to", 5:30pm, 6 August 2018, 0.5mg, and no dashes."""
    for unit in page.prose():
        if unit.kind == "name":
            continue
        text = _PHONE.sub("phone", unit.text)
        for sentence in sentences(text):
            rest = sentence
            for form in _FORMS:
                for found in form.pattern.finditer(rest):
                    suggestion = found.expand(form.suggestion)
                    if suggestion == found[0]:
                        continue
                    message = f"{form.message}: {found[0].strip()!r}."
                    yield about(
                        page,
                        unit,
                        _RULE,
                        message,
                        quote=sentence,
                        suggestion=suggestion,
                    )
                rest = form.pattern.sub(lambda done: "_" * len(done[0]), rest)


def commas(page: Page) -> Iterator[Finding]:
    """A comma in numbers over 999, but not in years and codes."""
    for unit in page.prose():
        text = _PHONE.sub("phone", unit.text)
        for found in _LONG_NUMBER.finditer(text):
            digits = found[0]
            is_year = len(digits) == 4 and int(digits) in _YEARS
            if not (is_year or digits in lexicon().codes):
                message = f"The number {digits} has no comma."
                yield about(page, unit, _RULE, message, suggestion=f"{int(digits):,}")


def phone_numbers(page: Page) -> Iterator[Finding]:
    """N05: a phone number in a text is grouped as the kiosk shows it elsewhere."""
    for unit in page.prose():
        for found in _PHONE.finditer(unit.text):
            digits = found[0].replace(" ", "")
            shown = phones.display("area", digits)
            if shown != found[0]:
                message = f"The phone number {found[0]!r} is not grouped our way."
                yield about(page, unit, "N05", message, suggestion=shown)
