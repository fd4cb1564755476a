"""A virtual screen, the kiosk as a process in a real window on it, and a visitor's hands and eyes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest
from PIL import Image, ImageChops, ImageGrab

from tests.patience import PATIENCE_SECONDS, until

ROOT: Final = Path(__file__).resolve().parent.parent.parent
MISSING: Final = (
    "This test opens a real window and needs Xvfb and xdotool: run `apt-get install xvfb xdotool`, "
    "or `python3 build/dev.py test`, which does it."
)
CLEARLY: Final = 40
"""A difference in a colour channel (0 to 255) that is more than another way to smooth an edge."""

SAME_SHARE: Final = 0.002
"""The share of pixels that may differ clearly: a few letters' edges, never a word."""

STARTED: Final = "staff can come in"
"""The kiosk logs this at the end of its start, after all that it does soon after the first frame."""

ASKING: Final = ("search", "get")
"""How the words of xdotool begin that ask for something which may not be there."""

POWERLESS: Final = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")
"""Takes from root what lets it read and write everything, so that permissions count (part of util-linux)."""


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels (0 to 1) that differ clearly; 1 if the sizes differ."""
    if one.size != other.size:
        return 1.0
    red, green, blue = ImageChops.difference(one, other).split()
    worst = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return sum(worst.histogram()[CLEARLY:]) / (one.width * one.height)


def still(screen: Screen) -> Image.Image:
    """A screen on which nothing moves any more but the bar in a field for words."""
    seen = [screen.picture()]

    def same_again() -> bool:
        time.sleep(0.5)
        seen.append(screen.picture())
        return difference(seen[-2], seen[-1]) < SAME_SHARE

    until(same_again, "a screen that stands still")
    return seen[-1]


class Screen:
    """An X server of this test run, with nothing on it."""

    def __init__(self, name: str, width: int, height: int) -> None:
        self.name = name
        self.size = (width, height)

    def picture(self) -> Image.Image:
        """What the screen shows now."""
        return ImageGrab.grab(xdisplay=self.name).convert("RGB")

    def xdotool(self, *words: str) -> str:
        """Move, press, type or ask; gives what xdotool said, empty if it found nothing.

        What was to be done must have been: else a test would wait for what nobody did.
        """
        environment = {**os.environ, "DISPLAY": self.name}
        done = subprocess.run(
            ["xdotool", *words],
            env=environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
        asked = words[0].startswith(ASKING)
        assert asked or done.returncode == 0, f"xdotool {' '.join(words[:8])}: {done.stderr.strip()}"
        return done.stdout.strip()

    def let_go(self) -> None:
        """Hold no button any longer: the next press of it would be none."""
        self.xdotool("mouseup", "1")


@contextmanager
def virtual_screen(width: int, height: int) -> Iterator[Screen]:
    """Start an X server of this size (pixels), on whatever display number is free."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        pytest.fail(MISSING, pytrace=False)
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24"]
    # Without -noreset the server starts afresh, and deaf for a moment, whenever its last client leaves.
    command += ["-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        assert number, "Xvfb ended before it was ready"
        yield Screen(f":{number}", width, height)
    finally:
        server.terminate()
        server.wait()


class Kiosk:
    """``kiosk run`` as a process of its own, in a real window."""

    def __init__(
        self, screen: Screen, data: Path, arguments: Sequence[str | Path] = (), *, powerless: bool = False
    ) -> None:
        self.screen = screen
        self.data = data
        data.parent.mkdir(parents=True, exist_ok=True)
        self._stderr = data.parent / f"{data.name}.stderr"
        environment = {**os.environ, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
        without_power = POWERLESS if powerless and os.geteuid() == 0 else ()
        with self._stderr.open("wb") as errors:
            self.process = subprocess.Popen(
                [*without_power, *self._command([str(argument) for argument in arguments])],
                cwd=ROOT,
                env=environment,
                stdout=errors,
                stderr=errors,
            )
        self._began = time.monotonic()
        self.start_seconds = 0.0
        """How long it took to draw its first frame, on this machine as busy as it is."""
        self.window = ""
        self.judged = False
        """Whether the test itself has judged what was said and logged."""

    def _command(self, arguments: list[str]) -> list[str]:
        return [sys.executable, "-m", "kiosk", "run", "--data", str(self.data), *arguments]

    def wait_for_first_frame(self) -> None:
        """Wait until the window is there and has been drawn."""
        until(self._has_window, f"the window; it said: {self.said()!r}")
        # A blank screen has one colour, a drawn one hundreds.
        until(lambda: self.screen.picture().getcolors(64) is None, "the first frame")
        self.start_seconds = time.monotonic() - self._began

    def wait_until_started(self) -> None:
        """Wait until it has done what it does soon after its first frame: no way out, a way in for staff."""
        until(lambda: STARTED in self.log(), STARTED)

    def _has_window(self) -> bool:
        assert self.process.poll() is None, f"ended with {self.process.returncode}: {self.said()}"
        found = self.screen.xdotool("search", "--onlyvisible", *self._sought())
        self.window = found.splitlines()[0] if found else ""
        return bool(self.window)

    def _sought(self) -> tuple[str, str]:
        """How the window is found."""
        return "--pid", str(self.process.pid)

    def title(self) -> str:
        """The window's title: the heading of the page."""
        return self.screen.xdotool("getwindowname", self.window)

    def click(self, x: int, y: int) -> None:
        """Press and let go of the left button at a place of the screen (pixels)."""
        self.screen.xdotool("mousemove", str(x), str(y), "mousedown", "1", "sleep", "0.03", "mouseup", "1")

    def press(self, *keys: str) -> None:
        """Press keys by their X names, such as ``Tab``, one after another."""
        self.screen.xdotool("key", "--delay", "40", *keys)

    def said(self) -> str:
        """Everything it wrote to standard output and standard error, but for a PC that has no sound card."""
        lines = self._stderr.read_text("utf-8", "replace").splitlines(keepends=True)
        return "".join(line for line in lines if not line.startswith("ALSA lib"))

    def log(self) -> str:
        """The text of its log; empty if there is none."""
        path = self.data / "log" / "kiosk.log"
        return path.read_text("utf-8") if path.is_file() else ""

    def complaints(self) -> list[str]:
        """The lines of the log that are warnings or worse, and those that are no log lines (tracebacks)."""
        return [line for line in self.log().splitlines() if " INFO " not in line and " DEBUG " not in line]

    def end(self, how: signal.Signals = signal.SIGTERM, seconds: float = PATIENCE_SECONDS) -> int:
        """Ask it to end; gives the exit code. It must obey within ``seconds``."""
        self.process.send_signal(how)
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            pytest.fail(f"{how.name} did not end the kiosk in {seconds:g} s")

    def must_end_well(self) -> None:
        """End it if it runs: it must obey, and have nothing to complain of that the test did not judge."""
        if self.process.poll() is None:
            code = self.end()
            assert code == 0, f"ended with {code}"
        if not self.judged:
            assert not self.said(), self.said()
            assert not self.complaints(), "\n".join(self.complaints())

    def kill(self) -> None:
        """Take it away, in whatever state it is."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
