"""The pack for IT as one PDF, set with the type, tables and pages of the leaflets."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bundling.payload import MOMENT
from PySide6.QtCore import QMarginsF, QUuid
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk import paths
from kiosk.content.blocks import Table
from kiosk.content.markup import parse
from kiosk.ui import engine
from kiosk.ui.fonts import Fonts, leading
from kiosk.ui.leaflet import ink, phrases
from kiosk.ui.leaflet.blocks import Blocks
from kiosk.ui.leaflet.files import DOTS_PER_INCH
from kiosk.ui.leaflet.flow import Chunk, Page, Piece, on_pages
from kiosk.ui.leaflet.setting import Setting, beside, spaced, stacked
from kiosk.ui.leaflet.sheet import BODY, PAPERS, QUIET, TITLE, UNIT, Sheet, Style, pt
from release.pack import TEST, PackError, Text

POINTS: Final = 10
PAPER: Final = "a4"
BLANK: Final = "____"
_IN_TABLE: Final = 8
_IN_TEXT: Final = 18
_CODE: Final = re.compile(r"`([^`]*)`")
_ID: Final = QUuid("{6f0d6c0e-6f5c-5f0e-9c1e-7b1f5a0c2d10}")
_DATES: Final = (rb"\(D:\d{14}[^)]*\)", rb'(?<=Date=")\d{4}-\d\d-\d\dT[^"]*(?=")')


class Booklet:
    """All pages of the pack. Each document begins on a page of its own; the first lists them."""

    def __init__(self, documents: Sequence[Text], sheet: Sheet, icons: Path) -> None:
        self._sheet = sheet
        self._setting = Setting(sheet)
        self._blocks = Blocks(self._setting, ink.Art(icons, ()))
        self.title = documents[0].title
        self._titles = {text.name: text.title for text in documents}
        sides = [self._pages(text, ()) for text in documents]
        # The list of contents takes room on the first pages: they are set again once all others are.
        for _ in range(2):
            sides[0] = self._pages(documents[0], self._contents(documents, sides))
        self.pages = [page for pages in sides for page in pages]
        self._names = [text.title for text, pages in zip(documents, sides, strict=True) for _ in pages]

    def _pages(self, text: Text, contents: Sequence[Chunk]) -> list[Page]:
        return on_pages([*self._chunks(text, contents)], self._sheet.margin, self._sheet.room)

    def _chunks(self, text: Text, contents: Sequence[Chunk]) -> Iterator[Chunk]:
        title = self._setting.block(text.title, self._sheet.column, TITLE)
        rule = ink.rule(self._sheet.column, pt(3))
        yield Chunk([stacked([rule, spaced(title, above=self._sheet.em(0.8))])], whole=True, keeps_next=True)
        for part in parse(readable(text.body, self._titles)).parts:
            if part.title:
                yield self._blocks.part(part.title)
            for block in part.blocks:
                # On paper the list of documents has numbers of pages in place of names of files.
                if contents and isinstance(block, Table):
                    yield from contents
                else:
                    yield from self._blocks.chunks(block)

    def _contents(self, documents: Sequence[Text], sides: Sequence[Sequence[Page]]) -> list[Chunk]:
        rows: list[Piece] = []
        page = 1
        for text, pages in zip(documents, sides, strict=True):
            if text is not documents[0]:
                number = Style(end_aligned=True)
                line = beside(
                    self._setting.block(text.title, self._sheet.column, BODY),
                    self._setting.block(str(page), self._sheet.column, number),
                )
                rows.append(spaced(line, above=pt(2), below=pt(2)))
            page += len(pages)
        return [Chunk([stacked(rows)], before=self._sheet.em(0.4), whole=True)]

    def paint(self, device: QPdfWriter) -> None:
        """Draw every page with its foot. Raises PackError if the file does not take them."""
        layout = QPageLayout(
            QPageSize(PAPERS[self._sheet.paper]), QPageLayout.Orientation.Portrait, QMarginsF()
        )
        layout.setMode(QPageLayout.Mode.FullPageMode)
        device.setPageLayout(layout)
        painter = QPainter()
        if not painter.begin(device):
            raise PackError("The PDF of the pack cannot be written there.")
        try:
            scale = device.logicalDpiX() / (72 * UNIT)
            painter.scale(scale, scale)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number, page in enumerate(self.pages, start=1):
                if number > 1 and not device.newPage():
                    raise PackError("The PDF of the pack takes no more pages.")
                page.paint(painter)
                self._foot(number).draw(painter, self._sheet.foot)
        finally:
            painter.end()

    def _foot(self, number: int) -> Piece:
        column = self._sheet.column
        left = self._setting.block(self._names[number - 1], column, QUIET)
        count = phrases.page(number, len(self.pages))
        right = self._setting.block(count, column, Style(colour=QUIET.colour, end_aligned=True))
        return stacked([ink.rule(column, pt(0.8)), spaced(beside(left, right), above=pt(3))])


def readable(body: str, titles: Mapping[str, str]) -> str:
    """Markdown as it reads on paper: tests and documents by their words, code in bold, room in blanks."""
    by_sentence = TEST.sub(lambda found: f"“{found[1].removeprefix('test_').replace('_', ' ')}”", body)
    plain = _CODE.sub(lambda found: f"**{found[1]}**", by_sentence)
    for name, title in titles.items():
        plain = plain.replace(name, title)
    return "\n".join(
        line.replace(BLANK, "_" * (_IN_TABLE if line.startswith("|") else _IN_TEXT))
        for line in plain.splitlines()
    )


def write(documents: Sequence[Text], path: Path) -> Booklet:
    """Write the PDF; the same documents give the same bytes.

    Raises:
        PackError: it cannot be written there.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or engine.application("software")
    assets = paths.this_installation().assets
    families = Fonts(assets / "fonts").use("en").families()
    booklet = Booklet(
        documents, Sheet(PAPER, POINTS, tuple(families), leading=leading("en")), assets / "icons"
    )
    try:
        path.write_bytes(b"")
    except OSError as error:
        raise PackError(f"The PDF of the pack cannot be written there: {error}") from error
    writer = QPdfWriter(str(path))
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle(booklet.title)
    writer.setCreator("Wayside")
    writer.setDocumentId(_ID)
    booklet.paint(writer)
    del writer, app
    path.write_bytes(undated(path.read_bytes()))
    return booklet


def undated(data: bytes) -> bytes:
    """The PDF with the one moment of all that is built in place of its own; no byte moves."""
    moment = datetime.fromtimestamp(MOMENT, UTC)

    def date(found: re.Match[bytes]) -> bytes:
        digits = iter(moment.strftime("%Y%m%d%H%M%S") + "0" * 8)
        return re.sub(rb"\d", lambda _: next(digits).encode(), found[0])

    for pattern in _DATES:
        data = re.sub(pattern, date, data)
    return data
