"""The phone numbers of an item: those of the organisations it names, and those that stand in its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kiosk.content.blocks import CareCard, Document, Inline, Link
from kiosk.content.phones import PHONE_KINDS
from kiosk.content.records import Contact, Organisation
from kiosk.content.store import Store

_SHORT: Final = 3
"""Digits of the numbers that also mean other things in a text."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number to phone or to text: whose it is, what it is for, how it is written, and when it answers."""

    name: str
    label: str
    display: str
    digits: str
    hours: str
    cost: str
    kind: str


def of_organisation(organisation: Organisation) -> tuple[Number, ...]:
    """The numbers of one organisation that may be shown."""
    return tuple(
        _number(organisation, contact) for contact in organisation.contacts if contact.kind in PHONE_KINDS
    )


def of_text(document: Document, store: Store, language: str) -> tuple[Number, ...]:
    """The numbers that a text leads to, in the edition's order of organisations, each number once.

    They are those of the organisations that it links to, and those that stand in it as they are written
    ("0808 808 0000") if an organisation of the edition has them. Of numbers of three digits only those in
    the headings of care cards count ("Phone 111 if:"): elsewhere 999 may be people.
    """
    blocks = [block for part in document.parts for block in part.blocks]
    linked = {block.id for block in blocks if isinstance(block, Link) and block.kind == "organisation"}
    text = "\n".join(texts(blocks))
    calls = "\n".join(block.heading for block in blocks if isinstance(block, CareCard))
    found: dict[str, Number] = {}
    everyone = [
        store.organisation(language, summary.id)
        for summary in store.organisations(language)
        if summary.phone or summary.id in linked
    ]
    # Organisations that the page names come first: a number two of them share is told as theirs.
    for organisation in sorted(everyone, key=lambda one: one.id not in linked):
        for number in of_organisation(organisation):
            where = calls if len(number.digits) <= _SHORT else text
            if organisation.id in linked or _stands_in(where, number.display):
                found.setdefault(number.digits, number)
    return tuple(found.values())


def texts(value: object) -> Iterator[str]:
    """Every run of plain text in blocks, in reading order."""
    if isinstance(value, Inline):
        yield value.text
    elif isinstance(value, str):
        return
    elif isinstance(value, Iterable):
        for one in value:
            yield from texts(one)
    elif hasattr(value, "__dataclass_fields__"):
        heading = getattr(value, "heading", "") or getattr(value, "title", "")
        if heading:
            yield heading
        for name in value.__dataclass_fields__:
            yield from texts(getattr(value, name))


def _stands_in(text: str, display: str) -> bool:
    """Whether the number stands in the text by itself, not as a piece of a longer one."""
    return bool(re.search(rf"(?<![\d,.+])(?<!\d ){re.escape(display)}(?![\d,.]\d|\d| \d)", text))


def _number(organisation: Organisation, contact: Contact) -> Number:
    return Number(
        organisation.name,
        contact.label,
        contact.display,
        contact.value,
        organisation.hours,
        organisation.cost,
        contact.kind,
    )
