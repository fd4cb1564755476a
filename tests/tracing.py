"""Runs a program cut off from every network, and reads which calls to the system it made."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import pytest

from tests.patience import LONG_PATIENCE_SECONDS

MISSING: Final = (
    "This test follows a program's calls to the system and needs strace: run `apt-get install strace`, "
    "or `python3 build/dev.py test`, which does it."
)
_CALL = re.compile(r"^\d+\s+(\w+)\((.*)$")


class Trace:
    """A program that is followed with everything it starts; ``calls`` tells what was asked of the system."""

    def __init__(self, command: Sequence[str | Path], environment: Mapping[str, str], out: Path) -> None:
        if not shutil.which("strace"):
            pytest.fail(MISSING, pytrace=False)
        self._out = out
        alone = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--net", "--map-root-user"]
        follow = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=%network,execve,execveat", "-o", out]
        words = [str(word) for word in (*alone, *follow, *command)]
        self.process = subprocess.Popen(words, env=dict(environment))

    def calls(self, *names: str) -> list[str]:
        """The arguments of the calls with these names; of all but ``execve`` if none is named.

        A call that another process interrupted stands on two lines; the first has the arguments.
        """
        found = []
        for line in self._out.read_text("utf-8", "replace").splitlines():
            call = _CALL.match(line)
            if call and (call[1] in names if names else call[1] != "execve"):
                found.append(call[2])
        return found

    def end(self, seconds: float = LONG_PATIENCE_SECONDS) -> int:
        """Wait for its end; gives the exit code."""
        return self.process.wait(seconds)
