"""The desktop's accessibility bus, and a reader of it that shares nothing else with the kiosk (AT-SPI 2)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import pytest

from tests.patience import PATIENCE_SECONDS

LAUNCHER: Final = "/usr/libexec/at-spi-bus-launcher"
PROGRAMS: Final = ("dbus-daemon", "gdbus", LAUNCHER)
MISSING: Final = (
    "This test asks the desktop's accessibility bus: run `apt-get install at-spi2-core dbus-daemon "
    "libglib2.0-bin`, or `python3 build/dev.py test`, which does it."
)
ROOT: Final = "/org/a11y/atspi/accessible/root"
REGISTRY: Final = "org.a11y.atspi.Registry"
ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
REFERENCE: Final = re.compile(r"'(:[\d.]+)', (?:objectpath )?'(/[\w/]+)'")
CHECKED: Final = 4
SHOWING: Final = 25
"""Bits of a state, by their numbers in AT-SPI."""


@dataclass(frozen=True)
class Node:
    """Something in the tree, as a screen reader of the desktop finds it."""

    role: str
    name: str
    states: int
    owner: str
    path: str

    @property
    def shown(self) -> bool:
        """Whether it can be seen."""
        return bool(self.states >> SHOWING & 1)

    @property
    def checked(self) -> bool:
        """Whether it is the one chosen."""
        return bool(self.states >> CHECKED & 1)


class AccessibilityBus:
    """Asks a running bus by ``gdbus``, the desktop's own tool."""

    def __init__(self, session: str) -> None:
        self.environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": session}
        self.session = session
        answer = self._call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress", address=session)
        self._address = answer.split("'")[1]

    def tree(self) -> list[Node]:
        """Everything that all programs on the bus show now."""
        found = (node for owner, path in self._children(REGISTRY, ROOT) for node in self._below(owner, path))
        return [node for node in found if node.shown]

    def press(self, node: Node) -> None:
        """Do what a screen reader does to press a button: the action of that name."""
        actions = "org.a11y.atspi.Action"
        names = self._call(node.owner, node.path, f"{actions}.GetActions")
        at = re.findall(r"\('(\w+)'", names).index("Press")
        self._call(node.owner, node.path, f"{actions}.DoAction", str(at))

    def _below(self, owner: str, path: str) -> Iterator[Node]:
        role = self._call(owner, path, f"{ACCESSIBLE}.GetRoleName").split("'")[1]
        facts = self._call(owner, path, "org.freedesktop.DBus.Properties.Get", ACCESSIBLE, "Name")
        states = self._call(owner, path, f"{ACCESSIBLE}.GetState").replace("uint32", "")
        low, high = re.findall(r"\d+", states)
        yield Node(role, _text(facts), int(low) | int(high) << 32, owner, path)
        for child_owner, child in self._children(owner, path):
            yield from self._below(child_owner, child)

    def _children(self, owner: str, path: str) -> list[tuple[str, str]]:
        return REFERENCE.findall(self._call(owner, path, f"{ACCESSIBLE}.GetChildren"))

    def _call(self, owner: str, path: str, method: str, *words: str, address: str = "") -> str:
        command = ["gdbus", "call", "--address", address or self._address, "--dest", owner]
        command += ["--object-path", path, "--method", method, *words]
        done = subprocess.run(
            command,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
        assert done.returncode == 0, f"{method} of {path}: {done.stderr}"
        return done.stdout


def _text(answer: str) -> str:
    """The text in ``(<'Help now'>,)``; gdbus writes it in double quotes where it has an apostrophe."""
    found = re.search(r"<(['\"])(.*)\1>", answer, re.DOTALL)
    return found.group(2) if found else ""


@contextmanager
def accessibility_bus() -> Iterator[AccessibilityBus]:
    """A session bus and an accessibility bus of this test's own."""
    if not all(shutil.which(program) for program in PROGRAMS):
        pytest.fail(MISSING, pytrace=False)
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    session = daemon.stdout.readline().strip()
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": session}
    launcher = subprocess.Popen(
        [LAUNCHER, "--launch-immediately"], env=environment, stderr=subprocess.DEVNULL
    )
    try:
        yield _when_ready(session)
    finally:
        for process in (launcher, daemon):
            process.terminate()
            process.wait()
        daemon.stdout.close()


def _when_ready(session: str) -> AccessibilityBus:
    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            bus = AccessibilityBus(session)
            bus.tree()
        except AssertionError:
            assert time.monotonic() < end, "the accessibility bus does not answer"
            time.sleep(0.1)
        else:
            return bus
