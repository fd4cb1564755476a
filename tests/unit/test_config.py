"""Site settings: what is right is used, what is wrong is told, and the kiosk starts in every case."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import config
from kiosk.config import HelpNumber, SiteSettings
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
        edge_mm = 820
        languages = ["en", "cy", "en"]
        clinic = " St Elsewhere's "
        help_numbers = [{ name = "CAR-T team", phone = "020 7946 0000" }]
        report_to = "the front desk"
        clean_line = "Hand gel is by the door."
        menu_seconds = 60
        reading_seconds = 600
        open_from = "08:00"
        open_until = "18:30"
        open_days = ["fri", "mon"]
        update_policy = "warn"
        update_folder = "/srv/wayside"
        counters = false
        loudspeaker = false
        system_voice = false
        old_translations = "hide"
        printer = "Leaflets"
    """
    settings, problems = config.load(write(tmp_path, text))
    assert problems == ()
    assert settings == SiteSettings(
        px_per_mm=4.03,
        edge_mm=820.0,
        language="cy",
        languages=("en", "cy"),
        theme="dusk",
        text_size="largest",
        bigger_buttons=True,
        movement=False,
        renderer="gpu",
        windowed=True,
        clinic="St Elsewhere's",
        help_numbers=(HelpNumber("CAR-T team", "020 7946 0000"),),
        report_to="the front desk",
        clean_line="Hand gel is by the door.",
        menu_seconds=60,
        reading_seconds=600,
        open_from="08:00",
        open_until="18:30",
        open_days=("mon", "fri"),
        update_policy="warn",
        update_folder="/srv/wayside",
        counters=False,
        loudspeaker=False,
        system_voice=False,
        old_translations="hide",
        printer="Leaflets",
    )
    given = {field.name for field in fields(SiteSettings)}
    usual = SiteSettings()
    assert {name for name in given if getattr(settings, name) == getattr(usual, name)} == set()


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
        ("old_translations = 'delete'", "old_translations must be mark or hide, not 'delete'"),
        ("bigger_buttons = 'yes'", "bigger_buttons must be true or false"),
        ("movement = 1", "movement must be true or false"),
        ("renderer = 'vulkan'", "renderer must be software or gpu"),
        ("windowed = []", "windowed must be true or false"),
        ("edge_mm = 99", "edge_mm must be a number from 100 to 2000, not 99"),
        ("languages = 'en'", "languages must be a list in square brackets"),
        ("languages = ['English']", "languages must be a language code"),
        ('clinic = """a\nb"""', "clinic must be a text of one line"),
        (f"clinic = '{'a' * 201}'", "at most 200 letters"),
        ("help_numbers = ['111']", "help_numbers must be a list of at most 3"),
        ("help_numbers = [{ name = 'a', phone = 'ask' }]", "a phone of digits and spaces"),
        ("help_numbers = [{ name = '', phone = '111' }]", "every number has a name"),
        ("menu_seconds = 59", "menu_seconds must be a number from 60 to 600, not 59"),
        ("reading_seconds = 601", "reading_seconds must be a number from 60 to 600"),
        ("menu_seconds = true", "from 60 to 600"),
        ("open_from = '8am'", 'open_from must be a time such as "08:30"'),
        ("open_until = '24:00'", "open_until must be a time"),
        ("open_days = ['today']", "open_days must be mon, tue"),
        ("update_policy = 'all'", "update_policy must be"),
        ("counters = 0", "counters must be true or false"),
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
