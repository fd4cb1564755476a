"""What stays and what comes back: the frame, Back to the very line, the fonts, a kiosk without content."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Q_ARG, QCoreApplication, QEvent, QMetaObject, QRectF, QSize
from PySide6.QtGui import QFontInfo, QGuiApplication, QImage, QRawFont

from kiosk.content.store import Store
from kiosk.paths import this_installation
from kiosk.session.reader import ReaderSettings
from kiosk.ui.fonts import NUMBERS, READING
from kiosk.ui.pictures import PICTURES_KEPT, PictureProvider
from kiosk.ui.tour import STAGES, every_screen, place
from tests.driver import Driver, Look, Opener
from tests.looks import SIZES, USUAL
from tests.patience import until
from tests.survey import Survey, listed, surveys

RAIL = ("rail-back", "rail-home", "rail-search", "rail-listen", "rail-text", "rail-help")


@pytest.fixture
def driver(opener: Opener) -> Driver:
    return opener("R1")


def framed(opener: Opener, look: Look) -> list[Survey]:
    """The screens that stand in the frame."""
    return [survey for survey in surveys(opener, look) if survey.screen not in STAGES]


@pytest.mark.parametrize("look", SIZES, ids=str)
def test_M07_rail_and_strip_stand_in_the_same_place_on_every_screen(opener: Opener, look: Look) -> None:
    offenders: list[str] = []
    first: dict[str, QRectF] = {}
    for survey in framed(opener, look):
        here = {target.name: target.rect for target in survey.targets if target.name in (*RAIL, "finish")}
        wanted = {*RAIL, "finish"} - ({"rail-back"} if survey.screen == "home" else set())
        offenders += [f"{survey.screen}: no {name}" for name in sorted(wanted - set(here))]
        for name, rect in here.items():
            before = first.setdefault(name, rect)
            moved = max(
                abs(rect.left() - before.left()),
                abs(rect.top() - before.top()),
                abs(rect.right() - before.right()),
                abs(rect.bottom() - before.bottom()),
            )
            if survey.mm(moved) > 2:
                offenders.append(f"{survey.screen}: {name} has moved by {survey.mm(moved):.1f} mm")
    assert not offenders, listed(offenders)


@pytest.mark.parametrize("look", SIZES, ids=str)
def test_M07_the_order_of_the_rail_is_always_the_same(opener: Opener, look: Look) -> None:
    for survey in framed(opener, look):
        rail = [target for target in survey.targets if target.name in RAIL]
        assert len(rail) >= 3, survey.screen
        by_place = sorted(rail, key=lambda target: (round(target.rect.top()), target.rect.left()))
        assert [target.name for target in by_place] == [
            name for name in RAIL if name in {t.name for t in rail}
        ]


def test_the_screen_before_is_taken_down_once_the_next_has_been_drawn(driver: Driver) -> None:
    driver.open("article:what-is-lupus")
    before, page, frames = driver.screen, driver.navigation.page, driver._frames
    gone: list[int] = []
    before.destroyed.connect(lambda: gone.append(driver._frames))
    page.destroyed.connect(lambda: gone.append(driver._frames))
    driver.navigation.openScreen("home")
    assert driver.screen is not before
    assert not before.isVisible()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not gone
    # A plain turn of the loop deletes nothing: what is taken down is gone at once.
    until(lambda: gone, "the end of the screen before", turn=QGuiApplication.processEvents, every=0.001)
    assert len(gone) == 2
    assert min(gone) > frames


@pytest.mark.parametrize("screen", ["settings", "help", "article:getting-a-diagnosis"])
def test_what_is_out_of_sight_is_made_after_the_first_frame(driver: Driver, screen: str) -> None:
    driver.open("home")
    frames, made = driver._frames, []
    driver.navigation.go(place(screen))
    assert driver.screen.property("complete") is False
    driver.window.frameSwapped.connect(lambda: made.append(driver.screen.property("complete")))
    first = len(list(driver.items()))
    driver.settle()
    assert driver._frames > frames
    assert made[0] is False
    assert driver.screen.property("complete") is True
    assert len(list(driver.items())) > first


def drawn_sizes(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Picture and width of each drawing of the edition from now on."""
    drawn: list[tuple[str, int]] = []
    draw = PictureProvider._draw

    def note(provider: PictureProvider, name: str, wanted: QSize) -> QImage:
        drawn.append((name.partition("/")[0], wanted.width()))
        return draw(provider, name, wanted)

    monkeypatch.setattr(PictureProvider, "_draw", note)
    return drawn


