"""Screens, kiosks and visits for the tests in real windows; whatever they start ends with the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content.store import Store
from kiosk.paths import DataFolder
from kiosk.staff.choosing import choose
from kiosk.staff.hashing import Cost
from tests.end2end.desktop import Kiosk, Screen, virtual_screen
from tests.end2end.twin import Twin
from tests.end2end.visit import Visit

WIDTH, HEIGHT = 1280, 720
PIN = "493817"

StartKiosk = Callable[..., Kiosk]
MakeTwin = Callable[..., Twin]


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    """A screen that the tests use one after another."""
    with virtual_screen(WIDTH, HEIGHT) as made:
        yield made


@pytest.fixture
def start(screen: Screen, tmp_path: Path) -> Iterator[StartKiosk]:
    """Start kiosks, drawn when they are given; what a test leaves running must be well and end when told."""
    with ExitStack() as stack:
        stack.callback(screen.let_go)  # also after a test that failed while it held one
        count = 0

        def start_one(
            *arguments: str | Path,
            data: Path | None = None,
            size: tuple[int, int] | None = (WIDTH, HEIGHT),
            on: Screen = screen,
            powerless: bool = False,
            set_up: bool = True,
        ) -> Kiosk:
            nonlocal count
            count += 1
            words = [*arguments, "--size", f"{size[0]}x{size[1]}"] if size else arguments
            folder = data or tmp_path / f"data-{count}"
            if set_up:  # else the waiting screen offers to do it
                choose(DataFolder(folder), PIN, PIN, Cost(16, 1, 1))
            kiosk = Kiosk(on, folder, words, powerless=powerless)
            stack.callback(kiosk.kill)
            kiosk.wait_for_first_frame()
            stack.callback(kiosk.must_end_well)
            return kiosk

        yield start_one


@pytest.fixture
def twin_of(qapp: QGuiApplication) -> Iterator[MakeTwin]:
    """Make twins: of a store, or of a kiosk without an edition (None)."""
    with ExitStack() as stack:

        def make(store: Store | None, width: int = WIDTH, height: int = HEIGHT) -> Twin:
            twin = Twin(qapp, store, width, height)
            stack.callback(twin.close)
            return twin

        yield make


@pytest.fixture
def visit(start: StartKiosk, twin_of: MakeTwin, edition: Store) -> Visit:
    """A visit to the edition of this checkout, at Home."""
    return Visit(start(), twin_of(edition))
