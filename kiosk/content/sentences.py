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


def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence of ``text`` begins and ends, without white space around it; a new line ends one."""
    found: list[tuple[int, int]] = []
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
        found.append((start, end.end()))
        start = end.end()
    found.append((start, len(text)))
    return tuple(_tight(text, one) for one in found if _WORD.search(text, *one))


def sentences(text: str) -> tuple[str, ...]:
    """Cut ``text`` into its sentences; a new line ends one."""
    return tuple(" ".join(text[start:end].split()) for start, end in spans(text))


def words(text: str) -> tuple[str, ...]:
    """Give the words of ``text`` without punctuation; "24-hour", "0.5mg" and "A&E" are one each."""
    return tuple(_WORD.findall(text))


def _tight(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    return start + len(text[start:end]) - len(text[start:end].lstrip()), start + len(text[start:end].rstrip())
