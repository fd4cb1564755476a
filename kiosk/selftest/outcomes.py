"""What a self-test found: one outcome for each check, told for people and for programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any


class Failed(Exception):
    """A check found that something does not work; the text is one plain sentence."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to prove: ``prove`` gives what it saw in a few words, or raises Failed or KioskError."""

    name: str
    prove: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one check went. ``logged`` are lines that the program wrote while it ran: there should be none."""

    name: str
    good: bool
    said: str
    seconds: float
    logged: tuple[str, ...] = ()


def as_lines(outcomes: Sequence[Outcome]) -> list[str]:
    """The outcomes for people."""
    lines: list[str] = []
    for one in outcomes:
        lines.append(f"{'ok    ' if one.good else 'FAILED'}  {one.name}: {one.said} ({one.seconds:.1f} s)")
        lines += [f"          unexpected: {line}" for line in one.logged]
    bad = sum(not one.good for one in outcomes)
    lines.append("Everything works." if not bad else f"{bad} of {len(outcomes)} checks failed.")
    return lines


def as_facts(outcomes: Sequence[Outcome], version: str) -> dict[str, Any]:
    """The outcomes for programs."""
    return {
        "version": version,
        "good": all(one.good for one in outcomes),
        "checks": [asdict(one) for one in outcomes],
    }
