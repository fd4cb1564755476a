"""The pack for IT as texts: the files of build/pack with each `{{name}}` replaced by its value."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bundling.payload import MOMENT
from bundling.places import ROOT

from release import values

SOURCES: Final = ROOT / "build" / "pack"
NAMED: Final = re.compile(r"\{\{(\w+)\}\}")
TEST: Final = re.compile(r"`(test_\w+)`")
_TITLE: Final = re.compile(r"\A# (.+)\n")


class PackError(Exception):
    """The pack cannot be made; the text says why."""


@dataclass(frozen=True)
class Text:
    """One document: its file name, its title, and all of it as Markdown."""

    name: str
    title: str
    markdown: str

    @property
    def body(self) -> str:
        """The text without its title."""
        return _TITLE.sub("", self.markdown, count=1)


def known(content: Path = ROOT / "content.db") -> dict[str, str]:
    """Every value that a text may name."""
    return values.of_program() | values.of_installers() | values.of_edition(content)


def texts(facts: Mapping[str, str], sources: Path = SOURCES) -> list[Text]:
    """All documents in order, filled.

    Raises:
        PackError: a text names a value that there is not, or has no title.
    """
    return [_filled(path, facts) for path in sorted(sources.glob("*.md"))]


def _filled(path: Path, facts: Mapping[str, str]) -> Text:
    raw = path.read_text("utf-8")
    unknown = sorted(set(NAMED.findall(raw)) - set(facts))
    title = _TITLE.match(raw)
    if unknown or title is None:
        reason = f"there is no value {', '.join(unknown)}" if unknown else "it does not begin with a title"
        raise PackError(f"{path.name}: {reason}.")
    whole = NAMED.sub(lambda found: facts[found[1]], raw)
    return Text(path.name, whole.splitlines()[0].removeprefix("# "), whole)


def write(path: Path, documents: list[Text]) -> None:
    """Write the documents into one archive, in a folder of its name; the same give the same bytes."""
    when = datetime.fromtimestamp(MOMENT, UTC).timetuple()[:6]
    with zipfile.ZipFile(path, "w") as archive:
        for document in documents:
            entry = zipfile.ZipInfo(f"{path.stem}/{document.name}", when)
            archive.writestr(entry, document.markdown.encode("utf-8"))
