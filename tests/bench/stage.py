"""The kiosk as `kiosk run` starts it, in this process, with a finger on it and a clock on its frames."""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from bisect import bisect_right
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QImage, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk import app
from kiosk.options import RunOptions
from kiosk.session.history import Place
from kiosk.session.touch import SETTLE_MS
from kiosk.ui import engine
from kiosk.ui.shell import Shell
from tests.bench.machine import PX_PER_MM, SCRATCH, SCREEN, Spent

QUIET_SECONDS = SETTLE_MS / 1000 + 0.05
"""Touches count again after this long."""

LOOK_MS = 1
"""How often it is asked whether what is waited for has come; the times of frames do not depend on it."""


class Stage:
    """The running kiosk. ``frames`` holds the time of every frame, by ``time.perf_counter``.

    ``spent`` is how things stood when the last touch was released.
    """

    def __init__(self, window: QQuickWindow, shell: Shell) -> None:
        self.window = window
        self.shell = shell
        self.navigation = shell.navigation
        self.frames: list[float] = []
        self.spent = Spent.now()
        self._finger: QPointingDevice | None = None
        window.frameSwapped.connect(self._count)

    def _count(self) -> None:
        self.frames.append(time.perf_counter())

    def shown(self, name: str) -> str:
        """A property of the page shown: ``screen``, ``choice``."""
        page = cast("QObject", self.navigation.page)
        return str(page.property(name))

    def pump(self, seconds: float) -> None:
        """Let the kiosk run for a while."""
        self.until(lambda: False, seconds)

    def until(self, done: Callable[[], bool], seconds: float = 5.0) -> bool:
        """Let the kiosk run until ``done``; gives whether it was in time.

        In a loop of Qt's own, as for a reader: what is to be deleted is when control is back in it, and a
        frame comes when Qt finds it is time.
        """
        end = time.perf_counter() + seconds
        loop, looks = QEventLoop(), QTimer()
        looks.setTimerType(Qt.TimerType.PreciseTimer)
        looks.timeout.connect(lambda: loop.quit() if done() or time.perf_counter() > end else None)
        looks.start(LOOK_MS)
        loop.exec()
        looks.stop()
        return done()

    def do(self, act: Callable[[], object]) -> None:
        """Do something in the kiosk's loop, as a touch does: from outside of it Qt would delete nothing."""
        done: list[object] = []
        QTimer.singleShot(0, self.window, lambda: done.append(act()))
        self.until(lambda: bool(done))

    def begin_at(self, place: Place) -> None:
        """Bring a reader who has been nowhere to a place."""
        self.do(self.navigation.restart)
        self.do(lambda: self.navigation.go(place))

    def frame_after(self, moment: float) -> float:
        """The time of the first frame after ``moment``."""
        self.until(lambda: bool(self.frames) and self.frames[-1] > moment)
        return self.frames[bisect_right(self.frames, moment)]

    def find(self, name: str) -> QQuickItem:
        """The visible item with this objectName; raises LookupError."""
        for item in _below(self.window.contentItem()):
            if item.objectName() == name:
                return item
        raise LookupError(f"nothing visible is called {name} on {self.shown('screen')}")

    def tap(self, name: str) -> float:
        """Touch the middle of an item, scrolling to it first if needed; gives the time of the release."""
        item = self.find(name)
        self._scroll_to(item)
        at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        point = QPoint(round(at.x()), round(at.y()))
        self._touch("press", point)
        self.pump(0.06)  # as long as a light touch
        self.spent = Spent.now()
        released = time.perf_counter()
        self._touch("release", point)
        return released

    def _touch(self, what: str, point: QPoint) -> None:
        from PySide6.QtTest import QTest  # only here: it would count as memory of the kiosk

        self._finger = self._finger or QTest.createTouchDevice()
        # Without "False" it would go on to let the kiosk run, in a loop that is not the reader's.
        event = QTest.touchEvent(self.window, self._finger, False)
        getattr(event, what)(0, point, self.window)
        event.commit(False)

    def _scroll_to(self, item: QQuickItem) -> None:
        over: QQuickItem | None = item
        while over is not None and over.objectName() != "page-flickable":
            over = over.parentItem()
        if over is None:
            return
        top = item.mapToItem(over, QPointF(0, 0)).y() + float(over.property("contentY"))
        lowest = float(over.property("contentHeight")) - over.height()
        over.setProperty("contentY", max(0.0, min(lowest, top - (over.height() - item.height()) / 2)))
        self.pump(0.1)

    def picture(self) -> QImage:
        """What is on the screen now."""
        return self.window.grabWindow()


def perform(
    job: Callable[[Stage], dict[str, Any]], content: Path | None, data: Path = SCRATCH / "data"
) -> None:
    """Run the kiosk, do ``job`` with it, print what it gives as JSON, and end.

    Without ``content`` it shows what it has, and looks for new editions, as an installed one does.
    """

    class Watched(engine.KioskWindow):
        def __init__(self, shell: Shell, *positional: Any, **named: Any) -> None:  # noqa: ANN401 - handed on
            super().__init__(shell, *positional, **named)
            self._stage = Stage(self.window, shell)
            QTimer.singleShot(0, self.window, self._begin)

        def _begin(self) -> None:
            try:
                self._stage.until(lambda: len(self._stage.frames) > 0)
                visit = self._stage.shell.visit
                visit.start()
                visit.keepAwake("bench", True)  # nobody is asked whether they still read
                self._stage.pump(QUIET_SECONDS)
                print(json.dumps(job(self._stage)), flush=True)
            except Exception:  # noqa: BLE001 - Qt would go on after it, for ever
                traceback.print_exc()
                os._exit(1)
            os._exit(0)

    engine.KioskWindow = Watched  # type: ignore[misc]
    width, height = (int(side) for side in SCREEN.split("x"))
    options = RunOptions(content=content, data=data, size=(width, height), px_per_mm=float(PX_PER_MM))
    sys.exit(app.run(options))


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _below(child)


def live_objects(top: QObject) -> int:
    """How many objects hang below ``top``."""
    return len(top.findChildren(QObject))
