"""Numbered progress lines with elapsed seconds, and quiet subprocesses whose output goes to a log."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from devtools.places import shown
from devtools.problems import SetupError, cause


class Steps:
    """Prints `1/3 Title … done (12 s)`; on a terminal the seconds count up while a step runs."""

    def __init__(self, total: int, log: Path) -> None:
        """Number the steps out of `total`; append the detail of every command to `log`."""
        self._total = total
        self._log = log
        self._number = 0
        self._title = ""
        self._started = 0.0
        self._live = sys.stdout.isatty()

    @contextlib.contextmanager
    def step(self, title: str) -> Iterator[None]:
        """Print a line for the work inside the `with`; an exception marks it FAILED and goes on up."""
        self._number += 1
        self._title = f"{self._number}/{self._total} {title} …"
        self._started = time.monotonic()
        print(self._title, end=" ", flush=True)
        try:
            yield
        except BaseException:
            self._finish("FAILED")
            raise
        self._finish("done")

    def run(
        self,
        command: Sequence[str | Path],
        failure: str,
        *,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        may_fail: bool = False,
        hint: str = "",
    ) -> str:
        """Run a command quietly and return what it wrote.

        `failure` starts the sentence if it fails; `hint` is earlier output that may hold the cause.

        Raises:
            SetupError: the command is missing or ended with an error, unless `may_fail`.
        """
        words = [str(part) for part in command]
        self._log.parent.mkdir(parents=True, exist_ok=True)
        with self._log.open("a", encoding="utf-8", errors="replace") as log:
            log.write("\n$ " + " ".join(words) + "\n")
            log.flush()
            begin = self._log.stat().st_size
            try:
                process = subprocess.Popen(
                    words,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    env=None if env is None else dict(env),
                    cwd=cwd,
                )
            except FileNotFoundError as error:
                raise SetupError(f"{failure}: the program {words[0]} is not installed.") from error
            code = self._wait(process)
        with self._log.open("rb") as written:
            written.seek(begin)
            output = written.read().decode("utf-8", "replace")
        if code and not may_fail:
            reason = cause(output + hint) or f"{Path(words[0]).name} ended with error {code}"
            raise SetupError(f"{failure}: {reason}. The detail is in {shown(self._log)}.")
        return output

    def _wait(self, process: subprocess.Popen[bytes]) -> int:
        try:
            while True:
                try:
                    return process.wait(timeout=1)
                except subprocess.TimeoutExpired:
                    if self._live:
                        print(f"\r{self._title} {self._seconds()} s", end=" ", flush=True)
        except BaseException:
            process.terminate()
            process.wait()
            raise

    def _finish(self, word: str) -> None:
        start = f"\r{self._title} " if self._live else ""
        print(f"{start}{word} ({self._seconds()} s)   ".rstrip() + ("    " if self._live else ""), flush=True)

    def _seconds(self) -> int:
        return round(time.monotonic() - self._started)
