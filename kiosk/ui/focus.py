"""What has the keyboard in a window, asked for in a way that keeps nothing of it."""

from __future__ import annotations

from PySide6.QtQuick import QQuickItem, QQuickWindow


def focus_of(window: QQuickWindow) -> QQuickItem | None:
    """The item with the keyboard, if any.

    PySide6 6.9 makes what the method ``activeFocusItem`` gives a child of the window: the Python half of
    every item that ever had the focus is kept for as long as the window lives. A property is only handed on.
    """
    found: object = window.property("activeFocusItem")
    return found if isinstance(found, QQuickItem) else None
