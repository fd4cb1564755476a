"""A page as a row of sentences to say, each with the place on the page where its words stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import singledispatchmethod

from kiosk.content import blocks
from kiosk.content.sentences import spans
from kiosk.speech.normaliser import SpokenWords


@dataclass(frozen=True, slots=True)
class Line:
    """One text of a page. ``before`` is said first and stands nowhere; ``shown`` stands at ``place``.

    ``part`` is the number of the part it belongs to, from 0, or -1.
    """

    place: str
    shown: str
    before: str = ""
    part: int = -1


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said in one go: ``words``, not yet as they are spoken, and the characters that show them."""

    place: str
    start: int
    end: int
    words: str
    part: int = -1


def sentences_of(lines: Iterable[Line]) -> tuple[Sentence, ...]:
    """Cut lines into sentences, in order; what has no words is left out."""
    return tuple(
        Sentence(
            line.place, start, end, _joined(line.before if at == 0 else "", line.shown[start:end]), line.part
        )
        for line in lines
        for at, (start, end) in enumerate(spans(line.shown))
    )


def _joined(before: str, words: str) -> str:
    return f"{before} {words}" if before else words


class Script:
    """Turns the blocks of a body into lines, in the order in which they are read.

    A line's place is the way to it: part, block, and on into what the block holds (``2.0.1``); ``ui/rows.py``
    gives what it draws the same names. ``alt`` gives the words of a picture, empty if it only decorates.
    """

    def __init__(self, says: SpokenWords, alt: Callable[[str], str]) -> None:
        self._says = says
        self._alt = alt
        self._part = -1

    def body(self, document: blocks.Document) -> Iterator[Line]:
        """All parts of a body."""
        for number, part in enumerate(document.parts):
            self._part = number
            if part.title:
                yield self._line(str(number), part.title)
            yield from self.inside(part.blocks, str(number))

    def inside(self, items: Iterable[blocks.Block], at: str) -> Iterator[Line]:
        """Blocks that stand one under another inside ``at``."""
        for number, block in enumerate(items):
            yield from self.block(block, f"{at}.{number}")

    @singledispatchmethod
    def block(self, block: blocks.Block, at: str) -> Iterator[Line]:
        """The lines of one block, which stands at ``at``."""
        raise TypeError(f"nothing is said of {type(block).__name__} at {at}")

    @block.register
    def _(self, block: blocks.Heading, at: str) -> Iterator[Line]:
        yield self._line(at, block.text)

    @block.register
    def _(self, block: blocks.Paragraph, at: str) -> Iterator[Line]:
        yield self._line(at, block.content.text)

    @block.register
    def _(self, block: blocks.Chance, at: str) -> Iterator[Line]:
        # The number and the drawn people say what the sentence says; over what time they alone say.
        yield self._line(at, block.content.text, f"{block.period}:" if block.period else "")

    @block.register
    def _(self, block: blocks.BulletList, at: str) -> Iterator[Line]:
        for number, item in enumerate(block.items):
            yield self._line(f"{at}.{number}", item.text, f"{number + 1}." if block.ordered else "")

    @block.register
    def _(self, block: blocks.Questions, at: str) -> Iterator[Line]:
        yield self._line(at, block.heading)
        for number, item in enumerate(block.items):
            yield self._line(f"{at}.{number}", item.text, f"{number + 1}.")

    @block.register
    def _(self, block: blocks.DoDont, at: str) -> Iterator[Line]:
        for number, item in enumerate(block.items):
            first = (self._says.do if block.do else self._says.dont) if number == 0 else ""
            yield self._line(f"{at}.{number}", item.text, first)

    @block.register
    def _(self, block: blocks.Table, at: str) -> Iterator[Line]:
        columns = len(block.headings)
        for row, cells in enumerate(block.rows, start=1):
            for column, cell in enumerate(cells):
                # Which column it is, is seen by its place; by ear it must be said.
                heading = f"{block.headings[column].text}:" if column and block.headings[column].text else ""
                yield self._line(f"{at}.{row * columns + column}", cell.text, heading)

    @block.register
    def _(self, block: blocks.CareCard, at: str) -> Iterator[Line]:
        level = {"urgent": self._says.urgent, "emergency": self._says.emergency}
        yield self._line(at, block.heading, level.get(block.level, self._says.non_urgent))
        yield from self.inside(block.blocks, at)

    @block.register
    def _(self, block: blocks.Callout, at: str) -> Iterator[Line]:
        yield self._line(at, block.heading, self._says.important)
        yield from self.inside(block.blocks, at)

    @block.register
    def _(self, block: blocks.Expander, at: str) -> Iterator[Line]:
        yield self._line(at, block.heading)
        yield from self.inside(block.blocks, at)

    @block.register
    def _(self, block: blocks.Steps, at: str) -> Iterator[Line]:
        for number, step in enumerate(block.steps):
            place = f"{at}.{number}"
            yield self._line(f"{place}.title", step.title, self._says.step.format(number + 1))
            yield self._line(place, step.content.text)
            yield from self._picture(f"{place}.picture", step.image_id)

    @block.register
    def _(self, block: blocks.EasyRead, at: str) -> Iterator[Line]:
        for number, row in enumerate(block.rows):
            # Its words first: the picture says the same again.
            yield self._line(f"{at}.{number}", row.content.text)
            yield from self._picture(f"{at}.{number}.picture", row.image_id)

    @block.register
    def _(self, block: blocks.Picture, at: str) -> Iterator[Line]:
        yield from self._picture(at, block.image_id)
        yield self._line(f"{at}.caption", block.caption)

    @block.register
    def _(self, block: blocks.Link, at: str) -> Iterator[Line]:
        yield self._line(at, block.text)

    def _picture(self, at: str, image_id: str) -> Iterator[Line]:
        words = self._alt(image_id) if image_id else ""
        if words:
            yield self._line(at, words, self._says.picture)

    def _line(self, place: str, shown: str, before: str = "") -> Line:
        return Line(place, shown, before, self._part)
