"""What editors type: the language in check and build, coverage, and the report as a page and as text."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from kiosk.authoring.coverage import FILE_NAME
from kiosk.cli import main
from tests.source_folders import spoil, write_sources
from tests.unit.test_coverage import LIST

ARTICLE = "en/articles/what-is-lupus.md"
TEXT = "Rest helps. So do medicines."


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    root = write_sources(tmp_path / "content")
    (root / FILE_NAME).write_text(LIST, "utf-8")
    return root


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, list[str]]:
    """The exit code and what stood on both streams, line by line."""
    code = main([str(word) for word in ("content", *words)])
    shown = capsys.readouterr()
    return code, (shown.out + shown.err).splitlines()


def test_an_error_of_language_stops_check_and_build(
    sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = spoil(sources, ARTICLE, TEXT, "There is a risk.")
    told = f"{sources}/{ARTICLE}:{line}: error N03: 'risk' is not one of our words. Write: chance."
    assert run(capsys, "check", sources) == (2, [told])
    code, lines = run(capsys, "build", sources, tmp_path / "content.db")
    assert (code, lines[0]) == (2, told)
    assert not (tmp_path / "content.db").exists()


def test_a_warning_is_listed_by_check_and_counted_by_build(
    sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(sources, ARTICLE, TEXT, "This is very rare.")
    code, lines = run(capsys, "check", sources)
    assert (code, len(lines)) == (0, 2)
    assert "warning N06" in lines[0]
    code, lines = run(capsys, "build", sources, tmp_path / "content.db")
    assert code == 0
    assert any(line.startswith("1 warnings, 0 accepted by an editor") for line in lines)


def test_what_an_editor_accepted_is_printed_with_the_reason(
    sources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(sources, ARTICLE, TEXT, "There is a risk.")
    spoil(
        sources, ARTICLE, 'evidence = "known"',
        'evidence = "known"\n\n[[override]]\nrule = "N03"\ntext = "a risk"\nreason = "A quotation."',
    )  # fmt: skip
    code, lines = run(capsys, "check", sources)
    assert code == 0
    assert "accepted N03" in lines[0]
    assert lines[0].endswith("Reason: A quotation.")


def test_a_fact_without_a_place_stops_the_build(
    sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(sources, FILE_NAME, ', left_out = "Never shown."', "")
    code, lines = run(capsys, "build", sources, tmp_path / "content.db")
    assert code == 2
    assert f"{sources}/{FILE_NAME}:3: F003 is used by no item" in lines[0]


def test_coverage_lists_every_id(sources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, lines = run(capsys, "coverage", sources)
    assert code == 0
    assert lines[0] == "F001 CONFIRMED: article what-is-lupus"
    assert lines[1] == "F002 WRONG: faq ibuprofen. It can harm the kidneys."
    assert lines[2] == "F003 UNVERIFIABLE: left out. Never shown."
    assert lines[-1] == "6 ids, 5 used, 1 corrected, 1 left out"
    spoil(sources, FILE_NAME, 'F001 = { verdict = "CONFIRMED" }\n', "")
    assert run(capsys, "coverage", sources)[0] == 2


def test_coverage_of_sources_without_a_list_is_one_sentence(
    sources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (sources / FILE_NAME).unlink()
    code, lines = run(capsys, "coverage", sources)
    assert (code, lines) == (2, [f"kiosk: There is no {FILE_NAME} in {sources}; add the list of ids."])
    assert run(capsys, "check", sources)[0] == 0


@pytest.mark.parametrize("command", ["coverage", "report"])
def test_a_folder_that_is_not_there_is_one_sentence(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = [tmp_path / "r.html"] if command == "report" else []
    code, lines = run(capsys, command, *out, tmp_path / "none")
    assert code == 2
    assert len(lines) == 1
    assert "There is no folder" in lines[0]


def test_the_report_is_one_page_that_needs_nothing_from_outside(
    sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(sources, ARTICLE, TEXT, "There is a risk.")
    spoil(
        sources, "en/organisations/lupus-uk.toml",
        'shown = "yes"\nhold_reason = ""', 'shown = "hold"\nhold_reason = "Two <numbers>"',
    )  # fmt: skip
    out = tmp_path / "report.html"
    code, lines = run(capsys, "report", out, sources)
    assert code == 0, lines
    page = out.read_text("utf-8")
    body = page.replace("<!DOCTYPE html>\n", "").replace('<meta charset="utf-8">', "")
    ET.fromstring(body)  # noqa: S314 - our own page, which is well-formed
    assert not re.search(r"<script|<link|<img|https?://|url\(|src=|href=", page)
    for wanted in (
        "What is lupus?", "N03", "There is a risk.", "E01: Lupus", "2027-11-20", "Two &lt;numbers&gt;",
        "A cell", "It can harm the kidneys.", "Not yet rung", "signed by nobody yet", "Median grade",
    ):  # fmt: skip
        assert wanted in page, wanted


def test_the_report_as_text_says_the_same(
    sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(sources, ARTICLE, TEXT, "There is a risk.")
    code, lines = run(capsys, "report", "--text", "-", sources)
    assert code == 0
    text = "\n".join(lines)
    assert "error N03: 'risk' is not one of our words." in text
    for heading in ("Findings", "Contacts to ring and confirm", "Pictures", "Facts left out"):
        assert heading in lines
    out = tmp_path / "report.txt"
    assert run(capsys, "report", "--text", out, sources)[0] == 0
    assert out.read_text("utf-8").splitlines() == lines


def test_checking_a_content_file_loads_nothing_of_the_language_checks(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    probe = (
        "import sys; from kiosk.cli import main; code = main(['content', 'check', 'content.db']);"
        "print([name for name in sys.modules if name.startswith('kiosk.authoring')]); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True, text=True, cwd=root)
    assert done.stdout.splitlines()[-1] == "[]"
