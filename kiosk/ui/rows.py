"""Typed blocks of a document -> rows of a list model that QML can draw, one delegate a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import singledispatchmethod

from kiosk.content import blocks
from kiosk.content.front_records import Image
from kiosk.ui.listmodel import RecordListModel

ImageLookup = Callable[[str], Image | None]


@dataclass(frozen=True)
class ItemRow:
    """One line of a list, one cell, one step: text with its picture, if it has one.

    ``place`` is what ``speech/script.py`` calls the place of the text, so that the sentence read is found.
    """

    text: str
    markup: str
    title: str = ""
    image_id: str = ""
    image_alt: str = ""
    place: str = ""


@dataclass(frozen=True)
class BlockRow:
    """One block. ``kind`` names the delegate; the other fields mean what that kind needs.

    ``level`` is a heading's level or 1 for an ordered list, ``aspect`` is width over height of a picture,
    ``terms`` are glossary ids, ``rows`` are ItemRow or nested BlockRow, ``columns`` a table's width.
    """

    kind: str
    text: str = ""
    markup: str = ""
    level: int = 0
    name: str = ""
    target: str = ""
    aspect: float = 1.0
    columns: int = 0
    amount: int = 0
    total: int = 0
    array: bool = False
    terms: tuple[str, ...] = ()
    rows: RecordListModel = field(default_factory=lambda: RecordListModel(ItemRow))
    place: str = ""


@dataclass(frozen=True)
class PartRow:
    """A part of a page: its heading (empty where it has none) and its blocks."""

    title: str
    anchor: str
    blocks: RecordListModel


def item_rows(contents: Iterable[blocks.Inline], at: str = "") -> RecordListModel:
    """Runs of text as rows; they stand at ``at``, numbered from 0."""
    return RecordListModel(
        ItemRow,
        [
            ItemRow(content.text, content.markup, place=f"{at}.{number}" if at else "")
            for number, content in enumerate(contents)
        ],
    )


def terms_of(contents: Iterable[blocks.Inline]) -> tuple[str, ...]:
    """The glossary ids linked in runs of text, in order, each once."""
    return tuple(dict.fromkeys(term for content in contents for term in content.terms))


class BlockRows:
    """Makes rows; ``image`` looks a picture up (None if the edition has lost it: the row is left out)."""

    def __init__(self, image: ImageLookup) -> None:
        self._image = image

    def of(self, items: Iterable[blocks.Block], at: str) -> RecordListModel:
        """A list model of the blocks, in order; ``at`` is the place of what holds them."""
        rows = (self.row(item, f"{at}.{number}") for number, item in enumerate(items))
        return RecordListModel(BlockRow, [row for row in rows if row is not None])

    @singledispatchmethod
    def row(self, block: blocks.Block, at: str) -> BlockRow | None:
        """One block as a row, at its place; None for a picture that the edition has lost."""
        raise TypeError(f"no row for {type(block).__name__} at {at}")

    @row.register
    def _(self, block: blocks.Heading, at: str) -> BlockRow:
        return BlockRow("heading", text=block.text, level=block.level, target=block.anchor, place=at)

    @row.register
    def _(self, block: blocks.Paragraph, at: str) -> BlockRow:
        content = block.content
        return BlockRow("paragraph", text=content.text, markup=content.markup, terms=content.terms, place=at)

    @row.register
    def _(self, block: blocks.BulletList, at: str) -> BlockRow:
        rows, terms = item_rows(block.items, at), terms_of(block.items)
        return BlockRow("list", level=int(block.ordered), rows=rows, terms=terms)

    @row.register
    def _(self, block: blocks.Table, at: str) -> BlockRow:
        cells = [*block.headings, *(cell for row in block.rows for cell in row)]
        return BlockRow(
            "table", columns=len(block.headings), rows=item_rows(cells, at), terms=terms_of(cells)
        )

    @row.register
    def _(self, block: blocks.CareCard, at: str) -> BlockRow:
        return BlockRow(
            "care", text=block.heading, name=block.level, rows=self.of(block.blocks, at), place=at
        )

    @row.register
    def _(self, block: blocks.Callout, at: str) -> BlockRow:
        return BlockRow("callout", text=block.heading, rows=self.of(block.blocks, at), place=at)

    @row.register
    def _(self, block: blocks.Expander, at: str) -> BlockRow:
        return BlockRow("expander", text=block.heading, rows=self.of(block.blocks, at), place=at)

    @row.register
    def _(self, block: blocks.DoDont, at: str) -> BlockRow:
        return BlockRow(
            "dodont", name="do" if block.do else "dont", rows=item_rows(block.items, at), place=at
        )

    @row.register
    def _(self, block: blocks.Questions, at: str) -> BlockRow:
        return BlockRow("questions", text=block.heading, rows=item_rows(block.items, at), place=at)

    @row.register
    def _(self, block: blocks.Link, at: str) -> BlockRow:
        return BlockRow("link", text=block.text, name=block.kind, target=block.id, place=at)

    @row.register
    def _(self, block: blocks.Chance, at: str) -> BlockRow:
        return BlockRow(
            "chance",
            text=block.content.text,
            markup=block.content.markup,
            name=block.period,
            amount=block.n,
            total=block.of,
            array=block.array,
            terms=block.content.terms,
            place=at,
        )

    @row.register
    def _(self, block: blocks.Steps, at: str) -> BlockRow:
        rows = RecordListModel(
            ItemRow, [self._step(step, f"{at}.{number}") for number, step in enumerate(block.steps)]
        )
        return BlockRow("steps", rows=rows, terms=terms_of(step.content for step in block.steps))

    @row.register
    def _(self, block: blocks.EasyRead, at: str) -> BlockRow:
        return BlockRow(
            "easyread",
            rows=RecordListModel(
                ItemRow, [self._easy_read(row, f"{at}.{number}") for number, row in enumerate(block.rows)]
            ),
        )

    @row.register
    def _(self, block: blocks.Picture, at: str) -> BlockRow | None:
        image = self._image(block.image_id)
        if image is None:
            return None
        return BlockRow(
            "picture",
            text=block.caption,
            markup="" if image.decorative else image.alt,
            target=image.id,
            aspect=image.width / image.height,
            place=at,
        )

    def _easy_read(self, row: blocks.EasyReadRow, at: str) -> ItemRow:
        image = self._image(row.image_id)
        alt = image.alt if image and not image.decorative else ""
        return ItemRow(row.content.text, row.content.markup, "", image.id if image else "", alt, at)

    def _step(self, step: blocks.Step, at: str) -> ItemRow:
        image = self._image(step.image_id) if step.image_id else None
        return ItemRow(
            step.content.text,
            step.content.markup,
            step.title,
            image.id if image else "",
            image.alt if image else "",
            at,
        )
