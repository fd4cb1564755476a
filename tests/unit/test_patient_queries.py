"""Search from the side of people in a waiting room: their words and spelling, the right page on top."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content.search import Search
from kiosk.content.store import Store

ROOT = Path(__file__).parents[2]
QUERIES: dict[str, dict[str, list[str]]] = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "patient_queries.toml").read_text("utf-8")
)
FIRST_ROWS = 3
FEWEST_QUERIES = 150
LOWEST_HIT_RATE = 0.95


@pytest.fixture(scope="module")
def search() -> Iterator[Search]:
    with Store.open(ROOT / "content.db") as store:
        yield Search(store, "en")


def first_rows(search: Search, words: str) -> list[str]:
    return [hit.id for hit in search.find(words).hits[:FIRST_ROWS]]


def test_people_find_the_page_they_mean_in_the_first_three_rows(search: Search) -> None:
    asked = [(words, pages) for group in QUERIES.values() for words, pages in group.items()]
    assert len(asked) >= FEWEST_QUERIES
    missed = {
        words: (pages, found)
        for words, pages in asked
        if not set(pages) & set(found := first_rows(search, words))
    }
    rate = 1 - len(missed) / len(asked)
    report = "\n".join(
        f"  {words!r}: wanted {pages}, got {found}" for words, (pages, found) in missed.items()
    )
    print(f"{len(asked)} queries, {rate:.1%} in the first {FIRST_ROWS} rows\n{report}")
    assert rate >= LOWEST_HIT_RATE, report


def test_nobody_is_left_without_a_row(search: Search) -> None:
    for group in QUERIES.values():
        for words in group:
            assert search.find(words).hits, words


def test_every_page_that_is_wanted_is_in_the_edition() -> None:
    with Store.open(ROOT / "content.db") as store:
        rows = store.rows("SELECT item_id FROM search_document WHERE language = 'en'", ())
    known = {identifier for (identifier,) in rows}
    wanted = {page for group in QUERIES.values() for pages in group.values() for page in pages}
    assert wanted <= known, wanted - known


def test_every_article_and_question_is_wanted_by_somebody() -> None:
    with Store.open(ROOT / "content.db") as store:
        rows = store.rows(
            "SELECT item_id FROM search_document WHERE language = 'en' AND item_kind IN ('article', 'faq')",
            (),
        )
    wanted = {page for group in QUERIES.values() for pages in group.values() for page in pages}
    assert {identifier for (identifier,) in rows} <= wanted
