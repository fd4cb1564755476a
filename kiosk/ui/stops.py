"""What a screen offers to the ear: texts and controls in reading order, each with its kind and state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby
from typing import Any, Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.ui.heard import interface_of, name_in

BUTTON: Final = "QQuickAbstractButton"
FIELD: Final = "QQuickTextInput"
HELD_BY_STAFF: Final = "clean"
"""Starts cleaning while it is held: nothing for a reader, and a press does nothing."""

STAFF_HOLD: Final = "attract-title"
"""Leads to the staff's own screens when it is held for longer than talking mode asks."""

CONCEALED: Final = "pin-"
"""How the names of the keys of a PIN begin, and of a recovery code: what they stand for is not said (A12)."""


class Kind(Enum):
    """What something is, as far as the ear must know."""

    TEXT = "text"
    HEADING = "heading"
    NEWS = "news"
    BUTTON = "button"
    CHOICE = "choice"
    FIELD = "field"
    KEY = "key"
    PIN_KEY = "pin-key"


KINDS: Final = {
    QAccessible.Role.StaticText: Kind.TEXT,
    QAccessible.Role.ListItem: Kind.TEXT,
    QAccessible.Role.Cell: Kind.TEXT,
    QAccessible.Role.ColumnHeader: Kind.TEXT,
    QAccessible.Role.Graphic: Kind.TEXT,
    QAccessible.Role.Heading: Kind.HEADING,
    QAccessible.Role.AlertMessage: Kind.NEWS,
    QAccessible.Role.Button: Kind.BUTTON,
    QAccessible.Role.RadioButton: Kind.CHOICE,
    QAccessible.Role.EditableText: Kind.FIELD,
}
"""What only groups other things is none of these, and is not said."""

CONTROLS: Final = frozenset({Kind.BUTTON, Kind.CHOICE, Kind.FIELD, Kind.KEY, Kind.PIN_KEY})


@dataclass(frozen=True, eq=False)
class Stop:
    """One thing that is said. ``number`` of ``count`` is its place in its group; ``count`` 0 for none.

    ``chosen`` is None where there is nothing to choose; ``typed`` is what stands in a field.
    """

    item: QQuickItem
    kind: Kind
    name: str
    chosen: bool | None = None
    typed: str = ""
    number: int = 0
    count: int = 0

    @property
    def is_control(self) -> bool:
        """Whether it can be pressed."""
        return self.kind in CONTROLS

    @property
    def place(self) -> str:
        """The place of a text that is read aloud (see ``speech/script.py``), or empty."""
        return str(self.item.property("said") or self.item.property("place") or "")

    @property
    def words(self) -> tuple[Kind, str, bool | None, str]:
        """All that can change without it being another thing."""
        return (self.kind, self.name, self.chosen, self.typed)

    def press(self) -> None:
        """Do what a touch would."""
        interface = interface_of(self.item)
        actions = interface.actionInterface() if interface is not None else None
        if actions is not None:
            actions.doAction("Press")


def stops_in(root: QQuickItem) -> list[Stop]:
    """Everything visible inside ``root`` that has a name, in the order of Tab."""
    found = []
    # What stands together in one parent, and is alike, is counted: "2 of 6".
    for (parent, kind), group in groupby(_walk(root), lambda stop: (stop.item.parentItem(), stop.kind)):
        alike = list(group)
        counted = parent is not None and kind in CONTROLS and len(alike) > 1
        found += [
            replace(stop, number=number, count=len(alike)) if counted else stop
            for number, stop in enumerate(alike, start=1)
        ]
    return found


def at(stops: list[Stop], place: QPointF) -> Stop | None:
    """What is under a place of the window. A text comes before the target that explains its words."""
    under = [stop for stop in stops if _is_under(stop.item, place)]
    texts = [stop for stop in under if stop.item.objectName() != "terms"]
    return next(reversed(texts or under), None)


def control_at(root: QQuickItem, place: QPointF) -> bool:
    """Whether a touch at this place would press something."""
    return any(
        (item.inherits(BUTTON) or item.inherits(FIELD)) and _is_under(item, place) for item in _items(root)
    )


def buttons_at(root: QQuickItem, place: QPointF) -> list[QQuickItem]:
    """What may be pressed by a touch at this place."""
    return [item for item in _items(root) if item.inherits(BUTTON) and _is_under(item, place)]


def held_by_staff(root: QQuickItem, place: QPointF) -> bool:
    """Whether a finger that stays here may be the way in for staff."""
    return any(item.objectName() == STAFF_HOLD and _is_under(item, place) for item in _items(root))


def _items(root: QQuickItem) -> Iterator[QQuickItem]:
    if root.isVisible() and root.opacity() > 0:
        yield root
        for child in root.childItems():
            yield from _items(child)


def _walk(item: QQuickItem) -> Iterator[Stop]:
    if not item.isVisible() or item.opacity() == 0 or item.objectName() == HELD_BY_STAFF:
        return
    stop = _stop(item)
    if stop is not None:
        yield stop
    if item.inherits(BUTTON):
        return  # its name holds the words on it
    for child in item.childItems():
        yield from _walk(child)


def _stop(item: QQuickItem) -> Stop | None:
    interface = interface_of(item)
    if interface is None:
        return None
    kind = KINDS.get(interface.role())
    name = name_in(interface)
    own = item.objectName()
    if kind is None or not name or (own == f"{CONCEALED}code"):
        return None
    if own.startswith(CONCEALED) and own.removeprefix(CONCEALED).isdigit():
        return Stop(item, Kind.PIN_KEY, "")
    if own.startswith("key-"):
        return Stop(item, Kind.KEY, name)
    state: Any = interface.state()  # its fields are not in PySide6's description of its types
    chosen = bool(state.checked) if kind is Kind.CHOICE else None
    typed = str(item.property("text")) if kind is Kind.FIELD else ""
    return Stop(item, kind, name, chosen, typed)


def _is_under(item: QQuickItem, place: QPointF) -> bool:
    if not item.contains(item.mapFromScene(place)):
        return False
    above = item.parentItem()
    while above is not None:
        # What a page has scrolled away is not there for a finger.
        if above.clip() and not above.contains(above.mapFromScene(place)):
            return False
        above = above.parentItem()
    return True
