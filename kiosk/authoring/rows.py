"""An edition in memory as the rows of its tables (content format 1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Final

from kiosk.authoring.edition import Basis, SourceEdition, SourceLanguage
from kiosk.authoring.reading_time import reading_minutes

Row = dict[str, object]

_STEP: Final = 10
"""Between positions, so that a person can put something between two with an SQLite tool."""

_WITHOUT_LANGUAGE: Final = frozenset(
    ("item_source", "item_fact", "organisation_need", "organisation_nation", "organisation_condition")
)
"""Tables of what holds for an item in every language."""

_SAME_IN_ORGANISATION: Final = (
    "id", "position", "name", "does", "who_for", "area", "hours", "cost", "deaf_contact", "languages",
    "website", "note", "evidence", "checked_how",
)  # fmt: skip


def edition_rows(edition: SourceEdition) -> Mapping[str, list[Row]]:
    """The rows of every table but those of the search; digest and ``built_with`` are filled in at the end."""
    tables: dict[str, list[Row]] = {
        "edition": [
            {
                "id": 1,
                "title": edition.title,
                "publisher": edition.publisher,
                "number": edition.number,
                "released_on": edition.released_on,
                "default_language": edition.default_language,
                "digest": "",
                "built_with": "",
            }
        ],
        "source": [asdict(source) for source in edition.sources],
        "image": [
            {
                "id": image.id,
                "media_type": image.media_type,
                "bytes": image.data,
                "width": image.width,
                "height": image.height,
                "decorative": int(image.decorative),
            }
            for image in edition.images
        ],
    }
    for place, language in enumerate(edition.languages, start=1):
        for table, rows in _language_rows(language, place * _STEP).items():
            tables.setdefault(table, []).extend(rows)
    for table in _WITHOUT_LANGUAGE & tables.keys():
        # A translation may say again what its first language has said.
        once = {tuple(row.items()): row for row in tables[table]}
        tables[table] = list(once.values())
    return tables


def _language_rows(language: SourceLanguage, position: int) -> dict[str, list[Row]]:
    code = language.code
    tables: dict[str, list[Row]] = {
        "language": [{"code": code, "position": position, **asdict(language.facts)}],
        "image_text": [{"image_id": image, "language": code, "alt": alt} for image, alt in language.alts],
        "tile": _listed(code, (asdict(tile) for tile in language.tiles)),
        "topic": _listed(code, (asdict(topic) for topic in language.topics)),
        "faq_group": _listed(code, (asdict(group) for group in language.faq_groups)),
        "need": _listed(code, (asdict(need) for need in language.needs)),
        "nation": _listed(code, (asdict(nation) for nation in language.nations)),
        "condition": _listed(code, (asdict(condition) for condition in language.conditions)),
        "article": [
            {
                "id": article.id,
                "language": code,
                "topic_id": article.topic_id or None,
                "position": article.position,
                "kind": article.kind,
                "easy_read_of": article.easy_read_of or None,
                "title": article.title,
                "summary": article.summary,
                "key_points": _lines(article.key_points),
                "body": article.body,
                "keywords": _lines(article.keywords),
                "reading_minutes": reading_minutes(article.summary, *article.key_points, article.body),
            }
            for article in language.articles
        ],
        "faq": [
            {
                "id": faq.id,
                "language": code,
                "group_id": faq.group_id,
                "position": faq.position,
                "question": faq.question,
                "heading": faq.heading,
                "answer": faq.answer,
                "keywords": _lines(faq.keywords),
            }
            for faq in language.faqs
        ],
        "glossary": [
            {
                "id": item.term.id,
                "language": code,
                "term": item.term.term,
                "meaning": item.term.meaning,
                "variants": _lines(item.term.variants),
            }
            for item in language.terms
        ],
        "recording": [
            {
                "item_kind": one.item_kind,
                "item_id": one.item_id,
                "language": code,
                "part": one.part,
                "media_type": one.media_type,
                "bytes": one.data,
                "milliseconds": one.milliseconds,
                "times": _lines(tuple(map(str, one.times))),
                "text_digest": one.text_digest,
                "speaker": one.speaker,
            }
            for one in language.recordings
        ],
        "synonym": [{"language": code, "word": word, "means": means} for word, means in language.synonyms],
        "common_search": _listed(code, ({"words": words} for words in language.common)),
    }
    tables |= _organisation_rows(language)
    for kind, identifier, basis in _bases(language):
        for table, rows in _basis_rows(kind, identifier, code, basis).items():
            tables.setdefault(table, []).extend(rows)
    return tables


def _organisation_rows(language: SourceLanguage) -> dict[str, list[Row]]:
    code = language.code
    tables: dict[str, list[Row]] = {"organisation": [], "contact": []}
    for one in language.organisations:
        row: Row = {name: getattr(one, name) for name in _SAME_IN_ORGANISATION}
        row |= {"language": code, "keywords": _lines(one.keywords), "checked_on": one.checked_on or None}
        tables["organisation"].append(row)
        tables["contact"] += _listed(
            code, ({"organisation_id": one.id, **asdict(contact)} for contact in one.contacts)
        )
        for what, identifiers in (
            ("need", one.needs),
            ("nation", one.nations),
            ("condition", one.conditions),
        ):
            tables.setdefault(f"organisation_{what}", []).extend(
                {"organisation_id": one.id, f"{what}_id": identifier} for identifier in identifiers
            )
    return tables


def _bases(language: SourceLanguage) -> Iterator[tuple[str, str, Basis]]:
    yield from (("article", item.id, item.basis) for item in language.articles)
    yield from (("faq", item.id, item.basis) for item in language.faqs)
    yield from (("organisation", item.id, item.basis) for item in language.organisations)
    yield from (("glossary", item.term.id, item.basis) for item in language.terms)


def _basis_rows(kind: str, identifier: str, code: str, basis: Basis) -> dict[str, list[Row]]:
    item: Row = {"item_kind": kind, "item_id": identifier}
    review: Row = item | {"language": code} | asdict(basis.review)
    review["reviewed_on"] = basis.review.reviewed_on or None
    tables: dict[str, list[Row]] = {
        "item_source": [item | {"source_id": source} for source in basis.sources],
        "item_fact": [item | {"fact_id": fact} for fact in basis.facts],
        "review": [review],
    }
    if basis.translation is not None:
        tables["translation"] = [item | {"language": code} | asdict(basis.translation)]
    return tables


def _listed(code: str, rows: Iterable[Row]) -> list[Row]:
    """``rows`` with their language and their place in the list."""
    return [row | {"language": code, "position": place * _STEP} for place, row in enumerate(rows, start=1)]


def _lines(texts: tuple[str, ...]) -> str:
    return "\n".join(texts)
