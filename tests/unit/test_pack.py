"""The pack for IT says what the program does: its numbers are the code's, the tests it names exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from release import pack

from kiosk.usage import keeping

ROOT = Path(__file__).parents[2]
WANTED = {
    "V01": "Change control",
    "V02": "Clinical Safety Officer",
    "V03": "24 February 2026",
    "V04": "DSPT",
    "V05": "daily totals",
    "V06": "DAPB1605",
    "V07": "clause 12",
    "V08": "turning space",
    "V09": "Impact",
    "V10": "tell a member of staff",
}
"""Requirement -> what its document must speak of, among other things."""

HAZARDS = (
    "wrong",
    "out of date",
    "translated",
    "phone number",
    "hidden",
    "dose",
    "delayed",
    "Infection",
    "last reader",
)


def sources() -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted(pack.SOURCES.glob("*.md"))}


def functions() -> set[str]:
    """Every test of the checkout, by name."""
    texts = (path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    return {name for text in texts for name in re.findall(r"^def (test_\w+)\(", text, re.MULTILINE)}


@pytest.mark.parametrize("requirement", WANTED)
def test_V_every_document_is_there_and_speaks_of_its_matter(requirement: str) -> None:
    (document,) = [text for text in pack.texts(pack.known()) if text.title.startswith(requirement)]
    assert WANTED[requirement] in " ".join(document.markdown.split())


def test_V_every_value_is_filled_in_and_none_is_idle() -> None:
    facts = pack.known()
    named = {name for text in sources().values() for name in pack.NAMED.findall(text)}
    assert named == set(facts)
    assert not [text.name for text in pack.texts(facts) if "{{" in text.markdown or "}}" in text.markdown]


def test_V05_a_number_follows_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MONTHS", 77)
    (screening,) = [text for text in pack.texts(pack.known()) if text.title.startswith("V05")]
    assert "daily totals, 77 months" in screening.markdown


def test_V_no_number_of_the_program_is_typed() -> None:
    typed = re.compile(
        r"(?<![\w.,{])(\d[\d,.]*|two|ten|thirty|sixty|ninety|thirteen)[ -]"
        r"(seconds?|hours?|months?|days?|MB|digits?|tries|visits|pages|voices|languages)\b"
    )
    found = [f"{name}: {match[0]}" for name, text in sources().items() for match in typed.finditer(text)]
    assert not found


def test_V02_V07_every_test_that_is_named_exists() -> None:
    named = pack.named_tests()
    assert len(named) > 100
    there = functions()
    assert not {name: where for name, where in named.items() if name not in there}


def test_V02_every_hazard_has_harm_control_tests_and_what_is_left() -> None:
    log = sources()["02-clinical-safety.md"].split("## Hazards")[1].split("\n## ")[0]
    hazards = re.split(r"^### ", log, flags=re.MULTILINE)[1:]
    headings = " ".join(hazard.splitlines()[0] for hazard in hazards)
    assert [hazard[:3] for hazard in hazards] == [f"H{number:02}" for number in range(1, len(hazards) + 1)]
    assert not [word for word in HAZARDS if word not in headings]
    for hazard in hazards:
        parts = re.findall(r"^- \*\*(\w+):\*\* \S", hazard, re.MULTILINE)
        assert parts == ["Harm", "Control", "Tests", "Left", "Severity"], hazard
        assert pack.TEST.search(hazard)


def test_V02_nobody_is_said_to_have_signed_who_has_not() -> None:
    log = sources()["02-clinical-safety.md"]
    assert "| Clinical Safety Officer of the manufacturer (to be appointed) | ____ | ____ |" in log
    ratings = re.findall(r"\*\*(?:Severity|Likelihood|Accepted by):\*\* (\S+)", log)
    assert set(ratings) == {"____"}
    (front,) = [text for text in pack.texts(pack.known()) if text.name.startswith("00")]
    facts = pack.known()
    assert f"signed by a clinician: {facts['pages_signed']} of {facts['pages_all']}" in front.markdown


def test_V07_a_row_that_says_supports_names_a_test_or_what_it_is() -> None:
    rows = re.findall(r"^\| (\S.*?) \| (.*?) \| (.*?) ?\|$", sources()["07-accessibility.md"], re.MULTILINE)
    results = [row for row in rows if row[1] not in {"result", "---"}]
    allowed = {"Supports", "Partly", "Does not", "Not tested", "Not there"}
    assert len(results) > 80
    assert {row[1] for row in results} == allowed
    assert not [row for row in results if row[1] in {"Supports", "Partly", "Does not"} and not row[2].strip()]
    supported = [row for row in results if row[1] == "Supports"]
    with_test = [row for row in supported if pack.TEST.search(row[2])]
    assert len(with_test) >= 0.85 * len(supported)


def test_the_front_page_lists_every_document() -> None:
    front = sources()["00-read-me.md"]
    assert re.findall(r"^\| (\d\d-[\w-]+\.md) \|", front, re.MULTILINE) == list(sources())[1:]


def test_a_text_with_a_value_that_there_is_not_is_refused(tmp_path: Path) -> None:
    (tmp_path / "01-a.md").write_text("# A\n\n{{nonsense}}\n", "utf-8")
    with pytest.raises(pack.PackError, match=r"01-a\.md: there is no value nonsense"):
        pack.texts(pack.known(), tmp_path)
    (tmp_path / "01-a.md").write_text("Nothing\n", "utf-8")
    with pytest.raises(pack.PackError, match="does not begin with a title"):
        pack.texts(pack.known(), tmp_path)
