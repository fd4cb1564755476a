"""QML files as text with just enough structure for the design tests: objects, their properties, functions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_OBJECT = re.compile(r"(?:^|[\s:\[])((?:T\.)?[A-Z]\w*)\s*\{$")
_PROPERTY = re.compile(r"^(?:(?:readonly |required |default )*property \S+ )?([\w.]+):(?!:)")
_FUNCTION = re.compile(
    r"^(?:function (\w+)\(.*\{|(\w[\w.]*): (?:\w+|\(.*\)) => \{|(?:[\w<>]+ )*(\w[\w.]*): \{)$"
)


@dataclass
class QmlObject:
    """One object of a file: its type, the line it begins on, and its own properties (not its children's)."""

    type: str
    line: int
    properties: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class QmlFunction:
    """A function, an arrow handler or a binding in braces, with the number of lines in its body."""

    name: str
    line: int
    lines: int


class QmlFile:
    """A file: its lines without comments, its objects in order, its functions."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = path.read_text("utf-8")
        self.lines = [_without_comment(line) for line in self.text.splitlines()]
        self.objects: list[QmlObject] = []
        self.functions: list[QmlFunction] = []
        self._read()

    @property
    def properties(self) -> Iterator[tuple[int, str, str]]:
        """(line, name, value) of every property set in the file."""
        for number, line in enumerate(self.lines, start=1):
            for piece in re.split(r"[;{] ", line.strip()):
                found = _PROPERTY.match(piece)
                if found:
                    yield number, found[1], piece[found.end() :].strip(" ;}")

    def _read(self) -> None:
        # What encloses the line: an object, or None for a block of code.
        around: list[QmlObject | None] = []
        code: list[tuple[str, int, int]] = []
        for number, raw in enumerate(self.lines, start=1):
            line = raw.strip()
            opened, closed = raw.count("{"), raw.count("}")
            started, function = _OBJECT.search(line), _FUNCTION.match(line)
            here = around[-1] if around else None
            prop = _PROPERTY.match(line)
            if here is not None and prop and not started:
                here.properties[prop[1]] = line[prop.end() :].strip()
            if here is not None and line.startswith("required text"):
                here.properties["text"] = "required"
            if opened > closed:
                item = QmlObject(started[1], number) if started and not function else None
                if item is not None:
                    self.objects.append(item)
                around += [item] + [None] * (opened - closed - 1)
                if item is None:
                    name = next(filter(None, function.groups()), "") if function else ""
                    code.append((name, number, len(around)))
            else:
                if opened and started:
                    self.objects.append(_inline_object(started[1], line, number))
                for _ in range(closed - opened):
                    if code and code[-1][2] == len(around):
                        name, begun, _ = code.pop()
                        if name and not code:
                            self.functions.append(QmlFunction(name, begun, number - begun - 1))
                    around.pop()
        assert not around, f"{self.path}: braces do not pair as this reader understands them"


def _inline_object(type_: str, line: str, number: int) -> QmlObject:
    inside = line.partition("{")[2].rpartition("}")[0]
    pairs = [piece.partition(":") for piece in inside.split("; ")]
    return QmlObject(type_, number, {name.strip(): value.strip() for name, _, value in pairs})


def _without_comment(line: str) -> str:
    # "//" inside a string is part of an address such as image://icon/.
    quoted = re.sub(r'"[^"]*"', lambda text: "\0" * len(text[0]), line)
    at = quoted.find("//")
    return line if at < 0 else line[:at].rstrip()
