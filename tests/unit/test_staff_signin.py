"""The way into the staff menu: who gets in, who waits, what is kept; with a clock that the test turns."""

from __future__ import annotations

import itertools
import logging
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import SettingError
from kiosk.paths import DataFolder
from kiosk.staff import choosing, keys, pin, vault
from kiosk.staff.hashing import COST, Cost, SecretHash, fits, hashed
from kiosk.staff.menu import CLOSES_SECONDS, MenuClock
from kiosk.staff.signin import SignIn
from kiosk.staff.tries import FORGOTTEN_SECONDS, WAITS, Tries

CHEAP = Cost(2, 1, 1)
PIN = "482915"


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


def set_up(data: DataFolder, clock: Clock) -> tuple[SignIn, str]:
    """A kiosk with a PIN, nobody signed in; and its recovery code."""
    signin = SignIn(data, clock, CHEAP)
    chosen = signin.choose_pin(PIN, PIN)
    assert chosen.done, chosen
    signin.leave()
    return signin, chosen.recovery_code


def test_P08_hashes_are_scrypt_as_its_standard_says() -> None:
    known = bytes.fromhex("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2")  # RFC 7914, 12
    kept = SecretHash(b"SodiumChloride", known, Cost(2**14, 8, 1))
    assert fits("pleaseletmein", kept)
    assert not fits("pleaseletmeim", kept)


# The PIN


def test_P08_a_new_kiosk_has_no_pin_and_nobody_gets_in_with_one(data: DataFolder, clock: Clock) -> None:
    signin = SignIn(data, clock, CHEAP)
    assert not signin.has_pin
    for guess in ("000000", "123456", "", "1234567890123456789012345"):
        assert not signin.enter(guess).let_in
    assert not signin.signed_in


@pytest.mark.parametrize(
    "weak",
    [
        "111111", "123456", "654321", "012345", "890123", "121212", "123123", "112211", "112233", "147258",
        "258369", "159357", "12341234", "1111112", "000001", "987654321", "246810",
    ],
)  # fmt: skip
def test_P08_a_weak_pin_is_refused_with_one_plain_sentence(weak: str, data: DataFolder, clock: Clock) -> None:
    chosen = SignIn(data, clock, CHEAP).choose_pin(weak, weak)
    assert not chosen.done
    assert "easy to guess" in chosen.sentence
    assert weak not in chosen.sentence
    assert not data.staff.exists()


@pytest.mark.parametrize(
    ("new", "again", "words"),
    [
        ("48291", "48291", "6 digits or more"),
        ("4829154829154", "4829154829154", "12 digits or fewer"),
        ("48a915", "48a915", "digits only"),
        ("٤٨٢٩١٥", "٤٨٢٩١٥", "digits only"),
        (PIN, "482916", "not the same"),
    ],
)
def test_P08_a_pin_that_cannot_be_is_refused(
    new: str, again: str, words: str, data: DataFolder, clock: Clock
) -> None:
    chosen = SignIn(data, clock, CHEAP).choose_pin(new, again)
    assert (chosen.done, chosen.recovery_code) == (False, "")
    assert words in chosen.sentence


def test_P08_nine_in_ten_pins_may_be_chosen() -> None:
    usable = sum(not pin.trouble_with(f"{step * 7919 % 10**6:06}") for step in range(2000))
    assert usable > 1800


def test_the_right_pin_opens_and_a_wrong_one_does_not(data: DataFolder, clock: Clock) -> None:
    signin, _ = set_up(data, clock)
    wrong = signin.enter("482916")
    assert not wrong.let_in
    assert not signin.signed_in
    right = signin.enter("4829 15")
    assert right.let_in
    assert signin.signed_in
    assert not right.must_choose_pin


