"""Scanning: groups of controls, then one control after another, are offered, and a switch chooses."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.session.groups import Groups, Path
from kiosk.session.scanning import Scanning
from kiosk.ui import talking_words as words
from kiosk.ui.pointer import Pointer
from kiosk.ui.reader import Reader
from kiosk.ui.stops import Kind, Stop
from kiosk.ui.talking import Talking


class Scanner(QObject):
    """Goes round the controls of the screen by a reader's choice; what is offered is said in talking mode.

    Where there are many, those that stand together are offered together: under one heading, on the rail, in a
    row of keys. After the last of a group comes what stands after the group.
    """

    def __init__(
        self,
        pointer: Pointer,
        talking: Talking,
        reader: Reader,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._pointer = pointer
        self._talking = talking
        self._reader = reader
        self._clock = clock
        self._rule = Scanning()
        self._choice = "off"
        self._controls: list[Stop] = []
        self._groups = Groups([])
        self._places: list[int] = []
        self._path: Path = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        reader.changed.connect(self._take_choice)
        self._take_choice()

    @property
    def scans(self) -> bool:
        """Whether the reader has chosen it."""
        return self._choice != "off"

    def toggle(self) -> None:
        """Begin with two switches, or end."""
        self._reader.chooseScanning("off" if self.scans else "switches")
        if self.scans:
            self.next()

    def next(self) -> None:
        """Offer the next control."""
        self._rule.touched(self._clock())
        self._step()
        self._wait()

    def choose(self) -> None:
        """Press the control that is offered, or go into the group; where nothing is yet, offer the first."""
        self._rule.touched(self._clock())
        self._look_again()
        inside = self._groups.inside(self._path) if self._path else None
        if not self._path:
            self._step()
        elif inside is not None:
            self._offer(inside)
        elif self._talking.active:
            self._talking.press()
        elif (now := self._pointer.now) is not None:
            now.press()
        self._wait()

    @property
    def offered(self) -> tuple[Stop, ...]:
        """What is offered now: one control, several together, or nothing."""
        return tuple(self._controls[at] for at in self._groups.span(self._path)) if self._path else ()

    def start_over(self) -> None:
        """Another screen is shown."""
        if self.scans:
            self._pointer.start_over("")
            self._path = ()
            self._rule.touched(self._clock())
            self._wait()

    @Slot()
    def _take_choice(self) -> None:
        if self._choice != self._reader.settings.scanning:
            self._choice = self._reader.settings.scanning
            if len(self.offered) > 1:
                self._pointer.forget()
            self._path = ()
            self._rule.set_pace(self._choice, self._clock())
            self.start_over()
            self._wait()

    def _look(self) -> None:
        self._look_again()
        if self._rule.goes_on(self._groups.breadth, self._clock()):
            self._step()
        self._wait()

    def _step(self) -> None:
        self._look_again()
        if self._controls:
            self._offer(self._groups.next(self._path))

    def _offer(self, path: Path) -> None:
        self._path = path
        offered = self.offered
        if len(offered) == 1:
            self._pointer.go(offered[0], self._places[self._groups.span(path)[0]])
        else:
            self._pointer.surround(offered)
        if self._talking.active:
            self._talking.say(words.item(offered[0]) if len(offered) == 1 else words.group(offered))

    def _look_again(self) -> None:
        """Where the screen offers other controls than before, go on from what was offered last."""
        offered, found = self.offered, self._pointer.stops()
        before = [stop.item for stop in self._controls]
        self._places = [at for at, stop in enumerate(found) if stop.is_control]
        self._controls = [found[at] for at in self._places]
        items = [stop.item for stop in self._controls]
        if items != before:
            self._groups = Groups(_areas(found, self._pointer.on_screen(found)))
            known = bool(offered) and offered[0].item in items
            way = self._groups.path_to(items.index(offered[0].item)) if known else ()
            self._path = way if len(offered) == 1 else way[: len(self._path)]

    def _wait(self) -> None:
        wait = self._rule.wait(self._clock()) if self.scans else None
        if wait is None:
            self._timer.stop()
        else:
            self._timer.start(ceil(wait * 1000) + 1)


def _areas(stops: list[Stop], on_screen: list[bool]) -> list[list[int]]:
    """How many controls stand under each heading and in each row of keys, and then in each bar."""
    areas: list[list[int]] = []
    area, section, headings = None, None, 0
    for stop, own in zip(stops, on_screen, strict=True):
        headings += stop.kind is Kind.HEADING
        if not stop.is_control:
            continue
        parent = stop.item.parentItem()
        here = None if own else parent
        inside = (headings, parent if stop.kind in {Kind.KEY, Kind.PIN_KEY} else None)
        if not areas or here != area:
            areas.append([0])
        elif own and inside != section:
            areas[-1].append(0)
        areas[-1][-1] += 1
        area, section = here, inside
    return areas
