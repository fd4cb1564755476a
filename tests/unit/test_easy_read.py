"""Easy Read (G08): its sources, its rules, and where readers find it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from kiosk.authoring.compile import write_edition
from kiosk.authoring.source import read_edition
from kiosk.content.blocks import EasyRead
from kiosk.content.check import check_file
from kiosk.content.markup import parse, parse_strict
from kiosk.content.references import image_ids
from kiosk.content.search import Search
from kiosk.content.store import Store
from kiosk.errors import NotInEdition
from tests import factories
from tests.source_folders import spoil, write_sources

PAGE: Final = """\
+++
title = "What is lupus? (Easy Read)"
of = "what-is-lupus"
position = 10
facts = ["F001"]
sources = ["E01"]

[review]
evidence = "known"
+++

!!! easy-read
    - ![](image:cell) Lupus is an illness. It lasts a long time.
    - ![](image:cell) You cannot catch it.
"""
NAME: Final = "en/easy-read/easy-what-is-lupus.md"
ROWS: Final = "!!! easy-read\n    - ![](image:cell) Lupus is an illness. It **lasts** a long time.\n"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder of sources with one page in Easy Read."""
    root = write_sources(tmp_path / "sources")
    (root / NAME).parent.mkdir()
    (root / NAME).write_text(PAGE, "utf-8")
    return root


def told(root: Path) -> list[str]:
    """What reading the sources tells, without the names of files."""
    return [problem.sentence for problem in read_edition(root).problems]


# Rows


def test_G08_a_row_is_a_picture_and_a_line_for_each_sentence() -> None:
    document, found = parse_strict(f"## A part\n\n{ROWS}", "easy-read")
    assert not found
    (block,) = document.parts[0].blocks
    assert isinstance(block, EasyRead)
    (row,) = block.rows
    assert row.image_id == "cell"
    assert row.content.text == "Lupus is an illness.\nIt lasts a long time."
    assert row.content.markup == "Lupus is an illness.<br>It <b>lasts</b> a long time."
    assert image_ids(document) == ("cell",)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("!!! easy-read\n    - Lupus is an illness.\n", "A row of Easy Read begins with its picture"),
        ("!!! easy-read\n    - ![](image:cell)\n", "This row of Easy Read has no words"),
        ("!!! easy-read\n    - ![](cell.svg) Lupus.\n", "A picture is named by its id"),
        ("!!! easy-read\n    1. ![](image:cell) Lupus.\n", "The easy-read block holds one list"),
        (f"Text.\n\n{ROWS}", "Only headings with ## and easy-read blocks"),
        (f"{ROWS}\n[Lupus](article:what-is-lupus)\n", "Only headings with ## and easy-read blocks"),
        (f"{ROWS}\n## Nothing here\n", "There is no text under this heading"),
        ("", "A page in Easy Read has no rows"),
    ],
)
def test_G08_what_is_not_a_picture_with_words_is_told(body: str, sentence: str) -> None:
    _, found = parse_strict(body, "easy-read")
    assert any(problem.sentence.startswith(sentence) for problem in found), found


@pytest.mark.parametrize("shape", ["article", "answer", "help"])
def test_G08_rows_stand_on_no_other_page(shape: str) -> None:
    _, found = parse_strict(ROWS, shape)  # type: ignore[arg-type]
    assert "Rows of Easy Read have a page of their own" in " ".join(problem.sentence for problem in found)


def test_a_reader_sees_the_words_of_a_row_without_its_picture() -> None:
    (block,) = parse("!!! easy-read\n    - Lupus is an illness.\n").parts[0].blocks
    assert isinstance(block, EasyRead)
    assert [(row.image_id, row.content.text) for row in block.rows] == [("", "Lupus is an illness.")]


# Sources


def test_a_page_in_easy_read_is_read_and_written(sources: Path, tmp_path: Path) -> None:
    result = read_edition(sources)
    assert not result.problems
    assert result.edition is not None
    write_edition(result.edition, tmp_path / "content.db")
    assert check_file(tmp_path / "content.db") == ()
    with Store.open(tmp_path / "content.db") as store:
        page = store.article("en", "easy-what-is-lupus")
        assert (page.kind, page.easy_read_of, page.topic_id) == ("easy-read", "what-is-lupus", "")
        assert page.key_points == ()
        assert store.review("article", page.id, "en").evidence == "known"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('of = "what-is-lupus"', 'of = "what-is-lupsu"', "did you mean 'what-is-lupus'?"),
        ('of = "what-is-lupus"', 'of = "easy-what-is-lupus"', "there is no article 'easy-what-is-lupus'"),
        ('of = "what-is-lupus"\n', "", "of is missing"),
        ('of = "what-is-lupus"', 'of = "what-is-lupus"\nkey_points = []', "key_points"),
        ("(image:cell) You", "(image:bone) You", "there is no image 'bone'"),
        ("    - ![](image:cell) You", "    - You", "begins with its picture"),
    ],
)
def test_a_mistake_on_a_page_in_easy_read_is_told(sources: Path, old: str, new: str, sentence: str) -> None:
    spoil(sources, NAME, old, new)
    assert any(sentence in line for line in told(sources)), told(sources)


