"""Rules of the bundling, quick enough for every gate: what goes in, what is reached, sizes, recipes."""

from __future__ import annotations

import configparser
import re
import shutil
import struct
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from bundling import deb, icons, notices, parts, payload, places, reach, runpaths, sizes, unicode_data, verify
from bundling.parts import Entry

from kiosk import paths
from kiosk.devices.espeak import VOICES
from kiosk.exits import Exit
from kiosk.ui import engine

ROOT = Path(__file__).parents[2]
QT = Path(sys.prefix) / "lib" / f"python3.{sys.version_info.minor}" / "site-packages" / "PySide6" / "Qt"
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks at files of Linux")


def binary(name: str, source: str = "/site") -> Entry:
    return name, f"{source}/{name}", "BINARY"


def test_a_library_of_the_building_system_stays_out() -> None:
    assert not parts.is_wanted(binary("libstdc++.so.6", "/lib/x86_64-linux-gnu"))
    assert not parts.is_wanted(binary("libgcc_s.so.1", "/usr/lib/x86_64-linux-gnu"))
    assert parts.is_wanted(binary("libsqlite3.so.0", "/lib/x86_64-linux-gnu")), "as it was tested"
    assert parts.is_wanted(binary("PySide6/Qt/lib/libQt6Core.so.6"))


def test_only_voices_that_are_offered_go_in() -> None:
    data = "espeakng_loader/espeak-ng-data"
    for language in VOICES:
        assert parts.is_wanted((f"{data}/{language}_dict", "", "DATA"))
    assert not parts.is_wanted((f"{data}/ru_dict", "", "DATA"))
    assert parts.is_wanted((f"{data}/phondata", "", "DATA"))
    assert parts.is_wanted((f"{data}/lang/gmw/en-GB-scotland", "", "DATA"))
    assert not parts.is_wanted((f"{data}/lang/zle/ru", "", "DATA"))
    assert parts.is_wanted((rf"{data}\en_dict".replace("/", "\\"), "", "DATA")), "on Windows too"


def test_sources_of_content_and_pseudo_languages_stay_out() -> None:
    inside = {place for _, place in parts.asset_files(ROOT / "assets")}
    assert "assets/content/en/help-now.md" in inside
    assert [name for name in inside if name.startswith("assets/content/")] == [
        "assets/content/en/help-now.md"
    ]
    assert not [name for name in inside if name.endswith((".ts", "README.md")) or "x-long" in name]
    assert {"assets/fonts/NotoNastaliqUrdu_400Regular.ttf", "assets/keyboards/en.json"} <= inside


def test_every_file_between_the_modules_goes_in() -> None:
    inside = {place for _, place in parts.program_data(ROOT / "kiosk")}
    assert "kiosk/ui/qml/Kiosk/App/Main.qml" in inside
    assert "kiosk/ui/qml/Kiosk/Theme/pictures.json" in inside
    assert "kiosk/authoring/lint/words.toml" in inside
    assert not [name for name in inside if name.endswith((".py", ".pyc"))]


@LINUX
def test_qml_modules_are_followed_and_others_stay_out() -> None:
    folders = reach.qml_folders(reach.imported_modules(ROOT / "kiosk" / "ui" / "qml"), QT / "qml")
    names = {folder.relative_to(QT / "qml").as_posix() for folder in folders}
    assert {"QtQml", "QtQuick", "QtQuick/Templates", "QtQml/Models"} <= names
    assert not names & {"QtQuick/VirtualKeyboard", "QtQuick/Controls/Material", "QtQuick3D"}
    entries = {name for name, _, _ in reach.qml_entries(folders, QT / "qml", "qml")}
    assert "qml/QtQuick/qmldir" in entries
    assert not [name for name in entries if name.endswith(".qmltypes")]


@LINUX
def test_plugins_that_listen_to_a_network_stay_out() -> None:
    inside = [name for name, _, _ in reach.plugin_entries(QT / "plugins", "plugins", parts.PLUGINS)]
    assert "plugins/platforms/libqxcb.so" in inside
    assert len(inside) == len(parts.PLUGINS_LINUX)
    assert not re.search("vnc|tuio|qmltooling|tls|networkinformation|gtk", " ".join(inside))


