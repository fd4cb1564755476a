"""Sentences and words of a text; decimals, times, web addresses and abbreviations do not end a sentence."""

from __future__ import annotations

import re
from typing import Final

_END: Final = re.compile(r"[.!?]+[\"'\u201d\u2019)\]]*(?=\s+\S|$)|\n+")
_NEVER_LAST: Final = re.compile(r"(?:^|[\s(])(?:e\.g|i\.e|Dr|Prof|Mr|Mrs|Ms|St|vs|No|approx|etc)\.$")
_MAY_BE_LAST: Final = re.compile(r"(?:^|[\s(\d])(?:[ap]\.m|etc|[A-Z])\.$")
_GOES_ON: Final = re.compile(r"\s+[a-z0-9(]")
_WORD: Final = re.compile(
    r"[A-Z]&[A-Z]|[^\W_]+(?:[.,:](?=\d)[^\W_]+|(?:[-\u2010\u2011'\u2019/]|\.(?=\w))[^\W_]+)*"
)


def sentences(text: str) -> tuple[str, ...]:
    """Cut ``text`` into its sentences; a new line ends one."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        so_far = text[start : end.end()]
        if "\n" not in end[0] and end.end() < len(text):
            if _NEVER_LAST.search(so_far):
                continue
            if _GOES_ON.match(text, end.end()) and (
                _MAY_BE_LAST.search(so_far) or so_far[-1] in "\"')\u201d"
            ):
                continue
        found.append(so_far)
        start = end.end()
    found.append(text[start:])
    return tuple(" ".join(one.split()) for one in found if _WORD.search(one))


def words(text: str) -> tuple[str, ...]:
    """Give the words of ``text`` without punctuation; "24-hour", "0.5mg" and "A&E" are one each."""
    return tuple(_WORD.findall(text))
