"""`dev.py windows`: the folder `Wayside` for Windows, made with a Windows Python, on Linux under Wine."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

from bundling import places
from devtools.environment import digest
from devtools.places import ROOT, SCRATCH, shown
from devtools.problems import SetupError
from devtools.steps import Steps

from windows import wineroot, winpy
from windows.resources import PREVIEW

OUT: Final = places.PACKAGES / "windows"
NAME: Final = "Wayside"
LOG: Final = SCRATCH / "windows.log"
LONGEST: Final = 3600
"""Seconds: it takes one minute on a machine that does nothing else."""

# What the recipe reads; the build sees a copy, so that whoever works in the checkout does not disturb it.
SOURCES: Final = ("kiosk", "assets", "build", "content.db", "pyproject.toml", "README.md")
_PYTHON: Final = rf"Z:{wineroot.BINDS}\python\python.exe".replace("/", "\\")
_SCRIPT: Final = rf"Z:{wineroot.BINDS}\sources\build\bundling\payload.py".replace("/", "\\")
_MADE: Final = rf"Z:{wineroot.BINDS}\made\{NAME}".replace("/", "\\")


def main(arguments: list[str]) -> int:
    """Make the payload and look at it; what is wrong with it is told and gives 1."""
    parser = argparse.ArgumentParser(prog="dev.py windows", description="Make the program for Windows.")
    parser.add_argument("--out", type=Path, default=OUT / NAME, help="folder to fill")
    options = parser.parse_args(arguments)
    out: Path = options.out.resolve()
    preview = sys.platform != "win32"
    if preview:
        build(out, Steps(3, LOG))
    else:
        from bundling import payload

        payload.build(out)
    from windows import programs

    found = programs.problems(out, places.version(), preview=preview)
    for sentence in found:
        print(sentence)
    print(f"{shown(out)} {'is not good.' if found else 'is made.'}")
    return 1 if found else 0


def build(out: Path, steps: Steps) -> None:
    """Make the payload under Wine; it is a preview, because its Python is put together and not python.org's.

    Raises:
        SetupError: this machine cannot, or a step failed; the log has the detail.
    """
    with steps.step("Debian with Wine (once: a minute, 2 GB)"):
        root = wineroot.provide()
    with steps.step("Windows Python"):
        python = interpreter(root, steps)
    with steps.step("Program"), tempfile.TemporaryDirectory(prefix="windows-", dir=wineroot.CACHE) as name:
        folder = Path(name)
        copy_sources(folder / "sources")
        (folder / "made").mkdir()
        prefix = wineroot.fresh_prefix(folder / "prefix")
        binds = {"python": python, "sources": folder / "sources", "made": folder / "made"}
        with wineroot.session(prefix, binds) as windows:
            try:
                done = windows.wine(_PYTHON, _SCRIPT, _MADE, seconds=LONGEST, **{PREVIEW: "1"})
            except TimeoutError as error:
                raise SetupError(f"The program was not made within {LONGEST // 60} minutes.") from error
        LOG.parent.mkdir(exist_ok=True)
        with LOG.open("a", encoding="utf-8") as log:
            log.write(done.output)
        made = folder / "made" / NAME
        if done.code or not made.is_dir():
            reason = done.output.strip().splitlines()[-1:] or ["it said nothing"]
            raise SetupError(f"The program could not be made: {reason[0]}. The detail is in {shown(LOG)}.")
        if out.exists():
            shutil.rmtree(out)
        out.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(made, out)


def interpreter(root: Path, steps: Steps) -> Path:
    """The Windows Python for the locked libraries; put together once for each set of them."""
    inputs = [winpy.requirements(), (winpy.HERE / "interpreter.txt").read_text("utf-8")]
    inputs.append(Path(winpy.__file__).read_text("utf-8"))
    made = wineroot.CACHE / f"python-{digest(''.join(inputs))}"
    if not made.exists():
        scratch = Path(tempfile.mkdtemp(prefix="new-", dir=wineroot.CACHE))
        (library,) = (root / "usr" / "lib").glob("python3.[0-9]*")
        winpy.assemble(scratch / "python", scratch, library, steps)
        (scratch / "python").rename(made)
        shutil.rmtree(scratch)
    return made


def copy_sources(target: Path) -> None:
    """Copy what the recipe reads, as it is now."""
    leave = shutil.ignore_patterns("__pycache__", "*.pyc")
    target.mkdir(parents=True)
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target / name, ignore=leave)
        else:
            shutil.copy2(ROOT / name, target / name)
