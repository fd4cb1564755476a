"""`kiosk leaflet`: a page of the edition, or all of them, as PDF files for the printer."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import choices
from kiosk.drawing_options import LeafletOptions

if TYPE_CHECKING:
    from kiosk.commands import Subparsers


def add(subparsers: Subparsers) -> None:
    """Add ``kiosk leaflet``."""
    parser = subparsers.add_parser(
        "leaflet",
        help="write large-print leaflets as PDF files",
        description="Write a page of the edition as a large-print leaflet (PDF), or all of them.",
    )
    parser.add_argument("--page", metavar="ID", default="", help="such as what-is-lupus or faq:q02")
    parser.add_argument("--all", action="store_true", help="every page, question and organisation")
    parser.add_argument(
        "--out", type=Path, metavar="PLACE", required=True, help="the file; with --all a folder"
    )
    parser.add_argument("--paper", metavar="NAME", default="a4", help=", ".join(choices.PAPERS))
    parser.add_argument("--size", metavar="POINTS", type=int, default=14, help="14 or 18")
    parser.add_argument("--language", metavar="CODE", default="", help="such as en; else the edition's own")
    parser.add_argument("--content", type=Path, metavar="FILE", help="edition to print, not the bundled one")
    parser.set_defaults(handler=_leaflet)


def _leaflet(arguments: argparse.Namespace) -> int:
    asked = LeafletOptions(
        out=arguments.out,
        page=arguments.page,
        all=arguments.all,
        paper=arguments.paper,
        size=arguments.size,
        language=arguments.language,
        content=arguments.content,
    )
    from kiosk import app

    return app.leaflet(asked)
