"""The supervisor with real processes that crash, hang, end, do not obey, die again and again (I03)."""

from __future__ import annotations

import os
import queue
import re
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.exits import Exit, may_switch_off
from kiosk.options import RunOptions
from kiosk.supervisor import lifeline, notes, power
from kiosk.supervisor.child import Child, Heard
from kiosk.supervisor.rules import PREVIOUS_AT, SAFE_AT, Patience, Start
from kiosk.supervisor.watch import Supervisor
from kiosk.wording import Wording
from tests.patience import PATIENCE_SECONDS, until
from tests.processes import lives

assert sys.platform == "linux", "these tests look into /proc"

QUICK = Patience(steady=60.0, delays=(0, 0, 0.001), silence=60.0, ending=60.0)
"""The kiosk's patience, with short delays so that a test of twenty deaths takes a second.

A test shortens what it waits for itself; on a busy machine a child that is well may be silent for long.
"""

IMPATIENT = replace(QUICK, silence=0.4)

BEAT = """
import os, signal, sys, time
pipe = int(os.environ["WAYSIDE_SUPERVISOR"].partition(":")[2])
beat = lambda: os.write(pipe, b".")
"""
"""How each child begins."""

CRASH = "beat(); os.kill(os.getpid(), signal.SIGSEGV)"
HANG = "beat(); time.sleep(600)"
LIVE = "while True: beat(); time.sleep(0.05)"
DEAF = "signal.signal(signal.SIGTERM, signal.SIG_IGN); open({!r}, 'w')\n" + LIVE
BLACK = "os.abort()"


class Stage:
    """Plays children one after another; stops the supervisor when the last has started and is ``ready``."""

    def __init__(
        self, *plays: str, patience: Patience = QUICK, lasts: float = 0.3, ready: Path | None = None
    ) -> None:
        self._plays = list(plays)
        self._lasts = lasts
        self._ready = ready
        self.starts: list[Start] = []
        self.processes: list[int] = []
        self.notes: list[notes.Notes] = []
        self.supervisor = Supervisor(self._launch, patience, list, self.notes.append, _now)

    def _launch(self, start: Start, heard: queue.SimpleQueue[Heard]) -> Child:
        self.starts.append(start)
        play = self._plays.pop(0)
        if not self._plays:
            # The last child is on: end as a signal would, a moment later.
            signal.signal(signal.SIGALRM, self._stop)
            signal.setitimer(signal.ITIMER_REAL, self._lasts, 0.05)
        command = [sys.executable, "-S", "-E", "-c", BEAT + play]
        child = Child(command, os.environ, heard)
        self.processes.append(child._process.pid)
        return child

    def _stop(self, *_: object) -> None:
        if self._ready is None or self._ready.exists():
            self.supervisor.stop()

    def run(self) -> int:
        """Play all of it; gives the supervisor's exit code."""
        try:
            return self.supervisor.run()
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            assert not [process for process in self.processes if lives(process)]


def _now() -> datetime:
    return datetime(2026, 11, 21, 6, 0, 0)  # noqa: DTZ001 - the notes are in local time


@pytest.mark.parametrize(
    ("play", "words"),
    [
        (CRASH, r"crashed \d+ s after its start \(signal SIGSEGV\)"),
        ("beat(); os._exit(1)", r"crashed \d+ s after its start \(exit code 1\)"),
        ("beat(); os._exit(0)", "ended by itself"),
        (BLACK, "signal SIGABRT"),
        (HANG, r"stood still for 0\.4 s"),
    ],
)
def test_I03_a_child_that_fails_is_started_again_and_why_is_noted(play: str, words: str) -> None:
    stage = Stage(play, LIVE, patience=IMPATIENT if play == HANG else QUICK)
    assert stage.run() == Exit.ENDED
    assert len(stage.starts) == 2
    assert re.search(words, stage.notes[-1].last_failure)
    assert isinstance(stage.notes[-1].last_failure, Wording), "a screen can translate it"
    assert stage.notes[-1].failures == 1
    # The next one starts at once: what a reader waits for is the start itself.
    assert stage.starts[1].delay == 0


