"""Numbers and names in Arabic and Urdu sentences keep their order, on the screen and nowhere else (G03)."""

from __future__ import annotations

import shutil
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
from devtools import strings
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QTranslator
from PySide6.QtGui import QFont, QGuiApplication, QTextLayout
from PySide6.QtQuick import QQuickItem

from kiosk.authoring.compile import write_edition
from kiosk.authoring.edition import SourceLanguage
from kiosk.content.scripts import script_of
from kiosk.content.store import Store
from kiosk.paths import this_installation
from kiosk.session.reader import ReaderSettings
from kiosk.takeaway.leaflet import leaflet
from kiosk.ui import bidi
from kiosk.ui.fonts import NUMBERS, READING, Fonts
from kiosk.ui.highlight import lines_of, plain
from kiosk.ui.seen import seen_on
from tests import factories
from tests.driver import Driver, Opener

_SAMPLES: Final = tomllib.loads((Path(__file__).parents[1] / "data" / "directions.toml").read_text("utf-8"))
SENTENCES: Final[dict[str, list[str]]] = _SAMPLES["sentences"]
NAMES: Final[dict[str, str]] = _SAMPLES["names"]
IN_ORDER: Final[list[list[str]]] = _SAMPLES["in_order"]
RUNS: Final[list[list[str]]] = _SAMPLES["runs"]


@pytest.fixture(scope="module")
def eastern(tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication) -> Iterator[Opener]:
    """A kiosk with an edition in English, Arabic and Urdu."""
    others = [language(code) for code in SENTENCES]
    path = tmp_path_factory.mktemp("eastern") / "content.db"
    write_edition(factories.edition(language("en"), *others), path)
    with Store.open(path) as store:
        opener = Opener(qapp, store)
        yield opener
        opener.close()
        bidi.point(right_to_left=False)


def language(code: str) -> SourceLanguage:
    sentences = SENTENCES.get(code, SENTENCES["ar"])
    body = "## A\n\n" + "\n\n".join(sentences) + "\n\n" + "\n".join(f"- {line}" for line in sentences) + "\n"
    name = NAMES.get(code, "LUPUS UK")
    article = factories.article("sample", f"CAR-T {sentences[1]}", body, summary=sentences[0])
    group = factories.organisation(
        "group", name, [factories.contact("area", "02079460000")], does=sentences[0].replace("**", "")
    )
    made = factories.language(code, articles=(article,), organisations=(group,), faqs=(), terms=())
    return replace(made, faq_groups=())


def opened(eastern: Opener, code: str, screen: str) -> Driver:
    driver = eastern("R1")
    driver.wear(ReaderSettings(language=code))
    driver.open(screen)
    return driver


def texts(driver: Driver) -> Iterator[tuple[QQuickItem, str]]:
    """Every text with what was written."""
    for item in driver.items():
        if item.inherits("QQuickText") and item.isVisible():
            yield item, bidi.unmarked(plain(str(item.property("text")))[0]).replace("\u00a0", " ")


def rects(item: QQuickItem, written: str, parts: list[str]) -> list[QRectF]:
    found, at = [], 0
    for part in parts:
        at = written.index(part, at)
        found += lines_of(item, at, at + len(part))[:1]
        at += len(part)
    return found


@pytest.mark.parametrize(
    "screen", ["article:sample", "organisation:group", "topic:learn", "number:organisation/group"]
)
@pytest.mark.parametrize("code", ["ar", "ur"])
def test_G03_numbers_and_names_run_from_left_to_right(eastern: Opener, code: str, screen: str) -> None:
    seen = 0
    for item, written in texts(opened(eastern, code, screen)):
        for parts in IN_ORDER:
            joined = (" " if parts[0] != "CAR" else "-").join(parts)
            if joined in written:
                places = rects(item, written, parts)
                lefts = [place.left() for place in places]
                one_line = len({place.top() for place in places}) == 1
                assert not one_line or lefts == sorted(lefts), f"{written!r}: {parts} stand at {lefts}"
                seen += 1
    assert seen >= 2


@pytest.mark.parametrize("code", ["ar", "ur"])
def test_G03_a_sentence_that_begins_with_a_latin_name_runs_from_right_to_left(
    eastern: Opener, code: str
) -> None:
    found = 0
    for item, written in texts(opened(eastern, code, "article:sample")):
        if written.startswith("CAR-T ") and len(written) < 60:
            name, rest = rects(item, written, ["CAR-T", written.split()[1]])
            assert rest.right() < name.left()
            assert abs(name.right() - item.width()) < 2
            found += 1
    assert found >= 2


