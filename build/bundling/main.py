"""The packaging commands of `dev.py`: makes the payload and the Debian package, weighs and checks them."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

from bundling import payload, sizes, verify
from bundling.places import PACKAGES, version

FOLDER = PACKAGES / "linux" / "wayside"


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


def main() -> int:
    """Run one packaging command."""
    parser = argparse.ArgumentParser(prog="dev.py", description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(required=True)
    made = commands.add_parser("bundle", help="make the folder that an installation holds")
    made.add_argument("--out", type=lambda text: Path(text).resolve(), default=FOLDER, help=f"({FOLDER})")
    made.set_defaults(work=bundle)
    arguments = parser.parse_args()
    try:
        code: int = arguments.work(arguments)
    except subprocess.CalledProcessError as error:
        print(f"{error.cmd[0]} failed with {error.returncode}.", file=sys.stderr)
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main())
