"""Every bad content file is told in plain sentences, and none of them raises."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.authoring.compile import write_edition
from kiosk.authoring.refresh import refresh
from kiosk.authoring.source import read_edition
from kiosk.content import documents
from kiosk.content.check import check_file
from tests.source_folders import write_sources


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    root = tmp_path_factory.mktemp("built")
    reading = read_edition(write_sources(root / "content"))
    assert reading.edition is not None
    write_edition(reading.edition, root / "content.db")
    return (root / "content.db").read_bytes()


@pytest.fixture
def path(built: bytes, tmp_path: Path) -> Path:
    file = tmp_path / "content.db"
    file.write_bytes(built)
    return file


def execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def assert_plain(sentences: tuple[str, ...], words: str) -> None:
    assert any(words in sentence for sentence in sentences), sentences
    for sentence in sentences:
        assert sentence.endswith("."), sentence
        assert "\n" not in sentence
        assert "Traceback" not in sentence


def test_a_good_file_has_nothing_wrong_and_is_not_touched(path: Path, built: bytes) -> None:
    assert check_file(path) == ()
    assert path.read_bytes() == built
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda path: path.unlink(), "There is no content file"),
        (lambda path: path.write_bytes(b""), "is empty"),
        (lambda path: path.write_bytes(b"hello" * 100), "is not a content file"),
        (lambda path: path.write_bytes(path.read_bytes()[:20]), "is not complete"),
        (lambda path: path.write_bytes(path.read_bytes()[:-4096]), "is not complete"),
        (lambda path: (path.unlink(), path.mkdir()), "is a folder"),
        (lambda path: execute(path, "PRAGMA application_id = 5"), "belongs to another program"),
        (lambda path: execute(path, "PRAGMA user_version = 2"), "newer version of this program"),
        (lambda path: execute(path, "PRAGMA user_version = 0"), "older version of this program"),
        (lambda path: execute(path, "PRAGMA journal_mode = WAL"), "WAL mode"),
        (lambda path: execute(path, "DROP TABLE synonym"), "lacks a part"),
        (lambda path: execute(path, "DELETE FROM edition"), "does not say which edition"),
        (lambda path: execute(path, "DROP INDEX faq_by_group"), "The index 'faq_by_group' is missing"),
        (lambda path: execute(path, "CREATE TABLE extra (a)"), "holds a table 'extra'"),
        (lambda path: execute(path, "CREATE VIEW extra AS SELECT 1"), "holds a view 'extra'"),
        (
            lambda path: execute(path, "CREATE TRIGGER extra AFTER UPDATE ON faq BEGIN SELECT 1; END"),
            "holds a trigger 'extra'",
        ),
        (
            lambda path: execute(path, "ALTER TABLE synonym ADD COLUMN note TEXT"),
            "The table 'synonym' is not as content format 1 has it",
        ),
        (
            lambda path: execute(path, "DELETE FROM topic"),
            "A row of table article names what is not in table topic",
        ),
    ],
)
def test_a_file_that_is_not_sound_is_one_plain_sentence(
    path: Path, spoil: Callable[[Path], object], words: str
) -> None:
    spoil(path)
    sentences = check_file(path)
    assert len(sentences) == 1
    assert_plain(sentences, words)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DELETE FROM review WHERE item_kind = 'faq'", "Faq ibuprofen (en) has no review facts"),
        ("UPDATE review SET owner = ' ' WHERE item_kind = 'faq'", "owner of its review is empty"),
        ("UPDATE review SET due_on = '2020-01-01'", "must be after the last check"),
        ("UPDATE review SET due_on = 'soon'", "due_on must be a date"),
        ("UPDATE review SET due_on = '2028-01-01' WHERE item_kind = 'organisation'", "at most 6 months"),
        ("UPDATE review SET reviewed_on = '2026-11-20'", "no reviewer and role"),
        ("UPDATE edition SET released_on = 'today'", "released_on must be a date"),
        (
            "UPDATE article SET kind = 'explainer', topic_id = 'lupus' WHERE id = 'help-now'",
            "has no Help now card",
        ),
        ("UPDATE article SET kind = 'help' WHERE id = 'what-is-lupus'", "is of kind help"),
        ("UPDATE article SET key_points = 'One.' WHERE id = 'what-is-lupus'", "has 1 key points"),
        ("UPDATE article SET body = body || '[x](faq:gone)' || char(10)", "links to faq 'gone'"),
        ("UPDATE article SET body = body || char(10) || '![](image:gone)' || char(10)", "shows image 'gone'"),
        ("UPDATE article SET body = '# Big' WHERE id = 'what-is-lupus'", "Article what-is-lupus (en), line"),
        (
            "UPDATE faq SET answer = '## A heading' || char(10) || char(10) || 'x'",
            "Faq ibuprofen (en), line 1",
        ),
        ("UPDATE image SET bytes = X'00'", "Image cell cannot be used"),
        ("UPDATE image SET width = 400", "not of the type and size"),
        ("UPDATE image_text SET alt = ''", "Image cell has no alt text in language en"),
        ("DELETE FROM image_text", "Image cell has no alt text in language en"),
        ("UPDATE faq SET id = 'Not An Id'", "small letters"),
        ("INSERT INTO item_fact VALUES ('article', 'gone', 'F001')", "names article 'gone'"),
        ("INSERT INTO organisation_need VALUES ('lupus-uk', 'gone')", "'gone', and one of them is not there"),
        ("UPDATE faq SET heading = 'Zebrafish'", "search index is not in step"),
        ("DELETE FROM search_document", "search index is not in step"),
        ("UPDATE search_word SET documents = documents + 1", "search index is not in step"),
        ("INSERT INTO search_index (search_index) VALUES ('delete-all')", "search index is not in step"),
        ("UPDATE search_index_data SET block = zeroblob(4000)", "search index is not in step"),
        (
            "INSERT INTO search_index_config VALUES ('rank', 'bm25(9)')",
            "index has settings of its own",
        ),
        ("UPDATE edition SET publisher = 'Someone else'", "The digest does not fit"),
    ],
)
def test_content_that_breaks_a_rule_is_told(path: Path, statement: str, words: str) -> None:
    execute(path, statement)
    assert_plain(check_file(path), words)


def write_with_another_sqlite(path: Path) -> None:
    """Make the search index anew, row by row: the same words, stored in other bytes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        documents.refresh(connection)
    execute(path, "UPDATE edition SET built_with = 'Wayside 0.1.0, SQLite 3.99.0'")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE search_index_data SET block = X'0000000001010101848080800001' WHERE id = 10",
        "UPDATE search_index_data SET block = zeroblob(9)",
    ],
)
def test_a_damaged_index_that_another_sqlite_wrote_is_told(path: Path, statement: str) -> None:
    write_with_another_sqlite(path)
    execute(path, statement)
    assert_plain(check_file(path), "search index is not in step")