def test_what_is_needed_is_followed_and_the_rest_is_left() -> None:
    needs = {
        "app": {"libA.so"},
        "libA.so": {"libB.so", "libc.so.6"},
        "libB.so": {"libA.so"},
        "libX.so": set(),
    }
    entries = [("app", "app", "EXTENSION"), *(binary(name, "") for name in ("libX.so", "libB.so", "libA.so"))]
    kept = reach.reachable(entries, lambda entry: entry[2] == "EXTENSION", lambda path: set(needs[path.name]))
    assert [name for name, _, _ in kept] == ["app", "libB.so", "libA.so"]


@LINUX
def test_what_a_library_needs_is_read_from_it() -> None:
    assert "libicuuc.so.73" in reach.needed(QT / "lib" / "libQt6Core.so.6")
    with pytest.raises(ValueError, match="not a program"):
        reach.needed(ROOT / "README.md")


def test_unwelcome_files_are_named() -> None:
    names = [
        "_internal/PySide6/Qt/plugins/qmltooling/libqmldbg_tcp.so",
        "_internal/libstdc++.so.6",
        "content.db",
    ]
    told = verify.unwelcome(names)
    assert len(told) == 2
    assert "debug server" in told[0]


@LINUX
def test_a_part_whose_library_is_missing_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "_internal"
    folder.mkdir()
    shutil.copy(QT / "lib" / "libQt6Svg.so.6", folder)
    found = verify.missing_libraries(tmp_path)
    assert "libQt6Svg.so.6 needs libQt6Gui.so.6, which is not here" in found


@LINUX
def test_a_search_path_of_the_builder_is_forgotten(tmp_path: Path) -> None:
    (tmp_path / "a.s").write_text('.globl a\na: ret\n.section .note.GNU-stack,"",@progbits\n', "ascii")
    subprocess.run(["as", "-o", "a.o", "a.s"], cwd=tmp_path, check=True)
    for name, path in {"theirs.so": "/home/builder/lib", "ours.so": "$ORIGIN/lib:$ORIGIN"}.items():
        link = ["ld", "-shared", "-soname", name, "-rpath", path, "-o", name, "a.o"]
        subprocess.run(link, cwd=tmp_path, check=True)
    assert runpaths.forget(tmp_path / "theirs.so")
    assert not runpaths.forget(tmp_path / "theirs.so"), "there is nothing left to forget"
    assert not runpaths.forget(tmp_path / "ours.so")
    told = subprocess.run(
        ["readelf", "-d", tmp_path / "theirs.so"], capture_output=True, text=True, check=True
    ).stdout
    assert "PATH" not in told
    assert "theirs.so" in told, "its name is still there"


def icu(names: list[str]) -> bytes:
    header = struct.pack("<HBB8s4s", 32, 0xDA, 0x27, bytes(8), b"CmnD") + bytes(16)
    return unicode_data.write(header, [unicode_data.Item(name, name.encode() * 3) for name in names])


def test_unicode_data_keeps_what_is_asked_for_and_its_places() -> None:
    names = ["icudt73l/coll/root.res", "icudt73l/curr/en.res", "icudt73l/en.res", "icudt73l/ibm-37.cnv"]
    header, items = unicode_data.read(icu(names))
    assert [item.name for item in items] == names
    kept = [item for item in items if not unicode_data.LEFT_OUT.fullmatch(item.name)]
    assert [item.name for item in kept] == ["icudt73l/coll/root.res", "icudt73l/en.res"]
    again = unicode_data.read(unicode_data.write(header, kept))[1]
    assert [item.data.rstrip(b"\0") for item in again] == [item.name.encode() * 3 for item in kept]
    with pytest.raises(ValueError, match="ICU"):
        unicode_data.read(b"\0" * 64)


