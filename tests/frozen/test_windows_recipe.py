"""The recipe of the Windows installers, as far as it can be judged without making them."""

from __future__ import annotations

import importlib.metadata
import re
import sqlite3
import struct
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from bundling import places
from devtools.places import LOCKS, ROOT
from devtools.problems import SetupError
from windows import msi, msi_tables, programs, resources, signing, winpy, wizard

from kiosk.cli import build_parser
from tests.frozen.small_program import program

WIZARD = (ROOT / "build" / "windows" / "wizard.nsi").read_text("utf-8")
WIX = {"wix": msi.NAMESPACE}


@pytest.fixture
def payload(tmp_path: Path) -> Path:
    folder = tmp_path / "payload"
    (folder / "_internal" / "Qt $1").mkdir(parents=True)
    for name in (
        "wayside.exe",
        "wayside-cli.exe",
        "_internal/b.dll",
        "_internal/Qt $1/a.qml",
        "_internal/a.dll",
    ):
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def test_the_program_for_commands_takes_its_modules_from_the_one_beside_it() -> None:
    """The words run before anything of PyInstaller, which must still look where they point."""
    text = resources.borrowed_modules("wayside.exe", 1234)
    starter = SimpleNamespace(_MEIPASS="C:\\Program Files\\Wayside\\_internal", _pyinstaller_pyz="own?1")
    exec(text.replace("import sys\n", ""), {"sys": starter})  # noqa: S102 - as the starter does
    assert starter._pyinstaller_pyz == "C:\\Program Files\\Wayside\\wayside.exe?1234"
    importers = Path(str(importlib.metadata.distribution("pyinstaller").locate_file("PyInstaller")))
    looks = (importers / "loader" / "pyimod02_importers.py").read_text("utf-8")
    assert "ZlibArchiveReader(sys._pyinstaller_pyz" in looks


# The Windows Python


def test_the_windows_python_holds_every_locked_library_with_its_hashes_and_what_builds_it() -> None:
    text = winpy.requirements()
    pinned = dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))
    run = dict(re.findall(r"^([\w.-]+)==(\S+)", (LOCKS / "run.txt").read_text("utf-8"), re.MULTILINE))
    assert run.items() <= pinned.items()
    assert set(winpy.BUILDERS) <= pinned.keys()
    assert "pytest" not in pinned
    assert text.count("--hash=sha256:") >= len(pinned)


def test_no_condition_of_another_system_leaves_a_library_out() -> None:
    lock = "a==1 ; sys_platform == 'win32' \\\n    --hash=sha256:00\nb==2 \\\n    --hash=sha256:11\n"
    assert winpy.locked(lock, {"a"}).split() == ["a==1", "\\", "--hash=sha256:00"]
    assert ";" not in winpy.requirements()


def test_attack_an_interpreter_that_was_changed_is_refused(tmp_path: Path) -> None:
    library = tmp_path / winpy.PYTHON
    library.write_bytes(program())
    with pytest.raises(SetupError, match="not the one that was signed"):
        winpy.check_signature(library)


# What Windows reads in the program files


def test_the_version_resource_says_what_the_program_is_and_that_a_preview_is_one() -> None:
    text = resources.version_text("wayside", "1.2.3", preview=True)
    known: dict[str, Any] = {
        name: lambda *given, **named: (given, named) for name in re.findall(r"\w+(?=\()", text)
    }
    _, info = eval(text, known)  # noqa: S307 - as PyInstaller does
    assert info["ffi"][1]["filevers"] == (1, 2, 3, 0)
    assert "Wayside preview" in text
    assert "preview" not in resources.version_text("wayside", "1.2.3", preview=False)


def test_the_manifest_asks_for_no_rights_and_for_sharp_pixels() -> None:
    manifest = ET.fromstring(resources.MANIFEST)  # noqa: S314 - our own text
    words = {element.tag.rpartition("}")[2]: element for element in manifest.iter()}
    assert words["requestedExecutionLevel"].get("level") == "asInvoker"
    assert words["dpiAwareness"].text == "PerMonitorV2"


