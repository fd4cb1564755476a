"""Site settings: what is right is used, what is wrong is told, and the kiosk starts in every case."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import config
from kiosk.config import SiteSettings
from kiosk.errors import SettingError


def write(folder: Path, text: str | bytes) -> Path:
    path = folder / "site.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    assert config.load(tmp_path / "site.toml") == (SiteSettings(), ())


def test_every_setting_can_be_set(tmp_path: Path) -> None:
    text = """
        px_per_mm = 4.03
        language = "cy"
        theme = "dusk"
        text_size = "largest"
        bigger_buttons = true
        movement = false
        renderer = "gpu"
        windowed = true
    """
    settings, problems = config.load(write(tmp_path, text))
    assert problems == ()
    assert settings == SiteSettings(4.03, "cy", "dusk", "largest", True, False, "gpu", True)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("px_per_mm = 1.4", "px_per_mm must be a number from 1.5 to 20, not 1.4"),
        ("px_per_mm = 20.1", "from 1.5 to 20"),
        ("px_per_mm = nan", "from 1.5 to 20"),
        ("px_per_mm = '4'", "from 1.5 to 20"),
        ("px_per_mm = true", "from 1.5 to 20"),
        ("language = 'English please'", "language must be a language code"),
        ("theme = 'pink'", "theme must be paper, dusk or contrast, not 'pink'"),
        ("theme = 3", "theme must be paper, dusk or contrast"),
        ("text_size = 'huge'", "text_size must be standard, large or largest"),
        ("bigger_buttons = 'yes'", "bigger_buttons must be true or false"),
        ("movement = 1", "movement must be true or false"),
        ("renderer = 'vulkan'", "renderer must be software or gpu"),
        ("windowed = []", "windowed must be true or false"),
        ("colour = 'red'", "there is no setting 'colour'; the settings are px_per_mm"),
    ],
)
def test_a_wrong_setting_is_told_and_the_others_hold(tmp_path: Path, line: str, words: str) -> None:
    path = write(tmp_path, f"{line}\n")
    settings, (problem,) = config.load(path)
    assert isinstance(problem, SettingError)
    assert words in problem.sentence
    assert str(path) in problem.sentence
    assert problem.sentence.endswith(".")
    assert settings == SiteSettings()

    good = "windowed = true" if not line.startswith("windowed") else "movement = false"
    settings, problems = config.load(write(tmp_path, f"{good}\n{line}\n"))
    assert len(problems) == 1
    assert settings != SiteSettings()


@pytest.mark.parametrize("text", ["px_per_mm = = 4", b"\xff\xfe", "[px_per_mm]\na = 1"])
def test_a_broken_file_leaves_the_usual_settings(tmp_path: Path, text: str | bytes) -> None:
    settings, (problem,) = config.load(write(tmp_path, text))
    assert settings == SiteSettings()
    assert "site.toml" in problem.sentence


def test_a_folder_in_its_place_leaves_the_usual_settings(tmp_path: Path) -> None:
    (tmp_path / "site.toml").mkdir()
    settings, (problem,) = config.load(tmp_path / "site.toml")
    assert settings == SiteSettings()
    assert "cannot be read" in problem.sentence


def test_a_file_from_a_windows_editor_is_read(tmp_path: Path) -> None:
    settings, problems = config.load(write(tmp_path, b'\xef\xbb\xbftheme = "dusk"\r\n'))
    assert (settings.theme, problems) == ("dusk", ())


def test_every_setting_is_documented() -> None:
    for field in fields(SiteSettings):
        assert f"``{field.name}``" in (SiteSettings.__doc__ or "")


@given(st.text(max_size=200))
def test_no_text_stops_the_kiosk(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = write(tmp_path_factory.mktemp("settings"), text.encode("utf-8", "surrogatepass"))
    settings, problems = config.load(path)
    assert isinstance(settings, SiteSettings)
    assert all(problem.sentence.endswith(".") for problem in problems)
