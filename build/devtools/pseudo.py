"""Makes pseudo-translations up: English with accents, in brackets and longer, to show what a layout bears."""

from __future__ import annotations

import re
from itertools import cycle
from math import ceil
from typing import Final

GROWTH: Final = 1.4
"""How much longer a pseudo-translation is than the English (X09)."""

RIGHT_TO_LEFT_MARK: Final = "\u200f"

_KEEP = re.compile(r"(%L?\d+|%n|<[^>]*>|&\w+;|\n)")
_ACCENTS: Final = str.maketrans("aceginorstuyzACDEGILNORSTUYZ", "àçéğîñôŕšťûýžÀÇĎÉĞÎĹÑÔŔŠŤÛÝŽ")
_VOWELS: Final = frozenset("aeiouyAEIOUY")


def lengthened(text: str) -> str:
    """``text`` with accents, in brackets, ``GROWTH`` times as long; placeholders and tags stay as they are.

    The length comes from vowels said twice, so that words grow as they do in longer languages.
    """
    pieces = _KEEP.split(text)
    letters = [[letter] for letter in "".join(pieces[::2])]
    missing = ceil(len(letters) * GROWTH) - len(letters) - len("[]")
    vowels = [letter for letter in letters if letter[0] in _VOWELS]
    for _, letter in zip(range(missing), cycle(vowels), strict=False):
        letter.append(letter[0].lower())
    grown = iter(letters)
    for place in range(0, len(pieces), 2):
        pieces[place] = "".join("".join(next(grown)) for _ in pieces[place]).translate(_ACCENTS)
    return f"[{''.join(pieces)}]"


def translation(language: str, english: str) -> str:
    """The text in a pseudo-language; ``x-rtl`` begins with a mark that makes it run from right to left."""
    mark = RIGHT_TO_LEFT_MARK if language == "x-rtl" else ""
    return mark + lengthened(english)
