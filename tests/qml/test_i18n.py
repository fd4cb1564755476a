"""Layouts bear longer words and mirror whole; a reader's language takes effect at once, and gaps are told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.authoring.compile import write_edition
from kiosk.authoring.edition import SourceArticle
from kiosk.content.store import Store
from kiosk.session.history import Place
from kiosk.session.reader import ReaderSettings
from tests import factories
from tests.driver import Driver, Look, Opener
from tests.looks import PSEUDO
from tests.survey import CENTRE, FRAME, Survey, Target, Words, listed, look_at, surveys

LEFT_TO_RIGHT = [look for look in PSEUDO if look.settings.language == "x-long"]
SLACK_PX = 3.0
"""Halves of pixels, of an item and of those around it, are rounded to the other side in the mirror."""

ARABIC = "العربية"


# Longer words (X09)


def spilled(survey: Survey) -> Iterator[str]:
    """Texts that leave the target, the card or the window they stand in, and texts over one another."""
    for words in survey.words:
        room = survey.targets[words.target].rect if words.target >= 0 else words.card
        view = survey.view(words.scroller)
        if words.truncated:
            yield f"{survey.screen}: {words.text!r} is cut"
        if room is not None and not room.adjusted(-1, -1, 1, 1).contains(words.painted):
            yield f"{survey.screen}: {words.text!r} leaves its card or button"
        if words.painted.left() < view.left() - 1 or words.painted.right() > view.right() + 1:
            yield f"{survey.screen}: {words.text!r} leaves the screen"
    for one, other in combinations(survey.words, 2):
        shared = one.painted.intersected(other.painted)
        if one.scroller == other.scroller and shared.width() > 2 and shared.height() > one.cap_px:
            yield f"{survey.screen}: {one.text!r} lies over {other.text!r}"


@pytest.mark.parametrize("look", PSEUDO, ids=str)
def test_X09_longer_words_stay_in_their_place(opener: Opener, look: Look) -> None:
    offenders = [line for survey in surveys(opener, look) for line in spilled(survey)]
    assert not offenders, listed(offenders)


@pytest.mark.parametrize("look", PSEUDO, ids=str)
def test_X09_longer_buttons_stay_apart_and_on_the_screen(opener: Opener, look: Look) -> None:
    offenders = []
    for survey in surveys(opener, look):
        targets = [target for target in survey.targets if target.name != "terms"]
        for target in targets:
            view = survey.view(target.scroller)
            outside = target.rect.left() < view.left() - 1 or target.rect.right() > view.right() + 1
            below = target.scroller == FRAME and target.rect.bottom() > survey.window.bottom()
            if outside or below:
                offenders.append(f"{survey.screen}: {target.name} leaves the screen")
        for one, other in combinations(targets, 2):
            shared = one.rect.intersected(other.rect)
            if one.scroller == other.scroller and shared.width() > 1 and shared.height() > 1:
                offenders.append(f"{survey.screen}: {one.name} lies over {other.name}")
    assert not offenders, listed(offenders)


# The mirror image (G03)


def mirrored(survey: Survey, rect: QRectF) -> QRectF:
    return QRectF(survey.window.width() - rect.right(), rect.y(), rect.width(), rect.height())


def differs(one: QRectF, other: QRectF) -> bool:
    sides = [(one.left(), other.left()), (one.right(), other.right())]
    sides += [(one.top(), other.top()), (one.bottom(), other.bottom())]
    return any(abs(a - b) > SLACK_PX for a, b in sides)


FIXED = ("key-", "pin-", "side-")
"""How the names begin of what never mirrors: keys where fingers know them, sides where they are."""


def on_a_fixed_one(survey: Survey, words: Words) -> bool:
    return words.target >= 0 and survey.targets[words.target].name.startswith(FIXED)


def mirroring(survey: Survey) -> list[Target]:
    return [target for target in survey.targets if not target.name.startswith(FIXED)]


@pytest.mark.parametrize("look", LEFT_TO_RIGHT, ids=str)
def test_G03_right_to_left_is_the_mirror_image(opener: Opener, look: Look) -> None:
    other = Look(look.device, replace(look.settings, language="x-rtl"))
    offenders = []
    for ltr, rtl in zip(surveys(opener, look), surveys(opener, other), strict=True):
        assert {target.name for target in ltr.targets} == {target.name for target in rtl.targets}
        assert [target.name for target in mirroring(ltr)] == [target.name for target in mirroring(rtl)]
        for one, two in zip(mirroring(ltr), mirroring(rtl), strict=True):
            if differs(mirrored(ltr, one.rect), two.rect):
                offenders.append(f"{ltr.screen}: {one.name} {one.rect} became {two.rect}")
        for here, there in zip(ltr.words, rtl.words, strict=True):
            image = mirrored(ltr, here.painted)
            # A line of both directions may come out a little wider; what counts is where it begins.
            image.setLeft(image.left() if here.align == CENTRE else there.painted.left())
            if not on_a_fixed_one(ltr, here) and differs(image, there.painted):
                offenders.append(f"{ltr.screen}: {here.text!r} {here.painted} became {there.painted}")
    assert not offenders, listed(offenders)


@pytest.mark.parametrize("device", ["R1", "R3"])
def test_G03_keys_never_mirror(opener: Opener, device: str) -> None:
    driver = opener(device)
    order = {}
    for language in ("x-long", "x-rtl"):
        driver.wear(ReaderSettings(language=language))
        driver.open("search")
        keys = [target for target in look_at(driver, "search").targets if target.name.startswith("key-")]
        lines: dict[float, list[str]] = {}
        for key in sorted(keys, key=lambda key: key.rect.x()):
            lines.setdefault(key.rect.y(), []).append(key.name)
        order[language] = [lines[y] for y in sorted(lines)]
    assert order["x-rtl"] == order["x-long"]
    assert order["x-rtl"][0][0] == "key-q"


def test_G03_arrows_point_the_way_they_lead(opener: Opener) -> None:
    driver = opener("R1")
    for language, ahead, back in (("x-long", "next", "back"), ("x-rtl", "previous", "next")):
        driver.wear(ReaderSettings(language=language))
        driver.open("topic:lupus")
        row = next(
            target.name for target in look_at(driver, "topic").targets if target.name.startswith("row-")
        )
        assert driver.child("rail-back").property("iconName") == back
        assert ahead in [item.property("name") for item in icons(driver, row)]


def icons(driver: Driver, name: str) -> list[QQuickItem]:
    """The icons inside a target."""
    found, below = [], [driver.child(name)]
    while below:
        item = below.pop()
        below.extend(item.childItems())
        found += [item] if item.inherits("QQuickImage") else []
    return found


def test_G03_a_phone_number_reads_from_left_to_right_at_the_start_edge(opener: Opener) -> None:
    driver = opener("R1")
    driver.wear(ReaderSettings(language="x-rtl"))
    driver.open("organisation:lupus-uk")
    survey = look_at(driver, "organisation")
    number = next(words for words in survey.words if words.text.startswith("01708"))
    label = next(words for words in survey.words if words.text == "Phone")
    assert number.text == "01708 731 251"
    assert abs(number.painted.right() - label.painted.right()) < SLACK_PX


# The interface changes at once


def test_G03_another_language_takes_effect_at_once_and_finish_takes_it_back(opener: Opener) -> None:
    driver = opener("R1")
    driver.guard(0)
    driver.open("questions")
    english = [words.text for words in look_at(driver, "questions").words]
    driver.shell.reader.chooseLanguage("x-rtl")
    driver.settle()
    survey = look_at(driver, "questions")
    interface = [words.text for words in survey.words if words.within[-1] == "RailButton"]
    assert "Questions people ask" in english
    assert "Questions people ask" not in [words.text for words in survey.words]
    assert all("[" in text for text in interface)
    assert driver.rect(driver.child("rail-home")).left() > survey.window.width() / 2
    touch(driver, "finish")
    driver.visit.bring("using")  # the next reader has touched the waiting screen
    driver.settle()
    after = look_at(driver, "home")
    assert "Finish and clear" in [words.text for words in after.words]
    assert driver.rect(driver.child("rail-home")).right() < survey.window.width() / 2
    assert driver.shell.reader.settings.language == ""


def test_putting_the_look_back_keeps_the_language(opener: Opener) -> None:
    driver = opener("R1")
    driver.wear(ReaderSettings(language="x-long", theme="dusk"))
    driver.shell.reader.reset()
    assert driver.shell.reader.settings == ReaderSettings(language="x-long")


# An edition in two languages (G01, G04)


@pytest.fixture(scope="module")
def bilingual(tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication) -> Iterator[Opener]:
    """A kiosk with an edition in English and, with two pages fewer, in Arabic."""
    fewer = tuple(
        replace(article, title=f"{ARABIC} {article.title}")
        for article in factories.ARTICLES
        if article.id not in {"signs-and-flares", "what-is-car-t"}
    )
    arabic = factories.language("ar", articles=tuple(without_links(article) for article in fewer))
    path = tmp_path_factory.mktemp("bilingual") / "content.db"
    write_edition(factories.edition(factories.language("en"), arabic), path)
    with Store.open(path) as store:
        opener = Opener(qapp, store)
        yield opener
        opener.close()


def touch(driver: Driver, name: str) -> None:
    """Tap once, long enough after the last tap on it to count."""
    driver.pause(0.55)
    driver.tap_on(name)


def without_links(article: SourceArticle) -> SourceArticle:
    lines = [line for line in article.body.splitlines() if "](article:" not in line]
    return replace(article, body="\n".join(lines) + "\n")


def test_G01_one_language_offers_no_choice(opener: Opener) -> None:
    driver = opener("R1")
    assert not driver.has("language")


@pytest.mark.parametrize("size", ["standard", "largest"])
@pytest.mark.parametrize("device", ["R1", "R2", "R3"])
def test_G01_the_language_button_stands_on_every_screen(bilingual: Opener, device: str, size: str) -> None:
    driver = bilingual(device)
    for language in ("en", "x-long"):
        driver.wear(ReaderSettings(text_size=size, language=language))
        for name in ("home", "article:medicines", "search", "settings", "help", "language"):
            driver.open(name)
            survey = look_at(driver, name)
            places = {target.name: target.rect for target in survey.targets}
            button, finish = places["language"], places["finish"]
            assert survey.mm(min(button.width(), button.height())) >= 20
            assert survey.mm(finish.left() - button.right()) >= 7.9
            assert survey.window.contains(button)
            assert not list(spilled(survey))


def test_G01_languages_stand_by_their_own_names_in_rows_of_25_mm(bilingual: Opener) -> None:
    driver = bilingual("R1")
    touch(driver, "language")
    survey = look_at(driver, "language")
    rows = {target.name: target for target in survey.targets if target.name.startswith("language-")}
    assert {name: row.words for name, row in rows.items()} == {
        "language-en": ["English"],
        "language-ar": [ARABIC],
    }
    assert all(survey.mm(row.rect.height()) >= 25 for row in rows.values())
    assert "Noto Sans Arabic" in QFontDatabase.families()


def test_G01_choosing_changes_texts_and_direction_and_leads_back_to_the_page(bilingual: Opener) -> None:
    driver = bilingual("R1")
    driver.open("article:medicines")
    touch(driver, "language")
    touch(driver, "language-ar")
    assert driver.navigation.page.screen == "article"
    survey = look_at(driver, "article")
    assert f"{ARABIC} Medicines for lupus" in [words.text for words in survey.words]
    assert driver.rect(driver.child("rail-home")).left() > survey.window.width() / 2
    touch(driver, "language")
    touch(driver, "language-en")
    assert driver.navigation.page.title == "Medicines for lupus"
    assert driver.rect(driver.child("rail-home")).right() < survey.window.width() / 2


def test_G01_choosing_the_language_one_has_leads_back(bilingual: Opener) -> None:
    driver = bilingual("R1")
    driver.open("article:medicines")
    touch(driver, "language")
    touch(driver, "language-en")
    assert driver.navigation.page.screen == "article"
    assert driver.navigation.page.title == "Medicines for lupus"


def test_G04_a_missing_page_says_so_and_offers_what_there_is(
    bilingual: Opener, caplog: pytest.LogCaptureFixture
) -> None:
    driver = bilingual("R1")
    driver.wear(ReaderSettings(language="ar"))
    driver.go(Place("article", "signs-and-flares"))
    assert driver.navigation.page.screen == "missing"
    survey = look_at(driver, "missing")
    names = [target.name for target in survey.targets]
    assert "language-en" in names
    assert "language-ar" not in names
    assert "row-article-what-is-lupus" in names
    assert driver.rect(driver.child("rail-home")).left() > survey.window.width() / 2
    touch(driver, "language-en")
    assert driver.navigation.page.title == "Signs of lupus and flares"


def test_G04_a_missing_page_without_others_of_its_topic_offers_the_topics(
    bilingual: Opener, caplog: pytest.LogCaptureFixture
) -> None:
    driver = bilingual("R1")
    driver.wear(ReaderSettings(language="ar"))
    driver.go(Place("organisation", "no-such-thing"))
    survey = look_at(driver, "missing")
    names = [target.name for target in survey.targets]
    assert "row-topic-learn" in names
    assert not [name for name in names if name.startswith("language-")]


def test_G04_a_page_left_in_one_language_is_scrolled_to_its_top_in_another(bilingual: Opener) -> None:
    driver = bilingual("R1")
    driver.open("atoz")
    driver.navigation.page.scroll = 300.0
    driver.shell.reader.chooseLanguage("ar")
    driver.settle()
    assert driver.navigation.page.scroll == 0.0
