"""Child of the bench: memory after Home, after some pages, and after ever more screen changes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from typing import Any

from kiosk.ui.tour import every_screen, place
from tests.bench.machine import memory_mb
from tests.bench.stage import Stage, live_objects, perform


def job(stage: Stage) -> dict[str, Any]:
    """Go from screen to screen and note memory when so many changes have been made."""
    marks = sorted({int(mark) for mark in sys.argv[2:]})
    notes = {"0": _note(stage)}
    begun = time.perf_counter()
    screens = cycle(list(every_screen(stage.shell.reading.store, "en")))
    for change in range(1, marks[-1] + 1):
        _show(stage, next(screens), complete=change % 10 == 0)
        del stage.frames[:-1]  # they would grow
        if change in marks:
            stage.do(stage.navigation.restart)
            stage.pump(1.0)
            notes[str(change)] = _note(stage)
    return {"notes": notes, "seconds": time.perf_counter() - begun}


def _show(stage: Stage, name: str, *, complete: bool) -> None:
    """Show one screen until it has been drawn; now and then until all of it is there."""
    wanted = place(name)
    if wanted.screen in {"home", stage.shown("screen")}:
        _change(stage, stage.navigation.restart)
    if wanted.screen != "home":
        _change(stage, lambda: stage.navigation.go(wanted))
    if complete:
        stage.pump(0.1)


def _change(stage: Stage, act: Callable[[], object]) -> None:
    begun = time.perf_counter()
    stage.do(act)
    stage.frame_after(begun)


def _note(stage: Stage) -> dict[str, float]:
    return memory_mb() | {"objects": live_objects(stage.window)}


if __name__ == "__main__":
    perform(job, Path(sys.argv[1]))
