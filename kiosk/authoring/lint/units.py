"""A body cut into units: the pieces of text that a reader takes one by one, with their lines in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kiosk.content.blocks import (
    Block,
    BulletList,
    Callout,
    CareCard,
    Chance,
    DoDont,
    EasyRead,
    Expander,
    Heading,
    Link,
    Paragraph,
    Part,
    Picture,
    Questions,
    Steps,
    Table,
)
from kiosk.content.structure import block_text

_LONGEST_SEARCH: Final = 24


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of text. ``kind`` says what it is to a reader.

    title, summary, key point, asked (a question in people's own words), name, field, meaning, alt, heading,
    card (the heading of a care card), box (of another block), paragraph, chance, item, do, dont, question,
    step, cell, caption, link, easy read (a row of it) or row (of any other block). Items of one list share
    ``group``, the number of the list on the page; ``lead`` is the text right before the list.
    """

    kind: str
    text: str
    line: int
    group: int = 0
    lead: str = ""


def body_units(shown: Iterable[Block | Part], body: str, first_line: int) -> Iterator[Unit]:
    """Give the units of the blocks ``shown``, which come from ``body``, in the order of the page."""
    cutter = _Cutter()
    place = _Place(body, first_line)
    for block in shown:
        for kind, text, group, lead in cutter.block(block):
            if text:
                yield Unit(kind, text, place.line(text), group, lead)


_Piece = tuple[str, str, int, str]


class _Cutter:
    """Cuts blocks into pieces; knows the text before a list and counts the lists."""

    def __init__(self) -> None:
        self._groups = 0
        self._before = ""

    def block(self, block: Block | Part) -> Iterator[_Piece]:  # noqa: PLR0912 (one case for each kind of block)
        match block:
            case Part():
                yield self._one("heading", block.title)
            case Heading():
                yield self._one("heading", block.text)
            case Paragraph():
                yield self._one("paragraph", block.content.text)
            case Chance():
                yield self._one("chance", block.content.text)
            case BulletList():
                yield from self._list("step" if block.ordered else "item", [one.text for one in block.items])
            case Table():
                for row in (block.headings, *block.rows):
                    for cell in row:
                        yield self._one("cell", cell.text)
            case Picture():
                yield self._one("caption", block.caption)
            case CareCard() | Callout() | Expander():
                yield self._one("card" if isinstance(block, CareCard) else "box", block.heading)
                for inner in block.blocks:
                    yield from self.block(inner)
            case DoDont():
                yield from self._list("do" if block.do else "dont", [one.text for one in block.items])
            case Questions():
                yield self._one("box", block.heading)
                yield from self._list("question", [one.text for one in block.items])
            case Steps():
                for step in block.steps:
                    yield self._one(
                        "step", f"{step.title}.\n{step.content.text}" if step.title else step.content.text
                    )
            case Link():
                yield self._one("link", block.text)
            case EasyRead():
                for one in block.rows:
                    yield self._one("easy read", one.content.text)
            case _:
                for line in block_text(block).split("\n"):
                    yield self._one("row", line)

    def _one(self, kind: str, text: str) -> _Piece:
        self._before = text
        return kind, text, 0, ""

    def _list(self, kind: str, texts: list[str]) -> Iterator[_Piece]:
        self._groups += 1
        lead, self._before = self._before, ""
        for text in texts:
            yield kind, text, self._groups, lead


class _Place:
    """Finds the lines of texts that are asked for in the order of the body."""

    def __init__(self, body: str, first_line: int) -> None:
        self._lines = [_bare(line) for line in body.split("\n")]
        self._first = first_line
        self._at = 0

    def line(self, text: str) -> int:
        wanted = _bare(text.split("\n", 1)[0])[:_LONGEST_SEARCH].strip()
        for at in (*range(self._at, len(self._lines)), *range(self._at)):
            if wanted in self._lines[at]:
                self._at = at
                break
        return self._first + self._at


def _bare(text: str) -> str:
    return " ".join(text.translate({ord(mark): None for mark in "*_\\|"}).split())
