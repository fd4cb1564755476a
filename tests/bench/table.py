"""The results of the benches: figures beside their floors and budgets, as a table and as JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Result:
    """One measured figure in ``unit``.

    ``floor`` is what the same costs without us; ``budget`` is the most, or with ``least`` the least, that the
    figure may be; None where there is none.
    """

    name: str
    value: float
    unit: str
    floor: float | None = None
    budget: float | None = None
    least: bool = False
    note: str = ""

    @property
    def verdict(self) -> str:
        """``pass`` or ``over``; empty without a budget."""
        if self.budget is None:
            return ""
        within = self.value >= self.budget if self.least else self.value <= self.budget
        return "pass" if within else "over"


def part(values: Sequence[float], share: float) -> float:
    """The value that this share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def spread(values: Sequence[float]) -> str:
    """How far the middle half of the values lies apart: the noise of the measurement."""
    return f"n={len(values)}, middle half {part(values, 0.25):.0f} to {part(values, 0.75):.0f}"


def middle(values: Sequence[float]) -> float:
    """The median."""
    return float(median(values))


def text(results: Sequence[Result]) -> str:
    """The table for a terminal."""
    rows = [("what", "measured", "floor", "budget", "", "note")]
    for result in results:
        sign = ">=" if result.least else "<="
        rows.append(
            (
                result.name,
                f"{result.value:.4g} {result.unit}".strip(),
                "" if result.floor is None else f"{result.floor:.4g}",
                "" if result.budget is None else f"{sign} {result.budget:.4g}",
                result.verdict,
                result.note,
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(line.rstrip() for line in lines)


def write_json(path: Path, results: Sequence[Result], facts: dict[str, str]) -> None:
    """Write the results with ``facts`` about the machine and the run."""
    rows = [asdict(result) | {"verdict": result.verdict} for result in results]
    path.write_text(json.dumps({"facts": facts, "results": rows}, indent=1) + "\n", "utf-8")
