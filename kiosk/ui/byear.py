"""Talking mode, scanning and holding in one window: made together, fed with its touches and keys."""

from __future__ import annotations

from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, QUrl, Slot
from PySide6.QtGui import QKeyEvent, QPointerEvent
from PySide6.QtQml import QQmlComponent, QQmlEngine, qmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.announcing import Announcer, screen_title
from kiosk.ui.holding import Holding
from kiosk.ui.pointer import Pointer
from kiosk.ui.scanner import Scanner
from kiosk.ui.shell import Shell
from kiosk.ui.talking import Talking
from kiosk.ui.talking_keys import TalkingKeys
from kiosk.ui.talking_touch import ALL, TalkingTouch

QML: Final = Path(__file__).parent / "qml" / "Kiosk" / "App"
KEYS: Final = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class ByEar(QObject):
    """Watches the events of ``window``; draws its bar, and rings around texts, groups and fingers."""

    def __init__(self, window: QQuickWindow, shell: Shell) -> None:
        super().__init__(window)
        self._window = window
        self._shell = shell
        self._components: dict[str, QQmlComponent] = {}
        self._drawn: list[QQuickItem] = []
        self._group_mark: QQuickItem | None = None
        self._hold_mark: QQuickItem | None = None
        pointer = Pointer(window)
        self.talking = Talking(
            pointer,
            shell.listening,
            shell.navigation,
            title=lambda: screen_title(shell),
            language=lambda: shell.tongue.content,
            help_now=self._help_now,
            loudspeaker=lambda: shell.site.loudspeaker,
        )
        self.scanner = Scanner(pointer, self.talking, shell.reader)
        self._announcer = Announcer(self.talking, pointer, shell, window)
        self._touch = TalkingTouch(window, self.talking)
        self._keys = TalkingKeys(window, self.talking, self.scanner)
        self.holding = Holding(window, shell.listening)
        self.holding.chosen.connect(self._touch.forget)
        self.talking.activeChanged.connect(self._draw)
        shell.reader.changed.connect(self._take_choices)
        shell.navigation.pageChanged.connect(self._another_screen)
        shell.visit.stateChanged.connect(self._another_screen)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Whether the event is swallowed."""
        kind = event.type()
        if kind in KEYS:
            return self._keys.take(cast("QKeyEvent", event))
        if kind in ALL:
            touch = cast("QPointerEvent", event)
            return self._touch.take(touch) or self.holding.take(touch)
        return kind == QEvent.Type.Wheel and self.talking.active

    def _help_now(self) -> None:
        visit = self._shell.visit
        visit.start()
        visit.show()
        self._shell.navigation.openScreen("help")

    @Slot()
    def _take_choices(self) -> None:
        now = self._shell.reader.settings
        self._touch.be_patient(steady=now.steady_touch)
        self.holding.take_choice(now.hold)
        if self.scanner.scans and self._group_mark is None:
            self._group_mark = self._make("GroupMark", talking=self.talking)
            self._group_mark.setParentItem(self._window.contentItem())
        if now.hold != "off" and self._hold_mark is None:
            self._hold_mark = self._make("HoldMark", holding=self.holding)
            self._hold_mark.setParentItem(self._window.contentItem())

    @Slot()
    def _another_screen(self) -> None:
        self._touch.forget()
        self.holding.forget()
        self.scanner.start_over()
        self._make_room()

    @Slot()
    def _draw(self) -> None:
        """Show that talking mode is on: whoever touches the screen must know why nothing opens."""
        if self.talking.active:
            bar = self._make("TalkingBar", talking=self.talking)
            bar.setParentItem(self._window.contentItem().childItems()[0])
            bar.heightChanged.connect(self._make_room)
            self._drawn = [bar, self._make("TalkingMark", talking=self.talking)]
        else:
            for item in self._drawn:
                item.setVisible(False)
                item.deleteLater()
            self._drawn = []
        self._make_room()

    def _make(self, name: str, **properties: QObject) -> QQuickItem:
        # Asked for, not kept: the engine must be able to go before what it binds to.
        engine = cast("QQmlEngine", qmlEngine(self._window))
        if name not in self._components:
            self._components[name] = QQmlComponent(engine, QUrl.fromLocalFile(QML / f"{name}.qml"), self)
        made = self._components[name].createWithInitialProperties(properties)
        return cast("QQuickItem", made)

    @Slot()
    def _make_room(self) -> None:
        # The attract screen and what stands in for a page need all the room there is.
        shown = bool(self._drawn) and self._shell.visit.property("state") == "using"
        for bar in self._drawn[:1]:
            bar.setVisible(shown)
        self._window.setProperty("above", self._drawn[0].height() if shown else 0)
