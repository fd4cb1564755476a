"""Makes the payload: runs PyInstaller with fixed inputs and puts beside the program what staff see.

Runs in the environment of this system, or in the Windows Python: `python build/bundling/payload.py OUT`.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

if __package__ in {None, ""}:
    sys.path[:0] = [str(Path(__file__).resolve().parents[number]) for number in (1, 2)]

from bundling.places import CONTENTS, ROOT, SPEC

MOMENT = 1_767_225_600
"""The time of what is made here: 1 January 2026. It says nothing, so that two builds are the same."""

COMPILED = {".qml", ".js", ".mjs"}
"""What Qt compiles when it first runs, and keeps in the account's cache until the file has another time."""

STEPS = 300_000_000
STEP_SECONDS = 2  # what a Windows cabinet tells apart


def fixed_environment(moment: int = MOMENT) -> dict[str, str]:
    """Return the environment in which two runs of the same sources give the same bytes."""
    unwanted = {"PYTHONPATH", "PYTHONHOME", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH", "LD_LIBRARY_PATH"}
    kept = {key: value for key, value in os.environ.items() if key.upper() not in unwanted}
    return {
        **kept,
        "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": str(moment),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }


def stamp(path: Path) -> None:
    """Give a file its time: fixed, or told by what is in it where Qt must see that it is another file.

    With one time for all, an upgraded kiosk would go on with what Qt had compiled of the files before.
    """
    moment = MOMENT
    if path.suffix in COMPILED:
        number = int.from_bytes(hashlib.sha256(path.read_bytes()).digest()[:8], "big")
        moment -= STEP_SECONDS * (number % STEPS)
    os.utime(path, (moment, moment))


def freeze(out: Path) -> None:
    """Fill `out` with the program as PyInstaller makes it; what was there before is gone.

    Raises:
        subprocess.CalledProcessError: PyInstaller failed; its own words are on standard error.
    """
    with tempfile.TemporaryDirectory(prefix="wayside-freeze-") as folder:
        work = Path(folder)
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=WARN"]
        command += ["--distpath", str(work / "dist"), "--workpath", str(work / "work"), str(SPEC)]
        # PyInstaller keeps what it has worked out between runs; here each run begins with nothing.
        settings = {**fixed_environment(), "PYINSTALLER_CONFIG_DIR": str(work / "config")}
        subprocess.run(command, check=True, cwd=work, env=settings)
        if out.exists():
            shutil.rmtree(out)
        out.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(work / "dist" / "wayside", out)


def finish(out: Path) -> None:
    """Put the edition and the licences beside the program, and make times and rights those of any build."""
    from bundling import notices

    shutil.copyfile(ROOT / "content.db", out / "content.db")
    notices.write(out / "licences")
    for path in sorted(out.rglob("*")):
        if path.is_symlink():
            continue
        runs = path.is_dir() or (path.parent == out and path.name.startswith("wayside"))
        path.chmod(0o755 if runs else 0o644)
        stamp(path)
    stamp(out)


def build(out: Path) -> None:
    """Make the payload in the folder `out`."""
    freeze(out)
    if sys.platform == "linux":
        from bundling import runpaths, unicode_data, verify

        for library in (out / CONTENTS).rglob("libicudata.so.*"):
            unicode_data.cut(library)
        for file in verify.program_files(out):
            runpaths.forget(file)
    finish(out)


def main() -> int:
    """Make the payload named on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", type=Path, help="folder to fill")
    build(parser.parse_args().out.resolve())
    return 0


if __name__ == "__main__":
    sys.exit(main())
