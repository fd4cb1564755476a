"""How hard a page is to read: four formulas over its own blocks, names left out (standards, 3)."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from kiosk.authoring.lint.pages import Page
from kiosk.authoring.lint.syllables import syllables
from kiosk.content.sentences import sentences, words

HARDEST: Final = 5
SMOG_SENTENCES: Final = 30
"""SMOG is made for samples of 30 sentences and means nothing for fewer."""

_FEWEST_WORDS_OF_HARD: Final = 6
_MANY_SYLLABLES: Final = 3
_ADDRESS: Final = re.compile(r"[a-z]\.[a-z]")
_TYPEWRITER: Final = str.maketrans({"\u2019": "'", "\u2010": "-", "\u2011": "-"})


@dataclass(frozen=True, slots=True)
class HardSentence:
    """A sentence with its own Flesch-Kincaid grade."""

    grade: float
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Readability:
    """Grades of a page (US school years; add 5 for the reading age), and what makes it hard.

    ``with_names`` is the first of them over all words; the others leave names out. ``smog`` is None for fewer
    than 30 sentences; all are 0 for a page without words.
    """

    flesch_kincaid: float
    with_names: float
    automated: float
    coleman_liau: float
    smog: float | None
    sentences: int
    words: int
    hardest: tuple[HardSentence, ...]


class Scorer:
    """Scores the pages of one edition; knows the names that are left out."""

    def __init__(self, glossary: Iterable[str] = (), organisations: Iterable[str] = ()) -> None:
        self._hard_words = _any_of((*glossary, *_lists()["medicines"]), re.IGNORECASE)
        self._names = _any_of((*organisations, *_lists()["names"]), re.NOFLAG)  # may is not May

    def page(self, page: Page) -> Readability:
        """Score the words of a page, each heading, list item and table cell for itself."""
        return self.score((unit.text, unit.line) for unit in page.prose() if unit.kind != "name")

    def score(self, texts: Iterable[tuple[str, int]]) -> Readability:
        """Score texts that are given with their lines."""
        cut = [(sentence, line) for text, line in texts for sentence in sentences(text)]
        counted = [(_Count.of(self.remaining(sentence)), sentence, line) for sentence, line in cut]
        whole = sum((_Count.of(words(sentence)) for sentence, _ in cut), start=_NOTHING)
        counted = [entry for entry in counted if entry[0].words]
        total = sum((count for count, _, _ in counted), start=_NOTHING)
        hard = [
            HardSentence(round(count.flesch_kincaid(), 1), sentence, line)
            for count, sentence, line in counted
            if count.words >= _FEWEST_WORDS_OF_HARD
        ]
        return Readability(
            flesch_kincaid=round(total.flesch_kincaid(), 1),
            with_names=round(whole.flesch_kincaid(), 1),
            automated=round(total.automated(), 1),
            coleman_liau=round(total.coleman_liau(), 1),
            smog=round(total.smog(), 1) if total.sentences >= SMOG_SENTENCES else None,
            sentences=total.sentences,
            words=total.words,
            hardest=tuple(sorted(hard, key=lambda one: (-one.grade, one.line, one.text))[:HARDEST]),
        )

    def remaining(self, sentence: str) -> list[str]:
        """Give the words of a sentence that count: without glossary words, medicines and other names."""
        kept = words(self._hard_words.sub(" ", self._names.sub(" ", _plain(sentence))))
        first = words(sentence)[:1]
        return [word for word in kept if not _is_name(word, begins=[word] == [_plain(one) for one in first])]


@dataclass(frozen=True, slots=True)
class _Count:
    sentences: int
    words: int
    syllables: int
    letters: int
    long_words: int

    @classmethod
    def of(cls, sentence: Sequence[str]) -> _Count:
        each = [syllables(word) for word in sentence]
        letters = sum(character.isalnum() for word in sentence for character in word)
        return cls(1, len(sentence), sum(each), letters, sum(one >= _MANY_SYLLABLES for one in each))

    def __add__(self, other: _Count) -> _Count:
        return _Count(
            self.sentences + other.sentences,
            self.words + other.words,
            self.syllables + other.syllables,
            self.letters + other.letters,
            self.long_words + other.long_words,
        )

    def flesch_kincaid(self) -> float:
        return self._grade(
            lambda: 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59
        )

    def automated(self) -> float:
        return self._grade(
            lambda: 4.71 * self.letters / self.words + 0.5 * self.words / self.sentences - 21.43
        )

    def coleman_liau(self) -> float:
        return self._grade(
            lambda: 5.88 * self.letters / self.words - 29.6 * self.sentences / self.words - 15.8
        )

    def smog(self) -> float:
        return self._grade(lambda: 1.043 * math.sqrt(self.long_words * 30 / self.sentences) + 3.1291)

    def _grade(self, formula: Callable[[], float]) -> float:
        return max(formula(), 0.0) if self.words else 0.0


_NOTHING: Final = _Count(0, 0, 0, 0, 0)


def names() -> frozenset[str]:
    """Words that are written with a capital wherever they stand."""
    return frozenset(_lists()["names"])


def _any_of(texts: Iterable[str], flags: re.RegexFlag) -> re.Pattern[str]:
    ways = sorted({_plain(text) for text in texts}, key=lambda way: (-len(way), way))
    written = "|".join(map(re.escape, ways))
    return re.compile(rf"(?<![\w-])(?:{written})(?![\w-])", flags)


def _is_name(word: str, *, begins: bool) -> bool:
    """Say whether a word is a web address, or a name by its capitals: NHS, or Anna in mid-sentence."""
    if _ADDRESS.search(word):
        return True
    capitals = sum(character.isupper() for character in word)
    return capitals > 1 or (capitals == 1 and not begins and word not in {"I", "A"})


def _plain(text: str) -> str:
    return text.translate(_TYPEWRITER)


@cache
def _lists() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__ or "").joinpath("medical.toml").read_text("utf-8"))
