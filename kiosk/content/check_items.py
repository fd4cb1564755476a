"""Do the items of an edition keep the rules: review facts, dates, bodies, links, pictures, Help now?"""

# ruff: noqa: S608 (what is put into a statement are constants of the schema)
from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Final

from kiosk.content.check_recordings import recording_problems
from kiosk.content.imagefile import examine
from kiosk.content.markup import parse_strict
from kiosk.content.records import Review
from kiosk.content.references import image_ids, links
from kiosk.content.rules import (
    FAST_MOVING_TILE,
    HELP_ID,
    IDENTIFIER,
    KEY_POINTS,
    LONGEST_ALT,
    dates_problem,
    parse_day,
    review_months,
    same_person,
)
from kiosk.content.schema import ITEM_KINDS
from kiosk.content.structure import Shape, shape_of
from kiosk.errors import ContentError

_REVIEW_NEEDS: Final = ("owner", "reader_involvement", "version")
_NAMES_ITEMS: Final = ("item_source", "item_fact", "review", "translation")
_CHOICES: Final = ("need", "nation", "condition")


def item_problems(connection: sqlite3.Connection) -> list[str]:
    """Give what is wrong with the content of a file whose tables are sound."""
    items = {kind: set(connection.execute(f"SELECT language, id FROM {kind}")) for kind in ITEM_KINDS}
    found = list(_edition(connection))
    found += _ids(items)
    found += _reviews(connection, items)
    found += _orphans(connection, items)
    found += _translations(connection, items)
    found += _key_points(connection)
    found += _images(connection)
    found += recording_problems(connection)
    found += _bodies(connection, items)
    return found


def _edition(connection: sqlite3.Connection) -> Iterator[str]:
    (released_on,) = connection.execute("SELECT released_on FROM edition").fetchone()
    if parse_day(released_on) is None:
        yield f"The edition's released_on must be a date such as 2026-11-20, not {released_on!r}."
    for (code,) in connection.execute(
        "SELECT code FROM language WHERE code NOT IN"
        " (SELECT language FROM article WHERE kind = 'help' AND id = ?)",
        (HELP_ID,),
    ):
        yield f"Language {code} has no Help now card (article {HELP_ID}); add it."
    for code, item in connection.execute(
        "SELECT language, id FROM article WHERE kind = 'help' AND id <> ?", (HELP_ID,)
    ):
        yield f"Article {item} ({code}) is of kind help; only {HELP_ID} may be."
    for code, item, of in connection.execute(
        "SELECT a.language, a.id, a.easy_read_of FROM article a WHERE a.kind = 'easy-read' AND NOT EXISTS"
        " (SELECT 1 FROM article o WHERE o.id = a.easy_read_of AND o.language = a.language"
        " AND o.kind <> 'easy-read')"
    ):
        yield f"Article {item} ({code}) is Easy Read of {of!r}, which is no article; correct easy_read_of."


def _ids(items: dict[str, set[tuple[str, str]]]) -> Iterator[str]:
    for kind, named in items.items():
        for language, item in sorted(named):
            if not IDENTIFIER.fullmatch(item):
                yield f"{_name(kind, item, language)}: an id has small letters, digits and hyphens only."


def _reviews(connection: sqlite3.Connection, items: dict[str, set[tuple[str, str]]]) -> Iterator[str]:
    columns = ", ".join(Review.__slots__)
    reviews = {
        (kind, language, item): Review(*(value or "" for value in values))
        for kind, item, language, *values in connection.execute(
            f"SELECT item_kind, item_id, language, {columns} FROM review"
        )
    }
    fast = _fast_moving(connection)
    for kind, named in items.items():
        for language, item in sorted(named):
            review = reviews.get((kind, language, item))
            name = _name(kind, item, language)
            if review is None:
                yield f"{name} has no review facts; add them to table review."
                continue
            for field in _REVIEW_NEEDS:
                if not getattr(review, field).strip():
                    yield f"{name}: {field} of its review is empty; fill it in."
            if review.reviewed_on and not (review.reviewer and review.reviewer_role):
                yield f"{name}: its review has a date but no reviewer and role; fill them in."
            months = review_months(kind, fast_moving=(kind, language, item) in fast)
            sentence = dates_problem(review.checked_on, review.reviewed_on, review.due_on, months)
            if sentence:
                yield f"{name}: {sentence}"


