"""The pack for IT: one zip with all that helps to find a fault, no secrets, and nothing about readers."""

from __future__ import annotations

import io
import json
import platform
import sqlite3
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import asdict
from importlib import metadata
from pathlib import Path
from typing import Final

from kiosk import __version__, atomic
from kiosk.errors import ContentError, SettingError
from kiosk.staff import report
from kiosk.staff.doctor import Report
from kiosk.staff.surroundings import Surroundings
from kiosk.usage.export import file_name

MOST_LOG_BYTES: Final = 2_000_000
"""Of one log: its end is taken. The logs themselves are at most 20 MB."""

MOST_LOGS: Final = 10
_LIBRARIES: Final = (
    "PySide6_Essentials", "espeakng-loader", "markdown", "miniaudio", "pynacl", "rapidfuzz", "segno",
)  # fmt: skip
_WORDS: Final = """Wayside: pack for IT

readiness.txt, readiness.json  what was checked on this kiosk, and what to do
versions.json                  the program, its libraries, the system
site.toml, settings.json       the settings as they are written, and as they hold
log/                           the ends of the logs
supervisor.json                the last failure
editions/                      which content was taken, and when

There is no PIN, no key and no counter in here, and nothing about readers: the kiosk keeps nothing about them.
"""


def write(folder: Path, around: Surroundings, made: Report) -> Path:
    """Write the pack into ``folder``, such as a stick; gives its path. Raises SettingError."""
    target = folder / file_name("wayside-for-it", made.clinic, made.made_at.date().isoformat(), ".zip")
    try:
        with atomic.replaced(target) as temporary:
            temporary.write_bytes(_packed(around, made))
    except ContentError as error:
        raise SettingError(error.sentence, error.detail) from error
    return target


def _packed(around: Surroundings, made: Report) -> bytes:
    """The pack, made in memory: a stick is written to in one go, from the front to the end."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in contents(around, made).items():
            entry = zipfile.ZipInfo(name, made.made_at.timetuple()[:6])
            pack.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return whole.getvalue()


def contents(around: Surroundings, made: Report) -> Mapping[str, bytes]:
    """The files of the pack."""
    settings = json.dumps(asdict(around.settings), ensure_ascii=False, indent=2)
    found = {
        "READ-ME.txt": _WORDS.encode(),
        "readiness.txt": report.text(made).encode(),
        "readiness.json": report.as_json(made).encode(),
        "versions.json": json.dumps(versions(), indent=2).encode(),
        "settings.json": settings.encode(),
    }
    data = around.data
    editions = sorted((data.root / "editions").glob("[!.]*.[jt][sx][ot]*"))
    small = [data.settings, data.supervisor, data.crashes, *editions]
    logs = sorted(data.log.parent.glob("*.log*"))[:MOST_LOGS]
    for path in [*small, *logs]:
        if path.is_file():
            found[path.relative_to(data.root).as_posix()] = _end(path)
    return found


def versions() -> dict[str, str]:
    """The program, its libraries and the system."""
    return {
        "wayside": __version__,
        "python": sys.version.split()[0],
        "sqlite": sqlite3.sqlite_version,
        "system": platform.platform(),
        "machine": platform.machine(),
        "frozen": str(bool(getattr(sys, "frozen", False))),
        **{name: _version(name) for name in _LIBRARIES},
    }


def _version(library: str) -> str:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:  # a frozen program need not carry it
        return ""


def _end(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - MOST_LOG_BYTES))
        return file.read(MOST_LOG_BYTES)