@pytest.mark.parametrize("code", ["ar", "ur"])
@pytest.mark.parametrize("screen", ["article:sample", "organisation:group"])
def test_G03_ears_paper_codes_and_search_get_what_was_written(
    eastern: Opener, code: str, screen: str
) -> None:
    driver = opened(eastern, code, screen)
    assert any(bidi.ISOLATE in str(item.property("text")) for item, _ in texts(driver))
    page: Any = driver.shell.navigation.page
    heard = [repr(line) for line in page.said()]
    heard += [name for _, name in seen_on(driver.window.contentItem())]
    facts = leaflet(driver.shell.reading.store, code, *screen.split(":"))
    driver.open("search:CAR-T")
    hits = [title for item, title in texts(driver) if title.startswith("CAR-T ")]
    told = "".join([*heard, repr(facts), page.heading])
    assert hits
    assert heard
    assert not set(bidi.MARKS) & set(told)


@pytest.mark.parametrize("code", ["ar", "ur"])
def test_G03_no_letter_comes_from_another_font(eastern: Opener, code: str) -> None:
    """Marks have no picture of their own, and Qt does not look for one in the fonts of the system."""
    opened(eastern, code, "home")
    font: QFont = Fonts(this_installation().assets / "fonts").use(code)
    for sentence in (*SENTENCES[code], NAMES[code]):
        layout = QTextLayout(bidi.shown(sentence.replace("**", "")), font)
        layout.beginLayout()
        layout.createLine().setLineWidth(10000)
        layout.endLayout()
        families = {run.rawFont().familyName() for run in layout.glyphRuns()}
        assert families <= {READING, NUMBERS, script_of(code)}, sentence


def test_G03_what_runs_one_way_is_left_alone(eastern: Opener) -> None:
    opened(eastern, "ar", "home")
    for text in ("", "What is CAR-T?", "999", "2026-11-20", "Diwrnod “da”", "article-id"):
        assert bidi.shown(text) == text
    opened(eastern, "en", "home")
    assert bidi.shown(SENTENCES["ar"][0]) == SENTENCES["ar"][0]


@pytest.mark.parametrize(("markup", "shown"), RUNS, ids=range(len(RUNS)))
def test_G03_runs_are_whole_and_tags_stay(eastern: Opener, markup: str, shown: str) -> None:
    opened(eastern, "ar", "home")
    marked = shown.replace("{", bidi.ISOLATE).replace("}", bidi.END)
    assert bidi.shown_markup(markup) == bidi.RIGHT_TO_LEFT_MARK + marked


@given(st.text(st.sampled_from(_SAMPLES["letters"])))
def test_G03_nothing_is_lost_or_moved_whatever_is_written(text: str) -> None:
    bidi.point(right_to_left=True)
    try:
        shown = bidi.shown(text)
    finally:
        bidi.point(right_to_left=False)
    assert bidi.unmarked(shown).replace("\u00a0", " ") == text.replace("\u00a0", " ")
    assert shown.count(bidi.ISOLATE) == shown.count(bidi.END)
    for place, letter in enumerate(text):
        assert shown[bidi.place_in(shown, place)].replace("\u00a0", " ") == letter.replace("\u00a0", " ")


def test_G03_what_a_screen_fills_in_moves_nothing_around_it(tmp_path: Path, qapp: QGuiApplication) -> None:
    """Sentences that QML makes with ``arg`` are never seen by ``bidi.shown``: the compiler prepares them."""
    source = tmp_path / "wayside_ar.ts"
    shutil.copyfile(strings.I18N / strings.ENGLISH, source)
    tree = ET.parse(source)  # noqa: S314 - our own file
    answers = {("ArticleEnd", "Next: %1"): "التالي: %1", ("Words", "Step %1 of %2"): "الخطوة %1 من %2"}
    for context in tree.iter("context"):
        for message in context.iter("message"):
            said = answers.get((context.findtext("name", ""), message.findtext("source", "")))
            answer = message.find("translation")
            if said and answer is not None:
                answer.attrib.pop("type", None)
                answer.text = said
    tree.write(source, "utf-8", xml_declaration=True)
    strings.compiled(source)
    translator = QTranslator()
    assert translator.load(str(source.with_suffix(".qm")))
    made_by_screen = translator.translate("ArticleEnd", "Next: %1").replace("%1", "What is CAR-T?")
    layout = QTextLayout(made_by_screen, Fonts(this_installation().assets / "fonts").use("ar"))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10000)
    layout.endLayout()
    places = [made_by_screen.index(part) for part in ("hat", "CAR-T", "?", "التالي")]
    lefts: list[float] = [line.cursorToX(at)[0] for at in places]  # type: ignore[index]
    assert lefts == sorted(lefts)
    assert bidi.unmarked(made_by_screen) == "التالي: What is CAR-T?"
    assert translator.translate("Words", "Step %1 of %2") == answers["Words", "Step %1 of %2"]


@pytest.mark.parametrize("text", ["CAR-T", "Page %1", "<b>A</b>", ""])
def test_G03_what_runs_from_left_to_right_has_no_places_prepared(text: str) -> None:
    assert bidi.with_places(text) == text