def test_a_file_that_another_sqlite_wrote_is_good(path: Path) -> None:
    write_with_another_sqlite(path)
    assert check_file(path) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO search_index (rowid, title, keywords, body) VALUES (1, 'x', '', '')",
        (
            "INSERT INTO search_index (search_index, rowid, title, keywords, body)"
            " VALUES ('delete', 1, 'flare', '', 'a time when lupus is worse')"
        ),
        "UPDATE search_index_docsize SET sz = X'010101' WHERE id = 1",
    ],
)
def test_a_stale_index_that_another_sqlite_wrote_is_told(path: Path, statement: str) -> None:
    write_with_another_sqlite(path)
    execute(path, statement)
    assert_plain(check_file(path), "search index")


def test_a_digest_over_bad_content_does_not_make_it_good(path: Path) -> None:
    execute(path, "UPDATE article SET key_points = 'One.' WHERE id = 'what-is-lupus'")
    refresh(path)
    assert_plain(check_file(path), "has 1 key points")


def test_a_flipped_byte_anywhere_is_told_and_never_raises(path: Path, built: bytes) -> None:
    unseen = []
    for offset in range(0, len(built), 1009):
        path.write_bytes(built[:offset] + bytes([built[offset] ^ 0x41]) + built[offset + 1 :])
        sentences = check_file(path)
        if not sentences:
            unseen.append(offset)
        for sentence in sentences:
            assert sentence.endswith("."), sentence
    # What no reader can meet: free space inside pages, and facts about the file that change nothing in it.
    for offset in unseen:
        path.write_bytes(built[:offset] + bytes([built[offset] ^ 0x41]) + built[offset + 1 :])
        with closing(sqlite3.connect(path)) as spoilt, closing(sqlite3.connect(":memory:")) as good:
            good.deserialize(built)
            assert list(spoilt.iterdump()) == list(good.iterdump()), offset
