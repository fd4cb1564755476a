"""Source files from disk: their text, their TOML, and the facts and body of a Markdown file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.authoring.facts import Facts
from kiosk.authoring.problems import Problems
from kiosk.authoring.toml_lines import LocatedToml, TomlMistake
from kiosk.content.characters import odd_character

MOST_BYTES: Final = 1_000_000
"""Of a text file: a whole book; more is a mistake."""

_FENCE: Final = "+++"


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """``body_line`` is the line of the file, from 1, on which ``body`` begins."""

    facts: Facts
    body: str
    body_line: int


class SourceFolder:
    """The folder of the sources; every file name it takes and tells is relative to it, with ``/``."""

    def __init__(self, root: Path, problems: Problems) -> None:
        self.root = root
        self.problems = problems
        self.unread: set[str] = set()
        """Files that could not be read, which is told: nobody can say what is in them and what is not."""

    def names(self, folder: str, suffixes: tuple[str, ...]) -> tuple[str, ...]:
        """The files in ``folder`` with one of ``suffixes``, by name; other files in it are problems."""
        found = []
        path = self.root / folder
        for entry in sorted(path.iterdir()) if path.is_dir() else ():
            name = f"{folder}/{entry.name}"
            if entry.suffix in suffixes and entry.is_file():
                found.append(name)
            elif not entry.name.startswith((".", "LICEN", "README")):
                kinds = " or ".join(suffixes)
                self.problems.add(name, 1, f"only {kinds} files belong here; rename it or take it out.")
        return tuple(found)

    def data(self, name: str) -> bytes | None:
        """The bytes of file ``name``; None, and a problem, if it cannot be read."""
        try:
            return (self.root / name).read_bytes()
        except FileNotFoundError:
            self.problems.add(name, 1, "this file is missing; add it.")
        except OSError as error:
            self.problems.add(name, 1, f"this file cannot be read ({error.strerror}).")
        return None

    def toml(self, name: str) -> Facts | None:
        """The facts of a TOML file."""
        text = self.text(name)
        facts = None if text is None else self._facts(name, text, 1)
        if facts is None:
            self.unread.add(name)
        return facts

    def markdown(self, name: str) -> MarkdownFile | None:
        """The facts and the body of a Markdown file."""
        file = self._markdown(name)
        if file is None:
            self.unread.add(name)
        return file

    def _markdown(self, name: str) -> MarkdownFile | None:
        text = self.text(name)
        if text is None:
            return None
        lines = text.split("\n")
        if lines[0].rstrip() != _FENCE:
            self.problems.add(name, 1, f"the file must begin with a line {_FENCE} and its facts.")
            return None
        end = next((at for at, line in enumerate(lines) if at and line.rstrip() == _FENCE), 0)
        if not end:
            self.problems.add(name, 1, f"the facts do not end; put a line {_FENCE} after them.")
            return None
        facts = self._facts(name, "\n".join(lines[1:end]), 2)
        if facts is None:
            return None
        body = lines[end + 1 :]
        blank = next((at for at, line in enumerate(body) if line.strip()), len(body))
        text = "\n".join(body[blank:]).rstrip()
        if not text:
            self.problems.add(name, end + 1, "there is no text after the facts; write some.")
            return None
        return MarkdownFile(facts, text + "\n", end + 2 + blank)

    def text(self, name: str) -> str | None:
        """The text of file ``name``, with plain line ends; None, and a problem, if it is none."""
        data = self.data(name)
        if data is None:
            return None
        if len(data) > MOST_BYTES:
            self.problems.add(name, 1, "this file is larger than 1 MB; it cannot be a text.")
            return None
        # Windows editors write a byte order mark and CR LF; neither is a mistake.
        data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            self.problems.add(name, line, "this line is not UTF-8 text; save the file as UTF-8.")
            return None
        for number, line_text in enumerate(text.split("\n"), start=1):
            odd = odd_character(line_text, lines=True)
            if odd:
                self.problems.add(
                    name,
                    number,
                    f"the line holds a character that is not seen or turns text around ({odd}); take it out.",
                )
                return None
        return text

    def _facts(self, name: str, text: str, first_line: int) -> Facts | None:
        try:
            return Facts(self.problems, name, LocatedToml(text, first_line))
        except TomlMistake as mistake:
            self.problems.add(name, mistake.line, f"the facts cannot be read: {mistake.reason}.")
            return None
