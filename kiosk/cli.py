"""The command line: reads the arguments, runs one sub-command, and tells what went wrong in one sentence."""

from __future__ import annotations

import argparse
import io
import logging
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any, Final

from kiosk import __version__
from kiosk.errors import KioskError

USABLE: Final = 0
NOT_USABLE: Final = 2
"""Exit code when the world is not as the command needs it; wrong arguments give it too."""

_INTERRUPTED: Final = 130
_PIPE_CLOSED: Final = 141
_USUAL_COLUMNS: Final = 80


COMMANDS: Final = {
    "run": "window:add_run",
    "supervise": "supervise:add",
    "tour": "window:add_tour",
    "setup": "setup:add",
    "doctor": "doctor:add",
    "counters": "counters:add",
    "content": "content:add",
    "selftest": "selftest:add",
    "leaflet": "leaflet:add",
    "speak": "speak:add",
    "update": "update:add",
    "keys": "keys:add",
    "lockdown": "lockdown:add",
}
"""Sub-command -> its module in ``kiosk/commands`` and the function there that adds it to the parser.

The function sets ``handler`` (arguments -> exit code) as the sub-command's default.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command in ``arguments`` (``sys.argv`` if None) and give its exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    # Only the module of the command that runs is imported; all of them if it is not clear which.
    parsed = build_parser(words[0] if words and words[0] in COMMANDS else None).parse_args(words)
    handler: Callable[[argparse.Namespace], int] = parsed.handler
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # old consoles do not know every letter
    try:
        code = handler(parsed)
        if sys.stdout is not None:  # a windowed program of Windows has none
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


def build_parser(only: str | None = None) -> argparse.ArgumentParser:
    """The parser with all sub-commands, or with one."""
    parser = _Parser(prog="kiosk", description="Wayside, an offline information kiosk.")
    parser.add_argument("--version", action="version", version=f"Wayside {__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, place in COMMANDS.items():
        if only in {None, name}:
            module, _, function = place.partition(":")
            getattr(import_module(f"kiosk.commands.{module}"), function)(subparsers)
    return parser


class _Help(argparse.HelpFormatter):
    """Help as wide as the terminal.

    A parser makes one for each option. Python's own asks ``shutil`` for the width, and that loads three
    kinds of compression: 2 ms of every start, 5 from a cold disk.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


class _Parser(argparse.ArgumentParser):
    """A parser with our help; those of its sub-commands are of the same class."""

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 - as argparse's
        super().__init__(**given, formatter_class=_Help)


def _columns() -> int:
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked):
        return int(asked)
    with suppress(OSError):  # no terminal
        return os.get_terminal_size().columns or _USUAL_COLUMNS
    return _USUAL_COLUMNS


def _tell(error: KioskError, parsed: argparse.Namespace) -> None:
    print(f"kiosk: {error.sentence}", file=sys.stderr)
    if error.detail:
        from kiosk import log, paths

        log.configure(paths.this_data_folder(getattr(parsed, "data", None)).log, terminal=False)
        logging.getLogger(__name__).info("%s (%s)", error.sentence, error.detail)
        log.close()
