"""The list of parts covers every program file, holds nothing that only builds, and is the same each time."""

from __future__ import annotations

import json
import platform
import re
import sys
from pathlib import Path

import pytest
from bundling.places import ROOT
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from devtools.environment import pinned_names
from devtools.places import site_packages
from release import natives, sbom
from release.pack import PackError

ELF = b"\x7fELF not really"
PACKAGES = [
    {"name": name, "version": "1", "bom-ref": f"{name}==1", "type": "library"}
    for name in sorted(pinned_names(sbom.LOCK.read_text("utf-8")) | {"pyinstaller", "pytest"})
]
SMALL = (
    "wayside",
    f"_internal/libpython{sys.version_info.major}.{sys.version_info.minor}.so.1.0",
    "_internal/libsqlite3.so.0",
    "_internal/PySide6/QtCore.abi3.so",
    "_internal/PySide6/Qt/lib/libQt6Core.so.6",
    "_internal/nacl/_sodium.abi3.so",
)


def small_payload(folder: Path, *more: str) -> sbom.Payload:
    for place in (*SMALL, *more):
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_bytes(ELF + b"\x003.40.9\x00")
    (folder / "_internal" / "notes.txt").write_text("no program")
    return sbom.Payload("linux", folder)


def packages() -> list[sbom.Component]:
    return sbom.locked(PACKAGES, pinned_names(sbom.LOCK.read_text("utf-8")))


def files_in(document: sbom.Component) -> set[str]:
    return {
        inner["name"]
        for component in document["components"]
        for inner in component.get("components", ())
        if inner["type"] == "file"
    }


def test_P07_every_program_file_is_listed_with_its_digest(tmp_path: Path) -> None:
    made = sbom.document([small_payload(tmp_path)], packages())
    assert files_in(made) == set(SMALL)
    assert json.dumps(made).count('"SHA-256"') == len(SMALL)
    versions = {one["name"]: one.get("version") for one in made["components"]}
    assert versions["CPython"] == platform.python_version()
    assert versions["SQLite"] == "3.40.9"
    assert versions["Qt"] == versions["pyside6-essentials"]


def test_P07_a_program_file_that_nobody_knows_stops_the_release(tmp_path: Path) -> None:
    payload = small_payload(tmp_path, "_internal/surprise/_crypto_miner.abi3.so")
    with pytest.raises(PackError, match=r"surprise/_crypto_miner\.abi3\.so belongs to no part"):
        sbom.document([payload], packages())


def test_P07_every_native_library_of_the_locked_packages_has_its_part() -> None:
    """More than an installation holds: what PyInstaller leaves out is known too."""
    site = site_packages()
    wanted = ("PySide6", "shiboken6", "nacl", "rapidfuzz", "espeakng_loader")
    found = [path for name in wanted for path in (site / name).rglob("*.so*") if path.is_file()]
    found += [path for path in site.glob("*.so") if re.match(r"_cffi_backend|_miniaudio", path.name)]
    files = [natives.File(f"_internal/{path.relative_to(site).as_posix()}", path) for path in found]
    by_part, lost = natives.by_part(files, natives.parts())
    assert not lost
    assert {
        "Qt",
        "ICU",
        "PySide6",
        "Shiboken",
        "PyNaCl",
        "RapidFuzz",
        "eSpeak NG",
        "miniaudio",
        "cffi",
    } == set(by_part)


@pytest.mark.parametrize(
    ("place", "part"),
    [
        ("_internal/libffi-8.dll", "libffi"),
        ("_internal/sqlite3.dll", "SQLite"),
        ("_internal/libsqlite3.so.0", "SQLite"),
        ("_internal/python313.dll", "CPython"),
        ("_internal/_ctypes.pyd", "CPython"),
        ("_internal/VCRUNTIME140_1.dll", "Microsoft Visual C++ runtime"),
        ("_internal/PySide6/MSVCP140.dll", "Microsoft Visual C++ runtime"),
        ("_internal/rapidfuzz.libs/msvcp140-a4c2229b.dll", "Microsoft Visual C++ runtime"),
        ("_internal/PySide6/Qt6Core.dll", "Qt"),
        ("_internal/PySide6/QtCore.pyd", "PySide6"),
        ("wayside-cli.exe", "Wayside starter"),
    ],
)
def test_P07_a_file_of_windows_or_linux_belongs_to_its_part(place: str, part: str) -> None:
    by_part, lost = natives.by_part([natives.File(place, Path(place))], natives.parts())
    assert list(by_part) == [part]
    assert not lost


def test_P07_every_font_of_ours_has_its_part() -> None:
    fonts = sorted((ROOT / "assets" / "fonts").glob("*.ttf"))
    files = [natives.File(f"_internal/assets/fonts/{path.name}", path) for path in fonts]
    assert fonts
    assert not natives.by_part(files, natives.parts())[1]


def test_P07_what_only_builds_and_tests_use_is_not_listed(tmp_path: Path) -> None:
    names = {one["name"] for one in sbom.document([small_payload(tmp_path)], packages())["components"]}
    assert "pynacl" in names
    assert "pytest" not in names
    lacking = [one for one in PACKAGES if one["name"] != "pynacl"]
    with pytest.raises(PackError, match="lacks pynacl"):
        sbom.locked(lacking, pinned_names(sbom.LOCK.read_text("utf-8")))


def test_P07_the_list_is_what_its_standard_says_and_the_same_each_time(tmp_path: Path) -> None:
    payload = small_payload(tmp_path / "payload")
    for name in ("one.json", "two.json"):
        sbom.write(tmp_path / name, [payload], packages())
    text = (tmp_path / "one.json").read_text("utf-8")
    assert text == (tmp_path / "two.json").read_text("utf-8")
    assert str(tmp_path) not in text
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    refs = re.findall(r'"bom-ref": "(.*)"', text)
    assert len(refs) == len(set(refs))


def test_P07_every_package_comes_with_its_licence_or_the_release_stops() -> None:
    told = {"name": "a", "licenses": [{"license": {"id": "MIT"}}]}
    silent = {"name": "sqlite_fts4"}
    assert [one["licenses"][0]["license"]["id"] for one in sbom.licensed([told, silent])] == [
        "MIT",
        "Apache-2.0",
    ]
    with pytest.raises(PackError, match="under which licence stranger is"):
        sbom.licensed([told, {"name": "stranger"}])
    notices = (ROOT / "build" / "third-party.md").read_text("utf-8")
    for name, licence in sbom.UNTOLD.items():
        (row,) = re.findall(rf"^\| {name}\b.*$", notices, re.MULTILINE)
        assert licence in row


def test_every_part_names_a_licence_or_the_package_that_does() -> None:
    known = natives.parts()
    assert len({part.name for part in known}) == len(known)
    assert not [part.name for part in known if not (part.license or part.package)]
    notices = (ROOT / "build" / "third-party.md").read_text("utf-8")
    fonts = {part.name.partition(" (")[0] for part in known if any("/fonts/" in one for one in part.files)}
    assert not [name for name in fonts if name not in notices]
