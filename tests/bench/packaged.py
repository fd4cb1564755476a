"""Starts of the packaged program beside starts from sources, seen from outside: until the screen changes."""

from __future__ import annotations

import mmap
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.machine import (
    PX_PER_MM,
    ROOT,
    SCREEN,
    child_environment,
    evict,
    program_files,
    virtual_screen,
)
from tests.bench.table import Result, middle, part, spread

PAYLOAD = ROOT / ".wayside" / "packages" / "linux" / "wayside"
"""Where `dev.py bundle` puts it; without it this part is left out."""

MOST_TIMES = 1.2
FASTEST = 0.25
LONGEST = 60.0
_HEADER = 4096
"""The file of Xvfb's frame buffer begins with less than this (XWD header and colours)."""


def against_sources(payload: Path, checkout: Path, content: Path, rounds: int) -> Iterator[Result]:
    """Warm and cold starts of both, in turn, so that what else the machine does falls on both alike."""
    packaged, sources = [str(payload / "wayside")], [sys.executable, "-m", "kiosk"]
    files = [*program_files(), str(content), *(str(path) for path in payload.rglob("*") if path.is_file())]
    with (
        tempfile.TemporaryDirectory(prefix="wayside-packaged-") as name,
        virtual_screen("-fbdir", name) as display,
    ):
        frame = Path(name) / "Xvfb_screen0"
        for kind in ("warm", "cold"):
            figures: dict[str, list[float]] = {"packaged": [], "sources": []}
            for turn in range(-1, rounds):
                for which, program in (("packaged", packaged), ("sources", sources)):
                    if kind == "cold":
                        evict(files)
                    taken = _start(program, checkout, display, frame, content, Path(name) / which)
                    if turn >= 0:  # the first one of each is for the disk
                        figures[which].append(taken)
            ours, theirs = figures["packaged"], figures["sources"]
            yield Result(f"{kind} start, packaged", middle(ours), "ms", middle(theirs), note=spread(ours))
            # The fastest of both: what else the machine does makes some of them slow, never fast.
            times = part(ours, FASTEST) / part(theirs, FASTEST)
            yield Result(f"{kind} start, packaged, times the sources'", times, "x", 1.0, MOST_TIMES)


def _start(
    program: Sequence[str], checkout: Path, display: str, frame: Path, content: Path, data: Path
) -> float:
    """Milliseconds until the first picture of the kiosk is on the screen."""
    options = ["--size", SCREEN, "--px-per-mm", PX_PER_MM, "--content", str(content), "--data", str(data)]
    with frame.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as seen:
        middle_row = _HEADER + (len(seen) - _HEADER) // 2
        before = seen[middle_row : middle_row + _HEADER]
        environment = child_environment(display) | {"PYTHONPATH": str(checkout)}
        begun = time.perf_counter()
        process = subprocess.Popen([*program, "run", *options], cwd=checkout, env=environment)
        try:
            while seen[middle_row : middle_row + _HEADER] == before:
                if process.poll() is not None or time.perf_counter() - begun > LONGEST:
                    raise RuntimeError(f"{program[0]} showed nothing")
                time.sleep(0.001)
            taken = (time.perf_counter() - begun) * 1000
        finally:
            process.terminate()
            process.wait()
        while seen[middle_row : middle_row + _HEADER] != before:
            time.sleep(0.001)  # the server takes the window away
    return taken


def main() -> int:
    """Measure one payload on its own: `python -m tests.bench.packaged PAYLOAD ROUNDS`."""
    for result in against_sources(Path(sys.argv[1]), ROOT, ROOT / "content.db", int(sys.argv[2])):
        print(f"{result.name}: {result.value:.2f} {result.unit} (floor {result.floor:.2f}) {result.verdict}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
