"""Child of the bench: from the release of a touch to the first frame of the next page, on every way."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

from kiosk.session.history import Place
from kiosk.ui.tour import place
from tests.bench.stage import QUIET_SECONDS, Stage, perform
from tests.bench.ways import Way, every_way

REST_SECONDS = 1.0
"""All parts of a page are made by then."""


def long_ways(stage: Stage) -> list[Way]:
    """Ways to the pages of a generated edition, each from its topic; none in any other."""
    store = stage.shell.reading.store
    return [
        Way(f"article:{article.id}", Place("topic", tile.id), f"row-{article.id}")
        for tile in store.tiles("en")
        for topic in store.topics("en", tile.id)
        for article in store.articles("en", topic.id)
        if article.id.startswith("page-")
    ]


def measure(stage: Stage, way: Way, meanwhile: Callable[[], object] = bool) -> dict[str, Any]:
    """Go one way once; gives milliseconds to the first frame, and to the last while the page is completed.

    ``meanwhile`` is done while the reader looks at the page from which the way goes.

    ``ready_ms`` leaves out how long the window's thread waited for a processor; ``window_ms`` is the
    processor time of that thread, ``aside_ms`` that of all others of the program.
    """
    stage.begin_at(way.start)
    stage.pump(REST_SECONDS if way.start.screen == "article" else QUIET_SECONDS + 0.15)
    meanwhile()
    before = stage.picture()
    stage.pump(0.05)
    changed: list[bool] = []
    stage.navigation.pageChanged.connect(lambda: changed.append(True))
    released = stage.tap(way.target)
    if not stage.until(lambda: bool(changed)):
        raise LookupError(f"touching {way.target} at {way.start} changed nothing")
    first = stage.frame_after(released)
    own, others, waited = stage.spent.ms()
    stage.pump(REST_SECONDS if way.screen.startswith("article") else 0.2)
    shown = stage.shown("screen")
    if way.screen != "back" and shown != place(way.screen).screen:
        raise LookupError(f"touching {way.target} led to {shown}, not to {way.screen}")
    if stage.picture() == before:
        raise LookupError(f"the picture of {way.screen} is that of {way.start}")
    busy = [frame for frame in stage.frames if released < frame < released + REST_SECONDS]
    gaps = [later - earlier for earlier, later in pairwise(busy)]
    return {
        "screen": way.screen,
        "ms": (first - released) * 1000,
        "ready_ms": max(0.0, (first - released) * 1000 - waited),
        "window_ms": own,
        "aside_ms": others,
        "longest_pause_ms": max((gap for gap in gaps if gap < REST_SECONDS / 4), default=0.0) * 1000,
        "complete_ms": (max(busy, default=first) - released) * 1000,
    }


def job(stage: Stage) -> dict[str, Any]:
    """All ways, so many times; the first of each counts too: a reader waits for it like for any other."""
    rounds = int(sys.argv[2])
    ways = long_ways(stage) or every_way(stage.shell.reading.store, "en")
    return {"taps": [measure(stage, way) for _ in range(rounds) for way in ways]}


if __name__ == "__main__":
    perform(job, Path(sys.argv[1]))
