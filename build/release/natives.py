"""Which part of a release each program file belongs to, by the list that people keep in natives.json."""

from __future__ import annotations

import hashlib
import json
import platform
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

LIST: Final = Path(__file__).with_name("natives.json")
_PROGRAMS: Final = (b"\x7fELF", b"MZ")
_FONTS: Final = (".ttf", ".otf")
_MINOR: Final = ".".join(platform.python_version_tuple()[:2])


@dataclass(frozen=True)
class Part:
    """One entry of the list."""

    name: str
    files: tuple[str, ...]
    license: str = ""
    supplier: str = ""
    version: str = ""
    version_of: str = ""
    package: str = ""
    linux: str = ""
    running: bool = False
    inside: tuple[dict[str, str], ...] = field(default=())

    def holds(self, place: str) -> bool:
        """Whether a file at this place belongs to it; Windows writes names in any case."""
        return any(_pattern(one).fullmatch(place) for one in self.files)


@dataclass(frozen=True)
class File:
    """A shipped program file or font: its place below the program's folder, and the digest of its bytes."""

    place: str
    path: Path

    @property
    def sha256(self) -> str:
        """The digest of its bytes."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest()


@cache
def _pattern(text: str) -> re.Pattern[str]:
    pieces = {"**": ".*", "*": "[^/]*"}
    found = (pieces.get(piece, re.escape(piece)) for piece in re.split(r"(\*\*|\*)", text))
    return re.compile("".join(found), re.IGNORECASE)


def parts() -> list[Part]:
    """The list, in the order in which patterns are tried."""
    found: list[dict[str, Any]] = json.loads(LIST.read_text("utf-8"))["parts"]
    lists = ("files", "inside")
    return [Part(**entry | {name: tuple(entry.get(name, ())) for name in lists}) for entry in found]


def shipped(payload: Path) -> Iterator[File]:
    """Every program, library and font of a payload, and the data of the voices."""
    for path in sorted(payload.rglob("*")):
        if path.is_file() and _counts(path):
            yield File(path.relative_to(payload).as_posix(), path)


def _counts(path: Path) -> bool:
    if path.suffix.lower() in _FONTS or "espeak-ng-data" in path.parts:
        return True
    with path.open("rb") as file:
        return file.read(4).startswith(_PROGRAMS)


def by_part(files: Iterable[File], known: list[Part]) -> tuple[dict[str, list[File]], list[str]]:
    """The files of each part, and the places of those that are in none."""
    found: dict[str, list[File]] = {}
    lost: list[str] = []
    for file in files:
        part = next((one for one in known if one.holds(file.place)), None)
        if part is None:
            lost.append(file.place)
        else:
            found.setdefault(part.name, []).append(file)
    return found, lost


def version(part: Part, files: list[File]) -> str:
    """The version of a part as its own file tells it, else as the list does; '' if neither says."""
    for file in files:
        if file.path.suffix.lower() in {".dll", ".exe", ".pyd"} and not part.version:
            from windows.programs import read

            told = read(file.path).strings.get("ProductVersion", "")
            if told:
                return told.replace(", ", ".").strip()
        elif part.linux and (match := re.search(part.linux.encode(), file.path.read_bytes())):
            return match[1].decode()
    if part.running and any(f"python{_MINOR}." in file.place for file in files):
        return platform.python_version()
    return part.version