def test_a_child_that_draws_nothing_at_all_is_ended_and_drawn_by_software() -> None:
    stage = Stage("time.sleep(600)", LIVE, patience=replace(QUICK, first_frame=0.4))
    stage.run()
    assert stage.starts[1].software
    assert "had drawn nothing" in stage.notes[-1].last_failure


def test_a_child_whose_loop_beats_is_left_alone() -> None:
    stage = Stage(LIVE, patience=replace(QUICK, silence=3.0), lasts=4.0)
    stage.run()
    assert len(stage.starts) == 1
    assert stage.notes[-1].failures == 0


def test_a_child_that_dies_at_once_twenty_times_is_started_twenty_one_times() -> None:
    stage = Stage(*[BLACK] * 20, LIVE)
    stage.run()
    modes = [start.mode for start in stage.starts]
    assert len(modes) == 21
    assert modes[PREVIOUS_AT] == "previous"
    assert modes[SAFE_AT:] == ["safe"] * (21 - SAFE_AT)
    assert stage.notes[-1].failures == 20
    assert stage.notes[-1].mode == "safe"


def test_a_child_that_dies_slowly_starts_in_full_each_time() -> None:
    slow = "beat(); time.sleep(0.3); os.abort()"
    stage = Stage(*[slow] * 7, LIVE, patience=replace(QUICK, steady=0.2))
    stage.run()
    assert {start.mode for start in stage.starts} == {"normal"}


def test_a_child_that_ignores_the_order_to_end_is_killed(tmp_path: Path) -> None:
    mark = tmp_path / "deaf"
    stage = Stage(DEAF.format(str(mark)), patience=replace(QUICK, ending=0.4), ready=mark)
    assert stage.run() == Exit.ENDED


def test_a_child_is_given_the_time_to_end_by_itself(tmp_path: Path) -> None:
    mark = tmp_path / "ended well"
    tidy = f"signal.signal(signal.SIGTERM, lambda *_: (open({str(mark)!r}, 'w'), os._exit(0)))\n"
    ready = tmp_path / "ready"
    Stage(f"{tidy}open({str(ready)!r}, 'w')\n{LIVE}", ready=ready).run()
    assert mark.exists()


@pytest.mark.parametrize(("code", "gives"), [(Exit.LEAVE, Exit.ENDED), (Exit.POWER_OFF, Exit.POWER_OFF)])
def test_staff_end_the_supervisor_by_the_exit_code(code: Exit, gives: Exit) -> None:
    stage = Stage(CRASH, f"beat(); os._exit({int(code)})", LIVE)
    assert stage.run() == gives
    assert len(stage.starts) == 2


def test_switching_off_is_offered_only_where_somebody_does_it() -> None:
    """A desktop's own programs run under systemd too, and nobody there listens to the exit code."""
    assert not may_switch_off({"INVOCATION_ID": "1", lifeline.VARIABLE: "1:1"})
    unit = (Path(__file__).parents[2] / "build" / "deb" / "wayside-kiosk.service").read_text("utf-8")
    given = [line.partition("=")[2] for line in unit.splitlines() if line.startswith("Environment=")]
    assert may_switch_off(dict(pair.split("=", 1) for line in given for pair in line.split()))
    assert power.may_switch_off() is False or sys.platform == "win32"


def test_staff_start_afresh_by_the_exit_code() -> None:
    stage = Stage(*[BLACK] * 7, f"beat(); os._exit({int(Exit.AGAIN)})", LIVE)
    stage.run()
    assert stage.starts[-2].mode == "safe"
    assert stage.starts[-1] == Start()


def test_the_notice_gives_way_to_a_new_trial_of_everything() -> None:
    stage = Stage(*[BLACK] * 6, LIVE, LIVE, patience=replace(QUICK, trial=0.3), lasts=0.2)
    stage.run()
    assert [start.mode for start in stage.starts[-2:]] == ["safe", "normal"]