def _fast_moving(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    return set(
        connection.execute(
            "SELECT 'article', a.language, a.id FROM article a LEFT JOIN article o"
            " ON o.id = a.easy_read_of AND o.language = a.language JOIN topic t"
            " ON t.id = COALESCE(a.topic_id, o.topic_id) AND t.language = a.language WHERE t.tile_id = ?1"
            " UNION SELECT 'faq', language, id FROM faq WHERE substr(group_id, 1, length(?1)) = ?1",
            (FAST_MOVING_TILE,),
        )
    )


def _orphans(connection: sqlite3.Connection, items: dict[str, set[tuple[str, str]]]) -> Iterator[str]:
    known = {(kind, item) for kind, named in items.items() for _, item in named}
    for table in _NAMES_ITEMS:
        rows = set(connection.execute(f"SELECT item_kind, item_id FROM {table}"))
        for kind, item in sorted(rows - known):
            yield f"Table {table} names {kind} {item!r}, which is not there; take the row out."
    for what in _CHOICES:
        table = f"organisation_{what}"
        for organisation, choice in connection.execute(
            f"SELECT organisation_id, {what}_id FROM {table} WHERE organisation_id NOT IN"
            f" (SELECT id FROM organisation) OR {what}_id NOT IN (SELECT id FROM {what})"
        ):
            yield f"Table {table} pairs {organisation!r} with {choice!r}, and one of them is not there."


def _translations(connection: sqlite3.Connection, items: dict[str, set[tuple[str, str]]]) -> Iterator[str]:
    """What is not in the edition's own language was translated, and checked by somebody else (G05, G06)."""
    (own,) = connection.execute("SELECT default_language FROM edition").fetchone()
    people = {
        (kind, language, item): (translator, checker)
        for kind, item, language, translator, checker in connection.execute(
            "SELECT item_kind, item_id, language, translator, checker FROM translation"
        )
    }
    for kind, named in items.items():
        for language, item in sorted(one for one in named if one[0] != own):
            name = _name(kind, item, language)
            if (kind, language, item) not in people:
                yield f"{name} does not say who translated and who checked it; add it to table translation."
            elif same_person(*people[kind, language, item]):
                yield f"{name} was translated and checked by the same person; somebody else must check it."


def _key_points(connection: sqlite3.Connection) -> Iterator[str]:
    for item, language, text in connection.execute(
        "SELECT id, language, key_points FROM article WHERE kind NOT IN ('help', 'easy-read')"
        " ORDER BY language, id"
    ):
        count = sum(1 for line in text.split("\n") if line.strip())
        if count != KEY_POINTS:
            name = _name("article", item, language)
            yield f"{name} has {count} key points; exactly {KEY_POINTS} are shown."


def _images(connection: sqlite3.Connection) -> Iterator[str]:
    for image, media_type, data, width, height in connection.execute(
        "SELECT id, media_type, bytes, width, height FROM image ORDER BY id"
    ):
        try:
            facts = examine(data)
        except ContentError as error:
            yield f"Image {image} cannot be used: {error.sentence}"
            continue
        if (facts.media_type, facts.width, facts.height) != (media_type, width, height):
            yield f"Image {image} is not of the type and size that table image says; correct the row."
    for image, code, alt, decorative in connection.execute(
        "SELECT i.id, l.code, x.alt, i.decorative FROM image i JOIN language l LEFT JOIN image_text x"
        " ON x.image_id = i.id AND x.language = l.code ORDER BY i.id, l.code"
    ):
        if not decorative and not (alt or "").strip():
            yield f"Image {image} has no alt text in language {code}; add it to table image_text."
        elif len(alt or "") > LONGEST_ALT:
            yield f"The alt text of image {image} ({code}) has more than {LONGEST_ALT} characters; cut it."


def _bodies(connection: sqlite3.Connection, items: dict[str, set[tuple[str, str]]]) -> Iterator[str]:
    images = {row[0] for row in connection.execute("SELECT id FROM image")}
    for kind, item, language, shape, body in _texts(connection):
        name = _name(kind, item, language)
        document, problems = parse_strict(body, shape)
        for problem in problems:
            yield f"{name}, line {problem.line} of its text: {problem.sentence}"
        for link in links(document):
            if (language, link.id) not in items.get(link.kind, set()):
                yield f"{name} links to {link.kind} {link.id!r}, which is not there; correct the link."
        for image in image_ids(document):
            if image not in images:
                yield f"{name} shows image {image!r}, which is not there; correct or remove it."


def _texts(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str, Shape, str]]:
    for item, language, kind, body in connection.execute(
        "SELECT id, language, kind, body FROM article ORDER BY language, id"
    ):
        yield "article", item, language, shape_of(kind), body
    for item, language, body in connection.execute(
        "SELECT id, language, answer FROM faq ORDER BY language, id"
    ):
        yield "faq", item, language, "answer", body


def _name(kind: str, item: str, language: str) -> str:
    return f"{kind.capitalize()} {item} ({language})"
