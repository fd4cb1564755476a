"""Lockdown (P05): planned before it is done, done once, compared, and put back to the byte."""

# ruff: noqa: S314 (what is parsed is what we have just made)

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from kiosk.cli import main
from kiosk.errors import SettingError
from kiosk.findings import Light
from kiosk.lockdown import assigned_access, kit, shell_launcher, state, windows
from kiosk.lockdown.ground import Files
from kiosk.lockdown.keeper import Keeper
from kiosk.lockdown.keys import ALT, CONTROL, DELETE, ESCAPE, F1, SPACE, SYSTEM, TAB, WINDOWS, Exits
from kiosk.lockdown.probe import judged
from kiosk.lockdown.rules import Family, Held, Place, Rule, Value, rules_for
from kiosk.lockdown.windows import family_of
from kiosk.wording import Wording

PROGRAM = r"C:\Program Files\Wayside\wayside.exe"
FAMILIES = list(Family)


def with_those_above(key: str) -> list[str]:
    parts = key.split("\\")
    return ["\\".join(parts[:count]) for count in range(1, len(parts) + 1)]


class FakeRegistry:
    """A registry in memory that keeps the port: keys come and go with their values."""

    def __init__(self, values: Mapping[tuple[str, str], Value] | None = None) -> None:
        self.values: dict[tuple[str, str], Value] = dict(values or {})
        self.keys = {"HKLM", "HKCU"} | {above for key, _ in self.values for above in with_those_above(key)}
        self.fails_at = ""

    def read(self, place: Place) -> Held | None:
        value = self.values.get((place.path, place.name))
        return None if value is None else ("registry", value)

    def write(self, place: Place, value: Value) -> list[str]:
        if place.name == self.fails_at:
            raise SettingError(f"{place} cannot be changed.")
        made = [path for path in with_those_above(place.path) if path not in self.keys]
        self.keys |= set(made)
        self.values[place.path, place.name] = value
        return made

    def remove(self, place: Place) -> None:
        self.values.pop((place.path, place.name), None)

    def remove_made(self, made: str) -> None:
        inside = any(key.startswith(f"{made}\\") for key in self.keys)
        if not inside and not any(key == made for key, _ in self.values):
            self.keys.discard(made)


def tree(root: Path) -> dict[str, str]:
    """Every folder, file and link below ``root`` with what it holds."""
    found = {}
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        found[name] = (
            f"-> {path.readlink()}" if path.is_symlink() else "folder" if path.is_dir() else path.read_text()
        )
    return found


def a_debian(root: Path) -> Path:
    """Files as an installation has them, two of them where lockdown wants something else."""
    for name in ("etc/systemd/system", "etc/sysctl.d", "lib/systemd/system"):
        (root / name).mkdir(parents=True)
    (root / "etc/sysctl.d/60-wayside.conf").write_text("kernel.sysrq = 1\n")
    (root / "etc/systemd/system/ctrl-alt-del.target").write_text("[Unit]\n")
    (root / "etc/systemd/system/sleep.target").symlink_to("/lib/systemd/system/other.target")
    return root


# The table


@pytest.mark.parametrize("family", FAMILIES)
def test_every_setting_says_in_a_sentence_what_it_is_for(family: Family) -> None:
    rules = rules_for(family, PROGRAM)
    assert len(rules) >= 10
    assert len({rule.place for rule in rules}) == len(rules)
    for rule in rules:
        assert rule.words.endswith("."), rule
        assert isinstance(rule.words, Wording), "a screen can translate it"
        assert rule.area, rule
        assert rule.place.kind == "registry" or rule.place.path.startswith("/etc/"), rule


def test_home_starts_the_kiosk_at_sign_in_and_enterprise_by_its_shell() -> None:
    run = Place("registry", windows.RUN, "Wayside")
    assert f'"{PROGRAM}" supervise' in [
        rule.value for rule in rules_for(Family.HOME, PROGRAM) if rule.place == run
    ]
    assert run not in [rule.place for rule in rules_for(Family.ENTERPRISE, PROGRAM)]


@pytest.mark.parametrize(
    ("edition", "family"),
    [
        ("Core", Family.HOME),
        ("CoreSingleLanguage", Family.HOME),
        ("Professional", Family.PRO),
        ("ProfessionalEducation", Family.PRO),
        ("Enterprise", Family.ENTERPRISE),
        ("EnterpriseS", Family.ENTERPRISE),
        ("Education", Family.ENTERPRISE),
        ("IoTEnterpriseS", Family.ENTERPRISE),
        ("SomethingNew", Family.HOME),
        ("", Family.HOME),
    ],
)
def test_an_edition_that_is_not_known_is_promised_least(edition: str, family: Family) -> None:
    assert family_of(edition) is family


