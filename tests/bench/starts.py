"""Starts: the kiosk against an empty window, cold and warm, and a large edition against a small one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.bench.machine import PX_PER_MM, SCRATCH, SCREEN, evict, program_files, stamps
from tests.bench.table import Result, middle, part, spread

COLD_TIMES = 1.25
"""Of an empty QML window of the same renderer."""

MOST_PSS_MB = 100
MEMORY = ("pss", "rss", "own", "sharers")
NO_STAMPS = (*MEMORY, "processor")
"""Figures that are no points in time: megabytes, and milliseconds of processor time until the first frame."""

MOST_GROWTH = 1.10


def kiosk_arguments(content: Path) -> list[str]:
    """What the kiosk is started with."""
    return [
        *("--size", SCREEN, "--px-per-mm", PX_PER_MM),
        *("--data", str(SCRATCH / "data"), "--content", str(content)),
    ]


def against_empty(display: str, content: Path, rounds: int) -> Iterator[Result]:
    """Cold and warm starts of both, in turn, so that what else the machine does falls on both alike."""
    files = [*program_files(), str(content)]
    for kind, before in (("warm", _nothing), ("cold", lambda: evict(files))):
        empty, kiosk = [], []
        _start(display, "empty_window", SCREEN)
        _start(display, "kiosk_start", *kiosk_arguments(content))
        for _ in range(rounds):
            before()
            empty.append(_start(display, "empty_window", SCREEN))
            before()
            kiosk.append(_start(display, "kiosk_start", *kiosk_arguments(content)))
        floors = [run["first frame"] for run in empty]
        ours = [run["first frame"] for run in kiosk]
        yield Result(f"{kind} start to first frame", middle(ours), "ms", middle(floors), note=spread(ours))
        budget = COLD_TIMES if kind == "cold" else None
        note = f"fastest {min(ours):.0f} against {min(floors):.0f} ms"
        yield Result(
            f"{kind} start, times an empty window", middle(ours) / middle(floors), "x", 1.0, budget, note=note
        )
        last = 0.0
        for name in [name for name in kiosk[0] if name not in NO_STAMPS]:
            steps = [run[name] for run in kiosk]
            yield Result(
                f"  {kind}: {name}", middle(steps) - last, "ms", note=f"until {middle(steps):.0f} ms"
            )
            last = middle(steps)
        if kind == "warm":
            # What others do on the machine changes this least: the fastest of each.
            work, least = (min(run["processor"] for run in runs) for runs in (kiosk, empty))
            yield Result("warm start, processor time to first frame", work, "ms", least)
            yield pss("on Home", kiosk, middle([run["pss"] for run in empty]))


def against_small(display: str, rounds: int, small: Path, large: Path) -> Iterator[Result]:
    """Start and memory with a small and a large edition, in turn."""
    runs: dict[Path, list[dict[str, float]]] = {small: [], large: []}
    for _ in range(rounds):
        for content, found in runs.items():
            found.append(_start(display, "kiosk_start", *kiosk_arguments(content)))
    for name, figure, unit in (("start", "first frame", "ms"), ("own memory", "own", "MB")):
        few, many = ([run[figure] for run in runs[content]] for content in (small, large))
        value, floor = middle(many), middle(few)
        yield Result(f"{name} with 10,000 articles, floor: with 100", value, unit, floor, floor * MOST_GROWTH)
        if unit == "ms":
            yield Result("  the same, the fastest quarter", part(many, 0.25), unit, part(few, 0.25))


def pss(when: str, runs: list[dict[str, float]], floor: float | None = None) -> Result:
    """PSS against its budget, which is judged only where nobody else had Qt loaded."""
    sharers, most = max(run["sharers"] for run in runs), middle([run["rss"] for run in runs])
    note = f"at most RSS {most:.0f}; " + (
        f"not judged: {sharers:.0f} others shared Qt" if sharers else "alone"
    )
    value = middle([run["pss"] for run in runs])
    return Result(f"memory (PSS) {when}", value, "MB", floor, None if sharers else MOST_PSS_MB, note=note)


def _start(display: str, module: str, *arguments: str) -> dict[str, float]:
    """One start: milliseconds from before the program was run to each step, and memory in MB."""
    found = stamps(display, module, *arguments)
    started = found.pop("started")
    return {name: value if name in NO_STAMPS else (value - started) * 1000 for name, value in found.items()}


def _nothing() -> None:
    pass
