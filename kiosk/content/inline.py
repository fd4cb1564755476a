"""Runs of text: from Markdown's element tree to ``Inline``, with glossary words linked at their first use."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from kiosk.content.blocks import Inline
from kiosk.content.folding import word_marks
from kiosk.content.records import GlossaryTerm

_SPACE: Final = re.compile(r"\s+")
_BREAKING_TAGS: Final = frozenset({"p", "div", "li", "blockquote", "tr", "td", "th"})
_LIST_TAGS: Final = frozenset({"ul", "ol"})
_FIRST_WORD: Final = re.compile(r"\w+")
_TYPEWRITER: Final = str.maketrans({"\u2019": "'", "\u2010": "-", "\u2011": "-"})


class Run(NamedTuple):
    """A piece of text; ``text`` is one newline for a line break."""

    text: str
    bold: bool


class _Form(NamedTuple):
    written: str
    exact_case: bool
    term_id: str


class GlossaryLinker:
    """Knows how every glossary word of one language may be written.

    Build it once for an edition and language.

    The first word of each form is looked up in a dictionary, so the time is that of splitting the text into
    words and does not grow with the glossary.
    """

    def __init__(self, terms: Iterable[GlossaryTerm]) -> None:
        forms: dict[str, list[_Form]] = {}
        for term in terms:
            for written in (term.term, *term.variants):
                plain = _SPACE.sub(" ", written.translate(_TYPEWRITER)).strip()
                first = _FIRST_WORD.match(plain)
                if first is None:
                    continue
                exact = any(character.isupper() for character in plain[1:])
                form = _Form(plain if exact else plain.lower(), exact, term.id)
                forms.setdefault(first[0].lower(), []).append(form)
        for same_start in forms.values():
            same_start.sort(key=lambda form: (-len(form.written), form.term_id))
        self._forms = forms
        marks = word_marks()
        self._word = re.compile(rf"(?<![\w{marks}-])\w+")
        self._goes_on = re.compile(rf"[\w{marks}]|-\w")

    def page(self, skip: Iterable[str] = ()) -> PageLinks:
        """Begin a page: each word is linked once on it, and the terms of ``skip`` never."""
        return PageLinks(self._matches, skip)

    def _matches(self, text: str) -> Iterator[tuple[int, int, str]]:
        typewritten = text.translate(_TYPEWRITER)
        end = 0
        for word in self._word.finditer(typewritten):
            start = word.start()
            if start < end:
                continue
            for form in self._forms.get(word[0].lower(), ()):
                stop = start + len(form.written)
                written = typewritten[start:stop]
                if (written if form.exact_case else written.lower()) == form.written and (
                    self._goes_on.match(typewritten, stop) is None
                ):
                    yield start, stop, form.term_id
                    end = stop
                    break


class PageLinks:
    """Where glossary words are linked on one page. Ask for the texts in the order in which they are read."""

    def __init__(self, matches: Callable[[str], Iterator[tuple[int, int, str]]], skip: Iterable[str]) -> None:
        self._matches = matches
        self._done = set(skip)

    def cut(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield the pieces of ``text`` in order, each with the term it links to (or empty)."""
        rest = 0
        for start, end, term_id in self._matches(text):
            if term_id in self._done:
                continue
            self._done.add(term_id)
            if start > rest:
                yield text[rest:start], ""
            yield text[start:end], term_id
            rest = end
        if rest < len(text):
            yield text[rest:], ""


def runs(element: Element) -> list[Run]:
    """Give the text of ``element`` in runs; lists inside it and pictures are left out."""
    found: list[Run] = []
    _collect(element, False, found)
    return found


def from_runs(pieces: Iterable[Run], links: PageLinks | None = None) -> Inline:
    """Join runs into one ``Inline``: white space becomes single spaces, a line break stays."""
    clean = _tidy(pieces)
    text = "".join(run.text for run in clean)
    markup: list[str] = []
    terms: list[str] = []
    for run in clean:
        if run.text == "\n":
            markup.append("<br>")
            continue
        marked = escape(run.text, quote=False) if links is None else _linked(run.text, links, terms)
        markup.append(f"<b>{marked}</b>" if run.bold else marked)
    return Inline(text, "".join(markup), tuple(terms))


def build(element: Element, links: PageLinks | None = None) -> Inline:
    """Give the text of ``element`` with bold, line breaks and glossary links."""
    return from_runs(runs(element), links)


def plain(text: str, links: PageLinks | None = None) -> Inline:
    """Give ``text``, which is no Markdown, as an ``Inline``."""
    return from_runs([Run(text, False)], links)


def _collect(element: Element, bold: bool, found: list[Run]) -> None:
    if element.text:
        found.append(Run(element.text, bold))
    for child in element:
        if child.tag == "br":
            found.append(Run("\n", False))
        elif child.tag in _BREAKING_TAGS:
            found.append(Run("\n", False))
            _collect(child, bold, found)
        elif child.tag != "img" and child.tag not in _LIST_TAGS:
            _collect(child, bold or child.tag == "strong", found)
        if child.tail:
            found.append(Run(child.tail, bold))


def _tidy(pieces: Iterable[Run]) -> list[Run]:
    tidy: list[Run] = []
    at_start = True  # no space is wanted here
    for text, bold in pieces:
        if text == "\n" and not bold and tidy:
            _strip_end(tidy)
            if tidy and tidy[-1].text != "\n":
                tidy.append(Run("\n", False))
            at_start = True
            continue
        spaced = _SPACE.sub(" ", text)
        if at_start:
            spaced = spaced.lstrip(" ")
        if not spaced:
            continue
        at_start = spaced.endswith(" ")
        tidy.append(Run(spaced, bold))
    _strip_end(tidy)
    if tidy and tidy[-1].text == "\n":
        tidy.pop()
    return tidy


def _strip_end(tidy: list[Run]) -> None:
    while tidy and tidy[-1].text.endswith(" "):
        last = tidy.pop()
        if stripped := last.text.rstrip(" "):
            tidy.append(Run(stripped, last.bold))


def _linked(text: str, links: PageLinks, terms: list[str]) -> str:
    marked = []
    for piece, term_id in links.cut(text):
        shown = escape(piece, quote=False)
        if term_id:
            terms.append(term_id)
            shown = f'<a href="glossary:{escape(term_id)}">{shown}</a>'
        marked.append(shown)
    return "".join(marked)
