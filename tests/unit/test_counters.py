"""Counters: the right totals, no more than totals, gone in time, and no trouble for readers."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.usage import charts, export
from kiosk.usage.counters import Counters
from kiosk.usage.keeping import first_kept, months_before
from kiosk.usage.tally import LEAST_SECONDS, LEAST_VISITS, Batch, page_name
from kiosk.usage.totals import CountersError, Total, Totals

Visit = Sequence[str]


class Kiosk:
    """Counters with a clock and a calendar that the test turns."""

    def __init__(self, path: Path, *, enabled: bool = True) -> None:
        self.now = 0.0
        self.day = date(2026, 11, 21)
        self.totals = Totals(path)
        self.counters = Counters(self.totals, lambda: self.now, lambda: self.day, enabled=enabled)

    def visit(self, pages: Iterable[str], seconds: float = 60) -> None:
        for page in pages:
            screen, _, item = page.partition("/")
            self.counters.opened(screen, item)
        self.now += seconds
        self.counters.visit_ended()

    def visits(self, *all_pages: Iterable[str]) -> None:
        for pages in all_pages:
            self.visit(pages)

    def sums(self) -> dict[str, int]:
        found: Counter[str] = Counter()
        for total in self.totals.read():
            found[total.page] += total.number
        return dict(found)


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return Kiosk(tmp_path / "data" / "counters.db")


# What is counted


def test_a_page_counts_once_in_a_visit(kiosk: Kiosk) -> None:
    kiosk.visits(*[["article/a", "article/b", "article/a"]] * 3, ["article/a"], ["search"])
    kiosk.counters.stop()
    assert kiosk.sums() == {"article/a": 4, "article/b": 3, "search": 1}
    assert {total.day for total in kiosk.totals.read()} == {"2026-11-21"}


def test_visits_that_open_nothing_are_not_visits(kiosk: Kiosk) -> None:
    kiosk.visits(*[["home"]] * 50, ["article/a"])
    kiosk.counters.stop()
    assert not kiosk.totals.path.exists()


@pytest.mark.parametrize(
    ("screen", "item"),
    [
        ("home", ""),
        ("notice", ""),
        ("missing", ""),
        ("staffmenu", ""),
        ("setup", ""),
        ("search", "my words"),
        ("search", "lupus rash"),
        ("article", "Ärzte"),
        ("article", "../../etc/passwd"),
        ("article", "a" * 81),
        ("article", "x'); DROP TABLE total; --"),
        ("about", "article/what-is-lupus"),
        ("", ""),
    ],
)
def test_P03_nothing_but_pages_is_counted(screen: str, item: str) -> None:
    assert page_name(screen, item) == ""


@given(st.text(), st.text())
def test_P03_no_typed_words_get_through(screen: str, item: str) -> None:
    name = page_name(screen, item)
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-/")
    assert " " not in name


def test_P03_the_file_has_no_place_for_anything_finer(kiosk: Kiosk) -> None:
    kiosk.visits(*[["article/a"]] * 5)
    kiosk.counters.stop()
    with closing(sqlite3.connect(kiosk.totals.path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("total",)]
        columns = [row[1:3] for row in connection.execute("PRAGMA table_info(total)")]
        assert columns == [("day", "TEXT"), ("page", "TEXT"), ("number", "INTEGER")]
        with pytest.raises(sqlite3.OperationalError):
            connection.execute("SELECT rowid FROM total")
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    assert [path.name for path in kiosk.totals.path.parent.iterdir()] == ["counters.db"]


# No visit can be rebuilt


PAGES = [f"article/{letter}" for letter in "abcdef"]


@st.composite
def days_with_the_same_totals(draw: st.DrawFn) -> tuple[list[set[str]], list[set[str]]]:
    """Visits, and other visits with the same totals: pages changed hands, the order is another one."""
    visits = draw(st.lists(st.sets(st.sampled_from(PAGES), min_size=1), min_size=LEAST_VISITS, max_size=12))
    others = [set(visit) for visit in visits]
    for _ in range(draw(st.integers(1, 10))):
        one, two = draw(st.sampled_from(others)), draw(st.sampled_from(others))
        mine, theirs = sorted(one - two), sorted(two - one)
        if mine and theirs:
            give, take = draw(st.sampled_from(mine)), draw(st.sampled_from(theirs))
            one ^= {give, take}
            two ^= {give, take}
    return visits, draw(st.permutations(others))


@settings(max_examples=40, deadline=None)
@given(days_with_the_same_totals(), st.randoms(use_true_random=False))
def test_P03_a_visit_cannot_be_rebuilt_from_the_file(
    tmp_path_factory: pytest.TempPathFactory,
    days: tuple[list[set[str]], list[set[str]]],
    order: object,
) -> None:
    """Other people, other pages together, another order, other times: the file is the same to the byte."""
    shuffle = getattr(order, "shuffle")  # noqa: B009 - Hypothesis gives its Random no type
    files = []
    for visits in days:
        kiosk = Kiosk(tmp_path_factory.mktemp("day") / "counters.db")
        for visit in visits:
            pages = sorted(visit)
            shuffle(pages)
            kiosk.visit(pages, seconds=10 * len(pages))
        kiosk.counters.stop()
        files.append(kiosk.totals.path.read_bytes())
    assert files[0] == files[1]


def test_P03_two_copies_of_the_file_never_differ_by_fewer_than_five_visits(kiosk: Kiosk) -> None:
    seen, changes, since = b"", [], 0
    for number in range(200):
        kiosk.visit([PAGES[number % 6], PAGES[number % 5]], seconds=600 if number % 7 else 5)
        since += 1
        now = kiosk.totals.path.read_bytes() if kiosk.totals.path.exists() else b""
        if now != seen:
            changes.append(since)
            seen, since = now, 0
    assert len(changes) > 5
    assert min(changes) >= LEAST_VISITS


def test_P03_the_file_is_not_even_touched_by_a_single_visit(kiosk: Kiosk) -> None:
    kiosk.visits(*[["article/a"]] * 5)
    kiosk.counters.stop()
    before = kiosk.totals.path.stat()
    kiosk.now += 10 * LEAST_SECONDS
    kiosk.visits(*[["article/b"]] * 4)
    kiosk.counters.stop()
    after = kiosk.totals.path.stat()
    assert (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size)
    assert kiosk.sums() == {"article/a": 5}


def test_P03_the_time_of_the_file_says_nothing_of_a_visit(kiosk: Kiosk) -> None:
    written: list[tuple[float, dict[str, int]]] = []
    for _ in range(300):
        kiosk.visit(["article/a"], seconds=60)
        if kiosk.totals.path.exists() and kiosk.sums() and (not written or kiosk.sums() != written[-1][1]):
            written.append((kiosk.now, kiosk.sums()))
    times = [now for now, _ in written]
    assert len(times) >= 4
    assert min(late - early for early, late in pairwise(times)) >= LEAST_SECONDS


def test_a_few_visits_wait_into_the_next_day_and_none_is_lost(kiosk: Kiosk) -> None:
    kiosk.visits(*[["article/a"]] * 3)
    kiosk.day += timedelta(days=1)
    kiosk.now += 12 * 3600
    kiosk.visits(*[["article/b"]] * 2)
    assert kiosk.sums() == {"article/a": 3, "article/b": 2}
    assert {total.day for total in kiosk.totals.read()} == {"2026-11-22"}


def test_what_a_day_has_gathered_is_written_for_that_day(kiosk: Kiosk) -> None:
    kiosk.visits(*[["article/a"]] * 7)  # within the hour
    kiosk.day += timedelta(days=1)
    kiosk.visit(["article/b"])
    assert kiosk.totals.read() == (Total("2026-11-21", "article/a", 7),)


def test_P03_a_running_visit_is_never_written(kiosk: Kiosk) -> None:
    kiosk.visits(*[["article/a"]] * 5)
    kiosk.now += 2 * LEAST_SECONDS
    kiosk.counters.opened("article", "secret")
    kiosk.visit([])  # five visits were waiting
    assert "secret" not in str(kiosk.sums())


# Thirteen months, then gone


def test_P03_after_thirteen_months_a_day_is_gone_from_the_bytes_too(kiosk: Kiosk) -> None:
    kiosk.totals.add(Batch("2026-11-21", {"article/long-forgotten": 9}, 9), kiosk.day)
    for months in range(1, 14):
        day = months_before(kiosk.day, -months) + timedelta(days=1)
        kiosk.totals.add(Batch(day.isoformat(), {"article/later": 9}, 9), day)
    assert "article/long-forgotten" not in kiosk.sums()
    assert b"long-forgotten" not in kiosk.totals.path.read_bytes()
    assert kiosk.sums() == {"article/later": 13 * 9}


def test_twelve_months_and_more_are_still_there(kiosk: Kiosk) -> None:
    kiosk.totals.add(Batch("2026-11-21", {"article/a": 9}, 9), kiosk.day)
    for day in (date(2027, 11, 21), date(2027, 12, 20)):
        kiosk.totals.add(Batch(day.isoformat(), {"article/b": 9}, 9), day)
    assert kiosk.sums() == {"article/a": 9, "article/b": 18}


def test_a_clock_that_jumps_ahead_for_a_day_wipes_nothing(kiosk: Kiosk) -> None:
    for offset in range(3):
        day = kiosk.day + timedelta(days=offset)
        kiosk.totals.add(Batch(day.isoformat(), {"article/a": 9}, 9), day)
    for _ in range(2):
        kiosk.totals.add(Batch("2051-01-01", {"article/a": 9}, 9), date(2051, 1, 1))
    assert kiosk.sums() == {"article/a": 45}


def test_a_clock_that_is_set_back_wipes_nothing(kiosk: Kiosk) -> None:
    kiosk.totals.add(Batch("2026-11-21", {"article/a": 9}, 9), kiosk.day)
    kiosk.totals.add(Batch("2012-01-01", {"article/a": 9}, 9), date(2012, 1, 1))
    assert kiosk.sums() == {"article/a": 18}


def test_a_kiosk_that_counts_no_more_still_lets_go(kiosk: Kiosk) -> None:
    kiosk.totals.add(Batch("2026-11-21", {"article/a": 9}, 9), kiosk.day)
    kiosk.day = date(2027, 12, 21)
    kiosk.counters.let_go()
    assert kiosk.sums() == {"article/a": 9}
    kiosk.day = date(2027, 12, 22)
    kiosk.counters.let_go()
    assert kiosk.sums() == {}


@pytest.mark.parametrize(
    ("day", "before"),
    [("2026-11-21", "2025-10-21"), ("2026-03-31", "2025-02-28"), ("2025-03-31", "2024-02-29"),
     ("2026-01-31", "2024-12-31"), ("2026-12-31", "2025-11-30")],
)  # fmt: skip
def test_thirteen_months_before(day: str, before: str) -> None:
    assert months_before(date.fromisoformat(day)).isoformat() == before


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 40))
def test_months_are_months(day: date, months: int) -> None:
    before = months_before(day, months)
    assert (day.year - before.year) * 12 + day.month - before.month == months


def test_nothing_to_keep_is_kept() -> None:
    assert first_kept(date(2026, 11, 21), []) == ""


# The switch


def test_P03_switched_off_nothing_is_counted_nor_written(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path / "counters.db", enabled=False)
    kiosk.visits(*[["article/a"]] * 20)
    kiosk.counters.stop()
    assert list(tmp_path.iterdir()) == []


def test_P03_switching_off_lets_go_of_what_waited(kiosk: Kiosk) -> None:
    kiosk.visits(*[["article/a"]] * 9)
    kiosk.counters.switch(on=False)
    kiosk.counters.switch(on=True)
    kiosk.counters.stop()
    assert kiosk.sums() == {}


def test_P03_what_was_counted_can_be_deleted(kiosk: Kiosk) -> None:
    kiosk.visits(*[["article/a"]] * 9)
    kiosk.counters.stop()
    kiosk.totals.damaged_copy.write_bytes(b"x")
    kiosk.totals.delete()
    assert list(kiosk.totals.path.parent.iterdir()) == []
    kiosk.totals.delete()


# A failing disk


def test_a_disk_that_fails_disturbs_nobody_and_loses_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", "utf-8")
    kiosk = Kiosk(tmp_path / "data" / "counters.db")
    for _ in range(40):
        kiosk.visit(["article/a"], seconds=600)
    assert len(caplog.records) == 1  # once a day, or the log would fill
    (tmp_path / "data").unlink()
    kiosk.counters.stop()
    assert kiosk.sums() == {"article/a": 40}


def test_a_damaged_file_is_put_aside_and_counting_goes_on(
    kiosk: Kiosk, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk.totals.path.parent.mkdir()
    kiosk.totals.path.write_bytes(b"no database" * 1000)
    kiosk.visits(*[["article/a"]] * 6)
    kiosk.counters.stop()
    assert kiosk.sums() == {"article/a": 6}
    assert kiosk.totals.damaged_copy.exists()
    assert "damaged" in caplog.text


def test_the_file_of_a_later_version_is_left_alone(kiosk: Kiosk, caplog: pytest.LogCaptureFixture) -> None:
    kiosk.totals.path.parent.mkdir()
    with closing(sqlite3.connect(kiosk.totals.path)) as connection:
        connection.execute("CREATE TABLE later (x)")
        connection.execute("PRAGMA user_version = 2")
    before = kiosk.totals.path.read_bytes()
    kiosk.visits(*[["article/a"]] * 6)
    kiosk.counters.stop()
    assert kiosk.totals.path.read_bytes() == before
    with pytest.raises(CountersError, match="another version"):
        kiosk.totals.read()


def test_another_program_may_hold_the_file_for_a_while(
    kiosk: Kiosk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.usage.totals._BUSY_SECONDS", 0.01)
    kiosk.totals.add(Batch("2026-11-21", {"article/a": 5}, 5), kiosk.day)
    with closing(sqlite3.connect(kiosk.totals.path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        kiosk.visits(*[["article/a"]] * 6)
        kiosk.counters.stop()
    kiosk.counters.stop()
    assert kiosk.sums() == {"article/a": 11}


# Out of the kiosk


TOTALS = (
    Total("2026-11-19", "article/a", 4),
    Total("2026-11-19", "article/b", 5),
    Total("2026-11-20", "article/a", 1),
    Total("2026-11-21", "search", 120),
)


def test_P03_an_export_hides_one_to_four() -> None:
    rows = list(csv.DictReader(io.StringIO(export.table(TOTALS, {"article/a": "=HYPERLINK(1)"}))))
    assert [row["visits"] for row in rows] == ["under 5", "5", "under 5", "120"]
    assert rows[0]["title"] == "'=HYPERLINK(1)"  # a title is no formula
    assert list(rows[0]) == list(export.COLUMNS)


@given(st.integers(0, 10_000))
def test_P03_no_small_number_is_ever_shown(number: int) -> None:
    assert export.shown(number) == ("0" if number == 0 else "under 5" if number < 5 else str(number))


def test_the_table_opens_in_a_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / export.file_name("wayside-counters", "St Elsewhere's, Ward 7", "2026-11-21", ".csv")
    assert path.name == "wayside-counters-st-elsewhere-s-ward-7-2026-11-21.csv"
    export.write(path, TOTALS, {"article/b": "Ärzte"})
    assert path.read_bytes().startswith(b"\xef\xbb\xbfday,page,title,visits\r\n")
    assert "Ärzte" in path.read_text("utf-8-sig")
    with pytest.raises(CountersError):
        export.write(tmp_path / "none" / "x.csv", TOTALS, {})


def test_the_charts_show_what_was_opened_most_and_each_week() -> None:
    today = date(2026, 11, 21)
    best = charts.top_pages(TOTALS, {"search": "Search"}, today, most=2)
    assert best == (charts.Bar("Search", "120", 1.0), charts.Bar("article/a", "5", 5 / 120))
    weeks = charts.by_week((*TOTALS, Total("2026-11-02", "search", 3)), today, weeks=3)
    assert [bar.label for bar in weeks] == ["2026-11-02", "2026-11-09", "2026-11-16"]
    assert [bar.words for bar in weeks] == ["under 5", "0", "130"]
    assert charts.top_pages((), {}, today) == ()
    assert charts.top_pages((Total("2051-01-01", "search", 9),), {}, today) == ()
