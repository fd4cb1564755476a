"""A leaflet ready for paper: composed from its facts, broken into pages, painted on what takes pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from kiosk.content.records import Organisation, Source
from kiosk.errors import KioskError
from kiosk.takeaway.leaflet import Leaflet
from kiosk.takeaway.numbers import Number
from kiosk.ui import words
from kiosk.ui.leaflet import ink, phrases
from kiosk.ui.leaflet.blocks import Blocks
from kiosk.ui.leaflet.flow import Chunk, Piece, on_pages
from kiosk.ui.leaflet.setting import Setting, beside, spaced, stacked
from kiosk.ui.leaflet.sheet import (
    BODY,
    BOLD,
    LEAD,
    PAPERS,
    QUIET,
    TITLE,
    UNIT,
    Area,
    Sheet,
    Style,
    mm,
    pt,
)

FACTS = ("who_for", "area", "hours", "cost", "deaf_contact", "languages", "note")
QR_MM = 46
"""The side of a code with its white: the code itself is 40 mm."""

_BESIDE_CODE_EM = 15
"""A column of text beside a code is at least so many ems wide, else the code stands under it."""

_TWO_COLUMNS_EM = 30


@dataclass(frozen=True)
class Makings:
    """What every leaflet is made with: the sheet, the folder of icons, and the day of printing."""

    sheet: Sheet
    icons: Path
    today: date


class Printout:
    """The pages of one leaflet. ``title`` names it for the printer and in the file."""

    def __init__(self, leaflet: Leaflet, makings: Makings) -> None:
        self.title = leaflet.title
        self._leaflet = leaflet
        self._today = makings.today
        self._sheet = makings.sheet
        self._setting = Setting(makings.sheet)
        self._art = ink.Art(makings.icons, leaflet.images)
        self._blocks = Blocks(self._setting, self._art)
        self._column = makings.sheet.column
        self._pages = on_pages(self._chunks(), makings.sheet.margin, makings.sheet.room)

    @property
    def page_count(self) -> int:
        """How many sides of paper it takes."""
        return len(self._pages)

    @property
    def fills(self) -> tuple[float, ...]:
        """How much of each page is used, 1 for all of it."""
        return tuple(page.used / self._sheet.room for page in self._pages)

    def paint(self, device: QPagedPaintDevice) -> None:
        """Draw all pages. Raises KioskError if the printer or the file does not take them."""
        size = QPageSize(PAPERS[self._sheet.paper])
        layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
        layout.setMode(QPageLayout.Mode.FullPageMode)
        device.setPageLayout(layout)
        painter = QPainter()
        if not painter.begin(device):
            raise KioskError("The leaflet cannot be printed now.", "the device takes no painter")
        try:
            scale = device.logicalDpiX() / (72 * UNIT)
            painter.scale(scale, scale)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number, page in enumerate(self._pages, start=1):
                if number > 1 and not device.newPage():
                    raise KioskError("The leaflet cannot be printed now.", "the device takes no page")
                page.paint(painter)
                self._foot(number).draw(painter, self._sheet.foot)
        finally:
            painter.end()

    def _chunks(self) -> Iterator[Chunk]:
        it = self._leaflet
        yield self._masthead()
        yield self._title()
        if it.summary:
            yield self._blocks.text(it.summary, LEAD, before=0.5)
        if it.organisation is not None:
            yield from self._organisation(it.organisation)
        if it.key_points:
            heading = self._blocks.headed(phrases.in_short(), self._blocks.inside)
            yield self._blocks.box([heading], self._blocks.bullets(it.key_points, self._blocks.inside))
        for part in it.parts:
            if part.title:
                yield self._blocks.part(part.title)
            yield from self._blocks.of(part.blocks)
        yield from self._endings()

    def _masthead(self) -> Chunk:
        title, keep = self._leaflet.edition.title, phrases.to_keep()
        left = self._setting.block(title, self._column, BOLD)
        right = self._setting.block(keep, self._column, Style(colour=QUIET.colour, end_aligned=True))
        room = self._setting.natural_width(title, BOLD) + self._setting.natural_width(keep) + mm(6)
        top = beside(left, right) if room < self._column.width else left
        return Chunk([spaced(top, below=pt(3)), ink.rule(self._column, pt(3))], whole=True, keeps_next=True)

    def _title(self) -> Chunk:
        it = self._leaflet
        side = min(mm(40), self._column.width * 0.26) if self._art.has(it.image_id) else 0.0
        area = self._sheet.inset(self._column, 0.0, side + mm(5) if side else 0.0)
        rows = [self._setting.block(it.question, area, LEAD.in_colour(QUIET.colour))] if it.question else []
        rows.append(self._setting.block(it.title, area, self._setting.fitting(it.title, area.width, TITLE)))
        words_ = stacked(rows, pt(3))
        if side:
            place = self._sheet.inset(self._column, self._column.width - side)
            words_ = beside(words_, self._art.picture(it.image_id, place, side), middle=True)
        return Chunk([words_], before=self._sheet.em(1.0), whole=True, keeps_next=True)

    def _organisation(self, it: Organisation) -> Iterator[Chunk]:
        box = self._blocks.inside
        inside = self._sheet.inset(box, 0.0, mm(QR_MM) + mm(4))
        if narrow := inside.width < self._sheet.em(_BESIDE_CODE_EM):
            inside = box
        rows = [
            self._blocks.numbered("", number.label, number.display, "", inside)
            for number in self._leaflet.numbers
        ]
        rows += [stacked(self._named(words.website(), it.website, inside))] if it.website else []
        if rows and self._leaflet.code:
            says = self._setting.block(self._code_says(), inside)
            if narrow:
                code = ink.qr(self._leaflet.code, self._sheet.at_start(box, mm(QR_MM)).x, mm(QR_MM))
                yield self._blocks.box([], [*rows, stacked([says, code], pt(4))])
            else:
                yield self._blocks.box([], [self._with_code(box, [*rows, says])])
        yield from self._facts(
            [(phrases.fact(name), getattr(it, name)) for name in FACTS if getattr(it, name)]
        )

    def _facts(self, facts: Sequence[tuple[str, str]]) -> Iterator[Chunk]:
        """Facts with their names, two beside each other where the column has room for that."""
        across = 2 if self._column.width > self._sheet.em(_TWO_COLUMNS_EM) else 1
        gap = mm(8)
        width = (self._column.width - gap * (across - 1)) / across
        for first in range(0, len(facts), across):
            columns = []
            for place, (name, value) in enumerate(facts[first : first + across]):
                start = place * (width + gap)
                area = self._sheet.inset(self._column, start, self._column.width - start - width)
                columns.append(stacked(self._named(name, value, area)))
            yield Chunk([beside(*columns)], before=self._sheet.em(0.75), whole=True)

    def _named(self, name: str, value: str, area: Area) -> list[Piece]:
        return [self._setting.block(name, area, QUIET), self._setting.block(value, area, BOLD)]

    def _endings(self) -> Iterator[Chunk]:
        it = self._leaflet
        if it.safety:
            yield self._blocks.part(phrases.unwell())
            yield from self._blocks.of(it.safety)
        if it.numbers and it.organisation is None:
            yield self._blocks.part(phrases.phones())
            yield from self._phones(it.numbers)
        if it.words:
            yield self._blocks.part(phrases.hard_words())
            for term in it.words:
                lines = self._setting.lines(term.term, self._column, BOLD)
                meaning = self._setting.lines(term.meaning, self._column)
                yield Chunk([*lines, *meaning], before=self._sheet.em(0.6), whole=True)
        if it.more:
            yield self._blocks.part(phrases.more())
            lines = self._setting.lines(phrases.more_line(), self._column)
            yield Chunk(lines, before=self._sheet.em(0.3), keeps_next=True)
            yield self._blocks.listed(it.more, before=0.4)
        yield from self._about()

    def _phones(self, numbers: tuple[Number, ...]) -> Iterator[Chunk]:
        for before, number in pairwise((None, *numbers)):
            if number is None:
                continue
            # An organisation with several numbers is named once.
            name = "" if before and before.name == number.name else number.name
            line = " ".join(f"{part.rstrip('.')}." for part in (number.hours, number.cost) if part)
            piece = self._blocks.numbered(
                "" if name == number.display else name, number.label, number.display, line, self._column
            )
            yield Chunk([piece], before=self._sheet.em(0.6 if name else 0.2), whole=True)

    def _about(self) -> Iterator[Chunk]:
        it = self._leaflet
        yield self._blocks.part(phrases.about())
        lines = list(self._review_lines())
        if it.organisation is not None:
            # On one sheet, if it can be: one paragraph, the sources in it.
            origins = "; ".join(f"{source.title}, {_origin(source)}" for source in it.sources)
            lines += [f"{phrases.sources()}: {origins}"] if origins else []
            yield self._blocks.text(" ".join(lines), before=0.3)
            return
        lines.append(self._code_says())
        yield from self._beside_code([(it.edition.disclaimer, BOLD), *((line, BODY) for line in lines)])
        if it.sources:
            yield self._blocks.heading(phrases.sources())
            listed = [f"{source.title}. {_origin(source)}" for source in it.sources]
            yield self._blocks.listed(listed, before=0.3)

    def _review_lines(self) -> Iterator[str]:
        it, language = self._leaflet, self._leaflet.language
        if it.organisation is not None:
            rung = it.organisation.checked_on
            yield phrases.rung(words.day(rung, language)) if rung else phrases.not_rung()
        yield it.edition.status
        if it.older:
            yield phrases.older()
        if it.review is not None:
            who = ", ".join(part for part in (it.review.reviewer, it.review.reviewer_role) if part)
            if it.review.due_on < self._today.isoformat():
                yield phrases.overdue()
            yield " ".join(
                (
                    phrases.written(it.review.owner),
                    phrases.clinician(who),
                    phrases.checked(words.day(it.review.checked_on, language)),
                    phrases.due(words.day(it.review.due_on, language)),
                )
            )
        edition = it.edition
        line = words.edition(edition.title, edition.number, words.day(edition.released_on, language))
        yield phrases.printed(line, words.day(self._today.isoformat(), language))

    def _code_says(self) -> str:
        it = self._leaflet
        return phrases.code_says(contact=it.code.startswith("BEGIN:VCARD"), web=it.code.startswith("http"))

    def _beside_code(self, lines: Sequence[tuple[str, Style]]) -> Iterator[Chunk]:
        """Lines of text with the code beside them, or under them where the column is narrow."""
        side = mm(QR_MM)
        width = self._column.width - side - mm(5)
        if width > self._sheet.em(_BESIDE_CODE_EM):
            area = self._sheet.inset(self._column, 0.0, side + mm(5))
            rows = [self._setting.block(line, area, style) for line, style in lines]
            yield Chunk([self._with_code(self._column, rows)], before=self._sheet.em(0.3), whole=True)
            return
        yield from (self._blocks.text(line, style, before=0.3) for line, style in lines)
        code = ink.qr(self._leaflet.code, self._sheet.at_start(self._column, side).x, side)
        yield Chunk([code], before=self._sheet.em(0.3), whole=True)

    def _with_code(self, area: Area, rows: list[Piece]) -> Piece:
        """Rows with the code beside them, at the end of their lines."""
        place = self._sheet.inset(area, area.width - mm(QR_MM))
        return beside(stacked(rows, self._sheet.em(0.3)), ink.qr(self._leaflet.code, place.x, mm(QR_MM)))

    def _foot(self, number: int) -> Piece:
        count = phrases.page(number, self.page_count)
        right = self._setting.block(count, self._column, Style(colour=QUIET.colour, end_aligned=True))
        room = self._column.width - self._setting.natural_width(count) - mm(6)
        title = self._leaflet.title
        if self._setting.natural_width(title) > room:
            title = f"Wayside, {self._leaflet.edition.title}"
        fits = self._setting.natural_width(title) <= room
        left = self._setting.block(title if fits else "Wayside", self._column, QUIET)
        line = ink.rule(self._column, pt(0.8))
        return stacked([line, spaced(beside(left, right), above=pt(3))])


def _origin(source: Source) -> str:
    return ", ".join(part for part in (source.publisher, source.published) if part) + "."
