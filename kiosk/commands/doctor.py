"""`kiosk doctor`: is this kiosk ready? As text, JSON, a printed page, or a pack for IT."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk import paths

if TYPE_CHECKING:
    from kiosk.commands import Subparsers
    from kiosk.findings import Probe
    from kiosk.staff.surroundings import Surroundings

EXIT_CODES: Final = {"green": 0, "amber": 1, "red": 2}
"""As monitoring programs know them: fine, warning, critical."""


def add(subparsers: Subparsers) -> None:
    """Add ``kiosk doctor``."""
    parser = subparsers.add_parser(
        "doctor",
        help="check whether this kiosk is ready",
        description="Is this kiosk ready? Exit codes: 0 fine, 1 look at something, 2 put it right.",
    )
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.add_argument("--pdf", type=Path, metavar="FILE", help="also write a page to print")
    parser.add_argument(
        "--pack", type=Path, metavar="DIR", help="also write the pack for IT into this folder"
    )
    parser.add_argument("--screen", metavar="WxH", help="pixels of the kiosk's screen, such as 1920x1080")
    parser.add_argument("--content", type=Path, metavar="FILE", help="edition to check, not the one shown")
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder for settings, log and state")
    parser.set_defaults(handler=_doctor)


def _doctor(arguments: argparse.Namespace) -> int:
    from kiosk.staff import report
    from kiosk.staff.doctor import examine
    from kiosk.staff.probes import probes

    around = _around(arguments)
    made = examine(probes(around, _of_devices(around)), around.now, around.settings.clinic)
    print(report.as_json(made) if arguments.json else report.text(made), end="")
    if arguments.pdf is not None:
        from kiosk import app

        app.print_readiness(made, arguments.pdf)
    if arguments.pack is not None:
        from kiosk.staff import pack

        written = pack.write(arguments.pack, around, made)
        if not arguments.json:
            print(f"\nPack for IT: {written}")
    return EXIT_CODES[made.light]


def _of_devices(around: Surroundings) -> dict[str, Probe]:
    from dataclasses import replace

    from kiosk.devices import readiness
    from kiosk.staff import check_content

    has = readiness.shipped(also_systems=around.settings.system_voice, trial=around.data.voice_trial)
    devices = replace(has, printer=_knows_printer)
    return readiness.probes(devices, lambda: check_content.offered(around), around.settings.printer)


def _knows_printer(name: str) -> bool:
    from kiosk import app

    return app.knows_printer(name)


def _around(arguments: argparse.Namespace) -> Surroundings:
    import datetime as dt

    from kiosk import options
    from kiosk.staff import surroundings

    return surroundings.look(
        paths.this_data_folder(arguments.data),
        paths.this_installation(),
        dt.datetime.now().astimezone(),
        edition=arguments.content,
        screen_px=None if arguments.screen is None else options.parse_size(arguments.screen, "--screen"),
    )
