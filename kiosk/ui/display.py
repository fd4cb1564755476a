"""The display comes and goes, turns and changes its size: the window fills it again, in millimetres."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtQuick import QQuickWindow

from kiosk.choices import WINDOW_PX
from kiosk.devices.ports import ScreenPower
from kiosk.devices.screen_power import screen_power

SETTLE_MS: Final = 250
"""A display that is plugged in or turned tells so several times; the last time counts."""

POWER_MS: Final = 30_000
"""Shorter than any time after which a system darkens its screen."""


def system_power(application: QGuiApplication) -> ScreenPower:
    """How this system is asked to keep the screen on."""
    if application.platformName() != "xcb":
        return screen_power(None)
    x11: Any = application.nativeInterface()  # its type is known on Linux only
    return screen_power(x11.display())


class DisplayCare(QObject):
    """Keeps ``window`` on the whole first display and its sizes in millimetres, and the display awake.

    ``fit`` is told the window's width and height in pixels after each change. ``whole`` is whether the window
    belongs on the whole display; a window for trying out does not. ``resting`` says whether the display may
    go dark.
    """

    def __init__(
        self,
        window: QQuickWindow,
        fit: Callable[[int, int], None],
        power: ScreenPower,
        resting: Callable[[], bool],
        *,
        whole: bool,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._fit = fit
        self._power = power
        self._resting = resting
        self._whole = whole
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._watch)
            application.screenRemoved.connect(self._changed)
            application.primaryScreenChanged.connect(self._changed)
        for screen in QGuiApplication.screens():
            self._watch(screen)
        for signal in (
            window.screenChanged,
            window.widthChanged,
            window.heightChanged,
            window.visibilityChanged,
        ):
            signal.connect(self._changed)
        self._power_timer = QTimer(self)
        self._power_timer.timeout.connect(self.keep_power)
        self._power_timer.start(POWER_MS)
        self.keep_power()
        self._changed()

    @Slot()
    def keep_power(self) -> None:
        """Ask that the display stays on, or let it rest."""
        if self._resting():
            self._power.may_rest()
        else:
            self._power.keep_on()

    @Slot()
    def look(self) -> None:
        """Fill the first display again if need be, and fit the sizes to the window."""
        screens = QGuiApplication.screens()  # the first is the system's main one; there may be none
        if self._whole and screens and not screens[0].geometry().isEmpty():
            self._fill(screens[0])
        width, height = self._window.width(), self._window.height()
        if min(width, height) >= WINDOW_PX[0]:  # not what is left of it while the display is off
            self._fit(width, height)

    def _fill(self, screen: QScreen) -> None:
        window = self._window
        shown = window.visibility() == QWindow.Visibility.FullScreen
        if window.screen() is screen and window.geometry() == screen.geometry() and shown:
            return
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._changed)
        self._changed()

    def _changed(self, *_: object) -> None:
        self._settle.start()
