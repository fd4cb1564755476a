"""The store: every bad file in one sentence, every question typed, held contacts never shown."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path, PurePosixPath, PureWindowsPath
from tempfile import TemporaryDirectory

import pytest

from kiosk.authoring.compile import write_edition
from kiosk.content import schema
from kiosk.content.openfile import uri
from kiosk.content.records import ArticleSummary, IndexEntry
from kiosk.content.store import DIGITS_HEADING, Store
from kiosk.errors import ContentError, NotInEdition
from tests import factories

NOBODY = 65534
"""The user who owns nothing, on every Linux."""


@pytest.fixture(scope="module")
def edition_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("edition") / "content.db"
    write_edition(factories.edition(factories.language("en"), factories.language("cy", articles=())), path)
    return path


@pytest.fixture
def store(edition_path: Path) -> Iterator[Store]:
    with Store.open(edition_path) as opened:
        yield opened


@pytest.fixture
def copy(edition_path: Path, tmp_path: Path) -> Path:
    path = tmp_path / "copy.db"
    path.write_bytes(edition_path.read_bytes())
    return path


def sentence_for(path: Path) -> str:
    with pytest.raises(ContentError) as caught:
        Store.open(path)
    sentence = caught.value.sentence
    assert sentence.endswith(".")
    assert sentence.count(". ") == 0
    assert str(path.parent) not in sentence
    return sentence


def change(path: Path, statement: str) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()
    return path


def test_a_missing_file_is_said_so(tmp_path: Path) -> None:
    assert "There is no content file" in sentence_for(tmp_path / "content.db")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "content.db"
    path.touch()
    assert "is empty" in sentence_for(path)


def test_a_folder_is_said_so(tmp_path: Path) -> None:
    sentence = sentence_for(tmp_path)
    assert "folder" in sentence or "cannot be read" in sentence  # Windows does not tell the two apart


def test_a_path_that_cannot_be_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError):
        Store.open(tmp_path / "a\0b")


@pytest.mark.parametrize("kept", [50, 99, 100, 5000, -1])
def test_a_truncated_file_is_said_so(copy: Path, kept: int) -> None:
    copy.write_bytes(copy.read_bytes()[:kept])
    assert "is not complete" in sentence_for(copy)


def test_a_file_that_is_not_sqlite_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "content.db"
    path.write_bytes(b"PK\x03\x04" * 5000)
    assert "is not a content file" in sentence_for(path)


def test_a_foreign_database_is_said_so(tmp_path: Path) -> None:
    path = change(tmp_path / "bookmarks.db", "CREATE TABLE bookmark (url TEXT)")
    assert "belongs to another program" in sentence_for(path)


def test_a_newer_edition_is_said_so(copy: Path) -> None:
    change(copy, f"PRAGMA user_version = {schema.SCHEMA_VERSION + 1}")
    assert "newer version" in sentence_for(copy)


def test_an_older_edition_is_said_so(copy: Path) -> None:
    change(copy, f"PRAGMA user_version = {schema.SCHEMA_VERSION - 1}")
    assert "older version" in sentence_for(copy)


@pytest.mark.parametrize("statement", ["DELETE FROM edition", "UPDATE edition SET default_language = 'xx'"])
def test_a_file_without_its_edition_row_is_said_so(copy: Path, statement: str) -> None:
    change(copy, statement)
    assert "does not say which edition" in sentence_for(copy)


@pytest.mark.parametrize("table", ["article", "search_index", "image"])
def test_a_missing_table_is_said_so(copy: Path, table: str) -> None:
    change(copy, f"DROP TABLE {table}")
    assert "lacks a part" in sentence_for(copy)


def test_a_view_in_the_place_of_a_table_is_refused(copy: Path) -> None:
    change(copy, "DROP TABLE synonym")
    change(
        copy,
        "CREATE VIEW synonym AS WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x FROM n",
    )
    assert "lacks a part" in sentence_for(copy)


@contextmanager
def not_as_root() -> Iterator[None]:
    """Root may read everything: be nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="a file has no such permission on Windows")
def test_a_file_that_may_not_be_read_is_said_so(copy: Path) -> None:
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        closed = Path(folder) / "content.db"
        closed.write_bytes(copy.read_bytes())
        closed.chmod(0)
        with not_as_root():
            sentence = sentence_for(closed)
    assert "cannot be read" in sentence


