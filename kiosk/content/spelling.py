"""Finds the word of the edition that a misspelt one was meant to be, also while it is still being typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

SHORTEST_WORD: Final = 4
"""Shorter words are not corrected: everything is near to them."""

SHORTEST_START: Final = 5
"""From so many letters the beginnings of longer words are tried too."""

_SOUNDS_LIKE: Final = {
    "f": "p",
    "k": "cq",
    "c": "ks",
    "s": "cpz",
    "z": "sx",
    "n": "kp",
    "j": "g",
    "g": "j",
    "i": "e",
    "e": "i",
    "y": "i",
    "x": "z",
}
"""First letters that are written for one another: "fotosensitive", "soriasis"."""


_LONG_WORD: Final = 14
"""Names of medicines, in which people get the same sound wrong twice: "cyclofosfamide"."""

_MOST_LETTERS_KEPT: Final = 6


class _Guess(NamedTuple):
    """Ordered so that the smallest is the best."""

    distance: int
    other_start: bool
    unfinished: bool
    rarity: int
    word: str


def most_mistakes(length: int) -> int:
    """Give how many letters may be wrong, missing, too many or swapped in a word of so many letters."""
    if length < SHORTEST_WORD:
        return 0
    if length < 6:
        return 1
    if length < 10:
        return 2
    return 3 if length < _LONG_WORD else 4


class Speller:
    """Corrects words.

    It keeps the words of a few first letters at a time, so that memory does not grow with all.
    """

    def __init__(self, words_from: Callable[[str], Mapping[str, int]]) -> None:
        """Take what gives the words that begin with a letter, and in how many documents each is."""
        self._words_from = words_from
        self._kept: dict[str, Mapping[str, int]] = {}

    def warm(self) -> None:
        """Import what the first correction would else wait for."""
        _scorer()

    def correct(self, word: str, *, typing: bool) -> str:
        """Give the likeliest word for ``word`` (folded), or nothing if none is near.

        With ``typing`` the word may be only the beginning of the one that is meant.
        """
        most = most_mistakes(len(word))
        if most == 0 or word.isdecimal():
            return ""
        letters = dict.fromkeys(word[:2] + _SOUNDS_LIKE.get(word[0], ""))
        best = min(
            (guess for letter in letters for guess in self._guesses(word, letter, most, typing=typing)),
            default=None,
        )
        return best.word if best else ""

    def _known(self, letter: str) -> Mapping[str, int]:
        if letter not in self._kept:
            while len(self._kept) >= _MOST_LETTERS_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[letter] = self._words_from(letter)
        return self._kept[letter]

    def _guesses(self, word: str, letter: str, most: int, *, typing: bool) -> Iterator[_Guess]:
        documents = self._known(letter)
        near = _scorer()
        size = len(word)

        def guess(meant: str, distance: int, *, unfinished: bool) -> _Guess:
            return _Guess(distance, word[0] != meant[0], unfinished, -documents[meant], meant)

        known = [meant for meant in documents if size - most <= len(meant)]
        whole = [meant for meant in known if len(meant) <= size + most and len(meant) >= SHORTEST_WORD - 1]
        for place, distance in near(word, whole, most):
            yield guess(whole[place], distance, unfinished=False)
        if not typing or size < SHORTEST_START:
            return
        longer = [meant for meant in known if len(meant) > size]
        for cut in (size - 1, size, size + 1):
            for place, distance in near(word, [meant[:cut] for meant in longer], most):
                yield guess(longer[place], distance, unfinished=True)


@cache
def _scorer() -> Callable[[str, list[str], int], list[tuple[int, int]]]:
    """Give what finds the choices within so many mistakes of a word, as (place, mistakes)."""
    from rapidfuzz import process  # costs 10 ms, and only a misspelling needs it
    from rapidfuzz.distance import OSA

    def near(word: str, choices: list[str], most: int) -> list[tuple[int, int]]:
        scored = process.extract(word, choices, scorer=OSA.distance, score_cutoff=most, limit=None)
        return [(place, int(distance)) for _, distance, place in scored]

    return near
