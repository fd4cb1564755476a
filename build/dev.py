"""Developer entry: `python3 build/dev.py COMMAND` prepares this machine and runs one command in it.

Only what any Python 3 can read happens here, so that an old or incomplete Python gets a sentence and not a
traceback; the commands themselves are in devtools/commands.py.
"""

import sys

OLDEST = (3, 11)
NEWEST = (3, 13)


def python_problem(major: int, minor: int) -> str:
    """Return the sentence for a Python that cannot run Wayside, or '' when this one can.

    The range is our own code's (from 3.11) and PySide6 6.9.3's (up to 3.13).
    """
    if OLDEST <= (major, minor) <= NEWEST:
        return ""
    return (
        f"Wayside needs Python 3.11, 3.12 or 3.13, and this is Python {major}.{minor}: "
        "start it with one of those, for example `python3.13 build/dev.py run`."
    )


def main() -> int:
    """Run the command line; return the exit code (2: this machine is not ready)."""
    problem = python_problem(*sys.version_info[:2])
    if problem:
        sys.stderr.write(problem + "\n")
        return 2
    try:
        from devtools import commands
    except ImportError as error:
        sys.stderr.write(
            f"This Python is incomplete ({error}): install the full one, on Debian and Ubuntu with "
            "`apt-get install python3 python3-venv`.\n"
        )
        return 2
    return commands.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
