"""The typed blocks that a Markdown body becomes: the only shapes that a page can be made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Inline:
    """A run of text.

    ``text`` is plain; ``markup`` is the same, escaped, for Qt's StyledText with only ``<b>``, ``<br>`` and
    ``<a href="glossary:ID">`` in it; ``terms`` are the glossary ids linked in it, in order.
    """

    text: str
    markup: str
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside an article: level 2 (a part), 3 or 4. ``anchor`` is unique on the page."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    content: Inline


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list; ``ordered`` ones are numbered from 1."""

    items: tuple[Inline, ...]
    ordered: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one heading row; every row has as many cells as there are headings."""

    headings: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the edition with an optional caption."""

    image_id: str
    caption: str


@dataclass(frozen=True, slots=True)
class CareCard:
    """A care card (N08). ``level`` is ``non-urgent``, ``urgent`` or ``emergency``."""

    level: str
    heading: str
    blocks: tuple[Paragraph | BulletList, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """A warning callout (N09), spoken as "Important: heading"."""

    heading: str
    blocks: tuple[Paragraph | BulletList, ...]


@dataclass(frozen=True, slots=True)
class DoDont:
    """A do list or a don't list (N10)."""

    do: bool
    items: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Expander:
    """More detail, closed at first (N11)."""

    heading: str
    blocks: tuple[Paragraph | BulletList, ...]


@dataclass(frozen=True, slots=True)
class Chance:
    """A chance as a natural frequency (N06).

    ``n`` of ``of`` people, over ``period`` (may be empty); ``array`` asks for an icon array beside the
    sentence (N07).
    """

    n: int
    of: int
    period: str
    content: Inline
    array: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a sequence; ``image_id`` may be empty."""

    title: str
    content: Inline
    image_id: str


@dataclass(frozen=True, slots=True)
class Steps:
    """A drawn sequence of steps, in order."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions to ask your team."""

    heading: str
    items: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A row that opens another item. ``kind`` is an item kind, ``text`` what the row says."""

    kind: str
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class EasyReadRow:
    """One idea in a picture and a few short words; each sentence stands on a line of its own."""

    image_id: str
    content: Inline


@dataclass(frozen=True, slots=True)
class EasyRead:
    """Rows of a page in Easy Read (G08), a picture before the words of each."""

    rows: tuple[EasyReadRow, ...]


Block = (
    Heading
    | Paragraph
    | BulletList
    | Table
    | Picture
    | CareCard
    | Callout
    | DoDont
    | Expander
    | Chance
    | Steps
    | Questions
    | Link
    | EasyRead
)


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one level 2 heading; in the first part ``title`` and ``anchor`` may be empty."""

    title: str
    anchor: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed body."""

    parts: tuple[Part, ...]
