"""What somebody who means harm, or a careless tool, may do to the tables and texts of a content file."""

# ruff: noqa: E501, S608 (one attack a line; nothing in them comes from outside)
from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Spoil:
    """Statements that spoil a good file; ``refreshed``: with digest and search index made to fit."""

    name: str
    statements: tuple[str, ...]
    values: tuple[bytes, ...] = ()
    refreshed: bool = False


def _schema(name: str, table: str, old: str, new: str) -> Spoil:
    """A table's statement changed where SQLite keeps it."""
    statement = f"UPDATE sqlite_master SET sql = replace(sql, '{old}', '{new}') WHERE name = '{table}'"
    return Spoil(name, (statement,))


def _added(name: str, *statements: str) -> Spoil:
    return Spoil(name, statements)


_BOMB: Final = "GENERATED ALWAYS AS (hex(zeroblob(400000000))) VIRTUAL"
_SLOW: Final = "GENERATED ALWAYS AS (replace(hex(zeroblob(9000000)), ''0'', hex(zeroblob(50)))) VIRTUAL"
_MASTER: Final = "INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES"
_NOISE: Final = random.Random(12).randbytes(5000).hex()  # noqa: S311 - a test needs the same noise again
_COUNT: Final = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"

STATEMENTS: Final = (
    _added("a trigger", "CREATE TRIGGER t AFTER UPDATE ON article BEGIN DELETE FROM faq; END"),
    _added("a trigger on the search index", "CREATE TRIGGER t AFTER INSERT ON search_index_data BEGIN SELECT load_extension('x'); END"),
    _added("a view", "CREATE VIEW v AS SELECT load_extension('/tmp/x')"),
    _added("a view that never ends", f"CREATE VIEW v AS {_COUNT}) SELECT * FROM n"),
    _added("a table replaced by a view", "ALTER TABLE glossary RENAME TO other", f"CREATE VIEW glossary AS {_COUNT}) SELECT i AS id FROM n"),
    _added("the languages replaced by a view", "PRAGMA legacy_alter_table = ON", "ALTER TABLE language RENAME TO other", f"CREATE VIEW language AS {_COUNT}) SELECT 'en' AS code FROM n"),
    _added("the edition replaced by a view", "PRAGMA legacy_alter_table = ON", "ALTER TABLE edition RENAME TO other", f"CREATE VIEW edition AS {_COUNT}) SELECT i AS id, 'en' AS default_language FROM n"),
    _added("a view that names itself", f"{_MASTER} ('view', 'v', 'v', 0, 'CREATE VIEW v AS SELECT * FROM v')"),
    _added("a second search index", "CREATE VIRTUAL TABLE extra USING fts5 (a)"),
    _added("a virtual table of no module", f"{_MASTER} ('table', 'x', 'x', 0, 'CREATE VIRTUAL TABLE x USING nothing (a)')"),
    _added("a virtual table of pages", f"{_MASTER} ('table', 'x', 'x', 0, 'CREATE VIRTUAL TABLE x USING dbstat')"),
    _added("a virtual table in place of one of ours", "DROP TABLE glossary", "CREATE VIRTUAL TABLE glossary USING fts5 (id, language, term, meaning, variants)"),
    _added("another tokenizer", "DROP TABLE search_index", "CREATE VIRTUAL TABLE search_index USING fts5 (title, keywords, body, content = '', tokenize = trigram)"),
    _added("an index on a function", "CREATE INDEX i ON article (hex(zeroblob(1000000)))"),
    _added("an index with a condition", "CREATE INDEX i ON faq (id) WHERE length(answer) > 3"),
    _added("statistics for the planner", "ANALYZE"),
    _added("lying statistics", "ANALYZE", "UPDATE sqlite_stat1 SET stat = '99999999999999999999 1 1 1 1'"),
    _added("a statement that is none", f"{_MASTER} ('table', 'x', 'x', 2, 'garbage; DROP TABLE article')"),
    _added("a table of a foreign page", f"{_MASTER} ('table', 'x', 'x', 999999, 'CREATE TABLE x (a)')"),
    _added("two tables on one page", "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'faq') WHERE name = 'article'"),
    _added("a table on page one", "UPDATE sqlite_master SET rootpage = 1 WHERE name = 'article'"),
    _added("a table on no page", "UPDATE sqlite_master SET rootpage = 0 WHERE name = 'topic'"),
    _added("an index on the page of its table", "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'article') WHERE name = 'article_by_topic'"),
    _added("names that differ", "UPDATE sqlite_master SET tbl_name = 'faq' WHERE name = 'article'"),
    _added("a type that is none", "UPDATE sqlite_master SET type = 'thing' WHERE name = 'article'"),
    _added("no schema", "DELETE FROM sqlite_master"),
    _added("half a schema", "DELETE FROM sqlite_master WHERE rowid % 2"),
    _added("a schema of zeros", "UPDATE sqlite_master SET sql = zeroblob(100)"),
    _added("a schema without texts", "UPDATE sqlite_master SET sql = NULL"),
    _added("an endless statement", "UPDATE sqlite_master SET sql = sql || hex(zeroblob(2000000)) WHERE name = 'faq'"),
    _added("a statement nested deeply", "UPDATE sqlite_master SET sql = replace(sql, 'number > 0', replace(hex(zeroblob(20000)), '0', '(') || 'number') WHERE name = 'edition'"),
    _added("five hundred tables", *(f"CREATE TABLE x{number} (a)" for number in range(500))),
    _added("a table of two thousand columns", f"CREATE TABLE x ({', '.join(f'c{number}' for number in range(2000))})"),
    _added("a name like a formula", 'CREATE TABLE "=cmd|\' /C calc\'!A0" (a)'),
    _added("a name of many lines", 'CREATE TABLE "a\n\x1b[2Jb\u202ec" (a)'),
    _added("a name that is not text", f"{_MASTER} ('table', CAST(X'FFFE80' AS TEXT), 'x', 2, 'CREATE TABLE x (a)')"),
    _added("a name of a megabyte", f"{_MASTER} ('table', hex(zeroblob(500000)), 'x', 2, 'CREATE TABLE x (a)')"),
    _added("another encoding", "PRAGMA encoding = 'UTF-16le'", "VACUUM"),
    _added("another size of pages", "PRAGMA page_size = 512", "VACUUM"),
    _added("very large pages", "PRAGMA page_size = 65536", "VACUUM"),
    _added("pages that move", "PRAGMA auto_vacuum = FULL", "VACUUM"),
    _added("a foreign owner", "PRAGMA application_id = 7"),
    _added("a later version", "PRAGMA user_version = 99"),
    _added("no version", "PRAGMA user_version = 0"),
    _added("WAL", "PRAGMA journal_mode = WAL"),
    _added("free pages", "CREATE TABLE x AS SELECT hex(zeroblob(200000)) AS a", "DROP TABLE x"),
    _schema("a column that is computed", "faq", "heading TEXT NOT NULL", "heading TEXT GENERATED ALWAYS AS (upper(question)) VIRTUAL"),
    _schema("a code of languages that fills the memory", "language", "code TEXT PRIMARY KEY", f"code TEXT {_BOMB}"),
    _schema("an edition that fills the memory", "edition", "title TEXT NOT NULL", f"title TEXT {_BOMB}"),
    _schema("a default language that fills the memory", "edition", "default_language TEXT NOT NULL", f"default_language TEXT {_BOMB}"),
    _schema("a default language that takes an age", "edition", "default_language TEXT NOT NULL", f"default_language TEXT {_SLOW}"),
    _schema("a page that fills the memory", "article", "title TEXT NOT NULL", f"title TEXT {_BOMB}"),
    _schema("a rule that fills the memory", "image", "width INTEGER NOT NULL", "width INTEGER NOT NULL CHECK (length(hex(zeroblob(400000000))) > 1)"),
    _schema("a default that fills the memory", "faq", "keywords TEXT NOT NULL", "keywords TEXT NOT NULL DEFAULT (hex(zeroblob(400000000)))"),
    _schema("a table that is not strict", "article", ") STRICT", ")"),
    _schema("a table without row numbers", "faq", ") STRICT", ") WITHOUT ROWID, STRICT"),
    _schema("another collation", "glossary", "term TEXT NOT NULL", "term TEXT COLLATE nothing NOT NULL"),
    _schema("columns in another order", "faq", "id TEXT NOT NULL", "ident TEXT NOT NULL"),
    _schema("a column more", "faq", "id TEXT NOT NULL", "id TEXT NOT NULL, more TEXT DEFAULT (hex(zeroblob(90000000)))"),
    _schema("a foreign key to itself", "topic", "REFERENCES image (id)", "REFERENCES topic (id)"),
    _added("an index block of noise", f"UPDATE search_index_data SET block = substr(X'{_NOISE}', 1, length(block))"),
    _added("an index of more segments than memory", "UPDATE search_index_data SET block = X'0000000001010101848080800001' WHERE id = 10"),
    _added("index blocks of zeros", "UPDATE search_index_data SET block = zeroblob(length(block)) WHERE id > 10"),
    _added("an index block of a megabyte", "UPDATE search_index_data SET block = zeroblob(1000000) WHERE id = 10"),
    _added("an index of another structure", "UPDATE search_index_data SET block = X'FFFFFFFFFFFFFFFFFFFFFFFF' WHERE id = 10"),
    _added("index averages of noise", "UPDATE search_index_data SET block = X'FFFFFFFFFFFFFFFF7F' WHERE id = 1"),
    _added("index pages in a circle", "UPDATE search_index_idx SET pgno = 1"),
    _added("an index of a later version", "UPDATE search_index_config SET v = 99 WHERE k = 'version'"),
    _added("an index with settings", "INSERT INTO search_index_config VALUES ('rank', 'bm25(0, 1e308)')", "INSERT INTO search_index_config VALUES ('pgsz', 33)"),
    _added("index sizes of noise", "UPDATE search_index_docsize SET sz = X'FFFFFFFFFFFFFFFFFF'"),
    _added("no index", "DELETE FROM search_index_data"),
    _added("documents in millions of words", "UPDATE search_document SET body = hex(zeroblob(3000000))"),
    _added("documents for nothing", "UPDATE search_document SET item_id = 'gone' || id"),
    _added("words without end", f"{_COUNT} LIMIT 200000) INSERT INTO search_word SELECT 'en', 'w' || i, i FROM n"),
)  # fmt: skip


