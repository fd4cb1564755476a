"""Memory: large pieces go back at once, and what pages have freed goes back while somebody reads."""

from __future__ import annotations

import ctypes
import gc
import re
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import (
    QLoggingCategory,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtQml import QJSEngine
from PySide6.QtQuick import QQuickItem

from kiosk.ui.pages.base import Page
from tests.bench.machine import memory_mb
from tests.driver import Driver, Opener

SMALL = 4000
MANY = 5000
"""Pieces that lie in the middle of the C library's memory; 20 MB together."""


class Blocks(ctypes.Structure):
    """What glibc tells of its memory: ``apart`` is how many pieces it has from the system one by one."""

    _fields_ = (
        *((f"other{number}", ctypes.c_size_t) for number in range(3)),
        ("apart", ctypes.c_size_t),
        *((f"more{number}", ctypes.c_size_t) for number in range(6)),
    )


@pytest.fixture
def library() -> Any:  # noqa: ANN401 - a library of C
    library = ctypes.CDLL(None)
    library.malloc.restype = ctypes.c_void_p
    library.malloc.argtypes = (ctypes.c_size_t,)
    library.memset.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t)
    library.free.argtypes = (ctypes.c_void_p,)
    library.mallinfo2.restype = Blocks
    return library


@pytest.fixture
def driver(opener: Opener) -> Driver:
    return opener.ready()


@pytest.fixture
def crumbs(library: Any) -> Iterator[None]:  # noqa: ANN401
    """Much that is free between pieces that are not."""
    pieces = [library.malloc(SMALL) for _ in range(MANY)]
    for piece in pieces:
        library.memset(piece, 1, SMALL)
    kept = pieces[:: MANY // 10] + pieces[-1:]
    for piece in set(pieces) - set(kept):
        library.free(piece)
    yield
    for piece in set(kept):
        library.free(piece)


@pytest.mark.usefixtures("driver")
def test_a_large_piece_lies_apart_though_a_larger_one_was_freed(library: Any) -> None:  # noqa: ANN401
    library.free(library.malloc(16_000_000))
    # What other tests have freed is taken first, if it is large enough.
    pieces = [library.malloc(1_000_000) for _ in range(100)]
    before = library.mallinfo2().apart
    pieces.append(library.malloc(1_000_000))
    apart = library.mallinfo2().apart
    for piece in pieces:
        library.free(piece)
    assert apart == before + 1


@pytest.mark.usefixtures("crumbs")
def test_what_is_free_goes_back_to_the_system_while_a_page_is_read(driver: Driver) -> None:
    before = memory_mb()["own"]
    driver.open("help")
    driver.wait_for(lambda: memory_mb()["own"] < before - SMALL * MANY / 2e6)


def test_what_javascript_no_longer_uses_is_gone_soon_after_a_change_of_page(driver: Driver) -> None:
    unused = QObject()
    gone: list[bool] = []
    unused.destroyed.connect(lambda: gone.append(True))
    driver.kiosk._engine.newQObject(unused)
    QJSEngine.setObjectOwnership(unused, QJSEngine.ObjectOwnership.JavaScriptOwnership)
    driver.open("help")
    driver.wait_for(lambda: bool(gone))


@pytest.fixture
def telling(opener: Opener) -> Iterator[Driver]:
    """A kiosk whose JavaScript tells how much memory it has in use."""
    opener.close()
    QLoggingCategory.setFilterRules("qt.qml.gc.*=true")
    yield opener.ready()
    opener.close()
    QLoggingCategory.setFilterRules("")


def javascript_bytes(driver: Driver) -> int:
    """In use when all that is garbage is gone."""
    told: list[int] = []

    def hear(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
        told.extend(map(int, re.findall(r"^Used memory after GC: *(\d+)", words)))

    driver.kiosk._engine.collectGarbage()
    before = qInstallMessageHandler(hear)
    driver.kiosk._engine.collectGarbage()
    qInstallMessageHandler(before)
    return told[-1]


def test_i03_a_change_of_page_leaves_nothing_behind_in_javascript(telling: Driver) -> None:
    def in_use_after(rounds: int) -> int:
        for _ in range(rounds):
            telling.open("help")
            telling.kiosk._shell.visit.hide()
            telling.kiosk._shell.visit.start()
            telling.open("home")
        return javascript_bytes(telling)

    before = min(in_use_after(1) for _ in range(4))  # now and then the page before is still there
    after = min(in_use_after(rounds) for rounds in (20, 1, 1, 1))
    assert after < before + 20 * 32  # 32 bytes: the smallest thing that JavaScript can keep


def test_pages_that_were_left_are_gone(driver: Driver) -> None:
    def pages() -> int:
        driver.open("home")
        gc.collect()
        return sum(isinstance(one, Page) for one in gc.get_objects())

    screens = ("topic:lupus", "article:what-is-lupus", "questions", "atoz", "staffpin", "search")
    before = pages()
    for screen in screens:
        driver.open(screen)
    assert pages() <= before


def test_nothing_that_had_the_keyboard_is_kept_by_python(driver: Driver) -> None:
    def kept() -> int:
        gc.collect()
        return sum(type(one) is QQuickItem for one in gc.get_objects())

    def hear_and_choose(times: int) -> None:
        for _ in range(times):
            driver.open("topic:lupus")
            driver.key(Qt.Key.Key_Tab)
            driver.key(Qt.Key.Key_Return)  # asks whether the focus is on the reading bar
            driver.settle()

    hear_and_choose(2)
    before = kept()
    hear_and_choose(10)
    assert kept() < before + 5
