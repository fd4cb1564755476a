"""`kiosk setup`: installs prepared settings, sets the PIN, makes key sticks."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk import paths
from kiosk.errors import SettingError

if TYPE_CHECKING:
    from kiosk.commands import Subparsers
    from kiosk.paths import DataFolder

USABLE: Final = 0
NOT_USABLE: Final = 2


def add(subparsers: Subparsers) -> None:
    """Add ``kiosk setup``."""
    parser = subparsers.add_parser(
        "setup",
        help="set this kiosk up",
        description="Set this kiosk up. Without an option: say what has been set up.",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--from", dest="prepared", type=Path, metavar="FILE", help="install prepared settings")
    what.add_argument("--new-pin", action="store_true", help="choose a new PIN; asks for it twice")
    what.add_argument("--key", type=Path, metavar="DIR", help="make the stick at DIR a key to the staff menu")
    what.add_argument("--forget-keys", action="store_true", help="let no stick in any more")
    parser.add_argument("--check", action="store_true", help="with --from: check the file, install nothing")
    parser.add_argument(
        "--first-time", action="store_true", help="for installers: leave settings that are there as they are"
    )
    parser.add_argument("--clinic", default="", metavar="NAME", help="with --first-time: the clinic's name")
    parser.add_argument(
        "--languages", default="", metavar="LIST", help="with --first-time: such as en,cy; all if left out"
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder for settings, log and state")
    parser.set_defaults(handler=_setup)


def _setup(arguments: argparse.Namespace) -> int:
    data = paths.this_data_folder(arguments.data)
    if arguments.check and arguments.prepared is None:
        raise SettingError("--check belongs to --from FILE.")
    if arguments.first_time:
        return _begin(data, arguments.clinic, arguments.languages, arguments.prepared)
    if arguments.clinic or arguments.languages:
        raise SettingError("--clinic and --languages belong to --first-time.")
    if arguments.prepared is not None:
        return _install(arguments.prepared, data, check=arguments.check)
    if arguments.new_pin:
        return _new_pin(data)
    if arguments.key is not None:
        return _make_key(arguments.key, data)
    if arguments.forget_keys:
        return _forget_keys(data)
    return _status(data)


def _install(prepared: Path, data: DataFolder, *, check: bool) -> int:
    from kiosk.staff import settings

    for sentence in (problems := settings.read_prepared(prepared)[2]):
        print(sentence)
    if problems:
        return NOT_USABLE
    if check:
        print(f"{prepared} can be used.")
        return USABLE
    changed = settings.install(prepared, data.settings)
    print(f"{data.settings} is in place; changed: {', '.join(changed) or 'nothing'}.")
    print("A kiosk that runs uses it from its next start.")
    return USABLE


def _begin(data: DataFolder, clinic: str, languages: str, prepared: Path | None) -> int:
    from kiosk.staff import first_time

    written = first_time.begin(data, clinic, languages, prepared)
    print(f"{data.settings} {'is in place.' if written else 'is as it was.'}")
    return USABLE


def _new_pin(data: DataFolder) -> int:
    from kiosk.staff.choosing import choose

    chosen = choose(data, _ask("New PIN: "), _ask("The same again: "))
    if not chosen.done:
        raise SettingError(chosen.sentence)
    print(f"The PIN is set. {chosen.sentence}\n\n    {chosen.recovery_code}\n")
    return USABLE


def _ask(question: str) -> str:
    """A PIN, typed unseen; or the next line of what another program sends."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    import getpass

    return getpass.getpass(question).strip()


def _make_key(stick: Path, data: DataFolder) -> int:
    from kiosk.staff import keys, vault

    kept = vault.load(data.staff)
    if kept.pin is None:
        raise SettingError("Choose a PIN first: kiosk setup --new-pin")
    vault.save(data.staff, vault.with_key(kept, keys.make(stick, _today())))
    print(f"{stick / keys.KEY_NAME} now opens the staff menu. Keep the stick as safe as a door key.")
    return USABLE


def _forget_keys(data: DataFolder) -> int:
    from dataclasses import replace

    from kiosk.staff import vault

    vault.save(data.staff, replace(vault.load(data.staff), keys=()))
    print("No stick opens the staff menu any more.")
    return USABLE


def _status(data: DataFolder) -> int:
    from kiosk import config
    from kiosk.staff import settings, vault

    kept = vault.load(data.staff)
    held, problems = config.load(data.settings)
    found = "is there" if data.settings.exists() else "is not there, so everything is as usual"
    print(f"{data.settings} {found}.")
    for sentence in (*(problem.sentence for problem in problems), *settings.contradictions(held)):
        print(sentence)
    print("A PIN has been chosen." if kept.pin else "No PIN has been chosen: kiosk setup --new-pin")
    print(f"Key sticks: {len(kept.keys)}.")
    return USABLE


def _today() -> str:
    import datetime as dt

    return dt.datetime.now().astimezone().date().isoformat()
