"""Reading the sources of an edition: what is right, and every way to get it wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.edition import SourceEdition
from kiosk.authoring.problems import Problem
from kiosk.authoring.source import read_edition
from kiosk.authoring.toml_lines import LocatedToml, TomlMistake
from tests.source_folders import ARTICLE, SVG, spoil, write_sources

LUPUS = "en/articles/what-is-lupus.md"
ORGANISATION = "en/organisations/lupus-uk.toml"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return write_sources(tmp_path / "content")


def read(root: Path) -> SourceEdition:
    reading = read_edition(root)
    assert not reading.problems, [str(problem) for problem in reading.problems]
    assert reading.edition is not None
    return reading.edition


def problems(root: Path) -> tuple[Problem, ...]:
    reading = read_edition(root)
    assert reading.edition is None
    assert reading.problems
    return reading.problems


def only(root: Path) -> Problem:
    found = problems(root)
    assert len(found) == 1, [str(problem) for problem in found]
    return found[0]


def test_valid_sources_become_an_edition(sources: Path) -> None:
    edition = read(sources)
    (language,) = edition.languages
    assert (edition.number, edition.released_on, edition.default_language) == (3, "2026-11-20", "en")
    assert [article.id for article in language.articles] == ["help-now", "what-is-lupus"]
    article = language.articles[1]
    assert article.key_points == ("First.", "Second.", "Third.")
    assert article.body.startswith("## What it is\n")
    assert article.basis.review.due_on == "2027-11-20"
    assert article.basis.review.evidence == "known"
    assert language.organisations[0].basis.review.due_on == "2027-05-20"
    assert language.organisations[0].basis.review.evidence == "confirmed"
    assert [topic.id for topic in language.topics] == ["lupus", "trials"]
    assert (edition.images[0].width, edition.images[0].height) == (4, 3)
    assert language.alts == (("cell", "A cell"),)
    assert language.synonyms == (("nurofen", "ibuprofen"),)


def test_the_committed_sources_have_no_problems() -> None:
    root = Path(__file__).resolve().parents[2]
    reading = read_edition(root / "assets" / "content")
    assert [str(problem) for problem in reading.problems] == []


def test_windows_line_ends_and_byte_order_mark_change_nothing(sources: Path, tmp_path: Path) -> None:
    plain = read(sources)
    for path in sources.rglob("*"):
        if path.is_file():
            path.write_bytes(
                b"\xef\xbb\xbf" * (path.suffix != ".svg") + path.read_bytes().replace(b"\n", b"\r\n")
            )
    assert read(sources) == plain


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        (LUPUS, 'position = 10', 'positon = 10', ["positon", "did you mean 'position'"]),
        (LUPUS, 'position = 10', 'position = "ten"', ["position must be a whole number"]),
        (LUPUS, 'title = "What is lupus?"', f'title = "{"x" * 66}"', ["66 characters", "at most 65"]),
        (LUPUS, 'title = "What is lupus?"', 'title = ""', ["title is empty"]),
        (LUPUS, 'title = "What is lupus?"', "title = 5", ["title must be text in quotes"]),
        (LUPUS, '["First.", "Second.", "Third."]', '["First.", "Second."]', ["2 sentences", "exactly 3"]),
        (LUPUS, 'topic = "lupus"', 'topic = "lupsu"', ["no topic 'lupsu'", "did you mean 'lupus'"]),
        (LUPUS, 'kind = "explainer"', 'kind = "essay"', ["kind must be one of explainer", "'essay'"]),
        (LUPUS, 'kind = "explainer"', 'kind = "help"', ["kind must be one of", "'help'"]),
        (LUPUS, 'sources = ["E01"]', 'sources = ["E99"]', ["no source 'E99'"]),
        (LUPUS, 'sources = ["E01"]', "sources = []", ["sources is empty"]),
        (LUPUS, 'facts = ["F001"]', "facts = []", ["facts is empty"]),
        (LUPUS, "(faq:ibuprofen)", "(faq:ibuprofin)", ["no faq 'ibuprofin'", "'ibuprofen'"]),
        (LUPUS, "(organisation:lupus-uk)", "(organisation:lupus)", ["no organisation 'lupus'"]),
        (LUPUS, "(image:cell)", "(image:sell)", ["no image 'sell'", "did you mean 'cell'"]),
        (LUPUS, "Lupus is an illness.", "TODO", ["still says 'TODO'"]),
        ("en/faqs/ibuprofen.md", 'group = "medicines"', 'group = "drugs"', ["no group of questions 'drugs'"]),
        (ORGANISATION, 'needs = ["talk"]', 'needs = ["chat"]', ["no need 'chat'"]),
        (ORGANISATION, 'nations = ["england"]', 'nations = ["france"]', ["no nation 'france'"]),
        (ORGANISATION, 'conditions = ["lupus"]', 'conditions = ["flu"]', ["no condition 'flu'"]),
        (ORGANISATION, '"01708731251"', '"01708 731 251"', ["digits only"]),
        (ORGANISATION, 'shown = "yes"', 'shown = "hold"', ["needs a hold_reason"]),
        (ORGANISATION, 'evidence = "own-page"', 'evidence = "rumour"', ["evidence must be one of own-page"]),
        (ORGANISATION, '"lupusuk.org.uk"', '"https://lupusuk.org.uk"', ["website must be an address"]),
        ("en/home.toml", 'tile = "car-t"', 'tile = "cart"', ["no tile 'cart'", "did you mean 'car-t'"]),
        ("en/home.toml", 'id = "trials"', 'id = "Trials"', ["'Trials' cannot be an id"]),
        ("en/home.toml", 'id = "trials"', 'id = "lupus"', ["used before, in en/home.toml line 18"]),
        ("en/glossary.toml", 'variants = ["flares"]', 'variants = "flares"', ["variants must be a list"]),
        ("edition.toml", "number = 3", "number = 0", ["number must be a whole number from 1"]),
        ("edition.toml", "released_on = 2026-11-20", 'released_on = "2026"', ["released_on must be a date"]),
        ("edition.toml", 'default_language = "en"', 'default_language = "cy"', ["no file cy/language.toml"]),
        ("en/language.toml", "General information.", "Information. " * 16, ["too long for the codes"]),
        ("en/language.toml", 'direction = "ltr"', 'direction = "up"', ["direction must be one of ltr, rtl"]),
        ("en/images/images.toml", '"A cell"', f'"{"x" * 126}"', ["126 characters", "at most 125"]),
        ("en/images/images.toml", 'alt = "A cell"', 'alt = ""', ["alt is empty"]),
        ("en/images/images.toml", '"cell.svg"', '"sell.svg"', ["no file en/images/sell.svg"]),
        ("en/images/images.toml", '"cell.svg"', '"../cell.svg"', ["the name of a file beside"]),
        ("sources.toml", 'published = "2023"', 'publishd = "2023"', ["publishd"]),
    ],
)  # fmt: skip
def test_each_mistake_names_file_line_and_what_to_do(
    sources: Path, name: str, old: str, new: str, words: list[str]
) -> None:
    line = spoil(sources, name, old, new)
    found = [problem for problem in problems(sources) if (problem.file, problem.line) == (name, line)]
    assert found, [str(problem) for problem in problems(sources)]
    assert any(all(word in problem.sentence for word in words) for problem in found), found


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            '[review]\nevidence = "known"',
            '[review]\nevidence = "known"\ndue_on = 2026-11-20',
            "after the last check",
        ),
        (
            '[review]\nevidence = "known"',
            '[review]\nevidence = "known"\ndue_on = 2029-11-24',
            "at most 36 months",
        ),
        ('[review]\nevidence = "known"', "", "evidence is missing"),
        (
            '[review]\nevidence = "known"',
            '[review]\nevidence = "known"\nreviewed_on = 2026-11-20',
            "reviewer and reviewer_role must be filled in",
        ),
    ],
)
def test_review_facts_are_checked(sources: Path, old: str, new: str, words: str) -> None:
    spoil(sources, LUPUS, old, new)
    assert words in only(sources).sentence


def test_N14_car_t_pages_are_reviewed_within_a_year(sources: Path) -> None:
    spoil(sources, LUPUS, 'topic = "lupus"', 'topic = "trials"')
    read(sources)
    spoil(sources, LUPUS, 'evidence = "known"', 'evidence = "known"\ndue_on = 2027-11-24')
    assert "at most 12 months" in only(sources).sentence


def test_N14_organisations_are_reviewed_within_six_months(sources: Path) -> None:
    spoil(sources, "edition.toml", "due_on = 2027-05-20", "due_on = 2027-06-20")
    problem = only(sources)
    assert (problem.file, problem.line) == ("edition.toml", 17)
    assert problem.sentence.endswith("so 2027-05-20 at the latest, for organisations.")


def test_all_mistakes_are_told_at_once(sources: Path) -> None:
    spoil(sources, LUPUS, 'topic = "lupus"', 'topic = "nothing"')
    spoil(sources, LUPUS, '["First.", "Second.", "Third."]', "[]")
    spoil(sources, "en/faqs/ibuprofen.md", 'question = "Can I take ibuprofen?"', 'question = ""')
    (sources / "sources.toml").unlink()
    found = {(problem.file, problem.line) for problem in problems(sources)}
    assert {(LUPUS, 3), (LUPUS, 7), ("en/faqs/ibuprofen.md", 2), ("sources.toml", 1)} <= found


SHARED = ("sources.toml", "en/home.toml", "en/lists.toml", "en/images/images.toml", "en/glossary.toml")


@pytest.mark.parametrize("name", [*SHARED, "edition.toml", LUPUS, "en/faqs/ibuprofen.md", ORGANISATION])
def test_a_file_that_cannot_be_read_is_told_alone(sources: Path, name: str) -> None:
    path = sources / name
    fence = path.read_text("utf-8").startswith("+++")
    lines = path.read_text("utf-8").split("\n")
    lines.insert(int(fence), "title = \u201cWhat is lupus?\u201d")
    path.write_text("\n".join(lines), "utf-8")
    problem = only(sources)
    assert (problem.file, problem.line) == (name, 1 + fence)
    assert "these are curly quotes" in problem.sentence


@pytest.mark.parametrize("value", ['"20 November 2026"', '""', "2026"])
def test_a_wrong_default_is_told_where_it_stands_and_not_on_every_page(sources: Path, value: str) -> None:
    line = spoil(sources, "edition.toml", "checked_on = 2026-11-20", f"checked_on = {value}")
    problem = only(sources)
    assert (problem.file, problem.line) == ("edition.toml", line)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("title = \u201cLupus\u201d", "curly quotes"),
        ('title = "Lupus', "a quote is missing"),
        ("title = Lupus", "a text stands in quotes"),
        ("title: Lupus", "a name in one word, an = and a value"),
        ("title =", "nothing stands after the ="),
        ("checked_on = 20/11/2026", "year, month, day with hyphens"),
        ("checked_on = 20 November 2026", "year, month, day with hyphens"),
        ("checked_on = 2026-11-31", "no such day"),
        ("value = 02079460999", "begins with 0 needs quotes"),
        ('facts = "F001", "F002"', "square brackets"),
        ('facts = ["F001" "F002"]', "commas between them"),
        ('title = "The "new" one"', "a quote or bracket too many"),
        ('file = "images\\cell.svg"', "write / or leave it out"),
        ("[review", "the bracket at the end of this heading"),
        ("a = 1\na = 2", "stands twice"),
        ("[a]\n[a]", "stands twice"),
    ],
)
def test_facts_that_cannot_be_read_are_told_in_plain_words(line: str, words: str) -> None:
    with pytest.raises(TomlMistake) as told:
        LocatedToml(f"{line}\n")
    assert words in told.value.reason


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("No facts.\n", 1, "must begin with a line +++"),
        ("+++\ntitle = 'x'\n", 1, "the facts do not end"),
        ("+++\ntitle = 'x'\ntopic = = 'y'\n+++\nText.\n", 3, "the facts cannot be read"),
        ("+++\ntitle = 'x'\ntitle = 'y'\n+++\nText.\n", 3, "the facts cannot be read"),
        ("+++\n+++\n\n", 2, "no text after the facts"),
        ("", 1, "must begin with a line +++"),
        ("+++\ntitle = 'a\x0cb'\n+++\nText.\n", 2, "not seen or turns text around (U+000C)"),
        ("+++\ntitle = 'call \u202e999'\n+++\nText.\n", 2, "not seen or turns text around (U+202E)"),
    ],
)
def test_broken_front_matter_is_told_with_its_line(sources: Path, text: str, line: int, words: str) -> None:
    (sources / "en/articles/broken.md").write_bytes(text.encode())
    problem = only(sources)
    assert (problem.file, problem.line) == ("en/articles/broken.md", line)
    assert words in problem.sentence


def test_lines_of_the_body_are_lines_of_the_file(sources: Path) -> None:
    line = spoil(sources, LUPUS, "## What helps", "#### What helps")
    assert any(problem.line == line for problem in problems(sources))


def test_text_that_is_not_utf8_is_told_with_its_line(sources: Path) -> None:
    path = sources / LUPUS
    path.write_bytes(path.read_bytes().replace(b"Rest helps.", b"Caf\xe9."))
    line = ARTICLE[: ARTICLE.index("Rest helps.")].count("\n") + 1
    problem = only(sources)
    assert (problem.file, problem.line) == (LUPUS, line)
    assert "UTF-8" in problem.sentence


def test_files_that_do_not_belong_are_told(sources: Path) -> None:
    (sources / "en/articles/notes.docx").write_bytes(b"PK")
    assert only(sources).file == "en/articles/notes.docx"


def test_file_names_that_cannot_be_ids_are_told(sources: Path) -> None:
    (sources / "en/articles/What Is It.md").write_text(ARTICLE)
    assert "cannot be an id" in only(sources).sentence


def test_a_missing_help_card_is_told(sources: Path) -> None:
    (sources / "en/help-now.md").unlink()
    problem = only(sources)
    assert (problem.file, problem.sentence) == ("en/help-now.md", "this file is missing; add it.")


def test_a_missing_folder_of_sources_is_told(tmp_path: Path) -> None:
    assert only(tmp_path / "nothing").file == "edition.toml"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not an SVG, PNG or JPEG"),
        (b"GIF89a" + bytes(20), "not an SVG, PNG or JPEG"),
        (b"<html><body/></html>", "not an SVG drawing"),
        (SVG.replace("</svg>", "").encode(), "not an SVG, PNG or JPEG"),
        (b"<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG.encode(), "DOCTYPE"),
        (SVG.replace("<rect", "<script/><rect").encode(), "<script>"),
        (SVG.replace("<rect", "<rect onclick='x()'").encode(), "script ('onclick')"),
        (
            SVG.replace("<rect", "<image href='http://example.org/a.png'/><rect").encode(),
            "holds <image>; only still drawings",
        ),
        (SVG.replace('viewBox="0 0 4 3"', "").encode(), "tells no size"),
        (b"\x89PNG\r\n\x1a\n" + bytes(10), "PNG that is cut short"),
        (b"\xff\xd8\xff\xe0" + bytes(10), "JPEG that is cut short"),
        (SVG.encode() + b"<!--" + b"x" * 300_000 + b"-->", "too large"),
    ],
)
def test_images_that_are_not_images_are_refused(sources: Path, data: bytes, words: str) -> None:
    (sources / "en/images/cell.svg").write_bytes(data)
    problem = only(sources)
    assert problem.file == "en/images/cell.svg"
    assert words in problem.sentence


def test_an_image_used_in_a_language_needs_alt_text_there(sources: Path) -> None:
    welsh = sources / "cy"
    welsh.mkdir()
    (welsh / "language.toml").write_text((sources / "en/language.toml").read_text())
    for name in ("home.toml", "lists.toml", "search.toml"):
        (welsh / name).write_text((sources / "en" / name).read_text())
    (welsh / "glossary.toml").write_text("[terms]\n")
    people = 'translator = "A"\nchecker = "B"\nchecked_on = 2026-11-20\n'
    provenance = f'[translation]\nsource_version = "1"\n{people}\n[review]'
    text = (sources / "en/help-now.md").read_text()
    (welsh / "help-now.md").write_text(text.replace("[review]", provenance))
    found = problems(sources)
    lines = [(problem.file, problem.line) for problem in found]
    assert lines == [("cy/home.toml", line) for line in (6, 14, 22, 29)], "two tiles and two topics"
    assert all("has no alt text in cy/images/images.toml" in problem.sentence for problem in found)

    (welsh / "images").mkdir()
    (welsh / "images/images.toml").write_text('[images.cell]\nalt = "Cell"\n')
    edition = read(sources)
    assert [language.code for language in edition.languages] == ["en", "cy"]
    assert edition.languages[1].alts == (("cell", "Cell"),)
    translation = edition.languages[1].articles[0].basis.translation
    assert translation is not None
    assert translation.checker == "B"


def test_a_translated_item_must_say_who_translated_it(sources: Path) -> None:
    spoil(sources, LUPUS, "[review]", '[translation]\nsource_version = "1"\n\n[review]')
    assert any("has no [translation]" in problem.sentence for problem in problems(sources))
