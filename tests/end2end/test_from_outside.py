"""From outside: a screen reader of the desktop finds every control of every screen, and can use it (K01)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

import pytest

from kiosk.content.store import Store
from kiosk.ui.tour import STAGES, every_state
from tests.end2end.accessibility_bus import (
    CHECKED,
    EDITABLE,
    ENABLED,
    FOCUSABLE,
    FOCUSED,
    VISIBLE,
    AccessibilityBus,
    Node,
    accessibility_bus,
)
from tests.end2end.conftest import StartKiosk
from tests.end2end.shown import LEAST_PX, Box, Control, Facts
from tests.end2end.told import Told, told
from tests.patience import until
from tests.survey import listed

pytestmark = pytest.mark.window

ROLES = {
    "Button": "push button",
    "RadioButton": "radio button",
    "CheckBox": "check box",
    "EditableText": "text",
}
"""What a control may be, and what AT-SPI calls it."""

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
TEXTS = ("label", "heading", "list item")
"""What is read and not used."""

ALIKE = ("Explain the underlined words", "Come in", "Next")
"""Controls that may be twice on a screen: each stands with its text, or does what the other does."""

LEAST_MM = 20
"""What is smaller is hard to press (T01)."""

NO_ITEMS = ("application", "frame", "link")
"""What stands for no item of a screen; a link is a word in a text, and has no action in Qt 6.9."""

NO_HEADINGS = {"999", "30", "Not measured yet"}
"""What is drawn large and heads nothing: a number, seconds, a measure."""

HERE = ("rail-home", "rail-text", "contents-0")
"""What is pressed where it leads to."""

HEADED_OTHERWISE = ("search", "help", "stafftouch", "cleaning", "resting")
"""Screens on which their title is not drawn: a field for words, what to do, seconds, a dark screen."""


@pytest.fixture(scope="module")
def bus() -> Iterator[AccessibilityBus]:
    """A bus for the programs of these tests."""
    with accessibility_bus() as made:
        yield made


@pytest.fixture(scope="module", params=["R1", pytest.param("R2", marks=pytest.mark.soak)])
def kiosk(bus: AccessibilityBus, request: pytest.FixtureRequest) -> Iterator[Told]:
    """A kiosk that shows what it is told to."""
    with told(bus, request.param) as made:
        until(lambda: any(node.role == "frame" for node in bus.tree()), "the kiosk on the bus")
        yield made


def controls(nodes: list[Node]) -> dict[str, Node]:
    """What can be used, by name."""
    return {node.name: node for node in nodes if node.role in ROLES.values()}


def near(one: Box, other: Box) -> bool:
    """The same place, but for what rounding does."""
    return all(abs(here - there) <= 1 for here, there in zip(one, other, strict=True))


def in_sight(control: Control) -> bool:
    """Whether enough of it can be seen."""
    return min(control.seen[2:]) > LEAST_PX


def unbroken(words: str) -> str:
    """Words without what only keeps them on one line."""
    return words.replace("\N{WORD JOINER}", "")


class Outside:
    """One reading of the tree, beside what the program says that it shows."""

    def __init__(self, bus: AccessibilityBus, facts: Facts) -> None:
        self._bus = bus
        self._facts = facts
        self.tree = bus.whole_tree()
        self._shown = [node for node in self.tree if node.shown]
        self._places = dict(zip(self._shown, bus.places(self._shown), strict=True))

    def offences(self) -> Iterator[str]:
        """Whatever a screen reader would miss, find wrong, or find though it is not there."""
        frames = [node.name for node in self._shown if node.role == "frame"]
        if frames != [self._facts.title]:
            yield f"the window is called {frames}, not {self._facts.title!r}"
        yield from self._not_found()
        yield from self._not_there()
        yield from self._headings()
        yield from self._out_of_order()

    def same(self, control: Control, node: Node) -> bool:
        """Whether this node stands for this control."""
        called = (node.role, node.name) == (ROLES.get(control.role), control.name)
        return called and near(self._places[node], control.rect)

    def _not_found(self) -> Iterator[str]:
        wanted = [control for control in self._facts.controls if in_sight(control)]
        found = {}
        for control in wanted:
            what = f"{control.role} {control.own} {control.name!r} at {list(control.rect)}"
            nodes = [node for node in self._shown if self.same(control, node)]
            if len(nodes) != 1:
                yield f"{what}: found {len(nodes)} times"
                continue
            found[what] = nodes[0]
            missing = [state for state in (ENABLED, FOCUSABLE, VISIBLE) if not nodes[0].has(state)]
            if missing:
                yield f"{what}: lacks the states {missing}"
            small = min(self._places[nodes[0]][2:]) < LEAST_MM * self._facts.px_per_mm - 1
            if small and control.role != "EditableText":  # whose target is the box around it
                yield f"{what}: smaller than {LEAST_MM} mm"
            if nodes[0].has(CHECKED) is not control.checked:
                yield f"{what}: said to be {'' if nodes[0].checked else 'not '}checked"
        for (what, node), actions in zip(found.items(), self._bus.actions([*found.values()]), strict=True):
            if node.role != "text" and "Press" not in actions:
                yield f"{what}: can only {actions}"
        called = Counter((node.group, node.name) for node in found.values() if node.name not in ALIKE)
        yield from (f"{count} controls are called {name}" for name, count in called.items() if count > 1)
        yield from (f"{what}: no name" for what, node in found.items() if not node.name)

    def _not_there(self) -> Iterator[str]:
        for node in self._shown:
            place = self._places[node]
            here = f"{node.role} {node.name!r} at {place}"
            if node.role in ROLES.values():
                if not any(self.same(control, node) for control in self._facts.controls):
                    yield f"{here}: nothing that can be pressed"
            elif node.role not in NO_ITEMS and not any(near(place, seen) for seen in self._facts.visible):
                yield f"{here}: nothing can be seen there"

    def _headings(self) -> Iterator[str]:
        headings = [
            node.name.replace("\N{WORD JOINER}", "") for node in self._shown if node.role == "heading"
        ]
        for text in self._facts.texts:
            said = text.text.replace("\N{WORD JOINER}", "")
            if text.large and said not in (*headings, *NO_HEADINGS):
                yield f"{said!r} is no heading"
        if self._facts.title not in headings and self._facts.screen not in HEADED_OTHERWISE:
            yield f"no heading {self._facts.title!r}"

    def _out_of_order(self) -> Iterator[str]:
        """What is read, within the page, after something that stands below it or to its right."""
        left, top, width, height = self._facts.page
        inside = []
        for node in self._shown:
            x, y, wide, high = self._places[node]
            read = node.role in (*ROLES.values(), *TEXTS)
            if read and left <= x and x + wide <= left + width and top <= y and y + high <= top + height:
                inside.append(node)
        for first, then in pairwise(inside):
            one, other = self._places[first], self._places[then]
            above = other[1] + other[3] <= one[1] and other[0] < one[0] + one[2]
            beside = abs((other[1] + other[3] / 2) - (one[1] + one[3] / 2)) < one[3] / 2
            if above or (beside and other[0] + other[2] <= one[0]):
                yield f"{then.name!r} is read after {first.name!r}"


def judged(bus: AccessibilityBus, facts: Facts) -> list[str]:
    """The offences of a screen; what is found wrong is read again until it stays as it is."""
    outside = Outside(bus, facts)
    offences = list(outside.offences())
    while offences:
        again = Outside(bus, facts)
        found = list(again.offences())
        if again.tree == outside.tree and found == offences:
            return offences
        outside, offences = again, found
    return []


def walk(kiosk: Told, bus: AccessibilityBus, names: list[str]) -> tuple[list[str], int]:
    """Every one of these screens from outside; gives what is wrong, and how many controls there are."""
    offenders, count = [], 0
    kiosk.tell("begin")
    for name in names:
        facts = kiosk.tell("show", name)
        offenders += [f"{name}: {offence}" for offence in judged(bus, facts)]
        count += sum(in_sight(control) for control in facts.controls)
    return offenders, count


def test_K01_a_screen_reader_of_the_desktop_finds_every_control_of_every_screen(
    bus: AccessibilityBus, kiosk: Told, edition: Store
) -> None:
    offenders, count = walk(kiosk, bus, [*STAGES, *every_state(edition, "en")])
    assert not offenders, listed(offenders)
    assert count > 1000


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
        open_by(bus, "Touch anywhere to start", "What would you like to know?")
        until(lambda: set(controls(bus.tree())) >= HOME | BARS - {"Back"}, "all controls of Home")
        settings = controls(open_by(bus, "Text size", "Text and colours"))
        assert {settings[name].role for name in ("Standard", "Dusk", "Bigger")} == {"radio button"}
        assert settings["Standard"].checked
        assert not settings["Large"].checked
        search = open_by(bus, "Search", "Search words")
        assert controls(search)["Search words"].role == "text"
        assert set("qwertyuiopasdfghjklzxcvbnm") <= set(controls(search))
        assert set(controls(search)) >= BARS
        assert kiosk.end() == 0


def used(
    kiosk: Told, bus: AccessibilityBus, screen: str, control: Control, number: int
) -> tuple[Facts, Facts]:
    """What a screen is after a touch of a control, and after a press from outside."""
    kiosk.tell("begin", screen)
    touched = kiosk.tell("tap", number)
    outside = Outside(bus, kiosk.tell("begin", screen))
    (node,) = (node for node in outside.tree if node.shown and outside.same(control, node))
    bus.press(node)
    return touched, kiosk.tell("look")


def after(facts: Facts) -> tuple[object, ...]:
    """What a screen is, wherever the focus is, which only a touch takes along, and moves the page with it."""
    there = (control for control in facts.controls if control.own not in ("page-up", "page-down"))
    offered = sorted((control.own, control.name, control.checked) for control in there)
    return facts.title, facts.state, offered


@pytest.mark.parametrize(
    "screen",
    [
        "home",
        pytest.param("article:what-is-lupus", marks=pytest.mark.soak),
        pytest.param("settings", marks=pytest.mark.soak),
    ],
)
def test_K01_a_press_from_outside_does_what_a_touch_does(
    bus: AccessibilityBus, kiosk: Told, screen: str
) -> None:
    offenders = []
    facts = kiosk.tell("begin", screen)
    assert len(facts.controls) > 10
    for number, control in enumerate(facts.controls):
        if in_sight(control):
            touched, pressed = used(kiosk, bus, screen, control, number)
            if after(touched) != after(pressed):
                offenders.append(f"{control.own}: {touched.state} by touch, {pressed.state} from outside")
            changed = {touched.state, str(touched.visible)} - {facts.state, str(facts.visible)}
            if not changed and not control.checked and control.own not in HERE:
                offenders.append(f"{control.own}: nothing happens")
    assert not offenders, listed(offenders)


def found(bus: AccessibilityBus, role: str, name: str) -> Node:
    """The one thing of this role and name."""
    (node,) = (node for node in bus.tree() if (node.role, node.name) == (role, name))
    return node


def heard(bus: AccessibilityBus, member: str, node: Node) -> list[tuple[object, ...]]:
    """What the program has told of this thing since the last time, by this kind of event."""
    return [event.body for event in bus.heard() if (event.member, event.path) == (member, node.path)]


def test_K01_from_outside_words_are_typed_and_the_focus_is_set_and_changes_are_told(
    bus: AccessibilityBus, kiosk: Told
) -> None:
    bus.listen()
    kiosk.tell("begin", "search")
    field = found(bus, "text", "Search words")
    assert field.has(EDITABLE)
    assert bus.text(field) == ""
    bus.heard()
    bus.write(field, "rash")
    assert "'rash'" in kiosk.tell("look").state
    assert bus.text(field) == "rash"
    assert [body[0::3] for body in heard(bus, "TextChanged", field)] == [("insert", "rash")]
    home = found(bus, "push button", "Home")
    assert not home.has(FOCUSED)
    bus.focus(home)
    assert kiosk.tell("look").focused == "rail-home"
    assert [body[:2] for body in heard(bus, "StateChanged", home)] == [("focused", 1)]
    assert found(bus, "push button", "Home").has(FOCUSED)
    frame = next(node for node in bus.tree() if node.role == "frame")
    bus.press(home)
    title = kiosk.tell("look").title
    assert [body[3] for body in heard(bus, "Announcement", frame)] == [title]


def stops(kiosk: Told, key: str) -> list[str]:
    """What a real key comes to, one after another, until it is back at the first."""
    visited: list[str] = []
    while True:
        before = kiosk.facts.focused
        kiosk.screen.xdotool("key", key)
        until(partial(has_left, kiosk, before), f"{key} to go on from {before}")
        if kiosk.facts.focused in visited[:1]:
            return visited
        visited.append(kiosk.facts.focused)
        assert len(visited) == len(set(visited)), f"{key} comes to {visited[-1]} twice"


def has_left(kiosk: Told, name: str) -> bool:
    """Whether something else than this has the keys."""
    return kiosk.tell("look").focused != name


@pytest.mark.parametrize(
    "screen",
    ["questions", *(pytest.param(name, marks=pytest.mark.soak) for name in ("help", "staff", "search"))],
)
def test_K03_real_keys_come_to_every_control_there_and_back_and_lead_out(kiosk: Told, screen: str) -> None:
    facts = kiosk.tell("begin", screen)
    wanted = {control.own for control in facts.controls if in_sight(control)} - {"page-down"}
    there = stops(kiosk, "Tab")
    assert set(there) >= wanted
    assert len(wanted) > 5
    assert set(stops(kiosk, "shift+Tab")) >= set(there) - {"page-up"}
    kiosk.screen.xdotool("key", "Escape")
    until(lambda: kiosk.tell("look").screen == "home", "Home")


def test_K01_an_error_is_told_outside_as_an_alert(bus: AccessibilityBus, kiosk: Told) -> None:
    kiosk.tell("begin", "staffpin")
    bus.listen()
    bus.heard()
    bus.press(controls(bus.tree())["Come in"])
    kiosk.tell("look")
    alert = found(bus, "alert message", "A PIN has 6 digits or more.")
    assert ("showing", 1) in [body[:2] for body in heard(bus, "StateChanged", alert)]
