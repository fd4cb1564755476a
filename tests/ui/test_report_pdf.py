"""The readiness report on paper: one page, all of it, readable without colour."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.errors import SettingError
from kiosk.findings import amber, green, red
from kiosk.paths import this_installation
from kiosk.staff.doctor import Line, Report
from kiosk.ui import report_pdf
from kiosk.ui.fonts import Fonts

NOW = dt.datetime(2026, 12, 1, 9, 30, tzinfo=dt.UTC)
LONG = "This is a sentence of the length that such sentences often have, number"


def families() -> list[str]:
    return Fonts(this_installation().assets / "fonts").use("en").families()


def save(report: Report, path: Path) -> tuple[float, str]:
    """The size of the text in points, and the words of the only page."""
    points = report_pdf.save(report, path, families())
    document = pypdfium2.PdfDocument(path)
    assert len(document) == 1
    words = document[0].get_textpage().get_text_range()
    document.close()
    return points, " ".join(words.split())


def test_a_report_is_one_page_with_every_line_on_it(qapp: QGuiApplication, tmp_path: Path) -> None:
    lines = (
        Line("Disk", red("The disk is full.", "Free some space.")),
        Line("Sound", amber("There is no loudspeaker.", "Plug one in.")),
        Line("Clock", green("The clock is right.")),
    )
    points, words = save(Report(NOW, "Ward 7", lines), tmp_path / "new" / "report.pdf")
    assert points == report_pdf.LARGEST_POINTS
    assert words.startswith("Readiness of Wayside, Ward 7 1 December 2026, 09:30")
    for text in (
        "Must be put right", "Disk: The disk is full.", "What to do: Free some space.", "Should be looked at",
        "Sound: There is no loudspeaker.", "What to do: Plug one in.", "Fine", "Clock: The clock is right.",
    ):  # fmt: skip
        assert text in words


@pytest.mark.parametrize("fine", [30, 60])
def test_the_longest_report_still_fits_one_page(fine: int, qapp: QGuiApplication, tmp_path: Path) -> None:
    lines = [Line("Settings", amber(f"{LONG} {number}.", f"Do {number} now.")) for number in range(25)]
    lines += [Line(f"Part {number}", green(f"{LONG} {number}.")) for number in range(25, fine)]
    points, words = save(Report(NOW, "", tuple(lines)), tmp_path / "report.pdf")
    assert report_pdf.SMALLEST_POINTS <= points < report_pdf.LARGEST_POINTS
    for number in range(25):
        assert f"number {number}. What to do: Do {number} now." in words
    for number in range(25, fine):
        assert (f"number {number}." in words) if fine < 40 else (f"Part {number}" in words)
    document = pypdfium2.PdfDocument(tmp_path / "report.pdf")
    text = document[0].get_textpage()
    above_foot = (
        text.count_chars() - len("Made by Wayside on this kiosk. It holds nothing about readers.") - 60
    )
    bottoms = [text.get_charbox(index)[1] for index in range(above_foot)]
    assert min(bottoms) > 20 / 25.4 * 72  # the margin, and the foot
    document.close()


def test_a_place_that_cannot_be_written_is_told(qapp: QGuiApplication, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(SettingError, match="cannot be put into"):
        report_pdf.save(Report(NOW, "", ()), tmp_path / "file" / "report.pdf", [])
