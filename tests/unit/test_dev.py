"""The rules behind build/dev.py: which Python, which packages, which libraries, which screen."""

from __future__ import annotations

import errno
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import dev
import pytest
from devtools import commands, display, environment, packages, problems, system
from devtools.locks import refuse_traces
from devtools.places import LOCKS, ROOT, site_packages, venv_python
from devtools.steps import Steps
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from kiosk.cli import build_parser

LDD = """\
/x/libqxcb.so:
\tlinux-vdso.so.1 (0x00007ffc0a5f2000)
\tlibxcb-cursor.so.0 => not found
\tlibGL.so.1 => /lib/x86_64-linux-gnu/libGL.so.1 (0x00007f2a3c000000)
/x/QtGui.abi3.so:
\tlibxcb-cursor.so.0 => not found
\tlibEGL.so.1 => not found
"""


def pins(lock: str) -> dict[str, Version]:
    return {
        canonicalize_name(name): Version(version)
        for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", lock, re.MULTILINE)
    }


def read_lock(name: str) -> str:
    return (LOCKS / f"{name}.txt").read_text(encoding="utf-8")


# Which Python


@pytest.mark.parametrize("minor", [11, 12, 13])
def test_supported_python_is_accepted(minor: int) -> None:
    assert dev.python_problem(3, minor) == ""


@pytest.mark.parametrize("version", [(2, 7), (3, 6), (3, 10), (3, 14), (4, 0)])
def test_other_python_gets_one_sentence_naming_it(version: tuple[int, int]) -> None:
    sentence = dev.python_problem(*version)
    assert f"Python {version[0]}.{version[1]}" in sentence
    assert "3.11" in sentence
    assert "\n" not in sentence


def test_supported_range_is_the_project_files() -> None:
    facts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    newest = (dev.NEWEST[0], dev.NEWEST[1] + 1)
    assert facts["project"]["requires-python"] == ">={}.{},<{}.{}".format(*dev.OLDEST, *newest)


# Which system packages


def test_missing_libraries_are_named_once() -> None:
    assert packages.missing_libraries(LDD) == ["libEGL.so.1", "libxcb-cursor.so.0"]


def test_nothing_missing_is_an_empty_list() -> None:
    assert packages.missing_libraries("\tlibc.so.6 => /lib/libc.so.6 (0x0)\n") == []


def test_before_qt_is_there_its_known_needs_are_compared_with_what_is_present() -> None:
    listing = "2 libs found in cache `/etc/ld.so.cache'\n" + "".join(
        f"\t{name} (libc6,x86-64) => /lib/{name}\n" for name in packages.EXPECTED["offscreen"][1:]
    )
    assert packages.expected_but_absent(listing, ("offscreen",)) == [packages.EXPECTED["offscreen"][0]]
    assert packages.expected_but_absent(listing, ("xcb",)) == list(packages.EXPECTED["xcb"])


def test_old_c_library_is_recognised_by_its_newest_missing_version() -> None:
    text = "./a: version `GLIBC_2.9' not found (required by ./a)\n./a: version `GLIBC_2.28' not found\n"
    assert packages.too_old_for(text) == "2.28"
    assert packages.too_old_for(LDD) == ""


@pytest.mark.parametrize(
    ("soname", "package"),
    [
        ("libGL.so.1", "libgl1"),
        ("libEGL.so.1", "libegl1"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libgthread-2.0.so.0", "libglib2.0-0"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libstdc++.so.6", "libstdc++6"),
        ("libz.so.1", "zlib1g"),
    ],
)
def test_library_is_found_in_its_debian_package(soname: str, package: str) -> None:
    assert packages.candidates(soname) == (package + "t64", package)


def test_newer_package_name_is_taken_where_the_system_has_it() -> None:
    known = {"libglib2.0-0t64", "libgl1", "xvfb"}
    chosen, unknown = packages.choose(["libglib-2.0.so.0", "libGL.so.1"], ["Xvfb"], known.__contains__)
    assert chosen == ["libgl1", "libglib2.0-0t64", "xvfb"]
    assert unknown == []


def test_what_no_package_holds_is_named() -> None:
    chosen, unknown = packages.choose(["libstrange.so.9", "libodd.so"], ["hammer"], lambda _name: False)
    assert chosen == []
    assert unknown == ["libstrange.so.9", "libodd.so", "hammer"]


