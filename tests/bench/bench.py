"""Measures the kiosk against its floors in one run: `python3 build/dev.py bench [--quick] [--json FILE]`."""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import hearing, packaged, running, starts
from tests.bench.editions import generated
from tests.bench.machine import ROOT, SCRATCH, SCREEN, virtual_screen
from tests.bench.table import Result, text, write_json

PARTS = ("start", "packaged", "growth", "taps", "keys", "scroll", "speech", "update", "soak")


def main() -> int:
    """Measure, print the table, write the JSON; what is over its budget does not change the exit code."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, shorter soak")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where to write the figures")
    parser.add_argument(
        "--only", metavar="LIST", default=",".join(PARTS), help="parts, of " + ",".join(PARTS)
    )
    asked = parser.parse_args()
    wanted = asked.only.split(",")
    if sys.platform != "linux" or not set(wanted) <= set(PARTS):
        parser.error("it runs on Linux, and the parts are " + ", ".join(PARTS))
    results: list[Result] = []
    load = os.getloadavg()[0]
    begun = time.monotonic()
    with virtual_screen() as display:
        for name, measure in _parts(display, quick=asked.quick):
            if name not in wanted:
                continue
            print(f"measuring: {name} …", file=sys.stderr, flush=True)
            try:
                results += measure()
            except subprocess.CalledProcessError as error:
                print(f"{name} could not be measured: {error}", file=sys.stderr, flush=True)
    facts = {
        "python": platform.python_version(),
        "processors": str(os.cpu_count()),
        "load before and after": f"{load:.1f} {os.getloadavg()[0]:.1f}",
        "screen": f"{SCREEN}, Xvfb, software renderer",
        "seconds": f"{time.monotonic() - begun:.0f}",
    }
    print(text(results))
    print("; ".join(f"{name}: {fact}" for name, fact in facts.items()))
    target = asked.json or SCRATCH / "bench.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    write_json(target, results, facts)
    print(f"The figures are in {target}.")
    return 0


def _parts(display: str, *, quick: bool) -> Iterator[tuple[str, Callable[[], Iterator[Result]]]]:
    rounds = 7 if quick else 15
    some = 1 if quick else 3
    first, last = (300, 2_000) if quick else (500, 10_000)
    # A copy, because somebody may build content.db anew meanwhile.
    SCRATCH.mkdir(parents=True, exist_ok=True)
    own = shutil.copyfile(ROOT / "content.db", SCRATCH / "edition.db")
    yield "start", lambda: starts.against_empty(display, own, rounds)
    if packaged.PAYLOAD.exists():
        yield "packaged", lambda: packaged.against_sources(packaged.PAYLOAD, ROOT, own, rounds)
    yield "growth", lambda: starts.against_small(display, rounds, generated(100), generated(10_000))
    yield "taps", lambda: running.taps(display, own, "every screen", 2 + some)
    yield "taps", lambda: running.taps(display, generated(12, 2_000), "2,000 words", some)
    yield "keys", lambda: running.keystrokes(display, own, "this edition", some, large=False)
    yield "keys", lambda: running.keystrokes(display, generated(10_000), "10,000 articles", some, large=True)
    yield "scroll", lambda: running.scrolling(display, own)
    yield "speech", lambda: hearing.to_first_sound(display, own, 3 * some)
    yield "update", lambda: running.updating(display, generated(10_000))
    yield "soak", lambda: running.soak(display, own, first, last)


if __name__ == "__main__":
    sys.exit(main())
