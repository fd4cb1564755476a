"""Nobody leaves by the window: closing, system keys, menus, dropped files and system keyboards do nothing."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

KEY: Final = Qt.Key
KEYS: Final = frozenset(
    {
        KEY.Key_Tab, KEY.Key_Backtab, KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space, KEY.Key_Select,
        KEY.Key_Escape, KEY.Key_Backspace, KEY.Key_Delete, KEY.Key_Left, KEY.Key_Right, KEY.Key_Up,
        KEY.Key_Down, KEY.Key_PageUp, KEY.Key_PageDown, KEY.Key_Home, KEY.Key_End, KEY.Key_Shift,
        KEY.Key_CapsLock, KEY.Key_F1, KEY.Key_Help, KEY.Key_F2, KEY.Key_F15, KEY.Key_F16,
        KEY.Key_VolumeUp, KEY.Key_VolumeDown, KEY.Key_Back,
    }
)  # fmt: skip
"""Keys that move, choose, leave a page, correct and talk; beside them only keys that write a letter count."""

MODIFIERS: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""May be held with a key; any other makes it an order to the system or to a program."""

ALT_GR: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""How Windows reports AltGr, which letters of many languages need."""

LETTER_MODIFIERS: Final = (
    Qt.KeyboardModifier.NoModifier,
    ALT_GR,
    Qt.KeyboardModifier.GroupSwitchModifier,
)

KEY_EVENTS: Final = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)
MOUSE_EVENTS: Final = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)
NOWHERE: Final = frozenset(
    {
        QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.DragLeave,
        QEvent.Type.Drop, QEvent.Type.NativeGesture, QEvent.Type.WhatsThis, QEvent.Type.HelpRequest,
    }
)  # fmt: skip


class Lock(QObject):
    """Watches the events of ``window`` (P05).

    ``may_close``: the window of a try-out; also set before the program itself takes its window down.
    """

    def __init__(self, window: QQuickWindow, *, may_close: bool) -> None:
        super().__init__(window)
        self._window = window
        self.may_close = may_close
        window.installEventFilter(self)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self.let_go)
            application.focusObjectChanged.connect(self._without_input_method)

    @Slot()
    def let_go(self) -> None:
        """Let the window close: the program ends, or the session of the PC does."""
        self.may_close = True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Whether the event is swallowed."""
        kind = event.type()
        if kind in KEY_EVENTS:
            return isinstance(event, QKeyEvent) and not counts(event)
        if kind in MOUSE_EVENTS:
            return isinstance(event, QMouseEvent) and event.button() != Qt.MouseButton.LeftButton
        if kind == QEvent.Type.Close and not self.may_close:
            event.ignore()
            return True
        if kind == QEvent.Type.WindowStateChange:
            self._come_back()
        return kind in NOWHERE

    def _come_back(self) -> None:
        """Be on the screen again after a key of the system has put the window away."""
        minimised = bool(self._window.windowStates() & Qt.WindowState.WindowMinimized)
        if minimised and not self.may_close:
            QTimer.singleShot(0, self._window, self._window.showFullScreen)

    @Slot(QObject)
    def _without_input_method(self, item: QObject | None) -> None:
        """Keep the system's own keyboard and its lists of words away from a field that has the focus."""
        flag = QQuickItem.Flag.ItemAcceptsInputMethod
        if isinstance(item, QQuickItem) and item.flags() & flag:
            item.setFlag(flag, False)
            QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)


def counts(event: QKeyEvent) -> bool:
    """Whether a key is one for readers."""
    held = event.modifiers() & ~MODIFIERS
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if event.key() in KEYS:
        cuts = event.key() == KEY.Key_Delete and shifted
        return held == Qt.KeyboardModifier.NoModifier and not cuts
    writes = event.text() != "" and event.text().isprintable()
    return writes and held in LETTER_MODIFIERS
