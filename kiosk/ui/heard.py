"""What assistive technology is told of an item; nothing of one that says it is to be ignored."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from kiosk.ui import bidi

ATTACHED: Final = "QQuickAccessibleAttached"
"""What ``Accessible.…`` in QML makes: it is a child of its item, and Python reaches it in no other way."""


def interface_of(item: QQuickItem) -> QAccessibleInterface | None:
    """The interface of an item, or None.

    The interfaces are not asked for their items: PySide6 6.9.3 then takes the items for its own.
    """
    for child in item.children():
        if child.inherits(ATTACHED):
            # A text has an interface of its own even where it says that it is to be ignored.
            ignored = bool(child.property("ignored"))
            # PySide6 does not say that there may be none.
            found = QAccessible.queryAccessibleInterface(item)
            return None if ignored else cast("QAccessibleInterface | None", found)
    return None


def name_in(interface: QAccessibleInterface) -> str:
    """The name by which ears are told of it."""
    return bidi.unmarked(interface.text(QAccessible.Text.Name)).strip()
