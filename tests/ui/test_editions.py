"""A kiosk takes new editions while it runs: shown at once where nobody reads, else from the next page on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.authoring.compile import write_edition
from kiosk.content.store import Store
from kiosk.devices.ports import Volume
from kiosk.paths import this_installation
from kiosk.session.history import Place
from kiosk.session.reader import ReaderSettings
from kiosk.ui import editions, switching
from kiosk.ui.editions import EditionKeeper
from kiosk.ui.engine import KioskWindow
from kiosk.ui.pages.staff_update import staff_update_page
from kiosk.ui.reading import Reading, get_ready, today
from kiosk.ui.shell import Shell
from kiosk.ui.translate import Translation
from kiosk.update import offers
from kiosk.update.disk import Disk
from kiosk.update.errands import Errands
from kiosk.update.offers import Offer
from kiosk.update.opening import open_for_start
from kiosk.update.places import Places
from kiosk.update.watch import Seen, Watch
from tests import factories
from tests.editions import Bench, built, key, signed
from tests.patience import PATIENCE_MS, PATIENCE_SECONDS, Effort

CHARITY = key("The charity")


class Sticks:
    """Volumes that are plugged in and pulled by a test."""

    def __init__(self) -> None:
        self.roots: list[Path] = []

    def plugged_in(self) -> tuple[Volume, ...]:
        return tuple(Volume(root, "STICK") for root in self.roots)


class Live:
    """A kiosk in a window with the keeper of its editions."""

    def __init__(
        self, bench: Bench, qtbot: QtBot, *, attract: bool = False, places: Places | None = None
    ) -> None:
        self.bench = bench
        self._qtbot = qtbot
        self.sticks = Sticks()
        opened = open_for_start(bench.folder, bench.beside, "normal", 1000.0, bench.updater)
        store = opened.store
        self.shell: Any = Shell(Reading(store, "en", today()), ReaderSettings(language="en"), attract=attract)
        assets = this_installation().assets
        translation = Translation(assets / "i18n")
        translation.use("en")
        self.window = KioskWindow(self.shell, assets, 2.0, translation, (800, 600))
        self.window.window.show()
        self.places = places or Places(bench.beside, bench.inbox, bench.root / "share")
        errands = Errands(
            bench.updater(), self.places, lambda: Watch(Seen(bench.folder, Disk(), "v1")), time.monotonic
        )
        self.keeper = EditionKeeper(
            self.window.window, errands, self.places, self.sticks, self.shell.show_edition, opened.name
        )
        self.shell.keeper = self.keeper
        self.signed_in = True
        self.shell.staff_may = lambda: self.signed_in

    def number(self) -> int:
        return int(self.shell.reading.edition.number)

    def until(self, done: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(done()), timeout=PATIENCE_MS)

    def rest(self) -> None:
        self.until(lambda: not self.keeper.busy)

    def look(self, times: int = 2) -> None:
        for _ in range(times):
            self.rest()
            self.keeper.look()
        self.rest()

    def plug_in(self, **files: bytes) -> Path:
        stick = self.bench.root / "stick"
        stick.mkdir()
        for name, data in files.items():
            (stick / f"{name}.db").write_bytes(data)
        self.sticks.roots.append(stick)
        self.keeper._look_far()
        self.until(lambda: self.keeper.sticks)
        return stick

    def staff_page(self) -> Any:  # noqa: ANN401 - Qt properties have no types that Python could check
        self.shell.navigation.openScreen("staffupdate")
        return self.shell.navigation.page

    def close(self) -> None:
        self.keeper.close()
        self.window.close()
        self.shell.editions.close()


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    bench = Bench(tmp_path)
    bench.updater().take(Offer(offers.COMMAND, bench.file(built(1))))
    return bench


@pytest.fixture
def live(bench: Bench, qtbot: QtBot) -> Iterator[Live]:
    made = Live(bench, qtbot)
    yield made
    made.close()


@pytest.fixture
def poster(bench: Bench, qtbot: QtBot) -> Iterator[Live]:
    """One that shows the attract screen."""
    made = Live(bench, qtbot, attract=True)
    yield made
    made.close()


# Shown live


def test_a_replaced_file_is_shown_at_once_where_nobody_reads(poster: Live) -> None:
    poster.bench.beside.write_bytes(built(2))
    poster.look()
    poster.until(lambda: poster.number() == 2)


def test_the_timer_itself_notices_a_file_within_seconds(poster: Live) -> None:
    poster.rest()
    assert editions.NEAR_MS <= 2000
    (poster.bench.inbox / "content.db").write_bytes(built(2))
    poster.until(lambda: poster.number() == 2)


def test_a_reader_in_the_middle_of_a_page_finishes_it(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(switching, "GRACE_MS", 0)
    live.shell.navigation.open("article", "what-is-lupus")
    page, store = live.shell.navigation.page, live.shell.reading.store
    (live.bench.inbox / "content.db").write_bytes(built(2))
    live.look()
    live.until(lambda: live.keeper.standing.shown is not None and live.keeper.standing.shown.number == 2)
    assert live.number() == 1
    assert live.shell.navigation.page is page
    live.shell.navigation.open("article", "medicines")
    assert live.number() == 2
    del page
    live.until(lambda: closed(store))


def closed(store: Store) -> bool:
    try:
        store.languages()
    except Exception as error:  # noqa: BLE001 - sqlite3.ProgrammingError: the connection is closed
        return "closed" in str(error)
    return False


def test_finish_brings_the_new_edition(live: Live) -> None:
    live.shell.navigation.open("article", "what-is-lupus")
    (live.bench.inbox / "content.db").write_bytes(built(2))
    live.look()
    live.until(lambda: live.keeper.standing.name.startswith("000002"))
    live.shell.navigation.finish()
    assert live.number() == 2
    assert live.shell.navigation.page.screen == "home"


def test_a_page_that_the_new_edition_lacks_is_missed_in_words(
    live: Live, caplog: pytest.LogCaptureFixture
) -> None:
    live.bench.updater().take(Offer(offers.COMMAND, live.bench.file(built(2))))
    live.look()
    live.shell.navigation.open("article", "page-2")
    assert live.shell.navigation.page.screen == "article"
    live.bench.updater().roll_back("command")
    live.look(1)
    live.shell.navigation.openScreen("help")
    live.shell.navigation.back()
    assert live.shell.navigation.page.screen == "missing"


def test_an_update_by_command_is_followed_and_so_is_going_back(poster: Live) -> None:
    poster.bench.updater().take(Offer(offers.COMMAND, poster.bench.file(built(2))))
    poster.look(1)
    poster.until(lambda: poster.number() == 2)
    poster.bench.updater().roll_back("command")
    poster.look(1)
    poster.until(lambda: poster.number() == 1)


def test_a_kiosk_without_an_edition_gets_one_live(
    tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    live = Live(Bench(tmp_path), qtbot)
    assert live.shell.navigation.page.screen == "notice"
    (live.bench.inbox / "content.db").write_bytes(built(1))
    live.look()
    live.until(lambda: live.shell.navigation.page.screen == "home")
    live.close()


def test_an_edition_that_is_damaged_on_our_own_disk_is_set_aside(
    poster: Live, caplog: pytest.LogCaptureFixture
) -> None:
    updater = poster.bench.updater()
    updater.take(Offer(offers.COMMAND, poster.bench.file(built(2))))
    current = updater.editions.shown
    assert current is not None
    current.write_bytes(b"the disk lost it")
    poster.look(2)
    poster.until(lambda: bool(poster.keeper.standing.aside))
    assert poster.number() == 1
    assert updater.editions.pointer.current.startswith("000001")


def test_a_new_edition_may_bring_languages_and_take_one_away(poster: Live) -> None:
    two = factories.edition(factories.language(), factories.language("ar", organisations=()), number=2)
    path = poster.bench.root / "two.db"
    write_edition(two, path)
    poster.bench.updater().take(Offer(offers.COMMAND, path))
    poster.look(1)
    poster.until(lambda: poster.window.window.property("offersLanguages") is True)
    poster.shell.reader.chooseLanguage("ar")
    assert poster.window.window.property("rightToLeft") is True
    poster.bench.updater().roll_back("command")
    poster.look(1)
    poster.until(lambda: poster.number() == 1)
    assert poster.window.window.property("rightToLeft") is False
    assert poster.window.window.property("offersLanguages") is False


def test_a_picture_of_the_same_name_is_the_new_edition_s(poster: Live) -> None:
    other = factories.SVG.replace(b"rect", b"circle").replace(b'width="4" height="3"', b'r="1"')
    two = factories.edition(number=2)
    write_edition(replace(two, images=(replace(two.images[0], data=other),)), poster.bench.root / "two.db")
    before = poster.window._theme.property("edition")
    poster.bench.updater().take(Offer(offers.COMMAND, poster.bench.root / "two.db"))
    poster.look(1)
    poster.until(lambda: poster.number() == 2)
    assert poster.window._theme.property("edition") == before + 1
    picture = poster.window._shell.reading.image("picture")
    assert picture is not None
    assert picture.data == other


# Nobody waits


class SlowShare(Places):
    """A shared folder on a network that does not answer."""

    began = threading.Event()
    goes_on = threading.Event()

    def far(self) -> tuple[Offer, ...]:
        self.began.set()
        self.goes_on.wait(PATIENCE_SECONDS)
        return ()


def test_a_shared_folder_that_does_not_answer_slows_nothing(bench: Bench, qtbot: QtBot) -> None:
    places = SlowShare(bench.beside, bench.inbox, bench.root / "share")
    live = Live(bench, qtbot, attract=True, places=places)
    live.keeper._look_far()
    assert SlowShare.began.wait(PATIENCE_SECONDS)
    (bench.inbox / "content.db").write_bytes(built(2))
    live.look()
    live.until(lambda: live.number() == 2)
    SlowShare.goes_on.set()
    live.close()


def test_an_update_that_is_under_way_ends_with_the_program_and_changes_nothing(
    bench: Bench, qtbot: QtBot
) -> None:
    live = Live(bench, qtbot)
    (bench.inbox / "content.db").write_bytes(built(2, articles=400))
    live.until(lambda: live.keeper.step is not None and live.keeper.step[0] in {"check", "probe"})
    effort = Effort()
    live.close()
    assert effort.seconds < 2
    assert bench.updater().editions.pointer.current.startswith("000001")
    assert bench.updater().take(Offer(offers.COMMAND, bench.file(built(3)))).number == 3


# What staff see and press


def test_I04_a_stick_is_looked_into_by_itself_and_shown_with_one_press(live: Live) -> None:
    page = live.staff_page()
    assert page.state == "waiting"
    stick = live.plug_in(content=built(3))
    live.until(lambda: page.state == "ready")
    assert page.found.startswith("Lupus and CAR-T, edition 3, ")
    assert page.counted == "2 new, 1 changed"
    assert [row.what for row in page.changes.records] == ["New", "New", "Changed"]
    (stick / "content.db").unlink()
    live.sticks.roots.clear()
    page.activate()
    live.until(lambda: page.state == "done")
    assert "Edition 3" in page.status
    live.until(lambda: page.shown.startswith("Lupus and CAR-T, edition 3"))
    live.shell.navigation.openScreen("home")
    assert live.number() == 3


def test_every_step_of_the_work_is_told_however_short_it_is(live: Live) -> None:
    page, keeper, told = live.staff_page(), live.keeper, []
    keeper.changed.connect(lambda: told.append(keeper.step[0] if keeper.step else ""))
    live.plug_in(content=built(3))
    live.until(lambda: page.state == "ready")
    assert list(dict.fromkeys(filter(None, told))) == ["copy", "verify", "open", "check", "probe"]


def test_nothing_happens_on_the_page_for_who_is_not_signed_in(live: Live) -> None:
    page = live.staff_page()
    live.signed_in = False  # the menu has closed by itself, and the page still stands there
    live.plug_in(content=built(2))
    for press in (lambda: page.prepare(0), page.activate, page.rollBack, page.goForward, page.forget):
        press()
    live.rest()
    assert page.state == "choosing"
    assert live.keeper.prepared is None
    assert len(live.bench.updater().history.entries()) == 1


def test_a_refusal_is_told_in_its_sentence_and_the_file_can_be_tried_again(live: Live) -> None:
    page = live.staff_page()
    live.plug_in(content=b"rubbish")
    live.until(lambda: page.state == "refused")
    assert "not a content file" in page.status
    live.look(1)
    assert page.state == "refused"  # it is not tried again by itself
    page.prepare(0)
    live.until(lambda: page.state == "working" or live.keeper.busy)
    live.until(lambda: page.state == "refused")
    live.look(1)
    live.until(lambda: [row.what for row in page.history.records][:2] == ["Not taken", "Not taken"])


def test_an_older_edition_is_said_to_be_older_and_shown_only_by_a_press_that_says_so(live: Live) -> None:
    live.bench.updater().take(Offer(offers.COMMAND, live.bench.file(built(2))))
    live.look(1)
    live.until(lambda: live.keeper.standing.name.startswith("000002"))
    page = live.staff_page()
    live.plug_in(content=built(1))
    live.until(lambda: page.state == "ready")
    assert page.older
    assert "older" in page.caution
    page.activate()
    live.until(lambda: page.state == "done")
    assert live.bench.updater().editions.pointer.current.startswith("000003")


def test_several_files_on_a_stick_are_rows_to_choose_from_and_not_now_leaves_things_as_they_are(
    live: Live,
) -> None:
    page = live.staff_page()
    live.plug_in(content=built(2), second=built(3))
    assert page.state == "choosing"
    assert [row.title for row in page.sticks.records] == ["content.db", "second.db"]
    page.prepare(7)
    page.prepare(1)
    live.until(lambda: page.state == "ready")
    assert "edition 3" in page.found
    page.forget()
    live.rest()
    assert page.state == "choosing"
    assert not list((live.bench.folder / "staging").iterdir())


def test_one_press_goes_back_and_one_forward(live: Live) -> None:
    live.bench.updater().take(Offer(offers.COMMAND, live.bench.file(built(2))))
    live.look(1)
    page = live.staff_page()
    live.until(lambda: "edition 1" in page.before)
    page.rollBack()
    live.until(lambda: page.state == "done")
    live.look(1)
    live.until(lambda: "edition 2" in page.after and not page.before)
    page.goForward()
    live.look(1)
    live.until(lambda: "edition 1" in page.before)


def test_staff_see_who_signed_and_why_the_kiosk_went_back(live: Live) -> None:
    live.bench.terms = replace(live.bench.terms, policy="warn")
    page = live.staff_page()
    live.plug_in(content=signed(built(2), CHARITY))
    live.until(lambda: page.state == "ready")
    assert page.foundBy == "Not signed by anyone this kiosk knows"
    assert "not made by an organisation that this kiosk trusts" in page.caution
    live.bench.updater().set_aside("000009-0123456789abcdef.db", "It failed.")
    page.forget()
    live.bench.updater().take(Offer(offers.COMMAND, live.bench.file(built(3))))
    live.look(1)
    live.until(lambda: " the one before it. It failed. Ask the people" in page.setAside)


@pytest.mark.parametrize("state", ["waiting", "choosing", "working", "ready", "older", "refused", "done"])
def test_every_state_of_the_page_has_its_picture(state: str, edition: Store, qapp: QObject) -> None:
    page: Any = staff_update_page(
        Place("staffupdate", state), Reading(edition, "en", today()), None, lambda: False
    )
    assert page.state == {"older": "ready"}.get(state, state)
    assert page.status
    page.activate()
    page.rollBack()
    page.goForward()
    page.forget()


def test_an_edition_that_was_left_is_not_got_ready_any_further(tmp_path: Path, edition: Store) -> None:
    left = tmp_path / "left.db"
    left.write_bytes(built(2))
    old = Store.open(left)
    shown = [Reading(old, "en", today())]
    steps = get_ready(lambda: shown[-1])
    next(steps)
    shown.append(Reading(edition, "en", today()))
    old.close()
    assert list(steps) == []
    assert len(list(get_ready(lambda: shown[-1]))) == 3
