"""The window: Qt set up for a kiosk, the QML loaded, choices carried to the Theme, touches guarded."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent, QQmlError
from PySide6.QtQuick import QQuickWindow

from kiosk.errors import ContentError, KioskError
from kiosk.session.language import Tongue
from kiosk.ui import bidi
from kiosk.ui.fonts import NUMBERS, Fonts, factor, leading
from kiosk.ui.look import Look
from kiosk.ui.pictures import IconProvider, PictureProvider
from kiosk.ui.reading import get_ready
from kiosk.ui.shell import Shell
from kiosk.ui.translate import Translation

if TYPE_CHECKING:
    from kiosk.ui.byear import ByEar
    from kiosk.ui.forgetting import Forgetting
    from kiosk.ui.guard import Guard
    from kiosk.ui.hush import Hush
    from kiosk.ui.lock import Lock

QML: Final = Path(__file__).parent / "qml"
DRAG_MM: Final = 4.2
"""A touch that moves less than this is a tap, not a scroll (T09)."""

STEP_MS: Final = 60
"""Between the steps in which the program gets ready for the first touch, after the first frame."""

LATEST_STEP_MS: Final = 500
"""When it begins with them if no frame has been seen."""


def environment(renderer: str) -> Mapping[str, str]:
    """What Qt must find in the environment before the application object is made."""
    wanted = {"QT_QUICK_CONTROLS_STYLE": "Basic", "QT_LOGGING_RULES": "qt.text.font.db=false"}
    # Sizes are millimetres of ours: the system's own enlargement would count twice.
    wanted["QT_ENABLE_HIGHDPI_SCALING"] = "0"
    # A session that has a bus says so, and a screen reader is found through it. Where there is none Qt would
    # start one (dbus-launch); this address is of no kind that it knows.
    wanted["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
    if renderer == "software":
        wanted["QT_QUICK_BACKEND"] = "software"
        # No graphics driver is asked for anything: a broken one would end the program before its first frame.
        wanted["QT_XCB_GL_INTEGRATION"] = "none"
    return wanted


def application(renderer: str) -> QGuiApplication:
    """Make the application object, with the settings that only hold before it.

    From now on Python collects no garbage by itself: see kiosk/ui/garbage.py.
    """
    gc.disable()
    for name, value in environment(renderer).items():
        os.environ.setdefault(name, value)
    # Letters made of two keys, and no more: an input service would open windows of its own (P05).
    os.environ.update({"QT_IM_MODULE": "compose", "QT_IM_MODULES": "compose"})
    return QGuiApplication(["wayside"])


def forget_clipboard() -> None:
    """Leave nothing that a reader copied with a keyboard (P01)."""
    from PySide6.QtGui import QClipboard

    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        if mode is QClipboard.Mode.Clipboard or clipboard.supportsSelection():
            clipboard.clear(mode)


class KioskWindow:
    """The engine and its window. ``close`` takes them down before the objects they bind to.

    ``size`` is width and height in pixels: a window that starts with it is laid out only once.
    ``complaints`` are what QML has found wrong with itself; a sound installation has none.
    """

    def __init__(
        self,
        shell: Shell,
        assets: Path,
        px_per_mm: float,
        translation: Translation,
        size: tuple[int, int] = (1920, 1080),
    ) -> None:
        self._shell = shell
        self._translation = translation
        self._fonts = Fonts(assets / "fonts")
        self._fonts.also(language.code for language in shell.reading.languages)
        QGuiApplication.styleHints().setStartDragDistance(round(DRAG_MM * px_per_mm))
        self.complaints: list[str] = []
        self._engine = QQmlApplicationEngine()
        self._engine.warnings.connect(self._note)
        self._engine.addImportPath(str(QML))
        self._engine.addImageProvider("icon", IconProvider(assets / "icons"))
        # A byte for each pixel of the window holds the pictures of Home.
        pictures = PictureProvider(lambda: shell.reading, size[0] * size[1])
        self._engine.addImageProvider("picture", pictures)
        shell.navigation.finished.connect(pictures.forget)
        self._theme = cast("Look", self._engine.singletonInstance("Kiosk.Theme", "Theme"))
        self._px_per_mm = px_per_mm
        self._theme.setProperty("pxPerMm", px_per_mm)
        self._language = shell.reader.settings.language
        bidi.point(shell.tongue.right_to_left)
        self._set_in_type()
        self._apply_choices()
        shell.reader.changed.connect(self._apply_choices)
        self._engine.setInitialProperties(
            {
                "navigation": shell.navigation,
                "reader": shell.reader,
                "visit": shell.visit,
                "staff": shell.staff,
                "listening": shell.listening,
                "framed": not shell.starts_with_attract,
                "rightToLeft": shell.tongue.right_to_left,
                "offersLanguages": shell.offers_languages,
                "width": size[0],
                "height": size[1],
            }
        )
        self._engine.load(str(QML / "Kiosk" / "App" / "Main.qml"))
        if not self._engine.rootObjects():
            raise KioskError("The program is damaged; please install it again.", "Main.qml did not load")
        self.window = cast("QQuickWindow", self._engine.rootObjects()[0])
        shell.visit.begin()
        self._hush: Hush | None = None
        self.lock: Lock | None = None
        self.by_ear: ByEar | None = None
        self.forgetting: Forgetting | None = None
        self._windowed = False
        shell.editions.switched.connect(self._change_edition)
        shell.navigation.finished.connect(forget_clipboard)
        self._steps = self._get_ready()
        self._spare_time = QTimer(self.window)
        self._spare_time.timeout.connect(self._take_step)
        self._spare_time.setInterval(STEP_MS)
        # Not before the first frame, however slow the disk; but also where none comes, as no window is shown.
        self.window.frameSwapped.connect(self._be_touched)
        QTimer.singleShot(LATEST_STEP_MS, self.window, self._spare_time.start)

    @cached_property
    def _guard(self) -> Guard:
        from kiosk.ui.guard import Guard  # the names of all events take Python 2 ms

        guard = Guard(self.window, self._px_per_mm, self._shell.visit)
        self._shell.be_guarded(guard)
        return guard

    def _be_touched(self) -> None:
        """There is something to touch now: the first frame has been drawn."""
        self.window.frameSwapped.disconnect(self._be_touched)
        self._guard.come_first()
        self._spare_time.start()

    def _get_ready(self) -> Iterator[object]:
        """Make, a little at each step, what the first touch would else wait for: the frame first."""
        from kiosk.ui.hush import Hush  # the names of all keys take Python 20 ms
        from kiosk.ui.lock import Lock

        self.lock = Lock(self.window, may_close=self._windowed)
        self._hush = Hush(self.window, self._shell.listening)
        self._guard.come_first()
        yield self.window.setProperty("framed", True)
        self._forget_visits()
        self._listen_to_ears()
        yield None
        yield from get_ready(lambda: self._shell.reading)
        from kiosk.ui.pages import searching, texts  # noqa: F401 - their types are named in the screens

        for screen in ("Topic", "Article", "Search"):
            file = QML / "Kiosk" / "Screens" / f"{screen}Screen.qml"
            yield QQmlComponent(self._engine, str(file), self.window)

    def _forget_visits(self) -> None:
        from kiosk.ui.forgetting import Forgetting
        from kiosk.ui.garbage import Garbage
        from kiosk.ui.thrift import Thrift

        self.forgetting = Forgetting(self._shell, self._engine)
        Garbage(self.window)  # before the first thread beside the window's has a job
        Thrift(self._shell.navigation, self._engine, self.window)

    def _listen_to_ears(self) -> None:
        """Have touches and keys for talking mode and switches taken before the screens see them."""
        from kiosk.ui.byear import ByEar
        from kiosk.ui.titles import Titles

        self.by_ear = ByEar(self.window, self._shell)
        Titles(self.window)
        if self.lock is not None:
            self.window.installEventFilter(self.lock)
        self._guard.come_first()

    def _take_step(self) -> None:
        try:
            next(self._steps)
        except (StopIteration, ContentError):  # what is damaged is told when somebody asks for it
            self._spare_time.stop()

    def _note(self, errors: list[QQmlError]) -> None:
        self.complaints += [error.toString() for error in errors]

    def _apply_choices(self) -> None:
        now = self._shell.reader.settings
        self._theme.setProperty("name", now.theme)
        self._theme.setProperty("textSize", now.text_size_index)
        self._theme.setProperty("biggerButtons", now.bigger_buttons)
        self._theme.setProperty("movement", now.movement)
        self._theme.setProperty("steadyTouch", now.steady_touch)
        self._theme.setProperty("buttonsAtEnd", now.side == "end")
        if now.language != self._language:
            self._language = now.language
            self._speak()

    def _change_edition(self) -> None:
        """Another edition is read: it may have other languages, and its search is not warm yet."""
        self._fonts.also(language.code for language in self._shell.reading.languages)
        self.window.setProperty("offersLanguages", self._shell.offers_languages)
        self._theme.setProperty("edition", self._theme.property("edition") + 1)
        self._use(self._shell.tongue)
        self._steps = chain(self._steps, get_ready(lambda: self._shell.reading))
        self._spare_time.start()

    def _speak(self) -> None:
        """Change texts, interface, fonts and direction to the language chosen, between two frames."""
        tongue = self._shell.tongue_for(self._language)
        self._translation.use(tongue.code)
        bidi.point(tongue.right_to_left)
        self._shell.speak(tongue)
        self._use(tongue)

    def _use(self, tongue: Tongue) -> None:
        self._translation.use(tongue.code)
        bidi.point(tongue.right_to_left)
        self._set_in_type()
        self.window.setProperty("rightToLeft", tongue.right_to_left)
        self._engine.retranslate()

    def _set_in_type(self) -> None:
        language = self._shell.tongue.content
        font = self._fonts.use(language)
        QGuiApplication.setFont(font)
        self._theme.setProperty("fontFactor", factor(font))
        self._theme.setProperty("fontFamily", font.families()[0])
        self._theme.setProperty("numberFamily", NUMBERS)
        self._theme.setProperty("leading", leading(language))

    def show(self, *, windowed: bool) -> None:
        """Come up on the whole screen above all other windows, or in a window that may be closed."""
        self._windowed = windowed
        if windowed:
            self.window.show()
        else:
            self.window.setProperty("onTop", True)
            self.window.showFullScreen()
        # Without a window manager nobody else gives the window the keyboard.
        self.window.requestActivate()

    @property
    def px_per_mm(self) -> float:
        """At how many pixels a millimetre everything is drawn."""
        return self._px_per_mm

    @property
    def windowed(self) -> bool:
        """Whether it is a window for trying out, not the whole screen."""
        return self._windowed

    def fit(self, px_per_mm: float) -> None:
        """Draw everything at so many pixels a millimetre from now on."""
        if px_per_mm != self._px_per_mm:
            self._px_per_mm = self._guard.px_per_mm = px_per_mm
            self._theme.setProperty("pxPerMm", px_per_mm)
            QGuiApplication.styleHints().setStartDragDistance(round(DRAG_MM * px_per_mm))

    def close(self) -> None:
        """Take the window down; call before the shell goes."""
        self._spare_time.stop()
        self._shell.visit.end()
        if self.lock is not None:
            self.lock.let_go()
        self.window.close()
        self.forgetting = None
        del self._engine
        self._translation.remove()
