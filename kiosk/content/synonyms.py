"""Other words for what a reader says: single words, phrases, and phrases said with other small words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from kiosk.content.everyday import phrase_forms, small_words
from kiosk.content.folding import sort_key

MOST_WORDS: Final = 5
"""In the words of the reader that have a synonym together ("tired all the time")."""

_SHORTEST_START: Final = 3
_MOST_STARTS: Final = 5
SHORTEST_SINGULAR: Final = 3

Meanings = tuple[tuple[str, ...], ...]
"""Other words for something, each as its folded words."""


class Synonyms:
    """The synonyms of one language of an edition, and its small words."""

    def __init__(
        self, language: str, pairs: Iterable[tuple[str, str]], written: Callable[[str], bool]
    ) -> None:
        """Take ``pairs`` of a word or phrase and what it means, as the edition writes them.

        ``written`` tells whether a folded word is one of the edition's own.
        """
        self.small = small_words(language)
        self._written = written
        self._found: dict[str, tuple[str, ...]] = {}
        forms: dict[str, tuple[str, ...]] = {}
        for word, means in pairs:
            key, meaning = sort_key(word), sort_key(means)
            if not (key and meaning):
                continue
            self._found[key] = (*self._found.get(key, ()), meaning)
            for form in phrase_forms(key.split(" "), self.small):
                forms[form] = (*forms.get(form, ()), meaning)
        self._forms = forms | self._found

    def words_from(self, letter: str) -> Iterable[str]:
        """Give the words in synonyms that begin with ``letter``: readers may misspell them too."""
        return (word for key in self._found for word in key.split(" ") if word.startswith(letter))

    def meanings(self, group: Sequence[tuple[str, ...]], *, typing: bool) -> Meanings:
        """Give what the words of ``group`` (each as its parts) mean together.

        With ``typing`` the last of them may be only begun; a word of the edition is whole, though: "home"
        does not mean what "homework" means.
        """
        apart = [part for parts in group for part in parts]
        keys = [*phrase_forms(apart, self.small)]
        if len(apart) > len(group):
            keys += phrase_forms(["".join(parts) for parts in group], self.small)
        if len(apart) == 1:
            keys += singulars(apart[0])
        found = [meaning for key in keys for meaning in self._forms.get(key, ())]
        if typing and len(keys[0]) >= _SHORTEST_START and not self._written(keys[0]):
            starts = [word for word in self._found if word.startswith(keys[0]) and word != keys[0]]
            for word in starts[:_MOST_STARTS]:
                found += self._found[word]
        return tuple(tuple(meaning.split(" ")) for meaning in dict.fromkeys(found))


def singulars(word: str) -> list[str]:
    """Give the word without an English plural ending, where a word is left."""
    return [
        word[: -len(ending)]
        for ending in ("s", "es")
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_SINGULAR
    ]
