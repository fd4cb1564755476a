"""Work beside the window's thread: nothing of Qt ends there, however much Python throws away."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer

from kiosk.ui.garbage import Garbage
from kiosk.ui.offthread import OffThread
from tests.driver import Driver, Opener


@pytest.fixture
def driver(opener: Opener) -> Driver:
    made = opener("R1")
    made.wait_for(lambda: made.kiosk.forgetting is not None)
    return made


@pytest.fixture
def aside() -> Iterator[OffThread]:
    made = OffThread("aside")
    yield made
    made.close()


class Knot(QObject):
    """Like a page and its rows: they hold each other, and a timer runs in them."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self
        self.timer = QTimer(self)
        self.timer.start(1_000_000)


def test_what_is_made_beside_the_window_destroys_nothing_of_it(driver: Driver, aside: OffThread) -> None:
    made: list[list[None]] = []
    gone = weakref.ref(Knot())
    aside.run(lambda: made.extend([] for _ in range(100_000)))
    driver.wait_for(lambda: not aside.busy)
    assert gone() is not None  # or Qt says that timers cannot be stopped from another thread, and may crash
    garbage = driver.window.findChild(Garbage)
    assert garbage is not None
    garbage.look()
    assert gone() is None


def test_garbage_is_not_looked_for_where_little_was_made(driver: Driver) -> None:
    garbage = driver.window.findChild(Garbage)
    assert garbage is not None
    gc.collect()
    passes = [kind["collections"] for kind in gc.get_stats()]
    garbage.look()
    assert [kind["collections"] for kind in gc.get_stats()] == passes
    assert not gc.isenabled()