def test_a_program_that_is_not_there_is_tried_again() -> None:
    found: list[Start] = []

    def launch(start: Start, heard: queue.SimpleQueue[Heard]) -> Child:
        found.append(start)
        if len(found) == 4:
            supervisor.stop()
        return Child(["/nowhere/wayside"], os.environ, heard)

    kept: list[notes.Notes] = []
    supervisor = Supervisor(launch, QUICK, list, kept.append, _now)
    assert supervisor.run() == Exit.ENDED
    assert len(found) == 4
    assert kept[-1].last_failure == "The kiosk could not be started."


# The system's own hold on the processes


HOLDER = """
import sys
from pathlib import Path
from kiosk.supervisor import setup
words = lambda mode, *, software: [sys.executable, "-S", "-c", sys.argv[2]]
raise SystemExit(setup.keep_running(words, {"PYTHONPATH": sys.argv[3]}, Path(sys.argv[1])))
"""


def held(data: Path, play: str) -> subprocess.Popen[bytes]:
    root = str(Path(__file__).parents[2])
    return subprocess.Popen([sys.executable, "-c", HOLDER, str(data), BEAT + play, root], cwd=root)


def test_P01_all_threads_of_the_kiosk_share_the_heap_that_is_overwritten(tmp_path: Path) -> None:
    mark = tmp_path / "heaps"
    play = f"open({str(mark)!r}, 'w').write(os.environ['MALLOC_ARENA_MAX'])\nos._exit({int(Exit.LEAVE)})"
    assert held(tmp_path, play).wait(PATIENCE_SECONDS) == Exit.ENDED
    assert mark.read_text() == "1"


def test_what_a_crashed_child_leaves_running_is_ended(tmp_path: Path) -> None:
    mark = tmp_path / "stray"
    play = (
        "import subprocess\n"
        f"stray = subprocess.Popen(['sleep', '600'], start_new_session=True)\n"
        f"open({str(mark)!r}, 'a').write(f'{{stray.pid}} ')\nbeat(); time.sleep(0.3); os.abort()"
    )
    supervisor = held(tmp_path, play)
    try:
        until(lambda: mark.exists() and len(mark.read_text().split()) > 1)
        first = int(mark.read_text().split()[0])
        until(lambda: not lives(first))
    finally:
        supervisor.terminate()
        assert supervisor.wait(PATIENCE_SECONDS) == Exit.ENDED
    until(lambda: not [process for process in mark.read_text().split() if lives(int(process))])


