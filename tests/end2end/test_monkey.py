"""A monkey plays with every screen: no error, no warning, no way out, nothing left behind, no more memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.content.store import Store
from kiosk.ui.tour import STAGES, every_screen, place
from tests.bench.machine import memory_mb
from tests.colours import picture
from tests.driver import Driver, Opener
from tests.monkey import Monkey
from tests.screens.compare import MOST, worst_tile
from tests.standstill import Standstill

PARTS = 4
"""The screens are dealt out to as many tests, so that they share the cores."""

ACTS = 20_000
MANY_ACTS = 1_000_000
GROWTH = 1.1
"""Memory may grow by a tenth, once every kind of screen has been shown."""


class Keeper:
    """Looks after the kiosk while the monkey plays."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._clipboard = QGuiApplication.clipboard()
        self._clipboard.setText("from outside")
        self._files = open_files()

    def look(self) -> None:
        """Nothing led out, nothing came up beside the kiosk, nothing was taken along."""
        window = self._driver.window
        assert self._driver.kiosk.complaints == []
        assert [other for other in QGuiApplication.topLevelWindows() if other.isVisible()] == [window]
        assert [other for other in QGuiApplication.allWindows() if isinstance(other, QQuickWindow)] == [
            window
        ]
        assert window.isVisible()
        assert (window.width(), window.height()) == (1920, 1080)
        assert window.visibility() == QQuickWindow.Visibility.Windowed, "as the test has shown it"
        assert self._clipboard.text() in {"from outside", ""}, "a finished visit empties it"
        assert QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
        # The edition's file may be open once more or less while pages change.
        assert open_files() <= self._files + 3

    def memory(self) -> float:
        """Megabytes that only this program has after a visit, with nothing waiting to be freed."""
        self._driver.shell.navigation.finish()
        self._driver.fresh()
        forgetting = self._driver.kiosk.forgetting
        assert forgetting is not None
        for _ in range(2):  # what QML lets go may be the last to hold what Python has
            forgetting.sweep()
            self._driver.process()
        return memory_mb()["own"]

    def tidy_up(self) -> None:
        """Leave no clipboard to the next test."""
        self._clipboard.clear()


def open_files() -> int:
    """How many files, pipes and sockets this process has open."""
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.fixture
def driver(opener: Opener) -> Driver:
    return opener.ready()


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Standstill]:
    """To be asked for before the keeper, which counts open files."""
    with Standstill(tmp_path) as watched:
        print(f"if it stands still: {watched.report}", flush=True)
        yield watched
    assert not watched.report.exists(), watched.report.read_text()


@pytest.fixture
def keeper(driver: Driver) -> Iterator[Keeper]:
    keeper = Keeper(driver)
    yield keeper
    keeper.tidy_up()


def play(driver: Driver, keeper: Keeper, monkey: Monkey, screens: list[str], count: int) -> None:
    """Let the monkey play with each screen in turn, ``count`` acts in all."""
    each = count // len(screens) + 1
    for name in screens:
        driver.open(name)
        driver.guard(0)
        monkey.play(each)
        keeper.look()


def open_one_of_each_kind(driver: Driver, edition: Store) -> None:
    """Let every module and every QML type be loaded: what that takes is no growth."""
    names = {place(name).screen: name for name in every_screen(edition, "en")}
    for name in (*STAGES, *names.values()):
        driver.open(name)


@pytest.mark.first
@pytest.mark.parametrize("part", range(PARTS))
def test_P05_a_monkey_on_every_screen_finds_no_way_out_and_breaks_nothing(
    driver: Driver, keeper: Keeper, edition: Store, part: int
) -> None:
    home = picture(driver.grab())
    monkey = Monkey(driver, seed=20261121 + part)
    screens = [*STAGES, *every_screen(edition, "en")][part::PARTS]
    open_one_of_each_kind(driver, edition)
    play(driver, keeper, monkey, screens, ACTS // PARTS // 2)
    before = keeper.memory()
    play(driver, keeper, monkey, screens, ACTS // PARTS // 2)
    after = keeper.memory()
    print(f"{before:.1f} MB, then {after:.1f} MB")
    assert after < before * GROWTH
    assert monkey.done.total() >= ACTS // PARTS
    assert min(monkey.done[kind] for kind in monkey.kinds) > 0
    driver.shell.navigation.finish()  # also ends talking mode and switches, which keys may have begun
    driver.fresh()
    # A window that is drawn in pieces may have a dot more at an edge than one drawn at once.
    assert worst_tile(picture(driver.grab()), home) <= MOST


@pytest.mark.soak
@pytest.mark.parametrize("part", range(2))
def test_P05_a_million_acts_of_a_monkey(
    driver: Driver, watched: Standstill, keeper: Keeper, edition: Store, part: int
) -> None:
    monkey = Monkey(driver, 1 + part, watched.tell)
    screens = [*STAGES, *every_screen(edition, "en")][part::2]
    rounds = 50
    memories = []
    for number in range(rounds + 1):
        play(driver, keeper, monkey, screens, MANY_ACTS // 2 // rounds)
        memories.append(keeper.memory())
        print(f"{monkey.done.total():,} acts, {memories[-1]:.1f} MB", flush=True)
        # What the first round has brought in is what a kiosk has after its first day.
        assert memories[number] < memories[0] * GROWTH, memories
    assert monkey.done.total() >= MANY_ACTS // 2
