"""The attract screen in many languages, with long names, and in an edition without drawings (G01, X03)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.authoring.compile import write_edition
from kiosk.choices import TEXT_SIZES
from kiosk.config import SiteSettings
from kiosk.content.store import Store
from kiosk.session.reader import ReaderSettings
from tests import factories
from tests.driver import Driver, Opener
from tests.survey import Survey, look_at

NAMES = {
    "en": "English", "pl": "Polski", "ro": "Română", "pa": "ਪੰਜਾਬੀ", "ur": "اردو", "bn": "বাংলা", "gu": "ગુજરાતી",
    "ar": "العربية", "pt": "Português", "es": "Español", "so": "Soomaali", "cy": "Cymraeg",
}  # fmt: skip
SITE = SiteSettings(
    clinic="Rheumatology outpatients, Level 2", clean_line="Hand gel is by the door. Please use it."
)


@pytest.fixture(scope="module")
def polyglot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A small edition in twelve languages."""
    english = factories.language()
    languages = [english]
    for code in [code for code in NAMES if code != "en"]:
        direction = "rtl" if code in {"ur", "ar"} else "ltr"
        facts = replace(english.facts, name=NAMES[code], english_name=code, direction=direction)
        languages.append(replace(english, code=code, facts=facts))
    path = tmp_path_factory.mktemp("polyglot") / "content.db"
    write_edition(factories.edition(*languages), path)
    with Store.open(path) as store:
        yield store


@pytest.fixture(params=["R1", "R2", "R3", "R4"])
def driver(
    request: pytest.FixtureRequest, qapp: QGuiApplication, polyglot: Store, opener: Opener
) -> Iterator[Driver]:
    """A kiosk with that edition on each device."""
    opener.close()
    driver = Driver(qapp, polyglot, request.param, SITE, attract=True)
    driver.guard(0)
    yield driver
    driver.close()


def seen(driver: Driver, settings: ReaderSettings) -> Survey:
    driver.reader.choose(settings)
    driver.settle()
    return look_at(driver, "attract")


def test_G01_twelve_languages_are_offered_in_their_own_scripts_and_nothing_overlaps(driver: Driver) -> None:
    for size in TEXT_SIZES:
        for language in ("en", "x-long", "x-rtl"):
            survey = seen(driver, ReaderSettings(text_size=size, language=language, movement=False))
            names = {target.name: target for target in survey.targets}
            shown = [name for name in names if name.startswith("language-")]
            assert len(shown) == 12 or "all-languages" in names
            assert len(shown) >= 2
            for name in shown:
                assert names[name].words == [NAMES[name.removeprefix("language-")]]
            blocks = [(target.name, target.rect) for target in survey.targets]
            blocks += [(words.text, words.painted) for words in survey.words if words.target < 0]
            for (one, first), (other, second) in combinations(blocks, 2):
                both = first.intersected(second)
                assert both.width() < 2 or both.height() < 2, f"{size} {language}: {one!r} lies on {other!r}"
            for words in survey.words:
                assert survey.window.contains(words.painted), f"{size} {language}: {words.text!r}"


def test_G01_a_language_acts_at_once_and_the_attract_screen_stays(driver: Driver) -> None:
    before = driver.grab()
    driver.tap_on("language-pl")
    assert driver.visit.state == "attract"
    assert driver.reader.language == "pl"
    assert driver.grab() != before
    driver.pause(0.5)
    driver.tap_on("start")
    assert driver.visit.state == "using"
    assert driver.shell.reading.language == "pl"
    driver.navigation.finish()
    driver.settle()
    assert driver.reader.language in {"", "en"}


def test_G01_more_leads_to_all_languages(driver: Driver) -> None:
    driver.reader.choose(ReaderSettings(text_size="largest"))
    driver.settle()
    driver.tap_on("all-languages")
    assert driver.visit.state == "using"
    assert driver.navigation.page.screen == "language"


def test_without_an_edition_it_says_so_and_help_is_there(
    qapp: QGuiApplication, opener: Opener, caplog: pytest.LogCaptureFixture
) -> None:
    opener.close()
    driver = Driver(qapp, None, "R1", attract=True)
    driver.guard(0)
    assert "ask a member of staff" in driver.window.title()
    driver.tap_on("attract-help")
    assert driver.navigation.page.screen == "help"
    driver.close()
    assert "Traceback" not in caplog.text


def test_the_drawings_are_the_editions_own_and_people_lead(opener: Opener, edition: Store) -> None:
    driver = opener("R1")
    driver.open("attract")
    tiles = {tile.image_id: tile.opens for tile in edition.tiles("en")}
    drawn = list(driver.visit.poster.pictures)
    assert set(drawn) <= set(tiles)
    assert tiles[drawn[0]] == "organisations"
