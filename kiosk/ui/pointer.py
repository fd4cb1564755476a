"""Points at one thing of the screen after another, for readers who do not point with a finger."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

import shiboken6
from PySide6.QtCore import Property, QObject, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui import stops
from kiosk.ui.focus import focus_of
from kiosk.ui.stops import Kind, Stop

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

HOSTS: Final = ("screen-host", "stage-host")
"""What holds the screen shown: its own things come before the bars around it."""


def anything(_: Stop) -> bool:
    """Every stop is wanted."""
    return True


@QmlElement
class Pointer(QObject):
    """Remembers what it points at. A control has the focus and its ring; for a text ``item`` is set."""

    itemChanged = Signal()
    groupChanged = Signal()

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        self._item: QQuickItem | None = None
        self._at = -1
        self._marked: QQuickItem | None = None
        self._group: tuple[QQuickItem, ...] = ()
        self._frame = QRectF()

    @Property(QQuickItem, notify=itemChanged)
    def item(self) -> QQuickItem | None:
        """What is pointed at and has no ring of its own, or null."""
        return self._marked if self._marked is not None and shiboken6.isValid(self._marked) else None

    @Property(QQuickItem, notify=groupChanged)
    def first(self) -> QQuickItem | None:
        """The first thing of the group that is offered, or null."""
        return self._group[0] if self._group and shiboken6.isValid(self._group[0]) else None

    @Property(QRectF, notify=groupChanged)
    def frame(self) -> QRectF:
        """Where the group stands in the window; empty if there is none."""
        return self._frame

    def surround(self, group: Iterable[Stop]) -> None:
        """Point at several things together: what is pointed at next is one of them."""
        self.forget()
        self._leave_focus()
        self._gather(tuple(stop.item for stop in group))

    def stops(self) -> list[Stop]:
        """All there is on the screen now."""
        return stops.stops_in(self._window.contentItem())

    @property
    def now(self) -> Stop | None:
        """What is pointed at, as it is now; None where nothing is, or it has gone."""
        item = self._here()
        return next((stop for stop in self.stops() if stop.item is item), None) if item else None

    @property
    def number(self) -> int:
        """The place of what is pointed at, from 1; 0 before the first."""
        return self._at + 1 if self._here() is not None else 0

    def start_over(self, title: str) -> None:
        """Another screen is shown: stand before its first thing, which is not the title just said."""
        found = self.stops()
        inside = [at for at, own in enumerate(self.on_screen(found)) if own]
        self._at = (inside[0] if inside else 0) - 1
        if found and self._at + 1 < len(found) and found[self._at + 1].name == title:
            self._at += 1
        self.forget()

    def on_screen(self, found: Iterable[Stop]) -> list[bool]:
        """Which of them belong to the screen shown, not to the bars around it."""
        host = next((item for item in map(self._find, HOSTS) if item is not None and item.isVisible()), None)
        return [host is not None and _holds(host, stop.item) for stop in found]

    def step(self, by: int, wanted: Callable[[Stop], bool] = anything) -> tuple[Stop | None, bool]:
        """Go on to the next wanted thing, or back; gives it, and whether that went over an end."""
        found = self.stops()
        here = self._here()
        known = next((at for at, stop in enumerate(found) if stop.item is here), None) if here else None
        at = self._at if known is None else known
        if known is None and by < 0:
            at += 1
        over = False
        for _ in found:
            at += by
            over = over or not 0 <= at < len(found)
            at %= len(found)
            if wanted(found[at]):
                self.go(found[at], at)
                return found[at], over
        return None, False

    def explore(self, place: QPointF) -> Stop | None:
        """Point at what is under a place of the window, if that is another thing than before."""
        found = self.stops()
        stop = stops.at(found, place)
        if stop is None or stop.item is self._here():
            return None
        self.go(stop, found.index(stop))
        return stop

    def go(self, stop: Stop, at: int) -> None:
        """Point at this, which has this place from 0."""
        self._item, self._at = stop.item, at
        self._gather(())
        if stop.is_control:
            stop.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._leave_focus()
        self._mark(stop.item if not stop.is_control or stop.kind is Kind.FIELD else None)

    def first_in_view(self) -> Stop | None:
        """Point at the first thing of the screen that is in sight: the page has been moved."""
        found = self.stops()
        page = self._find("page-flickable")
        for at, stop in enumerate(found):
            if page is not None and _holds(page, stop.item) and _in_sight(page, stop.item):
                self.go(stop, at)
                return stop
        return None

    def follow(self, item: QQuickItem) -> None:
        """Go on from here later; what is read has a mark of its own."""
        found = [stop.item for stop in self.stops()]
        if item in found:
            self._item, self._at = item, found.index(item)
        self._mark(None)

    def forget(self) -> None:
        """Point at nothing."""
        self._item = None
        self._gather(())
        self._mark(None)

    def _leave_focus(self) -> None:
        focused = focus_of(self._window)
        if focused is not None and focused.inherits(stops.BUTTON):
            focused.setFocus(False, Qt.FocusReason.OtherFocusReason)  # or two things would wear a ring

    def _gather(self, group: tuple[QQuickItem, ...]) -> None:
        if bool(group) != bool(self._group):
            moved = self._window.afterAnimating
            moved.connect(self._follow_group) if group else moved.disconnect(self._follow_group)
        if group != self._group:
            self._group, self._frame = group, QRectF(-1, -1, 0, 0)  # told of, whatever its place
            self._follow_group()

    @Slot()
    def _follow_group(self) -> None:
        """The frame goes with the page when that moves."""
        frame = QRectF()
        for item in self._group:
            if shiboken6.isValid(item) and item.isVisible():
                frame |= item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        page = self._find("page-flickable")
        if page is not None and self._group and _holds(page, self._group[0]):
            # What the page has scrolled away is under the bars.
            frame &= page.mapRectToScene(QRectF(0, 0, page.width(), page.height()))
        if frame != self._frame:
            self._frame = frame
            self.groupChanged.emit()

    def _here(self) -> QQuickItem | None:
        return self._item if self._item is not None and shiboken6.isValid(self._item) else None

    def _find(self, name: str) -> QQuickItem | None:
        return self._window.findChild(QQuickItem, name)

    def _mark(self, item: QQuickItem | None) -> None:
        if item is not self._marked:
            self._marked = item
            self.itemChanged.emit()


def _holds(outer: QQuickItem, item: QQuickItem) -> bool:
    at: QQuickItem | None = item
    while at is not None and at is not outer:
        at = at.parentItem()
    return at is not None


def _in_sight(page: QQuickItem, item: QQuickItem) -> bool:
    top = item.mapToItem(page, QPointF(0, 0)).y()
    return 0 <= top < page.height()
