"""Rules on the structure of a body (standards 2.8), with one plain sentence for each breach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from kiosk.content import easy_read
from kiosk.content.blocks import (
    Block,
    BulletList,
    Callout,
    CareCard,
    Chance,
    Document,
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

Shape = Literal["article", "answer", "help", "easy-read"]
"""What a body is of: an article has parts, an answer has no headings, the Help now card may have either, and
a page in Easy Read has rows of pictures and words, under headings or not."""


def shape_of(article_kind: str) -> Shape:
    """Say what shape the body of an article of this kind has."""
    return "help" if article_kind == "help" else "easy-read" if article_kind == "easy-read" else "article"


LONGEST_HEADING: Final = 65
MOST_CALLOUTS: Final = 2
FEWEST_PARTS: Final = 2
MOST_PARTS: Final = 8
LARGEST_ARRAY: Final = 100

_EMERGENCY_WORDS: Final = re.compile(
    r"\b(999|111|A&E|emergency|emergencies|ambulance|urgent|urgently)\b", re.IGNORECASE
)
_EMPTY_PART: Final = "There is no text under this heading: write some or take the heading out."
_HALF_LINK: Final = re.compile(r"\]\s+\((?:article|faq|organisation|glossary|image):")
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NUMBER_WORDS: Final = {
    0: "no",
    1: "one",
    2: "two",
    3: "three",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    10: "ten",
    12: "twelve",
    20: "twenty",
    100: "hundred",
    1000: "thousand",
}


@dataclass(frozen=True, slots=True)
class MarkupProblem:
    """Something that an author has to change. ``line`` counts from 1 in the body, 0 if it is not known."""

    line: int
    quote: str
    sentence: str


Finding = tuple[str, str]
"""The text it is about, and the sentence."""


def is_id(text: str) -> bool:
    """Say whether ``text`` has the form of a stable id: small letters, digits and single hyphens."""
    return _ID.fullmatch(text) is not None


def findings(document: Document, shape: Shape) -> list[Finding]:
    """Give what is wrong in ``document``, in the order of the page."""
    found = list(_parts(document, shape))
    found += easy_read.findings(document, block_text, easy_read=shape == "easy-read")
    blocks = [block for part in document.parts for block in _with_heading(part)]
    found += _heading_levels(blocks)
    found += _counts(blocks)
    found += _neighbours(blocks)
    for block in blocks:
        found += _block(block)
    return found


def block_text(block: Block) -> str:
    """Give the plain text of a block, one line for each paragraph, item or row."""
    return "\n".join(line for line in _lines(block) if line)


def _with_heading(part: Part) -> list[Block]:
    start: list[Block] = [Heading(2, part.title, part.anchor)] if part.title else []
    return start + list(part.blocks)


def _parts(document: Document, shape: Shape) -> Iterator[Finding]:
    titled = [part for part in document.parts if part.title]
    if shape == "answer":
        for part in titled:
            yield part.title, "An answer has no headings: take this one out or make the text an article."
        return
    if shape == "help":
        return
    if shape == "easy-read":
        for part in titled:
            if not part.blocks:
                yield part.title, _EMPTY_PART
        return
    if document.parts and not document.parts[0].title:
        first = next((text for text in map(block_text, document.parts[0].blocks) if text), "")
        yield first, "There is text before the first heading: put a line that starts with ## above it."
    if not FEWEST_PARTS <= len(titled) <= MOST_PARTS:
        last = titled[-1].title if titled else ""
        yield (
            last,
            f"The article has {len(titled)} parts: give it {FEWEST_PARTS} to {MOST_PARTS} headings with ##.",
        )
    for part in titled:
        if not part.blocks:
            yield part.title, _EMPTY_PART


def _heading_levels(blocks: list[Block]) -> Iterator[Finding]:
    level = 1
    for block in blocks:
        if not isinstance(block, Heading):
            continue
        if block.level > level + 1:
            missing = "#" * (level + 1)
            yield block.text, f"A heading level is skipped: use {missing} here or add the heading between."
        level = block.level


def _counts(blocks: list[Block]) -> Iterator[Finding]:
    seen: set[str] = set()
    callouts = 0
    for block in blocks:
        if isinstance(block, CareCard):
            if block.level in seen:
                yield block.heading, f"There is a second {block.level} care card on this page: keep one."
            seen.add(block.level)
        elif isinstance(block, Callout):
            callouts += 1
            if callouts == MOST_CALLOUTS + 1:
                yield (
                    block.heading,
                    f"There are more than {MOST_CALLOUTS} important boxes on this page: keep those.",
                )


def _neighbours(blocks: list[Block]) -> Iterator[Finding]:
    after_dont = ""
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        if isinstance(block, CareCard) and isinstance(following, Paragraph | BulletList | Table):
            yield block.heading, "Text follows this care card: give that text a heading of its own."
        if isinstance(block, Heading):
            after_dont = ""
        elif isinstance(block, DoDont):
            if block.do and after_dont:
                yield after_dont, "The do not list stands above the do list: put the do list first."
            after_dont = "" if block.do else block_text(block)


def _block(block: Block) -> Iterator[Finding]:  # noqa: PLR0912 (one case for each kind of block)
    heading = getattr(block, "heading", None) if not isinstance(block, Heading) else block.text
    if isinstance(heading, str):
        if not heading:
            yield block_text(block), "This block has no heading: write one in double quotes after its name."
        elif len(heading) > LONGEST_HEADING:
            yield heading, f"This heading has {len(heading)} characters: use {LONGEST_HEADING} at most."
    match block:
        case CareCard():
            if not block.heading.endswith("if:"):
                yield (
                    block.heading,
                    'The heading of a care card ends with "if:": say who to contact and end with it.',
                )
        case DoDont(do=False):
            for item in block.items:
                if not item.text.lower().startswith("do not "):
                    yield item.text, 'Each item of a do not list starts with "do not": write it so.'
        case Expander():
            if _EMERGENCY_WORDS.search(block_text(block)):
                yield block.heading, "Safety advice is hidden in an expander: move it into the open text."
        case Chance():
            yield from _chance(block)
        case Paragraph() if _HALF_LINK.search(block.content.text):
            yield block.content.text, "There is a space between ] and (: take it out, so that it is a link."
        case Picture() if not is_id(block.image_id):
            yield (
                block.image_id,
                "A picture is named by its id of images.toml: write ![caption](image:the-id).",
            )
        case Link() if not is_id(block.id):
            yield block.text, "A link names the id of a page: write [text](article:the-id)."
        case Steps():
            for step in block.steps:
                if not step.title:
                    yield (
                        step.content.text,
                        "A step begins with its name in bold: write **The name.** and then the text.",
                    )
                if step.image_id and not is_id(step.image_id):
                    yield (
                        step.image_id,
                        "A picture is named by its id of images.toml: write ![](image:the-id).",
                    )
        case _:
            pass
    if _is_empty(block):
        yield (heading or ""), "This block is empty: indent its text by four spaces below its first line."


def _is_empty(block: Block) -> bool:
    match block:
        case CareCard() | Callout() | Expander():
            return not block.blocks
        case DoDont() | Questions():
            return not block.items
        case Steps():
            return not block.steps
        case EasyRead():
            return not block.rows
        case _:
            return False


def _chance(block: Chance) -> Iterator[Finding]:
    text = block.content.text
    words = f"{block.n} of {block.of}"
    if block.array and block.of > LARGEST_ARRAY:
        yield text or words, f"A drawn chance has at most {LARGEST_ARRAY} people: leave out the word array."
    everybody = block.n == block.of and re.search(r"\b(all|everyone|everybody)\b", text, re.IGNORECASE)
    nobody = block.n == 0 and re.search(r"\b(none|nobody|no one)\b", text, re.IGNORECASE)
    if not ((_says(text, block.n) or everybody or nobody) and _says(text, block.of)):
        yield text or words, f"The sentence of this chance does not say {words}: write both numbers in it."


def _says(text: str, number: int) -> bool:
    ways = [str(number), f"{number:,}"]
    if number in _NUMBER_WORDS:
        ways.append(_NUMBER_WORDS[number])
    return re.search(rf"(?<![\d,.])\b(?:{'|'.join(ways)})\b(?![,.]?\d)", text, re.IGNORECASE) is not None


def _lines(block: Block) -> Iterator[str]:  # noqa: PLR0912 (one case for each kind of block)
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield block.content.text
        case BulletList():
            yield from (item.text for item in block.items)
        case Table():
            for row in (block.headings, *block.rows):
                yield ", ".join(cell.text for cell in row if cell.text)
        case Picture():
            yield block.caption
        case CareCard() | Callout() | Expander():
            yield block.heading
            for inner in block.blocks:
                yield from _lines(inner)
        case DoDont():
            yield from (item.text for item in block.items)
        case Questions():
            yield block.heading
            yield from (item.text for item in block.items)
        case Chance():
            yield block.content.text
        case Steps():
            for step in block.steps:
                yield f"{step.title}. {step.content.text}" if step.title else step.content.text
        case Link():
            yield block.text
        case EasyRead():
            yield from (row.content.text for row in block.rows)
