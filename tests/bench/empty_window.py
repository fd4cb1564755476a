"""The floor of a start: an empty QML window, same PySide6, same renderer; tells when it is first seen."""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

SETTLE_MS = 500


def main() -> int:
    """Show the window of the size given as WxH until it has been seen."""
    width, height = sys.argv[1].split("x")
    os.environ["QT_QUICK_BACKEND"] = "software"
    app = QGuiApplication(["empty"])
    engine = QQmlApplicationEngine()
    engine.loadData(f"import QtQuick; Window {{ visible: true; width: {width}; height: {height} }}".encode())
    seen: list[float] = []

    def note() -> None:
        if not seen:
            seen.extend((time.monotonic(), time.process_time()))
            QTimer.singleShot(SETTLE_MS, finish)

    def finish() -> None:
        from tests.bench.machine import memory_mb

        print(f"first frame={seen[0]:.6f}")
        print(f"processor={seen[1] * 1000:.3f}")
        for name, megabytes in memory_mb().items():
            print(f"{name}={megabytes:.2f}")
        sys.stdout.flush()
        os._exit(0)

    engine.rootObjects()[0].frameSwapped.connect(note)  # type: ignore[attr-defined]
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