# Plan, apply, check, undo


@pytest.mark.parametrize("family", [Family.HOME, Family.PRO, Family.ENTERPRISE])
def test_P05_what_is_applied_is_checked_and_put_back_exactly(family: Family, tmp_path: Path) -> None:
    rules = rules_for(family, PROGRAM)
    before: dict[tuple[str, str], Value] = {
        (rules[3].place.path, rules[3].place.name): 7,
        (r"HKCU\Control Panel\Accessibility\StickyKeys", "Flags"): "510",
        (r"HKLM\SOFTWARE\Other", "Kept"): "as it is",
    }
    registry = FakeRegistry(before)
    keys = set(registry.keys)
    keeper = Keeper(registry, tmp_path / "data" / "lockdown.json")

    assert not any(change.done for change in keeper.plan(rules))
    assert registry.values == before, "a plan changes nothing"
    assert len(keeper.apply(rules)) == len(rules)
    assert all(change.done for change in keeper.plan(rules))
    assert keeper.apply(rules) == (), "doing it again changes nothing"
    registry.values[rules[5].place.path, rules[5].place.name] = 99  # somebody changes it by hand
    assert [change.rule for change in keeper.plan(rules) if not change.done] == [rules[5]]
    assert len(keeper.apply(rules)) == 1, "and it is put right"

    assert keeper.undo() == len(rules)
    assert registry.values == before
    assert registry.keys == keys
    assert keeper.undo() == 0


def test_P05_on_linux_files_links_and_folders_are_as_they_were(tmp_path: Path) -> None:
    root = a_debian(tmp_path / "root")
    before = tree(root)
    rules = rules_for(Family.LINUX, PROGRAM)
    keeper = Keeper(Files(root), tmp_path / "lockdown.json")
    keeper.apply(rules)
    units = root / "etc/systemd/system"
    assert str((units / "getty@tty2.service").readlink()) == "/dev/null"
    assert str((units / "ctrl-alt-del.target").readlink()) == "/dev/null"
    assert "HandlePowerKey=ignore" in (root / "etc/systemd/logind.conf.d/60-wayside.conf").read_text()
    assert (units / "graphical.target.wants/wayside-kiosk.service").is_symlink()
    assert all(change.done for change in keeper.plan(rules))
    keeper.undo()
    assert tree(root) == before


def test_a_link_to_lib_is_one_to_usr_lib_and_is_left_as_it_is(tmp_path: Path) -> None:
    root = a_debian(tmp_path / "root")
    (rule,) = (rule for rule in rules_for(Family.LINUX, PROGRAM) if "wayside-kiosk" in str(rule.value))
    link = root / rule.place.path.lstrip("/")
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(str(rule.value).removeprefix("/usr"))
    before = tree(root)
    keeper = Keeper(Files(root), tmp_path / "lockdown.json")
    assert keeper.apply([rule]) == ()
    assert tree(root) == before
    link.unlink()
    link.symlink_to("/lib/systemd/system/another.service")
    assert [change.rule for change in keeper.apply([rule])] == [rule]


def test_a_power_cut_in_the_middle_leaves_nothing_that_cannot_be_put_back(tmp_path: Path) -> None:
    rules = rules_for(Family.PRO, PROGRAM)
    before = {(rules[0].place.path, rules[0].place.name): "another"}
    registry = FakeRegistry(before)
    registry.fails_at = rules[7].place.name
    keeper = Keeper(registry, tmp_path / "lockdown.json")
    with pytest.raises(SettingError):
        keeper.apply(rules)
    assert registry.values != before
    keeper.undo()
    assert registry.values == before


def test_a_damaged_record_is_one_sentence_and_changes_nothing(tmp_path: Path) -> None:
    record = tmp_path / "lockdown.json"
    for text in ("", "{", '{"kept": [{"kind": "file"}]}', '{"kept": [1]}', '{"kept": {"a": 1}}', "[]"):
        record.write_text(text)
        registry = FakeRegistry()
        keeper = Keeper(registry, record)
        with pytest.raises(SettingError, match="nothing was changed"):
            keeper.undo()
        with pytest.raises(SettingError, match="nothing was changed"):
            keeper.apply(rules_for(Family.PRO, PROGRAM))
        assert registry.values == {}


# The files for IT


def find(root: Element, name: str) -> Element:
    found = root.find(f".//{name}")
    assert found is not None, name
    return found


