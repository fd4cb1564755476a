"""What the benches need of the machine: a virtual screen, cold files, children that answer, memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
SCRATCH = ROOT / ".wayside" / "bench"
SCREEN = "1920x1080"
PX_PER_MM = "4.03"
CHILD_SECONDS = 1500


@contextmanager
def virtual_screen(*options: str) -> Iterator[str]:
    """Start Xvfb with a screen of ``SCREEN`` pixels and ``options``; gives the name of the display.

    It does not start itself afresh when a program has ended: the next would wait for it, the sooner it comes
    the longer.
    """
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        f"{SCREEN}x24",
        "-nolisten",
        "tcp",
        "-noreset",
        *options,
    ]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def child_environment(display: str) -> dict[str, str]:
    """The environment of a measured program: a real window on the virtual screen.

    Modules are compiled once and kept, as they are in every installation, whatever this shell says of that.
    """
    wanted = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    left_out = {"WAYLAND_DISPLAY", "PYTHONDONTWRITEBYTECODE"}
    return {name: value for name, value in os.environ.items() if name not in left_out} | wanted


def stamps(display: str, module: str, *arguments: str) -> dict[str, float]:
    """Start ``module`` of the benches and give the figures it prints (``name=number``), and ``started``."""
    environment = child_environment(display)
    command = [sys.executable, "-m", f"tests.bench.{module}", *arguments]
    started = time.monotonic()
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=CHILD_SECONDS, check=False
    )
    pairs = [line.partition("=") for line in done.stdout.splitlines() if "=" in line]
    if not pairs:
        raise RuntimeError(f"{module} said nothing: {done.stderr[-2000:]}")
    return {"started": started} | {name: float(value) for name, _, value in pairs}


class Spent(NamedTuple):
    """Seconds since the program began: of this thread on a processor, of all others, and its wait for one."""

    own: float
    others: float
    waited: float

    @classmethod
    def now(cls) -> Spent:
        """So far. It waits where it is ready to run, and other threads or programs have all processors."""
        own = time.thread_time()
        waited = int(Path("/proc/thread-self/schedstat").read_text("ascii").split()[1]) / 1e9
        return cls(own, time.process_time() - own, waited)

    def ms(self) -> tuple[float, float, float]:
        """The milliseconds from then to now, in the same order."""
        own, others, waited = (
            (after - before) * 1000 for before, after in zip(self, self.now(), strict=True)
        )
        return own, others, waited


def answer(display: str, module: str, *arguments: str) -> dict[str, Any]:
    """Run ``module`` of the benches and give the JSON object in the last line that it prints."""
    command = [sys.executable, "-m", "tests.bench.child", module, *arguments]
    done = subprocess.run(
        command,
        env=child_environment(display),
        stdout=subprocess.PIPE,
        text=True,
        timeout=CHILD_SECONDS,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def program_files() -> list[str]:
    """Every file that a start may read: of the interpreter, the environment and the checkout."""
    import sysconfig

    library = Path(sysconfig.get_paths()["stdlib"])
    folders = [Path(sys.prefix), ROOT / "kiosk", ROOT / "assets"]
    folders += [
        path for path in library.iterdir() if path.name not in {"site-packages", "test", "__pycache__"}
    ]
    files = [str(path) for folder in folders for path in folder.rglob("*") if path.is_file()]
    files += [str(path) for path in (*library.glob("*.py"), *library.glob("__pycache__/*"))]
    libraries = Path(sys.base_prefix, "lib").glob("libpython*")
    compiled = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "wayside"
    files += [str(path) for path in compiled.rglob("*.qmlc")]
    return [*files, *map(str, libraries), os.path.realpath(sys.executable)]


def evict(files: Sequence[str]) -> None:
    """Make the kernel forget the files, so that the next start reads them from the disk."""
    for name in files:
        try:
            handle = os.open(name, os.O_RDONLY)
        except OSError:
            continue  # it went away meanwhile, so it is cold
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(handle)


def memory_mb() -> dict[str, float]:
    """This process's memory in MB.

    ``rss`` is all of it. In ``pss`` a page shared by n programs counts as 1/n, so it falls when others start:
    it cannot tell growth. ``own`` is anonymous memory, which no other program changes. ``sharers`` is not
    memory but the number of other programs that have Qt loaded: with any, ``pss`` is too low.
    """
    text = Path("/proc/self/smaps_rollup").read_text("ascii")
    kilobytes = {line.split(":")[0]: int(line.split()[1]) for line in text.splitlines()[1:]}
    names = {"pss": "Pss", "rss": "Rss", "own": "Anonymous"}
    return {name: kilobytes[key] / 1024 for name, key in names.items()} | {"sharers": _sharers()}


def _sharers() -> int:
    found = 0
    for process in Path("/proc").glob("[0-9]*"):
        if process.name != str(os.getpid()):
            # A process that has ended meanwhile, or another user's, cannot be read.
            with suppress(OSError):
                found += "libQt6Core" in (process / "maps").read_text("utf-8", "replace")
    return found
