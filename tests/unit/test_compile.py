"""Writing content files: the same bytes each time, all or nothing, and in step with the sources."""

# ruff: noqa: S608 (the names put into statements are those of the schema)
from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.authoring.compile import write_edition
from kiosk.authoring.edition import SourceEdition
from kiosk.authoring.finish import built_with
from kiosk.authoring.reading_time import reading_minutes
from kiosk.authoring.refresh import refresh
from kiosk.authoring.source import read_edition
from kiosk.content import schema
from kiosk.content.check import check_file
from kiosk.content.digest import digest
from kiosk.errors import ContentError
from tests import factories
from tests.source_folders import write_sources

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def edition(tmp_path: Path) -> SourceEdition:
    reading = read_edition(write_sources(tmp_path / "sources"))
    assert reading.edition is not None
    return reading.edition


@pytest.fixture
def path(edition: SourceEdition, tmp_path: Path) -> Path:
    """A content file, alone in its folder."""
    (tmp_path / "built").mkdir()
    write_edition(edition, tmp_path / "built" / "content.db")
    return tmp_path / "built" / "content.db"


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def execute(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def build_in_another_process(sources: Path, out: Path, hash_seed: str) -> bytes:
    subprocess.run(
        [sys.executable, "-m", "kiosk", "content", "build", str(sources), str(out)],
        check=True,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
    )
    return out.read_bytes()


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    sources = write_sources(tmp_path / "content")
    first = build_in_another_process(sources, tmp_path / "first.db", "1")
    (sources / "en/faqs/ibuprofen.md").touch()
    second = build_in_another_process(sources, tmp_path / "second.db", "2")
    assert first == second


def test_building_over_an_older_edition_gives_the_same_bytes(tmp_path: Path) -> None:
    write_edition(factories.large_edition(20), tmp_path / "content.db")
    write_edition(factories.edition(), tmp_path / "content.db")
    write_edition(factories.edition(), tmp_path / "fresh.db")
    assert (tmp_path / "content.db").read_bytes() == (tmp_path / "fresh.db").read_bytes()


def test_the_committed_edition_is_what_the_sources_compile_to(tmp_path: Path) -> None:
    reading = read_edition(ROOT / "assets" / "content")
    assert reading.edition is not None, [str(problem) for problem in reading.problems]
    built = tmp_path / "content.db"
    write_edition(reading.edition, built)
    committed = ROOT / "content.db"
    build_again = "run: python3 build/dev.py kiosk content build assets/content content.db"
    query = "SELECT digest FROM edition"
    assert rows(built, query) == rows(committed, query), build_again
    if rows(committed, "SELECT built_with FROM edition") == [(built_with(),)]:
        assert hashlib.sha256(built.read_bytes()).digest() == hashlib.sha256(committed.read_bytes()).digest()


def test_the_file_says_what_it_is(path: Path) -> None:
    for name, value in (
        ("application_id", schema.APPLICATION_ID),
        ("user_version", schema.SCHEMA_VERSION),
        ("page_size", schema.PAGE_SIZE),
        ("journal_mode", "delete"),
        ("encoding", "UTF-8"),
        ("integrity_check", "ok"),
        ("freelist_count", 0),
    ):
        assert rows(path, f"PRAGMA {name}") == [(value,)]
    assert path.read_bytes()[96:100] == (3_040_000).to_bytes(4, "big")
    assert check_file(path) == ()
    assert path.stat().st_mode & 0o777 == 0o644 or os.name == "nt"


def test_every_table_is_filled_by_the_committed_edition() -> None:
    empty = [
        table
        for table in schema.TABLES
        if table not in {"translation", "recording"}
        and rows(ROOT / "content.db", f"SELECT count(*) FROM {table}") == [(0,)]
    ]
    assert empty == []


def test_the_old_file_stays_if_the_edition_does_not_fit(path: Path) -> None:
    before = path.read_bytes()
    language = factories.language()
    stray = replace(
        language, articles=(*language.articles, factories.article("stray", "Stray", topic_id="none"))
    )
    with pytest.raises(ContentError, match="A row of table article names what is not in table topic"):
        write_edition(factories.edition(stray), path)
    twice = replace(language, articles=(*language.articles, language.articles[0]))
    with pytest.raises(ContentError, match="does not fit content format 1"):
        write_edition(factories.edition(twice), path)
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == ["content.db"]


def test_a_missing_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="Nothing can be written to the folder"):
        write_edition(factories.edition(), tmp_path / "nowhere" / "content.db")


def test_a_folder_in_the_way_is_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "content.db" / "inside").mkdir(parents=True)
    with pytest.raises(ContentError, match=r"content\.db cannot be written"):
        write_edition(factories.edition(), tmp_path / "content.db")
    assert [entry.name for entry in tmp_path.iterdir()] == ["content.db"]


