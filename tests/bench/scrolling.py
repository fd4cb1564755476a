"""Child of the bench: the longest article scrolls for some seconds; how often does a frame come?"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtQml import QQmlComponent, qmlEngine

from kiosk.session.history import Place
from tests.bench.stage import Stage, perform

SECONDS = 4.0
SPEED = 1500
"""Pixels a second: as fast as a reader flicks through a page."""

MOTION = """
import QtQuick
SequentialAnimation {{
    id: root
    required property Item view
    required property real lowest
    loops: Animation.Infinite
    NumberAnimation {{ target: root.view; property: "contentY"; from: 0; to: root.lowest; duration: {0} }}
    NumberAnimation {{ target: root.view; property: "contentY"; from: root.lowest; to: 0; duration: {0} }}
}}
"""


def longest_article(stage: Stage) -> str:
    """The id of the article with the longest text."""
    rows = stage.shell.reading.store.rows(
        "SELECT id FROM article WHERE language = 'en' ORDER BY length(body) DESC LIMIT 1"
    )
    return str(rows[0][0])


def job(stage: Stage) -> dict[str, Any]:
    """Open the page, let it be completed, move it."""
    article = longest_article(stage)
    stage.do(lambda: stage.navigation.go(Place("article", article)))
    stage.pump(2.0)
    view = stage.find("page-flickable")
    lowest = float(view.property("contentHeight")) - view.height()
    component = QQmlComponent(qmlEngine(view))
    component.setData(
        QByteArray(MOTION.format(round(lowest / SPEED * 1000)).encode()), QUrl("file:///motion.qml")
    )
    motion = component.createWithInitialProperties({"view": view, "lowest": lowest})
    if motion is None:
        raise RuntimeError(component.errorString())
    motion.setProperty("running", True)
    stage.pump(0.3)
    stage.frames.clear()
    spent, begun = os.times(), time.perf_counter()
    stage.pump(SECONDS)
    now, ended = os.times(), time.perf_counter()
    motion.setProperty("running", False)
    gaps = [(later - earlier) * 1000 for earlier, later in zip(stage.frames, stage.frames[1:], strict=False)]
    return {
        "article": article,
        "lowest": lowest,
        "frames_a_second": len(stage.frames) / (ended - begun),
        "gaps_ms": gaps,
        "cpu_seconds": now.user + now.system - spent.user - spent.system,
    }


if __name__ == "__main__":
    perform(job, Path(sys.argv[1]))
