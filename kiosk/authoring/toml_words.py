"""What is wrong with a line of facts, in words for an editor who has never heard of TOML, and what to do."""

from __future__ import annotations

import re
from typing import Final

_CURLY: Final = re.compile(r"[=\[,]\s*[\u2018\u2019\u201c\u201d\u201e\u00ab]")
_DATE: Final = re.compile(r"=\s*(?!\d{4}-\d\d-\d\d\s*(#.*)?$)\d{1,4}[./ -]")
_NUMBER: Final = re.compile(r"=\s*0\d+\s*(#.*)?$")
_EMPTY: Final = re.compile(r"=\s*(#.*)?$")
_HALF_LIST: Final = re.compile(r"=\s*\"[^\"]*\"\s*,")

_BY_LINE: Final = (
    (_CURLY, 'these are curly quotes; write straight ones, such as "text"'),
    (_DATE, "a date is written year, month, day with hyphens and no quotes, such as 2026-11-20"),
    (_NUMBER, 'a number that begins with 0 needs quotes, such as "02079460999"'),
    (_EMPTY, 'nothing stands after the =; write a value, or "" for none'),
    (_HALF_LIST, 'a list stands in square brackets, such as ["one", "two"]'),
)
_BY_REASON: Final = (
    ("Illegal character", 'a quote is missing; a text begins and ends with " on the same line'),
    ("Invalid date", "there is no such day; dates are written such as 2026-11-20"),
    ("Cannot overwrite", "this name stands twice here; keep one"),
    ("twice", "this heading stands twice; keep one, or write [[name]] for one more of a list"),
    ("Unclosed array", "the list is not right; each text in quotes, commas between them, and ] at its end"),
    ("Unescaped", "there is a \\ in this text; write / or leave it out"),
    ("Expected '='", 'a line of facts is a name in one word, an = and a value, such as title = "text"'),
    ("table declaration", "the bracket at the end of this heading is missing"),
    (
        "end of document",
        "something is left over after the value; look for a quote or bracket too many or too few",
    ),
    ("Invalid value", "this is no value; a text stands in quotes, and a list on the lines above ends with ]"),
)


def plain(reason: str, line: str) -> str:
    """The parser's ``reason`` for refusing ``line``, in plain words; as it is where it is not known.

    What the line looks like tells more than the parser, which only knows where it was lost.
    """
    for looks, words in _BY_LINE:
        if looks.search(line):
            return words
    return next((words for told, words in _BY_REASON if told in reason), reason)
