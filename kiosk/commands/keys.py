"""``kiosk keys``: make a signing key, and list the keys that a kiosk trusts."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk import paths

if TYPE_CHECKING:
    from kiosk.commands import Subparsers

USABLE: Final = 0
NOT_USABLE: Final = 2


def add(subparsers: Subparsers) -> None:
    """Add ``kiosk keys`` and what belongs to it."""
    parser = subparsers.add_parser("keys", help="make a key to sign editions, list trusted keys")
    inner = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    new = inner.add_parser("new", help="make a signing key", description="Make a signing key: two files.")
    new.add_argument("name", metavar="NAME", help="the organisation, as staff of kiosks know it")
    new.add_argument("out", type=Path, metavar="OUT", help="folder to write to, and never a kiosk's")
    add_passphrase(new)
    new.set_defaults(handler=_new)

    listed = inner.add_parser("list", help="the keys that this kiosk trusts", description="List the keys.")
    listed.add_argument("--data", type=Path, metavar="DIR", help="folder for settings, log and state")
    listed.add_argument("--json", action="store_true", help="for programs")
    listed.set_defaults(handler=_list)


def add_passphrase(parser: argparse.ArgumentParser) -> None:
    """Add the ways to give a pass phrase; it is asked for at the terminal if none is used."""
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="read it from the first line of a file"
    )
    ways.add_argument("--no-passphrase", action="store_true", help="the key is not sealed, or is in a safe")


def passphrase(arguments: argparse.Namespace, *, twice: bool) -> str:
    """The pass phrase; asked for at the terminal, never an argument, which other users could see.

    Raises:
        KeyFileError: the file cannot be read, nobody is there to ask, or the two do not agree.
    """
    from kiosk.update.keyfiles import KeyFileError

    if arguments.no_passphrase:
        return ""
    if arguments.passphrase_file is not None:
        try:
            return str(arguments.passphrase_file.read_text("utf-8").partition("\n")[0].rstrip("\r"))
        except (OSError, UnicodeDecodeError) as error:
            raise KeyFileError(f"{arguments.passphrase_file} cannot be read.", repr(error)) from error
    import getpass

    try:
        phrase = getpass.getpass("Pass phrase (at least 12 letters): ")
        again = getpass.getpass("Once more: ") if twice else phrase
    except EOFError as error:
        raise KeyFileError("Nobody is there to type the pass phrase; use --passphrase-file.") from error
    if phrase != again or not phrase:
        raise KeyFileError("The two pass phrases are not the same; try again.")
    return phrase


def _new(arguments: argparse.Namespace) -> int:
    from kiosk.update import keyfiles

    key = keyfiles.new(arguments.name)
    stem = "-".join(word for word in arguments.name.lower().split() if word.isalnum()) or "key"
    secret, public = keyfiles.write(key, arguments.out, stem, passphrase(arguments, twice=True))
    print(f"Secret key: {secret}\nPublic key: {public}")
    print("Keep the secret key where only editors can reach it, and a copy of it in a safe.")
    print('Copy the public key into the folder "trust" of every kiosk.')
    return USABLE


def _list(arguments: argparse.Namespace) -> int:
    from kiosk.update.trust import load

    data, here = paths.this_data_folder(arguments.data), paths.this_installation()
    trust = load((here.trust, data.trust))
    if arguments.json:
        values = {
            "keys": [{"name": key.name, "key": key.key} for key in trust.keys if trust.name_of(key.key)],
            "revoked": [{"key": key, "reason": reason} for key, reason in trust.revoked],
            "problems": list(trust.problems),
        }
        print(json.dumps(values, indent=2, ensure_ascii=False))
        return NOT_USABLE if trust.problems else USABLE
    for key in trust.keys:
        print(f"{key.key}  {key.name}{'' if trust.name_of(key.key) else ' (revoked)'}")
    for revoked, reason in trust.revoked:
        print(f"{revoked}  revoked: {reason}")
    if not trust.keys:
        print(f"No key is trusted. Put public key files into {data.trust}.")
    for problem in trust.problems:
        print(problem)
    return NOT_USABLE if trust.problems else USABLE
