"""Opens all of an edition as readers would: texts to blocks, pictures drawn, sounds heard, words searched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from kiosk.content.blocks import Document
from kiosk.content.references import blocks, image_ids
from kiosk.content.store import Store
from kiosk.update.refusal import Refused
from kiosk.wording import Wording

Draw = Callable[[bytes, str], bool]
"""Draws a picture (its bytes and media type) at the size of a screen, or decodes a recording to its end.

False if nothing came of it."""

KeepOn = Callable[[int, int], None]
"""Told how much is done, and of how much; raises to end the work."""

_TITLES_SEARCHED: Final = 20
_NONSENSE: Final = "xyzzy"


def probe(store: Store, draw: Draw, keep_on: KeepOn) -> None:
    """Open everything once.

    Raises:
        Refused: a page is empty, a picture cannot be drawn, or a search does not find what it must.
        ContentError: the file is damaged.
    """
    languages = [language.code for language in store.languages()]
    total = sum(
        sum(store.counts(code)[kind] for kind in ("articles", "easy_reads", "faqs")) for code in languages
    )
    counts = store.counts()
    total += counts["images"] + counts["recordings"]
    for done, _ in enumerate(_everything(store, languages, draw), start=1):
        keep_on(min(done, total), total)


def _everything(store: Store, languages: list[str], draw: Draw) -> Iterator[None]:
    for image_id, media_type in store.rows("SELECT id, media_type FROM image ORDER BY id"):
        if not draw(store.image(image_id, languages[0]).data, media_type):
            raise _cannot("picture", image_id)
        yield
    for code in languages:
        yield from _recordings(store, code, draw)
        yield from _texts(store, code)
        _lists(store, code)
        _searches(store, code)


def _recordings(store: Store, code: str, draw: Draw) -> Iterator[None]:
    recorded = "SELECT DISTINCT item_kind, item_id FROM recording WHERE language = ? ORDER BY 1, 2"
    for kind, item in store.rows(recorded, (code,)):
        for recording in store.recordings(code, kind, item):
            if not draw(recording.data, recording.media_type):
                raise _cannot("recording", f"of {kind} {item}")
            yield


def _texts(store: Store, code: str) -> Iterator[None]:
    from kiosk.content.inline import GlossaryLinker
    from kiosk.content.markup import parse

    linker = GlossaryLinker(store.terms(code))
    for (item,) in store.rows("SELECT id FROM article WHERE language = ? ORDER BY id", (code,)):
        article = store.article(code, item)
        _show("article", item, parse(article.body, linker.page()), store, code)
        store.neighbours(code, item)
        yield
    for (item,) in store.rows("SELECT id FROM faq WHERE language = ? ORDER BY id", (code,)):
        _show("faq", item, parse(store.faq(code, item).answer, linker.page()), store, code)
        yield


def _show(kind: str, item: str, document: Document, store: Store, code: str) -> None:
    if not any(True for _ in blocks(document)):
        raise _cannot(kind, item)
    for image_id in image_ids(document):
        store.image(image_id, code)
    store.sources(kind, item)
    store.review(kind, item, code)


def _lists(store: Store, code: str) -> None:
    tiles = store.tiles(code)
    topics = [topic for tile in tiles for topic in store.topics(code, tile.id)]
    listed = [article for topic in topics for article in store.articles(code, topic.id)]
    asked = [faq for group in store.faq_groups(code) for faq in store.faqs(code, group.id)]
    for need in store.needs(code):
        store.organisations(code, need.id)
    for summary in store.organisations(code):
        store.organisation(code, summary.id)
    store.help_page(code)
    if not (tiles and listed and store.a_to_z(code)) or (store.faq_groups(code) and not asked):
        raise Refused(
            "cannot-be-shown",
            Wording("This edition has no pages to show in language %1. Ask for a new file.", code),
        )


def _searches(store: Store, code: str) -> None:
    from kiosk.content.search import Search

    search = Search(store, code)
    search.warm()
    search.find(_NONSENSE)
    for words in store.common_searches(code):
        search.find(words)
    if not any(search.find(entry.title).hits for entry in store.a_to_z(code)[:_TITLES_SEARCHED]):
        raise Refused(
            "cannot-be-shown",
            Wording("Search does not find the pages of this edition. Ask for a new file."),
            code,
        )


def _cannot(kind: str, item: str) -> Refused:
    told = Wording("A page of this edition cannot be shown. Ask for a new file.")
    if kind == "picture":
        told = Wording("A picture of this edition cannot be shown. Ask for a new file.")
    return Refused("cannot-be-shown", told, found=f"The {kind} {item} cannot be shown.")
