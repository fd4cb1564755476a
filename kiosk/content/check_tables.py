"""Is a file built as content format 1 says: its tables, its pages, its search index?"""

# ruff: noqa: S608 (what is put into a statement are constants of the schema)
from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from typing import Final

from kiosk.content import documents, schema
from kiosk.content.openfile import DAMAGE

_SHADOW: Final = "search_index_"
"""How the tables begin in which FTS5 keeps ``search_index``."""

_MOST_TOLD: Final = 5
_LONGEST_SAID: Final = 120
_LONGEST_NAME: Final = 60
_SETTINGS: Final = [("version", 4)]
"""Of FTS5, as it makes them for a new index."""

_SEARCH_ROWS: Final = (
    "SELECT id, item_kind, item_id, language, title, folded_title, body FROM search_document",
    "SELECT language, word, documents FROM search_word",
    "SELECT id, sz FROM search_index_docsize",
)
_INDEX_ROWS: Final = (
    "SELECT id, block FROM search_index_data",
    "SELECT segid, term, pgno FROM search_index_idx",
)


def schema_problems(connection: sqlite3.Connection) -> list[str]:
    """What is in the file and does not belong, what is missing, and what is made differently."""
    with closing(sqlite3.connect(":memory:")) as model:
        for statement in (*schema.TABLES.values(), *schema.INDEXES.values()):
            model.execute(statement)
        wanted = _things(model)
    there = _things(connection)
    found = [
        f"The file holds a {one_line(kind)} {name[:_LONGEST_NAME]!r} that does not belong in a content file;"
        " take it out."
        for kind, name in sorted(there.keys() - wanted.keys())
    ]
    found += [
        f"The {kind} {name!r} is missing; ask for a new content file."
        for kind, name in sorted(wanted.keys() - there.keys())
    ]
    found += [
        f"The {kind} {name!r} is not as content format {schema.SCHEMA_VERSION} has it; ask for a new file."
        for kind, name in sorted(there.keys() & wanted.keys())
        if there[kind, name] != wanted[kind, name] and not name.startswith(_SHADOW)
    ]
    return found


def damage(connection: sqlite3.Connection) -> list[str]:
    """What SQLite itself finds wrong: damaged pages, values of a wrong type, rows that name nothing."""
    found = [
        f"The file is damaged ({one_line(row[0])}); copy it again from where you got it."
        for row in connection.execute(f"PRAGMA integrity_check({_MOST_TOLD})")
        if row[0] != "ok"
    ]
    if found:
        return found
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [
        f"A row of table {table} names what is not in table {other}; correct it with an SQLite tool."
        for table, other in sorted({(row[0], row[2]) for row in broken})
    ]


def one_line(said: str) -> str:
    """What SQLite said, as part of a sentence: it writes several lines, and shows bytes that are no text."""
    words = said.replace("*** in database main ***", "").split()
    return "".join(letter for letter in " ".join(words)[:_LONGEST_SAID] if letter.isprintable())


def search_problems(connection: sqlite3.Connection) -> list[str]:
    """Whether search would find what the pages say now. Changes ``connection``: give it a copy.

    The index is made anew and compared as it is stored. FTS5 itself is asked only where another SQLite has
    written the file: an index of noise can make it fill 2 GB.
    """
    if connection.execute("SELECT k, v FROM search_index_config").fetchall() != _SETTINGS:
        return ["The search index has settings of its own; run: kiosk content refresh FILE."]
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        _copy_pages(connection, fresh)
        fresh.execute("BEGIN")  # one transaction, as when the file was made: FTS5 lays words out by it
        documents.refresh(fresh)
        fresh.execute("COMMIT")
        index_is_same = _same(connection, fresh, _INDEX_ROWS) or (
            not _same_sqlite(connection) and _is_sound(connection) and _same_answers(connection, fresh)
        )
        same = index_is_same and _same(connection, fresh, _SEARCH_ROWS)
    return (
        [] if same else ["The search index is not in step with the pages; run: kiosk content refresh FILE."]
    )


def _copy_pages(connection: sqlite3.Connection, fresh: sqlite3.Connection) -> None:
    """All tables but those of the search, which stay empty in ``fresh``."""
    for table, statement in schema.TABLES.items():
        fresh.execute(statement)
        if not table.startswith("search_"):
            rows = connection.execute(f"SELECT * FROM {table}")
            places = ", ".join("?" for _ in rows.description)
            fresh.executemany(f"INSERT INTO {table} VALUES ({places})", rows)


def _is_sound(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("INSERT INTO search_index (search_index) VALUES ('integrity-check')")
    except DAMAGE:
        return False
    return True


def _same_sqlite(connection: sqlite3.Connection) -> bool:
    """Whether this SQLite wrote the file, so that the same words are stored as the same bytes."""
    (built_with,) = connection.execute("SELECT built_with FROM edition").fetchone()
    return str(built_with).endswith(f"SQLite {sqlite3.sqlite_version}")


def _same_answers(one: sqlite3.Connection, other: sqlite3.Connection) -> bool:
    """Whether two indexes that are stored differently, by two versions of SQLite, say the same.

    Slower than comparing them as they are stored: asks for every word, and every beginning of two or three
    letters, since those have an index of their own.
    """
    for connection in (one, other):
        connection.execute(
            "CREATE VIRTUAL TABLE temp.places USING fts5vocab('main', 'search_index', 'instance')"
        )
    if not _same(one, other, ["SELECT term, doc, col, offset FROM temp.places"]):
        return False
    beginnings = other.execute(
        "SELECT substr(term, 1, 2) FROM temp.places UNION SELECT substr(term, 1, 3) FROM temp.places"
    )
    query = "SELECT rowid FROM search_index WHERE search_index MATCH ?"
    return all(
        one.execute(query, (f'"{text}"*',)).fetchall() == other.execute(query, (f'"{text}"*',)).fetchall()
        for (text,) in beginnings.fetchall()
    )


def _same(one: sqlite3.Connection, other: sqlite3.Connection, queries: Iterable[str]) -> bool:
    return all(_rows(one, query) == _rows(other, query) for query in queries)


def _rows(connection: sqlite3.Connection, query: str) -> list[str]:
    # As text, because in a damaged index a value may be of any type.
    return sorted(map(repr, connection.execute(query)))


def _things(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """(kind, name) -> statement, with all white space made alike."""
    rows = connection.execute("SELECT type, name, COALESCE(sql, '') FROM sqlite_master")
    return {(kind, name): " ".join(sql.split()) for kind, name, sql in rows}
