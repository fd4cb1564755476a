"""Gathers a release into one folder: the installers that were made, notes about them, and all sums."""

from __future__ import annotations

import filecmp
import hashlib
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bundling import deb
from bundling.places import PACKAGES, ROOT, version

from release.pack import PackError, Text
from release.sbom import Payload

SUMS: Final = "SHA256SUMS"
NOTES: Final = "release-notes.md"
PREVIEW: Final = "preview"


@dataclass(frozen=True)
class Wanted:
    """An installer that a release should have: what it is called, how it is made, what it holds."""

    what: str
    system: str
    pattern: str
    command: str
    payload: Path


@dataclass(frozen=True)
class Found:
    """One installer, and whether it may be given to others."""

    wanted: Wanted
    path: Path
    signed: bool

    @property
    def preview(self) -> bool:
        """Whether it was built with a Python put together for tests."""
        return PREVIEW in self.path.name.lower()


def wanted(folder: Path = PACKAGES) -> list[Wanted]:
    """The installers of a whole release."""
    linux, windows = folder / "linux" / "wayside", folder / "windows" / "Wayside"
    return [
        Wanted("Debian and Ubuntu package", "linux", deb.file_name(), "deb", linux),
        Wanted("Windows wizard", "windows", f"windows/*-{version()}-setup.exe", "installer", windows),
        Wanted("Windows MSI", "windows", f"windows/*-{version()}.msi", "installer", windows),
    ]


def found(
    folder: Path, is_signed: Callable[[Path], bool], edition: Path = ROOT / "content.db"
) -> tuple[list[Found], list[str]]:
    """The installers in a folder of packages, and a sentence for each that is missing.

    Raises:
        PackError: an installer holds another edition than the one beside the sources.
    """
    installers: list[Found] = []
    missing: list[str] = []
    for one in wanted(folder):
        paths = sorted(folder.glob(one.pattern))
        if not paths:
            missing.append(f"{one.what}: it was not made. `python3 build/dev.py {one.command}` makes it.")
            continue
        inside = one.payload / "content.db"
        if not inside.is_file():
            missing.append(f"{one.what}: {paths[0].name} is there, but not the folder it was made of.")
            continue
        if not filecmp.cmp(inside, edition, shallow=False):
            raise PackError(f"{paths[0].name} holds another edition than content.db: make it again.")
        installers += [Found(one, path, is_signed(path)) for path in paths]
    return installers, missing


def payloads(installers: Sequence[Found]) -> list[Payload]:
    """What the installers hold, each once."""
    return [
        Payload(*facts)
        for facts in dict.fromkeys((one.wanted.system, one.wanted.payload) for one in installers)
    ]


def objections(installers: Sequence[Found], missing: Sequence[str]) -> list[str]:
    """What keeps a release from being given to others."""
    previews = [f"{one.path.name} is a preview: CI makes the real one." for one in installers if one.preview]
    unsigned = [
        f"{one.path.name} is not signed: Windows will warn."
        for one in installers
        if one.wanted.system == "windows" and not one.signed
    ]
    return [*missing, *previews, *unsigned]


def notes(installers: Sequence[Found], left: Sequence[str], documents: Sequence[Text]) -> str:
    """The notes of a release: files, what is missing, what nobody has tested, what changed."""
    lines = [f"# Wayside {version()}", "", "## Files", ""]
    lines += [f"- `{one.path.name}`: {one.wanted.what}" for one in installers] or ["- no installer"]
    lines += ["", f"Compare every file with `{SUMS}` before you install it.", ""]
    if left:
        lines += ["## Before you give this to others", "", *(f"- {sentence}" for sentence in left), ""]
    lines += ["## What has not been done", "", *_not_done(documents[0]), ""]
    changed = (ROOT / "build" / "changelog.md").read_text("utf-8").split("\n## ", 1)
    lines += ["## What changed", "", changed[1].split("\n", 1)[1].strip(), ""]
    return "\n".join(lines)


def _not_done(front: Text) -> Iterator[str]:
    part = front.markdown.split("## What has not been done\n", 1)[1].split("\n## ", 1)[0]
    yield from (line for line in part.splitlines() if line.startswith("- "))


def start(out: Path) -> None:
    """Make the folder new.

    Raises:
        PackError: there is something else in it than an earlier release.
    """
    if out.exists() and any(out.iterdir()) and not (out / SUMS).is_file():
        raise PackError(f"{out} holds other things than a release; name another folder.")
    if out.exists():
        shutil.rmtree(out)
    out.mkdir(parents=True)


def sums(folder: Path) -> str:
    """The digest of every file of a release, in the form that `sha256sum --check` reads."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != SUMS)
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in files
    )
