"""What the rules share: the shape of a rule, and short ways to make a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kiosk.authoring.lint.finding import ERROR, PAGE, Finding
from kiosk.authoring.lint.pages import Page
from kiosk.authoring.lint.units import Unit

Rule = Callable[[Page], Iterator[Finding]]
"""Looks at one page and tells what breaks the rule on it."""


def about(
    page: Page,
    unit: Unit,
    rule: str,
    message: str,
    *,
    quote: str = "",
    suggestion: str = "",
    severity: str = ERROR,
) -> Finding:
    """Make a finding about a piece of text; ``quote`` is the sentence, or the whole piece if left out."""
    return Finding(page.file, unit.line, rule, severity, message, suggestion, quote or unit.text)


def about_page(
    page: Page, rule: str, message: str, *, suggestion: str = "", severity: str = ERROR, line: int = 0
) -> Finding:
    """Make a finding about a page as a whole."""
    return Finding(page.file, line or page.line, rule, severity, message, suggestion, PAGE)


def shorten(text: str, longest: int = 60) -> str:
    """Give the beginning of ``text``, for a message."""
    first = text.split("\n", 1)[0]
    return first if len(first) <= longest else f"{first[: longest - 1].rstrip()}\u2026"
