"""``kiosk content``: build, check, report on, show, search, sign, compare and refresh an edition."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import editing, signing
from kiosk.commands.editing import NOT_USABLE, USABLE

if TYPE_CHECKING:
    from kiosk.commands import Subparsers


def add(subparsers: Subparsers) -> None:
    """Add ``kiosk content`` and what belongs to it."""
    parser = subparsers.add_parser("content", help="build, check, show and search editions")
    inner = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    build = _command(inner, "build", _build, "make a content file of a folder of sources")
    build.add_argument("sources", type=Path, metavar="SRC", help="folder such as assets/content")
    build.add_argument("out", type=Path, metavar="OUT", help="file to write, such as content.db")

    check = _command(inner, "check", _check, "tell what is wrong with a content file or a folder of sources")
    check.add_argument("path", type=Path, metavar="FILE", help="content file, or folder of sources")

    show = _command(inner, "show", _show, "tell what is in a content file")
    show.add_argument("file", type=Path, metavar="FILE", help="content file")
    show.add_argument("--json", action="store_true", help="for programs")

    search = _command(inner, "search", _search, "search a content file as the kiosk does")
    search.add_argument("file", type=Path, metavar="FILE", help="content file")
    search.add_argument("words", nargs="+", metavar="WORDS", help="what a reader would type")
    search.add_argument("--language", metavar="CODE", help="the edition's own language if left out")
    search.add_argument("--json", action="store_true", help="for programs")

    coverage = _command(
        inner, "coverage", editing.run_coverage, "tell where every fact of the fact sheet is used"
    )
    report = _command(inner, "report", editing.run_report, "write a page on the sources for their editors")
    editing.add_arguments(coverage, report)

    sign = _command(inner, "sign", signing.run_sign, "sign a content file, so that kiosks take it")
    verify = _command(inner, "verify", signing.run_verify, "tell who signed a content file")
    diff = _command(inner, "diff", signing.run_diff, "tell what changed from one edition to another")
    signing.add_arguments(sign, verify, diff)

    refresh = _command(inner, "refresh", _refresh, "put a content file in order after editing it with a tool")
    refresh.add_argument("file", type=Path, metavar="FILE", help="content file")


def _command(
    subparsers: Subparsers, name: str, handler: Callable[[argparse.Namespace], int], what: str
) -> argparse.ArgumentParser:
    parser = subparsers.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")
    parser.set_defaults(handler=handler)
    return parser


def _build(arguments: argparse.Namespace) -> int:
    edition = editing.read_sources(arguments.sources, warn=False)
    if edition is None:
        print(f"{arguments.out} was not written.", file=sys.stderr)
        return NOT_USABLE
    from kiosk.authoring.compile import write_edition
    from kiosk.commands import show

    write_edition(edition, arguments.out)
    facts = show.edition_facts(arguments.out)
    counts = facts["counts"]
    size = arguments.out.stat().st_size
    counted = ", ".join(f"{number} {what}" for what, number in counts.items())
    print(f"{arguments.out}: edition {edition.number}, {counted}, {size:,} bytes")
    show.print_translations(facts)
    for told in facts["recordings_not_played"]:
        print(told)
    return USABLE


def _check(arguments: argparse.Namespace) -> int:
    if arguments.path.is_dir():
        if editing.read_sources(arguments.path, warn=True) is None:
            return NOT_USABLE
    else:
        from kiosk.content.check import check_file

        problems = check_file(arguments.path)
        for sentence in problems:
            print(sentence)
        if problems:
            return NOT_USABLE
    print(f"{arguments.path} can be used.")
    return USABLE


def _show(arguments: argparse.Namespace) -> int:
    from kiosk.commands import show

    facts = show.edition_facts(arguments.file)
    show.print_json(facts) if arguments.json else show.print_facts(facts)
    return USABLE


def _search(arguments: argparse.Namespace) -> int:
    from kiosk.commands import show

    result = show.search(arguments.file, " ".join(arguments.words), arguments.language)
    show.print_json(result["hits"]) if arguments.json else show.print_hits(result)
    return USABLE


def _refresh(arguments: argparse.Namespace) -> int:
    from kiosk.authoring.refresh import refresh

    refresh(arguments.file)
    print(f"{arguments.file}: search and digest are in step with its pages again.")
    return USABLE
