"""When a screen is ready for its picture: all its parts made and laid out, all its drawings there."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.highlight import items_in

PATIENCE_SECONDS: Final = 20.0
"""What has not come by then will not come."""

SETTLE_SECONDS: Final = 0.08
"""Longer than a few frames take."""


def settle(app: QGuiApplication, seconds: float = SETTLE_SECONDS) -> None:
    """Let the window draw for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()


def wait_for_parts(app: QGuiApplication, window: QQuickWindow) -> None:
    """Let the parts of a page be made, one after another, and be laid out."""
    end = time.monotonic() + PATIENCE_SECONDS
    waited = False
    while _lacks_parts(window) and time.monotonic() < end:
        settle(app)
        waited = True
    if waited:
        settle(app)


def _lacks_parts(window: QQuickWindow) -> bool:
    host = window.findChild(QObject, "screen-host")
    screen = host.property("item") if host is not None else None
    return screen is not None and screen.property("complete") is False


def wait_for_pictures(app: QGuiApplication, window: QQuickWindow) -> None:
    """Let the drawings of a screen be made, which happens beside the window."""
    end = time.monotonic() + PATIENCE_SECONDS
    while any(_is_coming(item) for item in items_in(window.contentItem())) and time.monotonic() < end:
        settle(app)


def _is_coming(item: QQuickItem) -> bool:
    if not item.inherits("QQuickImage"):
        return False
    settled = item.property("settledWidth")  # a drawing of the edition waits until its place has its width
    waits = settled is not None and abs(settled - item.width()) >= 1
    return waits or (not item.property("source").isEmpty() and item.property("progress") < 1)
