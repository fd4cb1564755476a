"""The heartbeat: beats while frames are drawn, and for nobody when nobody listens (I03)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.ui.heartbeat import Heartbeat
from tests.driver import Driver, Opener


class Listener:
    """Counts beats; hears until ``deaf``."""

    def __init__(self) -> None:
        self.beats = 0
        self.lost = 0
        self.deaf = False

    def beat(self) -> bool:
        self.beats += 1
        return not self.deaf

    def lose(self) -> None:
        self.lost += 1


@pytest.fixture
def driver(opener: Opener) -> Driver:
    return opener("R1")


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def heart(driver: Driver, listener: Listener) -> Iterator[Heartbeat]:
    heart = Heartbeat(driver.window, listener.beat, listener.lose)
    yield heart
    heart._timer.stop()
    heart.deleteLater()


def test_I03_it_beats_while_the_window_is_drawn(driver: Driver, heart: Heartbeat, listener: Listener) -> None:
    driver.wait_for(lambda: listener.beats >= 2)
    heart._timer.stop()


def test_I03_a_loop_that_runs_without_frames_is_no_life(
    driver: Driver, heart: Heartbeat, listener: Listener
) -> None:
    heart._timer.stop()
    driver.settle()
    heart.look()
    assert listener.beats == 1
    # No event is processed from here on, so nothing that was asked for is drawn.
    heart.look()
    heart.look()
    assert listener.beats == 1
    driver.settle()
    heart.look()
    assert listener.beats == 2


def test_a_window_that_the_system_shows_nowhere_lives_without_frames(
    driver: Driver, heart: Heartbeat, listener: Listener
) -> None:
    heart._timer.stop()
    driver.window.hide()
    driver.process()
    for _ in range(3):
        heart.look()
    driver.window.show()
    driver.settle()
    assert listener.beats == 3


def test_a_kiosk_whose_supervisor_is_gone_ends(heart: Heartbeat, listener: Listener, driver: Driver) -> None:
    listener.deaf = True
    driver.settle()
    heart.look()
    assert listener.lost == 1
    assert not heart._timer.isActive()
