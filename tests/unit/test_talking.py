"""What fingers mean in talking mode, and the pace of scanning, the clock in the test's hands (A01, A02)."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.groups import MOST, Groups
from kiosk.session.scanning import PACES, ROUNDS, Scanning
from kiosk.session.talking import (
    BETWEEN_TAPS_SECONDS,
    HOLD_ON_CONTROL_SECONDS,
    HOLD_SECONDS,
    Act,
    Fingers,
    Hold,
)


def tap(fingers: Fingers, at: float, *, near: bool = True, long: float = 0.1) -> Act | None:
    fingers.down(at, near=near)
    return fingers.up(at + long)


def test_A02_a_free_place_is_held_for_two_seconds() -> None:
    hold = Hold()
    hold.begin(10)
    assert hold.wait(11, on_control=False) == 1
    assert hold.wait(10 + HOLD_SECONDS, on_control=False) == 0
    hold.end()
    assert hold.wait(13, on_control=False) is None


def test_T14_a_slow_press_on_a_control_is_still_a_press() -> None:
    hold = Hold()
    hold.begin(0)
    assert hold.wait(2.5, on_control=True)
    assert hold.wait(HOLD_ON_CONTROL_SECONDS, on_control=True) == 0


def test_A01_a_finger_that_rests_or_moves_explores() -> None:
    fingers = Fingers()
    fingers.down(0, near=False)
    assert fingers.look(0.1) is None
    assert fingers.look(0.25) is Act.EXPLORE
    assert fingers.look(0.5) is None  # once, until it moves
    assert fingers.move() is Act.EXPLORE
    assert fingers.up(5) is None
    assert fingers.look(9) is None


def test_A01_one_quick_tap_explores_when_no_second_follows() -> None:
    fingers = Fingers()
    assert tap(fingers, 0) is None
    assert fingers.look(0.3) is None
    assert fingers.look(0.1 + BETWEEN_TAPS_SECONDS) is Act.EXPLORE
    assert fingers.look(9) is None


def test_A01_two_taps_in_one_place_press_and_explore_nothing() -> None:
    fingers = Fingers()
    assert tap(fingers, 0) is None
    assert tap(fingers, 0.4) is Act.PRESS
    assert fingers.look(9) is None


@pytest.mark.parametrize(("near", "pause"), [(False, 0.3), (True, 0.9)])
def test_A01_taps_far_apart_in_place_or_time_press_nothing(near: bool, pause: float) -> None:
    fingers = Fingers()
    assert tap(fingers, 0) is None
    assert tap(fingers, 0.1 + pause, near=near) is None


def test_A01_shaky_hands_have_more_time_for_the_second_tap() -> None:
    fingers = Fingers()
    fingers.be_patient(steady=True)
    assert tap(fingers, 0, long=0.4) is None
    assert tap(fingers, 1.2, long=0.4) is Act.PRESS


def test_A01_a_tap_beside_a_resting_finger_presses_once() -> None:
    fingers = Fingers()
    fingers.down(0, near=False)
    assert fingers.look(0.3) is Act.EXPLORE
    assert fingers.another(1.0) is Act.PRESS
    assert fingers.another(1.1) is None
    assert fingers.up(1.3) is None


def test_A01_two_fingers_at_once_are_help_now() -> None:
    fingers = Fingers()
    fingers.down(0, near=False)
    assert fingers.another(0.05) is None
    assert fingers.look(0.3) is None
    assert fingers.up(0.4) is Act.HELP


def test_A02_two_fingers_held_end_it_and_are_not_help_now() -> None:
    fingers = Fingers()
    fingers.down(0, near=False)
    fingers.another(0)
    assert fingers.look(1.9) is None
    assert fingers.look(HOLD_SECONDS) is Act.END
    assert fingers.up(3) is None


def test_every_wait_ends_in_something() -> None:
    fingers = Fingers()
    fingers.down(0, near=False)
    wait = fingers.wait(0)
    assert wait is not None
    assert fingers.look(wait) is Act.EXPLORE
    assert fingers.wait(wait) is None
    fingers.up(0.3)
    wait = fingers.wait(0.3)
    assert wait is not None
    assert fingers.look(0.3 + wait) is None  # it has explored already: nothing is owed


@pytest.mark.parametrize("pace", list(PACES))
def test_A01_one_switch_offers_each_control_for_the_time_chosen(pace: str) -> None:
    scanning = Scanning()
    scanning.set_pace(pace, 0)
    assert not scanning.goes_on(5, PACES[pace] - 0.1)
    assert scanning.goes_on(5, PACES[pace])
    assert scanning.wait(PACES[pace]) == PACES[pace]
    scanning.touched(PACES[pace] + 1)
    assert scanning.wait(PACES[pace] + 1) == PACES[pace]


def test_A01_with_two_switches_nothing_moves_by_itself() -> None:
    scanning = Scanning()
    scanning.set_pace("switches", 0)
    assert scanning.wait(1000) is None
    assert not scanning.goes_on(5, 1000)


def test_A01_scanning_rests_when_nobody_chooses() -> None:
    scanning = Scanning()
    scanning.set_pace("fast", 0)
    moves = [scanning.goes_on(4, number * 2.0) for number in range(1, 40)]
    assert sum(moves) == ROUNDS * 4
    scanning.touched(100)
    assert scanning.goes_on(4, 102)


# Groups


def presses(groups: Groups, control: int) -> int:
    """How many presses of two switches choose a control, by who sees what is offered."""
    count, path = 1, groups.next(())
    while True:
        offered = groups.span(path)
        if control not in offered:
            path = groups.next(path)
        elif (inside := groups.inside(path)) is not None:
            path = inside
        else:
            return count + 1
        count += 1


AREAS = st.lists(st.lists(st.integers(0, 30), max_size=9), min_size=1, max_size=4)


@given(AREAS)
def test_A01_every_control_is_reached_and_soon(areas: list[list[int]]) -> None:
    groups, total = Groups(areas), sum(map(sum, areas))
    levels = 2 + math.ceil(math.log(max(total, 2), MOST)) * 2
    for control in range(total):
        assert list(groups.span(groups.path_to(control))) == [control]
        assert presses(groups, control) <= (total + 1 if total <= MOST else levels * (MOST + 1))


@given(AREAS)
def test_A01_a_switch_alone_comes_by_everything_at_the_top_and_round_again(areas: list[list[int]]) -> None:
    groups = Groups(areas)
    if not sum(map(sum, areas)):
        return
    path = groups.next(())
    seen: list[int] = []
    for _ in range(groups.breadth):
        seen += groups.span(path)
        path = groups.next(path)
    assert seen == list(range(sum(map(sum, areas))))
    assert path == (0,)


def test_A01_few_controls_are_offered_one_by_one_and_a_hundred_in_twenty_presses() -> None:
    few = Groups([[2, 3]])
    assert few.breadth == 5
    assert few.inside((0,)) is None
    many = Groups([[100]])
    assert many.breadth <= MOST
    assert max(presses(many, control) for control in range(100)) <= 20


def test_A01_after_the_last_of_a_group_comes_what_stands_after_it() -> None:
    groups = Groups([[5], [6]])
    first = groups.inside((0,))
    assert first == (0, 0)
    assert groups.next((0, 4)) == (1,)
    assert groups.next((1, 5)) == (0,)
