"""Typed, read-only questions to one edition file; nothing in here can change a byte of it."""

# ruff: noqa: S608 (what is put into a statement are constants of this module; values are always bound)
from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from kiosk import late
from kiosk.content import hiding, openfile, phones, schema
from kiosk.content.front_records import Edition, Image, Language, Tile
from kiosk.errors import NotInEdition

if TYPE_CHECKING:
    from kiosk.content import folding, records
else:  # the attract screen asks for none of these
    folding = late.module("kiosk.content.folding")
    records = late.module("kiosk.content.records")

Row = tuple[Any, ...]

_MEANINGLESS: Final = "x" * 800
"""A word longer than any that can be typed: the search writes words one over the other and clears none."""

DIGITS_HEADING: Final = "0 to 9"
"""Where A to Z puts what starts with a digit."""

_SUMMARY: Final = (
    "SELECT a.id, COALESCE(a.topic_id, ''), a.kind, a.title, a.summary, a.reading_minutes FROM article a"
)
_CALL_KINDS: Final = ("area", "mobile", "freephone", "short-code", "non-geographic")
_TITLE_OF: Final = {
    "article": ("article", "title"),
    "faq": ("faq", "heading"),
    "organisation": ("organisation", "name"),
    "glossary": ("glossary", "term"),
}
"""Item kind -> its table and the column that A to Z and the page itself call its title."""


