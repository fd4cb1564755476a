"""What can be pressed on a screen, found by what handles touches; its label, and the round of Tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem

from tests.survey import plain

if TYPE_CHECKING:
    from tests.driver import Driver

BACKTAB = Qt.KeyboardModifier.ShiftModifier


def controls(driver: Driver) -> list[QQuickItem]:
    """What a finger can press, found by what handles touches."""
    found = []
    for item in driver.items():
        pressed = item.inherits("QQuickAbstractButton") or item.inherits("QQuickTextInput")
        # The box around the search words hands its touches to them.
        box = any(child.inherits("QQuickTextInput") for child in item.childItems())
        handles = any(child.inherits("QQuickPointerHandler") for child in item.children())
        if item.isEnabled() and (pressed or (handles and not box)):
            found.append(item)
    return found


def seen_label(item: QQuickItem) -> str:
    """The first words drawn in a control."""
    below = [item]
    while below:
        at = below.pop(0)
        drawn = at.isVisible() and at.inherits("QQuickText") and at.objectName() != "sample"
        if drawn and str(at.property("text")).strip():
            return plain(str(at.property("text")))
        below += at.childItems()
    return ""


def in_sight(item: QQuickItem) -> QRectF:
    """The rectangle of an item in the window, cut where what holds it cuts it."""
    rectangle = item.mapRectToScene(QRectF(QPointF(0, 0), item.size()))
    holder: QQuickItem | None = item
    while holder is not None:
        if holder.clip() or holder.parentItem() is None:
            rectangle &= holder.mapRectToScene(QRectF(QPointF(0, 0), holder.size()))
        holder = holder.parentItem()
    return rectangle


def focused(driver: Driver) -> QQuickItem:
    """What has the keys."""
    item = driver.window.activeFocusItem()
    assert item is not None
    return item


def tab_cycle(driver: Driver) -> list[QQuickItem]:
    """What Tab comes to until it is back at the first."""
    driver.key(Qt.Key.Key_Tab)
    round_trip = [focused(driver)]
    for _ in range(200):
        driver.key(Qt.Key.Key_Tab)
        if focused(driver) is round_trip[0]:
            return round_trip
        round_trip.append(focused(driver))
    raise AssertionError("Tab does not come back")
