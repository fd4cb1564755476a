"""Builds the supervisor: its log and notes, the signals that end it, its hold on what it starts."""

from __future__ import annotations

import logging
import queue
import signal
import sys
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from kiosk import log, paths
from kiosk.exits import SWITCHES_OFF, Exit
from kiosk.supervisor import leash, notes, power
from kiosk.supervisor.child import Child, Heard
from kiosk.supervisor.rules import Patience, Start
from kiosk.supervisor.watch import Supervisor

logger = logging.getLogger(__name__)


ONE_HEAP: Final = {"MALLOC_ARENA_MAX": "1"}
"""All threads of the kiosk share one heap (glibc), which is overwritten after a visit (P01)."""


class Words(Protocol):
    """Gives the command line that starts the kiosk."""

    def __call__(self, mode: str, *, software: bool) -> list[str]:
        """The words for this way of starting."""


def keep_running(words: Words, environment: Mapping[str, str], data: Path | None) -> int:
    """Keep the kiosk running in this process until staff or the system end it; gives the exit code."""
    folder = paths.this_data_folder(data)
    log.configure(folder.supervisor_log)
    leash.hold()
    environment = {**ONE_HEAP, **environment}
    if power.may_switch_off():
        environment = {**environment, SWITCHES_OFF: "yes"}

    def launch(start: Start, heard: queue.SimpleQueue[Heard]) -> Child:
        return Child(words(start.mode, software=start.software), environment, heard)

    supervisor = Supervisor(
        launch, Patience(), leash.reap_strays, partial(notes.write, folder.supervisor), _now
    )
    for number in _ending_signals():
        signal.signal(number, lambda *_: supervisor.stop())
    logger.info("supervising")
    code = supervisor.run()
    if code == Exit.POWER_OFF:
        power.switch_off()
    return code


def _now() -> datetime:
    return datetime.now().astimezone().replace(tzinfo=None)


def _ending_signals() -> list[signal.Signals]:
    if sys.platform == "win32":
        return [signal.SIGINT, signal.SIGTERM, signal.SIGBREAK]
    return [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
