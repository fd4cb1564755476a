"""What pages are called, for tables and charts of the counters."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kiosk.content.store import Store
from kiosk.errors import ContentError

_SCREEN_OF_KIND: Final = {"glossary": "term"}
_SCREENS: Final = {
    "atoz": "A to Z",
    "easyread": "Easy Read (list)",
    "help": "Help now",
    "language": "Choose your language",
    "organisations": "Find support",
    "questions": "Questions people ask",
    "search": "Search",
    "settings": "Text and colours",
}


def titles(edition: Path) -> dict[str, str]:
    """Page as it is counted -> its title in the edition's own language; screens only if it cannot be read."""
    found = dict(_SCREENS)
    try:
        with Store.open(edition) as store:
            language = str(store.rows("SELECT default_language FROM edition")[0][0])
            for entry in store.a_to_z(language):
                found[f"{_SCREEN_OF_KIND.get(entry.kind, entry.kind)}/{entry.id}"] = entry.title
            for tile in store.tiles(language):
                for topic in store.topics(language, tile.id):
                    found[f"topic/{topic.id}"] = topic.title
            for need in store.needs(language):
                found[f"need/{need.id}"] = need.title
    except ContentError:
        return found
    return found