@LINUX
def test_letters_have_the_same_order_with_the_cut_data(tmp_path: Path) -> None:
    library = tmp_path / next((QT / "lib").glob("libicudata.so.*")).name
    shutil.copy(QT / "lib" / library.name, library)
    unicode_data.cut(library)
    assert library.stat().st_size < 8_000_000
    words = "z ä a10 a9 é ö Z ż ŵ w ب \u0627 ক গ ਕ"
    script = (
        "from functools import cmp_to_key\nfrom PySide6.QtCore import QCollator, QLocale\n"
        "for code in ('en', 'cy', 'pl', 'ar', 'ur', 'bn', 'pa'):\n"
        " c = QCollator(QLocale(code)); c.setNumericMode(True)\n"
        f" print(sorted({words!r}.split(), key=cmp_to_key(c.compare)), QLocale(code).toUpper('łódź'))\n"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            check=True,
            env={"LD_PRELOAD": preload},
        ).stdout
        for preload in ("", str(library))
    ]
    assert told[0].count("\n") == 7
    assert told[0] == told[1]


def test_what_was_measured_keeps_the_budgets() -> None:
    budgets = sizes.budgets()
    measured = sizes.recorded()
    assert "linux" in measured
    for system, figures in measured.items():
        over = [one.line() for one in sizes.compare(figures, budgets[system]) if not one.within]
        assert not over, over
        assert {"unpacked", "installer"} <= figures.keys()
    for budget in budgets.values():
        assert budget["unpacked"] <= 130 * sizes.MB
        assert budget["installer"] <= 45 * sizes.MB
        assert budget.get("MSI", 0) <= 45 * sizes.MB


def test_a_part_that_is_too_large_is_told(tmp_path: Path) -> None:
    (tmp_path / "assets" / "fonts").mkdir(parents=True)
    (tmp_path / "assets" / "fonts" / "large.ttf").write_bytes(bytes(3_000_001))
    (tmp_path / "content.db").write_bytes(bytes(1000))
    found = sizes.by_part(tmp_path)
    assert (found["fonts"], found["content"]) == (3_000_001, 1000)
    fonts = next(one for one in sizes.compare(found, {"fonts": 3_000_000}) if one.name == "fonts")
    assert not fonts.within
    assert "TOO LARGE" in fonts.line()
    record = tmp_path / "sizes.toml"
    sizes.record("linux", [sizes.Measure("fonts", 5)], record)
    sizes.record("windows", [sizes.Measure("fonts", 7)], record)
    assert sizes.recorded(record) == {"linux": {"fonts": 5}, "windows": {"fonts": 7}}


def test_licences_of_everything_inside_are_gathered(tmp_path: Path) -> None:
    notices.write(tmp_path)
    names = {path.name for path in tmp_path.iterdir()}
    assert {"GPL-3.0.txt", "LGPL-3.0.txt", "CC-BY-4.0.txt", "Python.txt", "third-party.md"} <= names
    assert {f"{name}.txt" for name in ("Phosphor", "NotoSansArabic", "AtkinsonHyperlegibleNext")} <= names
    for library in set(notices.libraries()) - {"espeakng-loader", "pyside6-essentials", "shiboken6"}:
        assert [name for name in names if name.startswith(f"{library}-")], library
    assert all(path.stat().st_size for path in tmp_path.iterdir())


def test_two_builds_begin_with_the_same_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/somewhere")
    settings = payload.fixed_environment()
    assert (settings["PYTHONHASHSEED"], settings["SOURCE_DATE_EPOCH"]) == ("1", str(payload.MOMENT))
    assert not {"PYTHONPATH", "LD_LIBRARY_PATH"} & settings.keys()


def test_a_file_that_qt_compiles_has_another_time_when_other_things_are_in_it(tmp_path: Path) -> None:
    times = {}
    for name, text in {
        "A.qml": "Item {}",
        "B.qml": "Item { }",
        "C.qml": "Item {}",
        "D.png": "Item {}",
    }.items():
        (tmp_path / name).write_text(text)
        payload.stamp(tmp_path / name)
        times[name[0]] = (tmp_path / name).stat().st_mtime
    assert times["A"] == times["C"] != times["B"]
    assert times["D"] == payload.MOMENT > times["A"]


