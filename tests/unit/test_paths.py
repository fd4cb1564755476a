"""Where things are, on every system and in the frozen program."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import paths


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({"XDG_DATA_HOME": "/data"}, "linux", "/data/wayside"),
        ({}, "linux", "/home/kiosk/.local/share/wayside"),
        ({"XDG_DATA_HOME": ""}, "linux", "/home/kiosk/.local/share/wayside"),
        ({"XDG_DATA_HOME": "relative"}, "linux", "/home/kiosk/.local/share/wayside"),
        ({"PROGRAMDATA": "/c/ProgramData"}, "win32", "/c/ProgramData/Wayside"),
    ],
)
def test_data_folder(environment: dict[str, str], platform: str, expected: str) -> None:
    assert paths.data_folder(environment, platform, Path("/home/kiosk")).root == Path(expected)


def test_data_folder_of_a_windows_without_its_variable_is_the_usual_one() -> None:
    folder = paths.data_folder({}, "win32", Path("/home/kiosk"))
    assert str(folder.root).replace("\\", "/") == "C:/ProgramData/Wayside"


def test_settings_and_log_lie_in_the_data_folder() -> None:
    folder = paths.DataFolder(Path("/data"))
    assert folder.settings == Path("/data/site.toml")
    assert folder.log == Path("/data/log/kiosk.log")


def test_a_named_data_folder_is_used_as_it_is(tmp_path: Path) -> None:
    assert paths.this_data_folder(tmp_path).root == tmp_path


def test_a_checkout_holds_content_and_assets() -> None:
    place = paths.this_installation()
    assert place.content.is_file()
    assert (place.assets / "content" / "edition.toml").is_file()


def test_a_frozen_program_has_content_beside_it_and_assets_in_its_bundle() -> None:
    place = paths.installation("/opt/wayside/wayside", "/opt/wayside/_internal")
    assert place.content == Path("/opt/wayside/content.db")
    assert place.assets == Path("/opt/wayside/_internal/assets")
