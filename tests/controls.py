"""What can be pressed on a screen, found by what handles touches; its label, and the round of Tab."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem

from tests.survey import kind_of, plain

if TYPE_CHECKING:
    from tests.driver import Driver

BACKTAB = Qt.KeyboardModifier.ShiftModifier
"""With Tab: back."""


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


def ring_out_of_sight(item: QQuickItem) -> bool:
    """Whether the ring of what has the keys is cut off: by what moves the page, or the edge of the window.

    Of what is higher than its page the top must be in sight.
    """
    ring = next((below for below in _below(item) if kind_of(below) == "FocusRing"), item)
    whole, seen = ring.mapRectToScene(QRectF(QPointF(0, 0), ring.size())), in_sight(ring)
    if abs(whole.top() - seen.top()) >= 1 or abs(whole.width() - seen.width()) >= 1:
        return True
    return abs(whole.height() - seen.height()) >= 1 and not _fills(item)


def _fills(item: QQuickItem) -> bool:
    """Whether it is as high as the page that it stands on, or higher."""
    page: QQuickItem | None = item
    while page is not None and not page.clip():
        page = page.parentItem()
    return page is not None and item.height() > 0.8 * page.height()


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _below(child)


def tab_stops(driver: Driver, back: bool = False) -> Iterator[QQuickItem]:
    """What Tab comes to, one after another, until it is back at the first; or Shift and Tab."""
    keys = BACKTAB if back else Qt.KeyboardModifier.NoModifier
    driver.key(Qt.Key.Key_Tab, keys)
    first = focused(driver)
    yield first
    for _ in range(200):
        driver.key(Qt.Key.Key_Tab, keys)
        if focused(driver) is first:
            return
        yield focused(driver)
    raise AssertionError("Tab does not come back")


def tab_cycle(driver: Driver) -> list[QQuickItem]:
    """All that Tab comes to."""
    return list(tab_stops(driver))
