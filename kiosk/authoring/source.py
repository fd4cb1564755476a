"""Reads the sources of an edition from their folder; all that is wrong with them is collected, not raised."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kiosk.authoring.crossrefs import check_references
from kiosk.authoring.edition import SourceEdition, SourceLanguage
from kiosk.authoring.facts import Facts
from kiosk.authoring.files import SourceFolder
from kiosk.authoring.items import ItemReader, ReviewDefaults
from kiosk.authoring.language import LanguageReader
from kiosk.authoring.origins import Origins
from kiosk.authoring.pictures import PictureReader
from kiosk.authoring.problems import Problem, Problems
from kiosk.content.records import Source


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading the sources gave. ``edition`` is None if, and only if, there are problems."""

    edition: SourceEdition | None
    problems: tuple[Problem, ...]
    origins: Origins = field(default_factory=Origins)


def read_edition(root: Path) -> Reading:
    """Read and check the sources in folder ``root`` (their format: kiosk/ARCHITECTURE.md)."""
    problems = Problems()
    folder = SourceFolder(root, problems)
    facts = folder.toml("edition.toml")
    if facts is None:
        return Reading(None, problems.in_order())
    origins = Origins()
    default = facts.text("default_language")
    defaults = ReviewDefaults(facts.table("review"))
    origins.add("edition", "", "", facts)
    codes = _language_codes(folder, default, facts)
    pictures = PictureReader(folder, origins)
    languages = tuple(_language(code, default, folder, defaults, origins, pictures) for code in codes)
    edition = SourceEdition(
        title=facts.text("title"),
        publisher=facts.text("publisher"),
        number=_number(facts),
        released_on=facts.day("released_on"),
        default_language=default,
        languages=languages,
        sources=_sources(folder),
        images=pictures.images(),
    )
    facts.finish()
    check_references(edition, origins, folder.unread)
    found = problems.in_order()
    return Reading(None if found else edition, found, origins)


def _number(facts: Facts) -> int:
    number = facts.whole("number")
    if facts.has("number") and number == 0:
        facts.wrong("number", "number must be a whole number from 1, one higher with every edition.")
    return number


def _language_codes(folder: SourceFolder, default: str, facts: Facts) -> tuple[str, ...]:
    """The languages that have a folder, the default one first."""
    found = sorted(path.parent.name for path in folder.root.glob("*/language.toml"))
    if default not in found:
        if default:
            facts.wrong("default_language", f"there is no file {default}/language.toml; add it.")
        return tuple(found)
    return (default, *(code for code in found if code != default))


def _language(
    code: str,
    default: str,
    folder: SourceFolder,
    defaults: ReviewDefaults,
    origins: Origins,
    pictures: PictureReader,
) -> SourceLanguage:
    items = ItemReader(defaults, translated=code != default)
    alts = pictures.read(code, is_default=code == default)
    return LanguageReader(code, folder, items, origins).read(alts)


def _sources(folder: SourceFolder) -> tuple[Source, ...]:
    facts = folder.toml("sources.toml")
    entries = None if facts is None else facts.table("sources")
    if facts is None or entries is None:
        if facts is not None:
            facts.wrong("", "there are no sources; add tables such as [sources.E01].")
        return ()
    found = []
    for name in entries.names():
        entry = entries.table(name)
        if entry is not None:
            found.append(
                Source(
                    id=name,
                    title=entry.text("title"),
                    publisher=entry.text("publisher"),
                    published=entry.text("published"),
                    reference=entry.text("reference"),
                )
            )
            entry.finish()
    facts.finish()
    return tuple(found)
