"""Puts a Windows Python together on Linux: signed parts of a wheel, a standard library, locked packages."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from devtools.environment import clean_env, pinned_names
from devtools.places import LOCKS, venv_python
from devtools.problems import SetupError
from devtools.steps import Steps

HERE: Final = Path(__file__).resolve().parent
TAG: Final = "313"
PYTHON: Final = f"python{TAG}.dll"
# Authenticode's digest of 3.13.11 as the Python Software Foundation signed it on 5 December 2025.
SIGNED_DIGEST: Final = "DA53680AF4D13BD475444935B7B136EF1265A94C86E0E38DE61E98CE082060F2"
# What turns the locked libraries into a program; the rest of the development set stays out.
BUILDERS: Final = (
    "altgraph",
    "packaging",
    "pefile",
    "pyinstaller",
    "pyinstaller-hooks-contrib",
    "pywin32-ctypes",
    "setuptools",
)
_NOT_FOR_PROGRAMS: Final = re.compile(
    r"^(api-ms-|.*\.cp313t-|_test|_ctypes_test|vcruntime|msvcp)", re.IGNORECASE
)
_FOR: Final = (
    "--platform=win_amd64",
    f"--python-version={TAG}",
    "--implementation=cp",
    "--only-binary=:all:",
    "--no-deps",
    "--require-hashes",
)
_PIP: Final = ("-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet")
# Calls Py_Main with the words of the command line; no C library, so no compiler is needed.
_MAIN: Final = """
        .intel_syntax noprefix
        .globl start
start:  sub rsp, 56
        call GetCommandLineW
        mov rcx, rax
        lea rdx, [rsp+40]
        call CommandLineToArgvW
        mov ecx, [rsp+40]
        mov rdx, rax
        call Py_Main
        mov ecx, eax
        call ExitProcess
"""
_MAIN_NEEDS: Final = {
    PYTHON: ("Py_Main",),
    "shell32.dll": ("CommandLineToArgvW",),
    "kernel32.dll": ("GetCommandLineW", "ExitProcess"),
}
TOOLS: Final = "x86_64-w64-mingw32-"


def locked(lock: str, names: Iterable[str]) -> str:
    """The part of a lock file that pins ``names``, without conditions: pip asks those of its own system."""
    entries = re.split(r"(?m)^(?=[\w.-]+==)", lock)
    wanted = set(names)
    chosen = [entry for entry in entries if pinned_names(entry) & wanted]
    return "".join(re.sub(r" ; [^\\\n]*(?=\\\n)", " ", entry) for entry in chosen)


def requirements() -> str:
    """Every package of the Windows Python, with version and hashes: the program's and PyInstaller's."""
    run = (LOCKS / "run.txt").read_text(encoding="utf-8")
    dev = (LOCKS / "dev.txt").read_text(encoding="utf-8")
    # The lock of the development set holds the run-time set with the same versions.
    return locked(dev, pinned_names(run) | set(BUILDERS))


def assemble(target: Path, scratch: Path, standard_library: Path, steps: Steps) -> None:
    """Make ``target`` a Windows Python with all packages in it.

    Args:
        target: the folder to make; it must not exist.
        scratch: for wheels and intermediate files.
        standard_library: a ``lib/python3.13`` of any system.
        steps: runs the programs and keeps their words.

    Raises:
        SetupError: no network, a file that is not what was pinned, or a tool that is missing.
    """
    wheels = scratch / "wheels"
    wanted = HERE / "interpreter.txt"
    _pip("The parts of Python could not be fetched", steps, "download", "-r", wanted, "--dest", wheels)
    (wheel,) = wheels.glob("panda3d-*.whl")
    unpack(wheel, target)
    check_signature(target / PYTHON)
    copy_standard_library(standard_library, target / "Lib")
    pins = scratch / "windows.txt"
    pins.write_text(requirements(), encoding="utf-8")
    site = target / "Lib" / "site-packages"
    words = ("install", "--no-compile", "-r", pins, "--target", site)
    _pip("The Windows libraries could not be installed", steps, *words)
    for runtime in ("vcruntime140.dll", "vcruntime140_1.dll"):
        (source,) = (path for path in (site / "shiboken6").iterdir() if path.name.lower() == runtime)
        shutil.copy(source, target / runtime)
    link_rest(target, scratch, steps)


def _pip(failure: str, steps: Steps, *words: str | Path) -> None:
    steps.run([venv_python(), *_PIP, *words, *_FOR], failure, env=clean_env())


def unpack(wheel: Path, target: Path) -> None:
    """Take CPython's own files out of the wheel: DLLs beside the interpreter, modules into ``DLLs``."""
    (target / "DLLs").mkdir(parents=True)
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            folder, _, file = name.rpartition("/")
            if folder != "deploy_libs" or _NOT_FOR_PROGRAMS.match(file):
                continue
            place = target / file if file == PYTHON else target / "DLLs" / file
            if place.suffix in {".dll", ".pyd"}:
                place.write_bytes(archive.read(name))


