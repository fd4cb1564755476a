"""The numbers and names that the pack for IT says, taken from the program and the edition themselves."""

from __future__ import annotations

import calendar
import sqlite3
import tomllib
from contextlib import closing
from datetime import date
from pathlib import Path

from bundling.sizes import RECORD

import kiosk
from kiosk import choices, config, log
from kiosk.config import SiteSettings
from kiosk.content import hiding
from kiosk.devices import espeak
from kiosk.exits import Exit
from kiosk.session import visit
from kiosk.staff import heights, menu, pin, tries
from kiosk.supervisor import rules
from kiosk.takeaway import code, paper
from kiosk.update import bounds, history
from kiosk.usage import export, keeping, tally

_MEGABYTE = 1_000_000
_QUESTIONS = {
    "edition_title": "SELECT edition_title FROM language ORDER BY position LIMIT 1",
    "edition_number": "SELECT number FROM edition",
    "edition_day": "SELECT released_on FROM edition",
    "publisher": "SELECT publisher FROM edition",
    "languages": "SELECT group_concat(english_name, ', ') FROM language",
    "pages_all": "SELECT count(*) FROM review",
    "pages_signed": "SELECT count(*) FROM review WHERE reviewer != ''",
    "contacts_all": "SELECT count(*) FROM organisation",
    "contacts_rung": "SELECT count(*) FROM organisation WHERE checked_on IS NOT NULL",
    "first_due": "SELECT min(due_on) FROM review",
    "recordings": "SELECT count(*) FROM recording",
}


def of_program() -> dict[str, str]:
    """What the code itself holds, by the name that the texts use."""
    usual, patience = SiteSettings(), rules.Patience()
    settings = {
        "menu_seconds": usual.menu_seconds,
        "reading_seconds": usual.reading_seconds,
        "idle_from": choices.IDLE_SECONDS[0],
        "idle_to": choices.IDLE_SECONDS[1],
        "help_numbers": config.MOST_HELP_NUMBERS,
        "counters_usual": _on(usual.counters),
        "system_voice_usual": _on(usual.system_voice),
        "sizes": len(choices.TEXT_SIZES),
    }
    visits = {
        "ask_seconds": visit.WARNING_SECONDS,
        "more_minutes": visit.MORE_TIME_SECONDS // 60,
        "clean_seconds": visit.CLEANING_SECONDS,
        "clean_hold": visit.HOLD_SECONDS,
        "code_from": code.LEAST_MM,
        "code_to": code.MOST_MM,
        "print_gap": f"{paper.AGAIN_SECONDS:g}",
        "print_most": paper.MOST,
        "print_minutes": f"{paper.MOST_IN_SECONDS / 60:g}",
    }
    staff = {
        "pin_least": pin.LEAST_DIGITS,
        "pin_most": pin.MOST_DIGITS,
        "recovery_digits": pin.CODE_DIGITS,
        "pin_free_tries": sum(wait == 0 for wait in tries.WAITS),
        "pin_wait_most": tries.WAITS[-1] // 60,
        "menu_closes": f"{menu.CLOSES_SECONDS / 60:g}",
        "reach_good": f"{heights.GOOD_MM[0]:g} to {heights.GOOD_MM[1]:g}",
        "reach_limit": f"{heights.LIMIT_MM[0]:g} to {heights.LIMIT_MM[1]:g}",
    }
    kept = {
        "months": keeping.MONTHS,
        "hidden_below": export.SMALLEST_SHOWN,
        "least_visits": tally.LEAST_VISITS,
        "least_minutes": f"{tally.LEAST_SECONDS / 60:g}",
        "log_files": log.OLDER_FILES + 1,
        "log_mb": f"{log.FILE_BYTES / _MEGABYTE:g}",
        "history_mb": f"{history.MOST_BYTES / _MEGABYTE:g}",
        "edition_mb": f"{bounds.MOST_FILE_BYTES / _MEGABYTE:.0f}",
        "hidden_days": hiding.HIDDEN_AFTER.days,
        "voices": len(espeak.VOICES),
    }
    running = {
        "hang_seconds": f"{patience.silence:g}",
        "previous_at": rules.PREVIOUS_AT,
        "safe_at": rules.SAFE_AT,
        "exit_ended": Exit.ENDED.value,
        "exit_bug": Exit.BUG.value,
        "exit_not_usable": Exit.NOT_USABLE.value,
        "exit_leave": Exit.LEAVE.value,
        "exit_again": Exit.AGAIN.value,
        "exit_power_off": Exit.POWER_OFF.value,
        "version": kiosk.__version__,
    }
    return {name: str(value) for name, value in (settings | visits | staff | kept | running).items()}


def of_installers() -> dict[str, str]:
    """What the installers weigh, and what they unpack to: as the packaging commands have measured it."""
    sizes = tomllib.loads(RECORD.read_text("utf-8"))
    return {
        name: f"{sizes[system][part] / _MEGABYTE:.1f}"
        for name, (system, part) in {
            "size_setup": ("windows", "installer"),
            "size_msi": ("windows", "MSI"),
            "size_deb": ("linux", "installer"),
            "size_windows": ("windows", "unpacked"),
            "size_linux": ("linux", "unpacked"),
        }.items()
    }


def of_edition(content: Path) -> dict[str, str]:
    """What the edition says of itself."""
    with closing(sqlite3.connect(f"{content.resolve().as_uri()}?mode=ro", uri=True)) as edition:
        told = {name: str(edition.execute(asked).fetchone()[0]) for name, asked in _QUESTIONS.items()}
    return told | {name: _day(told[name]) for name in ("edition_day", "first_due")}


def _day(text: str) -> str:
    day = date.fromisoformat(text)
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def _on(value: bool) -> str:
    return "on" if value else "off"
