"""A reader's words as a question to the full-text index; whatever is typed, the question is well-formed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kiosk.content.everyday import stem
from kiosk.content.folding import tokens
from kiosk.content.synonyms import MOST_WORDS as MOST_SYNONYM_WORDS
from kiosk.content.synonyms import Meanings, Synonyms, singulars

LONGEST_QUERY: Final = 200
"""Characters that are read; nobody means more than that."""

MOST_WORDS: Final = 20
SHORTEST_STEM: Final = 4
"""Words of so many letters also find what begins with them: "steroid" finds "steroids"."""

_NEAR: Final = 10
"""Words of a meaning stand within so many words of each other: "joint pain", "pain in your joints"."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Something the reader asks for: a word, or a compound as its parts (``car``, ``t``).

    ``typing`` says that it is the last one and may go on. ``meanings`` are other words for it, as lists of
    words.
    """

    parts: tuple[str, ...]
    typing: bool
    meanings: Meanings = ()

    @property
    def joined(self) -> str:
        """The word as it is written together."""
        return "".join(self.parts)

    def exact(self) -> str:
        """Give the question for the word itself."""
        return self._either(_all(_word(part) for part in self.parts), _word(self.joined))

    def whole(self) -> str:
        """Give the question for the word itself, in one or in many, and for what it means."""
        ways = [self.exact(), *map(_word, singulars(self.joined)), *map(_together, self.meanings)]
        return _any(ways)

    def open(self, *, meanings: bool) -> str:
        """Give the question for all that begins with the word, and for what it means if so wished."""
        last = _starting(self.parts[-1], always=self.typing)
        ways = [
            self._either(
                _all([*(_word(part) for part in self.parts[:-1]), last]),
                _starting(self.joined, always=self.typing),
            )
        ]
        ways += [_word(word) for word in singulars(self.joined)]
        if len(self.parts) == 1 and (begins := stem(self.joined)):
            ways.append(_starting(begins, always=False))
        if meanings:
            ways += [_together(meaning) for meaning in self.meanings]
        return _any(ways)

    def exact_words(self) -> set[str]:
        """Give the words that a text is marked for when it has exactly them."""
        words = {
            self.joined,
            *singulars(self.joined),
            *(word for meaning in self.meanings for word in meaning),
        }
        return words | set(self.parts)

    def starts(self) -> tuple[str, ...]:
        """Give the beginnings of words that a text is marked for."""
        words = [self.joined, *(meaning[-1] for meaning in self.meanings)]
        starts = [word for word in words if len(word) >= SHORTEST_STEM]
        if self.typing:
            starts += [word for word in (self.joined, self.parts[-1]) if len(word) > 1]
        return tuple(dict.fromkeys(starts))

    def _either(self, apart: str, together: str) -> str:
        return apart if len(self.parts) == 1 else _any([together, apart])


def read(words: str, synonyms: Synonyms) -> tuple[Unit, ...]:
    """Give what the reader asks for; nothing if there is no letter or digit in it."""
    found: list[tuple[str, ...]] = []
    for token in tokens(words[:LONGEST_QUERY]):
        found.append(token.parts)
        if len(found) == MOST_WORDS:
            break
    return units(found, synonyms)


def units(found: Iterable[tuple[str, ...]], synonyms: Synonyms) -> tuple[Unit, ...]:
    """Give units for words as their parts; words that together have a synonym become one unit with it."""
    words = list(found)
    made: list[Unit] = []
    place = 0
    while place < len(words):
        for length in range(min(MOST_SYNONYM_WORDS, len(words) - place), 0, -1):
            group = words[place : place + length]
            typing = place + length == len(words)
            meanings = synonyms.meanings(group, typing=typing)
            if meanings or length == 1:
                made.append(Unit(tuple(part for parts in group for part in parts), typing, meanings))
                place += length
                break
    return tuple(made)


def spoken(asked: Iterable[Unit]) -> str:
    """Give the words of the units with one space between, as a folded title has them."""
    return " ".join(part for unit in asked for part in unit.parts)


def forms(word: str) -> list[str]:
    """Give the word, without its plural ending, and what its other forms begin with."""
    return [form for form in (word, *singulars(word), stem(word)) if form]


def phrase(asked: Iterable[Unit], columns: str) -> str:
    """Give the question for the words themselves, one after the other, within ``columns``."""
    return f"{{{columns}}} : ({' + '.join(_word(part) for unit in asked for part in unit.parts)})"


def ask(questions: Iterable[str], columns: str = "") -> str:
    """Join questions that must all be met, within ``columns`` (names with spaces between) if given."""
    joined = _all(questions)
    return f"{{{columns}}} : ({joined})" if columns else joined


def _word(word: str) -> str:
    return f'"{word}"'  # folded words hold letters, digits and marks only: nothing to escape


def _starting(word: str, *, always: bool) -> str:
    # One letter begins a tenth of all words: asking for them all takes long and says nothing.
    return _word(word) + ("*" if len(word) >= (2 if always else SHORTEST_STEM) else "")


def _together(words: tuple[str, ...]) -> str:
    """Give the question for words that stand near each other."""
    last = _starting(words[-1], always=False)
    return last if len(words) == 1 else f"NEAR({' '.join([*map(_word, words[:-1]), last])}, {_NEAR})"


def _all(questions: Iterable[str]) -> str:
    listed = list(questions)
    return listed[0] if len(listed) == 1 else f"({' AND '.join(listed)})"


def _any(questions: list[str]) -> str:
    return questions[0] if len(questions) == 1 else f"({' OR '.join(questions)})"
