"""Settings are changed whole or not at all, and what a person wrote beside them stays."""

from __future__ import annotations

import os
import time
import tomllib
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import config
from kiosk.config import HelpNumber, SiteSettings
from kiosk.errors import SettingError
from kiosk.staff import files, toml_text
from kiosk.staff.settings import change, contradictions, differences, install, read_prepared

MINE = """# Ward 7, written by Jo
theme = "dusk"  # the waiting room is dark # really
clinic = 'Ward # 7'

languages = [
    "en",  # first
    "cy",
]
menu_seconds = 60

[[help_numbers]]  # rung on Monday
name = "CAR-T team"
phone = "020 7946 0000"
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    path = tmp_path / "site.toml"
    path.write_text(MINE, "utf-8")
    return path


def test_one_key_is_changed_and_the_rest_stays_to_the_letter(site: Path) -> None:
    after = change(site, {"theme": "contrast"})
    assert after.theme == "contrast"
    assert site.read_text("utf-8") == MINE.replace('"dusk"', '"contrast"')


def test_a_list_over_several_lines_becomes_one_line(site: Path) -> None:
    assert change(site, {"languages": ("en",)}).languages == ("en",)
    text = site.read_text("utf-8")
    assert 'languages = ["en"]\nmenu_seconds = 60' in text
    assert "# the waiting room is dark # really" in text


def test_a_new_key_goes_above_the_tables(site: Path) -> None:
    assert change(site, {"counters": False, "edge_mm": 812.5}).edge_mm == 812.5
    text = site.read_text("utf-8")
    assert text.index("edge_mm = 812.5") < text.index("[[help_numbers]]")
    assert "# rung on Monday" in text


def test_what_cannot_be_changed_in_place_is_written_anew_with_every_value(site: Path) -> None:
    before = config.load(site)[0]
    number = HelpNumber("Ward", "020 7946 0001")
    assert change(site, {"help_numbers": (number,)}) == replace(before, help_numbers=(number,))
    assert config.load(site)[1] == ()


def test_a_kiosk_without_settings_gets_a_tidy_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "site.toml"
    assert change(path, {"clinic": "Ward 7", "px_per_mm": 4.0}) == SiteSettings(
        clinic="Ward 7", px_per_mm=4.0
    )
    assert path.read_text("utf-8").splitlines()[-2:] == ['clinic = "Ward 7"', "px_per_mm = 4"]


@pytest.mark.parametrize(
    "changes",
    [
        {"theme": "pink"},
        {"colour": "red"},
        {"theme": "paper", "menu_seconds": 5},
        {"clinic": "two\nlines"},
        {"help_numbers": (HelpNumber("", "1"),)},
        {"px_per_mm": float("nan")},
    ],
)
def test_a_value_that_is_not_allowed_changes_nothing(changes: dict[str, object], site: Path) -> None:
    with pytest.raises(SettingError) as told:
        change(site, changes)
    assert told.value.sentence.endswith(".")
    assert site.read_text("utf-8") == MINE
    assert [path.name for path in site.parent.iterdir()] == ["site.toml"]


@pytest.mark.parametrize("broken", ["theme = ", 'theme = "dusk"\ntheme = "dusk"', "menu_seconds = 5", "\x00"])
def test_a_broken_file_is_put_aside_and_the_change_is_made(broken: str, tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    path.write_text(broken, "utf-8")
    assert change(path, {"clinic": "Ward 7"}) == SiteSettings(clinic="Ward 7")
    assert config.load(path)[1] == ()
    assert (tmp_path / "site.old.toml").read_text("utf-8") == broken


def test_a_disk_that_cannot_be_written_leaves_the_settings_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder", "utf-8")
    with pytest.raises(SettingError) as told:
        change(tmp_path / "data" / "site.toml", {"clinic": "Ward 7"})
    assert "cannot be made" in told.value.sentence
    (tmp_path / "site.toml").mkdir()
    with pytest.raises(SettingError, match="cannot be written"):
        change(tmp_path / "site.toml", {"clinic": "Ward 7"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "site.toml"]


def test_what_a_power_cut_left_behind_is_swept_away(site: Path) -> None:
    old, young = site.with_name(".site.toml.a.tmp"), site.with_name(".site.toml.b.tmp")
    for path in (old, young):
        path.write_text("half", "utf-8")
    long_ago = time.time() - 3600
    os.utime(old, (long_ago, long_ago))
    change(site, {"theme": "paper"})
    assert not old.exists()
    assert young.exists()  # another program may be writing it


@pytest.mark.skipif(os.name != "posix", reason="POSIX rights")
def test_secrets_are_private_from_the_first_byte(tmp_path: Path) -> None:
    files.write(tmp_path / "open.toml", "x")
    files.write(tmp_path / "secret.toml", "x", files.PRIVATE)
    assert oct((tmp_path / "open.toml").stat().st_mode)[-3:] == "644"
    assert oct((tmp_path / "secret.toml").stat().st_mode)[-3:] == "600"


# Any file, any change


TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp", "Co", "Cn")), max_size=20).filter(
    lambda text: text.isprintable()
)
VALUES: dict[str, st.SearchStrategy[object]] = {
    "clinic": TEXTS,
    "clean_line": TEXTS,
    "theme": st.sampled_from(("paper", "dusk", "contrast")),
    "movement": st.booleans(),
    "menu_seconds": st.integers(60, 600),
    "px_per_mm": st.floats(1.5, 20).map(lambda value: float(f"{value:.12g}")),
    "languages": st.lists(st.sampled_from(("en", "cy", "ur")), unique=True).map(tuple),
    "help_numbers": st.lists(
        st.builds(HelpNumber, TEXTS.map(str.strip).filter(bool), st.just("020 7946 0000")), max_size=3
    ).map(tuple),
}
SETTINGS = st.fixed_dictionaries({}, optional=VALUES)


@settings(max_examples=60, deadline=None)
@given(SETTINGS, SETTINGS, TEXTS)
def test_after_any_change_the_settings_are_the_old_ones_with_the_change(
    tmp_path_factory: pytest.TempPathFactory,
    first: dict[str, object],
    second: dict[str, object],
    remark: str,
) -> None:
    path = tmp_path_factory.mktemp("site") / "site.toml"
    path.write_text(toml_text.tidy(first, [remark]), "utf-8")
    after = change(path, second)
    before = {**first, **second}
    for field in fields(SiteSettings):
        wanted = before.get(field.name, getattr(SiteSettings(), field.name))
        held = getattr(after, field.name)
        assert held == (wanted.strip() if isinstance(wanted, str) else wanted), field.name
    assert path.read_text("utf-8").startswith(f"# {remark}") or not first


@given(TEXTS | st.booleans() | st.integers() | st.lists(TEXTS))
def test_what_is_written_is_what_is_read(value: object) -> None:
    if isinstance(value, int) and abs(value) > 10**12:
        return
    assert tomllib.loads(f"key = {toml_text.written(value)}")["key"] == value


# Prepared files


def test_every_mistake_of_a_prepared_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "prepared.toml"
    path.write_text(
        'theme = "pink"\nmenu = 3\nopen_from = "08:00"\nopen_days = []\nlanguage = "ur"\nlanguages = ["en"]\n'
    )
    told = " ".join(read_prepared(path)[2])
    for words in ("theme must be", "no setting 'menu'", "open_from and open_until", "open_days", '"ur"'):
        assert words in told
    with pytest.raises(SettingError):
        install(path, tmp_path / "site.toml")
    assert not (tmp_path / "site.toml").exists()
    with pytest.raises(SettingError, match="There is no file"):
        read_prepared(tmp_path / "none.toml")


def test_a_prepared_file_is_installed_with_its_remarks_and_the_old_one_kept(site: Path) -> None:
    prepared = site.with_name("prepared.toml")
    prepared.write_text('# from head office\ntheme = "paper"\nclinic = "Ward # 7"\n', "utf-8")
    assert install(prepared, site) == ("languages", "theme", "help_numbers", "menu_seconds")
    assert site.read_text("utf-8").startswith("# from head office")
    assert site.with_name("site.old.toml").read_text("utf-8") == MINE


def test_settings_that_do_not_go_together_are_told() -> None:
    assert contradictions(SiteSettings()) == ()
    assert contradictions(SiteSettings(open_from="08:00", open_until="18:00")) == ()
    assert len(contradictions(SiteSettings(open_from="08:00", open_until="08:00"))) == 1
    assert differences(SiteSettings(), SiteSettings(theme="dusk")) == ("theme",)
