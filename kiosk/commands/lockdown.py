"""`kiosk lockdown`: shows, makes, compares and puts back the settings that keep readers in the kiosk."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kiosk import paths
from kiosk.errors import SettingError

if TYPE_CHECKING:
    from kiosk.commands import Subparsers
    from kiosk.lockdown.keeper import Change, Keeper
    from kiosk.lockdown.rules import Family, Rule

DONE: Final = 0
NOT_AS_IT_SHOULD_BE: Final = 1
ACTIONS: Final = {
    "plan": "show every change first; changes nothing",
    "apply": "make the changes, and remember what was there before",
    "check": "compare this PC with the plan; exit code 1 if something differs",
    "undo": "put back what was there before",
}


def add(subparsers: Subparsers) -> None:
    """Add ``kiosk lockdown`` and its four actions."""
    parser = subparsers.add_parser(
        "lockdown",
        help="keep readers in the kiosk by the system's own settings",
        description="Keep readers in the kiosk by the system's own settings. Begin with plan.",
    )
    inner = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, what in ACTIONS.items():
        action = inner.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")
        action.add_argument("--json", action="store_true", help="for programs")
        action.add_argument("--data", type=Path, metavar="DIR", help="folder for settings, log and state")
        action.add_argument(
            "--system",
            dest="family",
            metavar="NAME",
            choices=("home", "pro", "enterprise", "linux"),
            help="home, pro, enterprise or linux; this PC's own if left out",
        )
        action.add_argument("--root", type=Path, metavar="DIR", help="Linux: the files of another system")
        action.add_argument(
            "--account-only",
            action="store_true",
            help="Windows: only what belongs to the account that runs this",
        )
        if name in {"plan", "apply"}:
            action.add_argument("--account", metavar="NAME", default="Wayside", help="account of the kiosk")
            action.add_argument(
                "--out", type=Path, metavar="DIR", help="write the files for IT into this folder"
            )
        action.set_defaults(handler=_lockdown, action=name)


def _lockdown(arguments: argparse.Namespace) -> int:
    from kiosk.lockdown import this_pc
    from kiosk.lockdown.keeper import Keeper
    from kiosk.lockdown.rules import Family, rules_for

    family = Family(arguments.family) if arguments.family else this_pc.this_family()
    if arguments.root is not None and family is not Family.LINUX:
        raise SettingError("--root is for Linux: it names the folder of another system's files.")
    mine = bool(arguments.account_only)
    rules = [rule for rule in rules_for(family, this_pc.this_program()) if rule.place.mine == mine]
    if arguments.action == "plan" and family is not this_pc.this_family():
        return _show_other(arguments, family, rules)
    from kiosk.lockdown import state

    record = state.record(paths.this_data_folder(arguments.data).root, mine=mine)
    keeper = Keeper(this_pc.this_ground(family, arguments.root or Path("/")), record)
    if arguments.action in {"apply", "undo"} and not mine and arguments.root is None:
        _refuse_without_rights()
    return _ACTIONS[arguments.action](arguments, family, keeper, rules)


def _refuse_without_rights() -> None:
    from kiosk.lockdown.ground import may_change_the_system

    if not may_change_the_system():
        raise SettingError(
            "Changing the system needs an administrator: start this command as root or as administrator."
        )


def _plan(arguments: argparse.Namespace, family: Family, keeper: Keeper, rules: Sequence[Rule]) -> int:
    changes = keeper.plan(rules)
    _tell(arguments, family, changes)
    _write_kit(arguments, family)
    return DONE


def _apply(arguments: argparse.Namespace, family: Family, keeper: Keeper, rules: Sequence[Rule]) -> int:
    changed = keeper.apply(rules)
    _tell(arguments, family, changed)
    _write_kit(arguments, family)
    if not arguments.json:
        print("Nothing was left to do." if not changed else "Done. It holds after the next start of the PC.")
    return DONE


def _check(arguments: argparse.Namespace, family: Family, keeper: Keeper, rules: Sequence[Rule]) -> int:
    differing = [change for change in keeper.plan(rules) if not change.done]
    _tell(arguments, family, differing)
    if not arguments.json and not differing:
        print("Everything is as it should be.")
    return NOT_AS_IT_SHOULD_BE if differing else DONE


def _undo(arguments: argparse.Namespace, _: Family, keeper: Keeper, __: Sequence[Rule]) -> int:
    count = keeper.undo()
    if arguments.json:
        print(json.dumps({"put_back": count}))
    else:
        print(f"{count} settings are as they were before." if count else "There was nothing to put back.")
    return DONE


_ACTIONS: Final = {"plan": _plan, "apply": _apply, "check": _check, "undo": _undo}


def _show_other(arguments: argparse.Namespace, family: Family, rules: Sequence[Rule]) -> int:
    """The plan for another system than this one: what stands there now cannot be told."""
    from kiosk.lockdown.keeper import Change

    _tell(arguments, family, [Change(rule, None) for rule in rules], elsewhere=True)
    _write_kit(arguments, family)
    return DONE


def _tell(
    arguments: argparse.Namespace, family: Family, changes: Sequence[Change], *, elsewhere: bool = False
) -> None:
    if arguments.json:
        print(json.dumps({"system": family, "changes": [_entry(change) for change in changes]}, indent=1))
        return
    area = ""
    for change in changes:
        if change.rule.area != area:
            area = change.rule.area
            print(f"{area[0].upper()}{area[1:]}")
        print(f"  {change.rule.words}{'  (so already)' if change.done else ''}")
        print(f"    {change.rule.place} = {_short(change.rule.value)}")
        if change.now is not None and not change.done:
            print(f"    now: {_short(change.now[1])}")
    if elsewhere:
        print("This is the plan for another system than this PC.")


def _entry(change: Change) -> dict[str, Any]:
    return {
        "area": change.rule.area,
        "words": change.rule.words,
        "place": str(change.rule.place),
        "value": change.rule.value,
        "now": None if change.now is None else change.now[1],
        "done": change.done,
    }


def _short(value: str | int) -> str:
    text = str(value)
    return text if "\n" not in text else f"{len(text.splitlines())} lines"


def _write_kit(arguments: argparse.Namespace, family: Family) -> None:
    if arguments.out is None:
        return
    from kiosk.lockdown import kit, this_pc

    files = kit.files(family, this_pc.this_program(), arguments.account)
    try:
        arguments.out.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (arguments.out / name).write_text(text, "utf-8", newline="\r\n")
    except OSError as error:
        raise SettingError(
            f"Nothing can be written to {arguments.out}; name another folder.", repr(error)
        ) from error
    if not arguments.json:
        print(
            "\n".join(f"Written: {arguments.out / name}" for name in files) or "Linux needs no files for IT."
        )
