"""The self-test: it passes on a sound installation, and each of its checks fails when its part is broken."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, qRgb

from kiosk.devices.ports import Clip
from kiosk.errors import KioskError
from kiosk.selftest import edition, leaflet, parts, restart, window
from kiosk.selftest.outcomes import Check, Failed, as_facts, as_lines
from kiosk.selftest.running import run_checks
from kiosk.selftest.samples import LETTERS
from kiosk.ui.firstlook import colours
from tests.patience import LONG_PATIENCE_SECONDS

ROOT = Path(__file__).parents[2]
PAGE = 4096
OFFSCREEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
NAMES = [
    "first screen", "letters", "content", "search", "voice", "code to take home", "signature", "leaflet",
    "restart",
]  # fmt: skip


def run_one(check: Check) -> tuple[bool, str]:
    outcome = run_checks([check], lambda: 0.0)[0]
    return outcome.good, " ".join([outcome.said, *outcome.logged])


def test_a_sound_installation_passes_and_the_test_ends_by_itself(tmp_path: Path) -> None:
    out = tmp_path / "selftest.json"
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "selftest", "--json", "--out", str(out)],
        cwd=ROOT,
        env={**OFFSCREEN, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=LONG_PATIENCE_SECONDS,
        check=False,
    )
    facts = json.loads(out.read_text("utf-8"))
    assert done.returncode == 0, facts
    assert facts["good"]
    assert [check["name"] for check in facts["checks"]] == NAMES
    assert not [line for check in facts["checks"] for line in check["logged"]]
    assert done.stderr == "", "what its children say is judged, not handed on"
    assert not (tmp_path / ".local").exists(), "it leaves nothing in the data folder"


def test_a_check_that_breaks_does_not_stop_the_others(caplog: pytest.LogCaptureFixture) -> None:
    def breaks() -> str:
        raise ZeroDivisionError("no")

    def refuses() -> str:
        raise KioskError("The disk is full.", "ENOSPC")

    checks = [Check("one", breaks), Check("two", refuses), Check("three", lambda: "fine")]
    found = run_checks(checks, iter(range(10)).__next__)
    assert [one.good for one in found] == [False, False, True]
    assert "ZeroDivisionError" in found[0].said
    assert found[1].said == "The disk is full. (ENOSPC)"
    assert as_lines(found)[-1] == "2 of 3 checks failed."
    assert as_facts(found, "1.0")["good"] is False


def test_a_line_in_the_log_that_nobody_expected_fails_its_check() -> None:
    def warns() -> str:
        logging.getLogger("qt.qml").warning("ReferenceError: page is not defined")
        return "drawn"

    good, told = run_one(Check("window", warns))
    assert not good
    assert "ReferenceError" in told


@dataclass(frozen=True)
class Seen:
    platform: str = "offscreen"
    renderer: str = "Software"
    size: tuple[int, int] = (1920, 1080)
    screen: tuple[int, int] = (1920, 1080)
    colours: int = 400
    ground: float = 0.6
    without_letters: tuple[str, ...] = ()
    complaints: tuple[str, ...] = ()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"colours": 1, "ground": 1.0}, "blank"),
        ({"ground": 0.99}, "blank"),
        ({"complaints": ("Main.qml:3 TypeError",)}, "TypeError"),
    ],
)
def test_a_first_screen_that_is_blank_or_complains_fails(change: dict[str, object], told: str) -> None:
    seen = replace(Seen(), **change)  # type: ignore[arg-type]
    first, letters = window.checks(lambda _: seen)
    assert told in run_one(first)[1]
    assert not run_one(first)[0]
    assert run_one(letters)[0]


def test_a_script_without_letters_fails_and_is_named() -> None:
    asked: list[Mapping[str, str]] = []

    def look(samples: Mapping[str, str]) -> Seen:
        asked.append(samples)
        return Seen(without_letters=("ur",))

    first, letters = window.checks(look)
    assert run_one(first)[0]
    assert run_one(letters) == (False, "Letters are missing for: ur.")
    assert asked == [LETTERS], "the window is shown once"


def test_a_blank_picture_has_one_colour_and_all_of_it_is_ground() -> None:
    blank = QImage(320, 200, QImage.Format.Format_RGB32)
    blank.fill(QColor("white"))
    assert colours(blank) == (1, 1.0)
    for x in range(160):
        for y in range(200):
            blank.setPixel(x, y, qRgb(x, y, 0))
    different, ground = colours(blank)
    assert different > 1000
    assert 0.4 < ground < 0.6
    assert colours(QImage()) == (0, 1.0)


def test_a_missing_or_damaged_edition_fails(tmp_path: Path) -> None:
    opens, finds = edition.checks(tmp_path / "content.db")
    assert not run_one(opens)[0]
    assert not run_one(finds)[0]
    damaged = tmp_path / "content.db"
    data = bytearray((ROOT / "content.db").read_bytes())
    middle = len(data) // 2 // PAGE * PAGE
    data[middle : middle + PAGE] = bytes(PAGE)  # one byte alone may be one that nothing uses
    damaged.write_bytes(data)
    assert not run_one(edition.checks(damaged)[0])[0]


class Voice:
    """A speech engine whose speech is what it is told."""

    def __init__(self, samples: bytes, languages: tuple[str, ...] = ("en",)) -> None:
        self._samples = samples
        self._languages = languages

    def speaks(self, language: str) -> bool:
        return language in self._languages

    def called(self, language: str) -> str:
        return "Voice" if self.speaks(language) else ""

    def synthesise(self, text: str, language: str, speed: float) -> Clip:
        return Clip(self._samples, 22050)


def test_a_voice_that_says_nothing_fails() -> None:
    loud = (12000).to_bytes(2, "little") * 22050
    assert run_one(parts.checks(Voice(loud), ["en", "so"])[0]) == (True, "en: 1.0 s of speech")
    assert not run_one(parts.checks(Voice(bytes(44100)), ["en"])[0])[0]
    assert not run_one(parts.checks(Voice(b""), ["en"])[0])[0]
    assert run_one(parts.checks(Voice(loud, ()), ["en"])[0]) == (False, "There is no voice for en.")


def test_a_leaflet_that_is_not_written_or_is_no_pdf_fails(tmp_path: Path) -> None:
    silent = [sys.executable, "-c", "pass"]
    good, told = run_one(
        leaflet.checks([sys.executable, "-c", "raise SystemExit(3)"], OFFSCREEN, CONTENT, tmp_path)[0]
    )
    assert (good, "(3)" in told) == (False, True)
    assert not run_one(leaflet.checks(silent, OFFSCREEN, CONTENT, tmp_path)[0])[0]
    (tmp_path / "leaflet.pdf").write_bytes(b"%PDF-1.4" + bytes(9000))
    assert not run_one(leaflet.checks(silent, OFFSCREEN, CONTENT, tmp_path)[0])[0], "no letters in it"


def test_a_leaflet_that_is_written_with_a_warning_fails(tmp_path: Path) -> None:
    writes = (
        "import sys,pathlib\nout = pathlib.Path(sys.argv[-1])\n"
        "out.write_bytes(b'%PDF-1.4 /FontFile' + bytes(9000))\nprint(out)\n"
    )

    def told(more: str) -> tuple[bool, str]:
        command = [sys.executable, "-c", writes + more]
        return run_one(leaflet.checks(command, OFFSCREEN, CONTENT, tmp_path)[0])

    assert told("")[0], "the path alone is what the command says"
    good, words = told("print('qt.fonts: no such font', file=sys.stderr)")
    assert (good, "no such font" in words) == (False, True)


CONTENT = ROOT / "content.db"
BEATS = "import os,time\nos.write(int(os.environ['WAYSIDE_SUPERVISOR'].split(':')[1]), b'.')\ntime.sleep(60)"


def test_a_kiosk_that_comes_back_after_being_killed_passes(tmp_path: Path) -> None:
    command = [sys.executable, "-c", BEATS]
    good, told = run_one(restart.checks(command, os.environ, tmp_path / "kiosk.log")[0])
    assert good, told
    assert told.startswith("killed, and drawing again")


def test_a_kiosk_that_does_not_come_back_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restart, "LONGEST", 2.0)
    mark = tmp_path / "mark"
    once = (
        f"import pathlib,sys\nmark = pathlib.Path({str(mark)!r})\n"
        "mark.exists() and sys.exit(1)\nmark.touch()\n"
    )
    good, told = run_one(
        restart.checks([sys.executable, "-c", once + BEATS], os.environ, tmp_path / "log")[0]
    )
    assert not good
    assert "did not come back" in told


def test_a_warning_in_the_log_of_the_restarted_kiosk_fails(tmp_path: Path) -> None:
    log = tmp_path / "kiosk.log"
    log.write_text("2026-11-21 06:00:00 WARNING qt.qml: TypeError\n", "utf-8")
    good, told = run_one(restart.checks([sys.executable, "-c", BEATS], os.environ, log)[0])
    assert not good
    assert "TypeError" in told


def test_what_the_restarted_kiosk_says_beside_its_log_fails(tmp_path: Path) -> None:
    says = "print('QML: TypeError', flush=True)\n"
    good, told = run_one(
        restart.checks([sys.executable, "-c", says + BEATS], os.environ, tmp_path / "kiosk.log")[0]
    )
    assert not good
    assert "QML: TypeError" in told


def test_failed_is_told_in_one_sentence() -> None:
    def fails() -> str:
        raise Failed("It does not work.")

    assert run_one(Check("it", fails)) == (False, "It does not work.")