def test_assigned_access_lets_one_account_run_one_program() -> None:
    root = fromstring(assigned_access.configuration(PROGRAM, "Waiting room"))
    name, rs5, v5 = (
        f"{{{space}}}" for space in (assigned_access.CONFIG, assigned_access.RS5, assigned_access.V5)
    )
    assert root.tag == f"{name}AssignedAccessConfiguration"
    (app,) = root.iter(f"{name}App")
    assert app.get("DesktopAppPath") == PROGRAM
    assert app.get(f"{rs5}AutoLaunch") == "true"
    assert app.get(f"{rs5}AutoLaunchArguments") == "supervise"
    profile = find(root, f"{name}Profile")
    assert [child.tag for child in profile] == [
        f"{name}AllAppsList", f"{name}StartLayout", f"{v5}StartPins", f"{name}Taskbar",
    ]  # fmt: skip
    fromstring(find(profile, f"{name}StartLayout").text or "")
    assert json.loads(find(profile, f"{v5}StartPins").text or "")["pinnedList"]
    config = find(root, f"{name}Config")
    assert find(config, f"{name}Account").text == "Waiting room"
    assert find(config, f"{name}DefaultProfile").get("Id") == profile.get("Id")


def test_shell_launcher_brings_the_kiosk_back_unless_staff_end_it() -> None:
    root = fromstring(shell_launcher.configuration(PROGRAM, "Waiting room"))
    name, v2 = f"{{{shell_launcher.CONFIG}}}", f"{{{shell_launcher.V2}}}"
    default, ours = root.iter(f"{name}Shell")
    assert default.get("Shell") == r"%SystemRoot%\explorer.exe"
    assert ours.get("Shell") == f'"{PROGRAM}" supervise'
    assert ours.get(f"{v2}AppType") == "Desktop"
    actions = {one.get("ReturnCode"): one.get("Action") for one in ours.iter(f"{name}ReturnCodeAction")}
    assert actions == {"0": "DoNothing", "12": "ShutdownDevice"}
    assert find(ours, f"{name}DefaultAction").get("Action") == "RestartShell"
    assert find(root, f"{name}Account").get("Name") == "Waiting room"
    ids = [one.get("Id") for one in root.iter(f"{name}Profile")]
    assert len(set(ids)) == 1
    assert len(ids) == 2


@pytest.mark.parametrize("family", FAMILIES)
def test_the_files_for_it_say_what_is_not_blocked(family: Family) -> None:
    files = kit.files(family, PROGRAM, "Waiting room")
    if family is Family.LINUX:
        assert files == {}
        return
    assert "Ctrl+Alt+Del" in files[kit.READ_ME]
    assert "Waiting room" in files[kit.READ_ME]
    assert ("deterrent" in files[kit.READ_ME]) == (family is Family.HOME)
    assert (kit.SCRIPT in files) == (family is not Family.HOME)
    for name in files:
        assert name == kit.READ_ME or name in files[kit.READ_ME], name
    if kit.SCRIPT in files:
        assert "{" not in files[kit.SCRIPT].replace("{$", "")
        assert "SYSTEM" in files[kit.SCRIPT]


# Keys


def pressed(exits: Exits, *keys: int) -> list[bool]:
    answers = [exits.swallows(key, down=True) for key in keys]
    for key in reversed(keys):
        exits.swallows(key, down=False)
    return answers


@pytest.mark.parametrize(
    "keys",
    [
        *[(key,) for key in (*WINDOWS, *SYSTEM, F1 + 4)],
        *[(alt, key) for alt in ALT for key in (TAB, ESCAPE, SPACE, F1, F1 + 3)],
        *[(control, ESCAPE) for control in CONTROL],
        *[(control, DELETE) for control in CONTROL],
    ],
    ids=lambda keys: "+".join(f"{key:x}" for key in keys),
)
def test_P05_keys_that_lead_out_go_no_further(keys: tuple[int, ...]) -> None:
    assert pressed(Exits(), *keys)[-1]


@pytest.mark.parametrize(
    "keys",
    [
        *[(ord(letter),) for letter in "AZ09"],
        (TAB,), (ESCAPE,), (SPACE,), (F1,), (0x0D,), (0x26,), (0xA0, ord("A")),
        (0xA2, 0xA5, ord("E")),  # AltGr and a letter
    ],
    ids=str,
)  # fmt: skip
def test_P05_keys_that_readers_need_are_theirs(keys: tuple[int, ...]) -> None:
    assert not any(pressed(Exits(), *keys))


def test_a_held_key_is_forgotten_when_it_comes_up() -> None:
    exits = Exits()
    assert pressed(exits, 0xA4, TAB) == [False, True]
    assert pressed(exits, TAB) == [False]


# The readiness report


