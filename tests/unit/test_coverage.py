"""Where the facts went: the list of ids of the edition, and every way in which such a list can be wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.coverage import FILE_NAME, HELD_BACK, Coverage, coverage
from kiosk.authoring.source import read_edition
from kiosk.errors import ContentError
from tests.source_folders import spoil, write_sources

ROOT = Path(__file__).parents[2]
EDITION = ROOT / "assets" / "content"
LIST = """\
F001 = { verdict = "CONFIRMED" }
F002 = { verdict = "WRONG", correction = "It can harm the kidneys." }
F003 = { verdict = "UNVERIFIABLE", left_out = "Never shown." }
SC01 = { verdict = "KNOWN" }
O01 = { verdict = "CONFIRMED" }
G01 = { verdict = "NOT RATED" }
"""
SHEET = """\
| ID | Claim | Verdict |
|---|---|---|
| F001 | It is an illness | CONFIRMED |
| F002 | It is harmless | WRONG |
| F003 | It is easy | UNVERIFIABLE |
| SC01 | Call 999 | KNOWN |
| O01 | LUPUS UK | CONFIRMED |
| G01 | Flare | A time when lupus is worse. |
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    root = write_sources(tmp_path / "content")
    (root / FILE_NAME).write_text(LIST, "utf-8")
    return root


def covered(root: Path, sheet: Path | None = None) -> Coverage:
    reading = read_edition(root)
    assert reading.edition is not None, [str(problem) for problem in reading.problems]
    found = coverage(reading.edition, root, sheet)
    assert found is not None
    return found


def only(root: Path, sheet: Path | None = None) -> tuple[int, str]:
    found = covered(root, sheet).problems
    assert len(found) == 1, [str(problem) for problem in found]
    assert found[0].file == FILE_NAME
    return found[0].line, found[0].sentence


def test_every_id_is_mapped_to_its_items_or_its_reason(sources: Path) -> None:
    found = covered(sources)
    assert found.problems == ()
    assert {entry.id: entry.used_by for entry in found.entries} == {
        "F001": ("article what-is-lupus",),
        "F002": ("faq ibuprofen",),
        "F003": (),
        "SC01": ("article help-now",),
        "O01": ("organisation lupus-uk",),
        "G01": ("glossary flare",),
    }
    assert found.counts() == {"ids": 6, "used": 5, "corrected": 1, "left out": 1}


def test_sources_without_a_list_have_no_coverage(sources: Path) -> None:
    (sources / FILE_NAME).unlink()
    reading = read_edition(sources)
    assert reading.edition is not None
    assert coverage(reading.edition, sources) is None


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (', left_out = "Never shown."', "", "used by no item"),
        ('SC01 = { verdict = "KNOWN"', 'SC01 = { verdict = "KNOWN", left_out = "No."', "take left_out away"),
        (', correction = "It can harm the kidneys."', "", "say what it tells instead"),
        ('SC01 = { verdict = "KNOWN"', 'SC01 = { verdict = "KNOWN", correction = "x"', "needs no correction"),
        ('SC01 = { verdict = "KNOWN" }', 'SC01 = { verdict = "SURE" }', "must be one of"),
        ('F003 = {', "X003 = {", "not an id of the fact sheet"),
        ('G01 = { verdict = "NOT RATED" }', 'G01 = { verdict = "NOT RATED", used = 1 }', "there is no key"),
    ],
)  # fmt: skip
def test_a_wrong_list_is_told_with_its_line(old: str, new: str, says: str, sources: Path) -> None:
    line = spoil(sources, FILE_NAME, old, new)
    found_line, sentence = only(sources)
    assert says in sentence
    assert found_line == line


def test_an_id_that_is_in_no_list_is_told(sources: Path) -> None:
    spoil(sources, "en/articles/what-is-lupus.md", '["F001"]', '["F001", "F999"]')
    assert only(sources)[1] == (
        "article what-is-lupus names F999, which is not in this list; correct it there, or add [F999] here."
    )


def test_the_list_is_compared_with_a_fact_sheet(sources: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "facts.md"
    sheet.write_text(SHEET, "utf-8")
    assert covered(sources, sheet).problems == ()
    sheet.write_text(SHEET.replace("harmless | WRONG", "harmless | KNOWN"), "utf-8")
    assert only(sources, sheet)[1] == "the fact sheet says KNOWN of F002, not WRONG."
    sheet.write_text(SHEET + "| F004 | More | KNOWN |\n", "utf-8")
    assert only(sources, sheet)[1] == "F004 is in the fact sheet and not in this list; add it."
    sheet.write_text(SHEET.replace("| F003 | It is easy | UNVERIFIABLE |\n", ""), "utf-8")
    assert only(sources, sheet)[1] == "F003 is not in the fact sheet; take it out."


@pytest.mark.parametrize("text", ["", "no tables here"])
def test_a_sheet_without_facts_is_one_sentence(text: str, sources: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "facts.md"
    sheet.write_text(text, "utf-8")
    with pytest.raises(ContentError, match="There are no facts"):
        covered(sources, sheet)
    with pytest.raises(ContentError, match="cannot be read"):
        covered(sources, tmp_path / "none.md")


def test_every_id_of_the_fact_sheet_of_this_edition_has_its_place() -> None:
    found = covered(EDITION)
    assert found.problems == (), [str(problem) for problem in found.problems]
    numbers: dict[str, list[int]] = {}
    for entry in found.entries:
        letters = entry.id.rstrip("0123456789")
        numbers.setdefault(letters, []).append(int(entry.id[len(letters) :]))
    assert {letters: len(found) for letters, found in numbers.items()} == {
        "F": 220, "SC": 21, "O": 30, "G": 66, "Q": 50, "C": 13,
    }  # fmt: skip
    assert all(found == list(range(1, len(found) + 1)) for found in numbers.values())


def test_what_is_held_back_is_used_only_to_say_what_is_true_instead() -> None:
    held_back = [entry for entry in covered(EDITION).entries if entry.verdict in HELD_BACK]
    assert held_back
    for entry in held_back:
        assert bool(entry.correction) == bool(entry.used_by), entry
