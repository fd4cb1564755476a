"""A visit by a clock that the test moves: waits, asks, clears, hides, cleans, rests (M01 to M03, I01)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.visit import LOOK_SECONDS, READING_SCREENS, Patience, State, VisitRules


@dataclass
class Person:
    """Somebody at the screen, or nobody; time moves in steps as long as the rules allow."""

    open_now: bool = True
    now: float = 1000.0
    cleared: int = 0
    seen: list[tuple[float, int]] = field(default_factory=list)
    rules: VisitRules = field(init=False)

    def __post_init__(self) -> None:
        """At the attract screen."""
        self.rules = VisitRules(Patience(), self.now)

    def wait(self, seconds: float) -> None:
        """Let time pass as the program does: looking when the rules say."""
        end = self.now + seconds
        while self.now < end:
            self.now = min(end, self.now + max(0.001, self.rules.wait(self.now)))
            self.cleared += self.rules.advance(self.now, open_now=self.open_now)
            number = self.rules.seconds_left(self.now)
            if not self.seen or self.seen[-1][1] != number:
                self.seen.append((self.now, number))

    def touch(self) -> bool:
        """Touch the screen."""
        self.cleared += self.rules.advance(self.now, open_now=self.open_now)
        return self.rules.touch(self.now)

    def start(self, screen: str = "home") -> None:
        """Begin and open a screen."""
        assert self.touch() is False
        self.rules.start(self.now)
        self.rules.turn_to(screen)

    def at(self, state: State) -> bool:
        """Whether the screen is for this now."""
        return self.rules.state is state


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.mark.parametrize(
    ("screen", "seconds"),
    [
        *((menu, 90) for menu in ("home", "search", "settings", "topic")),
        *((page, 180) for page in ("article", "faq", "organisation", "term", "about", "help")),
    ],
)
def test_M01_it_asks_after_90_seconds_on_menus_and_180_on_pages(
    person: Person, screen: str, seconds: float
) -> None:
    person.start(screen)
    person.wait(seconds - 0.1)
    assert person.at(State.USING)
    person.wait(0.2)
    assert person.at(State.ASKING)
    person.wait(29.8)
    assert person.at(State.ASKING)
    assert person.cleared == 0
    person.wait(0.3)
    assert person.at(State.ATTRACT)
    assert person.cleared == 1


def test_M01_staff_may_set_other_times_but_help_waits_180_seconds() -> None:
    short = Patience(menu=60, reading=60)
    assert short.seconds("home", more_time=False) == 60
    assert short.seconds("help", more_time=False) == 180
    assert Patience(menu=600, reading=60).seconds("article", more_time=False) == 60
    assert Patience(menu=600, reading=600).seconds("help", more_time=False) == 600


def test_M01_every_touch_counts_time_afresh(person: Person) -> None:
    person.start()
    for _ in range(20):
        person.wait(80)
        assert person.touch() is False
    assert person.at(State.USING)


def test_M01_nobody_is_asked_while_sound_plays(person: Person) -> None:
    person.start("article")
    person.rules.keep_awake("speech", person.now, on=True)
    person.wait(3600)
    assert person.at(State.USING)
    person.rules.keep_awake("speech", person.now, on=False)
    person.wait(179)
    assert person.at(State.USING)
    person.wait(2)
    assert person.at(State.ASKING)


def test_M01_with_two_reasons_both_must_end(person: Person) -> None:
    person.start()
    for reason in ("speech", "video"):
        person.rules.keep_awake(reason, person.now, on=True)
    person.rules.keep_awake("speech", person.now, on=False)
    person.rules.keep_awake("never begun", person.now, on=False)
    person.wait(1000)
    assert person.at(State.USING)


def test_M01_sound_that_begins_while_it_asks_takes_the_question_back(person: Person) -> None:
    person.start()
    person.wait(100)
    assert person.at(State.ASKING)
    person.rules.keep_awake("speech", person.now, on=True)
    person.wait(60)
    assert person.at(State.USING)
    assert person.cleared == 0


def test_P01_a_reason_of_the_visit_before_does_not_keep_the_next_one_awake(person: Person) -> None:
    person.start()
    person.rules.keep_awake("speech", person.now, on=True)
    person.rules.finish(person.now)
    person.start()
    person.wait(91)
    assert person.at(State.ASKING)


def test_M02_the_number_changes_every_five_seconds(person: Person) -> None:
    person.start()
    person.wait(119.5)
    shown = [(at, number) for at, number in person.seen if number]
    assert [number for _, number in shown] == [30, 25, 20, 15, 10, 5]
    times = [at for at, _ in shown]
    assert all(later - sooner >= 4.9 for sooner, later in pairwise(times))


def test_M02_a_touch_goes_on_without_limit_and_presses_nothing(person: Person) -> None:
    person.start("article")
    for _ in range(12):
        person.wait(200)
        assert person.at(State.ASKING)
        assert person.touch() is True
        assert person.at(State.USING)
        assert person.touch() is False
    assert person.cleared == 0


def test_M02_a_program_that_was_held_up_still_asks_for_30_seconds(person: Person) -> None:
    person.start()
    person.now += 5000
    assert person.touch() is True, "the question comes first, whoever touches"
    person.now += 5000
    person.rules.advance(person.now, open_now=True)
    assert person.at(State.ASKING)
    person.wait(29)
    assert person.at(State.ASKING)
    person.wait(2)
    assert person.at(State.ATTRACT)


def test_M03_more_time_is_ten_minutes_everywhere(person: Person) -> None:
    person.start()
    person.rules.give_more_time(wanted=True)
    for screen in ("home", *READING_SCREENS):
        person.rules.turn_to(screen)
        person.wait(599)
        assert person.at(State.USING)
        person.touch()
    person.rules.give_more_time(wanted=False)
    person.rules.turn_to("home")
    person.wait(91)
    assert person.at(State.ASKING)


def test_P04_a_hidden_page_is_asked_about_and_cleared_too(person: Person) -> None:
    person.start()
    person.rules.hide(person.now)
    person.wait(91)
    assert person.at(State.ASKING)
    assert person.touch() is True
    assert person.at(State.HIDDEN), "the question uncovers nothing"
    person.rules.show(person.now)
    assert person.at(State.USING)
    person.rules.hide(person.now)
    person.wait(121)
    assert person.at(State.ATTRACT)
    assert person.cleared == 1


def test_P01_choices_made_on_the_attract_screen_do_not_wait_for_the_next_person(person: Person) -> None:
    person.wait(1000)
    assert person.cleared == 0, "nobody was there: there is nothing to clear"
    person.touch()
    person.wait(89)
    assert person.cleared == 0
    person.wait(2)
    assert person.cleared == 1
    person.wait(1000)
    assert person.cleared == 1
    assert person.at(State.ATTRACT)


def clean(person: Person) -> None:
    person.touch()
    person.rules.hold(person.now, down=True)
    person.wait(3.01)


def test_I01_a_hold_of_three_seconds_starts_cleaning_and_it_ends_by_itself(person: Person) -> None:
    clean(person)
    assert person.at(State.CLEANING)
    assert person.cleared == 1
    person.wait(29.5)
    assert person.at(State.CLEANING)
    person.wait(1)
    assert person.at(State.READY)
    person.wait(2)
    assert person.at(State.ATTRACT)
    clean(person)
    assert person.at(State.CLEANING), "it can be repeated"


@pytest.mark.parametrize("held", [0.1, 1.0, 2.9])
def test_I01_a_shorter_hold_does_nothing(person: Person, held: float) -> None:
    person.rules.hold(person.now, down=True)
    person.wait(held)
    assert person.rules.held(person.now) == int(held)
    person.rules.hold(person.now, down=False)
    person.wait(20)
    assert person.at(State.ATTRACT)
    assert person.rules.held(person.now) == 0


def test_I01_a_storm_of_touches_changes_nothing_and_counts_for_nothing(person: Person) -> None:
    clean(person)
    began = person.now
    while person.at(State.CLEANING):
        assert person.touch() is True
        person.rules.start(person.now)
        person.rules.hide(person.now)
        person.rules.hold(person.now, down=True)
        person.rules.finish(person.now)
        person.wait(0.05)
    assert person.at(State.READY)
    assert 29 <= person.now - began <= 31
    assert person.touch() is True


def test_I01_every_second_is_shown_once(person: Person) -> None:
    clean(person)
    person.wait(29.9)
    assert [number for _, number in person.seen if number] == list(range(30, 0, -1))


def test_I05_it_rests_after_hours_and_the_first_touch_only_wakes() -> None:
    person = Person(open_now=False)
    person.wait(89)
    assert person.at(State.ATTRACT)
    person.wait(2)
    assert person.at(State.RESTING)
    assert person.touch() is True
    assert person.at(State.ATTRACT)
    assert person.touch() is False
    person.wait(91)
    assert person.at(State.RESTING)
    person.open_now = True
    person.wait(LOOK_SECONDS + 1)
    assert person.at(State.ATTRACT)


def test_I05_nobody_is_sent_away_at_closing_time(person: Person) -> None:
    person.start("article")
    person.open_now = False
    person.wait(170)
    person.touch()
    person.wait(170)
    assert person.at(State.USING)
    person.rules.finish(person.now)
    assert person.at(State.ATTRACT)
    person.wait(91)
    assert person.at(State.RESTING)


@pytest.mark.parametrize("state", [State.ATTRACT, State.RESTING])
def test_I05_what_stands_all_day_is_moved_at_most_every_twenty_seconds(person: Person, state: State) -> None:
    person.open_now = state is State.ATTRACT
    person.rules.bring(state, person.now)
    moves = []
    for _ in range(3000):
        before = person.rules.drift(person.now)
        person.now += 0.1
        person.rules.advance(person.now, open_now=person.open_now)
        if person.rules.drift(person.now) != before:
            moves.append(person.now)
    assert len(moves) >= 9
    assert all(later - sooner >= 20 for sooner, later in pairwise(moves))


ACTS = ("touch", "start", "hide", "show", "finish", "hold", "let go", "clean", "sound", "silence", "wait")


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.floats(0, 400)), max_size=40), st.booleans())
def test_whatever_people_do_it_always_comes_back_by_itself(
    acts: list[tuple[str, float]], open_now: bool
) -> None:
    person = Person(open_now=open_now)
    rules = person.rules
    deeds: dict[str, Callable[[], object]] = {
        "touch": person.touch,
        "start": lambda: rules.start(person.now),
        "hide": lambda: rules.hide(person.now),
        "show": lambda: rules.show(person.now),
        "finish": lambda: rules.finish(person.now),
        "hold": lambda: rules.hold(person.now, down=True),
        "let go": lambda: rules.hold(person.now, down=False),
        "clean": lambda: rules.clean(person.now),
        "sound": lambda: rules.keep_awake("sound", person.now, on=True),
        "silence": lambda: rules.keep_awake("sound", person.now, on=False),
        "wait": lambda: None,
    }
    for act, seconds in acts:
        deeds[act]()
        person.wait(seconds)
        assert 0 <= rules.wait(person.now) <= LOOK_SECONDS
        assert rules.seconds_left(person.now) <= 30
    rules.keep_awake("sound", person.now, on=False)
    person.wait(600)
    assert person.at(State.ATTRACT if open_now else State.RESTING)
