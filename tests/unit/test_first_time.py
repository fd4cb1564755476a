"""What an installer was told becomes the first settings of a kiosk, and never replaces settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import cli, config
from kiosk.paths import DataFolder


def begin(folder: Path, *words: str) -> int:
    return cli.main(["setup", "--first-time", "--data", str(folder), *words])


def held(folder: Path) -> config.SiteSettings:
    settings, problems = config.load(DataFolder(folder).settings)
    assert problems == ()
    return settings


def test_the_clinic_and_languages_are_kept_whatever_letters_they_have(tmp_path: Path) -> None:
    name = "St Mary's “East” \\ Łódź 'ward' \"3\""
    assert begin(tmp_path, f"--clinic={name}", "--languages=en,cy") == 0
    assert held(tmp_path).clinic == name
    assert held(tmp_path).languages == ("en", "cy")


def test_settings_that_are_there_are_left_alone(tmp_path: Path) -> None:
    begin(tmp_path, "--clinic=First")
    before = DataFolder(tmp_path).settings.read_bytes()
    assert begin(tmp_path, "--clinic=Second", "--languages=en") == 0
    assert DataFolder(tmp_path).settings.read_bytes() == before


def test_who_says_nothing_gets_no_file(tmp_path: Path) -> None:
    assert begin(tmp_path, "--clinic=", "--languages=") == 0
    assert not DataFolder(tmp_path).settings.exists()


@pytest.mark.parametrize("words", [["--languages=english"], ["--clinic=" + "x" * 201]])
def test_what_is_not_allowed_is_told_and_leaves_nothing(
    tmp_path: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert begin(tmp_path, *words) == 2
    assert not DataFolder(tmp_path).settings.exists()
    assert "clinic" in capsys.readouterr().err or "languages" in words[0]


def test_a_prepared_file_is_taken_the_first_time_only(tmp_path: Path) -> None:
    prepared = tmp_path / "prepared.toml"
    prepared.write_text('clinic = "Ward 3"\nmenu_seconds = 120\n', encoding="utf-8")
    data = tmp_path / "data"
    assert begin(data, "--from", str(prepared)) == 0
    assert held(data).menu_seconds == 120
    prepared.write_text('clinic = "Ward 4"\n', encoding="utf-8")
    assert begin(data, "--from", str(prepared)) == 0
    assert held(data).clinic == "Ward 3"


def test_a_prepared_file_with_a_mistake_is_refused(tmp_path: Path) -> None:
    prepared = tmp_path / "prepared.toml"
    prepared.write_text('clinik = "Ward 3"\n', encoding="utf-8")
    assert begin(tmp_path / "data", "--from", str(prepared)) == 2
    assert not DataFolder(tmp_path / "data").settings.exists()


def test_the_options_of_an_installer_are_refused_elsewhere(tmp_path: Path) -> None:
    assert cli.main(["setup", "--clinic=Ward 3", "--data", str(tmp_path)]) == 2
    assert list(tmp_path.iterdir()) == []
