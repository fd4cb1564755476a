"""Expressions that are compiled when they are used find the same, and only one package waits for its own."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from kiosk.patience import expressions_later

LIBRARY = """
import re
VOWELS = re.compile("[aeiou]", flags=re.IGNORECASE)
find = VOWELS.finditer
"""


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], ModuleType]:
    """Imports a library of this name while ``slow`` may wait."""
    monkeypatch.syspath_prepend(tmp_path)

    def read(name: str) -> ModuleType:
        (tmp_path / f"{name}.py").write_text(LIBRARY, "utf-8")
        with expressions_later("slow"):
            found = import_module(name)
        monkeypatch.delitem(sys.modules, name)
        return found

    return read


def test_what_is_put_off_finds_the_same(read: Callable[[str], ModuleType]) -> None:
    slow, usual = read("slow"), read("slowly")
    assert isinstance(usual.VOWELS, re.Pattern)
    assert not isinstance(slow.VOWELS, re.Pattern)
    assert [found[0] for found in slow.find("Wayside")] == [found[0] for found in usual.find("Wayside")]
    assert slow.VOWELS.sub("-", "Wayside") == usual.VOWELS.sub("-", "Wayside") == "W-ys-d-"


def test_afterwards_every_expression_is_compiled_at_once_again(read: Callable[[str], ModuleType]) -> None:
    read("slow")
    assert isinstance(re.compile("x"), re.Pattern)


ASK_PYSIDE = """
from PySide6.QtCore import QSize
try:
    QSize("wide")
except TypeError as error:
    print(error)
"""


def answer(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_PySide6_describes_its_functions_and_names_wrong_arguments_as_ever() -> None:
    # What is put off is what PySide6 reads its own signatures with.
    usual = answer(ASK_PYSIDE)
    assert "(w: int, h: int, /)" in usual
    waiting = "from kiosk.patience import expressions_later\nwith expressions_later('shibokensupport'):\n"
    assert answer(f"{waiting}    import PySide6.QtCore\n{ASK_PYSIDE}") == usual
