"""A program that stands still is told of from outside, with what it did last."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import until
from tests.standstill import KEPT, Standstill, last_acts

ENDLESS = """
import sys
from pathlib import Path
from tests.standstill import Standstill
with Standstill(Path(sys.argv[1]), 0.3, in_c=False) as watched:
    for number in range(3):
        watched.tell("act", number)
    stands_here = sum(iter(int, 1))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_P05_a_standstill_is_told_with_its_place_and_the_last_acts(tmp_path: Path) -> None:
    script = tmp_path / "endless.py"
    script.write_text(ENDLESS)
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, str(script), str(tmp_path)], cwd=root, env={"PYTHONPATH": str(root)}
    ) as endless:
        report = tmp_path / "standstill.txt"
        until(report.exists, "the report")
        endless.kill()
    told = report.read_text()
    assert f'{script}", line 8 in <module>' in told, "where it stands in Python"
    assert told.splitlines()[-3:] == ["1 act 0", "2 act 1", "3 act 2"]
    assert " MB, " in told.splitlines()[0]


def test_P05_only_the_last_acts_are_kept(tmp_path: Path) -> None:
    with Standstill(tmp_path, in_c=False) as watched:
        for number in range(KEPT + 2):
            watched.tell("act", number, "é" * 500)
        told = last_acts(tmp_path / "acts")
    assert len(told) == KEPT
    assert told[0].startswith("3 act 2 é")
    assert told[-1].startswith(f"{KEPT + 2} act {KEPT + 1} é")
    assert not watched.report.exists()
