"""``kiosk content``: build, check, show, search and refresh an edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.commands import Subparsers


def add(subparsers: Subparsers) -> None:
    """Add ``kiosk content`` and what belongs to it."""
    parser = subparsers.add_parser("content", help="build, check, show and search editions")
    parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
