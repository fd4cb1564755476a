"""``kiosk update``: show another edition, go back and forward, tell how things stand."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk import paths
from kiosk.errors import SettingError

if TYPE_CHECKING:
    from kiosk.commands import Subparsers
    from kiosk.update.facts import EditionFacts
    from kiosk.update.history import Entry
    from kiosk.update.refusal import Refused
    from kiosk.update.updater import Updater

SHOWN: Final = 0
OTHER_TROUBLE: Final = 2
NOT_GOOD: Final = 3
NOT_TRUSTED: Final = 4
NOT_NEWER: Final = 5
TRY_AGAIN: Final = 6

EXIT_CODES: Final = {
    **dict.fromkeys(("shown-already", "kept-already"), SHOWN),
    **dict.fromkeys(("unsigned", "stranger", "revoked", "altered", "trust-damaged"), NOT_TRUSTED),
    **dict.fromkeys(("older", "was-set-aside", "nothing-to-show"), NOT_NEWER),
    **dict.fromkeys(("busy", "changing", "gone", "no-room", "stopped"), TRY_AGAIN),
    "cannot-write": OTHER_TROUBLE,
}
"""Code of a refusal -> exit code; every other refusal means that the file is not good."""

HISTORY_IN_STATUS: Final = 5


def add(subparsers: Subparsers) -> None:
    """Add ``kiosk update``."""
    parser = subparsers.add_parser(
        "update",
        help="show another edition, or tell which is shown",
        description="Show another edition. Exit codes: 0 shown, 2 wrong use or a disk that cannot be written,"
        " 3 the file is not good, 4 not trusted, 5 not newer, or nothing to go to, 6 try again later.",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("file", type=Path, nargs="?", metavar="FILE", help="content file to show from now on")
    what.add_argument("--status", action="store_true", help="which edition is shown (also without any word)")
    what.add_argument("--rollback", action="store_true", help="show the edition before this one again")
    what.add_argument("--forward", action="store_true", help="after --rollback: show the later one again")
    what.add_argument("--history", action="store_true", help="all that was tried")
    parser.add_argument("--allow-older", action="store_true", help="also one that is older, or was set aside")
    parser.add_argument("--csv", type=Path, metavar="OUT", help="with --history: write a table to this file")
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder for settings, log and state")
    parser.set_defaults(handler=_update)


def _update(arguments: argparse.Namespace) -> int:
    from kiosk import config
    from kiosk.update.disk import Disk
    from kiosk.update.making import make_updater
    from kiosk.update.refusal import Refused

    data, here = paths.this_data_folder(arguments.data), paths.this_installation()
    updater = make_updater(data, here, config.load(data.settings)[0], _draw, Disk())
    try:
        if arguments.file is not None:
            return _take(updater, arguments)
        if arguments.rollback:
            return _tell_moved(updater.roll_back("command"), "rolled-back", arguments)
        if arguments.forward:
            return _tell_moved(updater.go_forward("command"), "gone-forward", arguments)
    except Refused as refused:
        return _tell_refused(refused, arguments)
    return _history(updater, arguments) if arguments.history else _status(updater, arguments)


def _draw(data: bytes, media_type: str) -> bool:
    return _picture_check()(data, media_type)


@cache
def _picture_check() -> Callable[[bytes, str], bool]:
    from kiosk import app

    return app.picture_check()


def _take(updater: Updater, arguments: argparse.Namespace) -> int:
    from kiosk.update import changes, offers

    offer = offers.Offer(offers.COMMAND, arguments.file)
    prepared = updater.prepare(offer, _progress)
    facts = updater.activate(prepared, older_allowed=arguments.allow_older)
    counts = changes.counts(prepared.changes)
    if arguments.json:
        _print({
            "result": "shown", "edition": _facts(facts), "warning": prepared.warning, "changes": counts,
            "overdue": len(prepared.overdue),
        })  # fmt: skip
        return SHOWN
    told = ", ".join(f"{number} {what}" for what, number in counts.items())
    print(f"Edition {facts.number} of {facts.released_on} is shown: {told}.")
    if prepared.warning:
        print(prepared.warning)
    if prepared.overdue:
        print(f"Reviews that are overdue: {len(prepared.overdue)}.")
    return SHOWN


def _progress(step: str, done: int, of: int) -> None:
    if sys.stderr is not None and sys.stderr.isatty():
        print(f"\r{step:8} {100 * done // max(of, 1):3} %", end="" if done < of else "\n", file=sys.stderr)


def _tell_moved(facts: EditionFacts | None, result: str, arguments: argparse.Namespace) -> int:
    if arguments.json:
        _print({"result": result, "edition": _facts(facts)})
    else:
        print(f"Edition {facts.number} of {facts.released_on} is shown." if facts else "Done.")
    return SHOWN


def _tell_refused(refused: Refused, arguments: argparse.Namespace) -> int:
    code = EXIT_CODES.get(refused.code, NOT_GOOD)
    if arguments.json:
        _print({"result": refused.code, "sentence": refused.sentence, "found": refused.found})
    else:
        told = f"{refused.sentence} {refused.found}".rstrip()
        print(told, file=sys.stdout if code == SHOWN else sys.stderr)
    return code


def _status(updater: Updater, arguments: argparse.Namespace) -> int:
    from dataclasses import asdict

    from kiosk.update.errands import standing

    now = standing(updater, HISTORY_IN_STATUS)
    terms = updater.terms()
    if arguments.json:
        _print({
            "shown": _facts(now.shown), "before": _facts(now.before), "after": _facts(now.after),
            "aside": list(now.aside), "policy": terms.policy,
            "keys": [key.name for key in terms.trust.keys], "problems": list(terms.trust.problems),
            "history": [asdict(entry) for entry in now.history],
        })  # fmt: skip
        return SHOWN
    print(f"Shown:   {_line(now.shown) or 'the edition that came with the program'}")
    _print_if("Before:  ", _line(now.before))
    _print_if("Later:   ", _line(now.after))
    for reason in now.aside:
        print(f"Set aside: {reason}")
    names = ", ".join(key.name for key in terms.trust.keys) or "nobody yet"
    print(f"Policy:  {terms.policy}; trusted: {names}")
    for problem in terms.trust.problems:
        print(problem)
    _print_entries(now.history)
    return SHOWN


def _print_entries(entries: Iterable[Entry]) -> None:
    for entry in entries:
        print(f"{entry.at[:16].replace('T', ' ')}  {entry.way:8} {entry.result:14} {entry.sentence}")


def _history(updater: Updater, arguments: argparse.Namespace) -> int:
    from dataclasses import asdict

    from kiosk.update.history import as_csv

    entries = updater.history.entries()
    if arguments.csv is not None:
        try:
            arguments.csv.write_text(as_csv(entries), "utf-8-sig", newline="")
        except OSError as error:
            raise SettingError(
                f"{arguments.csv} cannot be written; name another file.", repr(error)
            ) from error
        print(f"{arguments.csv}: {len(entries)} entries")
    elif arguments.json:
        _print([asdict(entry) for entry in entries])
    else:
        _print_entries(entries)
    return SHOWN


def _facts(facts: EditionFacts | None) -> dict[str, object] | None:
    from dataclasses import asdict

    return asdict(facts) if facts is not None else None


def _line(facts: EditionFacts | None) -> str:
    if facts is None:
        return ""
    by = f", signed by {facts.signer}" if facts.signer else ""
    return f"{facts.title}, edition {facts.number} of {facts.released_on}{by}"


def _print_if(name: str, line: str) -> None:
    if line:
        print(f"{name}{line}")


def _print(value: object) -> None:
    print(json.dumps(value, indent=2, ensure_ascii=False))
