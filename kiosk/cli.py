"""The command line: reads the arguments, runs one sub-command, and tells what went wrong in one sentence."""

from __future__ import annotations

import argparse
import io
import logging
import os
import sys
from collections.abc import Callable, Sequence
from typing import Final

from kiosk import __version__
from kiosk.commands import Subparsers, content, window
from kiosk.errors import KioskError

USABLE: Final = 0
NOT_USABLE: Final = 2
"""Exit code when the world is not as the command needs it; wrong arguments give it too."""

_INTERRUPTED: Final = 130
_PIPE_CLOSED: Final = 141


COMMANDS: Final[tuple[Callable[[Subparsers], None], ...]] = (
    window.add_run,
    window.add_tour,
    content.add,
)
"""Each adds one sub-command, with ``handler`` (arguments -> exit code) as its default."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command in ``arguments`` (``sys.argv`` if None) and give its exit code."""
    parsed = build_parser().parse_args(arguments)
    handler: Callable[[argparse.Namespace], int] = parsed.handler
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # old consoles do not know every letter
    try:
        code = handler(parsed)
        sys.stdout.flush()
    except KioskError as error:
        _tell(error, parsed)
        return NOT_USABLE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Python flushes standard output once more at exit; give it somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    return code


def build_parser() -> argparse.ArgumentParser:
    """The parser with all sub-commands."""
    parser = argparse.ArgumentParser(prog="kiosk", description="Wayside, an offline information kiosk.")
    parser.add_argument("--version", action="version", version=f"Wayside {__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in COMMANDS:
        add(subparsers)
    return parser


def _tell(error: KioskError, parsed: argparse.Namespace) -> None:
    print(f"kiosk: {error.sentence}", file=sys.stderr)
    if error.detail:
        from kiosk import log, paths

        log.configure(paths.this_data_folder(getattr(parsed, "data", None)).log, terminal=False)
        logging.getLogger(__name__).info("%s (%s)", error.sentence, error.detail)
        log.close()
