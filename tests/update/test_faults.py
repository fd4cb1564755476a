"""Full disks, folders that cannot be written, sticks pulled out, odd files, wrong clocks, two at once."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

import pytest

from kiosk.update import offers, rules
from kiosk.update.disk import Disk
from kiosk.update.editions import Editions
from kiosk.update.errands import Errands
from kiosk.update.history import History
from kiosk.update.offers import Offer
from kiosk.update.places import Places
from kiosk.update.refusal import Refused
from kiosk.update.steps import SPARE_BYTES, Terms
from kiosk.update.updater import Updater
from kiosk.update.watch import Seen, Watch
from tests.editions import Bench, built
from tests.end2end.desktop import POWERLESS
from tests.patience import Effort
from tests.update.scenes import Kiosk, file

ROOT: Final = Path(__file__).parents[2]
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no FIFOs, devices or mounts")
needs_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may mount")


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    made = Kiosk(tmp_path)
    made.takes(1)
    return made


def refused(action: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as error:
        action()
    assert error.value.sentence.endswith(".")
    return error.value


@contextmanager
def mounted(folder: Path, megabytes: int) -> Iterator[Path]:
    """A disk of this size, in memory."""
    folder.mkdir()
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)],
        check=True,
        capture_output=True,
    )
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True, capture_output=True)


# Disks


@posix
@needs_root
def test_a_disk_that_is_full_or_fills_up_on_the_way_keeps_the_old_edition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with mounted(tmp_path / "disk", 8) as disk:
        kiosk = Kiosk(disk / "kiosk")
        kiosk.beside.write_bytes(file(1))
        assert refused(lambda: kiosk.takes(2)).code == "no-room"  # told before anything is written
        assert kiosk.starts() == 1
        monkeypatch.setattr(
            "kiosk.update.steps.SPARE_BYTES", -SPARE_BYTES
        )  # as if others filled it meanwhile
        kiosk.takes(2)
        (kiosk.root / "3.db").write_bytes(file(3))
        (disk / "filled").write_bytes(b"x" * shutil.disk_usage(disk).free)
        outcomes = set()
        for room in range(0, 700_000, 50_000):
            os.truncate(disk / "filled", (disk / "filled").stat().st_size - 50_000 * (room > 0))
            try:
                kiosk.takes(3 if kiosk.named() == 2 else 2)
                outcomes.add("taken")
            except Refused as error:
                outcomes.add(error.code)
            assert kiosk.starts() in {2, 3}
            assert not list((kiosk.folder / "staging").iterdir())
        assert outcomes == {"no-room", "taken"}, outcomes


@posix
def test_folders_that_cannot_be_written_or_read_are_told_in_a_sentence(tmp_path: Path) -> None:
    """As a user who is not root, in a process of its own."""
    script = (
        "import json, sys; from pathlib import Path; from kiosk.update.refusal import Refused\n"
        "from tests.update.scenes import Kiosk, file\n"
        "root = Path(sys.argv[1]); kiosk = Kiosk(root); found = []; kiosk.takes(1)\n"
        "def take(number):\n"
        "    try: kiosk.takes(number); found.append('taken')\n"
        "    except Refused as error: found.append(error.code)\n"
        "    assert kiosk.starts() == 1\n"
        "(root / '2.db').write_bytes(file(1) + b'x')\n"
        "for folder in (kiosk.folder, kiosk.folder / 'staging', kiosk.folder / 'lock'):\n"
        "    mode = folder.stat().st_mode; folder.chmod(0o500 if folder.is_dir() else 0o400)\n"
        "    take(2); folder.chmod(mode)\n"
        "(root / '2.db').chmod(0); take(2)\n"
        "print(json.dumps(found))\n"
    )
    without_power = POWERLESS if os.geteuid() == 0 else ()
    done = subprocess.run(
        [*without_power, sys.executable, "-c", script, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == ["damaged", "cannot-write", "cannot-write", "gone"]


# Sticks


@pytest.mark.parametrize("what", ["pulled", "cut", "written", "replaced"])
def test_a_stick_pulled_or_changed_half_way_is_told_and_can_be_tried_again(what: str, kiosk: Kiosk) -> None:
    stick = kiosk.root / "stick" / "content.db"
    stick.parent.mkdir()
    stick.write_bytes(file(2))

    def change(step: str, _done: int, _of: int) -> None:
        if step == "copy" and what == "pulled":
            shutil.rmtree(stick.parent)
        elif step == "copy" and what == "cut":
            os.truncate(stick, 100)
        elif step == "copy" and what == "written":
            with stick.open("r+b") as open_file:
                open_file.write(b"SQLite")
        elif step == "copy":
            stick.with_name("new").write_bytes(file(3))
            stick.with_name("new").replace(stick)

    error = refused(lambda: kiosk.updater().take(Offer(offers.STICK, stick), change))
    assert error.code == ("gone" if what == "pulled" else "changing")
    assert error.passing
    assert kiosk.starts() == 1
    assert not list((kiosk.folder / "staging").iterdir())


def test_a_file_that_grows_for_ever_is_not_followed(kiosk: Kiosk) -> None:
    path = kiosk.root / "2.db"
    path.write_bytes(file(2))
    grown = 0

    def grow(step: str, _done: int, _of: int) -> None:
        nonlocal grown
        if step == "copy":
            grown += 1
            with path.open("ab") as open_file:
                open_file.write(bytes(2_000_000))

    assert refused(lambda: kiosk.updater().take(Offer(offers.STICK, path), grow)).code == "changing"
    assert grown < 4


# Odd files


@posix
@pytest.mark.parametrize("name", ["fifo", "folder", "device", "loop", "nothing", "socket"])
def test_what_is_called_content_db_and_is_no_file_is_never_waited_for(name: str, kiosk: Kiosk) -> None:
    path = kiosk.inbox / "content.db"
    make: dict[str, Callable[[], object]] = {
        "fifo": lambda: os.mkfifo(path),
        "folder": path.mkdir,
        "device": lambda: path.symlink_to("/dev/zero"),
        "loop": lambda: path.symlink_to(path),
        "nothing": lambda: path.symlink_to("gone"),
        "socket": lambda: os.mknod(path, 0o140600),
    }
    make[name]()
    effort = Effort()
    assert offers.in_folder(offers.INBOX, kiosk.inbox) == ()
    assert refused(lambda: kiosk.updater().take(Offer(offers.COMMAND, path))).code in {"not-a-file", "gone"}
    assert effort.seconds < 2
    assert kiosk.starts() == 1


@posix
def test_a_folder_of_links_in_a_circle_is_looked_at_and_left(kiosk: Kiosk) -> None:
    (kiosk.inbox / "around").symlink_to(kiosk.inbox)
    for number in range(300):
        (kiosk.inbox / f"{number}.db").symlink_to(kiosk.inbox / f"{(number + 1) % 300}.db")
    assert offers.in_folder(offers.INBOX, kiosk.inbox) == ()


def test_two_gigabytes_of_nothing_are_refused_at_once_and_once(kiosk: Kiosk) -> None:
    with (kiosk.inbox / "content.db").open("wb") as open_file:
        open_file.write(file(2)[:100])
        open_file.truncate(2_147_483_648)
    places = Places(kiosk.beside, kiosk.inbox)
    work = Errands(kiosk.updater(), places, lambda: Watch(Seen(kiosk.folder, Disk(), "v1")), time.monotonic)
    effort = Effort()
    looks = [work.look((), lambda *_: None) for _ in range(4)]
    assert [one.refused and one.refused.code for look in looks for one in look] == ["too-large"]
    assert effort.seconds < 2


# Clocks and company


@pytest.mark.parametrize("year", [1970, 2090])
def test_a_clock_that_is_wrong_by_a_lifetime_stops_no_update(year: int, tmp_path: Path) -> None:
    bench, disk = Bench(tmp_path), Disk()
    now = datetime(year, 1, 1, 0, 0, tzinfo=UTC)
    updater = Updater(
        Editions(bench.folder, disk),
        History(bench.folder, disk),
        disk,
        lambda: Terms(rules.OPEN, bench.terms.trust, date(year, 1, 1)),
        bench.draws,
        lambda: now,
    )
    for number in (1, 2):
        path = bench.file(built(number), f"{number}.db")
        os.utime(path, (now.timestamp(), now.timestamp()))
        assert updater.take(Offer(offers.INBOX, path)).number == number
    roll = updater.roll_back("staff")
    assert roll is not None
    assert roll.number == 1
    assert [entry.at[:4] for entry in updater.history.entries()] == [str(year)] * 3


@posix
def test_four_programs_update_at_once_and_one_edition_is_shown_whole(kiosk: Kiosk) -> None:
    numbers = (2, 3, 4, 2)
    for number in numbers:
        (kiosk.root / f"{number}.db").write_bytes(file(number))
    children = []
    for number in numbers:
        child = os.fork()
        if child == 0:
            code = 9
            try:
                for _ in range(8):
                    try:
                        kiosk.takes(number)
                        code = 0
                    except Refused as error:
                        code = code if error.code in {"busy", "shown-already"} else 8
                        if code == 8:
                            break
            finally:
                os._exit(code)
        children.append(child)
    codes = {os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children}
    assert codes <= {0, 9}, codes
    assert 0 in codes
    assert kiosk.starts(at_once=True) in {2, 3, 4}
    kiosk.updater().sweep()
    assert len(list(kiosk.folder.glob("*.db"))) <= 4
    assert not list((kiosk.folder / "staging").iterdir())
