"""A content file that cannot be used: the kiosk starts all the same, says so calmly, and gives help."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from kiosk.content.store import Store
from kiosk.paths import this_installation
from kiosk.session.touch import SETTLE_MS
from tests.end2end.conftest import MakeTwin, StartKiosk
from tests.end2end.visit import Visit
from tests.patience import until

# The twin logs what the kiosk logs; these tests judge the log themselves.
pytestmark = [pytest.mark.window, pytest.mark.usefixtures("caplog")]

HOME: Final = "What would you like to know?"
UPDATING: Final = "Information is being updated. Please ask a member of staff."

Spoil = Callable[[Path], object]


def cut_to(size: int) -> Spoil:
    """Keep so many bytes; less than nothing counts from the end."""
    return lambda path: path.write_bytes(path.read_bytes()[:size])


def foreign(path: Path) -> None:
    """A sound database of another program."""
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE article (id TEXT)")
        connection.commit()


def of_format(version: int) -> Spoil:
    """An edition in another format."""

    def spoil(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(f"PRAGMA user_version = {version}")

    return spoil


def folder(path: Path) -> None:
    """A folder of that name."""
    path.unlink()
    path.mkdir()


def noise_in_the_languages(path: Path) -> None:
    """What the start itself must read is no text any more."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE language SET english_name = CAST(x'ff' AS TEXT)")
        connection.commit()


UNUSABLE: Final[dict[str, Spoil]] = {
    "missing": Path.unlink,
    "empty": cut_to(0),
    "sixteen bytes": cut_to(16),
    "half": cut_to(600_000),
    "a byte short": cut_to(-1),
    "foreign": foreign,
    "newer": of_format(99),
    "text": lambda path: path.write_text("This is not an edition.\n", "utf-8"),
    "folder": folder,
    "noise at the start": noise_in_the_languages,
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the edition, to spoil."""
    return Path(shutil.copy(this_installation().content, tmp_path / "content.db"))


@pytest.mark.parametrize("spoil", UNUSABLE.values(), ids=UNUSABLE)
def test_without_a_usable_edition_it_says_so_and_gives_help(
    start: StartKiosk, twin_of: MakeTwin, copy: Path, spoil: Spoil
) -> None:
    spoil(copy)
    kiosk = start("--content", copy)
    visit = Visit(kiosk, twin_of(None))
    visit.sees(UPDATING)
    visit.tap("rail-help")
    visit.sees("Help now")
    assert "Tell a member of staff now" in visit.twin.texts()
    assert any("999" in text for text in visit.twin.texts())
    assert kiosk.end() == 0
    sentence = kiosk.said()
    assert sentence.count("\n") == 1
    assert "content.db" in sentence
    assert sentence.endswith((".\n", "; copy it again from where you got it.\n"))
    first, *others = kiosk.complaints()
    assert sentence.strip() in first
    assert all(" ERROR kiosk.ui.navigation: " in line for line in others)  # nothing else, and no traceback
    kiosk.judged = True


def test_without_an_edition_every_button_leads_somewhere_calm(
    start: StartKiosk, twin_of: MakeTwin, tmp_path: Path
) -> None:
    kiosk = start("--content", tmp_path / "none.db")
    visit = Visit(kiosk, twin_of(None))

    def tap_to_the_same_again(name: str) -> None:
        # One page without an edition looks like the next, so only the log shows that the touch was taken.
        before = len(kiosk.complaints())
        visit.tap(name)
        until(lambda: len(kiosk.complaints()) > before, f"another page after {name}")
        visit.twin.settle(SETTLE_MS / 1000 + 0.05)

    tap_to_the_same_again("rail-search")
    visit.sees(UPDATING)
    visit.tap("rail-text")
    visit.sees("Text and colours")
    visit.tap("theme-dusk")
    visit.tap("rail-back")
    visit.sees(UPDATING)
    tap_to_the_same_again("rail-home")
    visit.sees(UPDATING)
    visit.tap("finish")
    visit.sees(UPDATING)
    assert kiosk.end() == 0
    assert "Traceback" not in kiosk.said() + kiosk.log()
    kiosk.judged = True


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_a_file_that_may_not_be_read_is_said_so(start: StartKiosk, twin_of: MakeTwin, copy: Path) -> None:
    copy.chmod(0)
    kiosk = start("--content", copy, powerless=True)
    Visit(kiosk, twin_of(None)).sees(UPDATING)
    assert kiosk.end() == 0
    assert kiosk.said().count("\n") == 1
    assert "cannot be read" in kiosk.said()
    kiosk.judged = True


def test_a_file_that_another_program_has_locked_is_shown_all_the_same(
    start: StartKiosk, twin_of: MakeTwin, copy: Path
) -> None:
    with closing(sqlite3.connect(copy, isolation_level=None)) as other, Store.open(copy) as store:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        visit = Visit(start("--content", copy), twin_of(store))
        visit.sees(HOME)
        visit.tap("tile-lupus")
        visit.tap("row-what-is-lupus")
        visit.sees("What is lupus?")
        other.execute("ROLLBACK")


@pytest.mark.parametrize(
    "noise",
    [
        "UPDATE article SET body = CAST(x'fffefd' AS TEXT) WHERE id = 'what-is-lupus'",
        "UPDATE glossary SET meaning = CAST(x'fffefd' AS TEXT)",
    ],
    ids=["a page", "the glossary"],
)
def test_damage_inside_leaves_what_is_sound_and_help(
    start: StartKiosk, twin_of: MakeTwin, copy: Path, noise: str
) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute(noise)
        connection.commit()
    with Store.open(copy) as store:
        kiosk = start("--content", copy)
        twin = twin_of(store)
        visit = Visit(kiosk, twin)
        visit.tap("tile-lupus")
        visit.tap("row-what-is-lupus")
        visit.sees(UPDATING)
        visit.tap("rail-help")
        visit.sees("Help now")
        visit.tap("rail-home")
        visit.tap("tile-car-t")
        visit.sees("CAR-T treatment")
        assert kiosk.end() == 0
    assert kiosk.said() == ""
    assert kiosk.complaints()
    assert all("the edition cannot be read" in line for line in kiosk.complaints())
    kiosk.judged = True
