"""What all tests share: one application without a screen, the edition, the window, and no silent warnings."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterator
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from kiosk.content.store import Store
from kiosk.paths import this_installation

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from tests.driver import Clock, Opener


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tests of one look follow each other: a worker reads its screens once for all.

    What takes a minute comes before all others, so that no core waits for it at the end. Looks that the gate
    can do without are left to the soak run.
    """
    for item in items:
        if getattr(_look(item), "is_spare", False):
            item.add_marker(pytest.mark.soak)
    items.sort(key=lambda item: (not item.get_closest_marker("first"), not _look(item), str(_look(item))))


def _look(item: pytest.Item) -> object:
    called = getattr(item, "callspec", None)
    return called.params.get("look", "") if called else ""


class _Warnings(logging.Handler):
    """Keeps what the program logged at WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line."""
        if record.name.partition(".")[0] == "kiosk":
            self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    """Let half a character that a test has logged travel from a worker to the report."""
    outcome = yield
    report = outcome.get_result()  # type: ignore[attr-defined]
    report.sections = [
        (name, text.encode("utf-8", "backslashreplace").decode()) for name, text in report.sections
    ]


@pytest.hookimpl(trylast=True)
def pytest_runtest_logfinish() -> None:
    """Collect garbage between tests where Python must not do so by itself."""
    if not gc.isenabled():
        from kiosk.ui.garbage import collect

        collect()


@pytest.fixture(autouse=True)
def no_unexpected_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test during which the program logged a warning; one with caplog judges the log itself."""
    heard = _Warnings()
    logging.getLogger().addHandler(heard)
    yield
    logging.getLogger().removeHandler(heard)
    if "caplog" not in request.fixturenames:
        assert not heard.lines, "\n".join(heard.lines)


@pytest.fixture(autouse=True)
def english_afterwards(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a test has chosen in its window is not what the next one, perhaps without a window, speaks."""
    yield
    if "opener" in request.fixturenames:
        request.getfixturevalue("opener").speak_english()


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The application: no widgets, no screen, the renderer of the kiosk. (Known to pytest-qt.)

    From now on nothing of Qt ends in the middle of something else: see kiosk/ui/garbage.py.
    """
    from PySide6.QtGui import QGuiApplication

    from kiosk.ui import engine

    gc.disable()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QPA_UPDATE_IDLE_TIME"] = "0"  # frames follow each other without a pause
    os.environ.update(engine.environment("software"))
    return QGuiApplication


@pytest.fixture(scope="session")
def edition() -> Iterator[Store]:
    """The edition that comes with the program."""
    with Store.open(this_installation().content) as store:
        yield store


@pytest.fixture
def touch_clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """By which the window ignores touches after a change of screen; it stands still until a test moves it."""
    from tests.driver import Clock

    clock = Clock()
    monkeypatch.setattr("kiosk.ui.guard.time", SimpleNamespace(monotonic=clock.read))
    return clock


@pytest.fixture(scope="session")
def opener(qapp: QGuiApplication, edition: Store) -> Iterator[Opener]:
    """Opens the kiosk on a device and keeps one window at a time."""
    from tests.driver import Opener

    opener = Opener(qapp, edition)
    yield opener
    opener.close()