def test_a_program_without_signature_icon_or_version_is_told(payload: Path) -> None:
    for path in payload.rglob("*"):
        if path.suffix in {".exe", ".dll"}:
            path.write_bytes(program(needs="strange.dll"))
    found = "\n".join(programs.problems(payload, "1.0.0", preview=True))
    for told in (
        "a.dll is signed by nobody",
        "a.dll needs strange.dll",
        "wayside.exe has no icon",
        "wayside.exe does not say that it is version 1.0.0",
        "wayside.exe has the wrong kind",
        "PerMonitorV2",
    ):
        assert told in found


def test_the_digest_of_a_program_is_that_of_its_signature(tmp_path: Path) -> None:
    one, other = tmp_path / "one.exe", tmp_path / "other.exe"
    one.write_bytes(program())
    data = bytearray(program())
    header = struct.unpack_from("<I", data, 0x3C)[0]
    struct.pack_into("<I", data, header + 24 + 64, 12345)  # the checksum, which is not covered
    other.write_bytes(data)
    assert programs.read(one).digest == programs.read(other).digest
    data[-1] ^= 1
    other.write_bytes(data)
    assert programs.read(one).digest != programs.read(other).digest


# The wizard


def test_the_wizard_lists_every_file_once_in_one_order(payload: Path) -> None:
    lines = wizard.file_lines(payload).splitlines()
    files = [line for line in lines if line.startswith("File ")]
    assert len(files) == len(set(files)) == 5
    assert 'SetOutPath "$INSTDIR.new\\_internal\\Qt $$1"' in lines
    assert lines == wizard.file_lines(payload).splitlines()


def test_the_wizard_asks_for_languages_when_there_is_a_choice() -> None:
    asked = wizard.language_pages([("en", "English"), ("ur", "Urdu (اردو)"), ("cy", "Welsh (Cymraeg)")])
    assert asked.count("NSD_CreateCheckBox") == 3
    assert 'StrCpy $Languages "$Languages,ur"' in asked
    alone = wizard.language_pages([("en", "English")])
    assert "NSD_CreateCheckBox" not in alone
    assert "in English" in alone


def test_the_languages_and_the_signatures_are_those_of_the_edition(tmp_path: Path) -> None:
    assert ("en", "English") in wizard.languages(ROOT / "content.db")
    with closing(sqlite3.connect(ROOT / "content.db")) as edition:
        signed = edition.execute("SELECT count(*) FROM review WHERE reviewed_on IS NOT NULL").fetchone()[0]
    assert wizard.is_signed(ROOT / "content.db") == bool(signed)


def test_nothing_of_the_old_program_is_touched_before_the_new_one_is_complete() -> None:
    work = WIZARD.split('Section "Wayside"')[1].split("SectionEnd")[0]
    steps = [
        'SetOutPath "$INSTDIR.new"',
        "files.nsh",
        'WriteUninstaller "$INSTDIR.new',
        "Call WaitUntilFree",
        'Rename "$INSTDIR" "$INSTDIR.old"',
        'Rename "$INSTDIR.new" "$INSTDIR"',
        "WriteRegStr",
    ]
    places_ = [work.index(step) for step in steps]
    assert places_ == sorted(places_)
    assert "Rename /REBOOTOK" not in WIZARD


# The MSI


