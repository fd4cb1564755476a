"""Judges content files in a process of its own: no crash, no hang, little memory, nothing let in wrongly.

Run as ``python -m tests.update.judge FOLDER FIRST COUNT``: says the number of a file before it is looked at,
and what became of it as JSON after it, one line each.
"""

from __future__ import annotations

import json
import logging
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any, Final

from PySide6.QtGui import QGuiApplication

from kiosk.content.check import check_file
from kiosk.content.store import Store
from kiosk.errors import ContentError
from kiosk.ui import engine
from kiosk.ui.drawing import can_show
from kiosk.update import rules, signing
from kiosk.update.offers import STICK, Offer
from kiosk.update.refusal import Refused
from tests.editions import Bench, signed, trust
from tests.update import mutants

MOST_BYTES: Final = 600_000_000
"""More address space than this on top of what the program begins with is not to be had."""


class Swallowed(logging.Handler):
    """Keeps what the steps caught of bugs that a file has set off."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the error."""
        if record.exc_info:
            self.found.append(f"{record.getMessage()}: {record.exc_info[1]!r:.200}")


def resident(what: str) -> int:
    """A figure of this process in bytes: ``VmRSS`` now, ``VmHWM`` at its highest."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith(f"{what}:"):
            return int(line.split()[1]) * 1024
    raise LookupError(what)


class Judge:
    """Keeps a folder with a kiosk in it that takes signed editions only."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._bench = Bench(root, rules.SIGNED_ONLY, trust(mutants.CHARITY))
        self._bench.draws = can_show
        self.swallowed = Swallowed()
        logging.getLogger("kiosk.update").addHandler(self.swallowed)
        logging.getLogger("kiosk.update").propagate = False

    def judge(self, number: int) -> dict[str, Any]:
        """All that can become of a file; raises if it is anything but a plain refusal."""
        mutant = mutants.mutant(number)
        path = self._root / "offered.db"
        path.write_bytes(mutant.data)
        Path("/proc/self/clear_refs").write_text("5", "ascii")  # the highest memory counts from here
        before, began = resident("VmRSS"), time.process_time()
        self.swallowed.found.clear()
        found: dict[str, Any] = {
            "number": number,
            "name": mutant.name,
            "opens": self._opens(path),
            "as it is": self._take(path),
        }
        if found["as it is"] == "taken":
            self._must_be_signed(mutant.data)
        steps: list[str] = []
        found["signed"] = self._signed_anew(mutant.data, steps)
        if "check" not in steps or signing.MAGIC in mutant.data:
            found["check"] = self._check(path)  # else the same pages have just been checked
        found["seconds"] = time.process_time() - began
        found["highest"] = resident("VmHWM")
        found["more"] = found["highest"] - before
        found["swallowed"] = list(self.swallowed.found)
        return found

    @staticmethod
    def _opens(path: Path) -> str:
        try:
            with Store.open(path) as store:
                store.languages()
        except ContentError as error:
            return plain(error.sentence)
        return "opens"

    @staticmethod
    def _check(path: Path) -> str:
        return "; ".join(plain(sentence) for sentence in check_file(path)[:2]) or "good"

    def _take(self, path: Path, steps: list[str] | None = None) -> str:
        updater = self._bench.updater()
        went = [] if steps is None else steps
        try:
            updater.forget(updater.prepare(Offer(STICK, path), lambda step, _done, _of: went.append(step)))
        except Refused as refused:
            plain(refused.sentence)
            return refused.code
        finally:
            left = list((self._bench.folder / "staging").iterdir())
            assert not left, left
        return "taken"

    @staticmethod
    def _must_be_signed(data: bytes) -> None:
        """Judged once more, without any of the code that judged it: these are the pages that were signed."""
        pages = mutants.base()
        assert data.startswith(pages), "pages were taken that nobody signed"
        record = mutants.base_signed()[len(pages) :]
        assert record in data[len(pages) :], "it was taken without the trusted signature"

    def _signed_anew(self, data: bytes, steps: list[str]) -> str:
        """As if a trusted maker had made it: then the signature stops nothing. Adds the ``steps`` it took."""
        end = data.find(signing.MAGIC)
        try:
            path = self._bench.file(signed(data[:end] if end > 0 else data, mutants.CHARITY), "signed.db")
        except Refused:
            return "cannot be signed"
        return self._take(path, steps)


def plain(sentence: str) -> str:
    """A sentence for people: one line, a full stop, no tricks."""
    assert sentence.endswith("."), sentence
    assert sentence.isprintable(), ascii(sentence)
    assert len(sentence) < 600, sentence
    return sentence


def main(root: Path, first: int, count: int) -> None:
    """Judge so many files."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.update(engine.environment("software"))
    application = QGuiApplication([])
    judge = Judge(root)
    size = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + MOST_BYTES, size + MOST_BYTES))
    for number in range(first, first + count):
        print(number, flush=True)
        print(json.dumps(judge.judge(number)), flush=True)
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
