"""What people come for, done with real clicks in a real window."""

from __future__ import annotations

import pytest

from tests.end2end.desktop import SAME_SHARE, difference
from tests.end2end.visit import Visit

pytestmark = pytest.mark.window

HOME = "What would you like to know?"
ATTRACT = "Lupus and CAR-T treatment"


def type_on_screen(visit: Visit, word: str) -> None:
    for letter in word:
        visit.tap(f"key-{letter}")


def test_M05_to_an_article_a_part_further_and_back_to_where_it_was_left(visit: Visit) -> None:
    visit.sees(HOME)
    visit.tap("tile-lupus")
    visit.sees("Lupus")
    visit.tap("row-what-is-lupus")
    visit.sees("What is lupus?")
    visit.tap("next-part")
    read = visit.twin.scroll()
    assert read > 100
    visit.tap("rail-text")
    visit.sees("Text and colours")
    visit.tap("rail-back")
    visit.sees("What is lupus?")
    assert visit.twin.scroll() == pytest.approx(read, abs=1)
    visit.tap("rail-back")
    visit.sees("Lupus")
    visit.tap("rail-home")
    visit.sees(HOME)
    assert not visit.twin.has("rail-back")


def test_a_number_to_ring_is_four_taps_away(visit: Visit) -> None:
    visit.tap("tile-support")
    visit.sees("Find support")
    visit.tap("need-talk")
    visit.sees("Someone to talk to")
    visit.tap_after_scrolling("row-organisation-lupus-uk")
    visit.sees("LUPUS UK")
    assert "01708 731 251" in visit.twin.texts()


def test_T07_a_page_is_found_by_typing_on_the_screen(visit: Visit) -> None:
    visit.tap("rail-search")
    visit.sees("Search")
    type_on_screen(visit, "hydroxy")
    assert visit.twin.has("hit-glossary-hydroxychloroquine")
    visit.tap("hit-glossary-hydroxychloroquine")
    visit.sees("Hydroxychloroquine")
    visit.tap("rail-back")
    assert visit.twin.has("hit-glossary-hydroxychloroquine")  # the words are still there


def test_a_word_typed_wrongly_still_finds_its_page(visit: Visit) -> None:
    visit.tap("rail-search")
    type_on_screen(visit, "lupas")
    visit.tap("hit-article-what-is-lupus")
    visit.sees("What is lupus?")


def test_L04_the_largest_text_and_dusk_are_two_taps_away_and_gone_when_finished(visit: Visit) -> None:
    home = visit.kiosk.screen.picture()
    visit.tap("tile-lupus")
    visit.tap("row-what-is-lupus")
    visit.tap("rail-text")
    bright = visit.kiosk.screen.picture().convert("L").resize((1, 1)).getpixel((0, 0))
    visit.tap("theme-dusk")
    dim = visit.kiosk.screen.picture().convert("L").resize((1, 1)).getpixel((0, 0))
    assert isinstance(bright, int)
    assert isinstance(dim, int)
    assert dim < bright / 3
    visit.tap("rail-back")
    visit.tap("rail-text")
    visit.tap("text-2")
    visit.tap("rail-back")
    visit.sees("What is lupus?")
    visit.tap("finish")
    visit.sees(ATTRACT)
    visit.begin()
    visit.sees(HOME)
    assert difference(visit.kiosk.screen.picture(), home) <= SAME_SHARE


def test_M07_help_is_one_tap_from_every_kind_of_screen_and_back_leads_back(visit: Visit) -> None:
    def help_and_back() -> None:
        title = visit.kiosk.title()
        visit.tap("rail-help")
        visit.sees("Help now")
        assert "Tell a member of staff now" in visit.twin.texts()
        visit.tap("rail-back")
        visit.sees(title)

    paths = (
        ("tile-lupus", "row-what-is-lupus"),
        ("tile-questions", "row-faq-q01"),
        ("tile-support", "need-all", "row-organisation-acas"),
        ("tile-az",),
        ("rail-search",),
        ("rail-text",),
    )
    help_and_back()
    for path in paths:
        for name in path:
            visit.tap_after_scrolling(name)
            help_and_back()
        visit.tap("rail-home")


def test_a_page_says_who_answers_for_it(visit: Visit) -> None:
    visit.tap("tile-questions")
    visit.tap("row-faq-q01")
    visit.tap_after_scrolling("about")
    visit.sees("About this page")
    assert "Sources" in " ".join(visit.twin.texts()) or visit.twin.has("page-down")


def test_underlined_words_are_explained_below_and_the_panel_closes(visit: Visit) -> None:
    visit.tap("tile-lupus")
    visit.tap("row-what-is-lupus")
    explain = "Explain the underlined words"
    visit.tap_at(*visit.twin.points_saying(explain)[0])
    assert visit.twin.has("close-terms")
    assert visit.twin.points_saying(explain)  # what was being read stays in sight
    visit.tap("close-terms")
    assert not visit.twin.has("close-terms")
    assert visit.twin.points_saying(explain)
