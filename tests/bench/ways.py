"""How a reader gets to every screen: where from, and what is touched there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.store import Store
from kiosk.session.history import Place
from kiosk.ui.tour import every_screen

TARGETS = {
    "home": "rail-home",
    "search": "rail-search",
    "settings": "rail-text",
    "help": "rail-help",
    "language": "rail-language",
    "topic": "tile-{}",
    "article": "row-{}",
    "faq": "row-faq-{}",
    "need": "need-{}",
    "organisation": "row-organisation-{}",
    "about": "about",
}
"""Screen -> the objectName of what a reader touches to get there; ``{}`` is the item's id."""

STARTS = {
    "topic": Place("home"),
    "questions": Place("home"),
    "organisations": Place("home"),
    "atoz": Place("home"),
    "language": Place("home"),
    "need": Place("organisations"),
    "organisation": Place("need", "all"),
}
"""Screen -> where that touch is made; an article for screens that every page leads to."""

TILE_OPENS = {"questions": "questions", "organisations": "organisations", "atoz": "a-to-z"}


@dataclass(frozen=True)
class Way:
    """One navigation: to ``screen`` (a name of the tour) by a touch on ``target`` at ``start``."""

    screen: str
    start: Place
    target: str


def every_way(store: Store, language: str) -> list[Way]:
    """A way to each screen of the tour, and Back; pages that come from typing are measured there.

    Those that start at a page to read come last: the first touch on an article is the first of its kind.
    """
    return sorted(_ways(store, language), key=lambda way: way.start.screen in {"article", "faq"})


def _ways(store: Store, language: str) -> Iterator[Way]:
    articles: dict[str, str] = {}
    for tile in store.tiles(language):
        for topic in store.topics(language, tile.id):
            articles |= {article.id: tile.id for article in store.articles(language, topic.id)}
    tiles = {tile.opens: tile.id for tile in store.tiles(language)}
    some_article = Place("article", next(iter(articles)))
    for name in every_screen(store, language):
        screen, _, item = name.partition(":")
        # Pages of staff, and those that stand on paper or on another screen, are not on a reader's way.
        if (screen == "search" and item) or screen not in TARGETS.keys() | TILE_OPENS.keys():
            continue
        if screen == "article" and item not in articles:
            continue  # Easy Read: reached from the page that it is of
        if screen == "faq":
            start = Place("questions", choice=store.faq(language, item).group_id)
        elif screen == "about":
            kind, _, about = item.partition("/")
            start = Place(kind, about)
        elif screen == "article":
            start = Place("topic", articles[item])
        else:
            start = STARTS.get(screen, some_article)
        opens = TILE_OPENS.get(screen)
        target = f"tile-{tiles[opens]}" if opens else TARGETS[screen].format(item)
        yield Way(name, start, target)
    yield Way("back", some_article, "rail-back")
