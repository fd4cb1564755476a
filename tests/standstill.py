"""Watches from outside whether a program gets on; if not, tells where it stands and what it did last."""

from __future__ import annotations

import faulthandler
import mmap
import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from pathlib import Path
from typing import Final, Self

import psutil

KEPT: Final = 4096
"""So many of the last acts are told."""

_BYTES: Final = 120
"""For the words of one act."""

_NUMBER: Final = struct.Struct("Q")
_LOOK_SECONDS: Final = 0.2
_ASLEEP: Final = 6
"""A program that waits uses no processor: then so many times the seconds must pass."""


class Standstill:
    """Keeps the last acts of this process in ``folder``, and a watcher beside it that outlives a standstill.

    ``seconds`` of the processor's time without a new act are one: a busy machine makes none. Then ``report``
    is written; nothing is ended. ``in_c`` asks gdb as well, where there is one.
    """

    def __init__(self, folder: Path, seconds: float = 20.0, *, in_c: bool = True) -> None:
        self._acts = folder / "acts"
        self._stack = folder / "stack.txt"
        self.report = folder / "standstill.txt"
        self._arguments = [str(folder), str(os.getpid()), str(seconds), str(int(in_c))]
        self._count = 0

    def __enter__(self) -> Self:
        """Begin to watch."""
        self._acts.write_bytes(bytes(_NUMBER.size + KEPT * _BYTES))
        with self._acts.open("r+b") as file:
            self._memory = mmap.mmap(file.fileno(), 0)
        self._told = self._stack.open("w")
        faulthandler.register(signal.SIGUSR1, self._told, all_threads=True)
        self._watcher = subprocess.Popen([sys.executable, __file__, *self._arguments])
        return self

    def __exit__(self, *_: object) -> None:
        """Watch no more."""
        self._watcher.kill()
        self._watcher.wait()
        faulthandler.unregister(signal.SIGUSR1)
        self._told.close()
        self._memory.close()

    def tell(self, *act: object) -> None:
        """This is done next."""
        words = " ".join(map(str, act)).encode()[:_BYTES]
        at = _NUMBER.size + self._count % KEPT * _BYTES
        self._memory[at : at + _BYTES] = words.ljust(_BYTES)
        self._count += 1
        _NUMBER.pack_into(self._memory, 0, self._count)


def last_acts(acts: Path) -> list[str]:
    """What was done, oldest first, each with its number."""
    held = acts.read_bytes()
    (count,) = _NUMBER.unpack_from(held)
    told = []
    for number in range(max(0, count - KEPT), count):
        at = _NUMBER.size + number % KEPT * _BYTES
        told.append(f"{number + 1} {held[at : at + _BYTES].decode(errors='replace').rstrip()}")
    return told


def watch(folder: Path, process: psutil.Process, seconds: float, *, in_c: bool) -> None:
    """Wait for a standstill and write what is known of it; end with the process."""
    acts, before = folder / "acts", -1
    used = since = 0.0
    while process.is_running():
        (count,) = _NUMBER.unpack(acts.read_bytes()[: _NUMBER.size])
        now, wall = sum(process.cpu_times()[:2]), time.monotonic()
        if count != before:
            before, used, since = count, now, wall
        elif count and (now - used > seconds or wall - since > _ASLEEP * seconds):
            _report(folder, process, in_c=in_c)
            return
        time.sleep(_LOOK_SECONDS)


def _report(folder: Path, process: psutil.Process, *, in_c: bool) -> None:
    os.kill(process.pid, signal.SIGUSR1)
    gdb = shutil.which("gdb") if in_c else None
    command = [gdb or "", "-p", str(process.pid), "-batch", "-ex", "thread apply all backtrace 80"]
    in_gdb = subprocess.run(command, capture_output=True, text=True, check=False).stdout if gdb else ""
    time.sleep(_LOOK_SECONDS)  # Python's own is written by the process itself
    memory = f"{process.memory_info().rss >> 20} MB, {sum(process.cpu_times()[:2]):.0f} s of the processor"
    parts = [memory, (folder / "stack.txt").read_text(), in_gdb, *last_acts(folder / "acts")]
    new = folder / "standstill.new"
    new.write_text("\n".join(parts) + "\n")
    new.replace(folder / "standstill.txt")


if __name__ == "__main__":
    watch(Path(sys.argv[1]), psutil.Process(int(sys.argv[2])), float(sys.argv[3]), in_c=sys.argv[4] == "1")
