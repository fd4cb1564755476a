"""Where every id of the fact sheet went: to the items that use it, or to a reason why it is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.authoring.edition import Basis, SourceEdition
from kiosk.authoring.facts import Facts
from kiosk.authoring.files import SourceFolder
from kiosk.authoring.problems import Problem, Problems
from kiosk.errors import ContentError

FILE_NAME: Final = "coverage.toml"
"""In the folder of the sources."""

VERDICTS: Final = ("CONFIRMED", "KNOWN", "REPORTED", "WRONG", "UNVERIFIABLE", "NOT RATED")
HELD_BACK: Final = frozenset({"WRONG", "UNVERIFIABLE"})
"""What readers never see as it stands; an item that names such an id gives the correction."""

_ID: Final = re.compile(r"(F|SC|O|G|Q|C)[0-9]{2,3}")
_SHEET_ROW: Final = re.compile(rf"\|\s*({_ID.pattern})\s*\|(.*)\|\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One id: its verdict in the fact sheet, and what became of it.

    ``used_by`` are the items that name it (kind and id), ``correction`` what they say instead of a claim that
    is held back, ``left_out`` why there is no item.
    """

    id: str
    verdict: str
    correction: str
    left_out: str
    used_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """All ids, in the order of the fact sheet, and what is wrong with the list or the use of it."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]

    def counts(self) -> Mapping[str, int]:
        """How many ids there are, are used, are used as a correction, and are left out."""
        return {
            "ids": len(self.entries),
            "used": sum(bool(entry.used_by) for entry in self.entries),
            "corrected": sum(bool(entry.correction) for entry in self.entries),
            "left out": sum(bool(entry.left_out) for entry in self.entries),
        }


def coverage(edition: SourceEdition, folder: Path, sheet: Path | None = None) -> Coverage | None:
    """Say where the ids of the list in ``folder`` went; None if there is no list.

    With ``sheet`` (the fact sheet, Markdown tables) the list is compared with it, too.

    Raises:
        ContentError: ``sheet`` cannot be read.
    """
    if not (folder / FILE_NAME).exists():
        return None
    problems = Problems()
    users = _users(edition)
    file = SourceFolder(folder, problems).toml(FILE_NAME)
    entries = () if file is None else tuple(_entry(name, file, users) for name in file.names())
    if file is not None:
        file.finish()
        _check_use(users, {entry.id for entry in entries}, problems)
        if sheet is not None:
            _compare(entries, _sheet(sheet), file)
    return Coverage(entries, problems.in_order())


def _users(edition: SourceEdition) -> dict[str, list[str]]:
    """Give the items that name each id; a question Q07 is used by faq q07."""
    users: dict[str, list[str]] = {}
    language = edition.languages[0]
    named: list[tuple[str, str, Basis]] = [("article", item.id, item.basis) for item in language.articles]
    named += [("faq", item.id, item.basis) for item in language.faqs]
    named += [("organisation", item.id, item.basis) for item in language.organisations]
    named += [("glossary", item.term.id, item.basis) for item in language.terms]
    for kind, identifier, basis in named:
        for fact in basis.facts:
            users.setdefault(fact, []).append(f"{kind} {identifier}")
        if kind == "faq" and _ID.fullmatch(identifier.upper()):
            users.setdefault(identifier.upper(), []).append(f"{kind} {identifier}")
    return users


def _entry(name: str, file: Facts, users: Mapping[str, list[str]]) -> Entry:
    table = file.table(name)
    if table is None:
        return Entry(name, VERDICTS[-1], "", "", ())
    entry = Entry(
        id=name,
        verdict=table.choice("verdict", VERDICTS),
        correction=table.text("correction", required=False),
        left_out=table.text("left_out", required=False),
        used_by=tuple(dict.fromkeys(users.get(name, ()))),
    )
    table.finish()
    if not _ID.fullmatch(name):
        table.wrong("", f"{name!r} is not an id of the fact sheet, such as F001.")
    if not entry.used_by and not entry.left_out:
        table.wrong("", f"{name} is used by no item; name it in one, or say why under left_out.")
    if entry.used_by and entry.left_out:
        table.wrong("left_out", f"{name} is used by {entry.used_by[0]}; take left_out away.")
    if entry.verdict in HELD_BACK and entry.used_by and not entry.correction:
        table.wrong(
            "", f"{name} is {entry.verdict} and used by {entry.used_by[0]}; say what it tells instead."
        )
    if entry.correction and (entry.verdict not in HELD_BACK or not entry.used_by):
        table.wrong("correction", f"{name} needs no correction, as no item tells a claim that is held back.")
    return entry


def _check_use(users: Mapping[str, Iterable[str]], known: set[str], problems: Problems) -> None:
    for identifier, items in users.items():
        if identifier not in known:
            item = next(iter(items))
            again = "give it another id" if item == f"faq {identifier.lower()}" else "correct it there"
            problems.add(
                FILE_NAME,
                1,
                f"{item} names {identifier}, which is not in this list; {again}, or add [{identifier}] here.",
            )


def _sheet(path: Path) -> dict[str, str]:
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(f"The fact sheet {path} cannot be read.", repr(error)) from error
    found = {}
    for line in text.splitlines():
        row = _SHEET_ROW.fullmatch(line)
        if row:
            last = row[3].rsplit("|", 1)[-1].strip()
            found[row[1]] = last if last in VERDICTS else VERDICTS[-1]
    if not found:
        raise ContentError(f"There are no facts in {path}; name the fact sheet with its tables.")
    return found


def _compare(entries: Iterable[Entry], sheet: Mapping[str, str], file: Facts) -> None:
    listed = {entry.id: entry.verdict for entry in entries}
    for identifier in sheet.keys() - listed.keys():
        file.wrong("", f"{identifier} is in the fact sheet and not in this list; add it.")
    for identifier, verdict in listed.items():
        if identifier not in sheet:
            file.wrong(identifier, f"{identifier} is not in the fact sheet; take it out.")
        elif sheet[identifier] != verdict:
            file.wrong(identifier, f"the fact sheet says {sheet[identifier]} of {identifier}, not {verdict}.")
