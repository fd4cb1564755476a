"""The supervisor's loop: starts the kiosk, waits for its heartbeats, and starts it again when it must."""

from __future__ import annotations

import contextlib
import logging
import queue
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from kiosk.exits import Exit
from kiosk.supervisor.child import Child, Heard
from kiosk.supervisor.notes import Notes
from kiosk.supervisor.rules import End, Patience, Restarts, Start, Why
from kiosk.wording import Wording

logger = logging.getLogger(__name__)

Launch = Callable[[Start, "queue.SimpleQueue[Heard]"], Child]

LEAVING: Final = {Exit.LEAVE: Exit.ENDED, Exit.POWER_OFF: Exit.POWER_OFF}
"""Exit codes of the kiosk after which the supervisor ends too, and with which code."""

ASLEEP_SECONDS: Final = 5.0
"""A wait that took this much longer than it should means that the whole PC stood still, not the kiosk."""


class Supervisor:
    """Runs until staff leave the kiosk or ``stop`` is called.

    ``launch`` starts one run; ``tidy`` ends what a run left behind; ``note`` keeps what the readiness report
    tells; ``now`` is the wall clock.
    """

    def __init__(
        self,
        launch: Launch,
        patience: Patience,
        tidy: Callable[[], Sequence[int]],
        note: Callable[[Notes], None],
        now: Callable[[], datetime],
    ) -> None:
        self._launch = launch
        self._patience = patience
        self._tidy = tidy
        self._note = note
        self._now = now
        self._restarts = Restarts(patience)
        self._heard: queue.SimpleQueue[Heard] = queue.SimpleQueue()
        self._stopping = False
        self._notes = Notes(since=self._time())

    def stop(self) -> None:
        """End the kiosk and this; may be called by a signal handler."""
        self._stopping = True
        self._heard.put("stop")

    def run(self) -> int:
        """Keep the kiosk running; gives the exit code."""
        start = Start()
        while not self._stopping:
            self._wait_before(start)
            if self._stopping:
                break
            end, code = self._one_run(start)
            if self._stopping:
                break
            if code in LEAVING:
                logger.info("staff ended the kiosk (exit code %d)", code)
                return LEAVING[Exit(code)]
            start = self._after(end, code)
        logger.info("told to end")
        return Exit.ENDED

    def _wait_before(self, start: Start) -> None:
        end = time.monotonic() + start.delay
        while not self._stopping and (left := end - time.monotonic()) > 0:
            self._listen(left)

    def _one_run(self, start: Start) -> tuple[End, int | None]:
        begun = time.monotonic()
        self._heard = queue.SimpleQueue()  # what an earlier run still had to say does not count
        try:
            child = self._launch(start, self._heard)
        except OSError as error:
            logger.info("the kiosk could not be started (%s)", error)
            return End("crash", 0.0, drew=False), None
        self._notes = replace(
            self._notes, running_since=self._time(), mode=start.mode, software=start.software
        )
        self._note(self._notes)
        why, drew = self._watch(child, start, begun)
        code = self._end(child, why)
        if strays := self._tidy():
            logger.info("ended what the kiosk left behind: %s", strays)
        if why == "ended":
            why = "again" if code == Exit.AGAIN else "ended" if code == Exit.ENDED else "crash"
        return End(why, time.monotonic() - begun, drew), code

    def _watch(self, child: Child, start: Start, begun: float) -> tuple[Why, bool]:
        """Wait until the run is over or must be ended: why, and whether it ever drew."""
        drew = False
        while not self._stopping:
            patience = self._patience.silence if drew else self._patience.first_frame
            asked = time.monotonic()
            heard = self._listen(patience)
            if heard == "gone" or not child.runs:
                return "ended", drew
            if heard == "beat":
                drew = True
                if start.mode == "safe" and time.monotonic() - begun > self._patience.trial:
                    return "trial", drew
            elif heard is None and time.monotonic() - asked < patience + ASLEEP_SECONDS:
                return "hang", drew
        return "ended", drew

    def _listen(self, seconds: float) -> Heard | None:
        try:
            return self._heard.get(timeout=seconds)
        except queue.Empty:
            return None

    def _end(self, child: Child, why: Why) -> int | None:
        if why == "hang":
            return child.kill()
        if self._stopping or why == "trial":
            child.ask_to_end()
        code = child.wait(self._patience.ending)  # one that has closed its pipe is on its way out
        return child.kill() if code is None else code

    def _after(self, end: End, code: int | None) -> Start:
        start = self._restarts.after(end)
        if end.why in {"again", "trial"}:
            logger.info("starting the kiosk afresh (%s)", end.why)
            return start
        sentence = _sentence(end, code, self._patience)
        self._notes = replace(
            self._notes,
            failures=self._notes.failures + 1,
            close_failures=self._restarts.failures,
            last_failure=sentence,
            last_failure_at=self._time(),
        )
        self._note(self._notes)
        logger.info("%s Starting it again in %g s (%s).", sentence, start.delay, start.mode)
        return start

    def _time(self) -> str:
        return self._now().isoformat(timespec="seconds")


def _sentence(end: End, code: int | None, patience: Patience) -> Wording:
    if end.why == "crash" and code is None:
        return Wording("The kiosk could not be started.")
    after = f"{end.seconds:.0f}"
    match end.why:
        case "hang" if end.drew:
            silence = f"{patience.silence:g}"
            return Wording("The kiosk had stood still for %1 s %2 s after its start.", silence, after)
        case "hang":
            return Wording("The kiosk had drawn nothing %1 s after its start.", after)
        case "ended":
            return Wording("The kiosk ended by itself %1 s after its start.", after)
        case _:
            return Wording("The kiosk crashed %1 s after its start (%2).", after, cause(code or 0))


def cause(code: int) -> Wording:
    """What an exit code says, in words."""
    if code >= 0:
        return Wording("exit code %1", code)
    with contextlib.suppress(ValueError):
        return Wording("signal %1", signal.Signals(-code).name)
    return Wording("signal %1", -code)
