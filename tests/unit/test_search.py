"""Search with what people type: words, halves of words, misspellings, questions and nonsense."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.authoring.compile import write_edition
from kiosk.content import query
from kiosk.content.everyday import stem
from kiosk.content.records import SearchHit
from kiosk.content.search import Search
from kiosk.content.snippets import LONGEST_SNIPPET
from kiosk.content.spelling import Speller
from kiosk.content.store import Store
from kiosk.content.synonyms import Synonyms
from tests import factories

MORE = (
    factories.article(
        "long",
        "Reading a long page",
        "## Part\n\n"
        + "Words go on and on before anything is said about the thing. " * 3
        + "Then belimumab, at last, is named in it, and after that it goes on for a good while longer.\n",
    ),
    factories.article("rash-page", "Looking after your skin", keywords=("rash",)),
    factories.article("skin", "Skin and rash", "## Part\n\nCream.\n"),
    factories.article("psoriasis", "Psoriasis", "## Part\n\nPhotosensitivity means that light hurts.\n"),
    factories.article("temperature", "High temperature", "## Part\n\nPhone your team.\n"),
    factories.article("higher", "Higher doses", "## Part\n\nThe temperature of the room.\n"),
    factories.article("polish", "Ból gardła", "## Part\n\nPrzy zapaleniu.\n"),
    factories.article("bengali", "গলা ব্যথা", "## Part\n\nগলা\n"),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("search") / "content.db"
    english = factories.language(articles=(*factories.ARTICLES, *MORE))
    arabic = factories.language("ar", articles=(factories.article("ar-only", "العَرَبِيّة lupus"),))
    write_edition(factories.edition(english, arabic), path)
    with Store.open(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def search(store: Store) -> Search:
    return Search(store, "en")


def ids(search: Search, words: str, limit: int = 6) -> list[str]:
    return [hit.id for hit in search.find(words, limit).hits]


def hit(search: Search, words: str, item_id: str) -> SearchHit:
    return next(found for found in search.find(words, 20).hits if found.id == item_id)


def marked(found: SearchHit) -> list[str]:
    return [found.snippet[start:end] for start, end in found.marks]


@pytest.mark.parametrize(
    ("typed", "meant", "first"),
    [
        ("lupas", "lupus", "what-is-lupus"),
        ("stroids", "steroids", "medicines"),
        ("steriods", "steroids", "medicines"),
        ("hydroxyclo", "hydroxychloroquine", "medicines"),
        ("hydroxycloroquin", "hydroxychloroquine", "medicines"),
        ("predniselone", "prednisolone", "medicines"),
        ("mycofenolate", "mycophenolate", "medicines"),
        ("hydroxy chloroquine", "hydroxychloroquine", "medicines"),
        ("ibuprofin", "ibuprofen", "ibuprofen"),
        ("soriasis", "psoriasis", "psoriasis"),
        ("fotosensitivity", "photosensitivity", "psoriasis"),
        ("lupas stroids", "lupus steroids", "medicines"),
    ],
)
def test_a_misspelt_word_is_forgiven_and_the_correction_said(
    search: Search, typed: str, meant: str, first: str
) -> None:
    result = search.find(typed)
    assert result.corrected == meant
    assert result.hits[0].id == first


@pytest.mark.parametrize(
    ("typed", "item_id"),
    [
        ("hydroxy", "medicines"),
        ("rashs", "skin"),
        ("rashes", "skin"),
        ("cart", "car-t-steps"),
        ("car-t", "car-t-steps"),
        ("car t", "car-t-steps"),
        ("CAR\u2011T ther", "what-is-car-t"),
        ("crohns", "signs-and-flares"),
        ("crohn's", "signs-and-flares"),
        ("crohn\u2019s dis", "signs-and-flares"),
        ("bol gardla", "polish"),
        ("gard\u0142", "polish"),
        ("গলা", "bengali"),
        ("ব্য", "bengali"),
        ("01708731251", "lupus-uk"),
        ("01708 731 251", "lupus-uk"),
    ],
)
def test_words_are_found_however_they_are_written(search: Search, typed: str, item_id: str) -> None:
    result = search.find(typed, 12)
    assert result.corrected == ""
    assert item_id in [found.id for found in result.hits]


def test_the_exact_title_is_on_top(search: Search) -> None:
    assert ids(search, "lupus uk")[0] == "lupus-uk"
    assert ids(search, "what is lupus?")[0] == "what-is-lupus"
    assert ids(search, "Flare")[0] == "flare"
    assert ids(search, "skin and rash")[0] == "skin"


def test_titles_come_before_keywords_and_keywords_before_texts(search: Search) -> None:
    found = ids(search, "rash", 12)
    assert found.index("skin") < found.index("rash-page") < found.index("what-is-lupus")


def test_whole_words_in_titles_come_before_beginnings(search: Search) -> None:
    found = ids(search, "high", 12)
    assert found.index("temperature") < found.index("higher")


def test_the_page_about_a_word_comes_before_an_organisation_of_that_name(search: Search) -> None:
    found = ids(search, "lupus")
    assert found.index("what-is-lupus") < found.index("lupus-uk")


def test_all_kinds_are_found_and_none_fills_the_rows(search: Search) -> None:
    assert {found.kind for found in search.find("flare").hits} >= {"article", "faq", "glossary"}
    assert {found.kind for found in search.find("lupus").hits} >= {"article", "organisation"}
    assert len(search.find("lupus").hits) <= 6


def test_two_letters_are_enough_and_one_is_not(search: Search) -> None:
    assert ids(search, "lu")
    assert ids(search, "l") == []


def test_short_beginnings_are_looked_for_in_titles_first(search: Search) -> None:
    hits = search.find("sk").hits
    assert len(hits) > 1
    for found in hits:
        assert found.title_marks or found.id == "rash-page"


def test_other_words_for_the_same_thing_are_found(search: Search) -> None:
    assert ids(search, "fever")[0] == "temperature"
    assert "higher" not in ids(search, "fever")[:1]
    assert ids(search, "feve")[0] == "temperature"
    assert "ibuprofen" in ids(search, "painkillers")


def test_a_question_is_answered_by_what_its_rarest_word_is_about(search: Search) -> None:
    assert ids(search, "what is a b cell")[0] == "b-cell"


def test_words_that_no_page_has_together_still_lead_somewhere(search: Search) -> None:
    for typed in ("ibuprofen psoriasis qqqqqqq", "ibuprofen psoriasis cream", "ibuprofen psoriasis"):
        assert {"ibuprofen", "psoriasis"} <= set(ids(search, typed))


def test_small_words_of_a_question_decide_nothing(search: Search) -> None:
    assert ids(search, "is it all right if i have some ibuprofen")[0] == "ibuprofen"
    assert ids(search, "what do you know about psoriasis")[0] == "psoriasis"


def test_the_page_with_most_of_a_question_comes_first(search: Search) -> None:
    found = ids(search, "should i phone if my temperature is too high or my skin is sore")
    assert found[0] == "temperature"
    assert "skin" in found


def test_a_word_in_a_title_says_more_than_in_a_text(search: Search) -> None:
    assert ids(search, "phone cream skin rash")[0] == "skin"


@pytest.mark.parametrize("typed", ["car t steps", "my car t", "t car"])
def test_a_letter_that_belongs_to_a_word_is_joined_to_it(search: Search, typed: str) -> None:
    assert {"what-is-car-t", "car-t-steps"} & set(ids(search, typed))


PHRASES = Synonyms(
    "en",
    [("blood in my wee", "urine"), ("cant breathe", "999"), ("look after", "carer"), ("homework", "school")],
    lambda word: word in {"home", "blood", "look"},
)


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [
        ("blood in wee", "urine"),
        ("blood on the wee", "urine"),
        ("can't breathe", "999"),
        ("cannot breathe", "999"),
        ("looking after", "carer"),
        ("homew", "school"),
    ],
)
def test_a_phrase_is_known_with_other_small_words_and_endings(typed: str, meaning: str) -> None:
    assert [unit.meanings for unit in query.read(typed, PHRASES)] == [((meaning,),)]


@pytest.mark.parametrize("typed", ["breathe", "blood", "home", "in my wee", "look", "can breathe"])
def test_a_part_of_a_phrase_does_not_mean_what_the_phrase_means(typed: str) -> None:
    assert all(unit.meanings == () for unit in query.read(typed, PHRASES))


def test_english_endings_are_taken_off_and_short_words_left_alone() -> None:
    assert [stem(word) for word in ("stopped", "killing", "worries", "driving")] == [
        "stop",
        "kill",
        "worr",
        "driv",
    ]
    assert [stem(word) for word in ("thing", "bed", "king", "need", "lupus")] == [""] * 5


def test_a_word_just_begun_does_not_empty_the_rows(search: Search) -> None:
    assert ids(search, "belimumab x") == ids(search, "belimumab")


def test_what_is_nowhere_is_not_found(search: Search) -> None:
    result = search.find("qqqqqqqqqq")
    assert result.hits == ()
    assert result.corrected == ""


@pytest.mark.parametrize("typed", ["02079460999", "020 7946 0999", "7946"])
def test_a_number_on_hold_cannot_be_found(search: Search, typed: str) -> None:
    assert "kidney-line" not in ids(search, typed, 20)


def test_only_the_language_asked_for_is_searched(store: Store) -> None:
    arabic = Search(store, "ar")
    assert "ar-only" in ids(arabic, "lupus", 20)
    assert "what-is-lupus" not in ids(arabic, "lupus", 20)
    assert ids(arabic, "العربية")[:1] == ["ar-only"]
    assert "ar-only" not in ids(Search(store, "en"), "lupus", 20)
    assert ids(Search(store, "xx"), "lupus") == []


def test_a_snippet_is_cut_around_the_word_at_the_bounds_of_words(search: Search) -> None:
    found = hit(search, "belimumab", "long")
    assert len(found.snippet) <= LONGEST_SNIPPET
    assert marked(found) == ["belimumab"]
    assert found.snippet.startswith("\u2026")
    assert found.snippet.endswith("\u2026")
    body = MORE[0].body
    inner = found.snippet.strip("\u2026")
    assert f" {inner}" in body
    assert body.split(inner)[1][0] in " ,"


def test_marks_are_places_in_the_text_as_it_is_shown(search: Search) -> None:
    assert marked(hit(search, "crohns disease", "signs-and-flares")) == ["Crohn\u2019s", "disease"]
    car_t = hit(search, "cart", "car-t-steps")
    assert [car_t.title[start:end] for start, end in car_t.title_marks] == ["CAR-T"]
    polish = hit(search, "gardla", "polish")
    assert [polish.title[start:end] for start, end in polish.title_marks] == ["gardła"]


def test_small_words_beside_longer_ones_are_not_marked(search: Search) -> None:
    found = hit(search, "what is lupus", "what-is-lupus")
    assert [found.title[start:end] for start, end in found.title_marks] == ["What", "lupus"]


PIECES = (
    *(
        '"',
        "'",
        "-",
        "*",
        "(",
        ")",
        "^",
        ":",
        "+",
        "%",
        " ",
        "NOT",
        "AND",
        "OR",
        "NEAR",
        "title:",
        "{title} :",
    ),
    *(
        "lupus",
        "lupas",
        "car-t",
        "a" * 300,
        "-" * 20,
        "\0",
        "\ud800",
        "\u202e",
        "\U0001f642",
        "e\u0301",
        "\u0644",
    ),
)
HOSTILE = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(HOSTILE)
def test_nothing_that_is_typed_raises(search: Search, typed: str) -> None:
    result = search.find(typed)
    assert len(result.hits) <= 6
    assert len({(found.kind, found.id) for found in result.hits}) == len(result.hits)
    for found in result.hits:
        assert 0 < len(found.snippet) <= LONGEST_SNIPPET
        for text, marks in ((found.snippet, found.marks), (found.title, found.title_marks)):
            end = 0
            for start, stop in marks:
                assert end <= start < stop <= len(text)
                end = stop


@pytest.mark.parametrize(
    "typed",
    ['"', "-", "NOT", "*", "a" * 10_000, "lupus " * 2_000, "\U0001f642" * 50, "\u0644\u0644", "' OR 1"],
)
def test_the_odd_things_that_people_type(search: Search, typed: str) -> None:
    began = time.thread_time()
    search.find(typed)
    assert time.thread_time() - began < 0.5


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_every_word_of_a_title_finds_its_page(search: Search, data: st.DataObject) -> None:
    article = data.draw(st.sampled_from((*factories.ARTICLES, *MORE)))
    word = data.draw(st.sampled_from([part for part in article.title.split() if len(part) > 3]))
    size = data.draw(st.integers(4, len(word)))
    assert article.id in ids(search, word[:size], 30)


def test_warming_changes_no_answer(store: Store) -> None:
    cold, warm = Search(store, "en"), Search(store, "en")
    warm.warm()
    for typed in ("lupas", "fever", "lu"):
        assert cold.find(typed) == warm.find(typed)


def test_the_nearest_and_commonest_word_is_the_correction() -> None:
    words = {"r": {"rash": 3, "rest": 9, "rashly": 1}, "f": {"fish": 40}}
    speller = Speller(lambda letter: words.get(letter, {}))
    assert speller.correct("rahs", typing=False) == "rash"
    assert speller.correct("rasl", typing=False) == "rash"
    assert speller.correct("xyz", typing=False) == ""
    assert speller.correct("ras", typing=False) == ""
    assert speller.correct("12345", typing=False) == ""


def test_a_keystroke_is_answered_in_a_frame_with_a_thousand_articles(tmp_path: Path) -> None:
    path = tmp_path / "large.db"
    write_edition(factories.large_edition(1_000), path)
    with Store.open(path) as store:
        search = Search(store, "en")
        search.warm()
        times = []
        for words in ("steroids", "the kidney", "hydroxychloroquine", "lupas rash", "co", "th"):
            for size in range(2, len(words) + 1):
                began = time.thread_time()
                search.find(words[:size])
                times.append(time.thread_time() - began)
    assert statistics.median(times) < 0.016


def test_the_same_numbers_give_the_same_large_edition() -> None:
    assert factories.large_edition(20) == factories.large_edition(20)