def test_the_msi_holds_every_file_once_with_ids_that_stay(payload: Path) -> None:
    root, newer = (
        ET.fromstring(msi.source(payload, version, "Wayside"))  # noqa: S314 - our own text
        for version in ("1.0.0", "2.0.0")
    )
    files = [str(element.get("Source")) for element in root.iterfind(".//wix:File", WIX)]
    real = {path.relative_to(payload).as_posix() for path in payload.rglob("*") if path.is_file()}
    assert len(files) == len(real)
    assert {name.removeprefix("payload/") for name in files} == real
    components = {str(element.get("Guid")) for element in root.iterfind(".//wix:Component", WIX)}
    listed = [element.get("Id") for element in root.iterfind(".//wix:ComponentRef", WIX)]
    assert len(components) == len(listed) == len(set(listed))
    assert components == {str(element.get("Guid")) for element in newer.iterfind(".//wix:Component", WIX)}
    (one,), (two,) = (tree.findall("wix:Product", WIX) for tree in (root, newer))
    assert one.get("UpgradeCode") == two.get("UpgradeCode")
    assert one.get("Id") != two.get("Id")


def test_both_installers_make_the_same_entries_for_the_start_menu() -> None:
    by_wizard = set(re.findall(r'CreateShortCut "\$SMPROGRAMS\\Wayside\\([^"]+)\.lnk"', WIZARD))
    assert by_wizard == {shown for _, shown, _, _ in msi.SHORTCUTS}


def test_both_installers_take_the_same_choices() -> None:
    by_wizard = set(re.findall(r'!insertmacro (?:Option|YesOrNo) "[un.]*" "([A-Z]+)"', WIZARD))
    tool = "f0"
    said = " ".join(f"{words} {when}" for _, _, _, words, when, _ in msi_tables.actions(tool, lockdown=True))
    assert {name for name in by_wizard if re.search(rf"\b{name}\b", said)} | {"AUTOSTART"} == by_wizard
    assert by_wizard == {"CLINIC", "LANGUAGES", "SITE", "AUTOSTART", "LOCKDOWN", "REMOVEDATA"}


def test_every_command_that_an_installer_runs_is_one_of_the_program() -> None:
    parser = build_parser()
    for words in (
        ["supervise"],
        ["run", "--windowed", "--size", "1280x800"],
        ["doctor"],
        ["setup", "--first-time", "--clinic=St Mary's", "--languages=en,cy"],
        ["setup", "--first-time", "--from", "site.toml"],
    ):
        assert parser.parse_args(words).handler
        assert words[0] in WIZARD
        assert not [word for word in words if word.startswith("--") and word.partition("=")[0] not in WIZARD]


def test_both_installers_refuse_a_windows_that_is_too_old() -> None:
    assert resources.OLDEST_BUILD == 17763
    assert "${AtLeastBuild} ${OLDEST_BUILD}" in WIZARD


# Signing


def test_who_names_no_certificate_signs_nothing() -> None:
    assert signing.from_environment({}) is None


@pytest.mark.parametrize(
    ("named", "missing"),
    [
        ({signing.CERTIFICATE: "us.pfx"}, signing.TIMESTAMP),
        ({signing.CERTIFICATE: "us.pem", signing.TIMESTAMP: "http://time"}, signing.KEY),
        (
            {signing.CERTIFICATE: "us.pem", signing.TIMESTAMP: "http://time", signing.KEY: "pkcs11:id=1"},
            signing.MODULE,
        ),
    ],
)
def test_half_a_signer_is_refused_with_what_is_missing(named: dict[str, str], missing: str) -> None:
    with pytest.raises(SetupError, match=missing):
        signing.from_environment(named)


def test_a_token_is_asked_through_its_module_and_no_password_is_ever_a_word() -> None:
    signer = signing.from_environment(
        {
            signing.CERTIFICATE: "chain.pem",
            signing.KEY: "pkcs11:object=clinic",
            signing.MODULE: "/usr/lib/token.so",
            signing.PASSWORD: "/run/pin",
            signing.TIMESTAMP: "http://time",
        }
    )
    assert signer is not None
    assert signer.identity == (
        *("-login", "-pkcs11module", "/usr/lib/token.so"),
        *("-certs", "chain.pem", "-key", "pkcs11:object=clinic", "-readpass", "/run/pin"),
    )
    assert signer.moment == ("-ts", "http://time")


def test_the_version_is_one_that_windows_can_count() -> None:
    assert resources.four_numbers(places.version())[3] == 0
