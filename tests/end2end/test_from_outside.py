"""From outside: a screen reader of the desktop finds every control of the kiosk, with role and name (K01)."""

from __future__ import annotations

import pytest

from tests.end2end.accessibility_bus import AccessibilityBus, Node, accessibility_bus
from tests.end2end.conftest import StartKiosk
from tests.patience import until

pytestmark = pytest.mark.window

ROLES = {"push button", "radio button", "text"}
"""What a control may be; AT-SPI calls a field for words ``text``."""

BARS = {
    "Back",
    "Home",
    "Search",
    "Listen",
    "Text size",
    "Help now",
    "Hide. Shows a plain page until you come back",
    "Finish and clear",
}
HOME = {
    "Easy Read. Short words with pictures",
    "Lupus. What it is and what helps",
    "CAR-T treatment. A treatment still being tested",
    "Living with it. Daily life, work and family",
    "Questions people ask. Short answers to 50 questions",
    "Find support. People you can talk to",
    "A to Z. Every page and hard word",
}


def controls(nodes: list[Node]) -> dict[str, Node]:
    """What can be used, by name."""
    return {node.name: node for node in nodes if node.role in ROLES}


def open_by(bus: AccessibilityBus, control: str, then: str) -> list[Node]:
    """Press a control from outside; gives what is there once ``then`` is."""
    bus.press(controls(bus.tree())[control])
    seen: list[Node] = []

    def there() -> bool:
        seen[:] = bus.tree()
        return any(node.name == then for node in seen)

    until(there, then)
    return seen


def test_K01_a_screen_reader_of_the_desktop_finds_and_presses_everything(
    start: StartKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with accessibility_bus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.session)
        monkeypatch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
        kiosk = start()
        until(lambda: "Touch anywhere to start" in controls(bus.tree()), "the kiosk on the bus")
        home = open_by(bus, "Touch anywhere to start", "What would you like to know?")
        found = set(controls(home))
        assert found >= HOME | BARS - {"Back"}
        assert all(node.name for node in home if node.role in ROLES)
        settings = controls(open_by(bus, "Text size", "Text and colours"))
        assert {settings[name].role for name in ("Standard", "Dusk", "Bigger")} == {"radio button"}
        assert settings["Standard"].checked
        assert not settings["Large"].checked
        search = open_by(bus, "Search", "Search words")
        assert controls(search)["Search words"].role == "text"
        assert set("qwertyuiopasdfghjklzxcvbnm") <= set(controls(search))
        assert set(controls(search)) >= BARS
        assert kiosk.end() == 0
