"""N08 to N11: care cards, warnings and do lists say one thing, and are not used for another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kiosk.authoring.lint.finding import Finding
from kiosk.authoring.lint.pages import Page
from kiosk.authoring.lint.rule import about
from kiosk.authoring.lint.units import Unit
from kiosk.content.blocks import Block, BulletList, Callout, CareCard, DoDont, Paragraph, Table
from kiosk.content.references import blocks

_ACTION: Final = re.compile(r"(?:Call|Phone|See|Ask|Tell|Go|Get|Speak|Show|Text)\b")
_GET_HELP: Final = re.compile(r"\b(?:999|111|A&E)\b")
_VAGUE: Final = re.compile(r"(?:important|warning|note|please note|caution)\W*", re.IGNORECASE)


def care_cards(page: Page) -> Iterator[Finding]:
    """N08: the heading is one action, and that of an emergency card is to call 999."""
    for card in _blocks(page):
        if not isinstance(card, CareCard):
            continue
        unit = _unit(page, card.heading)
        if not _ACTION.match(card.heading) or "." in card.heading:
            message = f"The heading {card.heading!r} is not one thing to do."
            yield about(page, unit, "N08", message, suggestion="Phone your lupus team today if:")
        if card.level == "emergency" and "999" not in card.heading:
            message = f"The heading {card.heading!r} of an emergency card does not say 999."
            yield about(page, unit, "N08", message, suggestion="Call 999 or go to A&E now if:")


def callouts(page: Page) -> Iterator[Finding]:
    """N09: an important box has a heading of its own, and is not the place to say who to call."""
    for box in _blocks(page):
        if not isinstance(box, Callout):
            continue
        unit = _unit(page, box.heading)
        if _GET_HELP.search(box.heading):
            message = f"The important box {box.heading!r} sends people for help."
            yield about(page, unit, "N09", message, suggestion="a care card.")
        if _VAGUE.fullmatch(box.heading):
            message = f"The heading {box.heading!r} says nothing, as the kiosk says Important itself."
            yield about(page, unit, "N09", message, suggestion="Do not stop steroids suddenly")


def after_dont(page: Page) -> Iterator[Finding]:
    """N10: text after a do or do not list has a heading of its own."""
    for part in page.document.parts if page.document else ():
        for block, following in pairwise(part.blocks):
            if isinstance(block, DoDont) and isinstance(following, Paragraph | BulletList | Table):
                unit = _unit(page, block.items[-1].text if block.items else "")
                message = "Text follows a do or do not list without a heading of its own."
                yield about(page, unit, "N10", message, suggestion="a heading, or the text before the list.")


def _blocks(page: Page) -> Iterator[Block]:
    return blocks(page.document) if page.document else iter(())


def _unit(page: Page, text: str) -> Unit:
    return next((unit for unit in page.units if unit.text == text), page.units[0])
