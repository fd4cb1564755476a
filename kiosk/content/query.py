"""A reader's words as a question to the full-text index; whatever is typed, the question is well-formed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.content.folding import tokens

LONGEST_QUERY: Final = 200
"""Characters that are read; nobody means more than that."""

MOST_WORDS: Final = 12
SHORTEST_STEM: Final = 4
"""Words of so many letters also find what begins with them: "steroid" finds "steroids"."""

SHORTEST_SYNONYM_START: Final = 3
MOST_SYNONYM_STARTS: Final = 5
MOST_SYNONYM_WORDS: Final = 5
"""In the words of the reader that have a synonym together ("tired all the time")."""

Synonyms = Mapping[str, tuple[str, ...]]
"""Folded words (one space between) -> what they mean, folded likewise."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Something the reader asks for: a word, or a compound as its parts (``car``, ``t``).

    ``typing`` says that it is the last one and may go on. ``meanings`` are other words for it, as lists of
    words.
    """

    parts: tuple[str, ...]
    typing: bool
    meanings: tuple[tuple[str, ...], ...] = ()

    @property
    def joined(self) -> str:
        """The word as it is written together."""
        return "".join(self.parts)

    def exact(self) -> str:
        """Give the question for the word itself."""
        return self._either(_all(_word(part) for part in self.parts), _word(self.joined))

    def open(self, *, meanings: bool) -> str:
        """Give the question for all that begins with the word, and for what it means if so wished."""
        last = _starting(self.parts[-1], always=self.typing)
        ways = [
            self._either(
                _all([*(_word(part) for part in self.parts[:-1]), last]),
                _starting(self.joined, always=self.typing),
            )
        ]
        ways += [_word(stem) for stem in _singulars(self.joined)]
        if meanings:
            ways += [
                _all([*map(_word, meaning[:-1]), _starting(meaning[-1], always=False)])
                for meaning in self.meanings
            ]
        return _any(ways)

    def exact_words(self) -> set[str]:
        """Give the words that a text is marked for when it has exactly them."""
        words = {
            self.joined,
            *_singulars(self.joined),
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
            meanings = _meanings(" ".join(part for parts in group for part in parts), typing, synonyms)
            if meanings or length == 1:
                made.append(Unit(tuple(part for parts in group for part in parts), typing, meanings))
                place += length
                break
    return tuple(made)


def spoken(asked: Iterable[Unit]) -> str:
    """Give the words of the units with one space between, as a folded title has them."""
    return " ".join(part for unit in asked for part in unit.parts)


def ask(questions: Iterable[str], columns: str = "") -> str:
    """Join questions that must all be met, within ``columns`` (names with spaces between) if given."""
    joined = _all(questions)
    return f"{{{columns}}} : ({joined})" if columns else joined


def ask_any(questions: Iterable[str]) -> str:
    """Join questions of which one must be met."""
    return _any(list(questions))


def _meanings(key: str, typing: bool, synonyms: Synonyms) -> tuple[tuple[str, ...], ...]:
    keys = (key, *_singulars(key))
    found = [meaning for known in keys if known in synonyms for meaning in synonyms[known]]
    if typing and len(key) >= SHORTEST_SYNONYM_START:
        starts = [word for word in synonyms if word.startswith(key) and word != key]
        for word in starts[:MOST_SYNONYM_STARTS]:
            found += synonyms[word]
    return tuple(tuple(meaning.split(" ")) for meaning in dict.fromkeys(found))


def _singulars(word: str) -> list[str]:
    """Give the word without an English plural ending, where a word is left."""
    return [
        word[: -len(ending)]
        for ending in ("s", "es")
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM - 1
    ]


def _word(word: str) -> str:
    return f'"{word}"'  # folded words hold letters, digits and marks only: nothing to escape


def _starting(word: str, *, always: bool) -> str:
    # One letter begins a tenth of all words: asking for them all takes long and says nothing.
    return _word(word) + ("*" if len(word) >= (2 if always else SHORTEST_STEM) else "")


def _all(questions: Iterable[str]) -> str:
    listed = list(questions)
    return listed[0] if len(listed) == 1 else f"({' AND '.join(listed)})"


def _any(questions: list[str]) -> str:
    return questions[0] if len(questions) == 1 else f"({' OR '.join(questions)})"