def check_signature(library: Path) -> None:
    """Hold the interpreter to the digest that its maker signed.

    Raises:
        SetupError: it is another file, or was changed after it was signed.
    """
    command = ["osslsigncode", "verify", "-ignore-crl", "-in", str(library)]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise SetupError("osslsigncode is not installed (apt-get install osslsigncode).") from error
    digests = re.findall(r"^(?:Current|Calculated) message digest\s*: (\w+)", answer.stdout, re.MULTILINE)
    if digests != [SIGNED_DIGEST, SIGNED_DIGEST]:
        raise SetupError(f"{library.name} is not the one that was signed for Python 3.13.11.")


def copy_standard_library(source: Path, target: Path) -> None:
    """Copy what is written in Python; what is compiled belongs to another system."""
    of_debian = ("dist-packages", "config-*", "_sysconfigdata*")
    left_out = shutil.ignore_patterns("__pycache__", "*.so", "test", *of_debian)
    shutil.copytree(source, target, ignore=left_out, symlinks=False, ignore_dangling_symlinks=True)
    (target / "site-packages").mkdir(exist_ok=True)


def exports(library: Path) -> list[str]:
    """The names that a DLL gives to others."""
    pefile: Any = import_module("pefile")  # it has no types
    with pefile.PE(str(library), fast_load=True) as file:
        file.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_EXPORT"]])
        return sorted(
            symbol.name.decode("ascii") for symbol in file.DIRECTORY_ENTRY_EXPORT.symbols if symbol.name
        )


def link_rest(target: Path, scratch: Path, steps: Steps) -> None:
    """Make what no wheel has: ``python.exe``, and ``python3.dll`` that hands on to the interpreter."""
    failure = "The Windows linker failed (apt-get install binutils-mingw-w64-x86-64)"
    library = PYTHON.removesuffix(".dll")
    lines = [f"  {name} = {library}.{name}" for name in exports(target / PYTHON)]
    definitions = scratch / "python3.def"
    definitions.write_text("\n".join(["LIBRARY python3.dll", "EXPORTS", *lines, ""]), encoding="ascii")
    link = (f"{TOOLS}ld", "--no-insert-timestamp", "-s")
    steps.run([*link, "--shared", "-e", "0", "-o", target / "python3.dll", definitions], failure)
    archives: list[Path] = []
    for name, needed in _MAIN_NEEDS.items():
        archive = scratch / f"{name}.a"
        needs = archive.with_suffix(".def")
        needs.write_text("\n".join([f"LIBRARY {name}", "EXPORTS", *needed, ""]), encoding="ascii")
        steps.run([f"{TOOLS}dlltool", "-m", "i386:x86-64", "-d", needs, "-l", archive], failure)
        archives.append(archive)
    (scratch / "main.s").write_text(_MAIN, encoding="ascii")
    steps.run([f"{TOOLS}as", "-o", scratch / "main.o", scratch / "main.s"], failure)
    program = ("--subsystem", "console", "-e", "start", "-o", target / "python.exe")
    steps.run([*link, *program, scratch / "main.o", *archives], failure)
