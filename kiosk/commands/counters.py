"""`kiosk counters`: what was counted, as words or a table; counting switched on and off."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk import config, paths
from kiosk.errors import SettingError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from kiosk.commands import Subparsers
    from kiosk.paths import DataFolder
    from kiosk.usage.totals import Total

USABLE: Final = 0


def add(subparsers: Subparsers) -> None:
    """Add ``kiosk counters``."""
    parser = subparsers.add_parser(
        "counters",
        help="show, export or switch off the counters of pages",
        description="Show how often pages were opened. Numbers under 5 are never shown.",
    )
    parser.add_argument("--export", type=Path, metavar="PLACE", help="write a table: a folder or a .csv file")
    parser.add_argument("--json", action="store_true", help="for programs")
    switch = parser.add_mutually_exclusive_group()
    switch.add_argument("--on", action="store_true", help="count from the next start on")
    switch.add_argument("--off", action="store_true", help="count no more from the next start on")
    parser.add_argument("--delete", action="store_true", help="delete all that was counted")
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder for settings, log and state")
    parser.set_defaults(handler=_counters)


def _counters(arguments: argparse.Namespace) -> int:
    from kiosk.staff import settings
    from kiosk.usage.totals import Totals

    data = paths.this_data_folder(arguments.data)
    totals = Totals(data.counters)
    if arguments.export is not None:
        _export(arguments.export, totals.read(), _titles(data), config.load(data.settings)[0].clinic)
    if arguments.on or arguments.off:
        settings.change(data.settings, {"counters": arguments.on})
        print(f"Counting is {'on' if arguments.on else 'off'} from the next start of the kiosk.")
    if arguments.delete:
        totals.delete()
        print("All that was counted is deleted.")
    if not (arguments.export or arguments.on or arguments.off or arguments.delete):
        counting = config.load(data.settings)[0].counters
        _show(totals.read(), _titles(data), counting=counting, as_json=arguments.json)
    return USABLE


def _export(place: Path, totals: tuple[Total, ...], titles: Mapping[str, str], clinic: str) -> None:
    from kiosk.usage import export

    if place.suffix.lower() != ".csv":
        if not place.is_dir():
            raise SettingError(f"There is no folder {place}; name a folder, or a file that ends with .csv.")
        place /= export.file_name("wayside-counters", clinic, _today().isoformat(), ".csv")
    export.write(place, totals, titles)
    print(f"{place}: {len(totals)} lines.")


def _show(totals: tuple[Total, ...], titles: Mapping[str, str], *, counting: bool, as_json: bool) -> None:
    from kiosk.usage import charts

    days = sorted({total.day for total in totals})
    best = charts.top_pages(totals, titles, _today())
    if as_json:
        first, last = (days[0], days[-1]) if days else ("", "")
        facts = {"counting": counting, "first_day": first, "last_day": last, "days": len(days)}
        rows = [{"page": bar.label, "visits": bar.words} for bar in best]
        print(json.dumps({**facts, "last_30_days": rows}, ensure_ascii=False, indent=2))
        return
    print("Pages are counted." if counting else "Counting is off.")
    counted = "1 day" if len(days) == 1 else f"{len(days)} days"
    print(f"There are totals of {counted}, {days[0]} to {days[-1]}." if days else "Nothing was counted yet.")
    if best:
        print("Pages of the last 30 days, and in how many visits they were opened:")
    for bar in best:
        print(f"  {bar.words:>8}  {bar.label}")


def _titles(data: DataFolder) -> Mapping[str, str]:
    from kiosk.staff.page_titles import titles
    from kiosk.staff.surroundings import edition_shown

    return titles(edition_shown(data, paths.this_installation()))


def _today() -> dt.date:
    import datetime as dt

    return dt.datetime.now().astimezone().date()
