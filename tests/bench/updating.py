"""Child of the bench: what a reader feels while the kiosk takes a very large edition."""

from __future__ import annotations

import shutil
import sys
import time
from itertools import cycle
from pathlib import Path
from typing import Any

from kiosk.ui.editions import EditionKeeper
from kiosk.update.offers import STICK, Offer
from tests.bench.machine import SCRATCH
from tests.bench.stage import Stage, perform
from tests.bench.taps import measure
from tests.bench.ways import every_way

DATA = SCRATCH / "updating"
THINKS_SECONDS = 0.9
"""Longer than work stands aside after a touch: it goes on, and the next touch comes into the middle of it."""

MOST_SECONDS = 240.0
"""Beyond that the reader has seen enough, and the work is ended."""


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
    keeper.close()
    peace += [measure(stage, way) for way in ways]
    return {"peace": peace, "finished": finished, **busy}


def _while_busy(stage: Stage, keeper: EditionKeeper, ways: list[Any]) -> dict[str, Any]:
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


if __name__ == "__main__":
    shutil.rmtree(DATA, ignore_errors=True)
    perform(job, None, DATA)