@pytest.mark.parametrize(
    ("release", "glib"),
    [
        ('ID=debian\nVERSION_ID="12"\n', "libglib2.0-0"),
        ('ID=debian\nVERSION_ID="13"\n', "libglib2.0-0t64"),
        ('ID=ubuntu\nVERSION_ID="22.04"\n', "libglib2.0-0"),
        ('ID=ubuntu\nVERSION_ID="24.04"\n', "libglib2.0-0t64"),
        ("ID=debian\nPRETTY_NAME=sid\n", "libglib2.0-0"),
        ("", "libglib2.0-0"),
    ],
)
def test_without_a_package_list_the_release_decides_the_name(release: str, glib: str) -> None:
    names = packages.choose(
        ["libglib-2.0.so.0", "libGL.so.1"], ["xdotool"], lambda name: packages.likely(name, release)
    )
    assert names == (["libgl1", glib, "xdotool"], [])


def test_every_program_the_tests_need_has_a_package() -> None:
    libraries = {name for name in commands.TEST_PROGRAMS if ".so." in name}
    assert set(commands.TEST_PROGRAMS) - libraries <= packages.PROGRAMS.keys()
    assert {packages.candidates(name)[-1] for name in libraries} == {"libxss1", "libxrandr2"}


def test_person_without_root_gets_the_one_exact_command() -> None:
    assert packages.apt_sentence(["libgl1", "xvfb"]) == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends libgl1 xvfb"
    )


def test_other_systems_get_a_command_or_the_list() -> None:
    things = ["libGL.so.1", "Xvfb"]
    assert "dnf install 'libGL.so.1()(64bit)' '*/bin/Xvfb'" in packages.other_system_sentence(
        things, has_dnf=True
    )
    assert "libGL.so.1, Xvfb" in packages.other_system_sentence(things, has_dnf=False)


# Which environment


@pytest.fixture
def locks(tmp_path: Path) -> Path:
    (tmp_path / "run.txt").write_text("markdown==3.0\n", encoding="utf-8")
    (tmp_path / "dev.txt").write_text("markdown==3.0\npytest==9.0\n", encoding="utf-8")
    return tmp_path


def test_stamp_is_read_back_as_written(tmp_path: Path) -> None:
    stamp = environment.Stamp("CPython 3.11.2 /usr", {"run": "a"}, {"offscreen": "b"})
    environment.write_stamp(tmp_path, stamp)
    assert environment.read_stamp(tmp_path) == stamp


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"python": 1}', '{"python": "x", "locks": 3, "system": {}}']
)
def test_half_written_stamp_counts_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / environment.STAMP).write_text(text, encoding="utf-8")
    assert environment.read_stamp(tmp_path) == environment.Stamp()


def test_development_libraries_hold_the_run_time_ones(locks: Path) -> None:
    stamp = environment.Stamp(locks={"dev": environment.lock_digest("dev", locks)})
    assert environment.has_libraries(stamp, "run", locks)
    assert environment.has_libraries(stamp, "dev", locks)


def test_run_time_libraries_are_not_enough_for_tests(locks: Path) -> None:
    stamp = environment.Stamp(locks={"run": environment.lock_digest("run", locks)})
    assert environment.has_libraries(stamp, "run", locks)
    assert not environment.has_libraries(stamp, "dev", locks)


def test_changed_lock_asks_for_installation(locks: Path) -> None:
    stamp = environment.Stamp(locks={name: environment.lock_digest(name, locks) for name in ("run", "dev")})
    (locks / "dev.txt").write_text("markdown==3.0\npytest==9.1\n", encoding="utf-8")
    assert not environment.has_libraries(stamp, "dev", locks)


def make_environment(venv: Path) -> environment.Stamp:
    venv_python(venv).parent.mkdir(parents=True)
    venv_python(venv).touch()
    (venv / "pyvenv.cfg").touch()
    (site_packages(venv) / "PySide6").mkdir(parents=True)
    return environment.Stamp(environment.python_identity())


def test_whole_environment_is_usable(tmp_path: Path) -> None:
    assert environment.usable(tmp_path, make_environment(tmp_path))


def test_environment_of_another_python_is_made_again(tmp_path: Path) -> None:
    stamp = make_environment(tmp_path)
    stamp.python = "CPython 3.9.1 /elsewhere"
    assert not environment.usable(tmp_path, stamp)


def test_environment_whose_python_went_away_is_made_again(tmp_path: Path) -> None:
    stamp = make_environment(tmp_path)
    venv_python(tmp_path).unlink()
    venv_python(tmp_path).symlink_to(tmp_path / "gone")
    assert not environment.usable(tmp_path, stamp)


def test_environment_that_was_never_finished_is_made_again(tmp_path: Path) -> None:
    make_environment(tmp_path)
    assert not environment.usable(tmp_path, environment.read_stamp(tmp_path))


