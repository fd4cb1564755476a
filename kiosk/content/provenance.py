"""What stands behind a whole edition: who signed how much of it, who was rung, what is due, all sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.content.records import Source
from kiosk.content.store import Store


@dataclass(frozen=True, slots=True)
class Provenance:
    """The facts of one language of an edition on one day.

    ``items`` have a review, ``signed`` of them a clinician's; ``rung`` of ``organisations`` were telephoned.
    ``next_due`` is the ISO date of the first review to come, empty if there is none; ``overdue`` are past it.
    """

    items: int
    signed: int
    organisations: int
    rung: int
    overdue: int
    next_due: str
    sources: tuple[Source, ...]


def provenance(store: Store, language: str, today: date) -> Provenance:
    """Gather the facts; raises ContentError if the file is damaged."""
    day = today.isoformat()
    items, signed, overdue, next_due = store.rows(
        "SELECT count(*), count(reviewed_on), COALESCE(sum(due_on < ?2), 0),"
        " COALESCE(min(CASE WHEN due_on >= ?2 THEN due_on END), '') FROM review WHERE language = ?1",
        (language, day),
    )[0]
    organisations, rung = store.rows(
        "SELECT count(*), count(checked_on) FROM main.organisation WHERE language = ?", (language,)
    )[0]
    sources = store.rows(
        "SELECT id, title, publisher, published, reference FROM source ORDER BY title COLLATE NOCASE, id"
    )
    return Provenance(
        items, signed, organisations, rung, overdue, next_due, tuple(Source(*row) for row in sources)
    )
