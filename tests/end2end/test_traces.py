"""A reader's words leave no trace on the disk, also when the program crashes in a visit (P01)."""

from __future__ import annotations

import signal
import time
from pathlib import Path

import pytest

from tests.end2end.conftest import HEIGHT, WIDTH, StartKiosk
from tests.end2end.desktop import Kiosk, until

pytestmark = pytest.mark.window

CANARY = "zebrafinchxyz"


def files_with(word: str, folder: Path) -> list[Path]:
    """The files below ``folder`` that hold the word, in any usual way of writing it."""
    forms = [word.encode(code) for code in ("utf-8", "utf-16-le", "utf-32-le")]
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and any(form in path.read_bytes().lower() for form in forms)
    ]


def search_for(kiosk: Kiosk, word: str) -> None:
    """Begin a visit, touch what stands at the side until that is Search, and type."""
    kiosk.click(WIDTH // 2, HEIGHT // 3)
    time.sleep(0.6)
    for y in range(HEIGHT // 12, HEIGHT, HEIGHT // 12):
        if kiosk.title() == "Search":
            break
        kiosk.click(WIDTH // 14, y)
        time.sleep(0.6)
    assert kiosk.title() == "Search"
    empty = kiosk.screen.picture().tobytes()
    kiosk.press(*word)
    time.sleep(0.5)
    assert kiosk.screen.picture().tobytes() != empty, "it has been typed"


@pytest.mark.parametrize("how", [signal.SIGSEGV, signal.SIGKILL])
def test_P01_words_typed_in_search_are_in_no_file_whatever_ends_the_program(
    start: StartKiosk, how: signal.Signals
) -> None:
    kiosk = start()
    search_for(kiosk, CANARY)
    kiosk.process.send_signal(how)
    until(lambda: kiosk.process.poll() is not None, "the end")
    faults = (kiosk.data / "log" / "faults.log").read_text("utf-8")
    assert ("Fatal Python error" in faults) == (how is signal.SIGSEGV)
    assert files_with(CANARY, kiosk.data) == []
    assert CANARY not in kiosk.said()
    kiosk.judged = True
