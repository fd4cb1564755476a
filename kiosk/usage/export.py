"""The totals as a table for a spreadsheet, with small numbers hidden (P03)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from kiosk import atomic
from kiosk.errors import ContentError
from kiosk.usage.totals import CountersError, Total
from kiosk.wording import Wording

SMALLEST_SHOWN: Final = 5
HIDDEN: Final = Wording("under %1", SMALLEST_SHOWN)
COLUMNS: Final = ("day", "page", "title", "visits")


def shown(number: int) -> str:
    """The number as others may see it: 1 to 4 are not told."""
    return str(number) if number >= SMALLEST_SHOWN else HIDDEN if number else "0"


def table(totals: Iterable[Total], titles: Mapping[str, str]) -> str:
    """The totals as CSV; ``titles`` are what pages are called, where known."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for total in totals:
        title = titles.get(total.page, "")
        # A spreadsheet would take a title that begins like this for a sum to work out.
        safe = f"'{title}" if title.startswith(("=", "+", "-", "@")) else title
        writer.writerow((total.day, total.page, safe, shown(total.number)))
    return out.getvalue()


def file_name(what: str, clinic: str, day: str, ending: str) -> str:
    """A name for a file that leaves the kiosk: what it is, of which clinic, of which day (ISO date)."""
    slug = re.sub(r"[^a-z0-9]+", "-", clinic.lower()).strip("-")[:40]
    return "-".join([what, *([slug] if slug else []), day]) + ending


def write(path: Path, totals: Iterable[Total], titles: Mapping[str, str]) -> None:
    """Write the table to the file ``path``, whole or not at all; raises CountersError."""
    try:
        with atomic.replaced(path) as temporary:
            # Spreadsheets know by the mark at its start that this is UTF-8.
            temporary.write_text(table(totals, titles), "utf-8-sig", newline="")
    except ContentError as error:
        raise CountersError(error.sentence, error.detail) from error
