"""Leaflets: nothing overflows, nothing is lost, every letter is real text, and a camera reads the code."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtGui import QGuiApplication, QPdfWriter

from kiosk import cli
from kiosk.content.store import Store
from kiosk.paths import this_installation
from kiosk.takeaway.leaflet import Leaflet, every_item, leaflet
from kiosk.takeaway.numbers import texts
from kiosk.ui.fonts import Fonts
from kiosk.ui.leaflet.flow import Chunk, Piece, on_pages
from kiosk.ui.leaflet.ink import grey
from kiosk.ui.leaflet.printout import Makings, Printout
from kiosk.ui.leaflet.setting import bold_runs, columns_before_name
from kiosk.ui.leaflet.sheet import SIZES_MM, Sheet

DAY = date(2026, 11, 21)
SAMPLE = (
    ("article", "what-is-lupus"),
    ("article", "car-t-step-by-step"),
    ("article", "uk-trial-results"),
    ("article", "easy-what-is-lupus"),
    ("article", "help-now"),
    ("faq", "q02"),
    ("organisation", "lupus-uk"),
    ("organisation", "mental-health-crisis-line"),
    ("organisation", "your-hospital-team"),
)


def makings(paper: str = "a4", points: int = 14, *, right_to_left: bool = False) -> Makings:
    assets = this_installation().assets
    families = tuple(Fonts(assets / "fonts").use("en").families())
    return Makings(Sheet(paper, points, families, right_to_left), assets / "icons", DAY)


def printed(facts: Leaflet, made: Makings, path: Path) -> Printout:
    printout = Printout(facts, made)
    writer = QPdfWriter(str(path))
    writer.setResolution(1200)
    printout.paint(writer)
    return printout


def words_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(" ".join(pages).split())


def plain(text: str) -> str:
    """Text as it is compared: a PDF keeps no white space of its own, and lines may break at hyphens."""
    return re.sub(r"[\s\ufffe\u00ad-]", "", text)


def everything_said(facts: Leaflet) -> list[str]:
    said = [facts.title, facts.question, facts.summary, *(point.text for point in facts.key_points)]
    for part in facts.parts:
        said += [part.title, *texts(part.blocks)]
    said += [number.display for number in facts.numbers]
    said += [word.meaning for word in facts.words]
    said += [source.title for source in facts.sources]
    return [text for text in said if text]


@pytest.mark.parametrize(("kind", "item_id"), SAMPLE)
def test_all_that_a_page_says_is_on_paper_as_text_with_who_checked_it_and_no_name_of_a_reader(
    qapp: QGuiApplication, edition: Store, tmp_path: Path, kind: str, item_id: str
) -> None:
    facts = leaflet(edition, "en", kind, item_id)
    printout = printed(facts, makings(), tmp_path / "leaflet.pdf")
    words = words_of(tmp_path / "leaflet.pdf")
    missing = [text for text in everything_said(facts) if plain(text) not in plain(words)]
    assert not missing, missing
    assert plain(facts.edition.status) in plain(words)
    assert plain("Checked by a clinician: not yet.") in plain(words)
    assert plain("Printed from Wayside on 21 November 2026: Lupus and CAR-T treatment, edition 1") in plain(
        words
    )
    for number in range(1, printout.page_count + 1):
        assert plain(f"Page {number} of {printout.page_count}") in plain(words)


def overflowing(store: Store, made: Makings, items: list[tuple[str, str]]) -> list[str]:
    wrong = []
    for kind, item_id in items:
        printout = Printout(leaflet(store, "en", kind, item_id), made)
        if max(printout.fills) > 1.0 + 1e-6:
            wrong.append(f"{item_id}: {max(printout.fills):.3f}")
    return wrong


def test_every_page_of_the_edition_stays_inside_its_paper(qapp: QGuiApplication, edition: Store) -> None:
    items = list(every_item(edition, "en"))
    assert len(items) > 100
    assert not overflowing(edition, makings(), items)


@pytest.mark.soak
@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize(("paper", "points"), [("a4", 18), ("a5", 14), ("a5", 18)])
def test_every_page_stays_inside_every_paper(
    qapp: QGuiApplication, edition: Store, paper: str, points: int, *, right_to_left: bool
) -> None:
    items = list(every_item(edition, "en"))
    assert not overflowing(edition, makings(paper, points, right_to_left=right_to_left), items)


@pytest.mark.parametrize(("paper", "points"), [("a4", 18), ("a5", 14), ("a5", 18)])
def test_no_ink_is_outside_the_margins_and_no_letter_is_cut(
    qapp: QGuiApplication, edition: Store, tmp_path: Path, paper: str, points: int
) -> None:
    for kind, item_id in (SAMPLE[0], SAMPLE[2], SAMPLE[3], SAMPLE[6]):
        made = makings(paper, points)
        printed(leaflet(edition, "en", kind, item_id), made, tmp_path / "leaflet.pdf")
        with pypdfium2.PdfDocument(tmp_path / "leaflet.pdf") as document:
            for page in document:
                size = [round(side * 25.4 / 72, 1) for side in page.get_size()]
                assert size == pytest.approx(SIZES_MM[paper], abs=0.3)
                picture = page.render(scale=1).to_pil().convert("L")
                inked = picture.point([255 if level < 250 else 0 for level in range(256)]).getbbox()
                margin = made.sheet.margin / 20 - 2
                assert inked is not None
                assert inked[0] >= margin
                assert inked[1] >= margin
                assert inked[2] <= picture.width - margin
                assert inked[3] <= picture.height - margin + 6


def test_fonts_are_embedded_and_no_letter_is_smaller_than_14_points(
    qapp: QGuiApplication, edition: Store, tmp_path: Path
) -> None:
    path = tmp_path / "leaflet.pdf"
    printed(leaflet(edition, "en", "article", "what-is-lupus"), makings(), path)
    data = path.read_bytes()
    fonts = set(re.findall(rb"/FontName /(?:[A-Z]+\+)?([\w-]+)", data))
    assert fonts
    assert all(font.startswith((b"Atkinson", b"Wayside")) for font in fonts), fonts
    assert len(re.findall(rb"/FontFile\d? ", data)) >= len(fonts)
    with pypdfium2.PdfDocument(path) as document:
        heights = []
        for page in document:
            text = page.get_textpage()
            for at in range(text.count_chars()):
                if text.get_text_range(at, 1) == "H":
                    _, bottom, _, top = text.get_charbox(at)
                    heights.append(top - bottom)
    # Capitals of this family are 0.668 em.
    assert heights
    assert min(heights) >= 14 * 0.668 - 0.2


@pytest.mark.parametrize(("kind", "item_id"), [("article", "what-is-lupus"), ("organisation", "lupus-uk")])
def test_the_code_on_paper_is_read_by_a_camera(
    qapp: QGuiApplication, edition: Store, tmp_path: Path, kind: str, item_id: str
) -> None:
    facts = leaflet(edition, "en", kind, item_id)
    printed(facts, makings(), tmp_path / "leaflet.pdf")
    found = []
    with pypdfium2.PdfDocument(tmp_path / "leaflet.pdf") as document:
        for page in document:
            found += zxingcpp.read_barcodes(page.render(scale=2.5).to_pil().convert("L"))
    assert [code.text for code in found] == [facts.code]


def test_the_groups_of_a_phone_number_never_change_places_from_right_to_left(
    qapp: QGuiApplication, edition: Store, tmp_path: Path
) -> None:
    facts = leaflet(edition, "en", "organisation", "lupus-uk")
    printed(facts, makings(right_to_left=True), tmp_path / "leaflet.pdf")
    with pypdfium2.PdfDocument(tmp_path / "leaflet.pdf") as document:
        text = document[0].get_textpage()
        edges = [(text.get_charbox(at)[0], text.get_text_range(at, 1)) for at in range(text.count_chars())]
        heights = [text.get_charbox(at)[3] - text.get_charbox(at)[1] for at in range(text.count_chars())]
    tall = [edge for edge, height in zip(edges, heights, strict=True) if height > 14 and edge[1].isdecimal()]
    assert "".join(letter for _, letter in sorted(tall)) == "01708731251"


def test_a_heading_is_never_the_last_thing_on_a_page_and_a_card_is_not_cut() -> None:
    line = Piece(10, lambda painter, top: None)
    heading = Chunk([line], keeps_next=True)
    text = Chunk([line] * 8)
    card = Chunk([line] * 4, whole=True)
    pages = on_pages([text, heading, card], top=0, room=100)
    assert [page.used for page in pages] == [80, 50]
    pages = on_pages([text, heading, Chunk([line] * 4)], top=0, room=100)
    assert [len(page.drawn) for page in pages] == [10, 3]


@pytest.mark.parametrize("points", [14, 18])
def test_words_that_lead_to_a_list_stand_on_its_page(
    qapp: QGuiApplication, edition: Store, tmp_path: Path, points: int
) -> None:
    printed(leaflet(edition, "en", "article", "uk-trial-results"), makings("a4", points), tmp_path / "it.pdf")
    with pypdfium2.PdfDocument(tmp_path / "it.pdf") as document:
        pages = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    assert len(pages) > 2
    (leading,) = [page for page in pages if "To join in the UK, people had to:" in page]
    assert "be 12 to 65 years old" in leading


def test_a_card_that_is_longer_than_a_page_goes_on_and_its_head_is_drawn_again() -> None:
    line = Piece(10, lambda painter, top: None)
    pages = on_pages([Chunk([line] * 25, whole=True, head=line)], top=0, room=100)
    assert [page.used for page in pages] == [100, 100, 70]


def test_a_last_page_with_little_on_it_is_saved_by_setting_closer() -> None:
    line = Piece(10, lambda painter, top: None)
    chunks = [Chunk([line], before=1.5) for _ in range(9)]
    assert len(on_pages(chunks, top=0, room=100)) == 1
    assert len(on_pages([Chunk([line], before=9) for _ in range(6)], top=0, room=100)) == 1


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("remission after CAR-", 16),
        ("the B-", 4),
        ("a well-", 0),
        ("CAR-", 0),
        ("after CAR-T.", 0),
        ("a range of 3-", 0),
        ("", 0),
    ],
)
def test_a_name_with_a_hyphen_is_not_cut_at_the_end_of_a_line(line: str, columns: int) -> None:
    assert columns_before_name(line) == columns


def test_no_line_of_a_leaflet_ends_in_the_middle_of_a_name(
    qapp: QGuiApplication, edition: Store, tmp_path: Path
) -> None:
    path = tmp_path / "results.pdf"
    printed(leaflet(edition, "en", "article", "results-in-other-countries"), makings(), path)
    text = words_of(path)
    assert "reached remission after CAR-T." in text
    assert "CAR- T" not in text


def test_bold_words_keep_their_places() -> None:
    assert bold_runs("a <b>b &amp; c</b> d<br><b>e</b>") == ("a b & c d\ne", [(2, 5), (10, 1)])


def test_only_lines_are_black_so_that_every_face_is_seen() -> None:
    svg = b'<path fill="#6b4128" stroke="#1d2527"/><path fill="#f6f2e9"/>'
    dark_skin, line, paper = re.findall(rb"#(\w\w)\w{4}", grey(svg))
    assert line == b"00"
    assert int(dark_skin, 16) > 0x80
    assert paper == b"ff"


def kiosk(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "leaflet", *words], capture_output=True, text=True, check=False
    )


def test_staff_write_a_leaflet_with_its_title_in_the_file(tmp_path: Path) -> None:
    out = tmp_path / "new" / "lupus.pdf"
    answer = kiosk("--page", "what-is-lupus", "--out", str(out), "--paper", "a5")
    assert (answer.returncode, answer.stderr) == (0, f"{out}\n")
    with pypdfium2.PdfDocument(out) as document:
        facts = document.get_metadata_dict()
    assert (facts["Title"], facts["Author"], facts["Creator"]) == (
        "What is lupus?",
        "Wayside editors",
        "Wayside",
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--page", "nothing"), "This edition has no page, question or organisation 'nothing'"),
        (("--page", "q02", "--language", "cy"), "This edition has no language 'cy'; it has: en."),
        (("--page", "q02"), "No leaflet can be put into"),  # the place is a folder
    ],
)
def test_a_leaflet_that_cannot_be_written_is_told_in_a_sentence(
    tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    answer = kiosk(*words, "--out", str(tmp_path))
    assert answer.returncode == 2
    assert sentence in answer.stderr
    assert len(answer.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "Write either --page with the id of one page, or --all."),
        (("--all", "--page", "q02"), "Write either --page with the id of one page, or --all."),
        (("--page", "q02", "--size", "9"), "--size must be 14 or 18, not 9."),
        (("--page", "q02", "--paper", "a3"), "--paper must be a4 or a5, not 'a3'."),
    ],
)
def test_a_wrong_wish_is_told_in_a_sentence(
    words: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["leaflet", *words, "--out", "x.pdf"]) == 2
    assert capsys.readouterr().err == f"kiosk: {sentence}\n"
