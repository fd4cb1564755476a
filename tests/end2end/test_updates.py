"""New editions reach a kiosk that runs as a process of its own, and stay after it was killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.editions import built
from tests.patience import PATIENCE_SECONDS, until

ROOT = Path(__file__).parents[2]


class Kiosk:
    """``kiosk run`` without a screen."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "run", "--data", str(self.data), "--size", "800x600"],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )

    def end(self, how: signal.Signals = signal.SIGKILL) -> int:
        assert self.process is not None
        self.process.send_signal(how)
        return self.process.wait(PATIENCE_SECONDS)

    def log(self) -> str:
        path = self.data / "log" / "kiosk.log"
        return path.read_text("utf-8") if path.is_file() else ""

    def update(self, *words: str | Path) -> dict[str, Any]:
        answer = subprocess.run(
            [sys.executable, "-m", "kiosk", "update", "--data", str(self.data), "--json", *map(str, words)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        value: dict[str, Any] = json.loads(answer.stdout)
        return value

    def meets(self, edition: str, times: int = 1) -> None:
        line = f"readers meet edition {edition}"
        until(lambda: self.log().count(line) == times, f"{line}, {times} times")


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    made = Kiosk(tmp_path / "data")
    yield made
    if made.process is not None and made.process.poll() is None:
        made.end()


def test_a_file_in_the_inbox_is_met_live_kept_through_a_kill_and_left_by_command(kiosk: Kiosk) -> None:
    inbox = kiosk.data / "inbox"
    kiosk.start()
    until(inbox.is_dir, "the inbox")
    (inbox / "content.db").write_bytes(built(5, "2027-01-15"))
    until(lambda: "Edition 5 of 2027-01-15 is shown" in kiosk.log(), "edition 5")
    shown = kiosk.update("--status")["shown"]
    assert (shown["number"], shown["released_on"]) == (5, "2027-01-15")
    kiosk.meets("000002")
    kiosk.end()
    kiosk.start()
    marker = kiosk.data / "editions" / "start.txt"
    until(marker.is_file, "the second start")  # the first one showed the file beside the program
    assert kiosk.update("--rollback")["result"] == "rolled-back"
    kiosk.meets("000001", times=2)
    assert kiosk.end(signal.SIGTERM) == 0
    assert not marker.exists()
    assert " ERROR " not in kiosk.log()
    assert " WARNING " not in kiosk.log()
