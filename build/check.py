"""The gate: lint, format, types, QML and tests, each one line with its time; `dev.py test` runs it.

All static steps run even when one fails, so that one run shows everything;
the tests follow when they are clean.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

from devtools.places import ROOT

FOLDERS = ("kiosk", "build", "tests")
NO_TESTS = 5  # pytest's exit code when it finds none


@dataclass(frozen=True)
class Step:
    """One line of the gate: a title, what the environment's Python runs, and which exit codes are good."""

    title: str
    arguments: tuple[str, ...]
    good: tuple[int, ...] = (0,)
    last_line: bool = False


def static_steps(folders: tuple[str, ...]) -> list[Step]:
    """Return the steps that read the sources and run nothing of the product but its type descriptions."""
    return [
        Step("ruff check", ("-m", "ruff", "check", "--output-format=concise", *folders)),
        Step("ruff format", ("-m", "ruff", "format", "--check", *folders)),
        # From nothing each time (5 s): its cache sometimes complains of a module that has come since.
        Step("mypy", ("-m", "mypy", "--no-error-summary", "--no-incremental", *folders)),
        Step("qmllint", ("build/devtools/qml.py",)),
    ]


# Two workers more than cores, because tests in real windows mostly wait. Tests that stand together stay
# together, since they share a window. A long traceback would show the arguments too, and to show a
# window that is gone ends the worker. A test that stands still ends its worker as well, with a word of where.
STANDS_STILL = ("-o", "faulthandler_timeout=600", "-o", "faulthandler_exit_on_timeout=true")
WORKERS = ("-n", str((os.cpu_count() or 2) + 2), "--dist", "worksteal")
TESTS = Step(
    "pytest",
    ("-m", "pytest", "-q", "--tb", "short", *WORKERS, *STANDS_STILL),
    good=(0, NO_TESTS),
    last_line=True,
)


def run_step(step: Step) -> bool:
    """Run one step and print its line, with the full output when it fails; return whether it was good."""
    print(f"{step.title:12} … ", end="", flush=True)
    started = time.monotonic()
    with tempfile.TemporaryFile() as output:
        process = subprocess.run(
            [sys.executable, *step.arguments],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        )
        output.seek(0)
        text = output.read().decode("utf-8", "replace").strip()
    good = process.returncode in step.good
    seconds = time.monotonic() - started
    note = f"  {text.splitlines()[-1]}" if good and step.last_line and text else ""
    print(f"{'ok' if good else 'FAILED'} ({seconds:.1f} s){note}", flush=True)
    if not good:
        print(text, flush=True)
    return good


def main() -> int:
    """Run the gate; 0 when everything is good, 1 when anything is not."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    folders = tuple(name for name in FOLDERS if (ROOT / name).is_dir())
    results = [run_step(step) for step in static_steps(folders)]
    if not all(results):
        print("The tests were not run: first make the lines above clean.")
        return 1
    return 0 if run_step(TESTS) else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        sys.exit(130)
