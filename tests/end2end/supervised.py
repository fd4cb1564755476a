"""`kiosk supervise` as a process of its own, with its kiosk in a real window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from kiosk.supervisor import notes
from tests.end2end.conftest import HEIGHT, WIDTH
from tests.end2end.desktop import ROOT, STARTED, Screen
from tests.patience import until
from tests.processes import children, lives


class Supervised:
    """``kiosk supervise`` on a screen."""

    def __init__(self, screen: Screen, data: Path) -> None:
        self._screen = screen
        self._data = data
        environment = {**os.environ, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
        words = ["--data", str(data), "--size", f"{WIDTH}x{HEIGHT}"]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "supervise", *words], cwd=ROOT, env=environment
        )

    @property
    def kiosk(self) -> int:
        """The process id of the kiosk; 0 if there is none."""
        return next(iter(children(self.process.pid)), 0)

    def window_of(self, kiosk: int) -> str:
        """The window of this process, or nothing."""
        return self._screen.xdotool("search", "--onlyvisible", "--pid", str(kiosk)) if kiosk else ""

    def wait_until_drawn(self, *, instead_of: int = 0) -> None:
        """Wait for the first frame of a new kiosk."""
        until(lambda: self.kiosk not in {0, instead_of} and bool(self.window_of(self.kiosk)), "a kiosk")
        until(lambda: self._screen.picture().getcolors(64) is None, "its first frame")

    def wait_until_started(self, times: int = 1) -> None:
        """Wait until so many kiosks have done what they do soon after their first frame."""
        log = self._data / "log" / "kiosk.log"
        until(lambda: log.is_file() and log.read_text("utf-8").count(STARTED) >= times, STARTED)

    def wait_until_it_beats(self) -> None:
        """Wait until the supervisor hears its kiosk: only then can it notice that it stands still."""
        heard = self._bytes_read()
        until(lambda: self._bytes_read() > heard + 1, "two heartbeats")

    def _bytes_read(self) -> int:
        # Once the kiosk runs, its supervisor reads nothing but heartbeats.
        facts = Path(f"/proc/{self.process.pid}/io").read_text("ascii")
        return int(facts.split()[1])

    def log(self) -> str:
        """What the supervisor wrote."""
        return (self._data / "log" / "supervisor.log").read_text("utf-8")

    def notes(self) -> notes.Notes:
        """What the readiness report would see."""
        found = notes.read(self._data / "supervisor.json")
        assert found is not None
        return found

    def kill(self) -> None:
        """Take both away."""
        kiosk = self.kiosk
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        until(lambda: not lives(kiosk), "the end of the kiosk")