class Store:
    """One open edition.

    Use it on the thread that opened it, and ``close`` it (or use it as a context manager).

    Every method raises ``ContentError`` if the file turns out to be damaged, and ``NotInEdition`` if it asks
    for one item that is not there. Languages are codes (``en``), ids are stable ids; unknown ones give an
    empty tuple where a tuple is returned.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the edition at ``path`` after quick checks (no page of content is read).

        Raises ``ContentError`` with one sentence if the file is missing, empty, cut short, not an edition, of
        another version, or may not be read.
        """
        path = path.absolute()
        return cls(openfile.connect(path), path)

    def close(self) -> None:
        """Let the file go. Closing twice does nothing more."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def rows(self, statement: str, parameters: Sequence[str | int] = ()) -> list[Row]:
        """Run a ``SELECT`` and give all its rows; for the search, which lives in its own module.

        Raises ``ContentError`` if the file is damaged.
        """
        try:
            with closing(self._connection.execute(statement, parameters)) as cursor:
                return cursor.fetchall()
        except sqlite3.ProgrammingError:
            raise  # a closed store or the wrong thread is our own mistake
        except UnicodeEncodeError:
            return []  # half a character, as a broken keyboard may type it, is in no edition
        except openfile.DAMAGE as error:
            raise openfile.damaged(self.path.name, error) from error

    def forget(self) -> None:
        """Keep nothing of what was asked (P01): search and statements kept ready still have the words.

        Raises ``ContentError`` if the file is damaged.
        """
        self.rows("SELECT rowid FROM search_index WHERE search_index MATCH ?", (_MEANINGLESS,))
        for number in range(openfile.STATEMENTS_KEPT):
            self._connection.execute(f"SELECT {number}").close()  # each takes the place of an older one

    def show_on(self, today: date, *, older_translations: bool = True) -> None:
        """Leave out from now on what is not shown any more on the day ``today`` (N13).

        Without ``older_translations`` leave out translations that are older than their source, too (G05).
        """
        day, older = self._last_shown(today), not older_translations
        self._guarded(lambda: hiding.hide(self._connection, day, older_translations=older))

    def is_hidden(self, language: str, kind: str, item_id: str, today: date) -> bool:
        """Whether the edition holds the item but does not show it on that day."""
        day = self._last_shown(today)
        if day is None:
            return False
        hidden: set[tuple[str, str, str]] = set()
        self._guarded(lambda: hidden.update(hiding.hidden(self._connection, day)))
        return (kind, item_id, language) in hidden

    def _last_shown(self, today: date) -> date | None:
        released_on = self._one("SELECT released_on FROM edition", ())[0]
        try:
            return hiding.last_shown(today, date.fromisoformat(released_on))
        except ValueError as error:
            raise openfile.damaged(self.path.name, error) from error

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except sqlite3.ProgrammingError:
            raise
        except openfile.DAMAGE as error:
            raise openfile.damaged(self.path.name, error) from error

    # The edition

    def edition(self, language: str) -> Edition:
        """Give the facts of the edition with its texts in ``language``."""
        return Edition(
            *self._one(
                "SELECT l.edition_title, e.publisher, e.number, e.released_on, e.default_language,"
                " e.digest, l.status, l.disclaimer, l.unwell, l.feedback, l.funding"
                " FROM edition e, language l WHERE l.code = ?",
                (language,),
            )
        )

    def languages(self) -> tuple[Language, ...]:
        """Give the languages in their order."""
        rows = self.rows("SELECT code, name, english_name, direction FROM language ORDER BY position, code")
        return tuple(Language(*row) for row in rows)

    def counts(self, language: str = "") -> dict[str, int]:
        """Count the items of one language.

        The keys are ``articles``, ``easy_reads`` (not counted among them), ``faqs``, ``organisations`` and
        ``glossary``, and for the whole edition ``sources`` and ``images``; ``recordings`` are sound files.
        Without a language each item counts once, in however many languages it is.
        """
        found = {}
        here = "?1 IN ('', language)"
        for name, table, where in (
            ("articles", "article", f"{here} AND kind <> 'easy-read'"),
            ("easy_reads", "article", f"{here} AND kind = 'easy-read'"),
            ("faqs", "faq", here),
            ("organisations", "organisation", here),
            ("glossary", "glossary", here),
        ):
            found[name] = self._number(f"SELECT count(DISTINCT id) FROM {table} WHERE {where}", (language,))
        found["recordings"] = self._number(f"SELECT count(*) FROM recording WHERE {here}", (language,))
        found["sources"] = self._number("SELECT count(*) FROM source")
        found["images"] = self._number("SELECT count(*) FROM image")
        return found

    # Home, topics and articles

    def tiles(self, language: str) -> tuple[Tile, ...]:
        """Give the choices on Home in their order."""
        rows = self.rows(
            "SELECT id, title, line, summary, image_id, opens FROM tile WHERE language = ?"
            " ORDER BY position, id",
            (language,),
        )
        return tuple(Tile(*row) for row in rows)

    def topics(self, language: str, tile_id: str) -> tuple[records.Topic, ...]:
        """Give the topics of a tile in their order."""
        rows = self.rows(
            "SELECT id, tile_id, title, summary, image_id FROM topic WHERE language = ? AND tile_id = ?"
            " ORDER BY position, id",
            (language, tile_id),
        )
        return tuple(records.Topic(*row) for row in rows)

    def topic(self, language: str, topic_id: str) -> records.Topic:
        """Give one topic."""
        return records.Topic(
            *self._one(
                "SELECT id, tile_id, title, summary, image_id FROM topic WHERE language = ? AND id = ?",
                (language, topic_id),
            )
        )

    def articles(self, language: str, topic_id: str) -> tuple[records.ArticleSummary, ...]:
        """Give the contents list of a topic."""
        rows = self.rows(
            f"{_SUMMARY} WHERE a.language = ? AND a.topic_id = ? ORDER BY a.position, a.id",
            (language, topic_id),
        )
        return tuple(records.ArticleSummary(*row) for row in rows)

    def article(self, language: str, article_id: str) -> records.Article:
        """Give one article with its body."""
        return self._article("a.id = ?", (language, article_id))

    def easy_reads(self, language: str) -> tuple[records.ArticleSummary, ...]:
        """Give the pages in Easy Read in their order."""
        rows = self.rows(
            f"{_SUMMARY} WHERE a.language = ? AND a.kind = 'easy-read' ORDER BY a.position, a.id", (language,)
        )
        return tuple(records.ArticleSummary(*row) for row in rows)

    def easy_read_of(self, language: str, article_id: str) -> str:
        """Give the id of the Easy Read version of an article, or an empty string."""
        query = "SELECT id FROM article WHERE language = ? AND easy_read_of = ?"
        return next((row[0] for row in self.rows(query, (language, article_id))), "")

    def help_page(self, language: str) -> records.Article:
        """Give the Help now card of this edition."""
        return self._article("a.kind = 'help' ORDER BY a.position, a.id LIMIT 1", (language,))

    def neighbours(
        self, language: str, article_id: str
    ) -> tuple[records.ArticleSummary | None, records.ArticleSummary | None]:
        """Give the articles before and after this one in the order of its tile, topic after topic.

        Both are ``None`` for the Help now card, and for an article that is not there.
        """
        rows = self.rows(
            f"{_SUMMARY} JOIN topic t ON t.id = a.topic_id AND t.language = a.language"
            " WHERE a.language = ?1 AND t.tile_id = (SELECT x.tile_id FROM article y JOIN topic x"
            " ON x.id = y.topic_id AND x.language = y.language WHERE y.language = ?1 AND y.id = ?2)"
            " ORDER BY t.position, t.id, a.position, a.id",
            (language, article_id),
        )
        place = next((number for number, row in enumerate(rows) if row[0] == article_id), None)
        if place is None:
            return None, None
        previous = records.ArticleSummary(*rows[place - 1]) if place > 0 else None
        following = records.ArticleSummary(*rows[place + 1]) if place + 1 < len(rows) else None
        return previous, following

    # Questions

    def faq_groups(self, language: str) -> tuple[records.FaqGroup, ...]:
        """Give the headings over the questions in their order."""
        rows = self.rows(
            "SELECT id, title FROM faq_group WHERE language = ? ORDER BY position, id", (language,)
        )
        return tuple(records.FaqGroup(*row) for row in rows)

    def faqs(self, language: str, group_id: str) -> tuple[records.Faq, ...]:
        """Give the questions under a heading in their order."""
        rows = self.rows(
            "SELECT id, group_id, question, heading, answer FROM faq WHERE language = ? AND group_id = ?"
            " ORDER BY position, id",
            (language, group_id),
        )
        return tuple(records.Faq(*row) for row in rows)

    def faq(self, language: str, faq_id: str) -> records.Faq:
        """Give one question."""
        return records.Faq(
            *self._one(
                "SELECT id, group_id, question, heading, answer FROM faq WHERE language = ? AND id = ?",
                (language, faq_id),
            )
        )

    # Organisations

    def needs(self, language: str) -> tuple[records.Need, ...]:
        """Give what people look for in an organisation, in order."""
        rows = self.rows(
            "SELECT id, title, icon FROM need WHERE language = ? ORDER BY position, id", (language,)
        )
        return tuple(records.Need(*row) for row in rows)

    def nations(self, language: str) -> tuple[records.Nation, ...]:
        """Give the four nations in order."""
        rows = self.rows("SELECT id, title FROM nation WHERE language = ? ORDER BY position, id", (language,))
        return tuple(records.Nation(*row) for row in rows)

    def organisations(
        self, language: str, need: str = "", nation: str = ""
    ) -> tuple[records.OrganisationSummary, ...]:
        """Give the organisations in order; of a given ``need`` and ``nation`` only those that meet both."""
        kinds = ", ".join(f"'{kind}'" for kind in _CALL_KINDS)
        phone = (
            "SELECT c.kind || ' ' || c.value FROM contact c"
            f" WHERE c.organisation_id = o.id AND c.language = o.language AND c.shown = 'yes'"
            f" AND c.kind IN ({kinds}) ORDER BY c.position LIMIT 1"
        )
        rows = self.rows(
            f"SELECT o.id, o.name, o.does, COALESCE(({phone}), '') FROM organisation o WHERE o.language = ?1"
            " AND (?2 = '' OR EXISTS (SELECT 1 FROM organisation_need n"
            " WHERE n.organisation_id = o.id AND n.need_id = ?2))"
            " AND (?3 = '' OR EXISTS (SELECT 1 FROM organisation_nation n"
            " WHERE n.organisation_id = o.id AND n.nation_id = ?3))"
            " ORDER BY o.position, o.id",
            (language, need, nation),
        )
        found = []
        for organisation_id, name, does, call in rows:
            kind, _, value = call.partition(" ")
            found.append(
                records.OrganisationSummary(organisation_id, name, does, phones.display(kind, value))
            )
        return tuple(found)

    def organisation(self, language: str, organisation_id: str) -> records.Organisation:
        """Give one organisation with the contacts that may be shown; those on hold are not read at all."""
        row = self._one(
            "SELECT id, name, does, who_for, area, hours, cost, deaf_contact, languages, website, note,"
            " COALESCE(checked_on, ''), checked_how FROM organisation WHERE language = ? AND id = ?",
            (language, organisation_id),
        )
        contacts = tuple(
            records.Contact(kind, label, value, phones.display(kind, value))
            for kind, label, value in self.rows(
                "SELECT kind, label, value FROM contact WHERE language = ?"
                " AND organisation_id = ? AND shown = 'yes' ORDER BY position",
                (language, organisation_id),
            )
        )
        facts: Row = (*row[:11], contacts, *row[11:])
        return records.Organisation(*facts)

    def unverified_organisations(self, language: str) -> tuple[records.OrganisationSummary, ...]:
        """Give the organisations whose number nobody has rung yet, and those with a contact on hold."""
        waiting = {
            row[0]
            for row in self.rows(
                "SELECT id FROM organisation WHERE language = ?1 AND checked_on IS NULL UNION"
                " SELECT organisation_id FROM contact WHERE language = ?1 AND shown = 'hold'",
                (language,),
            )
        }
        return tuple(summary for summary in self.organisations(language) if summary.id in waiting)

    # Words, lists and search

    def terms(self, language: str) -> tuple[records.GlossaryTerm, ...]:
        """Give all glossary words, in alphabetical order."""
        rows = self.rows("SELECT id, term, meaning, variants FROM glossary WHERE language = ?", (language,))
        found = [_term(row) for row in rows]
        return tuple(sorted(found, key=lambda term: (folding.sort_key(term.term), term.id)))

    def term(self, language: str, term_id: str) -> records.GlossaryTerm:
        """Give one glossary word."""
        return _term(
            self._one(
                "SELECT id, term, meaning, variants FROM glossary WHERE language = ? AND id = ?",
                (language, term_id),
            )
        )

    def a_to_z(
        self, language: str, kinds: Iterable[str] = schema.ITEM_KINDS
    ) -> tuple[records.IndexEntry, ...]:
        """Give every item of ``kinds`` by its title in alphabetical order; digits come last.

        The letter is the first of the title without its accent, in upper case. The Help now card is left out:
        it has its own button everywhere.
        """
        helps = self.rows("SELECT id FROM article WHERE language = ? AND kind = 'help'", (language,))
        hidden = {("article", row[0]) for row in helps}
        wanted = set(kinds)
        # Search has folded all titles once already; of a question it holds the words of the person who asks.
        keyed = [
            row
            for row in self.rows(
                "SELECT folded_title, item_kind, item_id, title FROM search_document"
                " WHERE language = ? AND item_kind <> 'faq'",
                (language,),
            )
            if row[1] in wanted and row[1:3] not in hidden
        ]
        if "faq" in wanted:
            headings = self.rows("SELECT id, heading FROM faq WHERE language = ?", (language,))
            keyed += [(folding.sort_key(heading), "faq", item_id, heading) for item_id, heading in headings]
        entries = []
        for key, kind, item_id, title in sorted(keyed):
            letter = key[:1].upper()
            entries.append(
                records.IndexEntry(letter if letter.isalpha() else DIGITS_HEADING, title, kind, item_id)
            )
        return tuple(sorted(entries, key=lambda entry: entry.letter == DIGITS_HEADING))

    def title(self, language: str, kind: str, item_id: str) -> str:
        """Give the title of any item, as A to Z has it.

        Raises ``NotInEdition`` also for a kind that does not exist.
        """
        if kind not in _TITLE_OF:
            raise _not_there((kind, item_id))
        table, column = _TITLE_OF[kind]
        found = self._one(f"SELECT {column} FROM {table} WHERE language = ? AND id = ?", (language, item_id))[
            0
        ]
        return str(found)

    def common_searches(self, language: str) -> tuple[str, ...]:
        """Give the words that people search for most, in order."""
        rows = self.rows("SELECT words FROM common_search WHERE language = ? ORDER BY position", (language,))
        return tuple(row[0] for row in rows)

    # Where it all comes from

    def sources(self, kind: str, item_id: str) -> tuple[records.Source, ...]:
        """Give what an item rests on, by key."""
        rows = self.rows(
            "SELECT s.id, s.title, s.publisher, s.published, s.reference FROM item_source i JOIN source s"
            " ON s.id = i.source_id WHERE i.item_kind = ? AND i.item_id = ? ORDER BY s.id",
            (kind, item_id),
        )
        return tuple(records.Source(*row) for row in rows)

    def review(self, kind: str, item_id: str, language: str) -> records.Review:
        """Give who answers for an item and when it was checked."""
        return records.Review(
            *self._one(
                "SELECT owner, reviewer, reviewer_role, checked_on, COALESCE(reviewed_on, ''), due_on,"
                " evidence, reader_involvement, version FROM review WHERE item_kind = ? AND item_id = ?"
                " AND language = ?",
                (kind, item_id, language),
            )
        )

    def overdue(self, day: str) -> tuple[records.OverdueReview, ...]:
        """Give the items whose review was due before ``day`` (ISO date), the longest overdue first."""
        titles = " UNION ALL ".join(
            f"SELECT '{kind}' AS kind, id, language, {column} AS title FROM {table}"
            for kind, (table, column) in _TITLE_OF.items()
        )
        rows = self.rows(
            f"SELECT i.kind, i.id, i.language, i.title, r.due_on FROM review r JOIN ({titles}) i"
            " ON i.kind = r.item_kind AND i.id = r.item_id AND i.language = r.language"
            " WHERE r.due_on < ? ORDER BY r.due_on, i.kind, i.id, i.language",
            (day,),
        )
        return tuple(records.OverdueReview(*row) for row in rows)

    def image(self, image_id: str, language: str) -> Image:
        """Give a picture with its alt text in ``language`` (empty if it only decorates)."""
        row = self._one(
            "SELECT i.id, i.media_type, i.bytes, i.width, i.height, COALESCE(t.alt, ''), i.decorative"
            " FROM image i LEFT JOIN image_text t ON t.image_id = i.id AND t.language = ? WHERE i.id = ?",
            (language, image_id),
        )
        return Image(row[0], row[1], row[2], row[3], row[4], row[5], decorative=bool(row[6]))

    def recordings(self, language: str, kind: str, item_id: str) -> tuple[records.Recording, ...]:
        """Give what people have recorded of an item, its parts before the whole."""
        rows = self.rows(
            "SELECT part, media_type, bytes, milliseconds, times, text_digest, speaker FROM recording"
            " WHERE item_kind = ? AND item_id = ? AND language = ? ORDER BY part = 0, part",
            (kind, item_id, language),
        )
        return tuple(_recording(row) for row in rows)

    # Helpers

    def _article(self, condition: str, parameters: tuple[str, ...]) -> records.Article:
        row = self._one(
            "SELECT a.id, COALESCE(a.topic_id, ''), a.kind, a.title, a.summary, a.key_points, a.body,"
            " a.reading_minutes, COALESCE(a.easy_read_of, '') FROM article a"
            f" WHERE a.language = ? AND {condition}",
            parameters,
        )
        facts: Row = (*row[:5], _lines(row[5]), *row[6:])
        return records.Article(*facts)

    def _one(self, statement: str, parameters: tuple[str, ...]) -> Row:
        rows = self.rows(statement, parameters)
        if not rows:
            raise _not_there(parameters)
        return rows[0]

    def _number(self, statement: str, parameters: tuple[str, ...] = ()) -> int:
        return int(self.rows(statement, parameters)[0][0])


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.split("\n") if line)


def _term(row: Row) -> records.GlossaryTerm:
    return records.GlossaryTerm(row[0], row[1], row[2], _lines(row[3]))


def _recording(row: Row) -> records.Recording:
    part, media_type, data, milliseconds, times, text_digest, speaker = row
    began = tuple(int(line) for line in _lines(times))
    return records.Recording(part, media_type, data, milliseconds, began, text_digest, speaker)


def _not_there(parameters: tuple[str, ...]) -> NotInEdition:
    return NotInEdition("This page is not in this edition; choose another one.", f"no row for {parameters!r}")
