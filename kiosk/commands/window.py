"""``kiosk run`` and ``kiosk tour``: the commands that draw; Qt is imported only when one of them runs."""

from __future__ import annotations

import argparse
import gc
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import choices, options
from kiosk.pyside import import_pyside

if TYPE_CHECKING:
    from kiosk.commands import Subparsers


def add_run(subparsers: Subparsers) -> None:
    """Add ``kiosk run``."""
    parser = subparsers.add_parser("run", help="show the kiosk", description="Show the kiosk.")
    add_run_options(parser)
    parser.add_argument("--start", metavar="HOW", default="normal", help=", ".join(choices.STARTS))
    parser.set_defaults(handler=_run)


def add_run_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how the kiosk is shown."""
    parser.add_argument("--content", type=Path, metavar="FILE", help="edition to show, not the bundled one")
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder for settings, log and state")
    parser.add_argument("--windowed", action="store_true", help="in a window, not on the full screen")
    parser.add_argument("--size", metavar="WxH", help="in a window of this many pixels, such as 1280x800")
    parser.add_argument("--px-per-mm", metavar="N", help="pixels per millimetre of this screen, such as 4.03")
    parser.add_argument("--theme", metavar="NAME", help=", ".join(choices.THEMES))
    parser.add_argument("--text-size", metavar="NAME", help=", ".join(choices.TEXT_SIZES))
    parser.add_argument("--language", metavar="CODE", help="language to start in, such as en")
    parser.add_argument("--bigger-buttons", action="store_true", help="start with bigger buttons")
    parser.add_argument("--renderer", metavar="NAME", help=", ".join(choices.RENDERERS))


def add_tour(subparsers: Subparsers) -> None:
    """Add ``kiosk tour``."""
    parser = subparsers.add_parser(
        "tour",
        help="draw every screen to PNG files",
        description="Draw every screen to PNG files with an index page. Lists have commas: paper,dusk.",
    )
    parser.add_argument("out", type=Path, metavar="OUT", help="folder for the pictures")
    parser.add_argument("--content", type=Path, metavar="FILE", help="edition to draw, not the bundled one")
    parser.add_argument("--themes", metavar="LIST", default="paper", help=",".join(choices.THEMES))
    parser.add_argument("--sizes", metavar="LIST", default="standard", help=",".join(choices.TEXT_SIZES))
    parser.add_argument("--languages", metavar="LIST", default="", help="such as en; all if left out")
    parser.add_argument("--devices", metavar="LIST", default="R1", help=",".join(choices.DEVICES))
    parser.add_argument("--screens", metavar="LIST", default="", help="such as home,article:what-is-lupus")
    parser.set_defaults(handler=_tour)


def run_options(arguments: argparse.Namespace, start: str) -> options.RunOptions:
    """The options that were given, checked; raises SettingError."""
    return options.RunOptions(
        content=arguments.content,
        data=arguments.data,
        windowed=arguments.windowed,
        size=None if arguments.size is None else options.parse_size(arguments.size),
        px_per_mm=None if arguments.px_per_mm is None else options.parse_scale(arguments.px_per_mm),
        theme=arguments.theme,
        text_size=arguments.text_size,
        language=arguments.language,
        bigger_buttons=arguments.bigger_buttons,
        renderer=arguments.renderer,
        start=start,
    )


def _run(arguments: argparse.Namespace) -> int:
    asked = run_options(arguments, arguments.start)
    gc.disable()  # nothing of a start is garbage
    import_pyside()
    from kiosk import app

    return app.run(asked)


def _tour(arguments: argparse.Namespace) -> int:
    from kiosk.drawing_options import TourOptions

    asked = TourOptions(
        out=arguments.out,
        content=arguments.content,
        themes=options.parse_list(arguments.themes),
        sizes=options.parse_list(arguments.sizes),
        languages=options.parse_list(arguments.languages),
        devices=options.parse_list(arguments.devices),
        screens=options.parse_list(arguments.screens),
    )
    from kiosk import app

    return app.tour(asked)
