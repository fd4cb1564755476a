"""Whatever is offered to a kiosk, it goes on showing an edition that is whole, on disks that fail too."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.content.store import Store
from kiosk.update import disk, offers, rules, start
from kiosk.update import pointer as pointers
from kiosk.update.bounds import check_bounds
from kiosk.update.changes import between, counts
from kiosk.update.disk import Disk
from kiosk.update.errands import Errands, standing
from kiosk.update.history import History, as_csv
from kiosk.update.lock import held
from kiosk.update.offers import Offer
from kiosk.update.opening import Opened, open_for_start
from kiosk.update.places import Places
from kiosk.update.refusal import PASSING, Refused
from kiosk.update.updater import Updater
from kiosk.update.watch import Seen, Watch
from tests.editions import Bench, FailingDisk, built, changed, key, signed, trust

CHARITY = key("The charity")


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def take(bench: Bench, data: bytes, way: str = offers.COMMAND, disk: Disk | None = None) -> int:
    offer = Offer(way, bench.file(data))
    return bench.updater(disk).take(offer).number


def refusal(bench: Bench, data: bytes, way: str = offers.COMMAND) -> Refused:
    with pytest.raises(Refused) as refused:
        take(bench, data, way)
    sentence = refused.value.sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return refused.value


def shown(bench: Bench, how: str = "normal") -> int:
    """The number of the edition that the next start shows; it must be whole."""
    opened = starts(bench, how)
    if opened.store is None:
        return 0
    with opened.store as store:
        assert store.rows("PRAGMA integrity_check") == [("ok",)]
        return store.edition("en").number


def starts(bench: Bench, how: str = "normal") -> Opened:
    return open_for_start(bench.folder, bench.beside, how, 1000.0, bench.updater)


def lived(bench: Bench) -> None:
    start.lived(bench.folder)


# Taking


def test_a_newer_edition_is_shown_by_the_next_start(bench: Bench) -> None:
    assert take(bench, built(1)) == 1
    assert take(bench, built(2)) == 2
    assert shown(bench) == 2
    assert bench.drawn  # its pictures were drawn


def test_staff_learn_what_is_new_before_they_press(bench: Bench) -> None:
    take(bench, built(1))
    updater = bench.updater()
    prepared = updater.prepare(Offer(offers.STICK, bench.file(built(3))))
    assert counts(prepared.changes) == {"new": 2, "changed": 1, "removed": 0, "reviewed": 0}
    assert [change.title for change in prepared.changes if change.what == "changed"] == ["What is lupus?"]
    assert shown(bench) == 1
    lived(bench)
    bench.root.joinpath("new.db").unlink()  # the stick is out; the copy is ours
    assert updater.activate(prepared).number == 3
    assert shown(bench) == 3


def test_reviews_that_are_overdue_are_counted(bench: Bench) -> None:
    late = changed(built(1), "UPDATE review SET due_on = '2026-11-30' WHERE item_id = 'medicines'")
    path = bench.file(late)
    with Store.open(path) as store:
        assert [item.id for item in store.overdue("2026-12-01")] == ["medicines"]


def test_back_with_one_touch_and_forward_again(bench: Bench) -> None:
    take(bench, built(1))
    take(bench, built(2))
    facts = bench.updater().roll_back("staff")
    assert facts is not None
    assert facts.number == 1
    assert shown(bench) == 1
    assert refused_by(lambda: bench.updater().roll_back("staff")) == "nothing-to-show"
    bench.updater().go_forward("staff")
    assert shown(bench) == 2
    assert refused_by(lambda: bench.updater().go_forward("staff")) == "nothing-to-show"


def refused_by(action: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refused:
        action()
    return refused.value.code


def test_attack_nobody_goes_back_to_an_edition_whose_key_was_revoked_since(tmp_path: Path) -> None:
    bench, thief = Bench(tmp_path, rules.SIGNED_ONLY, trust(CHARITY)), CHARITY
    new = key("The charity, new key")
    take(bench, signed(built(1), thief))
    bench.terms = replace(bench.terms, trust=trust(thief, new, revoked=(thief,)))
    take(bench, signed(built(2), new))
    assert refused_by(lambda: bench.updater().roll_back("staff")) == "revoked"
    assert bench.updater().history.entries()[-1].result == "revoked"
    assert shown(bench) == 2
    bench.terms = replace(bench.terms, trust=trust(new))
    bench.updater().roll_back("staff")
    bench.terms = replace(bench.terms, trust=trust(thief, revoked=(new,)))
    assert refused_by(lambda: bench.updater().go_forward("staff")) == "revoked"
    assert shown(bench) == 1


def test_attack_an_edition_changed_on_our_own_disk_is_not_gone_back_to(bench: Bench) -> None:
    take(bench, signed(built(1), CHARITY))
    take(bench, built(2))
    kept = bench.folder / bench.updater().editions.pointer.before
    data = bytearray(kept.read_bytes())
    data[5000] ^= 1
    kept.write_bytes(data)
    assert refused_by(lambda: bench.updater().roll_back("staff")) == "altered"
    assert shown(bench) == 2


def test_the_file_that_still_lies_there_does_not_undo_going_back(bench: Bench) -> None:
    take(bench, built(1), offers.INBOX)
    take(bench, built(2), offers.INBOX)
    bench.updater().roll_back("staff")
    assert refusal(bench, built(2), offers.INBOX).code == "kept-already"
    assert take(bench, built(2), offers.STICK) == 2  # a press by staff does


def test_older_editions_are_let_in_by_an_explicit_choice_only(bench: Bench) -> None:
    take(bench, built(2))
    assert refusal(bench, built(1)).code == "older"
    assert shown(bench) == 2
    updater = bench.updater()
    prepared = updater.prepare(Offer(offers.STICK, bench.file(built(1))))
    assert updater.activate(prepared, older_allowed=True).number == 1


def test_only_signed_editions_are_taken_where_the_site_says_so(tmp_path: Path) -> None:
    bench = Bench(tmp_path, rules.SIGNED_ONLY, trust(CHARITY))
    assert refusal(bench, built(1)).code == "unsigned"
    assert not list(bench.folder.glob("*.db"))
    bench.updater().take(Offer(offers.INBOX, bench.file(signed(built(1), CHARITY))))
    assert shown(bench) == 1
    assert standing(bench.updater(), 5).shown is not None
    facts = standing(bench.updater(), 5).shown
    assert facts is not None
    assert facts.signer == CHARITY.name


def test_what_lies_beside_the_program_is_trusted_by_its_place(tmp_path: Path) -> None:
    bench = Bench(tmp_path, rules.SIGNED_ONLY)
    bench.beside.write_bytes(built(1))
    assert bench.updater().take(Offer(offers.BESIDE, bench.beside)).number == 1
    assert bench.updater().editions.pointer.factory == bench.updater().editions.pointer.current


def test_files_that_nothing_names_any_more_are_removed(bench: Bench) -> None:
    for number in (1, 2, 3, 4):
        take(bench, built(number))
    assert len(list(bench.folder.glob("*.db"))) == 2
    (bench.folder / "staging" / "left.db").write_bytes(b"torn")
    (bench.folder / "000099-0123456789abcdef.db").write_bytes(b"torn")
    take(bench, built(5))
    assert len(list(bench.folder.glob("*.db"))) == 2
    assert not list((bench.folder / "staging").iterdir())


# Files that are not what they should be

HOSTILE = (
    "INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql)"
    " VALUES ('table', 'x', 'x', 2, 'garbage; DROP TABLE article')"
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (lambda: b"", "damaged"),
        (lambda: b"PK\x03\x04" + b"x" * 5000, "not-content"),
        (lambda: built()[: len(built()) // 2], "damaged"),
        (lambda: built()[:20_000] + b"\xff" * 9000 + built()[29_000:], "damaged"),
        (lambda: changed(built(), "PRAGMA application_id = 7"), "damaged"),
        (lambda: changed(built(), "PRAGMA user_version = 99"), "other-version"),
        (lambda: changed(built(), "CREATE TABLE virus (x)"), "unsound"),
        (lambda: changed(built(), "CREATE VIEW v AS SELECT 1"), "unsound"),
        (
            lambda: changed(
                built(), "CREATE TRIGGER t AFTER UPDATE ON article BEGIN DELETE FROM faq; END"
            ),
            "unsound",
        ),
        (lambda: changed(built(), HOSTILE), "damaged"),
        (lambda: changed(built(), "DELETE FROM review"), "unsound"),
        (lambda: changed(built(), "UPDATE article SET title = 'Changed by hand'"), "unsound"),
        (lambda: changed(built(), "UPDATE article SET body = hex(zeroblob(3000000))"), "unsound"),
        (lambda: changed(built(), "UPDATE image SET bytes = zeroblob(9000000)"), "unsound"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_sound_is_refused_and_the_old_edition_stays(
    data: Callable[[], bytes], code: str, bench: Bench
) -> None:
    take(bench, built(1))
    refused = refusal(bench, data())
    assert refused.code == code, refused.sentence
    assert shown(bench) == 1
    assert not list((bench.folder / "staging").iterdir())


@pytest.mark.parametrize(
    "statement",
    ["CREATE VIEW v AS SELECT 1", "CREATE TABLE x (y)", "DROP INDEX faq_by_group", HOSTILE],
)
def test_tables_that_are_not_ours_are_met_before_any_row_is_asked_for(statement: str, bench: Bench) -> None:
    with pytest.raises(Refused):
        check_bounds(bench.file(changed(built(), statement)))


def spoiled_picture(data: bytes) -> bytes:
    return changed(built(), "UPDATE image SET bytes = ?", values=(data,))


def laughs(levels: int) -> str:
    """A drawing of a few lines that draws ten to the power of ``levels`` parts."""
    groups = "".join(
        f'<g id="a{level + 1}">{"".join([f"<use href={chr(34)}#a{level}{chr(34)}/>"] * 10)}</g>'
        for level in range(levels)
    )
    return f'<defs><rect id="a0" width="1" height="1"/>{groups}</defs><use href="#a{levels}"/>'


@pytest.mark.parametrize(
    "inside",
    [
        laughs(1) + "<g>" + "<path/>" * 25_000 + "</g>",
        laughs(9),
        '<g id="a"><use href="#a"/></g>',
        '<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter>',
        "<script>alert(1)</script>",
        '<image href="file:///etc/passwd"/>',
    ],
    ids=["huge", "laughs", "itself", "filter", "script", "file"],
)
def test_a_drawing_that_would_never_end_or_is_more_than_one_is_refused(inside: str, bench: Bench) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">{inside}</svg>'
    refused = refusal(bench, spoiled_picture(svg.encode()))
    assert refused.code == "unsound"
    assert refused.found.startswith("Image picture cannot be used: it is an SVG that ")
    assert bench.updater().history.entries()[-1].found == refused.found


def test_a_picture_that_cannot_be_drawn_is_refused(bench: Bench) -> None:
    bench.draws = lambda _data, _kind: False
    assert refusal(bench, built()).code == "cannot-be-shown"


def test_text_nested_too_deeply_is_refused_and_not_a_crash(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    deep = (
        "UPDATE article SET body = '## A part' || char(10) || replace(hex(zeroblob(1500)), '0', '> ') || 'x'"
    )
    refused = refusal(bench, changed(built(), deep))
    assert refused.code in {"unsound", "cannot-be-shown"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no FIFOs")
def test_a_fifo_or_a_folder_called_content_db_is_passed_over_and_never_waited_for(bench: Bench) -> None:
    os.mkfifo(bench.inbox / "content.db")
    (bench.inbox / "other.db").mkdir()
    assert offers.in_folder(offers.INBOX, bench.inbox) == ()
    assert (
        refused_by(lambda: bench.updater().take(Offer("command", bench.inbox / "content.db"))) == "not-a-file"
    )
    assert (
        refused_by(lambda: bench.updater().take(Offer("command", bench.inbox / "other.db"))) == "not-a-file"
    )
    assert refused_by(lambda: bench.updater().take(Offer("command", bench.inbox / "none.db"))) == "gone"


def test_a_file_that_grows_while_it_is_copied_is_tried_again_later(bench: Bench) -> None:
    path = bench.file(built(1))

    def grow(step: str, _done: int, _of: int) -> None:
        if step == "copy":
            with path.open("ab") as file:
                file.write(b"more")

    refused = refused_of(lambda: bench.updater().take(Offer(offers.INBOX, path), grow))
    assert refused.code == "changing"
    assert refused.passing
    assert bench.updater().history.entries() == ()


def refused_of(action: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as refused:
        action()
    return refused.value


def test_a_stick_pulled_while_it_is_copied_is_told_in_a_sentence(bench: Bench) -> None:
    take(bench, built(1))
    path = bench.file(built(2))
    path.chmod(0)
    if os.geteuid() == 0:
        path = Path("/proc/self/mem")  # a plain file that cannot be read, for root as well
    refused = refused_of(lambda: bench.updater().take(Offer(offers.STICK, path)))
    assert refused.code in {"gone", "changing", "damaged"}
    assert shown(bench) == 1


def test_a_file_larger_than_any_edition_is_not_even_copied(bench: Bench) -> None:
    path = bench.root / "huge.db"
    with path.open("wb") as file:
        file.truncate(2_000_000_000)  # takes no room on the disk
    assert refused_by(lambda: bench.updater().take(Offer(offers.STICK, path))) == "too-large"


# Disks that fail


def test_whatever_operation_of_the_disk_fails_the_old_edition_or_the_new_one_is_shown_whole(
    bench: Bench, tmp_path: Path
) -> None:
    take(bench, built(1))
    counting = FailingDisk()
    copy = tmp_path / "counted"
    shutil.copytree(bench.folder, copy)
    take(bench, built(2), disk=counting)
    operations = counting.count
    assert operations > 8
    outcomes = set()
    for fails_at in range(1, operations + 1):
        for code in (errno.ENOSPC, errno.EIO):
            shutil.rmtree(bench.folder)
            shutil.copytree(copy, bench.folder)
            try:
                take(bench, built(2), disk=FailingDisk(fails_at, code, for_good=code == errno.EIO))
                outcomes.add("shown")
            except Refused as refused:
                outcomes.add(refused.code)
            assert pointers.parse((bench.folder / pointers.NAME).read_bytes()) is not None, "never torn"
            assert shown(bench) in {1, 2}
            lived(bench)
            assert take(bench, built(3)) == 3, "the next update works again"
    assert outcomes == {"shown", "no-room", "cannot-write"}
    assert outcomes - {"shown"} <= PASSING


def test_a_full_disk_is_told_before_anything_is_written(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(10**9, 10**9, 1000))
    refused = refusal(bench, built(1))
    assert (refused.code, refused.passing) == ("no-room", True)


def test_two_updates_at_once_one_waits(bench: Bench) -> None:
    updater = bench.updater()
    updater.editions.make_folders()
    with held(bench.folder):
        done: list[str] = []
        other = threading.Thread(target=lambda: done.append(refusal(bench, built(1)).code))
        other.start()
        other.join()
    assert done == ["busy"]
    assert take(bench, built(1)) == 1


# Starts


def test_a_start_without_any_edition_shows_none_and_with_one_beside_the_program_that(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    opened = starts(bench)
    assert opened.store is None
    assert "There is no content file" in opened.problem
    bench.beside.write_bytes(built(1))
    assert shown(bench) == 1
    assert starts(bench, "safe") == Opened(None)


def test_a_damaged_edition_is_set_aside_and_the_one_before_comes_back(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    take(bench, built(1))
    take(bench, built(2))
    current = bench.updater().editions.shown
    assert current is not None
    current.write_bytes(b"the disk lost it")
    assert shown(bench) == 1
    lived(bench)
    now = standing(bench.updater(), 5)
    assert "not a content file" in now.aside[0]
    assert now.history[0].result == "set-aside"
    assert now.shown is not None
    assert now.shown.number == 1


def test_an_edition_with_which_the_program_dies_twice_is_set_aside(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    take(bench, built(1))
    take(bench, built(2))
    assert [shown(bench) for _ in range(3)] == [2, 2, 1]
    assert refusal(bench, built(2), offers.INBOX).code == "was-set-aside"
    lived(bench)
    assert shown(bench) == 1


def test_the_supervisor_can_ask_for_the_edition_before(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    take(bench, built(1))
    take(bench, built(2))
    assert shown(bench, "previous") == 1
    lived(bench)
    assert shown(bench, "previous") == 1  # there is none before that


def test_a_lost_pointer_still_shows_the_newest_edition(bench: Bench) -> None:
    take(bench, built(1))
    take(bench, built(2))
    (bench.folder / "pointer.txt").write_bytes(b"\0" * 100)
    assert shown(bench) == 2
    lived(bench)
    assert take(bench, built(3)) == 3


def test_an_edition_that_another_program_holds_is_passed_over_but_not_set_aside(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    take(bench, built(1))
    take(bench, built(2))
    current = bench.updater().editions.shown
    assert current is not None
    kept = current.read_bytes()
    current.unlink()
    current.symlink_to(current)  # reading it fails, and it is there
    assert shown(bench) == 1
    lived(bench)
    current.unlink()
    current.write_bytes(kept)
    assert shown(bench) == 2


# Watching


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def errands(bench: Bench, clock: Clock, updater: Updater | None = None) -> Errands:
    places = Places(bench.beside, bench.inbox, bench.root / "share")
    return Errands(updater or bench.updater(), places, lambda: Watch(Seen(bench.folder, Disk(), "v1")), clock)


def looked(work: Errands) -> list[str]:
    far = offers.marked(work._places.far())
    attempts = work.look(far, lambda *_: None)
    return [str(one.facts.number if one.facts else one.refused and one.refused.code) for one in attempts]


def test_a_replaced_file_is_taken_at_the_second_look_and_not_again(bench: Bench) -> None:
    clock = Clock()
    bench.beside.write_bytes(built(1))
    work = errands(bench, clock)
    assert [looked(work) for _ in range(3)] == [[], ["1"], []]
    bench.beside.write_bytes(built(2))
    assert [looked(work) for _ in range(3)] == [[], ["2"], []]
    again = errands(bench, clock)  # after a start of the program
    assert [looked(again) for _ in range(3)] == [[], [], []]


def test_inbox_and_shared_folder_are_looked_at_and_a_half_copied_file_is_waited_for(bench: Bench) -> None:
    clock, share = Clock(), bench.root / "share"
    work = errands(bench, clock)
    assert looked(work) == []  # a folder that is not there slows nothing
    share.mkdir()
    data = built(1)
    for end in (1000, 50_000, len(data)):
        (share / "sync.db").write_bytes(data[:end])
        assert looked(work) == []
    assert looked(work) == ["1"]
    (bench.inbox / "Content (1).DB").write_bytes(built(2))
    assert [looked(work) for _ in range(2)] == [[], ["2"]]


def test_a_bad_file_is_told_once_and_looked_at_again_when_keys_or_policy_change(bench: Bench) -> None:
    clock = Clock()
    (bench.inbox / "content.db").write_bytes(b"rubbish")
    work = errands(bench, clock)
    assert [looked(work) for _ in range(4)] == [[], ["not-content"], [], []]
    assert len(bench.updater().history.entries()) == 1
    other = Errands(bench.updater(), work._places, lambda: Watch(Seen(bench.folder, Disk(), "v2")), clock)
    assert [looked(other) for _ in range(2)] == [[], ["not-content"]]


def test_a_full_disk_is_tried_again_by_itself_and_told_once(bench: Bench) -> None:
    clock = Clock()
    (bench.inbox / "content.db").write_bytes(built(1))
    full = errands(bench, clock, bench.updater(FailingDisk(1, for_good=True)))
    assert [looked(full) for _ in range(3)] == [[], ["no-room"], []]
    clock.now += 30
    assert looked(full) == ["no-room"]


def test_photographs_on_a_stick_are_not_editions(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"photo-{number}.jpg").touch()
    with closing(sqlite3.connect(tmp_path / "phone.db")) as connection:
        connection.execute("CREATE TABLE contacts (name)")
    (tmp_path / "content.db").write_bytes(built(1))
    (tmp_path / "new-content.db").write_bytes(built(2))
    names = [offer.path.name for offer in offers.in_folder(offers.STICK, tmp_path)]
    assert names[0] == "content.db"
    assert "phone.db" not in names


# History and changes


def test_the_history_tells_what_was_tried_and_survives_a_torn_line(bench: Bench) -> None:
    take(bench, built(1))
    refusal(bench, b"rubbish", offers.STICK)
    history = History(bench.folder, Disk())
    path = bench.folder / "history.jsonl"
    path.write_bytes(path.read_bytes() + b'{"at": "2026-12-01T10')
    take(bench, built(2))
    assert [entry.result for entry in history.entries()] == ["shown", "not-content", "shown"]
    lines = as_csv(history.entries()).splitlines()
    assert lines[0].startswith("at,way,file,result,sentence,title,number")
    assert len(lines) == 4


def test_a_history_that_fills_up_keeps_the_younger_half(bench: Bench) -> None:
    take(bench, built(1))
    path = bench.folder / "history.jsonl"
    path.write_bytes(path.read_bytes() * 4000)
    take(bench, built(2))
    assert path.stat().st_size < 10_000
    assert len(History(bench.folder, Disk()).entries()) == 4001


def test_no_spreadsheet_takes_a_title_for_a_formula(bench: Bench) -> None:
    path = bench.root / "=cmd|' -C calc'!A0.db"
    path.write_bytes(b"rubbish")
    refused_by(lambda: bench.updater().take(Offer(offers.STICK, path)))
    assert ",'=cmd" in as_csv(bench.updater().history.entries())


def test_what_changed_between_two_editions_is_told_by_title(bench: Bench) -> None:
    one, two = bench.file(built(1), "one.db"), bench.file(built(2), "two.db")
    with Store.open(one) as old, Store.open(two) as new:
        assert [(change.what, change.title) for change in between(old, new)] == [
            ("new", "A page of edition 2"),
            ("changed", "What is lupus?"),
        ]
        assert [change.what for change in between(new, old)] == ["changed", "removed"]
        assert {change.what for change in between(None, new)} == {"new"}


class Held:
    """Windows, while another program looks at a file: so many calls are refused."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, call: str, times: int) -> None:
        self.left = times
        real = getattr(Path, call)

        def refused(path: Path, *more: Path) -> object:
            if self.left and {path.name, *(other.name for other in more)} & {pointers.NAME}:
                self.left -= 1
                raise PermissionError(errno.EACCES, "used by another process")
            return real(path, *more)

        monkeypatch.setattr(disk, "_WAITS_SECONDS", (0.0,) * 3)
        monkeypatch.setattr(Path, call, refused)


@pytest.mark.parametrize(("times", "number"), [(3, 2), (4, 1)])
def test_attack_a_scanner_that_holds_a_file_for_a_moment_stops_no_update(
    times: int, number: int, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(bench, built(1))
    Held(monkeypatch, "replace", times)
    if number == 1:
        assert refusal(bench, built(2)).code == "cannot-write"
    else:
        take(bench, built(2))
    assert shown(bench) == number


def test_a_pointer_that_cannot_be_read_for_a_moment_is_not_taken_for_a_lost_one(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(bench, built(1))
    take(bench, built(2))
    bench.updater().roll_back("staff")
    held = Held(monkeypatch, "read_bytes", 3)
    assert start.read_pointer(bench.folder).after
    assert held.left == 0
