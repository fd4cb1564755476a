"""Lets PySide6 be imported without the part that describes its functions: that comes when it is wanted."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable
from types import FunctionType, ModuleType
from typing import Any, Final

from kiosk import late

KNOWN: Final = ("6.9.3",)
"""The versions of PySide6 that are known to work so. Any other is imported as its makers meant it, slower."""

_PROGRAM: Final = "signature_bootstrap.py"
"""What PySide6 compiles first of all: it unpacks and compiles the rest of that part."""

_NAMES: Final = "shibokensupport.signature.mapping"
"""Its module that knows all functions by name; the C++ looks into it before it asks what was wrong."""

_UNUSED: Final = ("base64", "tempfile", "textwrap", "traceback", "zipfile")
"""Libraries of Python that PySide6 imports for that part alone."""

_compile_now = builtins.compile


class _Descriptions:
    """What PySide6's C++ asks in place of its own part, which is loaded at the first question.

    Such questions are how a function is called (``help``, ``__doc__``, ``inspect.signature``), and what was
    wrong with the arguments of a call that failed.
    """

    def __init__(self) -> None:
        self.program: bytes | str = b""
        self._part: object = None
        self.names = ModuleType(_NAMES)
        vars(self.names)["update_mapping"] = self._learn_names

    def __getattr__(self, question: str) -> Callable[..., object]:
        def answer(*values: object, **named: object) -> object:
            found: object = getattr(self._loaded(), question)(*values, **named)
            return found

        return answer

    def finish_import(self, module: ModuleType) -> None:
        """Leave the module of PySide6 as it is: in the known versions none has anything to put right."""

    def post_init(self) -> None:
        """Leave ``import`` as it is.

        PySide6 would change it to look through the source of each module for ``from __feature__ import``,
        which gives its functions other names.
        """

    def _learn_names(self) -> None:
        """Know by name what PySide6 knows by now."""
        self._loaded()
        real = sys.modules[_NAMES]
        real.update_mapping()
        vars(self.names).update(vars(real) | {"update_mapping": self._learn_names})

    def _loaded(self) -> object:
        if self._part is None:
            room = vars(sys.modules[_PROGRAM.removesuffix(".py")])
            FunctionType(_compile_now(self.program, _PROGRAM, "exec"), room)()
            self._part = room["bootstrap"]()
        return self._part


class _WithoutDescriptions:
    """While PySide6 is imported: puts ours in the place of its own part, and late libraries beside it."""

    def __enter__(self) -> None:
        self._late = {name: late.module(name) for name in _UNUSED if name not in sys.modules}
        sys.modules.update(self._late)
        vars(builtins)["compile"] = self._compile

    def __exit__(self, *_: object) -> None:
        vars(builtins)["compile"] = _compile_now
        for name, module in self._late.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]

    def _compile(self, source: Any, file: Any, *how: Any, **named: Any) -> object:  # noqa: ANN401 - as Python's
        if file == _PROGRAM:
            self.__exit__()  # what PySide6 imports from here on it uses
            if vars(sys.modules["shiboken6"]).get("__version__") in KNOWN:
                _descriptions.program = source
                return _compile_now(f"from {__name__} import bootstrap", file, "exec")
        return _compile_now(source, file, *how, **named)


_descriptions = _Descriptions()


def bootstrap() -> object:
    """Give PySide6 what answers it in place of its own part; it asks for this by name."""
    sys.modules[_NAMES] = _descriptions.names
    return _descriptions


def import_pyside() -> None:
    """Import PySide6; to be called before anything else imports one of its modules.

    Each start compiled 13 files for descriptions that a kiosk never shows, imported 60 modules of Python for
    them, and read the source of all that was imported afterwards.
    """
    with _WithoutDescriptions():
        import PySide6  # noqa: F401 - it is what the rest of the program needs
