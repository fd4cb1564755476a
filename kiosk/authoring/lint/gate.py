"""N01: the reading grade of a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kiosk.authoring.lint.finding import ERROR, WARNING, Finding
from kiosk.authoring.lint.pages import Page
from kiosk.authoring.lint.readability import Readability
from kiosk.authoring.lint.rule import about_page, shorten

TARGET: Final = 6.0
LIMIT: Final = 8.0
FEWEST_WORDS: Final = 40
"""A formula says nothing about fewer words; single hard sentences are told by their length."""


def grade(page: Page, score: Readability) -> Iterator[Finding]:
    """Grade 6 is aimed at, more than 8 is not built."""
    if score.words < FEWEST_WORDS or score.flesch_kincaid <= TARGET:
        return
    hardest = "; ".join(repr(shorten(one.text)) for one in score.hardest[:2])
    years = f"{score.flesch_kincaid:.1f} years of school, {TARGET:.0f} is the aim"
    message = f"The page needs {years}. Hardest: {hardest}."
    severity = ERROR if score.flesch_kincaid > LIMIT else WARNING
    yield about_page(page, "N01", message, severity=severity, suggestion="shorter sentences and words.")
