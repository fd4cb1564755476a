"""What a screen shows, as words in reading order, each with the item that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.ui.heard import interface_of, name_in

MOVING: Final = ("page-down", "page-up", "keyboard")


def seen_on(screen: QQuickItem) -> tuple[tuple[QQuickItem, str], ...]:
    """The visible texts and controls of a screen, in order; what is said of each is its accessible name.

    The keys of a keyboard, letters to choose from and the buttons that only move the page are left out.
    """
    return tuple(_seen(screen))


def _seen(item: QQuickItem) -> Iterator[tuple[QQuickItem, str]]:
    if not item.isVisible() or item.opacity() == 0 or item.objectName() in MOVING:
        return
    interface = interface_of(item)
    groups = interface is not None and interface.role() is QAccessible.Role.Grouping
    # A group is called by words that stand in it.
    name = name_in(interface) if interface is not None and not groups else ""
    if len(name) > 1:
        yield item, name
    if item.inherits("QQuickAbstractButton"):
        return  # its name holds the words on it
    for child in item.childItems():
        yield from _seen(child)
