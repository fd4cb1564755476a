"""Checks of the edition that came with the program: it opens, it is whole, and search finds in it."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.check import check_file
from kiosk.content.search import Search
from kiosk.content.store import Store
from kiosk.selftest.outcomes import Check, Failed


def checks(content: Path) -> list[Check]:
    """The checks of the edition at ``content``."""
    return [
        Check("content", lambda: _opens(content)),
        Check("search", lambda: _finds(content)),
    ]


def _opens(content: Path) -> str:
    problems = check_file(content)
    if problems:
        raise Failed(problems[0])
    with Store.open(content) as store:
        codes = [language.code for language in store.languages()]
        edition = store.edition(codes[0])
    return f"edition {edition.number} in {', '.join(codes)}"


def _finds(content: Path) -> str:
    found = 0
    with Store.open(content) as store:
        for language in store.languages():
            search = Search(store, language.code)
            for words in store.common_searches(language.code):
                if not search.find(words).hits:
                    raise Failed(f"Nothing is found for {words!r} ({language.code}).")
                found += 1
        # A word with a mistake needs the spelling library too.
        first = Search(store, store.languages()[0].code)
        corrected = first.find("lupas").corrected
    return f"{found} common searches, spelling {'forgiven' if corrected else 'not needed'}"
