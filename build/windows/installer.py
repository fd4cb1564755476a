"""`dev.py installer`: the set-up wizard and the MSI of a Windows payload, signed by whoever is named."""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

from bundling import sizes
from devtools.places import SCRATCH, shown
from devtools.problems import SetupError
from devtools.steps import Steps

from windows import msi, payload, programs, signing, wizard
from windows.product import Product

LOG: Final = SCRATCH / "installer.log"


def main(arguments: list[str]) -> int:
    """Make both installers and weigh them with what they hold; gives 1 if something is too large."""
    parser = argparse.ArgumentParser(prog="dev.py installer", description="Make the installers for Windows.")
    parser.add_argument("--payload", type=Path, help="a folder made before; without it, it is made now")
    parser.add_argument("--out", type=Path, default=payload.OUT, help="folder for the installers")
    parser.add_argument("--record", action="store_true", help="note the sizes in build/sizes.toml")
    options = parser.parse_args(arguments)
    folder = options.payload or payload.OUT / payload.NAME
    if options.payload is None and payload.main([]):
        return 1
    made = build(folder.resolve(), options.out.resolve())
    measures = weigh(folder, *made)
    for measure in measures:
        print(measure.line())
    if options.record:
        sizes.record("windows", measures)
    for path in made:
        print(shown(path))
    return 0 if all(measure.within for measure in measures) else 1


def weigh(folder: Path, exe: Path, package: Path) -> list[sizes.Measure]:
    """A payload by its parts and both installers, beside what they may weigh."""
    allowed = sizes.budgets()["windows"]["MSI"]
    return [*sizes.weigh(folder, "windows", exe), sizes.Measure("MSI", package.stat().st_size, allowed)]


def build(folder: Path, out: Path, *, quick: bool = False) -> tuple[Path, Path]:
    """Make the installers of a payload: first the programs are signed, then what holds them.

    A `quick` wizard is larger, and made in a tenth of the time.

    Raises:
        SetupError: there is no payload, or a step failed.
    """
    if not (folder / programs.OURS[0]).is_file():
        raise SetupError(f"There is no Windows program in {shown(folder)}.")
    facts = programs.read(folder / programs.OURS[0]).strings
    version, title = facts["FileVersion"], facts["ProductName"]
    signer = signing.from_environment(os.environ)
    steps = Steps(4 if signer else 2, LOG)
    name = f"{title.replace(' ', '-')}-{version}"
    wanted = out / f"{name}-setup.exe", out / f"{name}.msi"
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="installer-") as scratch:
        place = Path(scratch)
        if signer:
            with steps.step("Signing the programs"):
                shutil.copytree(folder, place / "signed")
                folder = place / "signed"
                for path in signing.unsigned(folder):
                    signer.sign(path, steps)
        else:
            print(f"Not signed: {signing.CERTIFICATE} names no certificate.", flush=True)
        product = Product(folder, version, title, can_lock_down())
        with steps.step("Wizard"):
            wizard.build(product, wanted[0], place / "wizard", steps, signs=signer is not None, quick=quick)
        with steps.step("MSI"):
            msi.build(product, wanted[1], place / "msi", steps)
        if signer:
            with steps.step("Signing the installers"):
                for path in wanted:
                    signer.sign(path, steps)
    return wanted


def can_lock_down() -> bool:
    """Whether the program has the command that locks a PC down; the wizard offers nothing else."""
    from kiosk.cli import COMMANDS

    return "lockdown" in COMMANDS
