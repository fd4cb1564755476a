"""G05 on the screen: the notice of an old translation stands whole under the title, at every size."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.authoring.compile import write_edition
from kiosk.authoring.refresh import refresh
from kiosk.content.store import Store
from kiosk.session.history import Place
from kiosk.session.reader import ReaderSettings
from tests import factories
from tests.driver import Opener
from tests.survey import look_at

NOTICE = "This page was translated from an older version. Some things may have changed. Ask your team."


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication) -> Iterator[Opener]:
    """A kiosk whose Arabic pages are all older than the English ones."""
    path = tmp_path_factory.mktemp("old") / "content.db"
    write_edition(factories.edition(factories.language("en"), factories.language("ar")), path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE review SET version = '2' WHERE language = 'en'")
    refresh(path)
    with Store.open(path) as store:
        opener = Opener(qapp, store)
        yield opener
        opener.close()


@pytest.mark.parametrize(("device", "size"), [("R2", "largest"), ("R3", "standard")])
def test_G05_the_notice_stands_whole_under_the_title(old: Opener, device: str, size: str) -> None:
    driver = old(device)
    for language in ("ar", "en"):
        driver.wear(ReaderSettings(text_size=size, language=language, movement=False))
        for place in (
            Place("article", "medicines"),
            Place("organisation", "lupus-uk"),
            Place("term", "flare"),
        ):
            driver.go(place)
            survey = look_at(driver, place.screen)
            told = [words for words in survey.words if words.text == NOTICE]
            assert len(told) == (language == "ar"), place
            for words in told:
                assert not words.truncated
                assert survey.window.contains(words.painted)
        driver.go(Place("about", "article/medicines"))
        assert ("A translator" in [words.text for words in look_at(driver, "about").words]) is (
            language == "ar"
        )
