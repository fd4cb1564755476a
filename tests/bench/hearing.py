"""Reading aloud: from Listen to the first sound, the memory it takes, and what its engine weighs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.bench.machine import stamps
from tests.bench.packaged import PAYLOAD
from tests.bench.table import Result, middle, spread


def to_first_sound(display: str, content: Path, rounds: int) -> Iterator[Result]:
    """Each round is a process that has not spoken yet; later readings are those of the same process."""
    found = [stamps(display, "speech", str(content)) for _ in range(rounds)]
    first, again = ([one[name] for one in found] for name in ("first_ms", "again_ms"))
    yield Result(
        "Listen to the first sound, first time", middle(first), "ms", budget=1000, note=spread(first)
    )
    yield Result("Listen to the first sound, later", middle(again), "ms", budget=200, note=spread(again))
    yield Result("memory of reading aloud", middle([one["memory_mb"] for one in found]), "MB")
    yield Result("the same after 40 sentences", middle([one["page_mb"] for one in found]), "MB")
    yield Result("speech engine, as installed from sources", found[0]["engine_mb"], "MB")
    packed = [
        path for path in PAYLOAD.rglob("*") if "espeak" in str(path.relative_to(PAYLOAD)) and path.is_file()
    ]
    if packed:
        yield Result("speech engine, in the package", sum(path.stat().st_size for path in packed) / 1e6, "MB")
