"""Kiosks, and what is done to their editions, for tests that end it at any step and look at what is left."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from kiosk.content.check import check_file
from kiosk.update import offers, rules, start
from kiosk.update import pointer as pointers
from kiosk.update.disk import Disk
from kiosk.update.history import MOST_BYTES
from kiosk.update.offers import Offer
from kiosk.update.opening import open_for_start
from tests.editions import Bench, built, key, signed, trust

CHARITY: Final = key("The charity")
NUMBERS: Final = (1, 2, 3, 4)
NEXT: Final = 9
BOOTED: Final = 1000.0
_CHECKED: Final[set[int]] = set()


@cache
def file(number: int) -> bytes:
    """The signed content file of an edition."""
    return signed(built(number), CHARITY)


@cache
def number_of(mark: str) -> int:
    """Which edition a SHA-256, or the name of one of our files, stands for; 0: none."""
    start = mark.partition("-")[2].removesuffix(".db") or mark
    found = [n for n in (*NUMBERS, NEXT) if hashlib.sha256(file(n)).hexdigest().startswith(start)]
    return found[0] if start and found else 0


class Kiosk(Bench):
    """A kiosk's folders; its program starts and ends."""

    def __init__(self, root: Path) -> None:
        super().__init__(root, rules.SIGNED_ONLY, trust(CHARITY))

    def takes(self, number: int, way: str = offers.COMMAND, disk: Disk | None = None) -> None:
        """Take an edition, older or not."""
        path = self.beside if way == offers.BESIDE else self.root / f"{number}.db"
        if not path.exists():
            path.write_bytes(file(number))
        self.updater(disk).take(Offer(way, path), older_allowed=True)

    def starts(self, how: str = "normal", disk: Disk | None = None, *, at_once: bool = False) -> int:
        """What a start shows: an edition that is there to its last byte and has passed every check.

        ``at_once``: it had to be the first that was tried, and the pointer must have been believed.
        """
        opened = open_for_start(self.folder, self.beside, how, BOOTED, lambda: self.updater(disk))
        assert opened.store is not None, f"nothing is shown: {opened.problem}"
        if at_once:
            assert not opened.problem
            pointer = self.folder / pointers.NAME
            assert not pointer.exists() or pointers.parse(pointer.read_bytes()) is not None
        with opened.store as store:
            number = sound(store.path.read_bytes(), store.path)
            assert store.edition("en").number == number
        start.lived(self.folder)
        return number

    def named(self) -> int:
        """The edition that the pointer names; 0: none."""
        return number_of(self.updater().editions.pointer.current)


def sound(data: bytes, path: Path) -> int:
    """The number of the edition of exactly these bytes, which has passed the whole check."""
    number = number_of(hashlib.sha256(data).hexdigest())
    assert number, f"{path.name} is not whole"
    if number not in _CHECKED:
        assert check_file(path) == ()
        _CHECKED.add(number)
    return number


@dataclass(frozen=True)
class Scene:
    """A kiosk, and what is done to it. Whatever ends that, the next start shows ``old`` or ``new``."""

    name: str
    before: Callable[[Kiosk], None]
    act: Callable[[Kiosk, Disk], object]
    old: int
    new: int
    at_once: bool = True
    """Whether the start after it needs no second choice."""


def _has(*numbers: int) -> Callable[[Kiosk], None]:
    def before(kiosk: Kiosk) -> None:
        kiosk.takes(numbers[0], offers.BESIDE)
        for number in numbers[1:]:
            kiosk.takes(number)

    return before


def _beside(kiosk: Kiosk) -> None:
    kiosk.beside.write_bytes(file(1))


def _went_back(kiosk: Kiosk) -> None:
    _has(1, 2, 3)(kiosk)
    kiosk.updater().roll_back("staff")


def _second_is_lost(kiosk: Kiosk) -> None:
    _has(1, 2)(kiosk)
    shown = kiosk.updater().editions.shown
    assert shown is not None
    shown.write_bytes(file(2)[:5000])


def _left_untidy(kiosk: Kiosk) -> None:
    _has(1)(kiosk)
    (kiosk.folder / "staging" / "1-abc.db").write_bytes(file(2)[:9000])
    (kiosk.folder / ".pointer.txt.new").write_bytes(b"Wayside ed")
    (kiosk.folder / "000007-0123456789abcdef.db").write_bytes(file(2)[:9000])
    with (kiosk.folder / "history.jsonl").open("ab") as history:
        history.write(b'{"at": "2026')


def _long_history(kiosk: Kiosk) -> None:
    _has(1)(kiosk)
    with (kiosk.folder / "history.jsonl").open("ab") as history:
        history.write(b"x" * MOST_BYTES)


def _take(number: int, way: str = offers.STICK) -> Callable[[Kiosk, Disk], object]:
    return lambda kiosk, disk: kiosk.takes(number, way, disk)


SCENES: Final = (
    Scene("the very first", _beside, _take(2), 1, 2),
    Scene("the one beside the program", _beside, _take(1, offers.BESIDE), 1, 1),
    Scene("a newer one", _has(1), _take(2), 1, 2),
    Scene("one more, and the oldest goes", _has(1, 2, 3), _take(4), 3, 4),
    Scene("an older one", _has(2), _take(1), 2, 1),
    Scene("over one to go forward to", _went_back, _take(4), 2, 4),
    Scene("after a crash", _left_untidy, _take(2), 1, 2),
    Scene("with a full history", _long_history, _take(2), 1, 2),
    Scene("back", _has(1, 2), lambda kiosk, disk: kiosk.updater(disk).roll_back("staff"), 2, 1),
    Scene("forward", _went_back, lambda kiosk, disk: kiosk.updater(disk).go_forward("staff"), 2, 3),
    Scene("set aside", _has(1, 2), lambda kiosk, disk: kiosk.starts("previous", disk), 2, 1),
    Scene(
        "set aside because it is damaged",
        _second_is_lost,
        lambda kiosk, disk: kiosk.starts("normal", disk),
        1,
        1,
        at_once=False,
    ),
    Scene("swept", _left_untidy, lambda kiosk, disk: kiosk.updater(disk).sweep(), 1, 1),
)
