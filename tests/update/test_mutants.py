"""Damaged and hostile content files: no crash, no hang, little memory, none let in that nobody signed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any, Final

import pytest

from tests.patience import LONG_PATIENCE_SECONDS
from tests.update.mutants import LISTED

ROOT: Final = Path(__file__).parents[2]
MOST_SECONDS: Final = 5.0
"""Of the processor, for a file looked at in four ways."""

MOST_BYTES: Final = 300_000_000


def judged(folder: Path, first: int, count: int) -> list[dict[str, Any]]:
    """What became of so many files, each judged in a process that one file must not end."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.update.judge", str(folder), str(first), str(count)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=LONG_PATIENCE_SECONDS + count,
    )
    lines = done.stdout.splitlines()
    assert done.returncode == 0, f"file {lines[-1:]} ended it ({done.returncode}): {done.stderr[-2000:]}"
    found = [json.loads(line) for line in lines if line.startswith("{")]
    assert len(found) == count
    return found


def judge(found: list[dict[str, Any]]) -> Counter[str]:
    """Hold every file to the limits; gives how many were let in, by way."""
    for one in found:
        assert one["seconds"] < MOST_SECONDS, one
        assert one["highest"] < MOST_BYTES, one
        assert not one["swallowed"], one
    print(Counter(one["signed"] for one in found), max(one["seconds"] for one in found))
    return Counter(one["as it is"] for one in found)


def test_every_kind_of_damage_and_harm_once(tmp_path: Path) -> None:
    found = judged(tmp_path, 0, len(LISTED))
    outcomes = judge(found)
    assert len(found) > 280
    assert outcomes["taken"] < 15, "only files whose change left every signed byte as it was"
    assert outcomes["unsigned"] > 150
    for one in found:
        if "fills the memory" in one["name"] or "a view" in one["name"] or "trigger" in one["name"]:
            assert one["signed"] in {"unsound", "damaged"}, one


def test_damage_by_chance(tmp_path: Path) -> None:
    judge(judged(tmp_path, len(LISTED), 20))


@pytest.mark.soak
def test_thousands_of_damaged_files(tmp_path: Path) -> None:
    outcomes: Counter[str] = Counter()
    for first in range(0, 5_500, 500):
        outcomes += judge(judged(tmp_path / str(first), first, 500))
    assert sum(outcomes.values()) == 5_500
    print(outcomes)
