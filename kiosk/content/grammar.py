"""What of Markdown is understood, and the element tree of a text; never HTML, never long over anything."""

from __future__ import annotations

import re
import threading
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor

TITLE_CLASS: Final = AdmonitionProcessor.CLASSNAME_TITLE
"""The class of the paragraph that holds the title of a ``!!!`` block."""

LONGEST_BODY: Final = 60_000
"""Characters of a text; the longest page of the first edition has 5,500."""

MOST_BRACKET_STEPS: Final = 1_000_000
"""Square brackets times the letters of their paragraph: an eighth of a second on a slow PC."""

DEEPEST_QUOTE: Final = 50
"""Signs ``>`` in one line: each begins a quotation in a quotation."""

TOO_MUCH: Final = "This text is too long or has too many square brackets: make several pages of it."


def is_too_much(body: str) -> bool:
    """Whether nobody could read the text, and the library would take seconds over it.

    It looks for the end of every ``[`` to the end of its paragraph: 20,000 of them take half a minute.
    """
    brackets = sum(text.count("[") * len(text) for text in re.split(r"\n\s*\n", body))
    quotes = max((line.count(">") for line in body.splitlines()), default=0)
    return len(body) > LONGEST_BODY or brackets > MOST_BRACKET_STEPS or quotes > DEEPEST_QUOTE


class _Blocks(AdmonitionProcessor):
    """The library's ``!!!`` blocks, told apart when they have no heading."""

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str]:
        kind, title = match.group(1).lower(), match.group(2)
        return " ".join(kind.split()), title or ""


class _Capture(Treeprocessor):
    """Keeps the finished tree, so that it need not be made into HTML."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.root: Element | None = None

    def run(self, root: Element) -> None:
        self.root = root


class _Grammar(Extension):
    """Takes raw HTML, entities, code and references out of the grammar: they stay the text they are."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        md.preprocessors.deregister("html_block")
        for name in ("code", "setextheader", "reference"):
            md.parser.blockprocessors.deregister(name)
        for name in (
            "backtick",
            "reference",
            "image_reference",
            "short_reference",
            "short_image_ref",
            "autolink",
            "automail",
            "html",
            "entity",
        ):
            md.inlinePatterns.deregister(name)
        md.treeprocessors.deregister("prettify")
        for processor in ("raw_html", "amp_substitute"):
            md.postprocessors.deregister(processor)
        md.parser.blockprocessors.register(_Blocks(md.parser), "blocks", 105)


class _Reader(threading.local):
    """One ``Markdown`` for each thread: it takes long to make and keeps the state of the text it is at."""

    def __init__(self) -> None:
        self._renew()

    def tree(self, body: str) -> Element | None:
        """Give the tree of ``body``, or None if it is empty, too deep or too much."""
        if is_too_much(body):
            return None
        self._markdown.reset()
        self._capture.root = None
        try:
            self._markdown.convert(body)
        except RecursionError:
            self._renew()  # the library does not find its way back from the middle of a text
            return None
        return self._capture.root

    def _renew(self) -> None:
        # Not by their names: those are looked up among all installed libraries, and are not in a bundle.
        self._markdown = Markdown(extensions=[_Grammar(), TableExtension(), SaneListExtension()])
        self._capture = _Capture(self._markdown)
        self._markdown.treeprocessors.register(self._capture, "capture", -100)
        self._markdown.stripTopLevelTags = False
        self._markdown.serializer = lambda _: ""


_READER: Final = _Reader()


def tree(body: str) -> Element:
    """The element tree of a text; where it cannot be understood, its paragraphs as they stand."""
    root = _READER.tree(body)
    if root is not None:
        return root
    root = Element("div")
    for text in re.split(r"\n\s*\n", body):
        child = Element("p")
        child.text = text
        root.append(child)
    return root
