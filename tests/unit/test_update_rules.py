"""The rules of updates: the pointer, what a start shows, waiting, and the clock that is passed in."""

from __future__ import annotations

import gc
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.update import pointer as pointers
from kiosk.update import rules, start
from kiosk.update.facts import EditionFacts
from kiosk.update.patience import LONGEST_WAIT_SECONDS, REST_SECONDS, Patience, Stopped
from kiosk.update.places import BackOff
from kiosk.update.pointer import Pointer
from kiosk.update.refusal import Refused
from kiosk.update.start import Marker
from tests.patience import PATIENCE_SECONDS

NAMES = [f"{number:06d}-{letter * 16}.db" for number, letter in enumerate("abcdef", start=1)]
names = st.sampled_from(NAMES)


def facts(number: int, day: str) -> EditionFacts:
    return EditionFacts("An edition", number, day, "Wayside")


# The pointer


@given(
    current=names,
    kept=st.lists(names, unique=True),
    factory=names | st.just(""),
    aside=st.lists(st.tuples(names, st.text("abc é.,", min_size=1).map(str.strip)), max_size=3),
)
def test_a_pointer_reads_back_as_it_was_written(
    current: str, kept: list[str], factory: str, aside: list[tuple[str, str]]
) -> None:
    pointer = Pointer(current, tuple(kept), factory, tuple(aside))
    assert pointers.parse(pointers.dump(pointer)) == pointer


@given(at=st.integers(0, 10_000), bit=st.integers(0, 7), cut=st.booleans())
def test_a_torn_pointer_is_not_believed(at: int, bit: int, cut: bool) -> None:
    data = pointers.dump(Pointer(NAMES[1], (NAMES[0], NAMES[1]), NAMES[0]))
    at %= len(data)
    torn = data[:at] if cut else data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]
    assert pointers.parse(torn) is None


@pytest.mark.parametrize("name", ["../secret.db", "/etc/x.db", "a\\b.db", "C:x.db", ".hidden.db", "x.txt"])
def test_a_pointer_out_of_its_folder_is_not_believed(name: str) -> None:
    assert pointers.parse(pointers.dump(Pointer(name, (name,)))) is None


def test_back_and_forward_again() -> None:
    pointer = Pointer().activated(NAMES[0]).activated(NAMES[1]).activated(NAMES[2])
    assert (pointer.before, pointer.after) == (NAMES[1], "")
    back = pointer.moved_to(pointer.before)
    assert (back.current, back.before, back.after) == (NAMES[1], NAMES[0], NAMES[2])
    assert back.moved_to(back.after) == pointer
    new = back.activated(NAMES[3])
    assert (new.kept, new.after) == ((NAMES[0], NAMES[1], NAMES[3]), "")


def test_the_edition_before_and_the_factory_one_are_never_pruned() -> None:
    pointer = Pointer().with_factory(NAMES[0])
    for name in NAMES:
        pointer = pointer.activated(name).pruned()
        assert NAMES[0] in pointer.names()
        assert pointer.before in pointer.names() | {""}
    assert pointer.names() == {NAMES[0], NAMES[-2], NAMES[-1]}


def test_an_edition_set_aside_gives_way_to_the_one_before() -> None:
    pointer = Pointer().activated(NAMES[0]).activated(NAMES[1]).set_aside(NAMES[1], "It\nfailed.")
    assert (pointer.current, pointer.kept) == (NAMES[0], (NAMES[0],))
    assert pointer.aside == ((NAMES[1], "It failed."),)
    assert pointer.set_aside(NAMES[0], "Too.").current == ""


def test_the_same_bytes_taken_again_on_purpose_are_no_longer_set_aside() -> None:
    pointer = Pointer().activated(NAMES[0]).set_aside(NAMES[0], "It failed.")
    assert pointer.activated("000009-aaaaaaaaaaaaaaaa.db").aside == ()


# What a start shows


def test_a_start_tries_the_current_one_then_those_before_then_the_factory_then_the_file_beside() -> None:
    pointer = Pointer(NAMES[2], tuple(NAMES[1:4]), NAMES[0])
    folder, beside = Path("/editions"), Path("/program/content.db")
    tried = start.candidates(pointer, folder, beside)
    assert tried == (folder / NAMES[2], folder / NAMES[1], folder / NAMES[0], beside)
    assert start.candidates(Pointer(), folder, beside) == (beside,)


def test_an_edition_set_aside_is_not_tried() -> None:
    pointer = Pointer("", (), NAMES[0], ((NAMES[0], "It failed."),))
    assert start.candidates(pointer, Path("/e"), Path("/c.db")) == (Path("/c.db"),)


def test_a_lost_pointer_shows_the_youngest_edition(tmp_path: Path) -> None:
    for name in NAMES[:3]:
        (tmp_path / name).touch()
    (tmp_path / pointers.NAME).write_bytes(b"torn")
    assert start.read_pointer(tmp_path).current == NAMES[2]
    assert start.read_pointer(tmp_path / "nowhere") == Pointer()


def test_two_deaths_in_a_row_set_an_edition_aside_and_one_does_not(tmp_path: Path) -> None:
    pointer = Pointer(NAMES[1], tuple(NAMES[:2]))
    for died in (False, False, True):
        assert start.dying(pointer, start.read_marker(tmp_path), 1000.0) == died
        start.begin(tmp_path, NAMES[1], 1000.0)


