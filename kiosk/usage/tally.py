"""What has been opened since the file was last written: a pure rule with the clock passed in (P03)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

LEAST_VISITS: Final = 5
"""The file never changes by fewer visits than this: two copies of it never differ by one person's visit."""

LEAST_SECONDS: Final = 3600.0
"""Between two writings of one day: when the file changed says nothing of when somebody was there."""

_PAGE: Final = re.compile(r"[a-z]{1,30}(/[a-z0-9][a-z0-9-]{0,79})?")
_NOT_COUNTED: Final = re.compile(r"home|notice|missing|(staff|setup)[a-z]*")
"""Home is where every visit begins: counting it would count visits."""


def page_name(screen: str, item_id: str) -> str:
    """What a page is counted as, such as ``article/what-is-lupus``; empty if it is not counted.

    Only names of screens and ids of the edition get through: nothing that anybody typed can.
    """
    name = f"{screen}/{item_id}" if item_id else screen
    return name if _PAGE.fullmatch(name) and not _NOT_COUNTED.fullmatch(screen) else ""


@dataclass(frozen=True, slots=True)
class Batch:
    """What is to be added to the totals of ``day`` (ISO date): page -> number, in alphabetical order."""

    day: str
    numbers: Mapping[str, int]
    visits: int


class Tally:
    """Counts in how many visits a page was opened.

    A page counts once in a visit, however often it is opened. Times are seconds of a clock that never goes
    back; days are ISO dates.
    """

    def __init__(self, now: float) -> None:
        self._visit: set[str] = set()
        self._waiting: Counter[str] = Counter()
        self._visits = 0
        self._day = ""
        self._written_at = now

    def opened(self, page: str) -> None:
        """Somebody opened a page."""
        self._visit.add(page)

    def visit_ended(self, day: str) -> None:
        """The visit is over: from now on its pages are part of a sum."""
        if self._visit:
            self._waiting.update(self._visit)
            self._visits += 1
            self._day = day
        self._visit.clear()

    def due(self, day: str, now: float, *, stopping: bool = False) -> Batch | None:
        """What is to be written now, if anything; it is taken out.

        Fewer than five visits wait, also into the next day: they then count for that day.
        """
        waited = now - self._written_at >= LEAST_SECONDS
        if self._visits < LEAST_VISITS or not (waited or stopping or day != self._day):
            return None
        batch = Batch(self._day, dict(sorted(self._waiting.items())), self._visits)
        self._waiting.clear()
        self._visits = 0
        self._written_at = now
        return batch

    def put_back(self, batch: Batch) -> None:
        """The batch could not be written: it waits on."""
        self._waiting.update(batch.numbers)
        self._visits += batch.visits
        self._day = self._day or batch.day

    def forget(self) -> None:
        """Let go of everything that has not been written."""
        self._visit.clear()
        self._waiting.clear()
        self._visits = 0
