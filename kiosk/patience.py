"""Lets a library that is imported compile its regular expressions when it first uses them, if ever."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_compile_now = re.compile


class _Later:
    """Stands for a compiled expression; each of its methods compiles it when it is called."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._asked = pattern, flags

    def __getattr__(self, name: str) -> Callable[..., object]:
        def call(*values: object, **named: object) -> object:
            found: object = getattr(_compile_now(*self._asked), name)(*values, **named)
            return found

        return call


@contextmanager
def expressions_later(package: str) -> Iterator[None]:
    """``re.compile`` puts off what modules of ``package`` ask of it; others get theirs at once.

    PySide6 describes its functions to those who ask for help. A kiosk never asks, but each start compiled the
    expressions for it: 11 ms.
    """

    def compile_later(pattern: str, flags: int = 0) -> object:
        asking, _, _ = str(sys._getframe(1).f_globals.get("__name__")).partition(".")  # noqa: SLF001 - no other way
        return _Later(pattern, flags) if asking == package else _compile_now(pattern, flags)

    vars(re)["compile"] = compile_later
    try:
        yield
    finally:
        vars(re)["compile"] = _compile_now
