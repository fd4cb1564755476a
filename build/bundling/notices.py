"""Gathers into one folder the licences and notices of everything that an installation holds."""

from __future__ import annotations

import re
import shutil
import sys
from importlib import metadata
from pathlib import Path

from bundling.places import ROOT

OWN = {
    "kiosk/LICENSE": "GPL-3.0.txt",
    "assets/content/LICENSE": "CC-BY-4.0.txt",
    "build/changelog.md": "changelog.md",
    "build/third-party.md": "third-party.md",
    "build/licences/LGPL-3.0.txt": "LGPL-3.0.txt",
}
"""Files of ours -> their names in the folder."""

_PINNED = re.compile(r"^([\w.-]+)==", re.MULTILINE)
_LICENCE_FILE = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)[\w.-]*$")


def libraries() -> list[str]:
    """Return the names of the locked run-time libraries, and of PyInstaller, whose starter is inside."""
    lock = (ROOT / "build" / "locks" / "run.txt").read_text(encoding="utf-8")
    return sorted({*_PINNED.findall(lock), "pyinstaller"})


def library_files(name: str) -> list[Path]:
    """Return the licence files that a library brings, sorted."""
    try:
        files = metadata.files(name) or []
    except metadata.PackageNotFoundError:
        return []  # a library for another system
    found = [
        Path(str(file.locate()))
        for file in files
        if ".dist-info" in file.parts[0] and _LICENCE_FILE.search(file.name) and ".py" not in file.name
    ]
    return sorted(path for path in found if path.is_file())


def python_licence() -> Path | None:
    """Return the licence of the Python that runs, where its makers put it."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    places = (
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(sys.base_prefix) / "lib" / f"python{version}" / "LICENSE.txt",
        Path(f"/usr/share/doc/python{version}/copyright"),
    )
    return next((path for path in places if path.is_file()), None)


def write(folder: Path) -> None:
    """Fill `folder` with all licences.

    Raises:
        FileNotFoundError: one of ours or Python's is missing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for source, name in OWN.items():
        shutil.copyfile(ROOT / source, folder / name)
    for path in sorted((ROOT / "assets").glob("*/LICENCE-*.txt")):
        shutil.copyfile(path, folder / path.name.removeprefix("LICENCE-"))
    python = python_licence()
    if python is None:
        raise FileNotFoundError("The licence of Python is not where it should be.")
    shutil.copyfile(python, folder / "Python.txt")
    for name in libraries():
        for path in library_files(name):
            shutil.copyfile(path, folder / f"{name}-{path.name.split('.')[0]}.txt")