def test_pages_of_noise_are_damage_and_not_a_crash(copy: Path) -> None:
    size = copy.stat().st_size
    data = copy.read_bytes()
    copy.write_bytes(data[:4096] + b"\xa5" * (size - 4096))
    with pytest.raises(ContentError) as caught:
        Store.open(copy)
    assert "is damaged" in caught.value.sentence


def test_damage_that_is_met_later_is_a_content_error(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'glossary'").fetchone()[0]
        page_bytes = connection.execute("PRAGMA page_size").fetchone()[0]
    data = bytearray(copy.read_bytes())
    data[(root - 1) * page_bytes : root * page_bytes] = b"\xa5" * page_bytes
    copy.write_bytes(data)
    with Store.open(copy) as store, pytest.raises(ContentError) as caught:
        store.terms("en")
    assert "is damaged" in caught.value.sentence
    assert "DatabaseError" in caught.value.detail


def test_a_search_index_that_asks_for_more_than_all_memory_is_damage(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection, connection:
        # One level of 2^30 segments (sqlite.org/src, fts5_index.c, "Structure Record Format").
        connection.execute(
            "UPDATE search_index_data SET block = X'0000000001010101848080800001' WHERE id = 10"
        )
    with Store.open(copy) as store, pytest.raises(ContentError) as caught:
        store.rows("SELECT rowid FROM search_index WHERE search_index MATCH 'lupus'")
    assert "is damaged" in caught.value.sentence
    assert "MemoryError" in caught.value.detail


@pytest.mark.parametrize("name", ["a b.db", "a#b?c=1&d.db", "50%41.db", "\u00fcn\u0131\u2713.db", "mode=rw"])
def test_any_file_name_opens_that_file(edition_path: Path, tmp_path: Path, name: str) -> None:
    if os.name == "nt" and set(name) & set('?#"'):
        pytest.skip("not a name on Windows")
    path = tmp_path / name
    path.write_bytes(edition_path.read_bytes())
    with Store.open(path) as store:
        assert store.languages()
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [name]


def test_windows_paths_become_uris_that_sqlite_reads() -> None:
    end = "?mode=ro&immutable=1"
    assert uri(PureWindowsPath("C:\\Pro gram\\a#1?.db")) == f"file:/C:/Pro%20gram/a%231%3F.db{end}"
    assert uri(PureWindowsPath("\\\\server\\share\\x.db")) == f"file:////server/share/x.db{end}"
    assert uri(PurePosixPath("/srv/a b%/x.db")) == f"file:/srv/a%20b%25/x.db{end}"


def test_nothing_can_be_written_through_the_store(store: Store, edition_path: Path) -> None:
    before = edition_path.read_bytes()
    for statement in ("DELETE FROM article", "CREATE TABLE x (y)", "PRAGMA user_version = 9", "VACUUM"):
        try:
            store.rows(statement)
        except ContentError:
            continue
    assert edition_path.read_bytes() == before
    assert store.rows("PRAGMA user_version") == [(schema.SCHEMA_VERSION,)]


def test_the_connection_trusts_nothing_in_the_file(store: Store) -> None:
    assert store.rows("PRAGMA query_only") == [(1,)]
    assert store.rows("PRAGMA trusted_schema") == [(0,)]
    assert store.rows("PRAGMA cell_size_check") == [(1,)]


def test_closing_lets_go_and_can_be_done_twice(copy: Path) -> None:
    store = Store.open(copy)
    store.close()
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        store.languages()
    copy.unlink()


@pytest.mark.parametrize("bad", ["' OR 1=1 --", "\x00", "\ud800", "x" * 100_000, "", "../../etc"])
def test_no_id_that_a_reader_can_supply_finds_or_breaks_anything(store: Store, bad: str) -> None:
    for ask in (store.article, store.faq, store.organisation, store.term, store.topic):
        with pytest.raises(NotInEdition):
            ask("en", bad)
        with pytest.raises(NotInEdition):
            ask(bad, "flare")
    for kind in ("article", bad):
        with pytest.raises(NotInEdition):
            store.title("en", kind, bad)
    with pytest.raises(NotInEdition):
        store.image(bad, "en")
    with pytest.raises(NotInEdition):
        store.review("article", bad, "en")
    with pytest.raises(NotInEdition):
        store.edition(bad)
    assert not store.tiles(bad)
    assert not store.topics("en", bad)
    assert not store.articles("en", bad)
    assert not store.faqs("en", bad)
    assert store.neighbours("en", bad) == (None, None)
    if bad:
        assert store.organisations("en", bad) == store.organisations("en", "", bad) == ()


def test_the_edition_speaks_the_language_asked_for(store: Store) -> None:
    edition = store.edition("cy")
    assert (edition.title, edition.publisher, edition.number) == ("Lupus and CAR-T", "Wayside", 1)
    assert edition.default_language == "en"
    assert len(edition.digest) >= 32
    assert [(language.code, language.direction) for language in store.languages()] == [
        ("en", "ltr"),
        ("cy", "ltr"),
    ]


def test_counts_are_of_one_language_or_of_all(store: Store) -> None:
    assert store.counts("en") == {
        "articles": 6, "easy_reads": 0, "faqs": 2, "organisations": 2, "glossary": 3,
        "recordings": 0, "sources": 1, "images": 1,
    }  # fmt: skip
    assert store.counts("cy")["articles"] == 0
    assert store.counts() == store.counts("en")


def test_home_topics_and_articles_come_in_their_order(store: Store) -> None:
    assert [tile.id for tile in store.tiles("en")] == ["learn", "new", "ask"]
    assert [topic.id for topic in store.topics("en", "learn")] == ["lupus", "treatments"]
    assert store.topic("en", "lupus").title == "About lupus"
    assert [row.id for row in store.articles("en", "lupus")] == ["what-is-lupus", "signs-and-flares"]


def test_an_article_has_its_points_and_body(store: Store) -> None:
    article = store.article("en", "what-is-lupus")
    assert article.key_points == ("First point.", "Second point.", "Third point.")
    assert article.body.startswith("## What happens in lupus")
    assert article.reading_minutes >= 1


def test_neighbours_go_on_over_the_topics_of_a_tile_and_stop_at_its_ends(store: Store) -> None:
    def ids(pair: tuple[ArticleSummary | None, ArticleSummary | None]) -> tuple[str, str]:
        return (pair[0].id if pair[0] else "", pair[1].id if pair[1] else "")

    assert ids(store.neighbours("en", "what-is-lupus")) == ("", "signs-and-flares")
    assert ids(store.neighbours("en", "signs-and-flares")) == ("what-is-lupus", "medicines")
    assert ids(store.neighbours("en", "medicines")) == ("signs-and-flares", "")
    assert ids(store.neighbours("en", "what-is-car-t")) == ("", "car-t-steps")
    assert ids(store.neighbours("en", "help-now")) == ("", "")


def test_the_help_card_has_no_topic(store: Store) -> None:
    page = store.help_page("en")
    assert (page.id, page.kind, page.topic_id, page.key_points) == ("help-now", "help", "", ())
    with pytest.raises(NotInEdition):
        store.help_page("cy")


def test_questions_stand_under_their_headings(store: Store) -> None:
    assert [group.id for group in store.faq_groups("en")] == ["medicines", "life"]
    assert [faq.id for faq in store.faqs("en", "medicines")] == ["ibuprofen", "sun"]
    assert store.faq("en", "sun").heading == "Sun can start a flare"


def test_a_contact_on_hold_never_leaves_the_store(store: Store) -> None:
    kidney_line = store.organisation("en", "kidney-line")
    assert [contact.display for contact in kidney_line.contacts] == ["0800 169 1000"]
    rows = store.organisations("en")
    assert [(row.id, row.phone) for row in rows] == [
        ("lupus-uk", "01708 731 251"),
        ("kidney-line", "0800 169 1000"),
    ]
    assert not store.rows("SELECT 1 FROM search_document WHERE body LIKE '%7946%'")
    assert not store.rows("SELECT 1 FROM search_word WHERE word LIKE '%7946%'")


def test_organisations_are_filtered_by_need_and_nation(store: Store) -> None:
    assert [need.id for need in store.needs("en")] == ["talk", "money"]
    assert [nation.id for nation in store.nations("en")] == ["england", "scotland", "wales"]
    assert [row.id for row in store.organisations("en", "talk")] == ["lupus-uk"]
    assert [row.id for row in store.organisations("en", "", "scotland")] == ["kidney-line"]
    assert store.organisations("en", "talk", "scotland") == ()


def test_what_nobody_has_rung_or_what_is_on_hold_is_listed_for_staff(store: Store) -> None:
    assert [row.id for row in store.unverified_organisations("en")] == ["kidney-line"]
    assert store.organisation("en", "lupus-uk").checked_on == "2026-11-19"
    assert store.organisation("en", "kidney-line").checked_on == ""


def test_glossary_words_are_in_alphabetical_order(store: Store) -> None:
    assert [term.term for term in store.terms("en")] == ["B cell", "CAR-T", "flare"]
    assert store.term("en", "flare").variants == ("flares", "flare-up")


def test_a_to_z_has_every_item_but_the_help_card(store: Store) -> None:
    entries = store.a_to_z("en")
    assert [(entry.letter, entry.title) for entry in entries][:4] == [
        ("A", "Ask before you take ibuprofen"),
        ("B", "B cell"),
        ("C", "CAR-T"),
        ("C", "CAR-T step by step"),
    ]
    assert len(entries) == 12
    assert "help-now" not in {entry.id for entry in entries}
    assert store.a_to_z("en", ("organisation",)) == (
        IndexEntry("K", "Kidney Line", "organisation", "kidney-line"),
        IndexEntry("L", "LUPUS UK", "organisation", "lupus-uk"),
    )


def test_a_to_z_folds_accents_and_puts_digits_last(tmp_path: Path) -> None:
    titles = ("\u201cÉclairs\u201d", "999", "Zoster", "eczema", "Łuszczyca")
    articles = tuple(factories.article(f"a{number}", title) for number, title in enumerate(titles))
    write_edition(factories.edition(factories.language(articles=articles)), tmp_path / "content.db")
    with Store.open(tmp_path / "content.db") as store:
        entries = store.a_to_z("en", ("article",))
    assert [(entry.letter, entry.title) for entry in entries] == [
        ("E", "\u201cÉclairs\u201d"),
        ("E", "eczema"),
        ("L", "Łuszczyca"),
        ("Z", "Zoster"),
        (DIGITS_HEADING, "999"),
    ]


def test_every_item_has_a_title(store: Store) -> None:
    entries = store.a_to_z("en")
    assert {entry.kind for entry in entries} == {"article", "faq", "organisation", "glossary"}
    for entry in entries:
        assert store.title("en", entry.kind, entry.id) == entry.title


def test_sources_reviews_pictures_and_common_searches(store: Store) -> None:
    assert [source.id for source in store.sources("article", "medicines")] == ["E01"]
    review = store.review("faq", "sun", "en")
    assert (review.reviewer, review.reviewed_on, review.due_on) == ("", "", "2027-11-20")
    image = store.image("picture", "en")
    assert (image.media_type, image.data, image.alt, image.decorative) == (
        "image/svg+xml", factories.SVG, "A drawing of a cell", False,
    )  # fmt: skip
    assert store.common_searches("en") == ("rash", "tired all the time")


def test_a_review_is_overdue_from_the_day_after_it_was_due(store: Store) -> None:
    assert store.overdue("2027-05-20") == ()
    assert {entry.kind for entry in store.overdue("2027-05-21")} == {"organisation"}
    overdue = store.overdue("2027-11-21")
    assert len(overdue) == 6 + 2 * (2 + 2 + 3)
    assert {entry.title for entry in overdue} >= {"What is lupus?", "LUPUS UK", "flare"}


def test_opening_an_edition_imports_no_parser_and_no_speller(edition_path: Path) -> None:
    code = (
        "import sys, pathlib; from kiosk.content.store import Store\n"
        f"Store.open(pathlib.Path({str(edition_path)!r})).tiles('en')\n"
        "heavy = {'markdown', 'rapidfuzz', 'sqlite_utils', 'PySide6'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    root = Path(__file__).resolve().parents[2]
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert run.stdout == "[]\n"
