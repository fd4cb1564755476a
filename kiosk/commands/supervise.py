"""`kiosk supervise`: shows the kiosk and keeps it running."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from kiosk import options
from kiosk.commands.window import add_run_options, run_options

if TYPE_CHECKING:
    from kiosk.commands import Subparsers


def add(subparsers: Subparsers) -> None:
    """Add ``kiosk supervise``."""
    parser = subparsers.add_parser(
        "supervise",
        help="show the kiosk and keep it running",
        description="Show the kiosk and start it again whenever it ends. The options are those of run.",
    )
    add_run_options(parser)
    parser.set_defaults(handler=_supervise)


def command(asked: options.RunOptions, executable: str, *, frozen: bool) -> list[str]:
    """The command line of the kiosk that is to be kept running."""
    program = [executable] if frozen else [executable, "-m", "kiosk"]
    return [*program, "run", *asked.words()]


def _supervise(arguments: argparse.Namespace) -> int:
    asked = run_options(arguments, "normal")
    from kiosk.supervisor import setup

    def words(mode: str, *, software: bool) -> list[str]:
        from dataclasses import replace

        renderer = "software" if software else asked.renderer
        started = replace(asked, start=mode, renderer=renderer)
        return command(started, sys.executable, frozen=bool(getattr(sys, "frozen", False)))

    return setup.keep_running(words, os.environ, asked.data)
