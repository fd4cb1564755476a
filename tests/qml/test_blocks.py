"""Blocks of a text, as they are drawn: people in a chance, what is closed at first."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.driver import Driver, Opener
from tests.survey import kind_of


@pytest.fixture
def driver(opener: Opener) -> Driver:
    return opener("R1")


def test_N07_the_people_of_a_chance_are_counted_large_enough_and_filled_from_one_corner(
    driver: Driver,
) -> None:
    driver.open("article:uk-trial-results@3")
    people = [item for item in driver.items() if str(item.property("name")).startswith("person")]
    names = ["person-full"] * 5 + ["person"] + ["person-full"] * 3 + ["person"] * 3
    assert [item.property("name") for item in people] == names, "5 of 6, then 3 of 6"
    places = [driver.rect(item) for item in people]
    assert min(place.width() for place in places) >= 4 * driver.px_per_mm
    assert all((one.y(), one.x()) < (other.y(), other.x()) for one, other in pairwise(places))


def test_N11_expanders_are_closed_when_a_page_opens(driver: Driver) -> None:
    driver.open("article:uk-trial-results")
    closed = [item.property("open") for item in driver.items() if kind_of(item) == "ExpanderBlock"]
    assert closed
    assert not any(closed)
