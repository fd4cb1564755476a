"""TOML with line numbers: the standard library's parser, and where in the text each key stands."""

from __future__ import annotations

import re
import tomllib
from typing import Any, Final

from kiosk.authoring.toml_words import plain

Key = tuple[str | int, ...]
"""Where a value is: names of keys, and numbers from 0 for the entries of ``[[lists of tables]]``."""

_HEADER: Final = re.compile(r"\s*(\[\[?)\s*(.+?)\s*(\]\]?)\s*(#.*)?")
_PART: Final = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_ASSIGNMENT: Final = re.compile(rf"\s*({_PART}(?:\s*\.\s*{_PART})*)\s*=(.*)")
_PARTS: Final = re.compile(_PART)
_AT: Final = re.compile(r"\(at line (\d+), column \d+\)")


class TomlMistake(Exception):
    """The text is not TOML. ``line`` counts from 1; ``reason`` says in plain words why."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


class LocatedToml:
    """Parsed values and the line of each key, counted from ``first_line``."""

    def __init__(self, text: str, first_line: int = 1) -> None:
        """Parse ``text``; raises TomlMistake."""
        try:
            self.values: dict[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            found = _AT.search(str(error))
            line = int(found[1]) if found else len(text.rstrip().splitlines())
            reason = _AT.sub("", str(error)).replace("(at end of document)", "at the end").strip()
            lines = text.splitlines()
            said = plain(reason, lines[line - 1] if 0 < line <= len(lines) else "")
            raise TomlMistake(max(line, 1) + first_line - 1, said) from error
        self._first_line = first_line
        self._lines = _locate(text)

    def line_of(self, key: Key) -> int:
        """The line of ``key``, or of the nearest thing around it that has a line of its own."""
        for length in range(len(key), 0, -1):
            if key[:length] in self._lines:
                return self._lines[key[:length]] + self._first_line - 1
        return self._first_line


def _locate(text: str) -> dict[Key, int]:
    """Find the lines (from 1) of headers and keys of ``text``, which is valid TOML."""
    lines: dict[Key, int] = {}
    counts: dict[Key, int] = {}
    here: Key = ()
    closing = ""  # the quotes that end the multi-line string that we are in
    for number, line in enumerate(text.split("\n"), start=1):
        if closing:
            if closing in line:
                closing = ""
            continue
        header, assignment = _HEADER.fullmatch(line), _ASSIGNMENT.match(line)
        if assignment:
            lines.setdefault(here + _names(assignment[1]), number)
            for quotes in ('"""', "'''"):
                if assignment[2].count(quotes) == 1:
                    closing = quotes
        elif (
            header and len(header[1]) == len(header[3]) and _PARTS.fullmatch(header[2].split(".")[0].strip())
        ):
            here = _resolved(_names(header[2]), counts)
            if header[1] == "[[":
                counts[here] = counts.get(here, -1) + 1
                here = (*here, counts[here])
            lines.setdefault(here, number)
    return lines


def _names(dotted: str) -> Key:
    return tuple(part.strip("\"'") for part in _PARTS.findall(dotted))


def _resolved(names: Key, counts: dict[Key, int]) -> Key:
    """``[a.b]`` under ``[[a]]`` belongs to the last entry of ``a``."""
    key: Key = ()
    for place, name in enumerate(names):
        key = (*key, name)
        if place + 1 < len(names) and key in counts:
            key = (*key, counts[key])
    return key
