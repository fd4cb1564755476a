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
ASKED = {words: pages for group in QUERIES.values() for words, pages in group.items()}
FIRST_ROWS = 3
FEWEST_QUERIES = 700
LOWEST_HIT_RATE = 0.95


@pytest.fixture(scope="module")
def search() -> Iterator[Search]:
    with Store.open(ROOT / "content.db") as store:
        yield Search(store, "en")


@pytest.fixture(scope="module")
def found(search: Search) -> dict[str, list[str]]:
    return {words: [hit.id for hit in search.find(words).hits] for words in ASKED}


def test_people_find_the_page_they_mean_in_the_first_three_rows(found: dict[str, list[str]]) -> None:
    assert len(ASKED) >= FEWEST_QUERIES
    missed = {
        words: pages for words, pages in ASKED.items() if not set(pages) & set(found[words][:FIRST_ROWS])
    }
    rate = 1 - len(missed) / len(ASKED)
    report = "\n".join(
        f"  {words!r}: wanted {pages}, got {found[words][:FIRST_ROWS]}" for words, pages in missed.items()
    )
    print(f"{len(ASKED)} queries, {rate:.1%} in the first {FIRST_ROWS} rows\n{report}")
    assert rate >= LOWEST_HIT_RATE, report


def test_nobody_is_left_without_a_row(found: dict[str, list[str]]) -> None:
    assert [words for words, rows in found.items() if not rows] == []


def test_every_page_that_is_wanted_is_in_the_edition() -> None:
    with Store.open(ROOT / "content.db") as store:
        rows = store.rows("SELECT item_id FROM search_document WHERE language = 'en'", ())
    known = {identifier for (identifier,) in rows}
    wanted = {page for pages in ASKED.values() for page in pages}
    assert wanted <= known, wanted - known


def test_every_article_and_question_is_wanted_by_somebody() -> None:
    with Store.open(ROOT / "content.db") as store:
        rows = store.rows(
            "SELECT item_id FROM search_document WHERE language = 'en' AND item_kind IN ('article', 'faq')",
            (),
        )
    wanted = {page for pages in ASKED.values() for page in pages}
    assert {identifier for (identifier,) in rows} <= wanted