def test_A12_no_sentence_ever_holds_what_was_typed(
    data: DataFolder, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    signin, code = set_up(data, clock)
    said = [signin.enter(typed).sentence for typed in ("903718", PIN, code, "90371", "9" * 24)]
    said += [signin.choose_pin(typed, typed).sentence for typed in ("90371", "909090")]
    for text in [*said, caplog.text]:
        for typed in ("903718", "90371", "909090", PIN, code, pin.digits_of(code)):
            assert typed not in text


def test_only_hashes_are_kept_and_only_the_account_reads_them(data: DataFolder, clock: Clock) -> None:
    _, code = set_up(data, clock)
    text = data.staff.read_text("utf-8")
    for secret in (PIN, code, pin.digits_of(code)):
        assert secret not in text
    if os.name == "posix":
        assert stat.S_IMODE(data.staff.stat().st_mode) == 0o600
    kept = vault.load(data.staff)
    assert kept.pin is not None
    assert kept.recovery is not None
    assert kept.pin.salt != kept.recovery.salt
    assert fits(PIN, kept.pin)
    assert kept.pin.cost == CHEAP  # the parameters are kept with it, so they can be raised later


def test_the_real_hash_is_slow_and_takes_memory() -> None:
    assert COST.n * COST.r * 128 >= 16_000_000
    assert COST.n * COST.r * COST.p >= 2**14 * 8 * 5
    kept = hashed(PIN)
    assert fits(PIN, kept)
    assert not fits("482916", kept)


def test_two_kiosks_with_one_pin_keep_different_hashes() -> None:
    assert hashed(PIN, CHEAP).digest != hashed(PIN, CHEAP).digest


# Waiting


def test_P08_guessing_every_pin_gets_nowhere_in_a_day(data: DataFolder, clock: Clock) -> None:
    signin, _ = set_up(data, clock)
    judged, end = [], clock.now + 24 * 3600
    for guess in itertools.count():
        if clock.now >= end:
            break
        answer = signin.enter(f"{guess:06}")
        assert not answer.let_in
        assert answer.wait_seconds <= 300  # never locked out for longer
        judged.append(clock.now)
        clock.now += max(0.2, answer.wait_seconds)
    assert len(judged) < 300  # of a million: even odds after more than four years without a pause
    assert most_in_five_minutes(judged) <= 10


def test_P08_pulling_the_plug_after_every_guess_wins_nothing(data: DataFolder, clock: Clock) -> None:
    set_up(data, clock)
    judged, end = [], clock.now + 3 * 3600
    for guess in itertools.count():
        if clock.now >= end:
            break
        signin = SignIn(data, clock, CHEAP)  # a fresh start, which takes a while
        answer = signin.enter(f"{guess:06}")
        assert not answer.let_in
        if "not the right" in answer.sentence:
            judged.append(clock.now)
        clock.now += 10
        if answer.wait_seconds:  # a patient thief waits with the power on
            clock.now += answer.wait_seconds if guess % 2 else 0
    assert most_in_five_minutes(judged) <= 10
    assert len(judged) < 60


def test_P08_setting_the_clock_of_the_pc_changes_no_wait(
    data: DataFolder, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    signin, _ = set_up(data, clock)
    for _ in range(5):
        clock.now += signin.enter("000111").wait_seconds
    before = signin.enter("000111").wait_seconds
    assert before
    monkeypatch.setattr("time.time", lambda: 4e9)
    assert signin.enter(PIN).wait_seconds == before
    assert SignIn(data, clock, CHEAP).wait_seconds == before


def test_a_try_counts_before_it_is_judged(data: DataFolder, clock: Clock) -> None:
    signin, _ = set_up(data, clock)
    for _ in range(3):
        signin.enter("000111")
    assert '"PIN": 3' in data.staff_tries.read_text("utf-8")


def test_the_right_pin_waits_too_and_then_opens(data: DataFolder, clock: Clock) -> None:
    signin, _ = set_up(data, clock)
    waits = [signin.enter("000111").wait_seconds for _ in range(4)]
    assert waits == [0, 0, 0, 15]
    early = signin.enter(PIN)
    assert not early.let_in
    assert "wait 15 seconds" in early.sentence
    clock.now += 15
    late = signin.enter(PIN)
    assert late.let_in
    assert "4 wrong PINs" in late.sentence
    assert signin.wait_seconds == 0


def test_an_hour_of_quiet_forgives(data: DataFolder, clock: Clock) -> None:
    signin, _ = set_up(data, clock)
    for _ in range(12):
        clock.now += signin.enter("000111").wait_seconds
    clock.now += FORGOTTEN_SECONDS
    assert signin.enter("000111").wait_seconds == 0


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"[]", b'{"PIN": "x"}', b'{"PIN": 3}'])
def test_a_damaged_count_means_the_longest_wait_and_then_staff_come_in(
    damage: bytes, data: DataFolder, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    set_up(data, clock)
    data.staff_tries.write_bytes(damage)
    signin = SignIn(data, clock, CHEAP)
    assert signin.enter(PIN).wait_seconds == 300
    clock.now += 300
    assert signin.enter(PIN).let_in


def test_staff_come_in_while_the_disk_cannot_be_written(
    data: DataFolder, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    signin, _ = set_up(data, clock)
    data.staff_tries.unlink()
    data.staff_tries.mkdir()  # so it cannot be replaced, for root either
    assert signin.enter("000111").wait_seconds == 0
    assert signin.enter(PIN).let_in
    assert "cannot be counted" in caplog.text


@given(st.lists(st.floats(0, 700), min_size=1, max_size=60))
def test_P08_never_more_than_ten_tries_in_any_five_minutes(pauses: list[float]) -> None:
    now, judged = 0.0, []
    tries = Tries(0, now)
    for pause in pauses:
        now += pause
        if tries.wait_seconds(now) == 0:
            tries.failed(now)
            judged.append(now)
    assert most_in_five_minutes(judged) <= 10


def test_the_waits_grow() -> None:
    assert list(WAITS) == sorted(WAITS)


def most_in_five_minutes(times: list[float]) -> int:
    return max(sum(start <= other < start + 300 for other in times) for start in times)


# The recovery code


def test_the_recovery_code_can_be_typed_with_the_same_keys_and_forces_a_new_pin(
    data: DataFolder, clock: Clock
) -> None:
    signin, code = set_up(data, clock)
    assert len(pin.digits_of(code)) == 24
    assert [len(group) for group in code.split()] == [4] * 6
    answer = signin.enter(code)
    assert answer.must_choose_pin
    assert not signin.signed_in  # nothing but choosing is open
    with pytest.raises(SettingError, match="sign in first"):
        signin.make_key(data.root, "2026-11-21")
    assert signin.choose_pin("730482", "730482").done
    assert signin.signed_in


def test_a_recovery_code_works_once(data: DataFolder, clock: Clock) -> None:
    signin, code = set_up(data, clock)
    signin.enter(code)
    new = signin.choose_pin("730482", "730482").recovery_code
    signin.leave()
    assert not signin.enter(code).let_in
    assert not signin.enter(PIN).let_in
    assert signin.enter("730482").let_in
    signin.leave()
    assert signin.enter(new).let_in
    assert new != code


def test_whoever_recovers_and_goes_away_has_not_lost_the_code(data: DataFolder, clock: Clock) -> None:
    signin, code = set_up(data, clock)
    signin.enter(code)
    clock.now += CLOSES_SECONDS
    with pytest.raises(SettingError, match="sign in first"):
        signin.choose_pin("730482", "730482")
    assert signin.enter(code).let_in


def test_codes_cannot_be_guessed_without_waiting_and_do_not_make_the_pin_wait(
    data: DataFolder, clock: Clock
) -> None:
    signin, _ = set_up(data, clock)
    assert [signin.enter("1" * 24).wait_seconds for _ in range(4)] == [0, 0, 0, 15]
    assert signin.enter("2" * 24).wait_seconds == 15
    assert signin.enter(PIN).let_in


# Key sticks


def stick(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_K05_a_stick_opens_the_menu_without_a_pin_to_remember(
    data: DataFolder, clock: Clock, tmp_path: Path
) -> None:
    signin, _ = set_up(data, clock)
    signin.enter(PIN)
    mine, other = stick(tmp_path / "mine"), stick(tmp_path / "other")
    signin.make_key(mine, "2026-11-21")
    signin.leave()
    assert not signin.enter_with_key([]).let_in
    assert not signin.enter_with_key([other]).let_in
    assert signin.enter_with_key([other, mine]).let_in
    assert signin.signed_in
    key = (mine / "wayside-key").read_text("ascii").split()[-1]
    assert key not in data.staff.read_text("utf-8")


def test_a_stick_opens_even_while_somebody_plays_with_the_pin(
    data: DataFolder, clock: Clock, tmp_path: Path
) -> None:
    signin, _ = set_up(data, clock)
    signin.enter(PIN)
    signin.make_key(stick(tmp_path / "mine"), "2026-11-21")
    signin.leave()
    for _ in range(30):
        signin.enter("000111")
    assert signin.enter_with_key([tmp_path / "mine"]).let_in


def test_the_key_of_another_kiosk_does_not_open_this_one(clock: Clock, tmp_path: Path) -> None:
    here, there = DataFolder(tmp_path / "here"), DataFolder(tmp_path / "there")
    theirs, _ = set_up(there, clock)
    theirs.enter(PIN)
    theirs.make_key(stick(tmp_path / "stick"), "2026-11-21")
    ours, _ = set_up(here, clock)
    answer = ours.enter_with_key([tmp_path / "stick"])
    assert not answer.let_in
    assert "not for this kiosk" in answer.sentence
    ours.enter(PIN)  # one stick for many kiosks: here too it is made a key
    before = (tmp_path / "stick" / "wayside-key").read_bytes()
    ours.make_key(tmp_path / "stick", "2026-11-21")
    assert (tmp_path / "stick" / "wayside-key").read_bytes() == before
    assert ours.enter_with_key([tmp_path / "stick"]).let_in
    assert theirs.enter_with_key([tmp_path / "stick"]).let_in


def test_a_lost_stick_can_be_locked_out(data: DataFolder, clock: Clock, tmp_path: Path) -> None:
    signin, _ = set_up(data, clock)
    signin.enter(PIN)
    signin.make_key(stick(tmp_path / "lost"), "2026-11-21")
    signin.forget_keys()
    signin.leave()
    assert not signin.enter_with_key([tmp_path / "lost"]).let_in
    assert signin.enter(PIN).let_in


def test_a_new_pin_leaves_the_sticks_as_they_are(data: DataFolder, clock: Clock, tmp_path: Path) -> None:
    signin, _ = set_up(data, clock)
    signin.enter(PIN)
    signin.make_key(stick(tmp_path / "mine"), "2026-11-21")
    signin.choose_pin("730482", "730482")
    assert signin.enter_with_key([tmp_path / "mine"]).let_in


@pytest.mark.parametrize(
    "data_on_stick",
    [b"", b"\xff" * 10_000, b"wayside-key-1 ", b"wayside-key-1 " + b"0" * 63, b"0" * 64, b"\n" * 4096],
)
def test_a_stick_with_rubbish_for_a_key_is_no_key(
    data_on_stick: bytes, data: DataFolder, clock: Clock, tmp_path: Path
) -> None:
    signin, _ = set_up(data, clock)
    (stick(tmp_path / "odd") / "wayside-key").write_bytes(data_on_stick)
    assert not signin.enter_with_key([tmp_path / "odd"]).let_in


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a POSIX pipe")
def test_a_pipe_or_a_folder_in_place_of_a_key_holds_nobody_up(
    data: DataFolder, clock: Clock, tmp_path: Path
) -> None:
    signin, _ = set_up(data, clock)
    os.mkfifo(stick(tmp_path / "pipe") / "wayside-key")
    (stick(tmp_path / "folder") / "wayside-key").mkdir()
    assert not signin.enter_with_key([tmp_path / "pipe", tmp_path / "folder"]).let_in


def test_a_stick_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="put the stick in"):
        keys.make(tmp_path / "none", "2026-11-21")


# The menu


def test_P08_the_menu_closes_after_two_minutes_without_a_touch(data: DataFolder, clock: Clock) -> None:
    signin, _ = set_up(data, clock)
    signin.enter(PIN)
    clock.now += 119
    assert signin.signed_in
    signin.touched()
    clock.now += 119.9
    assert signin.signed_in
    assert 0 < signin.seconds_left < 1
    clock.now += 0.2
    assert not signin.signed_in
    signin.touched()  # a touch on a closed menu opens nothing
    assert not signin.signed_in
    assert signin.seconds_left == 0


def test_leaving_closes_the_menu_at_once(data: DataFolder, clock: Clock) -> None:
    signin, _ = set_up(data, clock)
    signin.enter(PIN)
    signin.leave()
    assert not signin.signed_in
    with pytest.raises(SettingError, match="sign in first"):
        signin.choose_pin("730482", "730482")
    with pytest.raises(SettingError, match="sign in first"):
        signin.forget_keys()


def test_a_menu_that_nobody_opened_is_closed() -> None:
    menu = MenuClock()
    menu.touched(5)
    assert not menu.is_open(5)


# Damage


@pytest.mark.parametrize(
    "text",
    [
        "[pin]\nsalt = 1",
        "pin = 3",
        "not toml",
        "[pin]\nsalt = 'zz'\ndigest = '00'\nn = 2\nr = 1\np = 1",
        f"[pin]\nsalt = '{'00' * 16}'\ndigest = '{'00' * 32}'\nn = {2**40}\nr = 8\np = 1",
        "keys = [{ digest = 'x' }]",
        "keys = 4",
    ],
)
def test_a_damaged_file_of_hashes_lets_nobody_in_and_is_no_new_kiosk(
    text: str, data: DataFolder, clock: Clock
) -> None:
    signin, _ = set_up(data, clock)
    data.staff.write_text(text, "utf-8")
    with pytest.raises(SettingError, match="setup --new-pin"):
        _ = signin.has_pin
    with pytest.raises(SettingError, match="setup --new-pin"):
        signin.enter(PIN)
    with pytest.raises(SettingError):
        signin.choose_pin("730482", "730482")
    assert choosing.choose(data, "730482", "730482", CHEAP).done  # what kiosk setup does
    assert signin.enter("730482").let_in


def test_what_is_saved_is_what_is_loaded(data: DataFolder) -> None:
    kept = vault.StaffSecrets(
        pin=hashed(PIN, CHEAP),
        recovery=SecretHash(b"12345678", b"x" * 32, COST),
        keys=(vault.KeyHash("ab" * 32, "2026-11-21"), vault.KeyHash("cd" * 32, "2026-11-22")),
    )
    vault.save(data.staff, kept)
    assert vault.load(data.staff) == kept
    assert not list(data.root.glob(".*"))
