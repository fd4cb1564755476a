"""Search as a reader types: titles before texts, other words for the same thing, and spelling forgiven."""

# ruff: noqa: S608 (what is put into a statement are constants and places; values are always bound)
from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from kiosk.content import query
from kiosk.content.folding import sort_key
from kiosk.content.query import Unit
from kiosk.content.ranking import KIND_WEIGHTS, Ranking
from kiosk.content.records import SearchHit, SearchResult
from kiosk.content.snippets import Marker
from kiosk.content.spelling import Speller
from kiosk.content.store import Store
from kiosk.content.synonyms import Synonyms

DEFAULT_LIMIT: Final = 6
FEWEST_LETTERS: Final = 2
"""Fewer letters find nothing: they would find everything."""

_SHORT: Final = 3
"""So few letters are looked for in texts only if no title and no keyword has them."""

_POOL: Final = 30
"""Rows that one question may bring, to be ordered by kind."""

_WEIGHTS: Final = "10.0, 6.0, 1.0"
"""How much a word counts in title, keywords and body."""

_KIND_EXTRA_WORDS: Final = {"article": 0, "faq": 0, "organisation": 2, "glossary": 2}
"""Added to the number of words in a title, shorter ones being better: "lupus" is first the page about it."""

_KIND_ORDER: Final = {kind: place for place, kind in enumerate(KIND_WEIGHTS)}

_MOST_OF_A_KIND: Final = {"faq": 3, "organisation": 2, "glossary": 2}
"""Of the first rows, while there is anything else to show; pages are not limited."""

_RANKED: Final = 3
"""From so many words that say something, no page is expected to have all of them."""

_BEST: Final = (
    f"SELECT rowid AS row, bm25(search_index, {_WEIGHTS}) AS score FROM search_index"
    f" WHERE search_index MATCH ? AND rowid BETWEEN ? AND ? ORDER BY score, rowid LIMIT {_POOL}"
)

_LAST_CHARACTER: Final = "\U0010ffff"


