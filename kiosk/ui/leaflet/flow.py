"""Where things stand on pages: pieces that are never cut, chunks of them, and the breaking into pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtGui import QPainter

_LITTLE: Final = 0.3
_CLOSER: Final = 0.72

Draw = Callable[[QPainter, float], None]
"""Draws a piece; the number is where its top is."""

Frame = Callable[[QPainter, float, float], None]
"""Draws what is behind a chunk, from its top to its bottom on one page."""


@dataclass(frozen=True)
class Piece:
    """Something that stands on one page, such as a line."""

    height: float
    draw: Draw


@dataclass(frozen=True)
class Chunk:
    """Pieces that belong together.

    ``before`` is the gap above, left out at the top of a page. ``whole``: on one page if one can hold it.
    ``keeps_next``: never the last on a page. ``frame`` is drawn behind, on each page anew, ``padding`` wider
    above and below than the pieces. ``head`` is drawn again where the chunk goes on on another page.
    """

    pieces: Sequence[Piece]
    before: float = 0.0
    whole: bool = False
    keeps_next: bool = False
    frame: Frame | None = None
    padding: float = 0.0
    head: Piece | None = None

    @property
    def height(self) -> float:
        """Its height on one page, without the gap above."""
        return sum(piece.height for piece in self.pieces) + 2 * self.padding

    def least(self, room: float) -> float:
        """How much of it must stand on the page where it begins."""
        if self.whole and self.height <= room:
            return self.height
        return self.pieces[0].height + 2 * self.padding if self.pieces else 0.0


@dataclass
class Page:
    """What stands on a page: each thing with the place of its top."""

    drawn: list[tuple[Draw, float]] = field(default_factory=list)
    used: float = 0.0

    def paint(self, painter: QPainter) -> None:
        """Draw it all."""
        for draw, top in self.drawn:
            draw(painter, top)


class Pages:
    """Fills pages of ``room`` height that begin at ``top``; gaps between chunks are ``ease`` times theirs."""

    def __init__(self, top: float, room: float, ease: float = 1.0) -> None:
        self._top = top
        self._ease = ease
        self._room = room
        self.pages = [Page()]

    def fill(self, chunks: Iterable[Chunk]) -> list[Page]:
        """Put all chunks on pages."""
        group: list[Chunk] = []
        for chunk in chunks:
            group.append(chunk)
            if not chunk.keeps_next:
                self._place_group(group)
                group = []
        if group:
            self._place_group(group)
        return self.pages

    @property
    def _page(self) -> Page:
        return self.pages[-1]

    def _gap(self, chunk: Chunk) -> float:
        return chunk.before * self._ease if self._page.used > 0 else 0.0

    def _place_group(self, group: Sequence[Chunk]) -> None:
        first = sum(chunk.before * self._ease + chunk.height for chunk in group[:-1])
        wanted = first + group[-1].before * self._ease + group[-1].least(self._room)
        if self._page.used + wanted > self._room and self._page.used > 0:
            self.pages.append(Page())
        for chunk in group:
            self._place(chunk, split=wanted - group[0].before * self._ease > self._room)

    def _place(self, chunk: Chunk, *, split: bool) -> None:
        if chunk.whole and not split and chunk.height <= self._room:
            if self._page.used + self._gap(chunk) + chunk.height > self._room:
                self.pages.append(Page())
            self._put(chunk, chunk.pieces)
            return
        waiting = list(chunk.pieces)
        while waiting:
            fits = self._fitting(chunk, waiting)
            if not fits and self._page.used > 0:
                self.pages.append(Page())
                continue
            count = max(fits, 1)
            again = [chunk.head] if chunk.head and len(waiting) < len(chunk.pieces) else []
            self._put(chunk, [*again, *waiting[:count]])
            del waiting[:count]
            if waiting:
                self.pages.append(Page())

    def _fitting(self, chunk: Chunk, waiting: Sequence[Piece]) -> int:
        left = self._room - self._page.used - self._gap(chunk) - 2 * chunk.padding
        if chunk.head and len(waiting) < len(chunk.pieces):
            left -= chunk.head.height
        count = 0
        for piece in waiting:
            left -= piece.height
            if left < 0:
                break
            count += 1
        return count

    def _put(self, chunk: Chunk, pieces: Sequence[Piece]) -> None:
        page = self._page
        top = self._top + page.used + self._gap(chunk)
        bottom = top + sum(piece.height for piece in pieces) + 2 * chunk.padding
        if chunk.frame is not None:
            page.drawn.append((_framed(chunk.frame, bottom), top))
        at = top + chunk.padding
        for piece in pieces:
            page.drawn.append((piece.draw, at))
            at += piece.height
        page.used = bottom - self._top


def on_pages(chunks: Iterable[Chunk], top: float, room: float) -> list[Page]:
    """Break chunks into pages; set closer where that saves a last page with little on it."""
    everything = list(chunks)
    pages = Pages(top, room).fill(everything)
    if len(pages) > 1 and pages[-1].used < room * _LITTLE:
        closer = Pages(top, room, _CLOSER).fill(everything)
        if len(closer) < len(pages):
            return closer
    return pages


def _framed(frame: Frame, bottom: float) -> Draw:
    return lambda painter, top: frame(painter, top, bottom)
