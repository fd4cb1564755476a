"""The rules of starting again: how soon, with how much, and never an end to it (I03)."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from kiosk.supervisor.rules import PREVIOUS_AT, SAFE_AT, End, Patience, Restarts, Start, Why

PATIENCE = Patience()
CRASH = End("crash", 5.0, drew=True)


def starts(*ends: End) -> list[Start]:
    rules = Restarts(PATIENCE)
    return [rules.after(end) for end in ends]


def test_I03_a_first_crash_is_started_again_at_once_and_in_full() -> None:
    assert starts(CRASH) == [Start()]
    assert starts(End("hang", 20.0, drew=True)) == [Start()]
    assert starts(End("ended", 20.0, drew=True)) == [Start()]


def test_I03_a_hang_is_seen_ended_and_started_again_within_15_seconds() -> None:
    assert PATIENCE.silence + PATIENCE.delays[0] + 3 <= 15


def test_repeated_failure_falls_back_to_the_previous_edition_once_and_then_to_the_notice() -> None:
    modes = [start.mode for start in starts(*[CRASH] * 12)]
    assert modes[: PREVIOUS_AT - 1] == ["normal"] * (PREVIOUS_AT - 1)
    assert modes[PREVIOUS_AT - 1] == "previous"
    assert modes.count("previous") == 1
    assert modes[SAFE_AT - 1 :] == ["safe"] * (12 - SAFE_AT + 1)


def test_the_waits_grow_to_a_minute_and_no_further() -> None:
    waits = [start.delay for start in starts(*[CRASH] * 40)]
    assert all(one <= other for one, other in pairwise(waits))
    assert waits[0] == 0
    assert waits[-1] == 60


def test_ten_good_minutes_end_a_row_of_failures() -> None:
    good = End("crash", PATIENCE.steady, drew=True)
    assert starts(*[CRASH] * 7, good)[-1] == Start()
    assert starts(*[good] * 50) == [Start()] * 50


def test_a_kiosk_that_dies_every_five_minutes_falls_back_too() -> None:
    slow = End("crash", 300.0, drew=True)
    assert [start.mode for start in starts(*[slow] * 6)][-1] == "safe"


def test_a_driver_that_dies_before_the_first_frame_gets_the_software_renderer() -> None:
    black = End("crash", 0.4, drew=False)
    found = starts(black, CRASH, CRASH)
    assert [start.software for start in found] == [True, True, True]
    assert not any(start.software for start in starts(CRASH, CRASH))
    assert starts(*[CRASH] * 6)[-1].software, "the notice is drawn in the way that works everywhere"


def test_staff_who_ask_for_a_fresh_start_get_all_of_it() -> None:
    black = End("crash", 0.4, drew=False)
    assert starts(*[black] * 9, End("again", 3.0, drew=True))[-1] == Start()


def test_the_notice_is_not_for_ever() -> None:
    assert starts(*[CRASH] * 9, End("trial", PATIENCE.trial, drew=True))[-1] == Start()


ENDS = st.builds(End, st.sampled_from(get_args(Why)), st.floats(0, 1e5), drew=st.booleans())


@given(st.lists(ENDS, max_size=60))
def test_there_is_always_a_next_start_within_a_minute(ends: list[End]) -> None:
    for start in starts(*ends):
        assert 0 <= start.delay <= 60
        assert start.mode in {"normal", "previous", "safe"}
