"""A program that fails leaves behind where it was, and never what it was working with (P01)."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import faults, log
from kiosk.paths import DataFolder
from tests.patience import PATIENCE_SECONDS

CANARY = "zebrafinch"
ROOT = Path(__file__).parents[2]

BEGIN = """
import sys, threading, time
from pathlib import Path
from kiosk import faults, log
data = Path(sys.argv[1])
log.configure(data / "kiosk.log")
kept = faults.Faults(data / "faults.log")
def search(words):
    {body}
search("zebrafinch")
time.sleep(0.3)
"""


def left_behind(folder: Path, body: str) -> tuple[int, str, str]:
    """Run a program that fails; gives its exit code, what it said, and all that stands in its folder."""
    done = subprocess.run(
        [sys.executable, "-c", BEGIN.format(body=body), str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    kept = "".join(path.read_text("utf-8") for path in sorted(folder.iterdir()))
    return done.returncode, done.stdout + done.stderr, kept


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        ("raise KeyError(words)", 1, "KeyError at <string>:9 search"),
        ("open(words + '/x')", 1, "FileNotFoundError at <string>:9 search"),
        ("threading.Thread(target=lambda: int(words)).start()", 0, "ValueError at <string>:9 <lambda>"),
        ("import os; os.abort()", -signal.SIGABRT, 'File "<string>", line 9 in search'),
        ("import ctypes; ctypes.string_at(0)", -signal.SIGSEGV, "line 9 in search"),
        ("kept.expect_life_within(0.1); time.sleep(0.4)", 0, "line 9 in search"),
    ],
)
def test_P01_the_place_of_a_failure_is_kept_and_no_word_of_a_reader(
    tmp_path: Path, body: str, code: int, words: str
) -> None:
    ended, said, kept = left_behind(tmp_path, body)
    assert ended == code
    assert words in kept
    assert CANARY not in kept
    assert CANARY not in said


def test_a_program_that_lives_leaves_nothing_behind(tmp_path: Path) -> None:
    body = "[(kept.expect_life_within(4), time.sleep(0.8)) for _ in range(6)]; kept.close()"
    assert left_behind(tmp_path, body) == (0, "", "")


def test_the_file_of_crashes_begins_anew_when_it_is_full(tmp_path: Path) -> None:
    path = tmp_path / "faults.log"
    for full in (b"x", b"y"):
        path.write_bytes(full * (faults.LARGEST_FILE + 1))
        left_behind(tmp_path, "import os; os.abort()")
        assert 0 < path.stat().st_size < 10_000
    assert (tmp_path / "faults.old.log").read_bytes()[:1] == b"y"
    assert len(list(tmp_path.glob("faults*"))) == 2


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file where the folder should be")
    kept = faults.Faults(tmp_path / "log" / "faults.log")
    kept.expect_life_within(1)
    kept.close()


def test_all_logs_together_stay_far_below_20_megabytes() -> None:
    data = DataFolder(Path())
    logs = {data.log, data.supervisor_log}
    assert len(logs) * (1 + log.OLDER_FILES) * log.FILE_BYTES + 2 * faults.LARGEST_FILE <= 8_000_000
