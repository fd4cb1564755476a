"""Check of the supervisor: the kiosk is started, killed, and must be back by itself and draw again."""

from __future__ import annotations

import queue
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import IO, Final

from kiosk.selftest.outcomes import Check, Failed
from kiosk.supervisor.child import Child, Heard
from kiosk.supervisor.notes import Notes
from kiosk.supervisor.rules import Patience, Start
from kiosk.supervisor.watch import Supervisor

LONGEST: Final = 90.0
"""Seconds after which a slow PC is given up."""


def checks(command: Sequence[str], environment: Mapping[str, str], log: Path) -> list[Check]:
    """The check; ``command`` starts a kiosk that writes its log to ``log``."""
    return [Check("restart", lambda: _comes_back(command, environment, log))]


class _Told(queue.SimpleQueue[Heard]):
    """What a child says, told to the test on its way to the supervisor."""

    def __init__(self, supervisor: queue.SimpleQueue[Heard], tell: Callable[[Heard], None]) -> None:
        self._supervisor = supervisor
        self._tell = tell

    def put(self, item: Heard, block: bool = True, timeout: float | None = None) -> None:
        self._supervisor.put(item, block, timeout)
        self._tell(item)


class _Rehearsal:
    """Kills the first kiosk at its first heartbeat, and ends all at the first heartbeat of the second."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], words: IO[bytes]) -> None:
        self._command = command
        self._environment = environment
        self._words = words
        self._children: list[Child] = []
        self._killed_at = 0.0
        self.notes = Notes()
        self.back_after = 0.0
        self.supervisor = Supervisor(self._launch, Patience(), list, self._note, datetime.now)

    def _launch(self, _: Start, heard: queue.SimpleQueue[Heard]) -> Child:
        child = Child(self._command, self._environment, _Told(heard, self._on_word), self._words)
        self._children.append(child)
        return child

    def _on_word(self, word: Heard) -> None:
        if word != "beat":
            return
        if not self._killed_at:
            self._killed_at = time.monotonic()
            self._children[0].kill()
        elif len(self._children) > 1 and not self.back_after:
            self.back_after = time.monotonic() - self._killed_at
            self.supervisor.stop()

    def _note(self, notes: Notes) -> None:
        self.notes = notes

    def run(self) -> None:
        """Run until the kiosk is back or patience ends."""
        end = threading.Timer(LONGEST, self.supervisor.stop)
        end.start()
        try:
            self.supervisor.run()
        finally:
            end.cancel()


def _comes_back(command: Sequence[str], environment: Mapping[str, str], log: Path) -> str:
    with tempfile.TemporaryFile() as words:
        rehearsal = _Rehearsal(command, environment, words)
        rehearsal.run()
        words.seek(0)
        said = words.read().decode("utf-8", "replace").strip()
    lines = log.read_text("utf-8", "replace").splitlines() if log.exists() else []
    complaints = [line for line in lines if any(f" {level} " in line for level in _LEVELS)]
    if not rehearsal.back_after:
        why = rehearsal.notes.last_failure or "It did not show a frame."
        raise Failed(f"The kiosk did not come back. {why} {' '.join(complaints[:1])}".strip())
    if complaints:
        raise Failed(f"The kiosk wrote into its log: {complaints[0]}")
    if said:
        raise Failed(f"The kiosk said on its way: {said.splitlines()[0]}")
    return f"killed, and drawing again {rehearsal.back_after:.1f} s later"


_LEVELS: Final = ("WARNING", "ERROR", "CRITICAL")
