"""Orders pages by how much of a question they answer: rare words first, titles and keywords before texts."""

# ruff: noqa: S608 (what is put into a statement are constants and places; values are always bound)
from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final

from kiosk.content import query
from kiosk.content.query import Unit
from kiosk.content.store import Store

KIND_WEIGHTS: Final = {"article": 1.0, "faq": 0.9, "organisation": 0.85, "glossary": 0.7}
"""A short text says a word soon; these keep one-line glossary entries from the top of everything."""

_MOST_UNITS: Final = 6
"""Of a long question the rarest words say what it is about."""

_POOL: Final = 40
"""Documents whose titles are looked at."""

_MOST_TEXTS: Final = 1_500
"""A word in the texts of more documents than this is looked for in their titles and keywords only."""

_PLACES: Final = (("title", 4.0), ("keywords", 3.0), ("", 1.0))
"""How much a word says in each place; the last is anywhere."""

_OTHER_WORDS: Final = 0.7
"""What a synonym counts, beside the word itself."""


class Ranking:
    """Orders the documents of one language of an edition, whose rows are ``first`` to ``last``."""

    def __init__(self, store: Store, first: int, last: int) -> None:
        self._store = store
        self._range = (first, last)
        self._documents = last - first + 1

    def best(self, told: Iterable[tuple[Unit, int]], most: int) -> list[tuple[int, str]]:
        """Give documents as (row, kind), the best first, for units and in how many documents each is."""
        worth: dict[int, float] = {}
        for unit, frequency in sorted(told, key=lambda pair: pair[1])[:_MOST_UNITS]:
            found = self._found(unit, often=frequency > _MOST_TEXTS)
            rarity = math.log(1 + self._documents / max(1, len(found)))
            for row, says in found.items():
                worth[row] = worth.get(row, 0.0) + says * rarity
        pool = sorted(worth, key=lambda row: (-worth[row], row))[:_POOL]
        ordered = sorted((-worth[row] * KIND_WEIGHTS[kind], row, kind) for row, kind in self._kinds(pool))
        return [(row, kind) for _, row, kind in ordered[:most]]

    def _found(self, unit: Unit, *, often: bool) -> dict[int, float]:
        """Row -> how much the document says about ``unit``."""
        ways = [(unit.open(meanings=False), 1.0)]
        if unit.meanings:
            ways.append((unit.open(meanings=True), _OTHER_WORDS))
        found: dict[int, float] = {}
        for columns, worth in reversed(_PLACES[: 2 if often else 3]):
            for question, share in reversed(ways):
                for row in self._rows(query.ask([question], columns)):
                    found[row] = max(found.get(row, 0.0), worth * share)
        return found

    def _rows(self, question: str) -> list[int]:
        rows = self._store.rows(
            "SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN ? AND ?",
            (question, *self._range),
        )
        return [row for (row,) in rows]

    def _kinds(self, pool: Sequence[int]) -> list[tuple[int, str]]:
        places = ", ".join("?" * len(pool))
        return list(
            self._store.rows(f"SELECT id, item_kind FROM search_document WHERE id IN ({places})", list(pool))
        )
