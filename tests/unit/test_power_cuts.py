"""Settings, secrets, counters and notes survive a kill at any moment: the old state or the new one, whole."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import killing
from tests.patience import LONG_PATIENCE_SECONDS

ROOT = Path(__file__).parents[2]
KILLS = 150


@pytest.mark.parametrize("what", killing.FILES)
def test_a_kill_at_any_moment_leaves_the_old_state_or_the_new_one(tmp_path: Path, what: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.killing", what, str(tmp_path), "20261121", str(KILLS)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONG_PATIENCE_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > KILLS // 3, "most writers came as far as writing"


@pytest.mark.parametrize("what", ["settings", "secrets"])
def test_what_a_kill_left_half_written_is_swept_away_later(tmp_path: Path, what: str) -> None:
    kept = killing.FILES[what]
    path = tmp_path / kept.name
    kept.write(path, 1)
    half = tmp_path / f".{path.name}.abcdefgh.tmp"
    half.write_text("half of a fi")
    long_ago = time.time() - 3600
    os.utime(half, (long_ago, long_ago))
    kept.write(path, 2)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    assert kept.read(path) == 2
