"""Writes build/locks/*.txt from pyproject.toml: every library pinned with hashes, Linux and Windows."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from devtools.environment import clean_env
from devtools.places import LOCKS, LOG, ROOT, shown, venv_python
from devtools.problems import SetupError
from devtools.steps import Steps

# The resolver: pinned, because another one writes the same lock differently.
RESOLVER = "uv==0.13.8"
OPTIONS = (
    "--universal",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-package=pip",  # sqlite-utils asks for pip, which every environment has
    "--no-config",
    "--quiet",
    "--custom-compile-command=python3 build/dev.py lock",
)


def main(arguments: list[str]) -> int:
    """Write both lock files; `--upgrade` looks for newer versions, otherwise pins are kept where they can be.

    Raises:
        SetupError: an unknown argument, no network, or libraries that contradict each other.
    """
    if set(arguments) - {"--upgrade"}:
        raise SetupError("`lock` knows one option, --upgrade.")
    steps = Steps(3, LOG)
    with tempfile.TemporaryDirectory(prefix="wayside-lock-") as folder:
        scratch = Path(folder)
        python = venv_python(scratch / "resolver")
        with steps.step("Resolver"):
            base = getattr(sys, "_base_executable", "") or sys.executable
            steps.run(
                [base, "-m", "venv", scratch / "resolver"],
                "The resolver's environment failed",
                env=clean_env(),
            )
            steps.run(
                [python, "-m", "pip", "install", "--quiet", RESOLVER], "The resolver failed", env=clean_env()
            )
        shutil.copy(ROOT / "pyproject.toml", scratch)
        for name in ("run", "dev"):
            if (LOCKS / f"{name}.txt").exists():
                shutil.copy(LOCKS / f"{name}.txt", scratch)
        for name, extra in (("run", ()), ("dev", ("--group=dev", "--constraints=run.txt"))):
            with steps.step(f"{name}.txt"):
                command = [
                    python,
                    "-m",
                    "uv",
                    "pip",
                    "compile",
                    "pyproject.toml",
                    *OPTIONS,
                    *extra,
                    *arguments,
                ]
                # Relative names, seen from the scratch folder, keep this machine's paths out of the lock.
                steps.run(
                    [*command, f"--output-file={name}.txt"],
                    "The libraries could not be locked",
                    env=clean_env(),
                    cwd=scratch,
                )
        for name in ("run", "dev"):
            refuse_traces((scratch / f"{name}.txt").read_text(encoding="utf-8"))
            fresh = LOCKS / f"{name}.txt.new"
            shutil.copy(scratch / f"{name}.txt", fresh)
            fresh.replace(LOCKS / f"{name}.txt")
    print(f"Written: {shown(LOCKS / 'run.txt')} and {shown(LOCKS / 'dev.txt')}.")
    return 0


def refuse_traces(lock: str) -> None:
    """Refuse a lock that names a server or a path of this machine.

    Raises:
        SetupError: it does.
    """
    if "://" in lock or tempfile.gettempdir() + os.sep in lock or str(ROOT) in lock:
        raise SetupError(
            "The lock names a server or a path of this machine: pyproject.toml must name versions only."
        )