class Search:
    """Search in one language of an edition. Cheap to make; the first search reads the synonyms.

    Nothing that is typed raises an error. ``ContentError`` means that the file is damaged.
    """

    def __init__(self, store: Store, language: str) -> None:
        self._store = store
        self._language = language

    def warm(self) -> None:
        """Read now what the first search and the first misspelling would else wait for (about 20 ms)."""
        _ = self._synonyms, self._documents
        self._speller.warm()

    def find(self, words: str, limit: int = DEFAULT_LIMIT) -> SearchResult:
        """Give at most ``limit`` rows for what the reader has typed so far, the best first."""
        asked = self._compounds(query.read(words, self._synonyms))
        if sum(len(unit.joined) for unit in asked) < FEWEST_LETTERS:
            return SearchResult((), "")
        chosen = self._choose(self._tiers(asked), limit)
        if not chosen and len(asked) > 1 and len(asked[-1].joined) == 1:
            asked = asked[:-1]  # the next word has only just been begun
            chosen = self._choose(self._tiers(asked), limit)
        if chosen:
            return SearchResult(self._hits(chosen, Marker(asked)), "")
        corrected = self._correct(asked)
        if corrected != asked:
            chosen = self._choose(self._tiers(corrected), limit)
        if not chosen:
            chosen = self._choose(iter([self._ranked(self._telling(corrected))]), limit)
        hits = self._hits(chosen, Marker(corrected))
        return SearchResult(hits, self._wording(asked, corrected, hits) if hits else "")

    @cached_property
    def _synonyms(self) -> Synonyms:
        rows = self._store.rows(
            "SELECT word, means FROM synonym WHERE language = ? ORDER BY word, means", (self._language,)
        )
        return Synonyms(self._language, rows, self._known)

    @cached_property
    def _documents(self) -> tuple[int, int]:
        """The first and last row of this language: the documents of a language stand together."""
        rows = self._store.rows(
            "SELECT COALESCE(min(id), 0), COALESCE(max(id), -1) FROM search_document WHERE language = ?",
            (self._language,),
        )
        return rows[0][0], rows[0][1]

    @cached_property
    def _speller(self) -> Speller:
        return Speller(self._words_from)

    def _words_from(self, letter: str) -> dict[str, int]:
        """Give the known words that begin with ``letter``, with how many documents each is in."""
        known = dict.fromkeys(self._synonyms.words_from(letter), 1)
        rows = self._store.rows(
            "SELECT word, documents FROM search_word WHERE language = ? AND word BETWEEN ? AND ?",
            (self._language, letter, letter + _LAST_CHARACTER),
        )
        known.update(rows)
        return known

    # What is asked, the best answers first

    def _tiers(self, asked: tuple[Unit, ...]) -> Iterator[list[tuple[int, str]]]:
        """Yield the documents (row, kind) that answer, in groups from best to worst, some more than once."""
        spoken = query.spoken(asked)
        yield self._titled(spoken, spoken)
        yield self._by_title(f"{spoken} ", [unit.exact() for unit in asked])
        yield self._by_title(spoken, [unit.open(meanings=False) for unit in asked])
        if len(asked) > 1:
            yield self._matching(query.phrase(asked, "title keywords"))
        telling = self._telling(asked)
        if len(telling) < _RANKED:
            meant = [unit.open(meanings=True) for unit in telling]
            yield self._matching(query.ask([unit.whole() for unit in telling], "title keywords"))
            named = self._matching(query.ask(meant, "title keywords"))
            yield named
            if len(spoken) > _SHORT or not named:
                yield self._matching(query.ask(meant))
        if len(telling) > 1 and all(unit.meanings or self._frequency(unit) for unit in telling):
            yield self._ranked(telling)

    def _telling(self, asked: tuple[Unit, ...]) -> tuple[Unit, ...]:
        """Give the units that say what a question is about, or all if none does."""
        small = self._synonyms.small
        return tuple(unit for unit in asked if unit.meanings or unit.joined not in small) or asked

    def _ranked(self, telling: tuple[Unit, ...]) -> list[tuple[int, str]]:
        """Give the documents that have most of what is asked."""
        return Ranking(self._store, *self._documents).best(
            ((unit, self._frequency(unit)) for unit in telling), _POOL
        )

    def _titled(self, first: str, last: str) -> list[tuple[int, str]]:
        """Give documents by their title, from ``first`` to ``last``."""
        rows = self._store.rows(
            "SELECT id, item_kind FROM search_document WHERE language = ? AND folded_title BETWEEN ? AND ?"
            f" ORDER BY folded_title, id LIMIT {_POOL}",
            (self._language, first, last),
        )
        return sorted(
            ((row, kind) for row, kind in rows), key=lambda found: (_KIND_ORDER[found[1]], found[0])
        )

    def _by_title(self, start: str, questions: list[str]) -> list[tuple[int, str]]:
        """Give documents whose title begins with ``start`` or answers, the shortest first."""
        rows = self._store.rows(
            f"SELECT d.id, d.item_kind, d.folded_title FROM ({_BEST}) AS found"
            " JOIN search_document d ON d.id = found.row WHERE d.language = ? UNION"
            " SELECT * FROM (SELECT id, item_kind, folded_title FROM search_document"
            f" WHERE language = ? AND folded_title BETWEEN ? AND ? ORDER BY folded_title, id LIMIT {_POOL})",
            (
                query.ask(questions, "title"),
                *self._documents,
                self._language,
                self._language,
                start,
                start + _LAST_CHARACTER,
            ),
        )
        ordered = sorted(
            (title.count(" ") + _KIND_EXTRA_WORDS[kind] - title.startswith(start), row, kind)
            for row, kind, title in rows
        )
        return [(row, kind) for _, row, kind in ordered]

    def _matching(self, question: str) -> list[tuple[int, str]]:
        """Give the best documents for a question."""
        rows = self._store.rows(
            f"SELECT found.row, d.item_kind, found.score FROM ({_BEST}) AS found"
            " JOIN search_document d ON d.id = found.row WHERE d.language = ?",
            (question, *self._documents, self._language),
        )
        ordered = sorted((score * KIND_WEIGHTS[kind], row, kind) for row, kind, score in rows)
        return [(row, kind) for _, row, kind in ordered]

    def _choose(self, tiers: Iterator[list[tuple[int, str]]], limit: int) -> list[int]:
        """Take the first rows, not too many of one kind; only as many groups are asked for as are needed."""
        chosen: list[int] = []
        spare: list[int] = []
        of_kind: dict[str, int] = {}
        seen: set[int] = set()
        for tier in tiers:
            for row, kind in tier:
                if row in seen:
                    continue
                seen.add(row)
                of_kind[kind] = of_kind.get(kind, 0) + 1
                enough = of_kind[kind] > _MOST_OF_A_KIND.get(kind, limit) * max(1, limit // DEFAULT_LIMIT)
                (spare if enough else chosen).append(row)
            if len(chosen) >= limit:
                break
        return (chosen + spare)[:limit]

    def _hits(self, chosen: list[int], marker: Marker) -> tuple[SearchHit, ...]:
        if not chosen:
            return ()
        places = ", ".join("?" * len(chosen))
        rows = self._store.rows(
            f"SELECT id, item_kind, item_id, title, body FROM search_document WHERE id IN ({places})", chosen
        )
        hits = {}
        for row, kind, item_id, title, body in rows:
            title_marks = marker.marks(title)
            snippet, marks = marker.snippet(body, titled=bool(title_marks))
            hits[row] = SearchHit(kind, item_id, title, snippet, marks, title_marks)
        return tuple(hits[row] for row in chosen)

    # Spelling

    def _correct(self, asked: tuple[Unit, ...]) -> tuple[Unit, ...]:
        """Give the units with unknown words corrected, and with neighbours joined that are one word."""
        words: list[tuple[str, ...]] = []
        before = ""  # a simple word that the next one may belong to
        for unit in asked:
            together = before + unit.joined
            known = unit.meanings or self._frequency(unit)
            if before and not (known and self._known(before)) and self._known(together, typing=unit.typing):
                words[-1] = (together,)
            elif known:
                words.append(unit.parts)
            else:
                better = self._speller.correct(unit.joined, typing=unit.typing)
                words.append((better,) if better else unit.parts)
            before = unit.joined if len(unit.parts) == 1 else ""
        return query.units(words, self._synonyms)

    def _compounds(self, asked: tuple[Unit, ...]) -> tuple[Unit, ...]:
        """Join a word and a single letter after it where the edition writes them as one: "car t"."""
        words: list[tuple[str, ...]] = []
        for unit in asked:
            one_letter = len(unit.joined) == 1 and words and len(words[-1]) == 1
            if one_letter and self._known(words[-1][0] + unit.joined):
                words[-1] = (*words[-1], unit.joined)
            else:
                words.append(unit.parts)
        return asked if len(words) == len(asked) else query.units(words, self._synonyms)

    def _frequency(self, unit: Unit) -> int:
        """Give in how many documents the unit is at most: the sum over the words that it may be."""
        if len(unit.parts) > 1 and not self._known(unit.joined, typing=unit.typing):
            return min(self._number(part, typing=False) for part in unit.parts)
        forms = [unit.joined] if len(unit.parts) > 1 else query.forms(unit.joined)
        return sum(
            self._number(word, typing=unit.typing or len(word) >= query.SHORTEST_STEM) for word in forms
        )

    def _known(self, word: str, *, typing: bool = False) -> bool:
        return self._number(word, typing=typing) > 0

    def _number(self, word: str, *, typing: bool) -> int:
        rows = self._store.rows(
            "SELECT COALESCE(sum(documents), 0) FROM search_word WHERE language = ? AND word BETWEEN ? AND ?",
            (self._language, word, word + _LAST_CHARACTER if typing and len(word) > 1 else word),
        )
        return int(rows[0][0])

    def _wording(
        self, asked: tuple[Unit, ...], corrected: tuple[Unit, ...], hits: Iterable[SearchHit]
    ) -> str:
        """Give the corrected words as the edition writes them, or nothing if nothing was corrected."""
        if query.spoken(asked) == query.spoken(corrected):
            return ""
        texts = [text for hit in hits for text in (hit.snippet, hit.title)]
        wording = []
        for unit in corrected:
            marker = Marker([Unit(unit.parts, False)])
            written = next((first for text in texts if (first := marker.first(text))), "")
            if sort_key(written) != " ".join(unit.parts):
                written = " ".join(unit.parts)
            wording.append(written if written[1:] != written[1:].lower() else written.lower())
        return " ".join(wording)
