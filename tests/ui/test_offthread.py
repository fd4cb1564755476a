"""Work beside the window's thread: nothing of Qt ends there, however much Python throws away."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer

from kiosk.ui.garbage import Garbage
from kiosk.ui.offthread import OffThread
from tests.driver import Driver, Opener


@pytest.fixture
def driver(opener: Opener) -> Driver:
    return opener.ready()


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
    ended_on: list[threading.Thread] = []
    gone = weakref.ref(Knot(), lambda _: ended_on.append(threading.current_thread()))
    aside.run(lambda: made.extend([] for _ in range(100_000)))
    driver.wait_for(lambda: not aside.busy)
    garbage = driver.window.findChild(Garbage)
    assert garbage is not None
    garbage.look()
    assert gone() is None
    # Beside it, Qt would say that timers cannot be stopped from another thread, and may crash.
    assert ended_on == [threading.main_thread()]


def test_garbage_is_not_looked_for_where_little_was_made(driver: Driver) -> None:
    garbage = driver.window.findChild(Garbage)
    assert garbage is not None
    gc.collect()
    passes = [kind["collections"] for kind in gc.get_stats()]
    garbage.look()
    assert [kind["collections"] for kind in gc.get_stats()] == passes


ENDS_AMONG_OTHERS = """
import gc
from PySide6.QtCore import QObject, Signal, Slot
from kiosk.ui import engine

class Speaker(QObject):
    said = Signal()

class Hearer(QObject):
    @Slot()
    def hear(self):
        pass

application = engine.application("software")
by_itself = gc.isenabled()
gc.disable()
speakers, hearers = [Speaker() for _ in range(20)], [Hearer() for _ in range(20)]
for speaker in speakers:
    for hearer in hearers:
        speaker.said.connect(hearer.hear)
for _ in range(400):
    speaker, hearer = Speaker(), Hearer()
    speaker.said.connect(hearer.hear)
    speaker.itself, hearer.itself = speaker, hearer
del speaker, hearer
gc.set_threshold(1)
if by_itself:
    gc.enable()
del hearers
print("all ended")
"""
"""What could be collected is there when the hearers end. Qt asks the speakers something meanwhile, for which
PySide6 makes objects of Python."""


def test_what_ends_does_not_wait_for_itself() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", ENDS_AMONG_OTHERS]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert ended.stdout == "all ended\n", ended.stderr
