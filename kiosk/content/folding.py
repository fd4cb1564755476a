"""The one way in which text is made comparable for search: of the index, of a reader's words, of marks."""

# ruff: noqa: RUF001 (letters that look alike are what this module is about)
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

_LETTERS: Final = {
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "n",
    "æ": "ae",
    "œ": "oe",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ƙ": "k",
    "ɓ": "b",
    "ɗ": "d",
    # Arabic script: letters that readers and keyboards of Arabic, Persian and Urdu use for each other
    "ى": "ي",
    "ی": "ي",
    "ک": "ك",
    "ہ": "ه",
    "ھ": "ه",
    "ة": "ه",
    "ۃ": "ه",
    "ـ": "",  # tatweel only stretches a word
}
"""Letters that no Unicode decomposition takes apart."""

_KEPT_MARK_CLASSES: Final = frozenset({0, 7, 9})
"""Combining classes of marks that are part of an Indic word: vowel signs, nukta and virama."""

_APOSTROPHES: Final = "'\u2018\u2019\u02bb\u02bc\u02b9\u2032\uff07`\u00b4"
_HYPHENS: Final = "-\u2010\u2011\u2043\ufe63\uff0d"
_INVISIBLE: Final = dict.fromkeys(
    (
        0x00AD,
        0x034F,
        0x061C,
        0x180E,
        *range(0x200C, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        0xFEFF,
    )
)
_LONGEST_COMPOUND: Final = 6
"""More parts than this are not one word but a typist's row of hyphens."""


class _Table(dict[int, str | None]):
    """What ``str.translate`` does to each character after NFKD; filled as characters turn up."""

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        result: str | None = character
        if character in _LETTERS:
            result = _LETTERS[character]
        elif character in _APOSTROPHES:
            result = "'"
        elif character in _HYPHENS:
            result = "-"
        elif unicodedata.category(character) in {"Mn", "Me"} and (
            unicodedata.combining(character) not in _KEPT_MARK_CLASSES
        ):
            result = None
        self[code] = result
        return result


_TABLE: Final = _Table(_INVISIBLE)


def fold(text: str) -> str:
    """Give ``text`` without case, accents, Arabic vowel marks and invisible characters.

    Apostrophes become ``'`` and hyphens ``-``; spaces and punctuation stay. Indic vowel signs, nukta and
    virama stay, because words differ by them. Folding twice changes nothing more.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    # Case first and last: some letters are only cased once they are taken apart, and the other way round.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return unicodedata.normalize("NFKD", decomposed.translate(_TABLE))


@dataclass(frozen=True, slots=True)
class Token:
    """A written word, with its parts if it is a compound: "CAR-T" has the parts ``car`` and ``t``.

    ``start`` and ``end`` are character positions in the text as it was given; ``parts`` are folded.
    """

    start: int
    end: int
    parts: tuple[str, ...]

    def joined(self) -> tuple[str, ...]:
        """The parts written together: the whole, and each pair of neighbours. Empty for a simple word."""
        if len(self.parts) == 1:
            return ()
        pairs = [first + second for first, second in zip(self.parts, self.parts[1:], strict=False)]
        whole = "".join(self.parts)
        return tuple(dict.fromkeys([whole, *pairs]))

    def forms(self) -> tuple[str, ...]:
        """All that the word is found by, the parts first."""
        return self.parts + self.joined()


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of ``text`` in order, each folded and with its place in ``text``.

    A word is a run of letters, digits and marks (as the tokenizer of the index has it); words with a single
    hyphen or apostrophe between them are one compound.
    """
    for match in _words_pattern().finditer(text):
        written = match[0]
        folded = fold(written)
        if folded.isalnum():
            yield Token(match.start(), match.end(), (folded,))
            continue
        parts = tuple(part for part in _parts_pattern().findall(folded) if part)
        if not parts:
            continue
        yield Token(match.start(), match.end(), parts)


def index_words(text: str) -> list[str]:
    """Give the words under which ``text`` is found: of a compound its parts, then its joined forms."""
    found: list[str] = []
    for token in tokens(text):
        found += token.parts
        if len(token.parts) > 1:
            found += token.joined()
    return found


def sort_key(text: str) -> str:
    """Give the folded words of ``text`` with one space between: for titles and alphabetical order."""
    return " ".join(part for token in tokens(text) for part in token.parts)


@cache
def word_marks() -> str:
    """Give the combining marks that belong to words, as a part of a character class of ``re``."""
    blocks = ((0x0300, 0x2000), (0x3099, 0x309B), (0xA66F, 0xA700), (0xA800, 0xAC00), (0xFE20, 0xFE30))
    return "".join(
        chr(code)
        for first, end in blocks
        for code in range(first, end)
        if unicodedata.category(chr(code)) in {"Mn", "Mc"}
    )


@cache
def _words_pattern() -> re.Pattern[str]:
    letters = rf"(?:[^\W_]|[{word_marks()}{''.join(map(chr, _INVISIBLE))}])+"
    return re.compile(
        rf"{letters}(?:[{re.escape(_APOSTROPHES + _HYPHENS)}]{letters}){{0,{_LONGEST_COMPOUND - 1}}}"
    )


@cache
def _parts_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:[^\W_]|[{word_marks()}])+")
