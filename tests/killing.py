"""Kills a process at any moment while it writes one of the kiosk's own files, and looks at what is left.

Run as ``python -m tests.killing WHAT FOLDER SEED TIMES``: a process without threads, so that it may fork.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from kiosk import config
from kiosk.staff import settings, vault
from kiosk.supervisor import notes
from kiosk.usage.tally import Batch
from kiosk.usage.totals import Totals

LONGEST_LIFE: Final = 0.012
"""Seconds that a writing process lives at most: a few writings, where nobody else is busy."""

EVER_LONGEST_LIFE: Final = 1.0

DAY: Final = date(2026, 11, 21)


@dataclass(frozen=True)
class Kept:
    """A file of the kiosk: how its state number ``n`` is written, and which number it holds (0: nothing)."""

    write: Callable[[Path, int], None]
    read: Callable[[Path], int]
    name: str


def write_settings(path: Path, number: int) -> None:
    """Change two settings that belong together."""
    settings.change(path, {"clinic": f"Clinic {number}", "menu_seconds": 60 + number % 500})


def read_settings(path: Path) -> int:
    """The number, if both settings say the same."""
    found, problems = config.load(path)
    assert not problems, problems
    if not path.exists():
        return 0
    number = int(found.clinic.removeprefix("Clinic "))
    assert found.menu_seconds == 60 + number % 500
    return number


def write_secrets(path: Path, number: int) -> None:
    """Keep two keys that belong together."""
    keys = (f"{number:064x}", f"{number + 1:064x}")
    vault.save(path, vault.StaffSecrets(keys=tuple(vault.KeyHash(key, "2026-11-21") for key in keys)))


def read_secrets(path: Path) -> int:
    """The number, if both keys say the same."""
    keys = [int(key.digest, 16) for key in vault.load(path).keys]
    assert not keys or keys[1] == keys[0] + 1
    return keys[0] if keys else 0


def write_counters(path: Path, _number: int) -> None:
    """Count one visit to two pages."""
    Totals(path).add(Batch(DAY.isoformat(), {"help": 1, "home": 1}, 1), DAY)


def read_counters(path: Path) -> int:
    """The number of visits, if both pages have it."""
    numbers = [total.number for total in Totals(path).read()]
    assert not numbers or (len(numbers) == 2 and numbers[0] == numbers[1]), numbers
    return numbers[0] if numbers else 0


def write_notes(path: Path, number: int) -> None:
    """Note two numbers that belong together."""
    notes.write(path, notes.Notes(failures=number, close_failures=number + 1))


def read_notes(path: Path) -> int:
    """The number, if both say the same."""
    found = notes.read(path)
    assert found is not None or not path.exists(), "damaged"
    if found is None:
        return 0
    assert found.close_failures == found.failures + 1
    return found.failures


FILES: Final = {
    "settings": Kept(write_settings, read_settings, "site.toml"),
    "secrets": Kept(write_secrets, read_secrets, "staff.toml"),
    "counters": Kept(write_counters, read_counters, "counters.db"),
    "notes": Kept(write_notes, read_notes, "supervisor.json"),
}


def _write_on(kept: Kept, path: Path, first: int, told: int) -> None:
    """Write one state after another, and tell of each that is done, until killed."""
    number = first
    while True:
        kept.write(path, number)
        os.write(told, number.to_bytes(4, "big"))
        number += 1


def one_kill(kept: Kept, path: Path, life: float) -> tuple[int, int]:
    """Start a writer, kill it after ``life`` seconds; gives the state before and after.

    The file holds the last state that was told of, or the one after it.
    """
    before = kept.read(path)
    reading, told = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _write_on(kept, path, before + 1, told)
        finally:
            os._exit(1)
    os.close(told)
    time.sleep(life)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL, "the writer failed by itself"
    with os.fdopen(reading, "rb") as pipe:
        done = pipe.read()
    last = int.from_bytes(done[-4:], "big") if done else before
    after = kept.read(path)
    assert last <= after <= last + 1, f"{last} was told of, {after} is there"
    return before, after


def main(what: str, folder: Path, seed: int, times: int) -> None:
    """Kill so many times, every tenth time a writer that writes the file for the first time.

    On a busy machine writers live longer, so that about half of them come as far as writing.
    """
    chance = random.Random(seed)  # noqa: S311 - a test needs the same numbers again
    kept = FILES[what]
    path = folder / kept.name
    written, longest = 0, LONGEST_LIFE
    for number in range(times):
        if number % 10 == 0:
            for old in folder.glob(f"{path.name}*"):
                old.unlink()
        before, after = one_kill(kept, path, chance.random() * longest)
        written += after > 0
        longest = (
            min(longest * 1.3, EVER_LONGEST_LIFE) if after == before else max(longest * 0.8, LONGEST_LIFE)
        )
    print(written)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