ANOTHERS = """
import os, subprocess
from kiosk.supervisor import leash
quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
theirs, ours = (subprocess.Popen(["sleep", "60"], **quiet) for _ in range(2))
end = os.kill
def end_ours(process, how):
    if process == theirs.pid:
        raise PermissionError(1, "Operation not permitted")
    end(process, how)
os.kill = end_ours
try:
    print(leash.reap_strays() == [ours.pid], theirs.poll())
finally:
    end(theirs.pid, 9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends what is left by a job")
def test_a_process_of_another_account_is_left_alone_and_ends_no_supervisor() -> None:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", ANOTHERS]
    told = subprocess.run(
        command, cwd=root, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=True
    )
    assert told.stdout == "True None\n"


def test_a_child_dies_with_a_supervisor_that_is_killed(tmp_path: Path) -> None:
    mark = tmp_path / "child"
    play = (
        "from kiosk.supervisor import lifeline\n"
        "line = lifeline.take(os.environ)\n"
        f"open({str(mark)!r}, 'w').write(str(os.getpid()))\ntime.sleep(600)"
    )
    supervisor = held(tmp_path, play)
    until(lambda: mark.exists() and mark.read_text().isdecimal())
    supervisor.kill()
    supervisor.wait(PATIENCE_SECONDS)
    until(lambda: not lives(int(mark.read_text())))


def test_a_child_notices_that_nobody_listens() -> None:
    reading, writing = os.pipe()
    line = lifeline.Lifeline(writing)
    assert line.beat()
    os.close(reading)
    assert not line.beat()
    line.close()


def test_a_supervisor_that_does_not_read_does_not_stop_the_kiosk() -> None:
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    line = lifeline.Lifeline(writing)
    assert all(line.beat() for _ in range(70_000))
    line.close()
    os.close(reading)


def test_a_process_that_nobody_supervises_has_no_line() -> None:
    assert lifeline.take({}) is None
    assert lifeline.take({lifeline.VARIABLE: "nonsense"}) is None


# What is kept


def test_the_notes_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "supervisor.json"
    assert notes.read(path) is None
    for said in ("The kiosk crashed.", Wording("The kiosk had drawn nothing %1 s after its start.", 60)):
        kept = notes.Notes(since="2026-11-21T06:00:00", failures=3, last_failure=said)
        notes.write(path, kept)
        again = notes.read(path)
        assert again is not None
        assert again == kept
        assert type(again.last_failure) is type(said)


@pytest.mark.parametrize("said", ["[]", "3", '["other", "other", null]', '{"a": 1}'])
def test_notes_whose_parts_somebody_changed_are_plain_text_or_none(tmp_path: Path, said: str) -> None:
    path = tmp_path / "supervisor.json"
    path.write_text(f'{{"last_failure": "It crashed.", "said": {said}}}')
    assert notes.read(path) in (None, notes.Notes(last_failure="It crashed."))


@pytest.mark.parametrize("text", ["", "[]", "{", '{"unknown": 1}', "\x00"])
def test_damaged_notes_are_no_notes(tmp_path: Path, text: str) -> None:
    path = tmp_path / "supervisor.json"
    path.write_text(text)
    assert notes.read(path) is None


def test_notes_that_cannot_be_written_stop_nothing(tmp_path: Path) -> None:
    notes.write(tmp_path / "nowhere" / "supervisor.json", notes.Notes())


# The command line


def test_the_options_of_a_run_are_handed_on_as_they_were_given() -> None:
    from kiosk.cli import build_parser
    from kiosk.commands.window import run_options

    asked = RunOptions(
        content=Path("a b.db"), windowed=True, size=(1280, 800), px_per_mm=4.03, theme="dusk",
        text_size="large", language="en", bigger_buttons=True, renderer="gpu", start="safe",
        data=Path("data"),
    )  # fmt: skip
    arguments = build_parser("run").parse_args(["run", *asked.words()])
    assert run_options(arguments, arguments.start) == asked
    assert RunOptions().words() == []


def test_the_command_is_the_program_itself() -> None:
    from kiosk.commands.supervise import command

    asked = RunOptions(windowed=True)
    assert command(asked, "/usr/bin/wayside", frozen=True) == ["/usr/bin/wayside", "run", "--windowed"]
    assert command(asked, "py", frozen=False) == ["py", "-m", "kiosk", "run", "--windowed"]


def test_wrong_options_are_told_once_and_not_tried_for_ever() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "supervise", "--theme", "pink"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert done.returncode == Exit.NOT_USABLE
    assert done.stderr.count("\n") == 1


# The kiosk's own side

BROKEN = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from kiosk import app
from kiosk.options import RunOptions

def live(application, window):
    timer = QTimer(window.window)
    timer.timeout.connect(lambda: {}["nothing"])
    timer.start(100)
    return application.exec()

sys.exit(app.run(RunOptions(data=Path(sys.argv[1]), size=(800, 600)), live))
"""


def test_a_kiosk_with_one_error_after_another_starts_afresh(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    given = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        lifeline.VARIABLE: f"{os.getpid()}:{writing}",
    }
    command = [sys.executable, "-c", BROKEN, str(tmp_path)]
    root = Path(__file__).parents[2]
    kiosk = subprocess.Popen(command, cwd=root, env=given, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    assert kiosk.wait(PATIENCE_SECONDS) == Exit.BUG
    os.close(reading)
    assert "KeyError at <string>" in (tmp_path / "log" / "kiosk.log").read_text("utf-8")
