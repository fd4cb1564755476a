"""The kiosk of ``shown.py`` as a process on a screen of its own: told what to show, asked what it holds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kiosk.ui.tour import DEVICES
from tests.end2end.accessibility_bus import AccessibilityBus
from tests.end2end.desktop import ROOT, Screen, virtual_screen
from tests.end2end.shown import Control, Facts, Text


class Told:
    """A kiosk that does as it is told."""

    def __init__(self, process: subprocess.Popen[str], screen: Screen) -> None:
        self._process = process
        self.screen = screen
        self.facts = self._answer()

    def tell(self, command: str, *words: str | int) -> Facts:
        """Tell it to do something; gives what it shows when that is done and nothing moves any more."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([command, *words]) + "\n")
        self._process.stdin.flush()
        self.facts = self._answer()
        return self.facts

    def _answer(self) -> Facts:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, f"the kiosk has ended with {self._process.wait()}"
        told: dict[str, Any] = json.loads(line)
        told["controls"] = [Control(**control) for control in told["controls"]]
        told["texts"] = [Text(**text) for text in told["texts"]]
        return Facts(**told)


@contextmanager
def told(bus: AccessibilityBus, device: str) -> Iterator[Told]:
    """Start it on a reference screen, as a program that the bus knows; it must end without complaint."""
    size = DEVICES[device]
    with virtual_screen(size.width, size.height) as screen:
        environment = {
            **os.environ,
            "DISPLAY": screen.name,
            "QT_QPA_PLATFORM": "xcb",
            "DBUS_SESSION_BUS_ADDRESS": bus.session,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.end2end.shown", device],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            yield Told(process, screen)
            process.communicate()
            assert process.returncode == 0
        finally:
            process.kill()
            process.communicate()
