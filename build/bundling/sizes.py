"""Weighs a payload by part and compares what it finds with the budgets (`build/budgets.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bundling.places import ROOT

BUDGETS = ROOT / "build" / "budgets.toml"
RECORD = ROOT / "build" / "sizes.toml"
MB = 1_000_000

PARTS = (
    ("content", r"^content\.db$"),
    ("licences", r"^licences/"),
    ("speech", r"espeak|_miniaudio"),
    ("fonts", r"assets/fonts/"),
    ("our files", r"assets/|/kiosk/"),
    ("unicode data", r"libicu|icu\w*\.dll"),
    ("Qt for Python", r"\.abi3\.so|PySide6/\w+\.pyd$|shiboken6/|libpyside6|pyside6.*\.dll"),
    ("Qt", r"PySide6/"),
    ("spelling", r"rapidfuzz[./]"),
    ("SQLite", r"sqlite3"),
    ("Python", r""),
)
"""Name of a part -> what its files' places look like; the first that fits counts."""


@dataclass(frozen=True)
class Measure:
    """What one part or package weighs, and what it may weigh (0: no budget of its own)."""

    name: str
    size: int
    budget: int = 0

    @property
    def within(self) -> bool:
        """Whether it keeps its budget."""
        return not self.budget or self.size <= self.budget

    def line(self) -> str:
        """Return the measure as a line of the table."""
        budget = (
            f"of {self.budget / MB:6.1f} MB  {'ok' if self.within else 'TOO LARGE'}" if self.budget else ""
        )
        return f"{self.name:16} {self.size / MB:7.1f} MB  {budget}".rstrip()


def by_part(payload: Path) -> dict[str, int]:
    """Return the bytes of each part of a payload, in the order of the table."""
    sizes = {name: 0 for name, _ in PARTS}
    for path in payload.rglob("*"):
        if path.is_file() and not path.is_symlink():
            place = path.relative_to(payload).as_posix()
            name = next(name for name, pattern in PARTS if re.search(pattern, place))
            sizes[name] += path.stat().st_size
    return sizes


def budgets(path: Path = BUDGETS) -> dict[str, dict[str, int]]:
    """Return the budgets in bytes: system -> name of a part, `unpacked` or `installer` -> bytes."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        system: {name: round(megabytes * MB) for name, megabytes in values.items()}
        for system, values in table["budget"].items()
    }


def compare(sizes: Mapping[str, int], allowed: Mapping[str, int]) -> list[Measure]:
    """Return sizes beside their budgets."""
    return [Measure(name, size, allowed.get(name, 0)) for name, size in sizes.items()]


def weigh(payload: Path, system: str, installer: Path | None = None) -> list[Measure]:
    """Return the measures of a payload, of all of it, and of the installer made of it."""
    sizes = by_part(payload)
    sizes["unpacked"] = sum(sizes.values())
    if installer is not None:
        sizes["installer"] = installer.stat().st_size
    return compare(sizes, budgets()[system])


def recorded(path: Path = RECORD) -> dict[str, dict[str, int]]:
    """Return what was measured last, in bytes: system -> part, `unpacked` or `installer` -> bytes."""
    measured: dict[str, dict[str, int]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return measured


def record(system: str, measures: Iterable[Measure], path: Path = RECORD) -> None:
    """Write down what was measured for one system; the figures of the other stay."""
    known = recorded(path) if path.exists() else {}
    known[system] = {one.name: one.size for one in measures}
    lines = ["# Bytes, measured by the packaging commands with --record; budgets.toml says what they may be."]
    for name, sizes in sorted(known.items()):
        lines += ["", f"[{name}]", *(f'"{part}" = {size}' for part, size in sizes.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
