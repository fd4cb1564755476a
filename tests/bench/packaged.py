"""Starts of the packaged program beside starts from sources, seen from outside: until the screen changes."""

from __future__ import annotations

import mmap
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from bundling import notices

from tests.bench.machine import PX_PER_MM, ROOT, SCREEN, child_environment, evict, virtual_screen
from tests.bench.table import Result, middle, part, spread

PAYLOAD = ROOT / ".wayside" / "packages" / "linux" / "wayside"
"""Where `dev.py bundle` puts it; without it this part is left out."""

MOST_TIMES = 1.2
FASTEST = 0.25
LONGEST = 60.0
_HEADER = 4096
"""The file of Xvfb's frame buffer begins with less than this (XWD header and colours)."""


@dataclass(frozen=True)
class Program:
    """One way to start the kiosk, and every file that it may read."""

    words: tuple[str, ...]
    environment: Mapping[str, str]
    files: tuple[str, ...]


def from_payload(payload: Path) -> Program:
    """The packaged program."""
    return Program((str(payload / "wayside"),), {}, _files(payload))


def from_sources(checkout: Path, folder: Path) -> Program:
    """The sources, with Python and the run-time libraries copied into ``folder``.

    What another program has in memory cannot be made cold, and the environment's own libraries often are.
    """
    library = Path(sysconfig.get_paths()["stdlib"])
    target = folder / "lib" / library.name
    shutil.copytree(library, target, ignore=shutil.ignore_patterns("site-packages", "test", "config-*"))
    for name in notices.libraries():
        for file in metadata.files(name) or ():
            place = target / "site-packages" / file
            if ".." not in file.parts:
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(Path(str(file.locate())), place)
    for found in Path(sys.base_prefix, "lib").glob("libpython*.so*"):
        shutil.copyfile(found, folder / "lib" / found.name)
    python = folder / "bin" / library.name
    python.parent.mkdir()
    shutil.copy(os.path.realpath(sys.executable), python)
    environment = {"PYTHONPATH": str(checkout), "LD_LIBRARY_PATH": str(folder / "lib")}
    return Program((str(python), "-m", "kiosk"), environment, (*_files(folder), *_files(checkout / "kiosk")))


def _files(folder: Path) -> tuple[str, ...]:
    return tuple(str(path) for path in folder.rglob("*") if path.is_file())


def against_sources(payload: Path, checkout: Path, content: Path, rounds: int) -> Iterator[Result]:
    """Warm and cold starts of both, in turn, so that what else the machine does falls on both alike."""
    with (
        tempfile.TemporaryDirectory(prefix="wayside-packaged-") as name,
        virtual_screen("-fbdir", name) as display,
    ):
        folder = Path(name)
        programs = {
            "packaged": from_payload(payload),
            "sources": from_sources(checkout, folder / "python"),
        }
        files = [str(content), *(file for program in programs.values() for file in program.files)]
        os.sync()  # what is not on the disk yet stays in memory
        for kind in ("warm", "cold"):
            figures: dict[str, list[float]] = {which: [] for which in programs}
            for turn in range(-1, rounds):
                for which, program in programs.items():
                    if kind == "cold":
                        evict(files)
                    taken = _start(program, display, folder / "Xvfb_screen0", content, folder / which)
                    if turn >= 0:  # the first one of each is for the disk
                        figures[which].append(taken)
            ours, theirs = figures["packaged"], figures["sources"]
            yield Result(f"{kind} start, packaged", middle(ours), "ms", middle(theirs), note=spread(ours))
            # The fastest of both: what else the machine does makes some of them slow, never fast.
            times = part(ours, FASTEST) / part(theirs, FASTEST)
            yield Result(f"{kind} start, packaged, times the sources'", times, "x", 1.0, MOST_TIMES)


def _start(program: Program, display: str, frame: Path, content: Path, data: Path) -> float:
    """Milliseconds until the first picture of the kiosk is on the screen."""
    options = ["--size", SCREEN, "--px-per-mm", PX_PER_MM, "--content", str(content), "--data", str(data)]
    with frame.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as seen:
        middle_row = _HEADER + (len(seen) - _HEADER) // 2
        before = seen[middle_row : middle_row + _HEADER]
        environment = {**child_environment(display), **program.environment}
        begun = time.perf_counter()
        process = subprocess.Popen([*program.words, "run", *options], cwd=data.parent, env=environment)
        try:
            while seen[middle_row : middle_row + _HEADER] == before:
                if process.poll() is not None or time.perf_counter() - begun > LONGEST:
                    raise RuntimeError(f"{program.words[0]} showed nothing")
                time.sleep(0.001)
            taken = (time.perf_counter() - begun) * 1000
        finally:
            process.terminate()
            process.wait()
        ended = time.perf_counter()
        while seen[middle_row : middle_row + _HEADER] != before:
            if time.perf_counter() - ended > LONGEST:
                raise RuntimeError("the window stays although its program has ended")
            time.sleep(0.001)
    return taken


def main() -> int:
    """Measure one payload on its own: `python -m tests.bench.packaged PAYLOAD ROUNDS`."""
    for result in against_sources(Path(sys.argv[1]), ROOT, ROOT / "content.db", int(sys.argv[2])):
        print(f"{result.name}: {result.value:.2f} {result.unit} (floor {result.floor:.2f}) {result.verdict}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
