"""What changed from one edition to another: items that are new, changed or gone, by their titles."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

from kiosk.content.store import Store

_TITLES: Final = {
    "article": "SELECT id, language, title FROM article",
    "faq": "SELECT id, language, question FROM faq",
    "organisation": "SELECT id, language, name FROM organisation",
    "glossary": "SELECT id, language, term FROM glossary",
}
_ARTICLE: Final = (
    "SELECT id, language, kind, COALESCE(topic_id, ''), title, summary, key_points, body,"
    " COALESCE(easy_read_of, '') FROM article"
)
_ORGANISATION: Final = (
    "SELECT id, language, name, does, who_for, area, hours, cost, deaf_contact, languages, website, note"
    " FROM organisation"
)
_CONTACTS: Final = (
    "SELECT organisation_id, language, kind, label, value, shown FROM contact"
    " ORDER BY organisation_id, language, position"
)
_WORDS: Final = {
    "article": (_ARTICLE,),
    "faq": ("SELECT id, language, group_id, question, heading, answer FROM faq",),
    "organisation": (_ORGANISATION, _CONTACTS),
    "glossary": ("SELECT id, language, term, meaning, variants FROM glossary",),
}
"""What a reader can see of an item; its place in a list and its review dates are not among it."""

_REVIEWS: Final = (
    "SELECT item_kind, item_id, language, reviewer, COALESCE(reviewed_on, ''), due_on FROM review"
)


@dataclass(frozen=True, slots=True)
class Change:
    """One item. ``what`` is new, changed, removed or reviewed (the same words with another review)."""

    what: str
    kind: str
    id: str
    language: str
    title: str


Key = tuple[str, str, str]


def between(old: Store | None, new: Store) -> tuple[Change, ...]:
    """What differs, new items first; without an old edition everything is new. Raises ContentError."""
    before, after = (_titles(old) if old else {}), _titles(new)
    words_before, words_after = (_words(old) if old else {}), _words(new)
    reviews_before, reviews_after = (_reviews(old) if old else {}), _reviews(new)
    both = before.keys() & after.keys()
    changed = {key for key in both if words_before[key] != words_after[key]}
    reviewed = {key for key in both - changed if reviews_before.get(key) != reviews_after.get(key)}
    groups = (
        ("new", after.keys() - before.keys(), after),
        ("changed", changed, after),
        ("removed", before.keys() - after.keys(), before),
        ("reviewed", reviewed, after),
    )
    return tuple(
        Change(what, *key, titles[key])
        for what, keys, titles in groups
        for key in sorted(keys, key=lambda key: (key[2], key[0], titles[key]))
    )


def counts(changes: tuple[Change, ...]) -> dict[str, int]:
    """How many there are of each kind of change."""
    return {
        what: sum(1 for change in changes if change.what == what)
        for what in ("new", "changed", "removed", "reviewed")
    }


def _titles(store: Store) -> dict[Key, str]:
    return {
        (kind, item, language): title
        for kind, query in _TITLES.items()
        for item, language, title in store.rows(query)
    }


def _words(store: Store) -> dict[Key, str]:
    totals: dict[Key, hashlib._Hash] = {}
    for kind, queries in _WORDS.items():
        for query in queries:
            for row in store.rows(query):
                total = totals.setdefault((kind, row[0], row[1]), hashlib.sha256())
                total.update(repr(row).encode())
    return {key: total.hexdigest() for key, total in totals.items()}


def _reviews(store: Store) -> dict[Key, tuple[str, ...]]:
    return {(row[0], row[1], row[2]): tuple(row[3:]) for row in store.rows(_REVIEWS)}