def test_a_page_that_cannot_be_read_is_told_alone_and_not_as_missing_for_its_easy_read(sources: Path) -> None:
    spoil(sources, "en/articles/what-is-lupus.md", "+++\ntitle", "---\ntitle")
    (line,) = told(sources)
    assert "must begin with a line +++" in line


def test_an_article_has_one_easy_read_version(sources: Path) -> None:
    (sources / "en/easy-read/easy-other.md").write_text(PAGE, "utf-8")
    assert any("is the Easy Read version of it" in line for line in told(sources))


def test_an_easy_read_page_has_an_id_of_its_own(sources: Path) -> None:
    (sources / NAME).rename(sources / "en/easy-read/what-is-lupus.md")
    assert any("the id 'what-is-lupus' is used before" in line for line in told(sources))


# In an edition


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An edition with an article and its Easy Read version, the first of 3 in its topic."""
    page = replace(
        factories.article("easy-what-is-lupus", "What is lupus? (Easy Read)", ROWS, kind="easy-read"),
        topic_id="",
        summary="",
        key_points=(),
        easy_read_of="what-is-lupus",
    )
    path = tmp_path / "content.db"
    write_edition(
        factories.edition(factories.language(articles=(*factories.ARTICLES, page))),
        path,
    )
    return path


def test_it_is_no_explainer_and_in_no_topic(file: Path) -> None:
    with Store.open(file) as store:
        assert [page.id for page in store.easy_reads("en")] == ["easy-what-is-lupus"]
        counts = store.counts("en")
        assert (counts["articles"], counts["easy_reads"]) == (len(factories.ARTICLES), 1)
        assert "easy-what-is-lupus" not in [page.id for page in store.articles("en", "lupus")]
        assert store.neighbours("en", "easy-what-is-lupus") == (None, None)


def test_its_article_knows_it_and_others_do_not(file: Path) -> None:
    with Store.open(file) as store:
        assert store.easy_read_of("en", "what-is-lupus") == "easy-what-is-lupus"
        assert store.easy_read_of("en", "signs-and-flares") == ""
        assert store.easy_read_of("cy", "what-is-lupus") == ""
        with pytest.raises(NotInEdition):
            store.article("cy", "easy-what-is-lupus")


def test_it_stands_after_its_article_in_a_to_z(file: Path) -> None:
    with Store.open(file) as store:
        titles = [entry.title for entry in store.a_to_z("en", ("article",))]
    at = titles.index("What is lupus?")
    assert titles[at + 1] == "What is lupus? (Easy Read)"


def test_search_finds_it_after_its_article(file: Path) -> None:
    with Store.open(file) as store:
        search = Search(store, "en")
        assert [hit.id for hit in search.find("easy read").hits] == ["easy-what-is-lupus"]
        ids = [hit.id for hit in search.find("what is lupus").hits]
    assert ids.index("what-is-lupus") < ids.index("easy-what-is-lupus")


@pytest.mark.parametrize(
    ("of", "sentence"),
    [
        ("gone", "A row of table article names what is not in table article"),
        ("easy-what-is-lupus", "is Easy Read of 'easy-what-is-lupus', which is no article"),
    ],
)
def test_a_file_with_easy_read_of_no_article_is_refused(file: Path, of: str, sentence: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE article SET easy_read_of = ? WHERE kind = 'easy-read'", (of,))
        connection.commit()
    assert sentence in " ".join(check_file(file))


@pytest.mark.parametrize(
    "change",
    ["easy_read_of = NULL WHERE kind = 'easy-read'", "easy_read_of = 'x' WHERE id = 'what-is-lupus'"],
)
def test_only_easy_read_is_a_version_and_always(file: Path, change: str) -> None:
    with closing(sqlite3.connect(file)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(f"UPDATE article SET {change}")  # noqa: S608 our own words
