"""N16, N18, N19 and SC01: what a page must say beside what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kiosk.authoring.lint.finding import WARNING, Finding
from kiosk.authoring.lint.lexicon import lexicon
from kiosk.authoring.lint.pages import Page
from kiosk.authoring.lint.rule import about, about_page
from kiosk.content.phones import PHONE_KINDS

_TEMPERATURE: Final = re.compile(
    r"\b\d{2}(?:\.\d)? ?(?:\u00b0|\u00ba|degrees?\b|C\b)|\btemperature (?:of|over|above|is) \d", re.IGNORECASE
)
_ARTICLES: Final = frozenset({"article", "faq"})


def treatment_answers(page: Page) -> Iterator[Finding]:
    """N16: a page about a treatment answers eight things."""
    if page.sort == "treatment":
        for name, ways in lexicon().treatment.items():
            if not ways.search(page.text):
                message = f"A page about a treatment tells {name}, and this one does not."
                yield about_page(page, "N16", message)


def skin(page: Page) -> Iterator[Finding]:
    """N18: a page that names a rash says how it looks on brown and black skin, and how it feels."""
    if page.kind not in _ARTICLES:
        return
    users = [unit for unit in page.prose() if lexicon().skin.search(unit.text)]
    if not users:
        return
    if not all(tone.search(page.text) for tone in lexicon().skin_tones):
        message = "This page names a rash and does not say how it looks on brown and black skin."
        suggestion = "On brown or black skin it may look darker, so feel for warm or rough skin."
        yield about(page, users[0], "N18", message, suggestion=suggestion)
    elif not lexicon().skin_feel.search(page.text):
        message = "This page says how a rash looks and not how it feels."
        yield about(
            page, users[0], "N18", message, suggestion="It may be warm, raised or rough.", severity=WARNING
        )


def temperatures(page: Page) -> Iterator[Finding]:
    """N19: a number for a temperature stands only where a clinician has approved it by name."""
    users = [unit for unit in page.prose() if _TEMPERATURE.search(unit.text)]
    if not page.approval:
        for unit in users:
            message = 'A temperature in numbers needs a line approval = "…" that names who approved it.'
            suggestion = "the level printed on your card."
            yield about(page, unit, "N19", message, suggestion=suggestion)
    elif not users:
        yield about_page(page, "N19", "There is an approval, and no temperature in numbers: take it out.")


def chest_pain(page: Page) -> Iterator[Finding]:
    """SC01: chest pain is never named without 999."""
    for unit in page.prose():
        if re.search(
            r"\bchest pain|pain in (?:the|your) (?:\w+ (?:or|and) )?chest\b", unit.text, re.IGNORECASE
        ):
            if "999" not in page.text and page.kind in _ARTICLES:
                message = "Chest pain is named on a page that does not say when to call 999."
                suggestion = "Chest pain that spreads or does not go away needs 999."
                yield about(page, unit, "SC01", message, suggestion=suggestion)
            return


_PREFIXES: Final = {
    "area": ("01", "02"),
    "mobile": ("07",),
    "freephone": ("080", "116"),
    "non-geographic": ("03", "084", "087", "09"),
}


def contact_kinds(page: Page, contacts: tuple[tuple[str, str], ...]) -> Iterator[Finding]:
    """N05: the kind of a phone number fits its first digits, since the kiosk groups it by kind."""
    for kind, value in contacts:
        wanted = _PREFIXES.get(kind, ())
        if kind in PHONE_KINDS and wanted and not value.startswith(wanted):
            fitting = next(
                (name for name, starts in _PREFIXES.items() if value.startswith(starts)), "short-code"
            )
            message = f"The number {value} is not of kind {kind!r}."
            yield about_page(page, "N05", message, suggestion=f'kind = "{fitting}"')
