"""Cuts the place out of a text that shows why it was found, and marks the words in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kiosk.content.folding import Token, fold, tokens
from kiosk.content.query import Unit

LONGEST_SNIPPET: Final = 90
"""Characters, the marks of what was cut off included."""

Marks = tuple[tuple[int, int], ...]
"""Character ranges (start, end) of the matched words."""

_LEAD: Final = 30
"""Characters shown before the matched word when the line is too long."""

_SHORTEST_LINE: Final = 30
"""A heading of fewer characters says less than the next line with the same word."""

_SHORTEST_MARKED: Final = 3
"""Beside longer words, shorter ones ("is", "a") are not marked: they are everywhere."""

_CUT: Final = "\u2026"


class Marker:
    """Knows which words of a text answer a question. It compares folded words, gives places in the text."""

    def __init__(self, asked: Sequence[Unit]) -> None:
        # The longest word says the most about a page, so the snippet is looked for around it first.
        ordered = sorted(asked, key=lambda unit: -len(unit.joined))
        if ordered and len(ordered[0].joined) > _SHORTEST_MARKED:
            ordered = [unit for unit in ordered if len(unit.joined) >= _SHORTEST_MARKED]
        self._wanted = [(unit.exact_words(), unit.starts()) for unit in ordered]
        self._needles = sorted({word for exact, starts in self._wanted for word in (*exact, *starts)})

    def marks(self, text: str) -> Marks:
        """Give the places of the matched words in ``text``."""
        return tuple((token.start, token.end) for token in tokens(text) if self._rank(token) is not None)

    def snippet(self, body: str, *, titled: bool = False) -> tuple[str, Marks]:
        """Give the line of ``body`` with the first match, cut to length, and its marks.

        Without a match it is the beginning of the body; so it is if only a few words match and the title
        (``titled``) has shown already why the page was found.
        """
        line, start = self._place(body, titled=titled)
        cut = _cut(line, start)
        return cut, self.marks(cut)

    def first(self, text: str) -> str:
        """Give the first matched word as it is written in ``text``, or nothing."""
        return next((text[start:end] for start, end in self.marks(text)), "")

    def _place(self, body: str, *, titled: bool) -> tuple[str, int]:
        lines = body.split("\n")
        best: tuple[bool, int, int] | None = None
        place = (lines[0], 0)
        for number, line in enumerate(lines):
            if not self._may_match(line):
                continue
            for token in tokens(line):
                rank = self._rank(token)
                if rank is None:
                    continue
                found = (len(line) < _SHORTEST_LINE, rank, number)
                if best is None or found < best:
                    best, place = found, (line, token.start)
            if best is not None and best[:2] == (False, 0):
                break
        return (lines[0], 0) if titled and best is not None and best[0] else place

    def _may_match(self, line: str) -> bool:
        """Say quickly that a line holds nothing, for most lines of a long body do not."""
        folded = fold(line)
        squeezed = folded.replace("-", "").replace("'", "")
        return any(needle in folded or needle in squeezed for needle in self._needles)

    def _rank(self, token: Token) -> int | None:
        forms = token.forms()
        for rank, (exact, starts) in enumerate(self._wanted):
            if any(form in exact or form.startswith(starts) for form in forms):
                return rank
        return None


def _cut(line: str, start: int) -> str:
    """Cut ``line`` at the bounds of words so that the word at ``start`` is in it."""
    if len(line) <= LONGEST_SNIPPET:
        return line
    first = 0
    if start > LONGEST_SNIPPET // 2:
        first = start - _LEAD
        space = line.find(" ", first, start)
        first = space + 1 if space >= 0 else start
    room = LONGEST_SNIPPET - (1 if first else 0)
    if len(line) - first <= room:
        return (_CUT if first else "") + line[first:]
    last = line.rfind(" ", first, first + room)
    if last <= start:  # one endless word
        last = first + room - 1
    return (_CUT if first else "") + line[first:last].rstrip(" ,;:") + _CUT