def test_a_life_of_a_minute_between_clears_the_count(tmp_path: Path) -> None:
    start.begin(tmp_path, NAMES[1], 1000.0)
    start.begin(tmp_path, NAMES[1], 1000.0)
    start.lived(tmp_path)
    assert start.read_marker(tmp_path) == Marker()


def test_switching_the_pc_off_twice_is_not_the_fault_of_the_edition(tmp_path: Path) -> None:
    pointer = Pointer(NAMES[1], tuple(NAMES[:2]))
    start.begin(tmp_path, NAMES[1], 1000.0)
    start.begin(tmp_path, NAMES[1], 5000.0)
    assert not start.dying(pointer, start.read_marker(tmp_path), 9000.0)
    assert start.read_marker(tmp_path).deaths == 1


def test_deaths_with_another_edition_do_not_count(tmp_path: Path) -> None:
    start.begin(tmp_path, NAMES[0], 1000.0)
    start.begin(tmp_path, NAMES[0], 1000.0)
    assert not start.dying(Pointer(NAMES[1], tuple(NAMES[:2])), start.read_marker(tmp_path), 1000.0)


def test_the_only_edition_is_not_set_aside_for_deaths() -> None:
    marker = Marker(NAMES[0], 9, 1000.0)
    assert not start.dying(Pointer(NAMES[0], (NAMES[0],), NAMES[0]), marker, 1000.0)


@pytest.mark.parametrize("text", ["", "one line", "a\nb\nc\n", "a\n-\n\x00\n"])
def test_a_damaged_marker_counts_for_nothing(text: str, tmp_path: Path) -> None:
    (tmp_path / start.MARKER_NAME).write_text(text, "utf-8")
    assert start.read_marker(tmp_path) == Marker()


# Policy and age


def test_an_installed_kiosk_takes_signed_editions_only_unless_its_site_says_else() -> None:
    assert rules.policy("", packaged=True) == rules.SIGNED_ONLY
    assert rules.policy("", packaged=False) == rules.OPEN
    assert rules.policy("warn", packaged=True) == rules.WARN


@pytest.mark.parametrize(
    ("number", "day", "passes"),
    [
        (3, "2026-11-01", True),
        (2, "2026-11-20", True),  # a corrected issue of the same day
        (2, "2026-11-19", False),
        (1, "2027-01-01", False),
    ],
)
def test_older_edition_is_refused(number: int, day: str, passes: bool) -> None:
    shown, new = facts(2, "2026-11-20"), facts(number, day)
    rules.refuse_older(new, shown, older_allowed=True)
    rules.refuse_older(new, None, older_allowed=False)
    if passes:
        rules.refuse_older(new, shown, older_allowed=False)
    else:
        with pytest.raises(Refused, match="newer one stays") as refused:
            rules.refuse_older(new, shown, older_allowed=False)
        assert refused.value.code == "older"
        assert "20 November 2026, which" in refused.value.sentence


def test_a_file_that_still_grows_has_not_settled() -> None:
    assert not rules.settled(None, (5, 1, 1))
    assert not rules.settled((5, 1, 1), (6, 1, 1))
    assert not rules.settled((5, 1, 1), None)
    assert rules.settled((5, 1, 1), (5, 1, 1))


# Trying again, and waiting for readers


def test_a_full_disk_is_tried_again_less_and_less_often() -> None:
    back_off, path = BackOff(), Path("content.db")
    now, waits = 0.0, []
    for _ in range(8):
        assert back_off.may_try(path, now)
        back_off.failed(path, now)
        tried = now
        while not back_off.may_try(path, now):
            now += 5
        waits.append(now - tried)
    assert waits[:3] == [20, 40, 80]
    assert waits[-1] == BackOff.LONGEST_SECONDS
    back_off.worked(path)
    assert back_off.may_try(path, now)


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        self.now += 0.05
        return self.now


def test_work_waits_while_a_reader_is_served_and_goes_on_after() -> None:
    clock = Clock()
    patience = Patience(clock)
    patience.wait()
    before = clock.now
    patience.touched()
    patience.wait()
    assert clock.now - before >= REST_SECONDS


def test_a_child_that_drums_on_the_screen_does_not_stop_an_update_for_ever() -> None:
    clock = Clock()
    patience = Patience(clock)

    def drum() -> float:
        patience._quiet_at = clock.now + 10
        return clock()

    patience._clock = drum
    before = clock.now
    patience.wait()
    assert LONGEST_WAIT_SECONDS <= clock.now - before < LONGEST_WAIT_SECONDS + 2
    worked = clock.now
    patience.wait()
    assert clock.now - worked < 1  # for a moment it does not wait


def test_work_gives_way_inside_code_that_knows_nothing_of_it_and_ends_with_the_program() -> None:
    patience = Patience(lambda: 0.0)  # the reader's touch is never long ago
    counted: list[int] = []
    ended: list[str] = []

    def foreign(number: int) -> None:
        counted.append(number)

    def work() -> None:
        try:
            with patience.in_this_thread():
                for number in range(10**9):
                    foreign(number)
        except Stopped as stopped:
            ended.append(stopped.code)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    while len(counted) < 1000:
        pass
    patience.touched()
    threading.Event().wait(0.05)
    at = len(counted)
    threading.Event().wait(0.2)
    assert len(counted) <= at + 1
    assert gc.get_freeze_count() > 0, "what the program holds is not looked through meanwhile"
    patience.stop()
    thread.join(PATIENCE_SECONDS)
    assert ended == ["stopped"]
    assert gc.get_freeze_count() == 0
    assert sys.getprofile() is None
