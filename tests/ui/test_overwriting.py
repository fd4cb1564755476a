"""Memory that was freed holds nothing any more after it was overwritten (P01); looked at from outside."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

ROOT = Path(__file__).parents[2]
WORD = b"zebrafinchxyz"

CHILD = """
import ctypes, gc
from kiosk.ui import overwriting
word = "zyxhcnifarbez"[::-1].encode()
library = ctypes.PyDLL(None)
library.malloc.restype = ctypes.c_void_p
library.free.argtypes = (ctypes.c_void_p,)

def spoil():
    held, let_go = [], []
    for number in range(3000):
        for more in (0, 20, 70, 200, 400, 2000):
            live = number % 7 == 0
            text = b"%06d" % number + (b"y" * len(word) if live else word) + b"x" * more
            (held if live else let_go).append(text.decode())
    sizes = (24, 40, 100, 300, 900, 3000)
    pieces = [(library.malloc(size), number) for number in range(2000) for size in sizes]
    for piece, number in pieces:
        if number % 5:
            ctypes.memmove(piece + 8 + number % 3, word, len(word))
    for piece, number in pieces:
        if number % 5:
            library.free(piece)
    return held

held = spoil()
print("spoilt", flush=True)
input()
overwriting.overwrite()
print("overwritten", flush=True)
input()
assert all(text.count("y") == len(word) for text in held), "what is in use stays as it is"
"""


def found(process: int) -> int:
    """How often the word stands in what the process may write to."""
    count = 0
    with Path(f"/proc/{process}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text("utf-8").splitlines():
            span, rights, *rest = line.split()
            first, end = (int(number, 16) for number in span.split("-"))
            if rights.startswith("rw") and not rest[-1].startswith("[v"):
                memory.seek(first)
                count += memory.read(end - first).count(WORD)
    return count


def say(stream: IO[str] | None) -> None:
    assert stream is not None
    stream.write("\n")
    stream.flush()


def heard(stream: IO[str] | None) -> str:
    assert stream is not None
    return stream.readline().strip()


@pytest.mark.skipif(sys.platform != "linux", reason="another process's memory is read by way of /proc")
def test_P01_words_in_freed_memory_are_overwritten_and_what_is_in_use_is_not() -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with child:
        assert heard(child.stdout) == "spoilt"
        before = found(child.pid)
        say(child.stdin)
        assert heard(child.stdout) == "overwritten"
        after = found(child.pid)
        say(child.stdin)
    assert child.returncode == 0
    assert before > 10_000
    assert after < 5
