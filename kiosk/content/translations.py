"""Where the translation of an item comes from; which translations are older than their page, or missing."""

# ruff: noqa: S608 (what is put into the statement is a constant)
from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.hiding import IS_OLDER
from kiosk.content.store import Store


@dataclass(frozen=True, slots=True)
class Origin:
    """Who translated an item and who checked that, when, and from which version of it.

    ``source_now`` is the version that the item has today in the edition's own language, or empty if it is
    not there any more.
    """

    source_version: str
    translator: str
    checker: str
    checked_on: str
    source_now: str

    @property
    def is_older(self) -> bool:
        """Whether the page that was translated has changed since, or has gone."""
        return self.source_version != self.source_now


@dataclass(frozen=True, slots=True)
class Translated:
    """An item in one language. Where it is missing, ``title`` is the one of the edition's own language."""

    kind: str
    id: str
    language: str
    title: str


def origin(store: Store, language: str, kind: str, item_id: str) -> Origin | None:
    """Where a translated item comes from, or None if it is no translation; ContentError if damaged."""
    rows = store.rows(
        "SELECT t.source_version, t.translator, t.checker, t.checked_on, COALESCE((SELECT s.version"
        " FROM review s JOIN edition e ON s.language = e.default_language"
        " WHERE s.item_kind = t.item_kind AND s.item_id = t.item_id), '')"
        " FROM translation t WHERE t.language = ? AND t.item_kind = ? AND t.item_id = ?",
        (language, kind, item_id),
    )
    return Origin(*rows[0]) if rows else None


def is_older(store: Store, language: str, kind: str, item_id: str) -> bool:
    """Whether an item was translated from another version than there is now; ContentError if damaged."""
    found = origin(store, language, kind, item_id)
    return found is not None and found.is_older


def older(store: Store) -> tuple[Translated, ...]:
    """All translations that are older than what they were made from; ContentError if damaged."""
    rows = store.rows(
        "SELECT r.item_kind, r.item_id, r.language FROM review r"
        f" WHERE {IS_OLDER} ORDER BY r.language, r.item_kind, r.item_id"
    )
    return tuple(
        Translated(kind, item_id, language, store.title(language, kind, item_id))
        for kind, item_id, language in rows
    )


def missing(store: Store) -> tuple[Translated, ...]:
    """What the edition's own language has and another lacks (G07); ContentError if damaged."""
    rows = store.rows(
        "SELECT r.item_kind, r.item_id, l.code, r.language FROM review r"
        " JOIN edition e ON r.language = e.default_language JOIN language l ON l.code <> r.language"
        " WHERE NOT EXISTS (SELECT 1 FROM review o WHERE o.item_kind = r.item_kind"
        " AND o.item_id = r.item_id AND o.language = l.code) ORDER BY l.position, l.code, 1, 2"
    )
    return tuple(
        Translated(kind, item_id, code, store.title(own, kind, item_id)) for kind, item_id, code, own in rows
    )
