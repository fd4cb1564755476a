"""Hold to choose: when a finger has rested long enough (T15)."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kiosk.choices import HOLDING
from kiosk.session.holding import SECONDS, STEPS, Rest


def resting(choice: str) -> Rest:
    rest = Rest()
    rest.set_length(choice)
    rest.begin(100.0)
    return rest


def test_T15_the_lengths_are_within_a_third_and_one_and_a_half_seconds() -> None:
    assert set(HOLDING) == {"off", *SECONDS}
    assert min(SECONDS.values()) == 0.3
    assert max(SECONDS.values()) == 1.5


@pytest.mark.parametrize("choice", SECONDS)
def test_T15_the_ring_is_full_when_the_time_is_over_and_not_before(choice: str) -> None:
    rest = resting(choice)
    assert rest.wanted
    assert rest.goes_on
    assert rest.filled(100.0) == 0
    assert rest.filled(100.0 + SECONDS[choice] - 0.001) == STEPS - 1
    assert rest.filled(100.0 + SECONDS[choice]) == STEPS
    assert rest.filled(100.0 + 60) == STEPS


@pytest.mark.parametrize("choice", SECONDS)
def test_T15_it_fills_step_by_step(choice: str) -> None:
    rest = resting(choice)
    seen = [rest.filled(100.0 + step * rest.step_seconds) for step in range(STEPS + 1)]
    assert seen == list(range(STEPS + 1))
    assert all(after - before == 1 for before, after in pairwise(seen))


def test_T15_a_finger_that_was_lifted_fills_nothing() -> None:
    rest = resting("short")
    rest.end()
    assert not rest.goes_on
    assert rest.filled(200.0) == 0


def test_T15_another_length_ends_what_is_held_and_off_is_no_holding() -> None:
    rest = resting("short")
    rest.set_length("off")
    assert not rest.wanted
    assert not rest.goes_on
    assert rest.filled(200.0) == 0


def test_T15_a_clock_that_is_set_back_fills_nothing_and_fails_nothing() -> None:
    assert resting("long").filled(50.0) == 0