def test_each_picture_of_home_is_drawn_once_for_the_place_it_has(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = drawn_sizes(monkeypatch)
    driver.wear(ReaderSettings(text_size="large", movement=False))
    driver.open("home")
    shown = [item for item in driver.items() if item.property("pictureId")]
    assert len(shown) == PICTURES_KEPT
    assert sorted(drawn) == sorted((item.property("pictureId"), round(item.width())) for item in shown)
    driver.open("settings")
    driver.open("home")
    assert len(drawn) == len(shown)


def test_pictures_out_of_sight_are_drawn_after_the_first_frame(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.open("home")
    drawn = drawn_sizes(monkeypatch)
    counts: list[int] = []
    driver.window.frameSwapped.connect(lambda: counts.append(len(drawn)))
    driver.go(place("article:car-t-step-by-step"))
    shown = [driver.rect(item) for item in driver.items() if item.property("pictureId")]
    in_sight = [rect for rect in shown if rect.top() < driver.window.height()]
    assert counts[0] == len(in_sight) < 4
    assert len(drawn) == len(shown) > 7


@pytest.mark.parametrize("device", ["R1", "R2"])
def test_a_part_asked_for_before_all_are_made_is_gone_to(opener: Opener, device: str) -> None:
    driver = opener(device)
    driver.wear(ReaderSettings(text_size="large", movement=False))
    driver.open("home")
    driver.navigation.go(place("article:getting-a-diagnosis"))
    assert driver.screen.property("complete") is False
    QMetaObject.invokeMethod(driver.screen, "goToPart", Q_ARG(int, 5))  # type: ignore[call-overload]
    driver.settle()
    named = [driver.rect(item) for item in driver.items() if item.property("text") == "Why it takes time"]
    page = driver.rect(driver.child("page-flickable"))
    heading = max((rect for rect in named if rect.left() < page.center().x()), key=lambda rect: rect.top())
    assert abs(heading.top() - page.top()) < 30 * driver.px_per_mm


@pytest.mark.parametrize("device", ["R1", "R2", "R3"])
@pytest.mark.parametrize(
    "screen", ["article:car-t-step-by-step", "topic:car-t", "need:all", "settings", "questions"]
)
def test_M05_back_returns_to_the_very_line(opener: Opener, device: str, screen: str) -> None:
    driver = opener(device)
    driver.wear(ReaderSettings(text_size="largest", movement=False))
    driver.open(screen)
    page = driver.child("page-flickable")
    lowest = page.property("contentHeight") - page.height()
    assert lowest > 0
    for part in (0.37, 1.0):
        wanted = round(lowest * part)
        driver.child("page-flickable").setProperty("contentY", wanted)
        driver.settle()
        driver.tap_on("rail-help")
        assert driver.navigation.page.screen == "help"
        driver.tap_on("rail-back")
        assert abs(driver.child("page-flickable").property("contentY") - wanted) <= 1
        driver.fresh(driver.reader.settings)
        driver.open(screen)


def test_every_item_of_the_edition_is_drawn_without_a_warning(opener: Opener, edition: Store) -> None:
    driver = opener("R1")
    names = list(every_screen(edition, "en"))
    names += [f"{'term' if e.kind == 'glossary' else e.kind}:{e.id}" for e in edition.a_to_z("en")]
    names += [f"about:{e.kind}/{e.id}" for e in edition.a_to_z("en", ("article", "faq"))]
    names = list(dict.fromkeys(names))
    assert len(names) > 200
    for name in names:
        driver.open(name)
        assert driver.navigation.page.screen == name.partition(":")[0]
        assert driver.screen.isVisible()


def test_without_an_edition_there_is_a_calm_sentence_and_help(
    opener: Opener, caplog: pytest.LogCaptureFixture
) -> None:
    driver = opener.without_edition()
    assert "ask a member of staff" in driver.window.title()
    driver.tap_on("rail-help")
    assert driver.navigation.page.screen == "help"
    assert driver.child("page-flickable").property("contentHeight") > 500
    opener.close()
    assert "cannot be read" in caplog.text


@pytest.mark.parametrize("look", USUAL, ids=str)
def test_X10_texts_are_set_in_the_bundled_families(opener: Opener, look: Look) -> None:
    families = set()
    for survey in surveys(opener, look):
        families |= {QFontInfo(words.font).family() for words in survey.words}
    assert families == {READING, NUMBERS}


@pytest.mark.parametrize("look", USUAL, ids=str)
def test_X10_every_letter_of_the_edition_is_in_the_bundled_fonts(opener: Opener, look: Look) -> None:
    opener(look.device)
    fonts = [QRawFont(str(path), 20) for path in sorted(font_files())]
    assert fonts
    letters = {
        letter for survey in surveys(opener, look) for words in survey.words for letter in words.text
    } - set("\n\u2028\u200f")
    missing = {letter for letter in letters if not any(font.supportsCharacter(ord(letter)) for font in fonts)}
    assert len(letters) > 60
    assert not missing, sorted(f"U+{ord(letter):04X}" for letter in missing)


def test_X10_I_l_1_and_O_0_look_different(opener: Opener) -> None:
    opener("R1")
    font = QRawFont(
        str(next(path for path in font_files() if "400" in path.name or "Regular" in path.name)), 100
    )
    shapes = [font.pathForGlyph(font.glyphIndexesForString(letter)[0]).toFillPolygon() for letter in "Il1O0"]
    for at, one in enumerate(shapes):
        assert all(one != other for other in shapes[at + 1 :])


def font_files() -> list[Path]:
    """The files of the families that English is set in."""
    folder = this_installation().assets / "fonts"
    return [
        path
        for family in (READING, NUMBERS)
        for path in sorted(folder.glob(f"{family.replace(' ', '')}_*.ttf"))
    ]


def page_through(driver: Driver) -> int:
    """Go to the end of a page by its button; gives the number of presses."""
    presses = 0
    while driver.has("page-down"):
        page = driver.child("page-flickable")
        before, height = page.property("contentY"), page.height()
        lowest = page.property("contentHeight") - height
        driver.child("page-down").setProperty("lastActivation", 0)
        driver.tap_on("page-down")
        moved = driver.child("page-flickable").property("contentY") - before
        assert abs(moved - min(0.8 * height, lowest - before)) <= 2
        presses += 1
        assert presses < 120
    return presses


@pytest.mark.parametrize(("device", "size"), [("R1", "standard"), ("R3", "largest")])
def test_T07_the_buttons_turn_a_page_by_80_per_cent(opener: Opener, device: str, size: str) -> None:
    driver = opener(device)
    driver.wear(ReaderSettings(text_size=size, steady_touch=True, movement=False))
    for screen in ("article:car-t-step-by-step", "need:all", "help"):
        driver.open(screen)
        assert page_through(driver) > 0
        driver.tap_on("page-up")
        assert driver.has("page-down")


def find(driver: Driver, name: str) -> None:
    """Bring something into view with the page buttons alone, then tap it."""
    for _ in range(60):
        if driver.has(name):
            middle = driver.rect(driver.child(name)).center()
            page = driver.rect(driver.child("page-flickable"))
            if page.contains(middle) or not inside_page(driver, name):
                driver.tap_on(name)
                return
        driver.child("page-down").setProperty("lastActivation", 0)
        driver.tap_on("page-down")
    raise AssertionError(f"{name} is not to be found")


def inside_page(driver: Driver, name: str) -> bool:
    """Whether an item scrolls with the page."""
    item: Any = driver.child(name)
    while item is not None and item.objectName() != "page-flickable":
        item = item.parentItem()
    return item is not None


JOURNEYS = {
    "read": ("tile-lupus", "row-what-is-lupus", "next-part", "about", "rail-back", "after", "rail-home"),
    "ask": ("tile-questions", "choice-*", "row-faq-*", "about", "finish"),
    "support": ("tile-support", "need-talk", "nation-wales", "row-organisation-*", "rail-back", "rail-home"),
    "letters": ("tile-az", "choice-L", "row-article-*", "rail-home"),
    "type": (
        "rail-search",
        "key-s",
        "key-u",
        "key-n",
        "hit-*",
        "rail-back",
        "key-clear",
        "common-*",
        "hit-*",
    ),
    "see": (
        "rail-text",
        "text-1",
        "theme-dusk",
        "buttons-bigger",
        "steady-on",
        "settings-reset",
        "rail-home",
    ),
    "help": ("rail-help", "rail-back"),
}


@pytest.mark.parametrize("device", ["R1", "R2", "R3"])
@pytest.mark.parametrize("journey", JOURNEYS)
def test_T07_single_taps_are_enough(opener: Opener, device: str, journey: str) -> None:
    driver = opener(device)
    driver.wear(ReaderSettings(steady_touch=True, movement=False))
    driver.navigation.restart()
    driver.settle()
    for step in JOURNEYS[journey]:
        name = step
        if step.endswith("*"):
            name = next(i.objectName() for i in driver.items() if i.objectName().startswith(step[:-1]))
        find(driver, name)
    end = {"type": ("article", "faq", "organisation", "term")}.get(journey, ("home",))
    assert driver.navigation.page.screen in end
