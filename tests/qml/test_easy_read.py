"""Easy Read on the screen (G08): the picture before the words, and the ways there and back."""

from __future__ import annotations

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.choices import TEXT_SIZES
from kiosk.session.reader import ReaderSettings
from kiosk.ui.highlight import items_in
from kiosk.ui.tour import DEVICES
from tests.driver import Driver, Opener

PAGE = "easy-what-is-lupus"
ROWS = 15
"""Rows of that page in the edition that comes with the program."""


def named(driver: Driver, name: str) -> list[QQuickItem]:
    """The visible items of this name, from the top."""
    return [item for item in driver.items() if item.objectName() == name]


def pairs(driver: Driver) -> list[tuple[QQuickItem, QQuickItem]]:
    """The picture and the words of each row."""
    return list(zip(named(driver, "easy-read-picture"), named(driver, "easy-read-words"), strict=True))


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("device", DEVICES)
def test_G08_each_picture_stands_before_its_words(opener: Opener, device: str, text_size: str) -> None:
    driver = opener(device)
    driver.wear(ReaderSettings(text_size=text_size))
    driver.open(f"article:{PAGE}")
    assert len(pairs(driver)) == ROWS
    for picture, words in pairs(driver):
        left, right = driver.rect(picture), driver.rect(words)
        assert left.right() < right.left()
        assert 40 <= left.width() / driver.px_per_mm <= 70.5
        assert max(left.top(), right.top()) < min(left.bottom(), right.bottom())


def test_G08_from_right_to_left_the_picture_stands_at_the_right(opener: Opener) -> None:
    driver = opener("R3")
    driver.wear(ReaderSettings(language="x-rtl"))
    driver.open(f"article:{PAGE}")
    assert len(pairs(driver)) == ROWS
    for picture, words in pairs(driver):
        assert driver.rect(picture).left() > driver.rect(words).right()


def test_G08_words_are_at_least_as_large_as_in_other_pages(opener: Opener) -> None:
    driver = opener("R1")
    driver.open(f"article:{PAGE}")
    (_, words), *_ = pairs(driver)
    easy = words.property("font").pixelSize()
    driver.open("article:what-is-lupus")
    assert easy > min(
        item.property("font").pixelSize() for item in driver.items() if item.property("lineCount")
    )


def test_G08_there_are_no_key_points_and_no_contents(opener: Opener) -> None:
    driver = opener("R1")
    driver.open(f"article:{PAGE}")
    assert driver.navigation.page.keyPoints.count == 0
    assert driver.navigation.page.contents.count == 0
    assert not driver.has("contents-0")
    assert not driver.has("next-part")


@pytest.mark.parametrize("device", ["R1", "R2", "R3"])
def test_an_article_leads_to_its_easy_read_version_and_back(opener: Opener, device: str) -> None:
    driver = opener(device)
    driver.open("article:what-is-lupus")
    driver.tap_on("version")
    assert driver.navigation.page.title == "What is lupus? (Easy Read)"
    driver.tap_on("version")
    assert driver.navigation.page.title == "What is lupus?"
    driver.open("article:staying-well")
    assert not driver.has("version")


def test_help_now_leads_to_its_easy_read_version_and_back(opener: Opener) -> None:
    driver = opener("R4")
    driver.open("help")
    driver.tap_on("easy-read")
    assert driver.navigation.page.title == "Help now (Easy Read)"
    driver.tap_on("version")
    assert driver.navigation.page.screen == "help"


@pytest.mark.parametrize("device", DEVICES)
def test_home_shows_easy_read_and_all_tiles_without_scrolling(opener: Opener, device: str) -> None:
    driver = opener(device)
    for size in TEXT_SIZES:
        driver.reader.choose(ReaderSettings(text_size=size))
        driver.settle()
        room = driver.rect(driver.screen)
        tiles = [item for item in driver.items() if item.objectName().startswith("tile-")]
        assert len(tiles) == 6
        if (device, size) == ("R3", "largest"):  # has room for four
            assert sum(room.contains(driver.rect(item)) for item in tiles) >= 4
            continue
        assert all(room.contains(driver.rect(item)) for item in [*tiles, driver.child("easy-read")])
        assert not driver.has("page-down")


def test_home_leads_to_all_pages_in_easy_read(opener: Opener) -> None:
    driver = opener("R1")
    driver.tap_on("easy-read")
    assert driver.navigation.page.screen == "easyread"
    (group,) = driver.navigation.page.groups.records
    assert [row.id for row in group.links.records] == [
        PAGE,
        "easy-what-is-car-t",
        "easy-taking-part-in-a-trial",
        "easy-help-now",
    ]
    driver.tap_on(f"row-{PAGE}")
    assert driver.navigation.page.title == "What is lupus? (Easy Read)"


def test_G08_pages_in_easy_read_are_chosen_by_their_first_picture(opener: Opener) -> None:
    driver = opener("R1")
    driver.open("easyread")
    rows = [item for item in driver.items() if item.objectName().startswith("row-")]
    pictures = {
        row.objectName(): item.property("pictureId")
        for row in rows
        for item in items_in(row)
        if item.property("pictureId")
    }
    driver.open("article:easy-what-is-lupus")
    first = next(item for item in driver.items() if item.property("pictureId"))
    assert pictures["row-easy-what-is-lupus"] == first.property("pictureId")
    assert len(set(pictures.values())) == len(rows) == len(pictures)


@pytest.mark.parametrize(
    ("device", "screen", "shown"), [("R1", "search:hydroxy", 4), ("R3", "search:lupus", 0)]
)
def test_results_show_what_was_found_where_the_keyboard_leaves_room(
    opener: Opener, device: str, screen: str, shown: int
) -> None:
    driver = opener(device)
    driver.open(screen)
    assert driver.has("keyboard")
    rows = [item for item in driver.items() if item.objectName().startswith("hit-")]
    assert sum(bool(row.property("snippetShown")) for row in rows) == shown
    bottom = driver.rect(driver.child("keyboard")).top()
    whole = [row for row in rows if driver.rect(row).bottom() <= bottom]
    assert len(whole) >= 2, "fewer than two results are in sight"


def test_search_says_that_a_page_is_easy_read(opener: Opener) -> None:
    driver = opener("R1")
    driver.open("search:easy read")
    found = [row.what for row in driver.navigation.page.hits.records]
    assert found[:4] == ["Easy Read"] * 4, "before whatever else goes with these words"
    assert "Easy Read" not in found[4:]
