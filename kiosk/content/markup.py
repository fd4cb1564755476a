"""Markdown to typed blocks, by the ``markdown`` library and its element tree (its HTML is never made)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final
from xml.etree.ElementTree import Element

from kiosk.content import inline
from kiosk.content.blocks import (
    Block,
    BulletList,
    Callout,
    CareCard,
    Chance,
    Document,
    DoDont,
    EasyRead,
    EasyReadRow,
    Expander,
    Heading,
    Inline,
    Link,
    Paragraph,
    Part,
    Picture,
    Questions,
    Step,
    Steps,
    Table,
)
from kiosk.content.folding import sort_key
from kiosk.content.grammar import TITLE_CLASS, TOO_MUCH, is_too_much, tree
from kiosk.content.inline import PageLinks
from kiosk.content.schema import ITEM_KINDS
from kiosk.content.structure import Finding, MarkupProblem, Shape, findings

CARE_LEVELS: Final = ("non-urgent", "urgent", "emergency")
BLOCK_KINDS: Final = (
    *CARE_LEVELS, "important", "do", "dont", "expander", "chance", "questions", "steps", "easy-read",
)  # fmt: skip
"""What may stand after ``!!!``."""

_CHANCE: Final = re.compile(r"([0-9][0-9,]{0,11}) of ([0-9][0-9,]{0,11})(?:, *(\S.*))?")
_SENTENCE_END: Final = re.compile(r"(?<=[.?!])\s+(?=\S)")
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_LISTS: Final = {"ul": False, "ol": True}
_LONGEST_QUOTE: Final = 80
_MOST_PROBLEMS: Final = 200
"""Each is looked for in all lines: a text with thousands of them would keep the PC busy for minutes."""


def parse(body: str, links: PageLinks | None = None) -> Document:
    """Turn Markdown into blocks, whatever it is: what is not understood becomes plain paragraphs.

    ``links`` marks glossary words at their first use; leave it out where nothing is to be linked.
    """
    return _Walker(links).document(tree(body), body)


def parse_strict(body: str, shape: Shape) -> tuple[Document, tuple[MarkupProblem, ...]]:
    """Turn Markdown into blocks as ``parse`` does, and give what an author has to change, line by line.

    ``shape`` says what the body is of, since an answer has no headings and an article needs them.
    """
    walker = _Walker(None)
    document = walker.document(tree(body), body)
    lines = body.splitlines()
    problems = [
        MarkupProblem(_line_of(quote, lines), _shorten(quote), sentence)
        for quote, sentence in islice(
            dict.fromkeys((*walker.findings, *findings(document, shape))), _MOST_PROBLEMS
        )
    ]
    problems += _source_problems(lines)
    if is_too_much(body):
        problems.append(MarkupProblem(1, _shorten(body), TOO_MUCH))
    return document, tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.line))


class _Walker:
    """Goes through a tree once; notes on the way what it had to change."""

    def __init__(self, links: PageLinks | None) -> None:
        self.findings: list[Finding] = []
        self._links = links
        self._anchors: set[str] = set()
        self._in_emergency = False

    def document(self, root: Element, body: str) -> Document:
        try:
            blocks = list(self._blocks(root))
        except RecursionError:
            blocks = [Paragraph(inline.plain(body))]
        parts: list[Part] = []
        title, anchor = "", ""
        held: list[Block] = []
        for block in blocks:
            if isinstance(block, Heading) and block.level == 2:
                if title or held:
                    parts.append(Part(title, anchor, tuple(held)))
                title, anchor, held = block.text, block.anchor, []
            else:
                held.append(block)
        if title or held:
            parts.append(Part(title, anchor, tuple(held)))
        return Document(tuple(parts))

    def _note(self, quote: str, sentence: str) -> None:
        self.findings.append((quote, sentence))

    def _blocks(self, parent: Element) -> Iterator[Block]:
        for element in parent:
            tag = element.tag
            if tag == "p":
                yield from self._paragraph(element)
            elif tag in _HEADINGS:
                yield from self._heading(element)
            elif tag in _LISTS:
                yield from self._list(element)
            elif tag == "table":
                yield self._table(element)
            elif tag == "div":
                yield from self._special(element)
            elif tag == "hr":
                self._note("---", "A line across the page is not shown: take it out, use a heading instead.")
            else:
                self._note(
                    _text(element), "A quotation mark > at the start of a line is not shown: take it out."
                )
                yield from self._blocks(element)

    def _heading(self, element: Element) -> Iterator[Heading]:
        text = _text(element)
        level = _HEADINGS[element.tag]
        self._check_inline(element)
        if not text:
            self._note("#", "There is a heading without words: write them or take the # out.")
            return
        if level == 1:
            self._note(text, "The title of the page is not in its text: start the headings with ##.")
        if level > 4:
            self._note(text, "This heading is too deep: use four # at most.")
        yield Heading(min(max(level, 2), 4), text, self._anchor(text))

    def _anchor(self, text: str) -> str:
        stem = sort_key(text).replace(" ", "-") or "part"
        anchor, number = stem, 2
        while anchor in self._anchors:
            anchor, number = f"{stem}-{number}", number + 1
        self._anchors.add(anchor)
        return anchor

    def _paragraph(self, element: Element) -> Iterator[Block]:
        if len(element) and _is_rows(element):
            for child in element:
                if child.tag == "a":
                    yield from self._row(child)
                elif child.tag == "img":
                    yield from self._picture(child)
            return
        content = self._inline(element, self._links)
        if content.text:
            yield Paragraph(content)
        for picture in element.iter("img"):
            self._note(
                content.text or picture.get("src", ""),
                "A picture stands in the middle of text: give it a paragraph of its own.",
            )
            yield from self._picture(picture)

    def _row(self, element: Element) -> Iterator[Block]:
        kind, _, item_id = element.get("href", "").partition(":")
        text = _text(element)
        if kind in ITEM_KINDS and item_id and text:
            yield Link(kind, item_id, text)
            return
        self._note_target(element, text)
        if text:
            yield Paragraph(inline.plain(text, self._links))

    def _note_target(self, element: Element, text: str) -> None:
        if "//" in element.get("href", "") or element.get("href", "").startswith(("mailto:", "tel:", "www.")):
            self._note(text, "A link leads out of the kiosk: name the organisation by its id instead.")
        else:
            self._note(
                text,
                "A link leads nowhere: write [text](article:the-id), or faq:, organisation: or glossary:.",
            )

    def _picture(self, element: Element) -> Iterator[Block]:
        kind, _, image_id = element.get("src", "").partition(":")
        caption = " ".join(element.get("alt", "").split())
        if kind == "image" and image_id:
            yield Picture(image_id, caption)
            return
        self._note(
            caption or element.get("src", ""),
            "A picture is named by its id of images.toml: write ![caption](image:the-id).",
        )
        if caption:
            yield Paragraph(inline.plain(caption, self._links))

    def _list(self, element: Element) -> Iterator[BulletList]:
        items = tuple(self._items(element, self._links))
        if items:
            yield BulletList(items, _LISTS[element.tag])

    def _items(self, element: Element, links: PageLinks | None) -> Iterator[Inline]:
        for item in element:
            content = self._inline(item, links)
            if content.text:
                yield content
            if item.find(".//img") is not None:
                self._note(content.text, "A picture stands in a list: give it a paragraph of its own.")
            for nested in item:
                if nested.tag in _LISTS:
                    self._note(
                        content.text,
                        "There is a list inside a list: make it one list or two with text between.",
                    )
                    yield from self._items(nested, links)
                elif nested.tag in {"div", "table"}:
                    self._note(
                        content.text, "There is a block or table inside a list: put it below the list."
                    )

    def _table(self, element: Element) -> Table:
        rows = [tuple(self._inline(cell, self._links) for cell in row) for row in element.iter("tr")]
        return Table(rows[0], tuple(rows[1:]))

    def _special(self, element: Element) -> Iterator[Block]:
        kind, *flags = element.get("class", "").split()[1:] or [""]
        heading, children = _split_title(element)
        unknown = [flag for flag in flags if (kind, flag) != ("chance", "array")]
        if unknown:
            self._note(f"!!! {kind}", f'Nothing is known of "{unknown[0]}" after !!! {kind}: take it out.')
        if kind in CARE_LEVELS:
            self._in_emergency = kind == "emergency"
            links = None if self._in_emergency else self._links
            yield CareCard(kind, heading, self._simple(children, links, kind))
            self._in_emergency = False
        elif kind == "important":
            yield Callout(heading, self._simple(children, self._links, kind))
        elif kind == "expander":
            yield Expander(heading, self._simple(children, self._links, kind))
        elif kind in {"do", "dont"}:
            yield DoDont(kind == "do", self._only_items(children, kind, "ul"))
        elif kind == "questions":
            yield Questions(heading, self._only_items(children, kind, "ul"))
        elif kind == "steps":
            yield Steps(tuple(self._steps(children)))
        elif kind == "easy-read":
            yield EasyRead(tuple(self._easy_read(children)))
        elif kind == "chance":
            yield from self._chance(heading, children, array="array" in flags)
        else:
            self._note(
                f"!!! {kind}", f'There is no block called "{kind}": use one of {", ".join(BLOCK_KINDS)}.'
            )
            yield from self._flat(heading, children)

    def _flat(self, heading: str, children: list[Element]) -> Iterator[Block]:
        if heading:
            yield Paragraph(inline.plain(heading, self._links))
        yield from self._blocks(_wrap(children))

    def _simple(
        self, children: Iterable[Element], links: PageLinks | None, kind: str
    ) -> tuple[Paragraph | BulletList, ...]:
        """Give paragraphs and lists only; anything else is taken apart into them."""
        found: list[Paragraph | BulletList] = []
        for child in children:
            if child.tag in _LISTS:
                items = tuple(self._items(child, links))
                found += [BulletList(items, _LISTS[child.tag])] if items else []
            elif child.tag == "p":
                for picture in child.iter("img"):
                    self._note(
                        _text(child) or picture.get("src", ""),
                        f"A picture stands in a block: put it before or after the {kind} block.",
                    )
                content = self._inline(child, links)
                found += [Paragraph(content)] if content.text else []
            else:
                self._note(
                    _text(child),
                    f"Only paragraphs and lists may stand in the {kind} block: move this out of it.",
                )
                if child.tag in {"div", "blockquote"}:
                    found += self._simple(child, links, kind)
                else:
                    rows = child.iter("tr") if child.tag == "table" else (child,)
                    found += [
                        Paragraph(content) for row in rows if (content := inline.build(row, links)).text
                    ]
        return tuple(found)

    def _only_items(self, children: list[Element], kind: str, wanted: str) -> tuple[Inline, ...]:
        """Give the items of a block that is one list; other text in it becomes items too."""
        items: list[Inline] = []
        for child in children:
            if child.tag in _LISTS:
                items += self._items(child, self._links)
            else:
                content = self._inline(child, self._links)
                items += [content] if content.text else []
        if [child.tag for child in children] != [wanted]:
            mark = "-" if wanted == "ul" else "1."
            self._note(
                f"!!! {kind}",
                f"The {kind} block holds one list and nothing else: start each line with {mark}",
            )
        return tuple(items)

    def _steps(self, children: list[Element]) -> Iterator[Step]:
        if [child.tag for child in children] != ["ol"]:
            self._note(
                "!!! steps", "The steps block holds one numbered list and nothing else: start lines with 1."
            )
        for child in children:
            for item in child if child.tag in _LISTS else (child,):
                self._check_inline(item)
                image_id = self._image_of(item)
                pieces = [run for run in inline.runs(item) if run.text.strip() or run.text == "\n"]
                while pieces and not pieces[0].text.strip():
                    pieces.pop(0)
                title = ""
                if pieces and pieces[0].bold:
                    title = inline.from_runs([inline.Run(pieces.pop(0).text, False)]).text.removesuffix(".")
                content = inline.from_runs(pieces, self._links)
                if title or content.text or image_id:
                    yield Step(title, content, image_id)

    def _easy_read(self, children: list[Element]) -> Iterator[EasyReadRow]:
        """Give the rows: no word is linked, since each hard one is explained where it stands."""
        if [child.tag for child in children] != ["ul"]:
            self._note(
                "!!! easy-read", "The easy-read block holds one list and nothing else: start lines with -"
            )
        for child in children:
            for item in child if child.tag in _LISTS else (child,):
                self._check_inline(item)
                image_id = self._image_of(item)
                pieces = [
                    inline.Run(text, run.bold and text != "\n")
                    for run in inline.runs(item)
                    for text in _SENTENCE_END.sub("\0\n\0", run.text).split("\0")
                ]
                content = inline.from_runs(pieces)
                if content.text or image_id:
                    yield EasyReadRow(image_id, content)

    def _image_of(self, item: Element) -> str:
        """Give the id of the picture in an item, or nothing."""
        picture = item.find(".//img")
        kind, _, image_id = (picture.get("src", "") if picture is not None else "").partition(":")
        if picture is not None and not (kind == "image" and image_id):
            self._note(_text(item), "A picture is named by its id of images.toml: write ![](image:the-id).")
            return ""
        return image_id

    def _chance(self, heading: str, children: list[Element], *, array: bool) -> Iterator[Block]:
        match = _CHANCE.fullmatch(heading)
        n, of = (int(match[number].replace(",", "") or 0) for number in (1, 2)) if match else (0, 0)
        if match is None or not 0 <= n <= of or of == 0:
            self._note(
                heading or "!!! chance",
                'A chance is written "N of M, period", as in "5 of 6, over about a year".',
            )
            yield from self._flat(heading, children)
            return
        if [child.tag for child in children] != ["p"]:
            self._note(heading, "A chance holds one paragraph and nothing else: write its sentences there.")
        pieces: list[inline.Run] = []
        for child in children:
            self._check_inline(child)
            for item in child if child.tag in _LISTS else (child,):
                pieces += [inline.Run("\n", False), *inline.runs(item)]
        yield Chance(n, of, match[3] or "", inline.from_runs(pieces, self._links), array)

    def _inline(self, element: Element, links: PageLinks | None) -> Inline:
        self._check_inline(element)
        return inline.build(element, links)

    def _check_inline(self, element: Element) -> None:
        if not len(element):
            return
        for child in element.iter():
            if child.tag == "em":
                self._note(
                    f"*{_text(child)}*",
                    "There are italics: they are hard to read, use ** for bold or plain words.",
                )
            elif child.tag == "a":
                text = _text(child)
                if self._in_emergency:
                    self._note(text, "An emergency card holds no link: take it out.")
                elif child.get("href", "").partition(":")[0] in ITEM_KINDS:
                    self._note(
                        text,
                        "A link stands inside text: give it a paragraph of its own, outside every block.",
                    )
                else:
                    self._note_target(child, text)


def _text(element: Element) -> str:
    return inline.build(element).text.replace("\n", " ")


def _is_rows(element: Element) -> bool:
    """Say whether a paragraph is nothing but links and pictures."""
    texts = [element.text, *(child.tail for child in element)]
    return all(child.tag in {"a", "img", "br"} for child in element) and not any(
        text and text.strip() for text in texts
    )


def _split_title(element: Element) -> tuple[str, list[Element]]:
    children = list(element)
    if children and children[0].get("class") == TITLE_CLASS:
        return _text(children[0]), children[1:]
    return "", children


def _wrap(children: Iterable[Element]) -> Element:
    parent = Element("div")
    parent.extend(children)
    return parent


_TAG: Final = re.compile(r"<(?:[a-zA-Z!?/])")
_ENTITY: Final = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
_BLOCK_LINE: Final = re.compile(r'\s*!!! [\w\-]+(?: [\w\-]+)*(?: "[^"]+")?\s*')
_CELL_EDGE: Final = re.compile(r"(?<!\\)\|")


def _source_problems(lines: list[str]) -> Iterator[MarkupProblem]:
    """Give what can only be seen in the text as it was written."""
    cells = 0
    for number, line in enumerate(lines, start=1):
        quote = _shorten(line.strip())
        if _TAG.search(line) or _ENTITY.search(line):
            yield MarkupProblem(
                number, quote, "There is HTML in the text: readers would see it, write plain Markdown."
            )
        if "`" in line:
            yield MarkupProblem(number, quote, "There is a ` in the text: readers would see it, take it out.")
        if line.lstrip().startswith("!!!") and not _BLOCK_LINE.fullmatch(line):
            yield MarkupProblem(
                number,
                quote,
                'The first line of a block is not right: write !!! name "Heading" with straight quotes.',
            )
        if line.lstrip().startswith("|"):
            found = len(_CELL_EDGE.findall(line.strip().removeprefix("|").removesuffix("|"))) + 1
            cells = cells or found
            if found != cells:
                yield MarkupProblem(
                    number, quote, f"This row has {found} cells and its table {cells}: give each row as many."
                )
        else:
            cells = 0


def _line_of(quote: str, lines: list[str]) -> int:
    wanted = _shorten(quote).split("\u2026")[0]
    bare_lines = [_bare(line) for line in lines]
    for shape, source in (
        (wanted, lines),
        (_bare(wanted), bare_lines),
        (_bare(wanted)[:20].strip(), bare_lines),
    ):
        for number, line in enumerate(source, start=1):
            if shape and shape in line:
                return number
    return 0


def _bare(text: str) -> str:
    return text.translate({ord(mark): None for mark in "*_\\"})


def _shorten(quote: str) -> str:
    first = quote.split("\n", 1)[0]
    return first if len(first) <= _LONGEST_QUOTE else first[: _LONGEST_QUOTE - 1] + "\u2026"
