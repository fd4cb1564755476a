"""The desktop's accessibility bus, and a reader of it that shares nothing else with the kiosk (AT-SPI 2)."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import Any, Final

import pytest

from tests.end2end.bus_wire import BusWire, Call, GoneError, Signal
from tests.patience import PATIENCE_SECONDS

LAUNCHER: Final = "/usr/libexec/at-spi-bus-launcher"
PROGRAMS: Final = ("dbus-daemon", LAUNCHER)
MISSING: Final = (
    "This test asks the desktop's accessibility bus: run `apt-get install at-spi2-core dbus-daemon`, "
    "or `python3 build/dev.py test`, which does it."
)
ROOT: Final = "/org/a11y/atspi/accessible/root"
REGISTRY: Final = "org.a11y.atspi.Registry"
ATSPI: Final = "org.a11y.atspi."
ACCESSIBLE: Final = f"{ATSPI}Accessible"
PROPERTIES: Final = "org.freedesktop.DBus.Properties"
CHECKED, EDITABLE, ENABLED, FOCUSABLE, FOCUSED, SHOWING, VISIBLE = 4, 7, 8, 11, 12, 25, 30
"""Bits of a state, by their numbers in AT-SPI."""

Place = tuple[str, str]
"""Where a node is on the bus: its program and its path."""

IN_THE_WINDOW: Final = 1
"""Where places are counted from."""


@dataclass(frozen=True)
class Node:
    """Something in the tree, as a screen reader of the desktop finds it. ``group`` is the group it is in."""

    role: str
    name: str
    states: int
    owner: str
    path: str
    group: str = ""

    def has(self, state: int) -> bool:
        """Whether it is in this state."""
        return bool(self.states >> state & 1)

    @property
    def shown(self) -> bool:
        """Whether it can be seen."""
        return self.has(SHOWING)

    @property
    def checked(self) -> bool:
        """Whether it is the one chosen."""
        return self.has(CHECKED)


class AccessibilityBus:
    """Asks a running bus, as a screen reader of the desktop does."""

    def __init__(self, session: str) -> None:
        self.session = session
        asked = BusWire(session)
        answer = asked.call(Call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"))
        asked.close()
        self._wire = BusWire(answer[0])

    def close(self) -> None:
        """Leave the bus."""
        self._wire.close()

    def tree(self) -> list[Node]:
        """Everything that all programs on the bus show now."""
        return [node for node in self.whole_tree() if node.shown]

    def whole_tree(self) -> list[Node]:
        """Everything that all programs on the bus have, in the order of their trees.

        What goes away while it is read is not there any more: then it is read again.
        """
        end = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                return self._read()
            except GoneError:
                assert time.monotonic() < end, "the tree does not come to rest"

    def press(self, node: Node) -> None:
        """Do what a screen reader does to press a button: the action of that name."""
        self._act(node, "Press")

    def focus(self, node: Node) -> None:
        """Give it the keyboard."""
        assert self._ask(node, "Component.GrabFocus") == (True,), f"{node.name} takes no focus"

    def actions(self, nodes: Sequence[Node]) -> list[list[str]]:
        """What can be done to each."""
        bodies = self._wire.calls([_call(node, "Action.GetActions") for node in nodes])
        return [[name for name, _, _ in body[0]] for body in bodies]

    def places(self, nodes: Sequence[Node]) -> list[tuple[int, int, int, int]]:
        """Where each is in the window: left, top, width, height in pixels."""
        asked = [_call(node, "Component.GetExtents", "u", IN_THE_WINDOW) for node in nodes]
        return [body[0] for body in self._wire.calls(asked)]

    def text(self, node: Node) -> str:
        """What stands in a field."""
        return str(self._ask(node, "Text.GetText", "ii", 0, -1)[0])

    def write(self, node: Node, words: str) -> None:
        """Put words into a field instead of those that stand there."""
        assert self._ask(node, "EditableText.SetTextContents", "s", words) == (True,)

    def listen(self) -> None:
        """Hear what programs tell of changes from now on; ask the registry for it, as screen readers do."""
        for event in ("object:", "window:", "focus:"):
            register = Call(REGISTRY, "/org/a11y/atspi/registry", REGISTRY, "RegisterEvent", "s", (event,))
            self._wire.call(register)
        self._wire.listen("type='signal'")

    def heard(self) -> list[Signal]:
        """What was told since the last time; answers come after all that was told before."""
        self._wire.calls([Call(*place, ACCESSIBLE, "GetRoleName") for place in self._programs()])
        self._wire.hear()
        found = list(self._wire.signals)
        self._wire.signals.clear()
        return found

    def _act(self, node: Node, name: str) -> None:
        at = self.actions([node])[0].index(name)
        assert self._ask(node, "Action.DoAction", "i", at) == (True,), f"{name} of {node.name}"

    def _ask(self, node: Node, method: str, signature: str = "", *words: str | int) -> tuple[Any, ...]:
        return self._wire.call(_call(node, method, signature, *words))

    def _programs(self) -> list[Place]:
        children: list[Place] = self._wire.call(Call(REGISTRY, ROOT, ACCESSIBLE, "GetChildren"))[0]
        return children

    def _read(self) -> list[Node]:
        below: dict[Place, list[Place]] = {}
        found: dict[Place, Node] = {}
        programs = self._programs()
        level = programs
        while level:
            answers = self._wire.calls([ask for place in level for ask in _asked_of(*place)])
            for at, place in enumerate(level):
                (children,), (role,), (name,), (states,) = answers[4 * at : 4 * at + 4]
                found[place] = Node(role, name, states[0] | states[1] << 32, *place)
                below[place] = children
            level = [child for place in level for child in below[place]]
        return [node for program in programs for node in _in_order(program, "", found, below)]


def _asked_of(owner: str, path: str) -> tuple[Call, ...]:
    return (
        Call(owner, path, ACCESSIBLE, "GetChildren"),
        Call(owner, path, ACCESSIBLE, "GetRoleName"),
        Call(owner, path, PROPERTIES, "Get", "ss", (ACCESSIBLE, "Name")),
        Call(owner, path, ACCESSIBLE, "GetState"),
    )


def _in_order(
    place: Place, group: str, found: dict[Place, Node], below: dict[Place, list[Place]]
) -> Iterator[Node]:
    node = found[place]
    yield replace(node, group=group)
    for child in below[place]:
        yield from _in_order(child, node.name if node.role == "panel" else group, found, below)


def _call(node: Node, method: str, signature: str = "", *words: str | int) -> Call:
    interface, _, member = method.partition(".")
    return Call(node.owner, node.path, ATSPI + interface, member, signature, words)


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
        with closing(_when_ready(session)) as bus:
            yield bus
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
        except (GoneError, OSError):
            assert time.monotonic() < end, "the accessibility bus does not answer"
            time.sleep(0.1)
        else:
            return bus
