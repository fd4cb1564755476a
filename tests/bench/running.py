"""The running kiosk: taps, keystrokes, scrolling, and memory over thousands of screen changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.bench.machine import answer
from tests.bench.starts import pss
from tests.bench.table import Result, middle, part, spread

MOST_TAP_MS = 2000 / 60
MOST_TAP_P99_MS = 100
MOST_KEY_MS = 16
MOST_KEY_P99_MS = 50
LEAST_FRAMES = 59.5
FRAME_MS = 17
TWO_FRAMES_MS = 33.4
MOST_GROWTH = 1.10


def taps(display: str, content: Path, name: str, rounds: int) -> Iterator[Result]:
    """From the release of a touch to the first frame of the next page."""
    found = answer(display, "taps", str(content), str(rounds))["taps"]
    times = [tap["ms"] for tap in found]
    ways: dict[str, list[float]] = {}
    for tap in found:
        ways.setdefault(tap["screen"], []).append(tap["ms"])
    each = sorted((middle(ms), way) for way, ms in ways.items())
    slowest = max(found, key=lambda tap: tap["ms"])
    yield Result(
        f"tap to changed frame, {name}, median",
        middle(times),
        "ms",
        1000 / 60,
        MOST_TAP_MS,
        note=f"{spread(times)}; floor: one frame",
    )
    # "For every navigation": the middle of all would hide a slow one.
    note = "then " + ", ".join(f"{way} {ms:.1f}" for ms, way in each[-2:-6:-1])
    yield Result(f"  of the slowest way, {each[-1][1]}", each[-1][0], "ms", 1000 / 60, MOST_TAP_MS, note=note)
    note = f"slowest {slowest['screen']}"
    yield Result(
        f"tap to changed frame, {name}, p99", part(times, 0.99), "ms", None, MOST_TAP_P99_MS, note=note
    )
    yield Result(
        "  until all of the page is made, p99", part([tap["complete_ms"] for tap in found], 0.99), "ms"
    )
    yield Result("  longest pause meanwhile", max(tap["longest_pause_ms"] for tap in found), "ms")


def keystrokes(display: str, content: Path, name: str, rounds: int, *, large: bool) -> Iterator[Result]:
    """From the release of a key on the screen to the rows, beside the search alone and the index alone."""
    found = answer(display, "keystrokes", str(content), str(rounds))
    shown, alone, raw = found["screen_ms"], found["search_ms"], found["raw_ms"]
    median_budget, p99_budget = (None, MOST_KEY_P99_MS) if large else (MOST_KEY_MS, None)
    note = f"{spread(shown)}; floor: raw FTS5"
    yield Result(
        f"keystroke to rows, {name}, median", middle(shown), "ms", middle(raw), median_budget, note=note
    )
    yield Result(f"keystroke to rows, {name}, p99", part(shown, 0.99), "ms", part(raw, 0.99), p99_budget)
    yield Result("  the search alone, median", middle(alone), "ms", middle(raw))
    yield Result("  the search alone, p99", part(alone, 0.99), "ms", part(raw, 0.99))


def scrolling(display: str, content: Path) -> Iterator[Result]:
    """Four seconds through the longest article."""
    found = answer(display, "scrolling", str(content))
    gaps = found["gaps_ms"]
    rate, name = found["frames_a_second"], found["article"]
    yield Result("scrolling, frames a second", rate, "", 60, LEAST_FRAMES, least=True, note=name)
    yield Result("  frame time, median", middle(gaps), "ms", 1000 / 60)
    yield Result("  frame time, p99", part(gaps, 0.99), "ms", 1000 / 60)
    yield Result(f"  frames later than {FRAME_MS} ms", _later(gaps, FRAME_MS), "%")
    yield Result("  frames that missed their turn (2 frames)", _later(gaps, TWO_FRAMES_MS), "%")
    yield Result("  processor seconds in 4 s", found["cpu_seconds"], "s")


def updating(display: str, content: Path) -> Iterator[Result]:
    """Touches while the kiosk takes a very large edition, each into the middle of the work."""
    found = answer(display, "updating", str(content))
    taken, peace = found["taps"], found["peace"]
    name = "tap to changed frame while 10,000 articles are taken"
    far = "taken" if found["finished"] else "not yet taken"
    note = f"{far} after {len(taken)} taps in {found['seconds']:.0f} s; floor: {len(peace)} before and after"
    kinds = {
        "ms": (name, MOST_TAP_P99_MS),
        "ready_ms": ("  less the wait for a processor", MOST_TAP_P99_MS),
        "window_ms": ("  processor time of the window's thread", None),
        "aside_ms": ("  processor time of all others meanwhile", None),
    }
    for key, (what, budget) in kinds.items():
        times, floor = ([tap[key] for tap in taps] for taps in (taken, peace))
        yield Result(f"{what}, median", middle(times), "ms", middle(floor), note=note)
        slowest = max(range(len(times)), key=times.__getitem__)
        note = f"slowest {taken[slowest]['screen']}, step {found['steps'][slowest] or 'none'}"
        yield Result(f"{what}, p99", part(times, 0.99), "ms", part(floor, 0.99), budget, note=note)
        note = ""
    switched = found["switched"]
    slowest = max(switched, key=lambda tap: float(tap["ms"]))
    note = f"{len(switched)} switches between 10,000 articles and ours; slowest {slowest['screen']}"
    for key, what in (
        ("ms", "tap that opens the first page of another edition"),
        ("ready_ms", kinds["ready_ms"][0]),
    ):
        times = [tap[key] for tap in switched]
        yield Result(f"{what}, median", middle(times), "ms", note=note)
        yield Result(f"{what}, p99", part(times, 0.99), "ms", budget=MOST_TAP_P99_MS)
        note = ""
    still = [tap["still_ms"] for tap in switched]
    yield Result("  the window's thread stands still before it, longest", max(still), "ms")


def soak(display: str, content: Path, first: int, last: int) -> Iterator[Result]:
    """Memory after some pages, and whether it grows with screen changes."""
    found = answer(display, "soak", str(content), "20", str(first), str(last))
    notes = found["notes"]
    pages, early, late = notes["20"], notes[str(first)], notes[str(last)]
    yield pss("after 20 pages", [pages])
    note = f"RSS {early['rss']:.0f} to {late['rss']:.0f}, PSS {early['pss']:.0f} to {late['pss']:.0f}"
    name = f"own memory after {last} screen changes, floor: after {first}"
    yield Result(name, late["own"], "MB", early["own"], early["own"] * MOST_GROWTH, note=note)
    yield Result(
        "  live objects, floor: at the start", notes[str(last)]["objects"], "", notes["0"]["objects"]
    )
    yield Result("  a screen change", found["seconds"] * 1000 / last, "ms")


def _later(gaps: list[float], than: float) -> float:
    return 100 * sum(gap > than for gap in gaps) / len(gaps)
