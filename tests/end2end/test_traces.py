"""A reader's words leave no trace: on the disk whatever ends the program, in memory after a visit (P01)."""

from __future__ import annotations

import contextlib
import re
import signal
from pathlib import Path

import pytest

from kiosk.content.store import Store
from tests.end2end.conftest import MakeTwin, StartKiosk
from tests.end2end.visit import Visit
from tests.patience import until

pytestmark = pytest.mark.window

CANARY = "zebrafinchxyz"


FREED_IS_OVERWRITTEN = "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0"
"""What is freed is filled with another pattern at once, so that what is still found is in use."""


def forms_of(word: str) -> list[bytes]:
    """The usual ways of writing it."""
    return [word.encode(code) for code in ("utf-8", "utf-16-le", "utf-32-le")]


def files_with(word: str, folder: Path) -> list[Path]:
    """The files below ``folder`` that hold the word, in any usual way of writing it."""
    forms = forms_of(word)
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and any(form in path.read_bytes().lower() for form in forms)
    ]


def search_for(visit: Visit, word: str) -> None:
    """Type a word into the search, and see it on the screen."""
    visit.tap("rail-search")
    visit.sees("Search")
    visit.type(word)
    assert visit.twin.has("nothing-found")


@pytest.mark.parametrize("how", [signal.SIGSEGV, signal.SIGKILL])
def test_P01_words_typed_in_search_are_in_no_file_whatever_ends_the_program(
    visit: Visit, how: signal.Signals
) -> None:
    kiosk = visit.kiosk
    search_for(visit, CANARY)
    limits = Path(f"/proc/{kiosk.process.pid}/limits").read_text("ascii")
    assert re.search(r"Max core file size +0 +0 ", limits), "no image of its memory is written"
    kiosk.process.send_signal(how)
    until(lambda: kiosk.process.poll() is not None, "the end")
    faults = (kiosk.data / "log" / "faults.log").read_text("utf-8")
    assert ("Fatal Python error" in faults) == (how is signal.SIGSEGV)
    assert files_with(CANARY, kiosk.data) == []
    assert CANARY not in kiosk.said()
    kiosk.judged = True


def found_in_memory(word: str, process: int) -> list[str]:
    """Where the word stands in what a process may write to: all that it remembers."""
    found = []
    with Path(f"/proc/{process}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text("utf-8").splitlines():
            span, rights, *_ = line.split()
            first, end = (int(number, 16) for number in span.split("-"))
            if rights.startswith("rw"):
                memory.seek(first)
                with contextlib.suppress(OSError):  # of the kernel or a device, or gone meanwhile
                    part = memory.read(end - first).lower()
                    found += [f"{line}: {form!r}" for form in forms_of(word) if form in part]
    return found


def test_P01_words_typed_in_search_are_in_no_memory_in_use_after_the_visit(
    start: StartKiosk, twin_of: MakeTwin, edition: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GLIBC_TUNABLES", FREED_IS_OVERWRITTEN)
    monkeypatch.setenv("PYTHONMALLOC", "malloc")
    kiosk = start("--content", edition.path)  # no other edition takes its place and so forgets for it
    visit = Visit(kiosk, twin_of(edition))
    search_for(visit, CANARY)
    until(
        lambda: bool(found_in_memory(CANARY, kiosk.process.pid)), "the word, as long as it is on the screen"
    )
    visit.tap("finish")
    until(
        lambda: not found_in_memory(CANARY, kiosk.process.pid),
        "nothing of it in memory",
    )
