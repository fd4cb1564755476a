"""What is wrong with the sources of an edition, collected so that an editor sees all of it at once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to put right. ``file`` is relative to the folder of the sources, ``line`` counts from 1."""

    file: str
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.sentence}"


class Problems:
    """A collection to which readers and checks add."""

    def __init__(self) -> None:
        self._all: set[Problem] = set()

    def add(self, file: str, line: int, sentence: str) -> None:
        """Add a problem; the same one twice counts once."""
        self._all.add(Problem(file, line, sentence))

    def in_order(self) -> tuple[Problem, ...]:
        """All of them, by file and line."""
        return tuple(sorted(self._all))
