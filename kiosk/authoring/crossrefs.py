"""Checks across the files of an edition: all that is named exists, dates hold, bodies are well built."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable
from pathlib import PurePosixPath
from typing import Final

from kiosk.authoring.edition import SourceEdition, SourceLanguage
from kiosk.authoring.origins import Origin, Origins
from kiosk.content.folding import sort_key
from kiosk.content.markup import parse_strict
from kiosk.content.records import Review
from kiosk.content.references import image_ids, links
from kiosk.content.rules import EASY_READ, FAST_MOVING_TILE, HELP_ID, dates_problem, review_months
from kiosk.content.structure import shape_of

_FILES: Final = {
    "topic": "home.toml",
    "tile": "home.toml",
    "group of questions": "lists.toml",
    "need": "lists.toml",
    "nation": "lists.toml",
    "condition": "lists.toml",
}
"""Where what items name is listed, beside ``sources.toml``."""

_FOLDERS: Final = {"article": ("articles", "easy-read"), "faq": ("faqs",), "organisation": ("organisations",)}
_WHOM: Final = {
    "article": "articles",
    "faq": "questions",
    "organisation": "organisations",
    "glossary": "words of the glossary",
}


def check_references(edition: SourceEdition, origins: Origins, unread: Collection[str] = ()) -> None:
    """Tell ``origins`` what is wrong between the parts of ``edition``.

    What a file of ``unread`` holds is not known: that it is missing elsewhere is not told.
    """
    sources = {source.id for source in edition.sources}
    images = {image.id for image in edition.images}
    for language in edition.languages:
        _Checks(language, origins, (sources, images), unread).run()


class _Checks:
    def __init__(
        self,
        language: SourceLanguage,
        origins: Origins,
        shared: tuple[Collection[str], Collection[str]],
        unread: Collection[str],
    ) -> None:
        self._language = language
        self._origins = origins
        self._sources, self._images = shared
        self._unread = unread
        self._described = {identifier for identifier, _ in language.alts}
        self._items = {
            "article": {item.id for item in language.articles},
            "faq": {item.id for item in language.faqs},
            "organisation": {item.id for item in language.organisations},
            "glossary": {item.term.id for item in language.terms},
        }
        for kind, folders in _FOLDERS.items():
            for folder in folders:
                self._items[kind] |= self._unread_in(folder)

    def run(self) -> None:
        self._home()
        self._articles()
        self._faqs()
        self._organisations()
        self._glossary()
        self._recordings()

    def _recordings(self) -> None:
        for one in self._language.recordings:
            origin = self._of("recording", f"{one.item_kind}.{one.item_id}.{one.part}")
            self._known(origin, "", [one.item_id], self._items[one.item_kind], one.item_kind)

    def _home(self) -> None:
        tiles = {tile.id: tile for tile in self._language.tiles}
        for tile in self._language.tiles:
            self._image(self._of("tile", tile.id), "image", tile.image_id)
        for topic in self._language.topics:
            origin = self._of("topic", topic.id)
            self._image(origin, "image", topic.image_id)
            self._known(origin, "tile", [topic.tile_id], tiles, "tile")
            if topic.tile_id in tiles and tiles[topic.tile_id].opens != "topics":
                origin.facts.wrong(
                    "tile", f"tile {topic.tile_id!r} does not open topics, so nobody finds this one."
                )

    def _articles(self) -> None:
        tile_of = {topic.id: topic.tile_id for topic in self._language.topics}
        versions: dict[str, str] = {}
        full = {item.id: item for item in self._language.articles if item.kind != EASY_READ}
        for article in self._language.articles:
            origin = self._of("article", article.id)
            topic_id = article.topic_id
            if article.kind == EASY_READ:
                known = full.keys() | self._unread_in("articles")
                self._known(origin, "of", [article.easy_read_of], known, "article")
                topic_id = full[article.easy_read_of].topic_id if article.easy_read_of in full else ""
                other = versions.setdefault(article.easy_read_of, article.id)
                if other != article.id:
                    origin.facts.wrong("of", f"{other!r} is the Easy Read version of it; keep one of them.")
            elif article.id != HELP_ID:
                self._known(origin, "topic", [topic_id], tile_of, "topic")
            self._known(origin, "sources", article.basis.sources, self._sources, "source")
            fast = tile_of.get(topic_id) == FAST_MOVING_TILE
            self._dates(origin, "article", article.basis.review, fast_moving=fast)
            self._body(origin, article.body, article.kind)

    def _faqs(self) -> None:
        groups = {group.id for group in self._language.faq_groups}
        for faq in self._language.faqs:
            origin = self._of("faq", faq.id)
            self._known(origin, "group", [faq.group_id], groups, "group of questions")
            self._known(origin, "sources", faq.basis.sources, self._sources, "source")
            fast = faq.group_id.startswith(FAST_MOVING_TILE)
            self._dates(origin, "faq", faq.basis.review, fast_moving=fast)
            self._body(origin, faq.answer, "faq")

    def _organisations(self) -> None:
        language = self._language
        for organisation in language.organisations:
            origin = self._of("organisation", organisation.id)
            self._known(origin, "sources", organisation.basis.sources, self._sources, "source")
            self._known(origin, "needs", organisation.needs, {need.id for need in language.needs}, "need")
            self._known(
                origin, "nations", organisation.nations, {one.id for one in language.nations}, "nation"
            )
            conditions = {condition.id for condition in language.conditions}
            self._known(origin, "conditions", organisation.conditions, conditions, "condition")
            self._dates(origin, "organisation", organisation.basis.review, fast_moving=False)

    def _glossary(self) -> None:
        written: dict[str, str] = {}
        for item in self._language.terms:
            origin = self._of("glossary", item.term.id)
            self._known(origin, "sources", item.basis.sources, self._sources, "source")
            self._dates(origin, "glossary", item.basis.review, fast_moving=False)
            for word in (item.term.term, *item.term.variants):
                other = written.setdefault(sort_key(word), item.term.id)
                if other != item.term.id:
                    name = "term" if word == item.term.term else "variants"
                    origin.facts.wrong(
                        name, f"{word!r} is a way to write {other!r} too; keep it in one of them."
                    )

    def _body(self, origin: Origin, body: str, kind: str) -> None:
        document, found = parse_strict(body, "answer" if kind == "faq" else shape_of(kind))
        for problem in found:
            origin.facts.wrong_at(origin.body_line + problem.line - 1, problem.sentence)
        for link in links(document):
            known = self._items.get(link.kind, set())
            if link.id not in known and not (link.kind == "glossary" and self._is_unread("glossary.toml")):
                line = _line(body, f"{link.kind}:{link.id}")
                sentence = f"there is no {link.kind} {link.id!r} to link to; {_hint(link.id, known)}"
                origin.facts.wrong_at(origin.body_line + line, sentence)
        for identifier in image_ids(document):
            sentence = self._image_problem(identifier)
            if sentence:
                origin.facts.wrong_at(origin.body_line + _line(body, f"image:{identifier}"), sentence)

    def _image(self, origin: Origin, key: str, identifier: str) -> None:
        sentence = self._image_problem(identifier)
        if identifier and sentence:
            origin.facts.wrong(key, sentence)

    def _image_problem(self, identifier: str) -> str:
        if self._is_unread("images/images.toml"):
            return ""
        if identifier not in self._images:
            # An image whose file cannot be used is told where the image is.
            return (
                ""
                if identifier in self._described
                else (
                    f"there is no image {identifier!r} in images.toml; {_hint(identifier, self._described)}"
                )
            )
        if identifier not in self._described:
            return (
                f"image {identifier!r} has no alt text in {self._language.code}/images/images.toml; add it."
            )
        return ""

    def _dates(self, origin: Origin, kind: str, review: Review, *, fast_moving: bool) -> None:
        if not (review.checked_on and review.due_on):
            return  # told as missing
        months = review_months(kind, fast_moving=fast_moving)
        sentence = dates_problem(review.checked_on, review.reviewed_on, review.due_on, months)
        if not sentence:
            return
        own = origin.facts.table("review")
        if own is not None and (own.has("due_on") or own.has("checked_on")):
            origin.facts.wrong("review", sentence)
            return
        whom = f"pages under tile {FAST_MOVING_TILE!r}" if fast_moving else _WHOM[kind]
        said = self._origins.of("edition", "", "").facts.table("review")
        if said is not None:
            of_kind = said.table(kind)
            given = of_kind if of_kind is not None and of_kind.has("due_on") else said
            given.wrong("due_on", f"{sentence[:-1]}, for {whom}.")

    def _known(
        self, origin: Origin, key: str, named: Iterable[str], known: Collection[str], what: str
    ) -> None:
        if self._is_unread(_FILES.get(what, "")) or (what == "source" and "sources.toml" in self._unread):
            return
        for identifier in named:
            if identifier and identifier not in known:
                origin.facts.wrong(key, f"there is no {what} {identifier!r}; {_hint(identifier, known)}")

    def _unread_in(self, folder: str) -> set[str]:
        start = f"{self._language.code}/{folder}/"
        return {PurePosixPath(name).stem for name in self._unread if name.startswith(start)}

    def _is_unread(self, name: str) -> bool:
        return f"{self._language.code}/{name}" in self._unread

    def _of(self, kind: str, identifier: str) -> Origin:
        return self._origins.of(kind, self._language.code, identifier)


def _hint(identifier: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(identifier, known, n=1)
    return f"did you mean {near[0]!r}?" if near else "correct the id or add it."


def _line(body: str, text: str) -> int:
    """Lines before the first one of ``body`` that holds ``text``."""
    return body[: max(body.find(text), 0)].count("\n")
