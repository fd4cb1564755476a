"""Typed blocks of a text as chunks of a leaflet: each kind with a shape that stands in black on white."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import singledispatchmethod

from PySide6.QtGui import QPainter

from kiosk.content import blocks
from kiosk.content.blocks import Inline
from kiosk.ui.leaflet import ink, phrases, tables
from kiosk.ui.leaflet.flow import Chunk, Piece
from kiosk.ui.leaflet.setting import Setting, beside, spaced, stacked
from kiosk.ui.leaflet.sheet import (
    BODY,
    BOLD,
    HEADING,
    LEAD,
    PART,
    PHONE,
    QUIET,
    TINT,
    WHITE,
    Area,
    Sheet,
    Style,
    mm,
    pt,
)

_LONG = 0.28
"""A box longer than this part of a page may go on on the next one: a page is not left half empty for it."""

_HIGHEST_PICTURE = 0.27
"""A picture takes at most this part of a page."""

MOST_DRAWN = 100
"""People drawn for a chance at most; the numbers say it for more."""


class Blocks:
    """Makes chunks for one column of a sheet."""

    def __init__(self, setting: Setting, art: ink.Art) -> None:
        self._setting = setting
        self._art = art
        self._sheet: Sheet = setting.sheet
        self._column = self._sheet.column
        self._pad = self._sheet.em(0.65)

    def of(self, items: Iterable[blocks.Block]) -> Iterator[Chunk]:
        """The chunks of blocks in order."""
        for item in items:
            yield from self.chunks(item)

    def part(self, title: str) -> Chunk:
        """The heading of a part."""
        lines = self._setting.lines(title, self._column, PART)
        return Chunk(lines, before=self._sheet.em(1.5), whole=True, keeps_next=True)

    def heading(self, text: str) -> Chunk:
        """A smaller heading."""
        lines = self._setting.lines(text, self._column, HEADING)
        return Chunk(lines, before=self._sheet.em(1.0), whole=True, keeps_next=True)

    def text(self, text: Inline | str, style: Style = BODY, before: float = 0.75) -> Chunk:
        """A paragraph."""
        return Chunk(self._setting.lines(text, self._column, style), before=self._sheet.em(before))

    def bullets(self, items: Sequence[Inline | str], area: Area, *, ordered: bool = False) -> list[Piece]:
        """The items of a list, one piece each."""
        indent = self._sheet.em(1.5 if ordered else 1.1)
        marks = [f"{number}." if ordered else "•" for number in range(1, len(items) + 1)]
        rows = []
        for item, mark in zip(items, marks, strict=True):
            sign = self._setting.block(mark, self._sheet.at_start(area, indent), BOLD)
            words = self._setting.block(item, self._sheet.inset(area, indent))
            rows.append(spaced(beside(sign, words), below=self._sheet.em(0.3)))
        return rows

    def listed(self, items: Sequence[Inline | str], *, ordered: bool = False, before: float = 0.75) -> Chunk:
        """A list; no item of it stands alone at the foot or the top of a page."""
        rows = self.bullets(items, self._column, ordered=ordered)
        rows = [stacked(rows)] if len(rows) < 4 else [stacked(rows[:2]), *rows[2:-2], stacked(rows[-2:])]
        return Chunk(rows, before=self._sheet.em(before))

    def box(self, heading: Sequence[Piece], body: Sequence[Piece], *, before: float = 1.0) -> Chunk:
        """A box with a thick start edge; on one page unless it is long, and its heading never alone."""
        whole = [*heading, *body]
        first = stacked(whole[:2])
        frame = ink.boxed(self._column, pt(1.2), bar_at_start=mm(2.2), rtl=self._sheet.right_to_left)
        return Chunk(
            [first, *whole[2:]],
            before=self._sheet.em(before),
            whole=sum(piece.height for piece in whole) < self._sheet.room * _LONG,
            frame=frame,
            padding=self._pad,
        )

    @property
    def inside(self) -> Area:
        """The column inside a box."""
        return self._sheet.inset(self._column, self._sheet.em(0.9) + mm(2.2), self._sheet.em(0.9))

    def headed(self, text: str, area: Area, style: Style = HEADING) -> Piece:
        """A heading inside a box."""
        return spaced(self._setting.block(text, area, style), below=self._sheet.em(0.35))

    @singledispatchmethod
    def chunks(self, block: blocks.Block) -> Iterator[Chunk]:
        """The chunks of one block."""
        raise TypeError(f"nothing prints {type(block).__name__}")

    @chunks.register
    def _(self, block: blocks.Heading) -> Iterator[Chunk]:
        yield self.heading(block.text)

    @chunks.register
    def _(self, block: blocks.Paragraph) -> Iterator[Chunk]:
        leads = block.content.text.endswith(":")  # to a list, which it must not leave for the next page
        yield replace(self.text(block.content), keeps_next=leads)

    @chunks.register
    def _(self, block: blocks.BulletList) -> Iterator[Chunk]:
        yield self.listed(block.items, ordered=block.ordered)

    @chunks.register
    def _(self, block: blocks.Table) -> Iterator[Chunk]:
        yield tables.chunk(self._setting, self._column, block)

    @chunks.register
    def _(self, block: blocks.Picture) -> Iterator[Chunk]:
        if not self._art.has(block.image_id):
            return
        picture = self._art.picture(block.image_id, self._column, self._sheet.room * _HIGHEST_PICTURE)
        caption = [self._setting.block(block.caption, self._column, QUIET)] if block.caption else []
        yield Chunk([stacked([picture, *caption], pt(4))], before=self._sheet.em(1.0), whole=True)

    @chunks.register
    def _(self, block: blocks.CareCard) -> Iterator[Chunk]:
        inner = self._sheet.inset(self._column, self._sheet.em(0.9), self._sheet.em(0.9))
        dark = block.level != "non-urgent"
        colour = WHITE if dark else BODY.colour
        size = self._sheet.em(1.25)
        icon = {"emergency": "emergency", "urgent": "phone"}.get(block.level, "chat")
        sign = self._art.icon(icon, self._sheet.at_start(inner, size).x, size, colour)
        word = self._setting.block(
            phrases.level(block.level),
            self._sheet.inset(inner, size + self._sheet.em(0.4)),
            BODY.in_colour(colour),
        )
        heading = self._setting.block(block.heading, inner, HEADING.in_colour(colour))
        top = stacked([beside(sign, word, middle=True), heading], pt(2))
        head = ink.filled(self._column, top, self._pad, BODY.colour if dark else TINT)
        body = [spaced(row) for row in self._inner(block.blocks, inner)]
        frame = ink.boxed(self._column, pt(3 if block.level == "emergency" else 2))
        yield Chunk(
            [head, spaced(body[0], above=self._pad), *body[1:-1], spaced(body[-1], below=self._pad)]
            if len(body) > 1
            else [head, *(spaced(row, above=self._pad, below=self._pad) for row in body)],
            before=self._sheet.em(1.0),
            whole=True,
            frame=frame,
        )

    @chunks.register
    def _(self, block: blocks.Callout) -> Iterator[Chunk]:
        size = self._sheet.em(1.4)
        sign = self._art.icon("warning", self._sheet.at_start(self.inside, size).x, size)
        words = self._sheet.inset(self.inside, size + self._sheet.em(0.5))
        heading = self._setting.block(block.heading, words, HEADING)
        head = spaced(beside(sign, heading), below=self._sheet.em(0.35))
        yield self.box([head], self._inner(block.blocks, self.inside))

    @chunks.register
    def _(self, block: blocks.DoDont) -> Iterator[Chunk]:
        rows = []
        size = self._sheet.em(1.2)
        for item in block.items:
            icon = "tick" if block.do else "cross"
            sign = self._art.icon(icon, self._sheet.at_start(self.inside, size).x, size)
            words = self._setting.block(item, self._sheet.inset(self.inside, size + self._sheet.em(0.5)))
            rows.append(spaced(beside(spaced(sign, above=pt(1)), words), below=self._sheet.em(0.3)))
        yield self.box([self.headed(phrases.do(positive=block.do), self.inside)], rows)

    @chunks.register
    def _(self, block: blocks.Expander) -> Iterator[Chunk]:
        rtl = self._sheet.right_to_left
        yield Chunk(
            [self.headed(block.heading, self.inside), *self._inner(block.blocks, self.inside)],
            before=self._sheet.em(1.0),
            whole=True,
            frame=ink.barred(self._column, mm(0.8), rtl=rtl),
        )

    @chunks.register
    def _(self, block: blocks.Questions) -> Iterator[Chunk]:
        rows = []
        for row in self.bullets(block.items, self.inside, ordered=True):
            space = ink.dotted(self._sheet.inset(self.inside, self._sheet.em(1.5)), self._sheet.em(1.7))
            rows.append(spaced(stacked([row, space]), below=self._sheet.em(0.35)))
        yield self.box([self.headed(block.heading, self.inside)], rows)

    @chunks.register
    def _(self, block: blocks.Chance) -> Iterator[Chunk]:
        inner = self._sheet.inset(self._column, self._sheet.em(0.9), self._sheet.em(0.9))
        rows = [self._setting.block(phrases.amount(block.n, block.of), inner, Style(1.6, strong=True))]
        rows += [self._setting.block(block.period, inner, QUIET)] if block.period else []
        if block.array and block.of <= MOST_DRAWN:
            size, gap = mm(9 if block.of <= 10 else 6), mm(1)
            per_row = min(10, block.of)
            place = self._sheet.at_start(inner, per_row * (size + gap))
            people = ["person-full" if number < block.n else "person" for number in range(block.of)]
            rows.append(spaced(self._art.icons(people, place, size, gap, per_row), pt(4), pt(4)))
        rows.append(spaced(self._setting.block(block.content, inner), above=pt(3)))
        yield Chunk(
            [stacked(rows)],
            before=self._sheet.em(1.0),
            whole=True,
            frame=ink.tinted(self._column, TINT),
            padding=self._pad,
        )

    @chunks.register
    def _(self, block: blocks.Steps) -> Iterator[Chunk]:
        rows = [self._step(step, number) for number, step in enumerate(block.steps, start=1)]
        for row in rows:
            yield Chunk([row], before=self._sheet.em(1.0), whole=True)

    @chunks.register
    def _(self, block: blocks.EasyRead) -> Iterator[Chunk]:
        side = min(mm(44), self._column.width * 0.3)
        for row in block.rows:
            words = self._setting.block(row.content, self._sheet.inset(self._column, side + mm(6)), LEAD)
            if self._art.has(row.image_id):
                place = self._sheet.at_start(self._column, side)
                words = beside(self._art.picture(row.image_id, place, side), words, middle=True)
            yield Chunk([words], before=self._sheet.em(1.1), whole=True)

    @chunks.register
    def _(self, _: blocks.Link) -> Iterator[Chunk]:
        """Links stand at the end of a leaflet: nothing on paper can be pressed."""
        yield from ()

    def numbered(self, name: str, label: str, number: str, line: str, area: Area) -> Piece:
        """A phone number in large figures, with whose it is above and when it answers below."""
        rows = [self._setting.block(name, area, BOLD)] if name else []
        rows += [self._setting.block(label, area, QUIET)] if label else []
        rows.append(self._setting.block(number, area, self._setting.fitting(number, area.width, PHONE)))
        rows += [self._setting.block(line, area, QUIET)] if line else []
        return stacked(rows)

    def _inner(self, items: Sequence[blocks.Paragraph | blocks.BulletList], area: Area) -> list[Piece]:
        rows: list[Piece] = []
        for item in items:
            if isinstance(item, blocks.Paragraph):
                below = self._sheet.em(0.0 if item is items[-1] else 0.4)
                rows.append(spaced(self._setting.block(item.content, area), below=below))
            else:
                rows += self.bullets(item.items, area, ordered=item.ordered)
        return rows

    def _step(self, step: blocks.Step, number: int) -> Piece:
        size = self._sheet.em(1.7)
        place = self._sheet.at_start(self._column, size)
        figure = Style(1.05, strong=True, spacing=1.0, colour=WHITE)
        width = self._setting.natural_width(str(number), figure)
        sign = self._setting.block(str(number), Area(place.x + (size - width) / 2, width + pt(1)), figure)
        round_black = ink.disc(place, size)

        def badge(painter: QPainter, top: float) -> None:
            round_black(painter, top)
            sign.draw(painter, top + (size - sign.height) / 2)

        side = min(mm(46), self._column.width * 0.32) if self._art.has(step.image_id) else 0.0
        words = self._sheet.inset(self._column, size + self._sheet.em(0.6), side + mm(4) if side else 0.0)
        text = stacked(
            [self._setting.block(step.title, words, HEADING), self._setting.block(step.content, words)]
        )
        columns = [Piece(size, badge), text]
        if side:
            rest = self._sheet.inset(self._column, self._column.width - side)
            columns.append(self._art.picture(step.image_id, rest, side))
        return beside(*columns)
