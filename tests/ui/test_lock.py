"""Nobody leaves the window: closing, keys, menus, dropped files, system keyboards (P05)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.ui.lock import counts
from tests.driver import Driver, Opener

KEY = Qt.Key
HELD = Qt.KeyboardModifier
NONE = HELD.NoModifier

ORDERS = [
    (KEY.Key_F4, HELD.AltModifier, ""),
    (KEY.Key_Q, HELD.ControlModifier, "\x11"),
    (KEY.Key_W, HELD.ControlModifier, "\x17"),
    (KEY.Key_C, HELD.ControlModifier, "\x03"),
    (KEY.Key_V, HELD.ControlModifier, "\x16"),
    (KEY.Key_Tab, HELD.AltModifier, "\t"),
    (KEY.Key_Tab, HELD.ControlModifier, "\t"),
    (KEY.Key_Escape, HELD.ControlModifier, "\x1b"),
    (KEY.Key_Space, HELD.AltModifier, " "),
    (KEY.Key_D, HELD.MetaModifier, "d"),
    (KEY.Key_Insert, HELD.ShiftModifier, ""),
    (KEY.Key_Delete, HELD.ShiftModifier, ""),
    (KEY.Key_Meta, NONE, ""),
    (KEY.Key_Menu, NONE, ""),
    (KEY.Key_Print, NONE, ""),
    (KEY.Key_F3, NONE, ""),
    (KEY.Key_F10, NONE, ""),
    (KEY.Key_F11, NONE, ""),
    (KEY.Key_Launch0, NONE, ""),
    (KEY.Key_HomePage, NONE, ""),
    (KEY.Key_PowerOff, NONE, ""),
]
READERS_KEYS = [
    (KEY.Key_A, NONE, "a"),
    (KEY.Key_A, HELD.ShiftModifier, "A"),
    (KEY.Key_5, HELD.KeypadModifier, "5"),
    (KEY.Key_Q, HELD.ControlModifier | HELD.AltModifier, "@"),
    (KEY.Key_E, HELD.GroupSwitchModifier, "€"),
    (0, NONE, "ਪ"),
    (KEY.Key_Tab, NONE, "\t"),
    (KEY.Key_Backtab, HELD.ShiftModifier, ""),
    (KEY.Key_Escape, NONE, "\x1b"),
    (KEY.Key_Space, NONE, " "),
    (KEY.Key_Backspace, NONE, "\x08"),
    (KEY.Key_PageDown, NONE, ""),
]


@pytest.fixture
def driver(opener: Opener) -> Driver:
    driver = opener("R1")
    driver.wait_for(lambda: driver.kiosk.lock is not None)
    return driver


def send(driver: Driver, event: QEvent) -> None:
    QGuiApplication.sendEvent(driver.window, event)
    driver.process()


@pytest.mark.parametrize(("key", "held", "text"), ORDERS)
def test_P05_a_key_that_is_an_order_does_not_count(key: Qt.Key, held: HELD, text: str) -> None:
    assert not counts(QKeyEvent(QEvent.Type.KeyPress, key, held, text))


@pytest.mark.parametrize(("key", "held", "text"), READERS_KEYS)
def test_P05_a_key_that_readers_need_counts(key: int, held: HELD, text: str) -> None:
    assert counts(QKeyEvent(QEvent.Type.KeyPress, key, held, text))


def test_P05_a_key_that_does_not_count_reaches_nothing(driver: Driver) -> None:
    driver.open("search")
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("from outside")
    for key in "lupus":
        driver.key(Qt.Key(ord(key.upper())))
    driver.key(KEY.Key_A, HELD.ControlModifier)
    driver.key(KEY.Key_C, HELD.ControlModifier)
    driver.key(KEY.Key_V, HELD.ControlModifier)
    driver.key(KEY.Key_Insert, HELD.ShiftModifier)
    assert driver.navigation.page.choice == "lupus"
    assert clipboard.text() == "from outside"
    clipboard.clear()


def test_P05_the_window_does_not_close(driver: Driver) -> None:
    event = QCloseEvent()
    send(driver, event)
    assert not event.isAccepted()
    assert not driver.window.close()
    assert driver.window.isVisible()


def test_a_window_to_try_things_out_closes(driver: Driver) -> None:
    lock = driver.kiosk.lock
    assert lock is not None
    lock.may_close = True
    assert driver.window.close()
    lock.may_close = False
    driver.window.show()
    driver.settle()


def test_the_session_of_the_pc_may_end(driver: Driver) -> None:
    lock = driver.kiosk.lock
    assert lock is not None
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.commitDataRequest.emit(None)
    assert lock.may_close
    lock.may_close = False


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_P05_only_the_first_button_of_a_mouse_presses(driver: Driver, button: Qt.MouseButton) -> None:
    driver.open("search")
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("from outside")
    for name in ("rail-help", "search-field"):
        QTest.mouseClick(driver.window, button, NONE, driver.rect(driver.child(name)).center().toPoint())
        driver.settle()
    assert driver.navigation.page.screen == "search"
    assert driver.navigation.page.choice == ""
    clipboard.clear()


def test_P05_a_mouse_that_only_moves_is_let_through(driver: Driver) -> None:
    middle = driver.rect(driver.child("rail-help")).center()
    move = QMouseEvent(
        QEvent.Type.MouseMove, middle, middle, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, NONE
    )
    lock = driver.kiosk.lock
    assert lock is not None
    assert not lock.eventFilter(driver.window, move)


def test_P05_no_menu_and_no_dropped_file(driver: Driver) -> None:
    data = QMimeData()
    data.setUrls([QUrl("file:///etc/passwd")])
    point = QPointF(300, 300)
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point.toPoint(), point.toPoint())
    drop = QDropEvent(point, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    lock = driver.kiosk.lock
    assert lock is not None
    for event in (menu, drop):
        assert lock.eventFilter(driver.window, event)


def test_P05_a_window_that_was_put_away_comes_back(driver: Driver) -> None:
    driver.window.showMinimized()
    driver.process()
    driver.wait_for(lambda: driver.window.visibility() == driver.window.Visibility.FullScreen)
    driver.window.showNormal()
    driver.settle()


def test_P05_on_the_whole_screen_it_stands_above_all_other_windows(driver: Driver) -> None:
    above = Qt.WindowType.WindowStaysOnTopHint
    assert not driver.window.flags() & above
    driver.kiosk.show(windowed=False)
    assert driver.window.flags() & above
    assert driver.window.visibility() == driver.window.Visibility.FullScreen
    driver.window.showNormal()
    driver.settle()


def test_P05_a_field_calls_no_keyboard_of_the_system(driver: Driver) -> None:
    driver.open("search")
    field = driver.child("search-field")
    assert QGuiApplication.focusObject() is field
    assert not field.flags() & QQuickItem.Flag.ItemAcceptsInputMethod
    driver.key(KEY.Key_A)
    assert driver.navigation.page.choice == "a"