def look_at(
    applied: bool, *, spoil: bool = False, family: Family = Family.PRO, installed: bool = True
) -> list[Light]:
    registry = FakeRegistry()
    rules = rules_for(family, PROGRAM)
    for rule in rules:
        registry.write(rule.place, rule.value)
    if spoil:
        registry.values[rules[0].place.path, rules[0].place.name] = "else"
    changes = Keeper(registry, Path("unused")).plan(rules)
    return [one.light for one in judged(family, changes, applied=applied, installed=installed)]


def test_the_report_is_green_amber_or_red() -> None:
    assert look_at(applied=True) == [Light.GREEN]
    assert look_at(applied=False) == [Light.AMBER]
    assert look_at(applied=False, installed=False) == [Light.GREEN]
    assert look_at(applied=True, spoil=True) == [Light.RED]
    assert look_at(applied=True, family=Family.HOME) == [Light.GREEN, Light.AMBER]


def test_lockdown_by_the_debian_package_counts_whatever_the_kiosks_own_folder_holds(tmp_path: Path) -> None:
    own, package = tmp_path / "own", tmp_path / "package"
    assert not state.is_applied(own, package)
    package.mkdir()
    state.record(package, mine=False).touch()
    assert state.is_applied(own, package)
    assert not state.catches_keys(own)


def test_an_installed_kiosk_on_debian_names_the_command_that_is_there() -> None:
    (finding,) = judged(Family.LINUX, (), applied=False, installed=True)
    assert "sudo wayside-kiosk lockdown apply" in finding.what_to_do


# The command


@pytest.fixture
def lockdown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    root = a_debian(tmp_path / "root")

    def run(*words: str) -> tuple[int, str]:
        code = main(["lockdown", *words, "--data", str(tmp_path / "data"), "--root", str(root)])
        told = capsys.readouterr()
        return code, told.out + told.err

    return run


def test_the_command_plans_applies_checks_and_undoes(
    lockdown: Callable[..., tuple[int, str]], tmp_path: Path
) -> None:
    before = tree(tmp_path / "root")
    code, told = lockdown("plan")
    assert code == 0
    assert "No login waits behind Ctrl+Alt+F2." in told
    assert "now: /lib/systemd/system/other.target" in told
    assert tree(tmp_path / "root") == before
    assert lockdown("check")[0] == 1
    assert "Done." in lockdown("apply")[1]
    assert "Nothing was left to do." in lockdown("apply")[1]
    assert lockdown("check") == (0, "Everything is as it should be.\n")
    assert "as they were before" in lockdown("undo")[1]
    assert lockdown("undo")[1] == "There was nothing to put back.\n"
    assert tree(tmp_path / "root") == before


def test_the_command_tells_programs_in_json(lockdown: Callable[..., tuple[int, str]]) -> None:
    told = json.loads(lockdown("plan", "--json")[1])
    assert told["system"] == "linux"
    assert {"area", "words", "place", "value", "now", "done"} == set(told["changes"][0])
    lockdown("apply", "--json")
    assert json.loads(lockdown("check", "--json")[1])["changes"] == []
    assert json.loads(lockdown("undo", "--json")[1])["put_back"] == len(told["changes"])


def test_the_plan_for_another_system_can_be_seen_and_its_files_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [
        "lockdown",
        "plan",
        "--system",
        "enterprise",
        "--out",
        str(tmp_path / "it"),
        "--account",
        "Kiosk",
    ]
    assert main(words) == 0
    told = capsys.readouterr().out
    assert "another system than this PC" in told
    assert {path.name for path in (tmp_path / "it").iterdir()} == {
        kit.SHELL_LAUNCHER,
        kit.SCRIPT,
        kit.READ_ME,
    }
    assert "Kiosk" in (tmp_path / "it" / kit.SHELL_LAUNCHER).read_text("utf-8")
    assert main(["lockdown", "plan", "--system", "pro", "--account-only"]) == 0
    assert "Shift" in capsys.readouterr().out


def test_what_cannot_be_done_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lockdown", "apply", "--system", "pro", "--root", str(tmp_path)]) == 2
    assert main(["lockdown", "check", "--system", "pro", "--data", str(tmp_path)]) == 2
    assert "The registry is a part of Windows" in capsys.readouterr().err
    if os.geteuid() != 0:
        assert main(["lockdown", "apply", "--data", str(tmp_path)]) == 2
        assert "needs an administrator" in capsys.readouterr().err


def rule_of(rules: tuple[Rule, ...], words: str) -> Rule:
    return next(rule for rule in rules if words in rule.words)


def test_edge_swipes_sticky_keys_and_sleep_are_off() -> None:
    rules = rules_for(Family.PRO, PROGRAM)
    assert rule_of(rules, "edge").value == 0
    assert rule_of(rules, "Five times Shift").value == windows.STICKY_OFF
    assert rule_of(rules, "go to sleep").value == 0
