"""The list of parts beside a page: where one reads changes how it looks, not how the page is laid out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject
from PySide6.QtQuick import QQuickItem

from kiosk.session.reader import ReaderSettings
from kiosk.ui.tour import DEVICES
from tests.driver import Driver, Opener

PAGE = "article:access-and-the-nhs"
"""Two of its seven titles need one more line when they are bold."""


@pytest.fixture
def driver(opener: Opener) -> Iterator[Driver]:
    driver = opener("R1")
    driver.wear(ReaderSettings(movement=False))
    driver.open(PAGE)
    yield driver
    driver.window.resize(DEVICES["R1"].width, DEVICES["R1"].height)
    driver.fresh()


def go(driver: Driver, part: int) -> None:
    QMetaObject.invokeMethod(driver.screen, "goToPart", Q_ARG(int, part))  # type: ignore[call-overload]
    driver.settle()


def entries(driver: Driver) -> list[QQuickItem]:
    """What stands in the list beside the page, shown or not."""
    every = driver._items(lambda _: True)
    return [
        item for item in every if item.inherits("QQuickAbstractButton") and item.property("here") is not None
    ]


def heights(driver: Driver) -> list[float]:
    return [entry.implicitHeight() for entry in entries(driver)]


def test_the_list_of_parts_is_as_high_wherever_one_reads(driver: Driver) -> None:
    found = set()
    for part in range(len(entries(driver))):
        go(driver, part)
        assert driver.screen.property("currentPart") == part
        found.add(tuple(heights(driver)))
    assert len(found) == 1, found


def test_a_page_between_two_layouts_comes_to_rest_wherever_one_reads(driver: Driver) -> None:
    side = entries(driver)[0].parentItem()
    assert side is not None
    above = driver.window.height() - driver.screen.height()
    for less in (1, 45):
        driver.window.resize(driver.window.width(), round(side.implicitHeight() + above - less))
        driver.settle()
        for part in range(len(entries(driver))):
            go(driver, part)
            page = driver.child("page-flickable")
            for _ in range(5):
                page.setProperty("contentY", page.property("contentY") + 60)
                driver.process()
        assert not driver.screen.property("wide")
