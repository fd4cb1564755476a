"""Every requirement of the standards has a test named after it, or a row that says why people prove it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
AREAS: Final = {
    "T": 15, "X": 10, "L": 11, "M": 7, "A": 15, "K": 5, "G": 10, "N": 22, "P": 9, "V": 10, "I": 5,
}  # fmt: skip
"""Area of the standards -> how many requirements it has."""

REQUIREMENTS: Final = tuple(
    f"{area}{number:02}" for area, last in AREAS.items() for number in range(1, last + 1)
)

TABLES: Final = {
    "unit/test_lint.py": r'^    Case\("([A-Z]\d\d)"',
    "unit/test_pack.py": r'^    "([A-Z]\d\d)": ',
}
"""Test file whose cases are named by requirement -> what the line of a case looks like."""


def named() -> set[str]:
    """The requirements that a test or one of its cases is named after."""
    found: set[str] = set()
    for path in (ROOT / "tests").rglob("test_*.py"):
        text = path.read_text("utf-8")
        for name in re.findall(r"^ *def (test_\w+)\(", text, re.MULTILINE):
            found.update(re.findall(r"(?<=_)[A-Z]\d\d(?=_|$)", name))
        table = TABLES.get(path.relative_to(ROOT / "tests").as_posix())
        found.update(re.findall(table, text, re.MULTILINE) if table else ())
    return found


def for_people() -> dict[str, str]:
    """The rows of "Proved by people" in the architecture: requirement -> why."""
    text = (ROOT / "kiosk" / "ARCHITECTURE.md").read_text("utf-8")
    section = text.split("\n## Proved by people\n")[1].split("\n## ")[0]
    return dict(re.findall(r"^\| ([A-Z]\d\d) \| (.+?) \|$", section, re.MULTILINE))


def test_every_requirement_is_proved_by_a_test_or_left_to_people_for_a_reason() -> None:
    assert len(REQUIREMENTS) == 119
    proved = named() | for_people().keys()
    nobody = [one for one in REQUIREMENTS if one not in proved]
    assert not nobody, "name a test after it, or say in kiosk/ARCHITECTURE.md why none can prove it"


def test_what_is_left_to_people_is_a_requirement_without_a_test_and_says_why() -> None:
    rows = for_people()
    assert set(rows) <= set(REQUIREMENTS)
    assert not set(rows) & named(), "a test is named after it now: take the row out"
    assert all(len(reason.split()) >= 10 for reason in rows.values())


def test_no_test_is_named_after_a_requirement_that_there_is_not() -> None:
    areas = "".join(AREAS)
    assert {one for one in named() if one[0] in areas} <= set(REQUIREMENTS)
