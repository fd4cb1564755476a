"""Written text to spoken text: numbers, short forms and names as a person would say them (A11)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Final

Replacement = str | Callable[[re.Match[str]], str]

_INVISIBLE: Final = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u2011": "-", "\u2010": "-", "\u00ad": "", "\u2019": "'", "\u2018": "'"}
)
_SPACES: Final = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True)
class SpokenWords:
    """What is said beside a page's own words, in its language; an empty one is left out."""

    non_urgent: str = ""
    urgent: str = ""
    emergency: str = ""
    important: str = ""
    do: str = ""
    dont: str = ""
    step: str = ""
    picture: str = ""
    in_short: str = ""
    overdue: str = ""
    older: str = ""
    help_now: str = ""
    no_phone: str = ""
    website: str = ""
    who_for: str = ""
    area: str = ""
    hours: str = ""
    cost: str = ""
    deaf_contact: str = ""
    languages: str = ""
    note: str = ""


@dataclass(frozen=True)
class Tongue:
    """How a language is spoken.

    ``patterns`` are applied one after another; ``words`` are whole words or groups of words. A word with a
    capital in it stands for itself only (``US`` is not ``us``), any other for every way of writing it.
    """

    says: SpokenWords = field(default_factory=SpokenWords)
    patterns: tuple[tuple[re.Pattern[str], Replacement], ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)

    def spoken(self, text: str) -> str:
        """The text as it is to be said."""
        said = text.translate(_INVISIBLE)
        for pattern, replacement in self.patterns:
            said = pattern.sub(replacement, said)
        for pattern, table in self._words:
            said = pattern.sub(partial(_said, table), said)
        return _SPACES.sub(" ", said).strip()

    @cached_property
    def _words(self) -> tuple[tuple[re.Pattern[str], Mapping[str, str]], ...]:
        exact = {word: said for word, said in self.words.items() if word != word.lower()}
        others = {word: said for word, said in self.words.items() if word == word.lower()}
        return tuple(
            (_any_of(table, flags), table) for table, flags in ((exact, 0), (others, re.IGNORECASE)) if table
        )


def _any_of(words: Iterable[str], flags: int) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", flags)


def _said(table: Mapping[str, str], found: re.Match[str]) -> str:
    return table[found[0] if found[0] in table else found[0].lower()]
