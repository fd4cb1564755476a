"""What ``kiosk content show`` and ``kiosk content search`` tell, for people and for programs."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk.commands import contacts
from kiosk.content import translations
from kiosk.content.schema import SCHEMA_VERSION
from kiosk.content.store import Store
from kiosk.errors import SettingError

_LISTED = 20
"""So many translations are told to people; a new language lacks hundreds."""

_KINDS = ("articles", "easy_reads", "faqs", "organisations", "glossary", "recordings")


def edition_facts(path: Path) -> dict[str, Any]:
    """The facts of the edition at ``path``; raises ContentError if it cannot be opened.

    ``counts.articles`` counts explainers of every kind; the Help now card is counted in ``counts.help``,
    pages in Easy Read in ``counts.easy_reads``.
    ``contacts_not_verified`` are the ids of organisations whose number nobody has rung yet, or that have a
    contact on hold; ``contacts_to_check`` says for each what to ring.
    ``overdue`` are the items whose review was due before today, ``recordings_not_played``
    says which recordings no longer fit their pages, ``older_translations`` are the items that were translated
    from another version than there is now (G05), ``not_translated`` those that a language lacks (G07).
    """
    with Store.open(path) as store:
        codes = [language.code for language in store.languages()]
        edition = store.edition(store.edition(codes[0]).default_language)
        to_check = contacts.to_check(store, codes)
        return {
            **asdict(edition),
            "schema_version": SCHEMA_VERSION,
            "counts": _counts(store, ""),
            "languages": [
                {**asdict(language), "counts": _counts(store, language.code)}
                for language in store.languages()
            ],
            "overdue": [asdict(item) for item in store.overdue(_today())],
            "contacts_not_verified": [one["id"] for one in to_check],
            "contacts_to_check": to_check,
            "older_translations": [asdict(item) for item in translations.older(store)],
            "not_translated": [asdict(item) for item in translations.missing(store)],
            "recordings_not_played": recordings_not_played(path),
        }


def _counts(store: Store, language: str) -> dict[str, int]:
    counts = store.counts(language)
    query = "SELECT count(DISTINCT id) FROM article WHERE kind = 'help' AND ?1 IN ('', language)"
    helps = store.rows(query, (language,))[0][0]
    return {**counts, "articles": counts["articles"] - helps, "help": helps}


def print_facts(facts: Mapping[str, Any]) -> None:
    """Print what ``edition_facts`` gave, for people."""
    print(
        f"{facts['title']}, edition {facts['number']}, released {facts['released_on']}, {facts['publisher']}"
    )
    print(f"content format {facts['schema_version']}, digest {facts['digest']}")
    for language in facts["languages"]:
        counts = language["counts"]
        counted = ", ".join(f"{counts[kind]} {kind.replace('_', ' ')}" for kind in _KINDS)
        print(f"{language['english_name']} ({language['code']}): {counted}")
    print(f"{facts['counts']['sources']} sources, {facts['counts']['images']} images")
    print("Articles are counted without the Help now card and without Easy Read.")
    print(f"Overdue reviews: {len(facts['overdue'])}")
    for item in facts["overdue"]:
        print(f"  {item['kind']} {item['id']} ({item['language']}), due {item['due_on']}: {item['title']}")
    print_translations(facts)
    contacts.print_to_check(facts["contacts_to_check"])
    for told in facts["recordings_not_played"]:
        print(told)


def print_translations(facts: Mapping[str, Any]) -> None:
    """Print which translations are older than their page or missing; nothing where all is well."""
    for name, told in (
        ("older_translations", "Translations older than their page"),
        ("not_translated", "Not translated yet"),
    ):
        if facts[name]:
            print(f"{told}: {len(facts[name])}")
        for item in facts[name][:_LISTED]:
            print(f"  {item['kind']} {item['id']} ({item['language']}): {item['title']}")
        if len(facts[name]) > _LISTED:
            print(f"  and {len(facts[name]) - _LISTED} more, which --json lists")


def recordings_not_played(path: Path) -> list[str]:
    """One sentence for each recording whose page has changed; raises ContentError if it cannot be opened."""
    from kiosk.speech.recorded import not_played

    with Store.open(path) as store:
        return [told for language in store.languages() for told in not_played(store, language.code)]


def search(path: Path, words: str, language: str | None) -> dict[str, Any]:
    """Search the edition at ``path`` as the screen does.

    Raises:
        ContentError: it cannot be opened.
        SettingError: it does not have ``language``.
    """
    from kiosk.content.search import Search

    with Store.open(path) as store:
        codes = [one.code for one in store.languages()]
        code = language or store.edition(codes[0]).default_language
        if code not in codes:
            raise SettingError(f"This edition is not in language {code!r}; it is in {', '.join(codes)}.")
        result = Search(store, code).find(words)
    hits = [
        {"id": hit.id, "kind": hit.kind, "title": hit.title, "snippet": hit.snippet} for hit in result.hits
    ]
    return {"hits": hits, "corrected": result.corrected}


def print_hits(result: Mapping[str, Any]) -> None:
    """Print what ``search`` gave, for people."""
    if result["corrected"]:
        print(f"Showing results for: {result['corrected']}")
    for hit in result["hits"]:
        print(f"{hit['kind']} {hit['id']}: {hit['title']}")
        if hit["snippet"]:
            print(f"    {hit['snippet']}")
    if not result["hits"]:
        print("No pages found.")


def print_json(value: object) -> None:
    """Print for programs."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _today() -> str:
    return dt.datetime.now().astimezone().date().isoformat()
