"""An update is killed, or its power cut: the next start shows the old edition or the new one, whole."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def kills(folder: Path, cuts: int, moments: int) -> dict[str, Any]:
    """Kill at each step of each scene, cut the power so often at each, kill so often at any moment."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.update.kills", str(folder), "20261121", str(cuts), str(moments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    print(done.stdout)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_ended_at_any_step_or_moment_the_old_edition_or_the_new_one_is_shown_whole() -> None:
    memory = Path("/dev/shm")  # noqa: S108 - a real disk would only make it slow: the cut is played
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        found = kills(Path(folder), cuts=0, moments=40)
    assert min(found["steps"].values()) >= 3
    assert found["kills"] + found["cuts"] == sum(found["steps"].values()) + len(found["steps"])
    assert min(found["old"], found["new"], found["kills"], found["cuts"]) > 80
    assert found["in the middle"] > 20


@pytest.mark.soak
def test_ended_thousands_of_times_the_old_edition_or_the_new_one_is_shown_whole(tmp_path: Path) -> None:
    found = kills(tmp_path, cuts=10, moments=3_000)
    assert found["kills"] + found["cuts"] + found["moments"] > 5_000
