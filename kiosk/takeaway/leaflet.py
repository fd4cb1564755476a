"""What a leaflet says, as facts: one item of the edition with all that belongs to it on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.content.front_records import Edition, Image
from kiosk.content.records import GlossaryTerm, Organisation, Review, Source
from kiosk.content.rules import EASY_READ
from kiosk.content.translations import is_older
from kiosk.errors import NotInEdition
from kiosk.takeaway import numbers, payload
from kiosk.takeaway.numbers import Number

if TYPE_CHECKING:
    from kiosk.content.blocks import Block, Inline, Part
    from kiosk.content.store import Store

KINDS: Final = ("article", "faq", "organisation")
"""Kinds of items that can be taken home."""


@dataclass(frozen=True, slots=True)
class Leaflet:
    """An item as it goes on paper; what it does not have is empty.

    ``safety`` are the care cards of Help now, where the text has no emergency card of its own. ``words`` are
    the hard words of the text. ``more`` are titles of pages that the text leads to. ``code`` is what its QR
    code says. ``images`` are the pictures of the text by id. ``older``: it was translated from
    another version than there is now.
    """

    kind: str
    id: str
    language: str
    right_to_left: bool
    edition: Edition
    title: str
    review: Review | None
    sources: tuple[Source, ...]
    question: str = ""
    summary: str = ""
    image_id: str = ""
    key_points: tuple[Inline, ...] = ()
    parts: tuple[Part, ...] = ()
    safety: tuple[Block, ...] = ()
    numbers: tuple[Number, ...] = ()
    words: tuple[GlossaryTerm, ...] = ()
    more: tuple[str, ...] = ()
    organisation: Organisation | None = None
    code: str = ""
    address: str = ""
    images: tuple[tuple[str, Image], ...] = ()
    older: bool = False


def every_item(store: Store, language: str) -> Iterator[tuple[str, str]]:
    """Kind and id of everything that a leaflet can be made of, by title."""
    for entry in store.a_to_z(language, KINDS):
        yield entry.kind, entry.id
    try:
        yield "article", store.help_page(language).id
    except NotInEdition:
        return


def find(store: Store, language: str, name: str) -> tuple[str, str]:
    """The kind and id of ``article:what-is-lupus``, or of ``what-is-lupus`` if only one item has that id.

    Raises NotInEdition with a sentence that says what to write.
    """
    kind, _, item_id = name.rpartition(":")
    found = [item for item in every_item(store, language) if item[1] == item_id and kind in {"", item[0]}]
    if len(found) == 1:
        return found[0]
    if found:
        ways = " or ".join(":".join(item) for item in found)
        raise NotInEdition(f"Several items of this edition are called {name!r}; write {ways}.")
    raise NotInEdition(
        f"This edition has no page, question or organisation {name!r}; "
        "write its id, such as article:what-is-lupus."
    )


def leaflet(store: Store, language: str, kind: str, item_id: str) -> Leaflet:
    """Gather a leaflet. Raises NotInEdition if there is no such item, ContentError if the file is damaged."""
    if kind not in KINDS:
        raise NotInEdition(f"Nothing of the kind {kind!r} can be taken home.", item_id)
    if kind == "organisation":
        return _of_organisation(store, language, item_id)
    return _of_text(store, language, kind, item_id)


def _of_organisation(store: Store, language: str, item_id: str) -> Leaflet:
    it = store.organisation(language, item_id)
    return Leaflet(
        kind="organisation",
        id=it.id,
        language=language,
        right_to_left=_right_to_left(store, language),
        edition=store.edition(language),
        title=it.name,
        review=_review(store, "organisation", item_id, language),
        older=is_older(store, language, "organisation", item_id),
        sources=store.sources("organisation", item_id),
        summary=it.does,
        numbers=numbers.of_organisation(it),
        organisation=it,
        code=payload.of_organisation(it),
        address=it.website,
    )


def _of_text(store: Store, language: str, kind: str, item_id: str) -> Leaflet:
    from kiosk.content.blocks import Link
    from kiosk.content.inline import GlossaryLinker, plain
    from kiosk.content.markup import parse

    edition = store.edition(language)
    question = summary = image_id = ""
    key_points: tuple[str, ...] = ()
    easy_read = False
    if kind == "faq":
        faq = store.faq(language, item_id)
        title, question, body = faq.heading, faq.question, faq.answer
    else:
        article = store.article(language, item_id)
        title, summary, key_points, body = article.title, article.summary, article.key_points, article.body
        easy_read = article.kind == EASY_READ
        image_id = _image_of(store, language, article.topic_id)
    terms = {term.id: term for term in store.terms(language)}
    links = GlossaryLinker(() if easy_read else terms.values()).page()
    points = tuple(plain(point, links) for point in key_points)
    document = parse(body, links)
    blocks = [block for part in document.parts for block in part.blocks]
    phones = numbers.of_text(document, store, language)
    review = _review(store, kind, item_id, language)
    short = [f"- {point}" for point in key_points] or list(numbers.texts(blocks))
    return Leaflet(
        kind=kind,
        id=item_id,
        language=language,
        right_to_left=_right_to_left(store, language),
        edition=edition,
        title=title,
        review=review,
        older=is_older(store, language, kind, item_id),
        sources=store.sources(kind, item_id),
        question=question,
        summary=summary,
        image_id=image_id,
        key_points=points,
        parts=document.parts,
        safety=_safety(store, language, blocks),
        numbers=phones,
        words=tuple(terms[word] for word in _terms(points, blocks)),
        more=tuple(b.text for b in blocks if isinstance(b, Link) and b.kind != "organisation"),
        code=payload.of_page(title, short, phones, _signature(edition, review)),
        images=tuple(_images(store, language, (image_id, *_pictures(blocks)))),
    )


def _signature(edition: Edition, review: Review | None) -> tuple[str, ...]:
    checked = review.checked_on if review else edition.released_on
    return edition.disclaimer, f"Wayside, {checked}"


def _image_of(store: Store, language: str, topic_id: str) -> str:
    if not topic_id:
        return ""
    tile_id = store.topic(language, topic_id).tile_id
    return next((tile.image_id for tile in store.tiles(language) if tile.id == tile_id), "")


def _safety(store: Store, language: str, own: list[Block]) -> tuple[Block, ...]:
    """What to do when it gets worse, for a text that does not say it: the first cards of Help now."""
    from kiosk.content.blocks import Callout, CareCard
    from kiosk.content.markup import parse

    if any(isinstance(block, CareCard) and block.level == "emergency" for block in own):
        return ()
    try:
        help_page = store.help_page(language)
    except NotInEdition:
        return ()
    first = parse(help_page.body).parts[:1]
    return tuple(b for part in first for b in part.blocks if isinstance(b, CareCard | Callout))


def _terms(points: tuple[Inline, ...], blocks: list[Block]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_terms_in((points, blocks))))


def _terms_in(value: object) -> Iterator[str]:
    if isinstance(value, list | tuple):
        for one in value:
            yield from _terms_in(one)
    elif hasattr(value, "markup") and hasattr(value, "terms"):
        yield from value.terms
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _terms_in(getattr(value, name))


def _pictures(value: object) -> Iterator[str]:
    if isinstance(value, list | tuple):
        for one in value:
            yield from _pictures(one)
    elif hasattr(value, "__dataclass_fields__"):
        if image_id := getattr(value, "image_id", ""):
            yield image_id
        for name in value.__dataclass_fields__:
            yield from _pictures(getattr(value, name))


def _images(store: Store, language: str, ids: tuple[str, ...]) -> Iterator[tuple[str, Image]]:
    for image_id in dict.fromkeys(filter(None, ids)):
        try:
            yield image_id, store.image(image_id, language)
        except NotInEdition:
            continue


def _review(store: Store, kind: str, item_id: str, language: str) -> Review | None:
    try:
        return store.review(kind, item_id, language)
    except NotInEdition:
        return None


def _right_to_left(store: Store, language: str) -> bool:
    return any(one.code == language and one.direction == "rtl" for one in store.languages())
