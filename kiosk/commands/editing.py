"""``kiosk content coverage`` and ``report``, and what ``check`` and ``build`` tell of sources."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.errors import ContentError

if TYPE_CHECKING:
    from kiosk.authoring.coverage import Coverage
    from kiosk.authoring.edition import SourceEdition
    from kiosk.authoring.lint.run import Report

USABLE: Final = 0
NOT_USABLE: Final = 2
_SOURCES: Final = Path("assets/content")


def add_arguments(coverage: argparse.ArgumentParser, report: argparse.ArgumentParser) -> None:
    """Add the arguments of both commands."""
    for parser in (coverage, report):
        if parser is report:
            parser.add_argument("out", type=Path, metavar="OUT", help="page to write, such as report.html")
        parser.add_argument(
            "sources",
            type=Path,
            nargs="?",
            default=_SOURCES,
            metavar="SRC",
            help=f"folder of sources, {_SOURCES.as_posix()} if left out",
        )
    coverage.add_argument("--facts", type=Path, metavar="FILE", help="fact sheet to compare the list with")
    report.add_argument("--text", action="store_true", help="write plain text; OUT may be - for the screen")


def read_sources(folder: Path, *, warn: bool) -> SourceEdition | None:
    """Read and check sources; print what is wrong, one line each, and give None if there is any error.

    ``warn`` prints warnings and what editors accepted; without it they are counted only.
    """
    checked = _checked(folder)
    if checked is None:
        return None
    edition, report, covered = checked
    _print_report(folder, report, warn=warn)
    faulty = bool(report.errors)
    if covered is not None:
        for problem in covered.problems:
            print(f"{folder}/{problem}")
        faulty = faulty or bool(covered.problems)
    return None if faulty else edition


def run_coverage(arguments: argparse.Namespace) -> int:
    """Print where every id of the fact sheet went."""
    from kiosk.authoring.coverage import FILE_NAME, coverage
    from kiosk.authoring.source import read_edition

    _must_be_folder(arguments.sources)
    reading = read_edition(arguments.sources)
    if reading.edition is None:
        for problem in reading.problems:
            print(f"{arguments.sources}/{problem}")
        return NOT_USABLE
    covered = coverage(reading.edition, arguments.sources, arguments.facts)
    if covered is None:
        raise ContentError(f"There is no {FILE_NAME} in {arguments.sources}; add the list of ids.")
    for entry in covered.entries:
        told = ", ".join(entry.used_by) if entry.used_by else "left out"
        more = entry.correction or entry.left_out
        print(f"{entry.id} {entry.verdict}: {told}{f'. {more}' if more else ''}")
    print(", ".join(f"{number} {what}" for what, number in covered.counts().items()))
    for problem in covered.problems:
        print(f"{arguments.sources}/{problem}", file=sys.stderr)
    return NOT_USABLE if covered.problems else USABLE


def run_report(arguments: argparse.Namespace) -> int:
    """Write the editor's report; findings do not stop it, mistakes in the form of the sources do."""
    from kiosk import atomic
    from kiosk.authoring.lint.report import edition_report
    from kiosk.authoring.lint.report_html import html
    from kiosk.authoring.lint.report_text import text

    checked = _checked(arguments.sources)
    if checked is None:
        return NOT_USABLE
    edition, report, covered = checked
    gathered = edition_report(edition, report, covered)
    written = text(gathered) if arguments.text else html(gathered)
    if arguments.text and arguments.out == Path("-"):
        print(written, end="")
        return USABLE
    with atomic.replaced(arguments.out) as temporary:
        temporary.write_text(written, "utf-8", newline="\n")
    errors, warnings = len(report.errors), len(report.warnings)
    print(
        f"{arguments.out}: {len(gathered.pages)} pages, median grade {gathered.median_grade:.1f}, "
        f"{errors} errors, {warnings} warnings, {len(report.overridden)} accepted"
    )
    return USABLE


def _checked(folder: Path) -> tuple[SourceEdition, Report, Coverage | None] | None:
    from kiosk.authoring.coverage import coverage
    from kiosk.authoring.lint.run import lint
    from kiosk.authoring.source import read_edition

    _must_be_folder(folder)
    reading = read_edition(folder)
    for problem in reading.problems:
        print(f"{folder}/{problem}")
    if reading.edition is None:
        return None
    return reading.edition, lint(reading.edition, reading.origins), coverage(reading.edition, folder)


def _print_report(folder: Path, report: Report, *, warn: bool) -> None:
    for finding in report.findings if warn else report.errors:
        print(f"{folder}/{finding}")
    for accepted in report.overridden if warn else ():
        print(f"{folder}/{accepted}")
    if not warn and (report.warnings or report.overridden):
        print(
            f"{len(report.warnings)} warnings, {len(report.overridden)} accepted by an editor: "
            f"kiosk content check {folder} lists them.",
            file=sys.stderr,
        )


def _must_be_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise ContentError(f"There is no folder {folder}; name the folder that holds edition.toml.")
