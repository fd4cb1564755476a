"""The packaging commands of `dev.py`: makes the payload and the Debian package, weighs and checks them."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

from bundling import deb, payload, sizes, verify
from bundling.places import PACKAGES, version

FOLDER = PACKAGES / "linux" / "wayside"


def _folder(text: str) -> Path:
    return Path(text).resolve()


def bundle(arguments: argparse.Namespace) -> int:
    """Make the payload of Linux, look at it and weigh it."""
    started = time.monotonic()
    payload.build(arguments.out)
    problems = verify.problems(arguments.out)
    for problem in problems:
        print(f"wrong: {problem}", file=sys.stderr)
    measures = sizes.weigh(arguments.out, "linux")
    print("\n".join(one.line() for one in measures))
    print(f"{arguments.out}: Wayside {version()} in {time.monotonic() - started:.0f} s")
    return 1 if problems or not all(one.within for one in measures) else 0


def debian(arguments: argparse.Namespace) -> int:
    """Make the payload and the Debian package of it, look at both and weigh them."""
    started = time.monotonic()
    if not arguments.payload:
        code = bundle(argparse.Namespace(out=FOLDER))
        if code:
            return code
    package = deb.make(arguments.payload or FOLDER, arguments.out)
    said = deb.complaints(package)
    if said:
        print(said, file=sys.stderr)
    measures = sizes.weigh(arguments.payload or FOLDER, "linux", package)
    if arguments.record:
        sizes.record("linux", measures)
    print(measures[-1].line())
    print(f"{package}: in {time.monotonic() - started:.0f} s")
    return 1 if said or not measures[-1].within else 0


def main() -> int:
    """Run one packaging command."""
    parser = argparse.ArgumentParser(prog="dev.py", description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(required=True)
    made = commands.add_parser("bundle", help="make the folder that an installation holds")
    made.add_argument("--out", type=_folder, default=FOLDER, help="folder to fill")
    made.set_defaults(work=bundle)
    packed = commands.add_parser("deb", help="make the package for Debian and Ubuntu")
    packed.add_argument("--out", type=_folder, default=PACKAGES, help="folder for the package")
    packed.add_argument("--payload", type=_folder, help="of this folder; else it is made first")
    packed.add_argument("--record", action="store_true", help="write what was measured to build/sizes.toml")
    packed.set_defaults(work=debian)
    arguments = parser.parse_args()
    try:
        code: int = arguments.work(arguments)
    except deb.PackageError as error:
        print(error, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"{error.cmd[0]} failed with {error.returncode}.", file=sys.stderr)
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main())