def unit() -> configparser.RawConfigParser:
    parser = configparser.RawConfigParser(strict=False)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(deb.RECIPES / "wayside-kiosk.service", encoding="utf-8")
    return parser


def test_I03_the_kiosk_is_started_again_for_ever_but_for_staff() -> None:
    service = unit()["Service"]
    assert service["Restart"] == "always"
    assert unit()["Unit"]["StartLimitIntervalSec"] == "0"
    assert service["ExecStart"].endswith(f"/{deb.HOME}/wayside supervise")
    # The supervisor passes "leave" on as 0 and "switch off" as itself.
    assert service["RestartPreventExitStatus"].split() == ["0", str(int(Exit.POWER_OFF))]
    after = (deb.RECIPES / "after.sh").read_text("utf-8")
    assert f"{int(Exit.POWER_OFF)}) exec systemctl poweroff" in after


def test_P01_the_session_has_no_network() -> None:
    service = unit()["Service"]
    assert service["IPAddressDeny"] == "any"
    assert service["RestrictAddressFamilies"] == "AF_UNIX AF_NETLINK"
    assert service["NoNewPrivileges"] == "yes"


def test_the_service_and_the_program_mean_the_same_data_folder() -> None:
    text = (deb.RECIPES / "wayside-kiosk.service").read_text("utf-8")
    base = re.search(r"XDG_DATA_HOME=(\S+)", text)
    assert base is not None
    folder = paths.data_folder({"XDG_DATA_HOME": base[1]}, "linux", Path("/nowhere"))
    scripts = {
        name: (deb.RECIPES / name).read_text("utf-8") for name in ("postinst", "postrm", "wayside-kiosk.sh")
    }
    assert all(folder.root.as_posix() in script for script in scripts.values())
    assert folder.inbox.as_posix() in scripts["postinst"]
    assert f"rm -rf {folder.root.as_posix()}" in scripts["postrm"]


@LINUX
def test_scripts_of_the_package_are_sound_shell() -> None:
    for name in (*deb.SCRIPTS, "wayside-kiosk.sh", "after.sh"):
        subprocess.run(["sh", "-n", deb.RECIPES / name], check=True)


def test_every_recipe_has_its_place_and_is_there() -> None:
    used = {*deb.PLACES, *deb.MANUALS, *deb.SCRIPTS, "control.in"}
    assert {path.name for path in deb.RECIPES.iterdir() if path.is_file()} == used


def test_every_override_of_lintian_is_explained() -> None:
    explained = False
    for line in (deb.RECIPES / "lintian-overrides").read_text("utf-8").splitlines():
        assert line.startswith("#") or explained, line
        explained = line.startswith("#") or explained


def test_the_menu_entry_tries_it_in_a_window() -> None:
    entry = configparser.RawConfigParser()
    entry.read(deb.RECIPES / "wayside.desktop", encoding="utf-8")
    facts = entry["Desktop Entry"]
    assert facts["name"] == "Wayside (try in a window)"
    assert facts["exec"].split()[:3] == ["wayside", "run", "--windowed"]


def test_the_version_is_the_programs_own() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert places.version() == project["version"]
    assert deb.file_name() == f"wayside_{project['version']}_amd64.deb"


def test_the_icon_is_there_in_every_size() -> None:
    data = (icons.FOLDER / "wayside.ico").read_bytes()
    assert struct.unpack_from("<HHH", data) == (0, 1, len(icons.ICO_SIZES))
    for size in icons.PNG_SIZES:
        picture = (icons.FOLDER / f"wayside-{size}.png").read_bytes()
        assert struct.unpack_from(">II", picture, 16) == (size, size)


def test_without_a_graphics_card_no_driver_is_asked() -> None:
    assert engine.environment("software")["QT_XCB_GL_INTEGRATION"] == "none"
    assert "QT_XCB_GL_INTEGRATION" not in engine.environment("gpu")
