"""Kills updates at every step and at any moment, and looks at what the next start shows.

Run as ``python -m tests.update.kills FOLDER SEED CUTS KILLS``: a process without threads, so that it may
fork. Every step of every scene is killed once and the power cut ``CUTS`` times at each (0: one or other in
turn), and ``KILLS`` times a process that does one update after another is killed at any moment. Prints the
numbers as JSON.
"""

from __future__ import annotations

import json
import logging
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from kiosk.update import offers
from kiosk.update.refusal import QUIET, Refused
from tests.update.dying import DyingDisk
from tests.update.scenes import NEXT, NUMBERS, SCENES, Kiosk, Scene, number_of

LONGEST_LIFE: Final = 0.09
"""Seconds that a process lives at most: two updates or three."""

_LASTING: Final = {"lock", "pointer.txt", "history.jsonl", "history.old.jsonl", "start.txt", "staging"}


def seeded(seed: float) -> random.Random:
    """Chance that comes out the same each time: a test needs the same numbers again."""
    return random.Random(seed)  # noqa: S311


def run_to_its_end(work: Callable[[], object]) -> bool:
    """Do ``work`` in a child process; gives whether it came to its end or was killed. It may not fail."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in {0, -signal.SIGKILL}, f"it failed by itself: {code}"
    return code == 0


def look(kiosk: Kiosk, allowed: set[int], *, at_once: bool, further: bool) -> int:
    """Start once more: an edition of those allowed is shown whole, nothing is left about, and it goes on."""
    shown = kiosk.starts(at_once=at_once)
    assert shown in allowed, f"{shown} is shown, not one of {allowed}"
    kiosk.updater().sweep()
    names = kiosk.updater().editions.pointer.names()
    there = {path.name for path in kiosk.folder.iterdir()}
    assert there <= _LASTING | names, f"left: {there - _LASTING - names}"
    assert not list((kiosk.folder / "staging").iterdir())
    assert kiosk.starts(at_once=True) == shown
    assert kiosk.named() in {0, shown}
    for entry in kiosk.updater().history.entries():
        assert entry.sentence
    if further:
        kiosk.takes(NEXT)
        assert kiosk.starts() == NEXT
    return shown


class Killer:
    """Kills, and counts what it found."""

    def __init__(self, root: Path, seed: int) -> None:
        self._root = root
        self._chance = seeded(seed)
        self.found: Counter[str] = Counter()
        self.steps: dict[str, int] = {}

    def all_steps(self, scene: Scene, cuts: int) -> None:
        """One scene: killed at each step, then with the power cut at each, so many times."""
        model = self._root / "model"
        kiosk = Kiosk(model)
        scene.before(kiosk)
        counting = DyingDisk()
        self._again(model)
        scene.act(Kiosk(self._root / "run"), counting)
        self.steps[scene.name] = counting.steps
        for step in range(1, counting.steps + 2):
            for cut in range(cuts + 1) if cuts else (step % 2,):
                self._one_step(scene, model, step, seeded(self._chance.random()) if cut else None)
        shutil.rmtree(model)

    def _again(self, model: Path) -> Path:
        run = self._root / "run"
        shutil.rmtree(run, ignore_errors=True)
        shutil.copytree(model, run)
        (run / "kept").mkdir()
        return run

    def _one_step(self, scene: Scene, model: Path, step: int, losses: random.Random | None) -> None:
        run = self._again(model)
        kiosk = Kiosk(run)

        def work() -> None:
            disk = DyingDisk(step, losses, run / "kept")
            scene.act(kiosk, disk)
            disk.die()  # it was told that all is done, and then the power goes

        self.found["cuts" if losses else "kills"] += 1
        done = step > self.steps[scene.name]
        assert not run_to_its_end(work)
        allowed = {scene.new} if done else {scene.old, scene.new}
        shown = look(kiosk, allowed, at_once=scene.at_once, further=self._chance.random() < 0.1)
        self.found["new" if shown == scene.new else "old"] += 1

    def any_moment(self, kills: int) -> None:
        """Kill a process that goes from one edition to another, again and again, in the same folder."""
        kiosk = Kiosk(self._root / "busy")
        kiosk.takes(1)
        was = 1
        for _ in range(kills):
            was = self._one_moment(kiosk, was)

    def _one_moment(self, kiosk: Kiosk, was: int) -> int:
        reading, told = os.pipe()
        seed = self._chance.random()
        child = os.fork()
        if child == 0:
            try:
                _go_on(kiosk, seeded(seed), told)
            finally:
                os._exit(1)
        os.close(told)
        time.sleep(self._chance.random() * LONGEST_LIFE)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL, "it failed by itself"
        with os.fdopen(reading, "rb") as pipe:
            words = pipe.read()
        # Two bytes each: what is about to be shown, or is shown now, and which edition.
        said = [(words[at : at + 1], words[at + 1]) for at in range(0, len(words) - 1, 2)]
        done = [number for word, number in said if word == b"d"]
        was = done[-1] if done else was
        allowed = {was, said[-1][1]} if said else {was}
        self.found["moments"] += 1
        self.found["in the middle"] += len(said) % 2
        if self._chance.random() < 0.5:
            shown = kiosk.starts(at_once=True)
            assert shown in allowed, f"{shown} is shown, not one of {allowed}"
            return shown
        return look(kiosk, allowed, at_once=True, further=False)


def _go_on(kiosk: Kiosk, chance: random.Random, told: int) -> None:
    """Go from one edition to another until killed, telling before and after."""
    while True:
        updater = kiosk.updater()
        pointer, way = updater.editions.pointer, chance.choice((offers.STICK, offers.COMMAND))
        choices: list[tuple[int, Callable[[], object]]] = [
            (number, partial(kiosk.takes, number, way)) for number in NUMBERS
        ]
        if pointer.before:
            choices.append((number_of(pointer.before), partial(updater.roll_back, "staff")))
        if pointer.after:
            choices.append((number_of(pointer.after), partial(updater.go_forward, "staff")))
        number, act = chance.choice(choices)
        os.write(told, b"b" + bytes([number]))
        try:
            act()
        except Refused as refused:
            if refused.code not in QUIET:
                raise
        os.write(told, b"d" + bytes([kiosk.named()]))


def main(root: Path, seed: int, cuts: int, kills: int) -> None:
    """Kill, look, and say the numbers."""
    logging.disable()
    killer = Killer(root, seed)
    for scene in SCENES:
        killer.all_steps(scene, cuts)
    killer.any_moment(kills)
    print(json.dumps({"steps": killer.steps, **killer.found}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
