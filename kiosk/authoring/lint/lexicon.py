"""The word lists of the language checks, ready for use (``words.toml``)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from kiosk.authoring.lint.finding import ERROR


@dataclass(frozen=True, slots=True)
class WordRule:
    """Words to avoid, and what to write. ``negated``: right in a sentence that denies, asks or quotes."""

    rule: str
    pattern: re.Pattern[str]
    use: str
    severity: str
    unless: tuple[str, ...]
    negated: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lists. Patterns ignore case."""

    words: tuple[WordRule, ...]
    known_abbreviations: frozenset[str]
    explained: Mapping[str, re.Pattern[str]]
    early: re.Pattern[str]
    treatment: Mapping[str, re.Pattern[str]]
    skin: re.Pattern[str]
    skin_tones: tuple[re.Pattern[str], ...]
    skin_feel: re.Pattern[str]
    codes: frozenset[str]
    screen_wording: str


@cache
def lexicon() -> Lexicon:
    """The lists of this program."""
    data: dict[str, Any] = tomllib.loads(files(__package__ or "").joinpath("words.toml").read_text("utf-8"))
    return Lexicon(
        words=tuple(
            WordRule(
                rule=entry["rule"],
                pattern=any_word(entry["forms"]),
                use=entry["use"],
                severity=entry.get("severity", ERROR),
                unless=tuple(phrase.lower() for phrase in entry.get("unless", ())),
                negated=entry.get("negated", False),
            )
            for entry in data["words"]
        ),
        known_abbreviations=frozenset(data["abbreviations"]["known"]),
        explained={word: _any(ways) for word, ways in data["explained"].items()},
        early=_any(data["early"]["ways"]),
        treatment={name: _any(ways) for name, ways in data["treatment"].items()},
        skin=any_word(data["skin"]["words"]),
        skin_tones=tuple(any_word([tone]) for tone in data["skin"]["tones"]),
        skin_feel=any_word(data["skin"]["feel"]),
        codes=frozenset(data["numbers"]["codes"]),
        screen_wording=data["screens"]["say"],
    )


def any_word(forms: Iterable[str]) -> re.Pattern[str]:
    """Match any of ``forms`` as a whole word, whatever its case."""
    ways = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    return re.compile(rf"(?<![\w-])(?:{ways})(?![\w-])", re.IGNORECASE)


def _any(ways: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{way})" for way in ways), re.IGNORECASE)
