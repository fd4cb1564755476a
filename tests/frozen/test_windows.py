"""The program for Windows, made and tried under Wine: payload, wizard, MSI. No real Windows is used here."""

from __future__ import annotations

import filecmp
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from bundling import places
from devtools.pictures import FOLDER, OF_THE_WIZARD
from devtools.steps import Steps
from PIL import Image, ImageChops, ImageStat
from release import natives
from windows import installer, msi, payload, programs, wineroot, wizard
from windows.product import Product

from kiosk import config
from tests.frozen.conftest import REUSE_WINDOWS
from tests.frozen.windows_pc import (
    BAD_OPTIONS,
    ENTRY,
    IN_USE,
    KEY,
    MSI_FAILED,
    MSI_STOPPED,
    OLD_WINDOWS,
    OTHER_VERSION,
    PROGRAM,
    RUN,
    TOOL,
    UNINSTALL,
    Pc,
    pc,
    same_tree,
)

PICTURES = payload.OUT / "pictures"
VERSION = places.version()
NEXT = "9.0.0"
POLICY = r"HKLM\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate"
MENU = {"Wayside kiosk", "Try in a window", "Update content", "Readiness report"}
# Wine does not have this call; Windows has had it since 2016.
OF_WINE = re.compile(r"EnableNonClientDpiScaling\(\) failed .*\(Call not implemented\.\)$")

pytestmark = [
    pytest.mark.packaging,
    pytest.mark.skipif(bool(wineroot.why_not()), reason=wineroot.why_not()),
    pytest.mark.xdist_group("wine"),
]


@dataclass(frozen=True)
class Made:
    """What was made for Windows: a payload and a newer one, and the folder with the installers of both."""

    payload: Path
    newer: Path
    installers: Path