def test_libraries_the_lock_forgot_are_found_and_pip_stays(tmp_path: Path) -> None:
    for name in ("markdown-3.0", "left_over-1.0", "pip-23.0", "PySide6_Essentials-6.9.3"):
        (tmp_path / f"{name}.dist-info").mkdir()
    lock = "markdown==3.0 \\\n    --hash=sha256:00\npyside6-essentials==6.9.3 \\\n"
    assert environment.stale_names(tmp_path, lock) == ["left-over"]


def test_settings_that_send_pip_elsewhere_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_TARGET", "elsewhere")
    monkeypatch.setenv("PIP_DEFAULT_TIMEOUT", "9")
    env = environment.clean_env()
    assert "PIP_TARGET" not in env
    assert env["PIP_DEFAULT_TIMEOUT"] == "9"


# Which versions


@pytest.mark.parametrize("name", ["run", "dev"])
def test_every_locked_library_is_pinned_with_hashes(name: str) -> None:
    blocks = re.split(
        r"\n(?=\S)", re.sub(r"^#.*\n|^ *# .*\n?", "", read_lock(name), flags=re.MULTILINE).strip()
    )
    assert len(blocks) > 5
    for block in blocks:
        assert re.match(r"[\w.-]+==\S+ ", block), block
        assert "--hash=sha256:" in block, block


def test_tests_run_with_the_libraries_the_product_ships() -> None:
    run, develop = pins(read_lock("run")), pins(read_lock("dev"))
    assert run.items() <= develop.items()


def test_lock_meets_the_project_file() -> None:
    facts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run, develop = pins(read_lock("run")), pins(read_lock("dev"))
    for lock, wanted in (
        (run, facts["project"]["dependencies"]),
        (develop, facts["dependency-groups"]["dev"]),
    ):
        for requirement in map(Requirement, wanted):
            assert lock[canonicalize_name(requirement.name)] in requirement.specifier, requirement


def test_qt_stays_at_the_version_that_runs_on_every_supported_python() -> None:
    assert pins(read_lock("run"))["pyside6-essentials"] == Version("6.9.3")


@pytest.mark.parametrize("name", ["run", "dev"])
def test_lock_names_no_server_and_no_path(name: str) -> None:
    refuse_traces(read_lock(name))


def test_lock_with_a_server_name_is_refused() -> None:
    with pytest.raises(problems.SetupError, match="names a server"):
        refuse_traces("--index-url ftp" + "://packages.example/simple\n")


# Which screen


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_sign_of_a_screen_is_enough(name: str) -> None:
    assert display.has_screen({name: "x"}, "linux")


def test_linux_without_any_has_no_screen() -> None:
    assert not display.has_screen({"DISPLAY": "", "HOME": "/root"}, "linux")


def test_windows_always_has_a_screen() -> None:
    assert display.has_screen({}, "win32")


def test_tour_gets_only_the_options_it_understands() -> None:
    arguments = [
        "--windowed",
        "--theme",
        "dark",
        "--data",
        "somewhere",
        "--content=small.db",
        "--size",
        "9x9",
    ]
    assert display.tour_arguments(arguments) == ["--themes", "dark", "--content=small.db"]


def test_option_without_its_value_is_left_to_the_tour_to_refuse() -> None:
    assert display.tour_arguments(["--theme"]) == ["--themes"]


@pytest.mark.parametrize("arguments", [["--help"], ["content", "-h"], ["--version"]])
def test_asking_for_help_needs_no_screen(arguments: list[str]) -> None:
    assert display.wants_help(arguments)
    assert not display.wants_help(["--theme", "dark"])


@pytest.mark.parametrize(
    ("env", "platforms"),
    [
        ({}, ()),
        ({"DISPLAY": ":0"}, ("xcb",)),
        ({"WAYLAND_DISPLAY": "w"}, ("wayland",)),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, ("xcb", "wayland")),
    ],
)
def test_session_decides_which_part_of_qt_must_load(env: dict[str, str], platforms: tuple[str, ...]) -> None:
    assert display.platforms(env) == platforms


def test_shared_options_are_options_of_the_kiosk() -> None:
    parser = build_parser()
    subparsers = next(action for action in parser._actions if isinstance(action.choices, dict))
    assert isinstance(subparsers.choices, dict)
    run, tour = (subparsers.choices[name]._option_string_actions for name in ("run", "tour"))
    assert display.SHARED_OPTIONS.keys() <= run.keys()
    assert set(display.SHARED_OPTIONS.values()) <= tour.keys()


# What a person reads


def test_steps_show_number_title_and_seconds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    steps = Steps(2, tmp_path / "log")
    with steps.step("Libraries"):
        pass
    with pytest.raises(ValueError, match="x"), steps.step("System"):
        raise ValueError("x")
    assert capsys.readouterr().out.splitlines() == ["1/2 Libraries … done (0 s)", "2/2 System … FAILED (0 s)"]


