"""Looks at a finished payload of Linux: nothing missing, nothing of this machine, nothing that listens."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from bundling.places import CONTENTS

UNWELCOME = {
    r"qmltooling|libqmldbg": "Qt's debug server",
    r"libqvnc|vkkhrdisplay": "a screen over the network",
    r"tuiotouch": "touches over the network",
    r"libqgtk3|xdgdesktopportal": "desktop themes",
    r"plugins/tls/|networkinformation|_ssl\.": "network parts",
    r"libstdc\+\+|libgcc_s|libc\.so|libGL|libEGL|libX11|libxcb\.so|libwayland-": "this machine's libraries",
    r"QtWebEngine|QtMultimedia|Qt6Pdf|Qt63D|Qt6Charts": "parts of Qt that are not used",
    r"\.qmltypes$|/designer/|translations/": "parts for developers",
    r"/PIL/|/pytest|/mypy|/hypothesis": "developers' libraries",
}
"""What a file's place may not look like -> what it would be."""

_MISSING = re.compile(r"^\s*(\S+) => not found", re.MULTILINE)


def program_files(payload: Path) -> Iterator[Path]:
    """Give the files of the payload that are programs or libraries."""
    for path in sorted(payload.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def unwelcome(names: list[str]) -> list[str]:
    """Return a sentence for each place inside that should not be there."""
    return [
        f"{name}: {what} must not be inside"
        for name in names
        for pattern, what in UNWELCOME.items()
        if re.search(pattern, f"/{name}")
    ]


def missing_libraries(payload: Path) -> list[str]:
    """Return a sentence for each library that a part needs and that neither payload nor system has."""
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C", "LD_LIBRARY_PATH": str(payload / CONTENTS)}
    files = list(program_files(payload))
    answer = subprocess.run(["ldd", *map(str, files)], capture_output=True, text=True, check=False, env=env)
    found: list[str] = []
    part = files[0].name if files else ""  # ldd names a file only if there are several
    for line in answer.stdout.splitlines():
        if line.endswith(":") and not line.startswith(("\t", " ")):
            part = PurePosixPath(line[:-1]).name
        elif match := _MISSING.match(line):
            found.append(f"{part} needs {match[1]}, which is not here")
    return found


def links(payload: Path) -> list[str]:
    """Return a sentence for each symbolic link: an installation of ours has none."""
    return [f"{path} is a link" for path in payload.rglob("*") if path.is_symlink()]


def problems(payload: Path) -> list[str]:
    """Return all that is wrong with a payload of Linux; empty when it may be shipped."""
    names = [path.relative_to(payload).as_posix() for path in payload.rglob("*") if path.is_file()]
    needed = (
        "wayside",
        "content.db",
        "licences/third-party.md",
        f"{CONTENTS}/kiosk/ui/qml/Kiosk/App/Main.qml",
    )
    absent = [f"{name} is not inside" for name in needed if name not in names]
    return absent + unwelcome(sorted(names)) + links(payload) + missing_libraries(payload)
