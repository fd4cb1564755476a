"""A file that passes the check never clips: an edition of extremes, on narrow and wide screens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.authoring.compile import write_edition
from kiosk.authoring.edition import SourceEdition
from kiosk.content.check import check_file
from kiosk.content.store import Store
from kiosk.session.reader import ReaderSettings
from kiosk.takeaway import payload
from kiosk.takeaway.leaflet import leaflet
from kiosk.ui.tour import STAGES
from tests import extremes
from tests.clipping import cut_off
from tests.driver import Look, Opener
from tests.survey import Survey, listed, look_at

SCREENS: Final = (
    *("home", "topic:tile-1", "topic:tile-3", "article:page-1", "questions", "faq:question-1"),
    *("organisations", "need:talk", "organisation:organisation-1", "organisation:organisation-2"),
    *("atoz", "term:term-1", "term:term-2", "search", "search:donaudampf", "search:xyzzy", "help"),
    *("about:article/page-1", "edition", "takehome:article/page-1", "scan:article/page-1"),
    *("print:article/page-1", "scan:organisation/organisation-1", "number:organisation/organisation-1"),
    *STAGES,
)
NARROW: Final = Look("R2", ReaderSettings(text_size="largest"))
LOOKS: Final = [
    Look(device, ReaderSettings(text_size=size))
    for device in ("R1", "R2", "R4")
    for size in ("standard", "largest")
]


@pytest.fixture(scope="module")
def extreme(tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication) -> Iterator[Opener]:
    """A kiosk whose edition is as long and as full as the check lets it be."""
    yield from kiosk_with(extremes.edition(), tmp_path_factory.mktemp("extreme"), qapp)


@pytest.fixture(scope="module")
def sparse(tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication) -> Iterator[Opener]:
    """One with a single organisation."""
    yield from kiosk_with(extremes.edition(organisations=1), tmp_path_factory.mktemp("sparse"), qapp)


def kiosk_with(edition: SourceEdition, folder: Path, qapp: QGuiApplication) -> Iterator[Opener]:
    path = folder / "content.db"
    write_edition(edition, path)
    assert check_file(path) == ()
    with Store.open(path) as store:
        opener = Opener(qapp, store)
        yield opener
        opener.close()


def seen(opener: Opener, look: Look, screens: tuple[str, ...]) -> Iterator[Survey]:
    driver = opener(look.device)
    driver.wear(look.settings)
    for name in screens:
        driver.open(name)
        yield look_at(driver, name)
    driver.wear(ReaderSettings())


def test_X03_the_fullest_page_and_card_that_pass_the_check_are_shown_whole(extreme: Opener) -> None:
    screens = ("article:page-1", "organisation:organisation-1")
    offenders = [line for survey in seen(extreme, NARROW, screens) for line in cut_off(survey)]
    assert not offenders, listed(offenders)


def test_L05_every_code_of_the_fullest_edition_is_one_that_phones_read(extreme: Opener) -> None:
    store = extreme("R2").shell.reading.store
    for kind, item_id in (("article", "page-1"), ("organisation", "organisation-1"), ("faq", "question-1")):
        made = leaflet(store, "en", kind, item_id)
        assert 0 < payload.size(made.code) <= payload.MOST_BYTES, item_id
        assert made.edition.disclaimer in made.code or kind == "organisation"


@pytest.mark.soak
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_X03_nothing_that_passes_the_check_is_cut_off_anywhere(extreme: Opener, look: Look) -> None:
    offenders = [line for survey in seen(extreme, look, SCREENS) for line in cut_off(survey)]
    assert not offenders, listed(offenders)


@pytest.mark.soak
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_X03_lists_of_one_are_whole_too(sparse: Opener, look: Look) -> None:
    screens = ("organisations", "need:talk", "topic:tile-2", "search:donaudampf", "atoz")
    offenders = [line for survey in seen(sparse, look, screens) for line in cut_off(survey)]
    assert not offenders, listed(offenders)
