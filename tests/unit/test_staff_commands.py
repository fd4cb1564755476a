"""kiosk setup, counters and doctor as a person or a script meets them."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest

from kiosk import config
from kiosk.cli import main
from kiosk.paths import DataFolder
from kiosk.staff import vault
from kiosk.staff.hashing import fits
from kiosk.staff.signin import SignIn
from kiosk.usage.tally import Batch
from kiosk.usage.totals import Totals

ROOT = Path(__file__).resolve().parents[2]
Told = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "data")
    folder.root.mkdir()
    return folder


def kiosk(data: DataFolder, *words: str | Path) -> int:
    return main([*map(str, words), "--data", str(data.root)])


def in_a_process(data: DataFolder, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kiosk", *words, "--data", str(data.root)]
    return subprocess.run(command, input=typed, capture_output=True, check=False, encoding="utf-8", cwd=ROOT)


def today() -> date:
    return datetime.now().astimezone().date()


# setup


def test_a_prepared_file_is_checked_then_installed(data: DataFolder, tmp_path: Path, capsys: Told) -> None:
    prepared = tmp_path / "prepared.toml"
    prepared.write_text('clinic = "Ward 7"  # upstairs\nmenu_seconds = 60\n', "utf-8")
    assert kiosk(data, "setup", "--from", prepared, "--check") == 0
    assert "can be used" in capsys.readouterr().out
    assert not data.settings.exists()
    assert kiosk(data, "setup", "--from", prepared) == 0
    assert "changed: clinic, menu_seconds" in capsys.readouterr().out
    assert config.load(data.settings)[0].clinic == "Ward 7"
    assert data.settings.read_text("utf-8") == prepared.read_text("utf-8")


def test_a_prepared_file_with_mistakes_is_refused_and_each_is_told(
    data: DataFolder, tmp_path: Path, capsys: Told
) -> None:
    prepared = tmp_path / "prepared.toml"
    prepared.write_text('theme = "pink"\nmenu_seconds = 5\n', "utf-8")
    assert kiosk(data, "setup", "--from", prepared) == 2
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert not data.settings.exists()
    assert kiosk(data, "setup", "--from", tmp_path / "none.toml") == 2
    assert kiosk(data, "setup", "--check") == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 2
    assert all(line.startswith("kiosk: ") for line in told)


def test_P08_a_pin_is_asked_for_and_never_an_argument(data: DataFolder) -> None:
    done = in_a_process(data, "setup", "--new-pin", typed="482915\n482915\n")
    assert done.returncode == 0, done
    code = re.search(r"^ {4}(\d{4}( \d{4}){5})$", done.stdout, re.MULTILINE)
    assert code
    assert "482915" not in done.stdout + done.stderr
    kept = vault.load(data.staff)
    assert kept.pin is not None
    assert fits("482915", kept.pin)
    assert SignIn(data, lambda: 0.0).enter(code[1]).must_choose_pin


@pytest.mark.parametrize("typed", ["123456\n123456\n", "482915\n482916\n", "", "\n\n"])
def test_P08_a_pin_that_cannot_be_is_refused_in_one_sentence(typed: str, data: DataFolder) -> None:
    done = in_a_process(data, "setup", "--new-pin", typed=typed)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert not data.staff.exists()


def test_K05_key_sticks_are_made_and_forgotten(data: DataFolder, tmp_path: Path, capsys: Told) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert kiosk(data, "setup", "--key", stick) == 2
    assert "Choose a PIN first" in capsys.readouterr().err
    signin = SignIn(data, lambda: 0.0)
    assert signin.choose_pin("482915", "482915").done
    signin.leave()
    assert kiosk(data, "setup", "--key", stick) == 0
    assert kiosk(data, "setup", "--key", stick) == 0
    assert signin.enter_with_key([stick]).let_in
    assert kiosk(data, "setup") == 0
    assert "Key sticks: 1." in capsys.readouterr().out
    assert kiosk(data, "setup", "--forget-keys") == 0
    assert not signin.enter_with_key([stick]).let_in
    assert kiosk(data, "setup", "--key", tmp_path / "gone") == 2


def test_setup_says_what_has_been_set_up(data: DataFolder, capsys: Told) -> None:
    assert kiosk(data, "setup") == 0
    out = capsys.readouterr().out
    assert "is not there" in out
    assert "No PIN has been chosen" in out
    data.staff.write_text("nonsense", "utf-8")
    assert kiosk(data, "setup") == 2


# counters


def test_P03_counters_are_shown_and_exported_without_small_numbers(
    data: DataFolder, tmp_path: Path, capsys: Told
) -> None:
    day = today().isoformat()
    numbers = {"article/what-is-lupus": 12, "faq/q02": 3, "search": 2}
    Totals(data.counters).add(Batch(day, numbers, 12), today())
    data.settings.write_text('clinic = "Ward 7"\n', "utf-8")
    assert kiosk(data, "counters") == 0
    out = capsys.readouterr().out
    assert re.search(r"^ +12  What is lupus\?$", out, re.MULTILINE)
    assert out.count("under 5") == 2
    assert kiosk(data, "counters", "--json") == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["counting"] is True
    assert facts["last_30_days"][0] == {"page": "What is lupus?", "visits": "12"}
    assert kiosk(data, "counters", "--export", tmp_path) == 0
    with (tmp_path / f"wayside-counters-ward-7-{day}.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["page"], row["visits"]) for row in rows] == [
        ("article/what-is-lupus", "12"),
        ("faq/q02", "under 5"),
        ("search", "under 5"),
    ]
    assert rows[2]["title"] == "Search"
    assert kiosk(data, "counters", "--export", tmp_path / "my.csv") == 0
    assert (tmp_path / "my.csv").exists()
    assert kiosk(data, "counters", "--export", tmp_path / "no folder") == 2


def test_P03_counting_is_switched_off_and_what_was_counted_deleted(data: DataFolder, capsys: Told) -> None:
    Totals(data.counters).add(Batch("2026-11-21", {"search": 9}, 9), date(2026, 11, 21))
    assert kiosk(data, "counters", "--off") == 0
    assert config.load(data.settings)[0].counters is False
    assert data.counters.exists()
    assert kiosk(data, "counters", "--off", "--delete") == 0
    assert not data.counters.exists()
    assert kiosk(data, "counters") == 0
    assert "Nothing was counted yet." in capsys.readouterr().out
    assert kiosk(data, "counters", "--on") == 0
    assert config.load(data.settings)[0].counters is True


def test_damaged_counters_are_told_in_a_sentence(data: DataFolder, capsys: Told) -> None:
    data.counters.write_bytes(b"no database" * 1000)
    assert kiosk(data, "counters") == 2
    assert "are damaged." in capsys.readouterr().err


# doctor


def test_the_doctor_tells_people_and_programs_the_same(data: DataFolder, capsys: Told) -> None:
    assert kiosk(data, "doctor") == 2  # no PIN
    out = capsys.readouterr().out
    assert "Nobody has chosen a PIN" in out
    assert kiosk(data, "doctor", "--json") == 2
    facts = json.loads(capsys.readouterr().out)
    assert facts["light"] == "red"
    for finding in facts["findings"]:
        if "clock says" not in finding["sentence"] and "disk are free" not in finding["sentence"]:
            assert finding["sentence"] in out
    assert SignIn(data, lambda: 0.0).choose_pin("482915", "482915").done
    assert kiosk(data, "doctor") == 1  # nothing red is left


def test_the_doctor_checks_the_edition_that_is_named(data: DataFolder, tmp_path: Path, capsys: Told) -> None:
    (tmp_path / "bad.db").write_bytes(b"no edition")
    assert kiosk(data, "doctor", "--content", tmp_path / "bad.db") == 2
    assert "Content: " in capsys.readouterr().out


def test_T10_the_doctor_works_out_heights_for_a_screen(data: DataFolder, capsys: Told) -> None:
    data.settings.write_text("px_per_mm = 4.03\nedge_mm = 800\n", "utf-8")
    kiosk(data, "doctor", "--screen", "1920x1080")
    assert "The buttons are 806 to 1062 mm above the floor" in capsys.readouterr().out
    assert kiosk(data, "doctor", "--screen", "big") == 2
    assert "--screen must be" in capsys.readouterr().err


def test_the_doctor_writes_a_page_and_a_pack(data: DataFolder, tmp_path: Path) -> None:
    page, packs = tmp_path / "page.pdf", tmp_path / "packs"
    packs.mkdir()
    data.settings.write_text('printer = "Gone"\n', "utf-8")  # asking for it needs Qt, as the page does
    done = in_a_process(data, "doctor", "--json", "--pdf", str(page), "--pack", str(packs))
    assert done.returncode == 2, done.stderr  # no PIN yet
    assert done.stderr == ""
    assert page.read_bytes().startswith(b"%PDF")
    with zipfile.ZipFile(next(packs.glob("wayside-for-it-*.zip"))) as pack:
        packed = json.loads(pack.read("readiness.json"))
    assert packed == json.loads(done.stdout)
    areas = {finding["area"]: finding["sentence"] for finding in packed["findings"]}
    assert areas["Printer"] == "The printer Gone is not there, so leaflets cannot be printed."
    assert areas.keys() >= {"Touch", "Sound", "Voices", "Letters", "Running", "Lockdown", "Clock", "Disk"}


@pytest.mark.parametrize("words", [("doctor",), ("counters",), ("setup",)])
def test_these_commands_need_no_qt(words: tuple[str, ...], data: DataFolder) -> None:
    probe = (
        "import sys; from kiosk.cli import main\nmain(sys.argv[1:])\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'markdown', 'sqlite_utils'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe, *words, "--data", str(data.root)],
        capture_output=True, check=True, text=True, cwd=ROOT,
    )  # fmt: skip
    loaded = done.stdout.splitlines()[-1]
    # The doctor reads every body of the edition, as a page does.
    assert loaded == "[]" or (
        words == ("doctor",) and "PySide6" not in loaded and "sqlite_utils" not in loaded
    )
