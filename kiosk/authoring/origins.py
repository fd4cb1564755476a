"""Which file and line each thing of an edition came from, so that checks made later can say where."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.authoring.facts import Facts


@dataclass(frozen=True, slots=True)
class Origin:
    """``body_line`` is the line, from 1, on which the Markdown of an item begins; 0 if it has none."""

    facts: Facts
    body_line: int = 0


class Origins:
    """Origins by kind of thing (an item kind, ``tile``, ``topic``, ``image`` …), language and id."""

    def __init__(self) -> None:
        self._all: dict[tuple[str, str, str], Origin] = {}

    def add(self, kind: str, language: str, identifier: str, facts: Facts, body_line: int = 0) -> bool:
        """Remember where a thing came from; False, and a problem, if there is one of that id already."""
        key = (kind, language, identifier)
        if key in self._all:
            first = self._all[key].facts
            facts.wrong(
                "id", f"the id {identifier!r} is used before, in {first.file} line {first.line('id')}."
            )
            return False
        self._all[key] = Origin(facts, body_line)
        return True

    def of(self, kind: str, language: str, identifier: str) -> Origin:
        """Where it came from; raises KeyError if ``add`` was never told."""
        return self._all[kind, language, identifier]
