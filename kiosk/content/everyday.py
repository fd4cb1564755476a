"""Words and endings of a language that say little about what is searched for: "can i have a", "-ing"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

_SHORTEST_STEM: Final = 4
"""Letters that must be left of a word without its ending."""

_ENDINGS: Final = ("ings", "ing", "ied", "ies", "ed")
_OF_Y: Final = ("ied", "ies")
_DOUBLED: Final = frozenset("bdgmnprt")
"""Consonants that English doubles before an ending: "stopped"."""

_NOT: Final = frozenset(
    {
        *("not", "no", "never", "cant", "cannot", "couldnt", "wont", "dont", "doesnt", "didnt"),
        *("wouldnt", "shouldnt", "isnt", "arent", "wasnt", "without"),
    }
)
"""They say little by themselves, but turn what stands beside them into its opposite."""

_SMALL: Final = {
    "en": frozenset(
        {
            *("a", "about", "actually", "after", "again", "all", "also", "always", "am", "an", "and", "any"),
            *("anybody", "anymore", "anyone", "anything", "are", "as", "ask", "at", "be", "because", "been"),
            *("before", "being", "but", "by", "can", "could", "d", "did", "do", "does", "doing", "done"),
            *("dr", "else", "even", "ever", "every", "for", "from", "get", "gets", "getting", "give"),
            *("given", "gives", "go", "goes", "going", "gonna", "got", "had", "happen", "happened"),
            *("happening", "happens", "has", "have", "having", "he", "her", "here", "hers", "hi", "him"),
            *("his", "how", "i", "id", "if", "ill", "im", "in", "into", "is", "it", "its", "ive", "just"),
            *("keep", "keeps", "kept", "know", "let", "like", "ll", "m", "made", "make", "makes", "many"),
            *("may", "maybe", "me", "mean", "meaning", "means", "might", "mine", "more", "most", "much"),
            *("must", "my", "myself", "need", "needed", "needs", "now", "of", "off", "ok", "okay", "on"),
            *("one", "ones", "only", "or", "our", "out", "over", "please", "put", "re", "really", "s"),
            *("said", "say", "says", "she", "should", "so", "some", "someone", "something", "still", "such"),
            *("t", "take", "taken", "takes", "taking", "tell", "than", "that", "thats", "the", "their"),
            *("them", "then", "there", "theres", "these", "they", "theyre", "thing", "things", "think"),
            *("this", "those", "to", "told", "too", "up", "us", "use", "used", "using", "ve", "very"),
            *("want", "wanted", "wants", "was", "way", "we", "well", "went", "were", "weve", "what"),
            *("whats", "when", "where", "whether", "which", "while", "who", "whose", "whos", "why", "will"),
            *("with", "would", "yet", "you", "your", "youre"),
            *_NOT,
        }
    )
}


def small_words(language: str) -> frozenset[str]:
    """Give the folded words of ``language`` that questions are full of; none for a language not known."""
    return _SMALL.get(language, frozenset())


def stem(word: str) -> str:
    """Give what an English word begins with in all its forms ("stopped", "stopping": "stop"), or nothing."""
    for ending in _ENDINGS:
        base = word.removesuffix(ending)
        if base != word:
            doubled = base[-2:-1] == base[-1:] and base[-1:] in _DOUBLED
            if doubled and ending not in _OF_Y:
                base = base[:-1]
            return base if len(base) >= _SHORTEST_STEM else ""
    return ""


def phrase_forms(words: Iterable[str], small: frozenset[str]) -> Iterator[str]:
    """Yield the ways in which a phrase is looked up: as it is; without endings; and without small words too.

    Words that deny are kept: "cannot wake" is not "wake". Phrases keep their small words if they begin or end
    with one, or if one word would be left.
    """
    listed = list(words)
    yield " ".join(listed)
    if len(listed) < 2:
        return
    plain = ["cant" if word == "cannot" else stem(word) or _singular(word) for word in listed]
    yield " ".join(plain)
    empty = [word in small and word not in _NOT for word in listed]
    if empty.count(False) > 1 and not (empty[0] or empty[-1]):
        yield " ".join(word for word, says_little in zip(plain, empty, strict=True) if not says_little)


def _singular(word: str) -> str:
    plural = word.endswith("s") and not word.endswith("ss") and len(word) > _SHORTEST_STEM
    return word[:-1] if plural else word
