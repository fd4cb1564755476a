"""Is a file built as content format 1 says: its tables, its pages, its search index?"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Final

from kiosk.content import documents, schema

_SHADOW: Final = "search_index_"
"""How the tables begin in which FTS5 keeps ``search_index``."""

_MOST_TOLD: Final = 5
_INDEX: Final = "INSERT INTO search_index (search_index) VALUES ('integrity-check')"
_SEARCH_ROWS: Final = (
    "SELECT id, item_kind, item_id, language, title, folded_title, body FROM search_document",
    "SELECT language, word, documents FROM search_word",
    "SELECT term, doc, col, offset FROM temp.places",
)


def schema_problems(connection: sqlite3.Connection) -> list[str]:
    """What is in the file and does not belong, what is missing, and what is made differently."""
    with closing(sqlite3.connect(":memory:")) as model:
        for statement in (*schema.TABLES.values(), *schema.INDEXES.values()):
            model.execute(statement)
        wanted = _things(model)
    there = _things(connection)
    found = [
        f"The file holds a {kind} {name!r} that does not belong in a content file; take it out."
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
        f"The file is damaged ({row[0]}); copy it again from where you got it."
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


def search_problems(connection: sqlite3.Connection) -> list[str]:
    """Whether search would find what the pages say now. Changes ``connection``: give it a copy."""
    try:
        connection.execute(_INDEX)
    except sqlite3.DatabaseError:
        return ["The search index is damaged; run: kiosk content refresh FILE."]
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        connection.backup(fresh)
        documents.refresh(fresh)
        for copy in (connection, fresh):
            copy.execute(
                "CREATE VIRTUAL TABLE temp.places USING fts5vocab('main', 'search_index', 'instance')"
            )
        same = all(_rows(connection, query) == _rows(fresh, query) for query in _SEARCH_ROWS)
    return (
        [] if same else ["The search index is not in step with the pages; run: kiosk content refresh FILE."]
    )


def _rows(connection: sqlite3.Connection, query: str) -> list[str]:
    # As text, because in a damaged index a value may be of any type.
    return sorted(map(repr, connection.execute(query)))


def _things(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """(kind, name) -> statement, with all white space made alike."""
    rows = connection.execute("SELECT type, name, COALESCE(sql, '') FROM sqlite_master")
    return {(kind, name): " ".join(sql.split()) for kind, name, sql in rows}
