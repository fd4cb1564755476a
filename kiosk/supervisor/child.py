"""One run of the kiosk as a process: started with a pipe for its heartbeat, listened to, ended."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from typing import IO, Final, Literal

from kiosk.supervisor.lifeline import VARIABLE

Heard = Literal["beat", "gone", "stop"]

FORCED: Final = 5.0
"""Seconds after which a process ended by force is left to the system (a disk that does not answer)."""


class Child:
    """A process that runs ``command``; what it does is put into ``heard`` by a thread that reads its pipe.

    What it writes to its terminal goes to ours, or into the file ``words``.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        heard: queue.SimpleQueue[Heard],
        words: IO[bytes] | None = None,
    ) -> None:
        self._heard = heard
        reading, writing = os.pipe()
        try:
            self._process = _start(command, environment, writing, words)
        except OSError:
            os.close(reading)
            raise
        finally:
            os.close(writing)  # the child's copy is the only one: it is gone when the pipe ends
        self._listener = threading.Thread(target=self._listen, args=(reading,), daemon=True)
        self._listener.start()

    def _listen(self, reading: int) -> None:
        while os.read(reading, 4096):
            self._heard.put("beat")
        os.close(reading)
        self._heard.put("gone")

    @property
    def runs(self) -> bool:
        """Whether the process has not ended yet."""
        return self._process.poll() is None

    def wait(self, seconds: float) -> int | None:
        """The exit code (POSIX: minus the signal that ended it), or None if it does not end in time."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def ask_to_end(self) -> None:
        """Ask the process to end. Windows has no such question: there it ends at once."""
        self._process.terminate()

    def kill(self) -> int | None:
        """End the process by force."""
        self._process.kill()
        return self.wait(FORCED)


def _start(
    command: Sequence[str], environment: Mapping[str, str], writing: int, words: IO[bytes] | None
) -> subprocess.Popen[bytes]:
    output = None if words is None else subprocess.STDOUT
    if sys.platform == "win32":
        import msvcrt

        handle = msvcrt.get_osfhandle(writing)
        os.set_handle_inheritable(handle, True)
        given = {**environment, VARIABLE: f"{os.getpid()}:{handle}"}
        alone = subprocess.STARTUPINFO(lpAttributeList={"handle_list": [handle]})
        return subprocess.Popen(command, env=given, startupinfo=alone, stdout=words, stderr=output)
    given = {**environment, VARIABLE: f"{os.getpid()}:{writing}"}
    return subprocess.Popen(command, env=given, pass_fds=[writing], stdout=words, stderr=output)
