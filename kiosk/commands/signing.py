"""``kiosk content sign``, ``verify`` and ``diff``: who made an edition, and what is new in it."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Final

from kiosk import paths
from kiosk.commands.keys import add_passphrase, passphrase

USABLE: Final = 0
NOT_TRUSTED: Final = 4


def add_arguments(
    sign: argparse.ArgumentParser, verify: argparse.ArgumentParser, diff: argparse.ArgumentParser
) -> None:
    """Add what the three commands may be told."""
    sign.add_argument("file", type=Path, metavar="FILE", help="content file")
    sign.add_argument("key", type=Path, metavar="KEY", help="secret key file, such as charity.private.toml")
    sign.add_argument("--out", type=Path, metavar="OUT", help="write here, and leave FILE as it is")
    add_passphrase(sign)

    verify.add_argument("file", type=Path, metavar="FILE", help="content file")
    verify.add_argument("--data", type=Path, metavar="DIR", help="folder for settings, log and state")
    verify.add_argument("--json", action="store_true", help="for programs")

    diff.add_argument("old", type=Path, metavar="OLD", help="content file")
    diff.add_argument("new", type=Path, metavar="NEW", help="content file")
    diff.add_argument("--json", action="store_true", help="for programs")


def run_sign(arguments: argparse.Namespace) -> int:
    """Sign a content file."""
    from kiosk.authoring.sign import sign
    from kiosk.update import keyfiles

    sealed = keyfiles.is_sealed(arguments.key)
    key = keyfiles.read(arguments.key, passphrase(arguments, twice=False) if sealed else "")
    target = arguments.out or arguments.file
    count = sign(arguments.file, target, key)
    print(f"{target}: signed by {key.name} ({count} signature{'' if count == 1 else 's'}).")
    return USABLE


def run_verify(arguments: argparse.Namespace) -> int:
    """Tell who signed a content file, as a kiosk with this data folder sees it."""
    from kiosk.errors import ContentError
    from kiosk.update import rules, signing
    from kiosk.update.refusal import Refused
    from kiosk.update.trust import load

    trust = load((paths.this_installation().trust, paths.this_data_folder(arguments.data).trust))
    signer, sentence = "", ""
    try:
        apart = signing.take_apart(arguments.file)
        signer, _ = rules.signer(apart.digest, apart.signatures, trust, rules.SIGNED_ONLY, signing.fits)
        sentence = f"{arguments.file} was signed by {signer} and has not been changed since."
    except Refused as refused:
        sentence = refused.sentence
    except OSError as error:
        raise ContentError(f"{arguments.file} cannot be read; check its name.", repr(error)) from error
    print(json.dumps({"signer": signer, "sentence": sentence}) if arguments.json else sentence)
    return USABLE if signer else NOT_TRUSTED


def run_diff(arguments: argparse.Namespace) -> int:
    """Tell what changed from one edition to another."""
    from kiosk.content.store import Store
    from kiosk.update import changes, facts

    with Store.open(arguments.old) as old, Store.open(arguments.new) as new:
        found = changes.between(old, new)
        before, after = facts.read(old), facts.read(new)
    if arguments.json:
        values = {
            "old": asdict(before),
            "new": asdict(after),
            "changes": [asdict(change) for change in found],
        }
        print(json.dumps(values, indent=2, ensure_ascii=False))
    else:
        print(
            f"From edition {before.number} of {before.released_on} to {after.number} of {after.released_on}:"
        )
        for change in found:
            print(f"{change.what:9} {change.kind:12} {change.title} ({change.language})")
        told = ", ".join(f"{number} {what}" for what, number in changes.counts(found).items())
        print(f"{told}.")
        if (after.number, after.released_on) < (before.number, before.released_on):
            print("The second is older, so kiosks refuse it. Are the files the right way round?")
        elif found and (after.number, after.released_on) == (before.number, before.released_on):
            print(f"Both have one number and day. For a new edition write number = {after.number + 1}.")
    return USABLE