def _body(name: str, body: str) -> Spoil:
    """One page's text, which an SQL expression gives."""
    return Spoil(name, (f"UPDATE article SET body = {body} WHERE id = 'medicines'",), refreshed=True)


def _repeated(what: str, times: int, before: str = "## A part", after: str = "x") -> str:
    """``what`` so many times (an even number), as an SQL expression."""
    quoted = what.replace("'", "''")
    return f"'{before}' || char(10) || replace(hex(zeroblob({times // 2})), '0', '{quoted}') || '{after}'"


def _text(name: str, *statements: str) -> Spoil:
    return Spoil(name, statements, refreshed=True)


TEXTS: Final = (
    _body("quotes in quotes", _repeated("> ", 3000)),
    _body("lists in lists", _repeated("- ", 3000)),
    _body("numbers in numbers", _repeated("1. ", 3000)),
    _body("stars without end", _repeated("**a _b ", 20000)),
    _body("brackets without end", _repeated("[", 60000)),
    _body("half links without end", _repeated("[a](", 40000)),
    _body("pictures in links", _repeated("[![", 40000)),
    _body("backticks", _repeated("`", 100000)),
    _body("angles", _repeated("<a ", 50000)),
    _body("half tables", _repeated("| a ", 40000)),
    _body("headings without end", _repeated("\n## H\n\na\n", 10000)),
    _body("boxes in boxes", _repeated("!!! note\n    ", 4000)),
    _body("one word of 190,000 letters", _repeated("a", 190000)),
    _body("one line of spaces", _repeated(" ", 190000)),
    _body("a text of line breaks", _repeated("\n", 190000)),
    _body("just over what a text may have", _repeated("a ", 120000)),
    _body("a bomb of text", _repeated("boom" * 25 + " ", 150000)),
    _body("marks on one letter", _repeated("\u0301", 60000)),
    _body("letters from right to left", _repeated("\u202e\u2066x", 10000)),
    _body("the largest numbers", _repeated("9", 100000)),
    _body("a number of a list without end", "'## A part' || char(10) || '99999999999999999999999999. x'"),
    _body("links to itself", _repeated("[a](article:medicines) ", 4000)),
    _body("links to nowhere", _repeated("[a](article:../../x) ", 400)),
    _body("a link to a program", "'## A part' || char(10) || '[a](file:///bin/sh) [b](javascript:alert(1)) <script>x</script>'"),
    _body("a picture of itself", _repeated("![](image:picture) ", 4000)),
    _body("nothing", "''"),
    _body("a zero byte", "'## A part' || char(10) || 'a' || char(0) || 'b'"),
    _body("half a character", "CAST(X'23232041206D0A0AEDA080' AS TEXT)"),
    _body("bytes that are no text", "CAST(X'232320410A0AFFFEC080F5' AS TEXT)"),
    _body("letters of no plane", "'## A part' || char(10) || char(1114111) || char(65534) || char(57344)"),
    _text("titles from right to left", "UPDATE article SET title = char(8238) || 'gnp.exe' || char(8297)"),
    _text("titles that hide", "UPDATE article SET title = char(8203)"),
    _text("titles of marks", "UPDATE article SET title = replace(hex(zeroblob(20000)), '0', char(769))"),
    _text("titles without end", "UPDATE article SET title = hex(zeroblob(90000))"),
    _text("titles that are no text", "UPDATE article SET title = CAST(X'FF41FE' AS TEXT)"),
    _text("titles of zeros", "UPDATE faq SET heading = char(0)"),
    _text("empty titles", "UPDATE article SET title = ''"),
    _text("an edition of another name", "UPDATE edition SET title = char(8238) || 'x', publisher = char(27) || '[2J'"),
    _text("an edition of no time", "UPDATE edition SET released_on = '0000-00-00'"),
    _text("an edition of all times", "UPDATE edition SET number = 9223372036854775807, released_on = '9999-12-31'"),
    _text("a day that is code", "UPDATE edition SET released_on = 'x'';DROP TABLE article'"),
    _text("reviews of no day", "UPDATE review SET due_on = '2026-02-30'"),
    _text("reviews in all ages", "UPDATE review SET checked_on = '0001-01-01', due_on = '9999-12-31'"),
    _text("no reviews", "DELETE FROM review"),
    _text("no languages", "DELETE FROM language"),
    _text("a language of no name", "UPDATE language SET code = '../x', position = -9223372036854775808"),
    _text("a thousand languages", f"{_COUNT} LIMIT 1000) INSERT INTO language SELECT 'x' || i, i, 'n', 'n', 'ltr', 't', 's', 'd', 'u', 'f', 'f' FROM n"),
    _text("Easy Read of itself", "UPDATE article SET kind = 'easy-read', easy_read_of = id, topic_id = NULL WHERE id = 'medicines'"),
    _text("Easy Read in a circle", "UPDATE article SET kind = 'easy-read', topic_id = NULL, easy_read_of = iif(id = 'medicines', 'what-is-lupus', 'medicines') WHERE id IN ('medicines', 'what-is-lupus')"),
    _text("places out of all measure", "UPDATE article SET position = 9223372036854775807", "UPDATE faq SET position = -9223372036854775808"),
    _text("a reading of an age", "UPDATE article SET reading_minutes = 9223372036854775807"),
    _text("ids that climb", "UPDATE article SET id = '../../' || id"),
    _text("key points without end", "UPDATE article SET key_points = replace(hex(zeroblob(20000)), '0', 'a' || char(10)) WHERE kind <> 'help'"),
    _text("a telephone of words", "UPDATE contact SET value = 'tel:*#06#;phone-context=x', shown = 'yes'"),
    _text("a telephone without end", "UPDATE contact SET value = replace(hex(zeroblob(50000)), '00', '1')"),
    _text("a web page that is a program", "UPDATE organisation SET website = 'javascript:alert(1)'"),
    _text("ten thousand synonyms of one word", f"{_COUNT} LIMIT 10000) INSERT INTO synonym SELECT 'en', 'fever', 'w' || i FROM n"),
    _text("synonyms in a circle", "INSERT INTO synonym VALUES ('en', 'a', 'b'), ('en', 'b', 'a')"),
    _text("hard words without end", "UPDATE glossary SET variants = replace(hex(zeroblob(50000)), '0', 'a' || char(10))"),
    _text("hard words of no letters", "UPDATE glossary SET term = '((((', variants = '[a-' || char(10) || '(?:' || char(10) || '\\'"),
    _text("a hard word that is every letter", "UPDATE glossary SET term = 'e', variants = 'a' || char(10) || 'i'"),
    _text("five thousand hard words", f"{_COUNT} LIMIT 5000) INSERT INTO glossary SELECT 'w' || i, 'en', 'word' || i, 'm', '' FROM n", f"{_COUNT} LIMIT 5000) INSERT INTO review SELECT 'glossary', 'w' || i, 'en', 'o', '', '', '2026-11-20', NULL, '2027-11-20', 'known', 'Not yet', '1' FROM n"),
    _text("searches without end", "UPDATE common_search SET words = hex(zeroblob(90000))"),
    _text("searches that are commands", "UPDATE common_search SET words = '\" OR rank MATCH NEAR( *'"),
    _text("a hundred thousand rows", f"{_COUNT} LIMIT 100000) INSERT INTO source SELECT 's' || i, 't', 'p', '2025', 'r' FROM n"),
    _text("wrong types", "PRAGMA writable_schema = ON", "UPDATE sqlite_master SET sql = replace(sql, 'STRICT', '') WHERE name = 'topic'"),
)  # fmt: skip
