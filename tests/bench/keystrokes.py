"""Child of the bench: from the release of a key on the screen to the rows it brings, letter by letter."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

from kiosk.content.search import Search
from kiosk.content.store import Store
from kiosk.session.history import Place
from tests.bench.stage import QUIET_SECONDS, Stage, perform

WORDS = ("lupus", "car t cells", "hydroxy", "stroids", "what helps tiredness", "rash", "kidney", "xyzzy")
RETAP_SECONDS = 0.52
"""The same key counts again after this long."""


def key_of(letter: str) -> str:
    """The objectName of a key."""
    return "key-space" if letter == " " else f"key-{letter}"


def type_words(stage: Stage, words: str) -> list[float]:
    """Type on the keys of the screen; gives milliseconds for every letter from the second on."""
    stage.begin_at(Place("search"))
    stage.pump(QUIET_SECONDS + 0.2)
    stage.tap("search-field")
    stage.pump(0.2)
    times = []
    searched: list[bool] = []
    stage.navigation.page.searched.connect(lambda: searched.append(True))  # type: ignore[attr-defined]
    pressed: dict[str, float] = {}
    for place, letter in enumerate(words):
        stage.pump(pressed.get(letter, 0.0) + RETAP_SECONDS - time.perf_counter())
        searched.clear()
        released = stage.tap(key_of(letter))
        if not stage.until(lambda: bool(searched), 1.0):
            raise LookupError(f"typing {letter!r} of {words!r} asked nothing")
        shown = stage.frame_after(released)
        if place > 0:
            times.append((shown - released) * 1000)
        pressed[letter] = released
        stage.pump(0.1)
    typed = stage.shown("choice")
    if typed != words:
        raise LookupError(f"{typed!r} was typed, not {words!r}")
    return times


def prefixes() -> list[str]:
    """What stands in the field after each letter, from the second on."""
    return [words[:length] for words in WORDS for length in range(2, len(words) + 1)]


def raw(store: Store) -> list[float]:
    """The floor: the same beginnings asked of the full-text index itself, six rows in its own order."""
    times = []
    for start in prefixes():
        question = " ".join(f'"{word}"' for word in start.split()) + "*"
        begun = time.perf_counter()
        store.rows(
            "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rank LIMIT 6", (question,)
        )
        times.append((time.perf_counter() - begun) * 1000)
    return times


def alone(store: Store) -> list[float]:
    """Our search without a screen."""
    search = Search(store, "en")
    search.warm()
    times = []
    for start in prefixes():
        begun = time.perf_counter()
        search.find(start)
        times.append((time.perf_counter() - begun) * 1000)
    return times


def job(stage: Stage) -> dict[str, Any]:
    """Keys on the screen, the search alone, and the floor."""
    rounds = int(sys.argv[2])
    store = stage.shell.reading.store
    return {
        "screen_ms": [ms for _ in range(rounds) for words in WORDS for ms in type_words(stage, words)],
        "search_ms": [ms for _ in range(3) for ms in alone(store)],
        "raw_ms": [ms for _ in range(3) for ms in raw(store)],
    }


if __name__ == "__main__":
    perform(job, Path(sys.argv[1]))
