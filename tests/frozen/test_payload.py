"""The payload of Linux: the same bytes twice, nothing missing, nothing foreign, and it proves itself."""

from __future__ import annotations

import filecmp
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bundling import deb, sizes, verify
from bundling.payload import MOMENT, stamp
from bundling.places import CONTENTS, ROOT
from release import natives

from tests.bench import packaged
from tests.frozen.conftest import make_payload

pytestmark = [
    pytest.mark.packaging,
    pytest.mark.skipif(sys.platform != "linux", reason="the payload of Linux is made on Linux"),
    pytest.mark.xdist_group("linux"),
]

STARTS = 13
"""Of each kind, from each of both."""


def differences(one: Path, other: Path) -> list[str]:
    """Files that are not the same in two folders: bytes, rights, times."""
    names = {path.relative_to(folder) for folder in (one, other) for path in folder.rglob("*")}
    found = []
    for name in sorted(names):
        left, right = one / name, other / name
        if not (left.exists() and right.exists()):
            found.append(f"{name} is in one only")
        elif left.is_file() and not filecmp.cmp(left, right, shallow=False):
            found.append(f"{name} has other bytes")
        elif (left.stat().st_mode, left.stat().st_mtime) != (right.stat().st_mode, right.stat().st_mtime):
            found.append(f"{name} has other rights or another time")
    return found


def tell(capsys: pytest.CaptureFixture[str], lines: list[str]) -> None:
    """Show figures to whoever runs the tests, also when all is well."""
    with capsys.disabled():
        print("\n".join(["", *lines]))


def test_nothing_is_missing_and_nothing_foreign_is_inside(payload: Path) -> None:
    assert verify.problems(payload) == []


def test_P07_every_program_file_belongs_to_a_part_of_the_release(payload: Path) -> None:
    found, lost = natives.by_part(natives.shipped(payload), natives.parts())
    assert not lost
    assert {"CPython", "Qt", "SQLite", "eSpeak NG", "PyNaCl"} <= set(found)


def test_it_keeps_its_budget(payload: Path, package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    measures = sizes.weigh(payload, "linux", package)
    tell(capsys, [one.line() for one in measures])
    assert not [one.line() for one in measures if not one.within]


def test_two_builds_from_two_places_are_the_same_to_the_byte(
    sources: Path, payload: Path, package: Path, tmp_path: Path
) -> None:
    elsewhere = shutil.copytree(sources, tmp_path / "another place")
    again = make_payload(elsewhere, tmp_path / "again")
    assert differences(payload, again) == []
    assert deb.make(again, tmp_path).read_bytes() == package.read_bytes()
    (again / "content.db").chmod(0o600)
    assert differences(payload, again) == ["content.db has other rights or another time"]


def test_lintian_and_the_checker_of_menu_entries_are_content(package: Path, tmp_path: Path) -> None:
    missing = [name for name in ("lintian", "desktop-file-validate") if shutil.which(name) is None]
    if missing:
        pytest.skip(f"{', '.join(missing)} is not installed")
    assert deb.complaints(package) == ""
    tree = tmp_path / "tree"
    subprocess.run(["dpkg-deb", "--raw-extract", str(package), str(tree)], check=True)
    (tree / "usr/share/doc/wayside/copyright").unlink()
    spoilt = tmp_path / "wayside_spoilt.deb"
    pack = ["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "-b", str(tree), str(spoilt)]
    subprocess.run(pack, check=True, capture_output=True)
    assert "no-copyright-file" in deb.complaints(spoilt), "it would tell"


def test_it_proves_itself(payload: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [payload / "wayside", "selftest", "--json"],
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    facts = json.loads(done.stdout)
    assert done.returncode == 0, facts
    assert facts["good"]


def test_an_upgraded_program_is_not_drawn_by_what_qt_kept_of_the_one_before(
    payload: Path, tmp_path: Path
) -> None:
    program = shutil.copytree(payload, tmp_path / "program", symlinks=True)
    main = program / CONTENTS / "kiosk" / "ui" / "qml" / "Kiosk" / "App" / "Main.qml"

    def works() -> bool:
        told = subprocess.run(
            [program / "wayside", "tour", tmp_path / "pictures", "--screens", "attract", "--devices", "R4"],
            env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "C.UTF-8"},
            capture_output=True,
            timeout=120,
            check=False,
        )
        return told.returncode == 0

    before = main.stat().st_mtime
    assert before != MOMENT
    assert works()
    main.write_text("not even QML", "utf-8")
    os.utime(main, (before, before))
    assert works(), "Qt has compiled the file before, and looks at its time only"
    stamp(main)
    assert not works(), "the file that came is the one that counts"


def test_editors_can_check_content_with_it(payload: Path, tmp_path: Path) -> None:
    def program(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([payload / "wayside", *words], capture_output=True, text=True, check=False)

    assert program("content", "check", str(payload / "content.db")).returncode == 0
    assert program("content", "check", str(ROOT / "assets" / "content")).returncode == 0
    built = tmp_path / "content.db"
    assert program("content", "build", str(ROOT / "assets" / "content"), str(built)).returncode == 0
    assert built.read_bytes() == (ROOT / "content.db").read_bytes(), "the same as the sources' own compiler"
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(built.read_bytes()[:-4096])
    assert program("content", "check", str(damaged)).returncode == 2


def test_every_screen_looks_as_it_does_from_sources(sources: Path, payload: Path, tmp_path: Path) -> None:
    pictures = {}
    for name, program in {
        "packaged": [str(payload / "wayside")],
        "sources": [sys.executable, "-m", "kiosk"],
    }.items():
        out = tmp_path / name
        command = [*program, "tour", str(out), "--devices", "R3", "--content", str(payload / "content.db")]
        subprocess.run(command, cwd=sources, check=True, capture_output=True, timeout=500)
        pictures[name] = {path.name: path.read_bytes() for path in out.glob("*.png")}
    assert len(pictures["sources"]) > 30
    assert pictures["packaged"].keys() == pictures["sources"].keys()
    other = [name for name, data in pictures["packaged"].items() if data != pictures["sources"][name]]
    assert not other


def test_it_starts_about_as_fast_as_from_sources(
    sources: Path, payload: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    content = shutil.copyfile(payload / "content.db", tmp_path / "content.db")
    results = list(packaged.against_sources(payload, sources, content, STARTS))
    tell(capsys, [f"{one.name}: {one.value:.2f} {one.unit}" for one in results])
    assert [one.verdict for one in results if one.budget] == ["pass", "pass"]
