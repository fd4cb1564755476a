"""Starts the kiosk as `python -m kiosk run` does; tells when each step to its first frame was done."""

# ruff: noqa: E402 (what is imported when is what is measured)

from __future__ import annotations

import time

STAMPS = [("python", time.monotonic())]
WORKED: list[float] = []
"""Seconds of processor time until the first frame."""

import gc
import os
import sys
from collections.abc import Callable
from typing import Any

from kiosk import cli

STAMPS.append(("command line", time.monotonic()))

from kiosk.pyside import import_pyside

gc.disable()  # as ``kiosk.commands.window`` does
import_pyside()
from kiosk import app
from kiosk.content.store import Store
from kiosk.ui import engine
from kiosk.ui.shell import Shell

STAMPS.append(("imports", time.monotonic()))

SETTLE_MS = 500
"""After the first frame, before memory is read."""


def stamped(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """``work``, telling when it was done."""

    def run(*positional: object, **named: object) -> object:
        result = work(*positional, **named)
        STAMPS.append((name, time.monotonic()))
        return result

    return run


class WatchedWindow(engine.KioskWindow):
    """The window, telling when it is loaded and when it is first seen."""

    def __init__(self, *positional: Any, **named: Any) -> None:  # noqa: ANN401 - handed on unchanged
        super().__init__(*positional, **named)
        STAMPS.append(("window loaded", time.monotonic()))
        window: Any = self.window
        window.framedChanged.connect(self._ready)
        self._is_ready = False

    def _be_touched(self) -> None:
        STAMPS.append(("first frame", time.monotonic()))
        WORKED.append(time.process_time())
        super()._be_touched()
        self._end_if_done()

    def _ready(self) -> None:
        """Home stands behind the attract screen: a touch only has to uncover it."""
        self._is_ready = True
        self._end_if_done()

    def _end_if_done(self) -> None:
        """Both have come; on a busy machine Home may be ready before the first frame was shown."""
        if not (self._is_ready and WORKED):
            return
        STAMPS.append(("ready for a touch", time.monotonic()))
        from PySide6.QtCore import QTimer

        QTimer.singleShot(SETTLE_MS, finish)


def finish() -> None:
    """Tell the stamps and the memory, and end at once."""
    from tests.bench.machine import memory_mb

    for name, at in STAMPS:
        print(f"{name}={at:.6f}")
    print(f"processor={WORKED[0] * 1000:.3f}")
    for name, megabytes in memory_mb().items():
        print(f"{name}={megabytes:.2f}")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    engine.application = stamped("application", engine.application)
    Store.open = stamped("edition opened", Store.open)  # type: ignore[method-assign]
    vars(app)["Shell"] = stamped("attract screen's facts", Shell)
    engine.KioskWindow = WatchedWindow  # type: ignore[misc]
    sys.exit(cli.main(["run", *sys.argv[1:]]))