def test_command_output_goes_to_the_log(tmp_path: Path) -> None:
    steps = Steps(1, tmp_path / "log")
    assert steps.run([sys.executable, "-c", "print('all well')"], "Failed").strip() == "all well"
    assert "all well" in (tmp_path / "log").read_text(encoding="utf-8")


def test_failed_command_becomes_a_sentence_with_its_cause(tmp_path: Path) -> None:
    script = "import sys; sys.exit('OSError: [Errno 28] No space left on device')"
    with pytest.raises(
        problems.SetupError, match=r"Not installed: the disk is full\. The detail is in .*log"
    ):
        Steps(1, tmp_path / "log").run([sys.executable, "-c", script], "Not installed")


def test_cause_is_looked_for_in_this_command_only(tmp_path: Path) -> None:
    steps = Steps(1, tmp_path / "log")
    steps.run([sys.executable, "-c", "print('No space left on device')"], "Failed")
    with pytest.raises(problems.SetupError, match="ended with error 3"):
        steps.run([sys.executable, "-c", "raise SystemExit(3)"], "Failed")


def test_earlier_output_may_hold_the_cause(tmp_path: Path) -> None:
    with pytest.raises(problems.SetupError, match="Failed: there is no network"):
        Steps(1, tmp_path / "log").run(
            [sys.executable, "-c", "raise SystemExit(1)"],
            "Failed",
            hint="Temporary failure in name resolution",
        )


def test_missing_program_becomes_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(problems.SetupError, match="wayside-no-such-program is not installed"):
        Steps(1, tmp_path / "log").run(["wayside-no-such-program"], "Failed")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Temporary failure in name resolution", "there is no network"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "not the one that was locked"),
        ("E: Could not get lock /var/lib/dpkg/lock-frontend", "another program is installing packages"),
        ("something new", ""),
    ],
)
def test_known_causes_are_told_plainly(text: str, words: str) -> None:
    assert words in problems.cause(text)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
def test_file_errors_become_one_sentence_with_the_file(code: int) -> None:
    sentence = problems.os_sentence(OSError(code, os.strerror(code), "/some/file"))
    assert "/some/file" in sentence
    assert "Errno" not in sentence


def dev_py(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "build" / "dev.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_help_lists_every_command() -> None:
    answer = dev_py("--help")
    assert answer.returncode == 0
    assert all(f"  {name} " in answer.stdout for name in commands.COMMANDS)


def test_no_command_shows_the_help_and_fails() -> None:
    answer = dev_py()
    assert (answer.returncode, answer.stdout.splitlines()[0][:6]) == (2, "usage:")


@pytest.mark.parametrize("arguments", [("fly",), ("setup", "now"), ("lock", "--faster")])
def test_wrong_words_get_one_line_and_no_traceback(arguments: tuple[str, ...]) -> None:
    answer = dev_py(*arguments)
    assert answer.returncode == 2
    assert len(answer.stderr.splitlines()) == 1
    assert answer.stdout == ""


# What the house must not forget


def test_build_folder_is_linted_and_not_ignored() -> None:
    command = [sys.executable, "-m", "ruff", "check", "--show-files", "."]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    assert str(ROOT / "build" / "dev.py") in answer.stdout.splitlines()
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert not {"build", "build/", "/build", "/build/"} & set(ignored)


def test_package_holds_the_kiosk_only() -> None:
    facts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert facts["tool"]["hatch"]["build"]["targets"]["wheel"] == {"packages": ["kiosk"]}


def test_stamp_file_is_plain_json(tmp_path: Path) -> None:
    environment.write_stamp(tmp_path, environment.Stamp("p", {"run": "a"}))
    assert json.loads((tmp_path / environment.STAMP).read_text(encoding="utf-8"))["locks"] == {"run": "a"}


def test_third_party_notices_name_what_is_shipped() -> None:
    notices = (ROOT / "build" / "third-party.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| ([\w-]+)[^|]*\| ([^|]+) \|", notices, re.MULTILINE))
    for name, version in pins(read_lock("run")).items():
        assert rows.get(name) == str(version), name


def test_third_party_notices_point_at_texts_that_are_there() -> None:
    notices = (ROOT / "build" / "third-party.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:kiosk|assets|build)/[^`]+)`", notices))
    beside = {path.relative_to(ROOT).as_posix() for path in (ROOT / "assets").glob("*/LICENCE-*")}
    assert beside <= named
    assert all((ROOT / path).is_file() for path in named)


def test_a_library_that_is_loaded_by_name_is_looked_for_like_a_program() -> None:
    names = ("libc.so.6", "libnothing.so.9", "sh", "no-such-program")
    assert system.lacking(names) == (["libnothing.so.9"], ["no-such-program"])
