"""PySide6 without its descriptions starts with less, and describes and complains as ever when asked."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from kiosk import pyside

ROOT = Path(__file__).parents[2]

LEAN = "from kiosk.pyside import import_pyside; import_pyside()\n"

ASK = """
import enum
from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
class Source(QObject):
    told = Signal(int)
source, heard = Source(), []
source.told.connect(heard.append)
source.told.emit(3)
print(heard, issubclass(Qt.AlignmentFlag, enum.Flag), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
wrongs = lambda: QSize("x"), lambda: QSize(1, 2, 3), lambda: source.told.emit("x", 2), lambda: source.x
for wrong in wrongs:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(QTimer.setInterval.__doc__)
from PySide6.support.signature import get_signature
print(get_signature(QTimer.start))
"""
"""What people ask a library: does it work, what was wrong, how is it called."""

NAME_WHAT_IS_LOADED = """
import builtins, sys
from kiosk import app
print(*sys.modules)
print(builtins.__import__, builtins.compile)
import base64, tempfile, zipfile
print(base64.b64encode(b"x"), tempfile.gettempprefix(), zipfile.is_zipfile("none"))
"""


@cache
def answer(program: str, *options: str) -> str:
    done = subprocess.run(
        [sys.executable, *options, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not done.stderr
    return done.stdout


def test_PySide6_answers_as_ever() -> None:
    usual = answer(ASK)
    assert "(w: int, h: int, /)" in usual
    assert "setInterval(self, msec: int, /) -> None" in usual
    assert answer(LEAN + ASK) == usual


def test_help_may_be_asked_for_before_anything_goes_wrong() -> None:
    asked = "from PySide6.QtCore import QSize; print(QSize.scaled.__doc__)\n"
    described = answer(asked)
    assert "PySide6.QtCore.Qt.AspectRatioMode" in described
    assert answer(LEAN + asked + ASK) == described + answer(ASK)


def test_what_describes_functions_is_not_loaded_at_start() -> None:
    loaded, functions, libraries = answer(LEAN + NAME_WHAT_IS_LOADED).splitlines()
    assert not {"shibokensupport", "inspect", "ast", "zipfile", "tempfile", "base64"} & set(loaded.split())
    assert "__feature_import__" not in functions, "nobody reads the source of what is imported"
    assert functions.endswith(str(compile)), "it is Python's own again"
    assert libraries == "b'eA==' tmp False", "what stood in for libraries is gone"


def test_without_compiled_files_it_works_too(tmp_path: Path) -> None:
    # Then Python compiles its own modules by the same function.
    assert answer(LEAN + "print('done')", "-B", "-X", f"pycache_prefix={tmp_path}") == "done\n"


def test_a_version_that_is_not_known_is_imported_as_its_makers_meant_it() -> None:
    other = LEAN.replace("import_pyside()", "import kiosk.pyside as p; p.KNOWN = (); import_pyside()")
    assert answer(other + ASK) == answer(ASK)
    assert "shibokensupport" in answer(other + NAME_WHAT_IS_LOADED)


@pytest.mark.parametrize("library", ["pyside6-essentials", "shiboken6"])
def test_the_locked_version_is_known(library: str) -> None:
    lock = next(ROOT.glob("build/locks/*.txt")).read_text("utf-8")
    assert any(f"{library}=={version} " in lock for version in pyside.KNOWN), "does it still start as fast?"
