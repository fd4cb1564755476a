"""Which parts of Qt the program reaches: QML modules by their imports, libraries by what needs them."""

from __future__ import annotations

import re
import struct
import subprocess
from collections.abc import Callable, Iterable, Iterator, Set
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import Any

from bundling import parts
from bundling.parts import Entry

_IMPORT = re.compile(r"^\s*import\s+(Qt[\w.]*)", re.MULTILINE)
_QMLDIR_LINE = re.compile(r"^(?:import|depends)\s+(Qt[\w.]*)", re.MULTILINE)
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")


def imported_modules(folder: Path) -> set[str]:
    """Return the Qt modules that the QML files of a folder import."""
    files = folder.rglob("*.qml")
    return {name for path in files for name in _IMPORT.findall(path.read_text(encoding="utf-8"))}


def qml_folders(roots: Iterable[str], qml: Path) -> list[Path]:
    """Return the folders of these QML modules and of all that they import, from `qml`, Qt's own tree."""
    waiting = sorted(roots)
    found: dict[str, Path] = {}
    while waiting:
        name = waiting.pop()
        folder = qml / name.replace(".", "/")
        description = folder / "qmldir"
        if name in found or not description.exists():
            continue
        found[name] = folder
        waiting += _QMLDIR_LINE.findall(description.read_text(encoding="utf-8"))
    return sorted(found.values())


def qml_entries(folders: Iterable[Path], qml: Path, inside: str) -> Iterator[Entry]:
    """Give the entries of these QML modules: what runs, without descriptions for editors and tools."""
    for folder in folders:
        for path in sorted(folder.iterdir()):
            if path.is_file() and path.suffix not in {".qmltypes", ".cpp", ".h", ".metainfo"}:
                kind = "BINARY" if path.suffix in {".so", ".dll"} else "DATA"
                yield f"{inside}/{path.relative_to(qml).as_posix()}", str(path), kind


def plugin_entries(plugins: Path, inside: str, wanted: Set[str]) -> Iterator[Entry]:
    """Give the entries of those of Qt's plugins that are wanted, named as in parts.py."""
    for path in sorted(plugins.glob("*/*")):
        if parts.plugin_name(PurePosixPath(path.as_posix())) in wanted:
            yield f"{inside}/{path.relative_to(plugins).as_posix()}", str(path), "BINARY"


def needed(path: Path) -> set[str]:
    """Return the names of the libraries that a program file says it needs.

    Raises:
        ValueError: the file is neither an ELF nor a PE program.
    """
    with path.open("rb") as file:
        magic = file.read(4)
    if magic == b"\x7fELF":
        command = ["readelf", "--dynamic", "--wide", str(path)]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
        return set(_NEEDED.findall(answer.stdout))
    if magic[:2] == b"MZ":
        return _needed_by_pe(path)
    raise ValueError(f"{path} is not a program file")


def _needed_by_pe(path: Path) -> set[str]:
    pefile: Any = import_module("pefile")  # comes with PyInstaller on Windows; it has no types
    try:
        with pefile.PE(str(path), fast_load=True) as file:
            tables = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
            file.parse_data_directories([pefile.DIRECTORY_ENTRY[name] for name in tables])
            imports = [
                *getattr(file, "DIRECTORY_ENTRY_IMPORT", ()),
                *getattr(file, "DIRECTORY_ENTRY_DELAY_IMPORT", ()),
            ]
            return {entry.dll.decode("ascii").lower() for entry in imports}
    except (pefile.PEFormatError, struct.error) as error:
        raise ValueError(f"{path} is not a program file") from error


def reachable(
    entries: Iterable[Entry],
    is_root: Callable[[Entry], bool],
    asks: Callable[[Path], set[str]] = needed,
) -> list[Entry]:
    """Return the entries that are roots, those that a root needs, those that these need, and so on."""
    everything = list(entries)
    by_name: dict[str, list[Entry]] = {}
    for entry in everything:
        by_name.setdefault(_name(entry).lower(), []).append(entry)
    kept: dict[str, Entry] = {}
    waiting = [entry for entry in everything if is_root(entry)]
    while waiting:
        entry = waiting.pop()
        if entry[0] in kept:
            continue
        kept[entry[0]] = entry
        if entry[2] in {"BINARY", "EXTENSION"}:
            wanted = {name.lower() for name in asks(Path(entry[1]))}
            waiting += [found for name in sorted(wanted) for found in by_name.get(name, [])]
    return [entry for entry in everything if entry[0] in kept]


def _name(entry: Entry) -> str:
    return PurePosixPath(entry[0].replace("\\", "/")).name
