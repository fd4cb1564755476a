"""The kiosk by keyboard alone, in a real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.end2end.visit import Visit

pytestmark = pytest.mark.window

KEY = Qt.Key


def test_K03_the_window_takes_the_keyboard_where_no_window_manager_gives_it(visit: Visit) -> None:
    assert visit.kiosk.screen.xdotool("getwindowfocus") == visit.kiosk.window


def test_K03_to_an_article_and_back_without_a_pointer(visit: Visit) -> None:
    visit.tab_to("tile-lupus")
    visit.press(KEY.Key_Return)
    visit.sees("Lupus")
    visit.tab_to("row-what-is-lupus")
    visit.press(KEY.Key_Return)
    visit.sees("What is lupus?")
    visit.press(KEY.Key_PageDown)
    assert visit.twin.scroll() > 100
    visit.press(KEY.Key_PageUp)
    assert visit.twin.scroll() == 0
    visit.press(KEY.Key_Escape)
    visit.sees("Lupus")
    visit.press(KEY.Key_Escape)
    visit.sees("What would you like to know?")
    visit.press(KEY.Key_Escape)  # at Home there is nothing to leave
    visit.sees("What would you like to know?")


def test_K03_search_takes_the_keys_of_a_real_keyboard(visit: Visit) -> None:
    visit.tab_to("rail-search")
    visit.press(KEY.Key_Return)
    visit.sees("Search")
    visit.type("steroids")
    visit.tab_to("hit-glossary-steroid")
    visit.press(KEY.Key_Return)
    visit.sees("Steroid (prednisolone)")


def test_K03_help_is_reached_and_left_by_keys(visit: Visit) -> None:
    visit.tab_to("rail-help")
    visit.press(KEY.Key_Return)
    visit.sees("Help now")
    visit.press(KEY.Key_Escape)
    visit.sees("What would you like to know?")
