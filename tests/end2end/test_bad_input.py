"""Wrong words on the command line and in the settings file: one plain sentence, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.end2end.conftest import StartKiosk
from tests.end2end.desktop import ROOT
from tests.patience import LONG_PATIENCE_SECONDS

ATTRACT: Final = "Lupus and CAR-T treatment"


def kiosk(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command that must end by itself."""
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=LONG_PATIENCE_SECONDS,
        check=False,
    )


def only_sentence(done: subprocess.CompletedProcess[str]) -> str:
    """What a refused command said: exit code 2 and one line."""
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1, done.stderr
    assert done.stderr.startswith("kiosk: ")
    return done.stderr.removeprefix("kiosk: ").strip()


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (("--px-per-mm", "0"), "--px-per-mm"),
        (("--px-per-mm", "abc"), "--px-per-mm"),
        (("--px-per-mm", "1000"), "--px-per-mm"),
        (("--px-per-mm", "nan"), "--px-per-mm"),
        (("--size", "12"), "--size"),
        (("--size", "0x0"), "--size"),
        (("--size", "99999x99999"), "--size"),
        (("--theme", "pink"), "--theme"),
        (("--text-size", "huge"), "--text-size"),
        (("--language", "../en"), "--language"),
    ],
    ids=" ".join,
)
def test_a_value_that_cannot_be_is_refused(tmp_path: Path, arguments: tuple[str, ...], names: str) -> None:
    sentence = only_sentence(kiosk("run", "--data", tmp_path / "data", *arguments))
    assert sentence.startswith(names)
    assert sentence.endswith(".")
    assert not (tmp_path / "data").exists()  # it was refused before anything was made


@pytest.mark.window
def test_a_language_that_the_edition_lacks_is_said_and_its_own_shown(start: StartKiosk) -> None:
    process = start("--language", "xx")
    assert process.title() == ATTRACT
    assert process.end() == 0
    assert process.said() == "This edition has no language 'xx'; it has: en.\n"
    process.judged = True
    (line,) = process.complaints()
    assert "xx" in line


@pytest.mark.window
@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ("theme = ", "has a mistake"),
        ('thema = "dusk"\n', "there is no setting 'thema'"),
        ("px_per_mm = 900\n", "px_per_mm must be a number from 1.5 to 20"),
        ("theme = 3\n", "theme must be"),
        ("\udcff", "cannot be read"),
    ],
    ids=["broken", "unknown", "too large", "wrong kind", "noise"],
)
def test_a_mistake_in_the_settings_is_said_and_the_rest_holds(
    start: StartKiosk, tmp_path: Path, settings: str, says: str
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "site.toml").write_bytes(settings.encode("utf-8", "surrogateescape"))
    process = start(data=data)
    assert process.title() == ATTRACT
    assert process.end() == 0
    assert says in process.said()
    assert process.said().count("\n") == 1
    assert process.said().endswith(".\n")
    (line,) = process.complaints()
    assert says in line
    process.judged = True


@pytest.mark.window
def test_a_good_setting_beside_a_bad_one_counts(start: StartKiosk, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "site.toml").write_text('theme = "dusk"\nthema = "paper"\n', "utf-8")
    process = start(data=data)
    light = process.screen.picture().convert("L").resize((1, 1)).getpixel((0, 0))
    assert isinstance(light, int)
    assert light < 100
    process.judged = True


@pytest.mark.window
@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_a_data_folder_that_cannot_be_written_stops_nothing(start: StartKiosk, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    data.chmod(0o555)
    process = start(data=data, powerless=True, set_up=False)
    assert process.title() == ATTRACT
    assert process.end() == 0
    assert process.said().count("\n") == 1
    assert "log" in process.said()
    assert "Traceback" not in process.said()
    assert list(data.iterdir()) == []
    process.judged = True
