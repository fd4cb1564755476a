"""Child of the bench: what a reader feels while the kiosk takes a very large edition."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, cycle
from pathlib import Path
from typing import Any

from kiosk.content.store import Store
from kiosk.session.history import Place
from kiosk.ui.editions import EditionKeeper
from kiosk.update.offers import STICK, Offer
from tests.bench.machine import SCRATCH
from tests.bench.stage import Stage, perform
from tests.bench.taps import measure
from tests.bench.ways import TARGETS, Way, every_way

DATA = SCRATCH / "updating"
THINKS_SECONDS = 0.9
"""Longer than work stands aside after a touch: it goes on, and the next touch comes into the middle of it."""

MOST_SECONDS = 240.0
"""Beyond that the reader has seen enough, and the work goes on without one."""

PATIENCE_SECONDS = 900.0
ROUNDS = 10
"""How often each way leads through a switch."""


def job(stage: Stage) -> dict[str, Any]:
    """Touch all ways in turn: in peace, while the edition is taken, and in peace again.

    What else the machine does comes and goes: peace on both sides tells how much of a figure is that.
    """
    stage.until(lambda: stage.shell.keeper is not None, 60)
    keeper = stage.shell.keeper
    if keeper is None:
        raise LookupError("the kiosk does not look for new editions")
    stage.until(lambda: not keeper.busy, 60)
    ways = every_way(stage.shell.reading.store, "en")
    peace = [measure(stage, way) for way in ways]
    keeper.prepare(Offer(STICK, Path(sys.argv[1])))
    busy = _while_busy(stage, keeper, ways)
    finished = not keeper.busy
    if keeper.trouble or (finished and keeper.prepared is None):
        raise LookupError(f"the edition was not taken: {keeper.trouble}")
    stage.until(lambda: keeper.prepared is not None and not keeper.busy, PATIENCE_SECONDS)
    peace += [measure(stage, way) for way in ways]
    switched = _through_switches(stage, keeper)
    keeper.close()
    return {"peace": peace, "finished": finished, "switched": switched, **busy}


def _while_busy(stage: Stage, keeper: EditionKeeper, ways: list[Way]) -> dict[str, Any]:
    began, taps, steps = time.monotonic(), [], []
    for way in cycle(ways):
        stage.pump(THINKS_SECONDS)
        step = keeper.step
        found = measure(stage, way)
        if not keeper.busy or time.monotonic() > began + MOST_SECONDS:
            break
        taps.append(found)
        steps.append(step[0] if step else "")
    return {"taps": taps, "steps": steps, "seconds": time.monotonic() - began}


def _through_switches(stage: Stage, keeper: EditionKeeper) -> list[dict[str, Any]]:
    """Touches each of which opens the first page of another edition: the very large one, and back in turn.

    ``still_ms`` is how long the window's thread stood still at once while the reader still looked on.
    """
    prepared = keeper.prepared
    if prepared is None:
        raise LookupError(f"the edition was not taken: {keeper.trouble}")
    with Store.open(prepared.staged) as new:
        there = {way.target for way in _from_home(new)}
    ways = [way for way in _from_home(stage.shell.reading.store) if way.target in there]
    back_and_forth = cycle((keeper.roll_back, keeper.go_forward))
    turns: Iterator[Callable[[], None]] = chain((_first(keeper),), back_and_forth)
    taps = []
    for way, turn in zip(ways * ROUNDS, turns, strict=False):
        still: list[float] = []
        tap = measure(stage, way, partial(_until_offered, stage, keeper, turn, still))
        taps.append({**tap, "still_ms": max(still) * 1000})
    return taps


def _from_home(store: Store) -> list[Way]:
    """Ways that any edition may have."""
    home = Place("home")
    tiles = [f"topic:{tile.id}" for tile in store.tiles("en") if tile.opens == "topics"]
    rail = [Way(screen, home, TARGETS[screen]) for screen in ("search", "settings", "help")]
    return rail + [Way(name, home, TARGETS["topic"].format(name.partition(":")[2])) for name in tiles]


def _first(keeper: EditionKeeper) -> Callable[[], None]:
    return partial(keeper.activate, older_allowed=True)


def _until_offered(stage: Stage, keeper: EditionKeeper, turn: Callable[[], None], still: list[float]) -> None:
    editions = stage.shell.editions
    turn()
    looked = time.perf_counter()

    def offered() -> bool:
        nonlocal looked
        before, looked = looked, time.perf_counter()
        still.append(looked - before)
        return editions._next is not None and not keeper.busy

    if not stage.until(offered, PATIENCE_SECONDS):
        raise LookupError(f"no other edition came: {keeper.trouble}")


if __name__ == "__main__":
    shutil.rmtree(DATA, ignore_errors=True)
    perform(job, None, DATA)
