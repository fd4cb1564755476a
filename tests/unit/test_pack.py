"""The pack for IT says what the program does: its numbers are the code's, the tests it names exist."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Final

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


def named() -> dict[str, list[str]]:
    """Every test that the pack names -> the documents that name it."""
    found: dict[str, list[str]] = {}
    for name, text in sources().items():
        for test in pack.TEST.findall(text):
            found.setdefault(test, []).append(name)
    return found


def document(requirement: str) -> str:
    """The document of a requirement as its reader gets it, in one line."""
    (found,) = [text for text in pack.texts(pack.known()) if text.title.startswith(requirement)]
    return " ".join(found.markdown.split())


@pytest.mark.parametrize("requirement", WANTED)
def test_V_every_document_is_there_and_speaks_of_its_matter(requirement: str) -> None:
    assert WANTED[requirement] in document(requirement)


def test_V01_the_purpose_says_what_it_must_never_do_and_what_would_change_it() -> None:
    text = document("V01")
    for never in (
        "diagnose",
        "monitor",
        "calculate",
        "advise one person",
        "readings, symptoms",
        "replace the",
    ):
        assert never in text.split("## What it does not do")[1].split("## Regulatory view")[0], never
    assert "assess it again before release" in text.split("## Change control")[1]
    assert "`test_N20_" in text, "no field of the screen takes in more than words to search for"


def test_V03_the_answers_name_the_form_its_date_and_what_is_not_known() -> None:
    text = document("V03")
    assert "form of 24 February 2026" in text
    assert "6 April 2026" in text
    assert "Likely, tier B" in text
    assert "No patient data are processed" in text
    assert "v3.3" in text, "of Cyber Essentials"
    assert text.count("____") >= 10, "what only the organisation can say is left blank"


def test_V04_who_needs_no_toolkit_and_who_confirms_it() -> None:
    text = document("V04")
    assert "no patient data and is connected to no NHS system" in text
    assert "information governance lead confirms: ____" in text


def test_V06_what_it_cannot_do_for_the_accessible_information_standard_is_said() -> None:
    text = document("V06")
    rows = dict(re.findall(r"\| (\w+) \| ([^|]+?) \|", text))
    assert all(rows[step].startswith("Nothing") for step in ("Identify", "Record", "Flag", "Share"))
    assert rows["Meet"].startswith("Helps")
    assert "version 4.0" in text
    assert "March 2027" in text


MEASURES: Final = {
    "T10": ("750 to 1200 mm", "380 to 1220 mm", "1,120 mm", "510 to 635 mm"),
    "T12": ("1,015 mm", "tilted", "matt", "away from windows"),
    "T14": ("glove mode", "cold finger"),
    "V08": (
        "1,500 mm",
        "700 mm",
        "Patching",
        "nobody else uses",
        "65 dBA",
        "at 600 mm",
        "the screen's maker",
    ),
}
"""Requirement -> what the guide for installers asks for, with its measures."""


@pytest.mark.parametrize("requirement", MEASURES)
def test_T12_V08_the_guide_for_installers_gives_every_measure(requirement: str) -> None:
    text = document("V08")
    assert not [measure for measure in MEASURES[requirement] if measure not in text]


def test_V09_every_criterion_has_a_record_that_exists_and_says_what_is_missing() -> None:
    rows = re.findall(r"^\| ([A-Z].*?) \| (.+?) \| (.+?) \|$", sources()["09-pif-tick.md"], re.MULTILINE)
    names = "Systems Training Need Evidence Involving Health Content Feedback Disseminating Impact"
    assert [row[0].split()[0] for row in rows] == names.split()
    for name, record, missing in rows:
        assert len(record) > 20, name
        assert missing.strip(), name
    assert "**not** certified" in document("V09")


def test_V10_staff_and_publisher_are_told_what_to_do_with_a_report() -> None:
    text = document("V10")
    for part in ("## For readers", "## For staff", "## For the publisher"):
        assert part in text
    assert "the edition before" in text, "a wrong page can be taken back at once"
    assert "collects nothing" in text


def test_the_installers_weigh_what_was_measured() -> None:
    measured = tomllib.loads((ROOT / "build" / "sizes.toml").read_text("utf-8"))
    (security,) = [text for text in pack.texts(pack.known()) if text.name.startswith("11")]
    for system, part in (("windows", "MSI"), ("windows", "installer"), ("linux", "installer")):
        assert f"| {measured[system][part] / 1e6:.1f} MB |" in security.markdown


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
    assert len(named()) > 100
    there = functions()
    assert not {name: where for name, where in named().items() if name not in there}


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
