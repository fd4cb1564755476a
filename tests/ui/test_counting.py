"""What the counters hear of a visit: pages and its end, in the real window's own navigation."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication

from kiosk.content.store import Store
from kiosk.session.reader import ReaderSettings
from kiosk.ui.counting import Counting
from kiosk.ui.reading import Reading
from kiosk.ui.shell import Shell
from kiosk.usage.counters import Counters
from kiosk.usage.totals import Total, Totals

TODAY = date(2026, 11, 21)


def test_P03_pages_are_counted_and_words_language_and_looks_are_not(
    qapp: QGuiApplication, edition: Store, tmp_path: Path
) -> None:
    shell = Shell(Reading(edition, "en", TODAY), ReaderSettings())
    totals = Totals(tmp_path / "counters.db")
    counters = Counters(totals, lambda: 0.0, lambda: TODAY)
    Counting(shell.navigation, counters)
    navigation: Any = shell.navigation
    reader: Any = shell.reader
    for _ in range(6):
        navigation.open("article", "what-is-lupus")
        navigation.openAbout()
        navigation.back()
        navigation.openScreen("search")
        navigation.page.choice = "a word that nobody else types"
        reader.chooseTheme("dusk")
        navigation.finish()
    counters.stop()
    assert totals.read() == (
        Total("2026-11-21", "article/what-is-lupus", 6),
        Total("2026-11-21", "search", 6),
    )
    data = totals.path.read_bytes()
    assert b"nobody else" not in data
    assert b"dusk" not in data


def test_a_page_that_is_not_there_is_not_counted(
    qapp: QGuiApplication, edition: Store, tmp_path: Path, caplog: object
) -> None:
    shell = Shell(Reading(edition, "en", TODAY), ReaderSettings())
    totals = Totals(tmp_path / "counters.db")
    counters = Counters(totals, lambda: 0.0, lambda: TODAY)
    Counting(shell.navigation, counters)
    for _ in range(6):
        shell.navigation.open("article", "no-such-page")
        shell.navigation.open("faq", "q02")
        shell.navigation.finish()
    counters.stop()
    assert [total.page for total in totals.read()] == ["faq/q02"]