@pytest.mark.skipif(os.name == "nt", reason="limits of file size are a thing of POSIX")
@pytest.mark.parametrize("kilobytes", [0, 4, 100, 200])
@pytest.mark.parametrize("command", ["build", "refresh"])
def test_a_full_disk_leaves_the_old_file(path: Path, tmp_path: Path, command: str, kilobytes: int) -> None:
    before = path.read_bytes()
    arguments = {"build": ["build", str(tmp_path / "sources"), str(path)], "refresh": ["refresh", str(path)]}
    full = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({kilobytes} * 1024,) * 2)"
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"{full}; import sys; from kiosk.cli import main; sys.exit(main(sys.argv[1:]))",
            "content",
            *arguments[command],
        ],
        capture_output=True,
        check=False,
        text=True,
        cwd=ROOT,
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path / "data")},
    )
    assert done.returncode == 2
    assert done.stderr == (
        f"kiosk: {path} cannot be written; free some space and close other programs that use it.\n"
    )
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == ["content.db"]


def test_the_digest_covers_every_table_and_column(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        stored = connection.execute("SELECT digest FROM edition").fetchone()[0]
        assert digest(connection) == stored
        for table in schema.TABLES:
            columns = [row[1:3] for row in connection.execute(f"PRAGMA table_info({table})")]
            filled = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for column, kind in columns if filled else ():
                if table == "search_index" or (table, column) in {
                    ("edition", "digest"),
                    ("edition", "built_with"),
                }:
                    continue
                change = {"INTEGER": "9 - {}", "TEXT": "coalesce({}, '') || 'x'", "BLOB": "X'00'"}[kind]
                connection.execute("PRAGMA ignore_check_constraints = ON")
                connection.execute("SAVEPOINT one")
                first = f"rowid = (SELECT min(rowid) FROM {table})"
                connection.execute(f"UPDATE {table} SET {column} = {change.format(column)} WHERE {first}")
                assert digest(connection) != stored, f"{table}.{column}"
                connection.execute("ROLLBACK TO one")
                connection.execute("RELEASE one")


def test_the_digest_does_not_change_with_the_order_of_writing(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        before = digest(connection)
        connection.execute("CREATE TABLE copy AS SELECT * FROM contact ORDER BY position DESC")
        connection.execute("DELETE FROM contact")
        connection.execute("INSERT INTO contact SELECT * FROM copy")
        connection.execute("DROP TABLE copy")
        assert digest(connection) == before


def test_refresh_puts_an_edited_file_in_order(path: Path) -> None:
    execute(path, "UPDATE faq SET heading = 'Zebrafish and lupus' WHERE id = (SELECT min(id) FROM faq)")
    assert len(check_file(path)) == 2
    refresh(path)
    assert check_file(path) == ()
    assert rows(path, "SELECT count(*) FROM search_word WHERE word = 'zebrafish'") == [(1,)]


def test_refresh_of_an_untouched_file_changes_no_byte(path: Path) -> None:
    before = path.read_bytes()
    refresh(path)
    assert path.read_bytes() == before


def test_refresh_takes_a_file_out_of_wal_mode_with_what_was_written_there(path: Path) -> None:
    crashed = path.with_name("crashed.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE edition SET publisher = 'Someone else'")
        connection.commit()
        with pytest.raises(ContentError, match="close the program that has it open"):
            refresh(path)
        for side in ("", "-wal"):
            shutil.copy(f"{path}{side}", f"{crashed}{side}")
    refresh(crashed)
    assert rows(crashed, "SELECT publisher FROM edition") == [("Someone else",)]
    assert check_file(crashed) == ()
    refresh(path)
    assert rows(path, "SELECT publisher FROM edition") == [("Someone else",)]
    assert check_file(path) == ()


def test_a_side_file_of_the_old_edition_does_not_spoil_the_new_one(
    edition: SourceEdition, path: Path
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE edition SET publisher = 'Someone else'")
        connection.commit()
        leftover = path.with_name("content.db-wal").read_bytes()
    path.with_name("content.db-wal").write_bytes(leftover)
    write_edition(edition, path)
    assert check_file(path) == ()
    assert rows(path, "SELECT publisher FROM edition") == [("Wayside",)]


def test_refresh_leaves_a_file_alone_that_does_not_fit_together(path: Path) -> None:
    execute(path, "DELETE FROM topic")
    before = path.read_bytes()
    with pytest.raises(ContentError, match="names what is not in table"):
        refresh(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (150, 1), (151, 2), (300, 2), (301, 3)])
def test_reading_time_is_150_words_a_minute_rounded_up(words: int, minutes: int) -> None:
    assert reading_minutes("word " * words) == minutes


def test_targets_of_links_are_not_read() -> None:
    assert reading_minutes("[a](article:b-c-d) " * 150) == 1


def test_a_translation_may_say_again_what_its_first_language_has_said(tmp_path: Path) -> None:
    english = factories.language()
    edition = factories.edition(english)
    welsh = replace(english, code="cy", facts=replace(english.facts, name="Cymraeg"))
    write_edition(replace(edition, languages=(english, welsh)), tmp_path / "both.db")
    write_edition(edition, tmp_path / "one.db")
    for table in ("item_source", "item_fact", "organisation_need", "organisation_nation"):
        query = f"SELECT * FROM {table} ORDER BY 1, 2, 3" if "item" in table else f"SELECT * FROM {table}"
        assert sorted(rows(tmp_path / "both.db", query)) == sorted(rows(tmp_path / "one.db", query)) != []
    assert not [problem for problem in check_file(tmp_path / "both.db") if "translation" not in problem]