@pytest.fixture(scope="module")
def made(windows_payload: Path, tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("windows")
    built = windows_payload
    newer = folder / "newer"
    subprocess.run(["cp", "-al", built, newer], check=True)
    (newer / "_internal" / "only-in-the-newer.txt").write_text("new", encoding="utf-8")
    (newer / "licences" / "third-party.md").unlink()
    installers = folder / "installers"
    quick = REUSE_WINDOWS in os.environ
    now = installer.build(built, installers, quick=quick)
    measures = installer.weigh(built, *now)
    assert [measure.line() for measure in measures if not measure.within and not quick] == []
    for path in now:
        path.rename(installers / f"now{path.suffix}")
    steps = Steps(9, folder / "log.txt")
    title = programs.read(built / "wayside.exe").strings["ProductName"]
    scratch = folder / "scratch"
    product = Product(newer, NEXT, title, lockdown=installer.can_lock_down())
    wizard.build(product, installers / "next.exe", scratch / "w", steps, quick=True)
    msi.build(product, installers / "next.msi", scratch / "m", steps)
    return Made(built, newer, installers)


@pytest.fixture
def computer(made: Made, tmp_path: Path) -> Iterator[Pc]:
    with pc(tmp_path, {"installers": made.installers}) as one:
        yield one
    shutil.rmtree(tmp_path / "prefix")


def settings(computer: Pc) -> config.SiteSettings:
    held, problems = config.load(computer.data / "site.toml")
    assert problems == ()
    return held


def is_of_wine(lines: list[str]) -> bool:
    return bool(lines) and all(OF_WINE.search(line) for line in lines)


def self_test(computer: Pc) -> None:
    """The program's own proof passes, but for what only Wine lacks."""
    done = computer.run(TOOL, "selftest", "--json", "--out", r"C:\selftest.json")
    facts = json.loads((computer.drive / "selftest.json").read_text("utf-8"))
    bad = [one for one in facts["checks"] if not one["good"] and not is_of_wine(one["logged"])]
    assert bad == [], done.output
    assert len(facts["checks"]) >= 9


def content_put_in(computer: Pc) -> bytes:
    """What staff have changed on the kiosk: settings of their own and an edition."""
    computer.data.mkdir(parents=True, exist_ok=True)
    (computer.data / "site.toml").write_text('clinic = "Their own words"\n', encoding="utf-8")
    (computer.data / "editions").mkdir(exist_ok=True)
    (computer.data / "editions" / "theirs.db").write_bytes(b"their edition")
    return (computer.data / "site.toml").read_bytes()


def kept(computer: Pc) -> bytes:
    assert (computer.data / "editions" / "theirs.db").read_bytes() == b"their edition"
    return (computer.data / "site.toml").read_bytes()


# The payload


def test_the_payload_is_made_twice_with_the_same_bytes(made: Made, tmp_path: Path) -> None:
    again = tmp_path / "again"
    assert payload.main(["--out", str(again)]) == 0
    assert same_tree(made.payload, again) == []


def test_every_program_file_is_what_it_should_be(made: Made) -> None:
    assert programs.problems(made.payload, VERSION, preview=True) == []


def test_P07_every_program_file_belongs_to_a_part_of_the_release(made: Made) -> None:
    found, lost = natives.by_part(natives.shipped(made.payload), natives.parts())
    assert not lost
    assert {"CPython", "Qt", "libffi", "Microsoft Visual C++ runtime"} <= set(found)


def test_both_installers_are_made_twice_with_the_same_bytes(made: Made, tmp_path: Path) -> None:
    steps = Steps(9, tmp_path / "log.txt")
    product = Product(made.newer, NEXT, "Wayside", lockdown=True)
    for number in (1, 2):
        scratch = tmp_path / str(number)
        exe, package = (tmp_path / f"{number}{suffix}" for suffix in (".exe", ".msi"))
        wizard.build(product, exe, scratch / "w", steps, quick=True)
        msi.build(product, package, scratch / "m", steps)
    for suffix in (".exe", ".msi"):
        assert filecmp.cmp(tmp_path / f"1{suffix}", tmp_path / f"2{suffix}", shallow=False), suffix


def test_an_error_nobody_foresaw_ends_the_program_without_a_box(made: Made, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    subprocess.run(["cp", "-al", made.payload, broken], check=True)
    shutil.rmtree(broken / "_internal" / "kiosk" / "ui")
    with pc(tmp_path, {"broken": broken}) as computer:
        done = computer.run(r"Z:\tmp\bind\broken\wayside.exe", "run", seconds=60)
    assert done.code not in {0, None}


# The wizard


def test_the_wizard_sets_up_what_was_made_and_it_works(made: Made, computer: Pc) -> None:
    assert computer.traces() == []
    done = computer.wizard("now.exe", "/CLINIC=St Mary's “East” Łódź", "/LANGUAGES=en")
    assert done.code == 0
    assert same_tree(made.payload, computer.installed) == ["uninstall.exe"]
    assert settings(computer).clinic == "St Mary's “East” Łódź"
    assert settings(computer).languages == ("en",)
    assert (computer.data / "inbox").is_dir()
    assert computer.value(RUN, "Wayside") == f'"{PROGRAM}" supervise'
    assert computer.value(KEY, "Version") == VERSION
    assert computer.value(ENTRY, "QuietUninstallString") == f'"{UNINSTALL}" /S'
    assert computer.start_menu() == MENU
    self_test(computer)


def test_the_kiosk_starts_on_the_whole_screen(made: Made, tmp_path: Path) -> None:
    with pc(tmp_path, {"installers": made.installers}, size="1920x1080") as computer:
        computer.wizard("now.exe", "/CLINIC=Rowan ward")
        computer.start(PROGRAM, "supervise")
        pictures: list[Image.Image] = []

        def is_drawn() -> bool:
            pictures.append(computer.picture("kiosk"))
            return len(pictures[-1].getcolors(1_000_000) or []) > 50

        computer.until(is_drawn, "the first screen")
        assert pictures[-1].getpixel((5, 5)) == (246, 242, 233)
        assert pictures[-1].getpixel((1914, 1074)) == (246, 242, 233)
        keep_pictures(tmp_path)
        computer.end_kiosk()


def test_the_wizard_upgrades_and_keeps_what_staff_have_set(made: Made, computer: Pc) -> None:
    computer.wizard("now.exe", "/AUTOSTART=no")
    theirs = content_put_in(computer)
    assert computer.wizard("next.exe", "/CLINIC=Somebody else").code == 0
    assert same_tree(made.newer, computer.installed) == ["uninstall.exe"]
    assert kept(computer) == theirs
    assert computer.value(RUN, "Wayside") == ""
    assert computer.value(ENTRY, "DisplayVersion") == NEXT
    assert computer.wizard("now.exe").code == OTHER_VERSION
    assert same_tree(made.newer, computer.installed) == ["uninstall.exe"]


def test_the_wizard_changes_nothing_while_the_kiosk_runs(made: Made, computer: Pc) -> None:
    computer.wizard("now.exe")
    computer.start(PROGRAM, "run", "--windowed", "--size", "800x600")
    computer.until(computer.is_running, "the kiosk's start")
    done = computer.session.wine(r"Z:\tmp\bind\installers\next.exe", "/S")
    assert done.code == IN_USE
    computer.session.wine(UNINSTALL, "/S")
    computer.until(lambda: "Un" not in computer.session.wine("tasklist").output, "the end of the refusal")
    assert computer.is_running()
    assert same_tree(made.payload, computer.installed) == ["uninstall.exe"]
    assert computer.value(KEY, "Version") == VERSION
    computer.end_kiosk()
    assert computer.wizard("next.exe").code == 0


def test_the_wizard_mends_what_a_power_cut_left_between_its_two_steps(made: Made, computer: Pc) -> None:
    computer.wizard("now.exe")
    computer.installed.rename(computer.installed.with_name("Wayside.old"))
    (computer.installed.with_name("Wayside.new")).mkdir()
    assert computer.wizard("next.exe").code == 0
    assert same_tree(made.newer, computer.installed) == ["uninstall.exe"]
    assert not list(computer.installed.parent.glob("Wayside.*"))


def test_removing_leaves_the_data_only_and_on_request_nothing(computer: Pc) -> None:
    computer.wizard("now.exe")
    theirs = content_put_in(computer)
    assert computer.run(UNINSTALL, "/S").code == 0
    assert computer.traces() == []
    assert kept(computer) == theirs
    assert {
        computer.value(key, name) for key, name in ((RUN, "Wayside"), (KEY, "Version"), (ENTRY, "Publisher"))
    } == {""}
    computer.wizard("next.exe")
    assert kept(computer) == theirs
    computer.run(UNINSTALL, "/S", "/REMOVEDATA=yes")
    assert computer.traces() == []
    assert not computer.data.exists()


def test_a_pc_that_was_locked_down_is_as_before_when_wayside_is_gone(computer: Pc) -> None:
    assert computer.wizard("now.exe", "/LOCKDOWN=yes").code == 0
    assert computer.value(KEY, "Lockdown") == "yes"
    assert computer.run(TOOL, "lockdown", "check").code == 0
    assert computer.value(POLICY, "SetActiveHours") != ""
    assert computer.wizard("next.exe").code == 0
    assert computer.value(KEY, "Lockdown") == "yes"
    assert computer.run(UNINSTALL, "/S", "/REMOVEDATA=yes").code == 0
    assert computer.value(POLICY, "SetActiveHours") == ""
    assert computer.msi("/i", "now.msi", "LOCKDOWN=yes").code == 0
    assert computer.value(POLICY, "SetActiveHours") != ""
    assert computer.msi("/i", "next.msi").code == 0
    assert computer.value(KEY, "Lockdown") == "yes"
    assert computer.msi("/x", "next.msi").code == 0
    assert computer.value(POLICY, "SetActiveHours") == ""


def test_the_wizard_refuses_what_it_cannot_do_well(computer: Pc) -> None:
    assert computer.wizard("now.exe", "/AUTOSTART=perhaps").code == BAD_OPTIONS
    (computer.drive / "Photos").mkdir()
    (computer.drive / "Photos" / "one.txt").write_text("mine", encoding="utf-8")
    assert computer.wizard("now.exe", r"/D=C:\Photos").code == BAD_OPTIONS
    computer.session.wine("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win81", "/f")
    number = ("/v", "CurrentBuildNumber", "/d", "9600", "/f", "/reg:64")
    computer.session.wine("reg", "add", r"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion", *number)
    assert computer.wizard("now.exe").code == OLD_WINDOWS
    assert computer.msi("/i", "now.msi").code == MSI_FAILED
    assert computer.traces() == []
    assert (computer.drive / "Photos" / "one.txt").read_text("utf-8") == "mine"


def test_what_a_person_chooses_in_the_pages_is_what_the_kiosk_gets(computer: Pc, tmp_path: Path) -> None:
    computer.start(r"Z:\tmp\bind\installers\now.exe")
    screen = computer.session.xdotool
    pages: list[Image.Image] = []

    def is_new() -> bool:
        """Whether another page stands still."""
        name = f"wizard-{len(pages) + 1}"
        before, now = computer.picture(name), computer.picture(name)
        known = [b"", *(page.tobytes() for page in pages)]
        if len(now.getcolors(1_000_000) or []) < 20 or now.tobytes() == known[-1] or before != now:
            return False
        pages.append(now)
        return True

    computer.until(is_new, "the first page")
    screen("key", "Return")
    computer.until(is_new, "the page on the clinic")
    screen("type", "--delay", "50", "Rowan ward")
    computer.until(is_new, "the name that was typed")
    screen("key", "Return")
    computer.until(is_new, "the page on starting")
    screen("key", "space")
    computer.until(is_new, "the box without its tick")
    screen("key", "Return")
    computer.until((computer.data / "site.toml").exists, "the settings")
    computer.until(lambda: computer.start_menu() == MENU, "the end of the work")
    computer.until(is_new, "the last page")
    keep_pictures(tmp_path)
    for number, name in ((3, OF_THE_WIZARD[0]), (4, OF_THE_WIZARD[1])):
        page = pages[number - 1].crop(pages[number - 1].getbbox())
        page.save(PICTURES / name, optimize=True)
        assert looks_like(page, FOLDER / name), f"put {PICTURES / name} into {FOLDER}"
    assert settings(computer).clinic == "Rowan ward"
    assert computer.value(RUN, "Wayside") == ""


# The MSI


def test_the_msi_sets_up_what_was_made_and_it_works(made: Made, computer: Pc) -> None:
    line = 'msiexec /i Z:\\tmp\\bind\\installers\\now.msi /qn CLINIC="St Mary\'s ward" LANGUAGES=en'
    (computer.drive / "it.bat").write_text(f"@{line}\n", encoding="ascii")
    assert computer.run("cmd", "/c", r"C:\it.bat").code == 0
    assert same_tree(made.payload, computer.installed) == []
    assert settings(computer).clinic == "St Mary's ward"
    assert (computer.data / "inbox").is_dir()
    assert computer.value(RUN, "Wayside") == f'"{PROGRAM}" supervise'
    assert computer.value(KEY, "Installer") == "msi"
    assert computer.start_menu() == MENU
    self_test(computer)


def test_the_msi_upgrades_refuses_to_go_back_and_leaves_cleanly(made: Made, computer: Pc) -> None:
    assert computer.msi("/i", "now.msi", "AUTOSTART=no").code == 0
    assert computer.value(RUN, "Wayside") == ""
    theirs = content_put_in(computer)
    assert computer.msi("/i", "next.msi", "AUTOSTART=no", "CLINIC=Else").code == 0
    assert same_tree(made.newer, computer.installed) == []
    assert kept(computer) == theirs
    assert computer.msi("/i", "now.msi").code == MSI_FAILED
    assert computer.value(KEY, "Version") == NEXT
    assert computer.msi("/x", "next.msi").code == 0
    assert computer.traces() == []
    assert kept(computer) == theirs
    assert computer.value(KEY, "Version") == ""


def test_the_msi_changes_nothing_while_the_kiosk_runs(made: Made, computer: Pc) -> None:
    computer.msi("/i", "now.msi")
    computer.start(PROGRAM, "run", "--windowed", "--size", "800x600")
    computer.until(computer.is_running, "the kiosk's start")
    refused = computer.session.wine("msiexec", "/i", r"Z:\tmp\bind\installers\next.msi", "/qn")
    assert refused.code == MSI_STOPPED
    assert computer.is_running()
    assert same_tree(made.payload, computer.installed) == []
    computer.end_kiosk()
    assert computer.msi("/i", "next.msi").code == 0


def test_the_msi_takes_a_prepared_settings_file(computer: Pc) -> None:
    (computer.drive / "prepared.toml").write_text("menu_seconds = 120\n", encoding="utf-8")
    assert computer.msi("/i", "now.msi", r"SITE=C:\prepared.toml").code == 0
    assert settings(computer).menu_seconds == 120


def test_the_msi_fails_with_a_prepared_file_that_has_a_mistake(computer: Pc) -> None:
    (computer.drive / "prepared.toml").write_text('clinik = "no such setting"\n', encoding="utf-8")
    assert computer.msi("/i", "now.msi", r"SITE=C:\prepared.toml").code != 0
    assert not (computer.data / "site.toml").exists()


def test_each_installer_refuses_what_the_other_has_set_up(computer: Pc) -> None:
    computer.wizard("now.exe")
    assert computer.msi("/i", "next.msi").code == MSI_FAILED
    computer.run(UNINSTALL, "/S", "/REMOVEDATA=yes")
    assert computer.msi("/i", "now.msi").code == 0
    assert computer.wizard("next.exe").code == OTHER_VERSION
    assert computer.msi("/x", "now.msi", "REMOVEDATA=yes").code == 0
    assert computer.traces() == []
    assert not computer.data.exists()


def looks_like(page: Image.Image, kept: Path) -> bool:
    """Whether a picture of the README still shows the wizard of today."""
    with Image.open(kept) as before:
        if before.size != page.size:
            return False
        difference = ImageStat.Stat(ImageChops.difference(before.convert("RGB"), page))
    return max(difference.mean) <= 1.0


def keep_pictures(folder: Path) -> None:
    """Keep the pictures for people to look at."""
    shutil.copytree(folder / "pictures", PICTURES, dirs_exist_ok=True)
