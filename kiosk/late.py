"""Modules that are imported when they are first used, not when the one that uses them is."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType


class _Late(ModuleType):
    def __getattr__(self, name: str) -> object:
        """Import the module, and remember what was asked of it."""
        found: object = getattr(import_module(self.__name__), name)
        setattr(self, name, found)
        return found


def module(name: str) -> ModuleType:
    """The module called ``name``, still to be imported.

    Use it for what the first frame does not need, where a module has too many functions for each to import it
    itself. The type checker is shown the usual import (``if TYPE_CHECKING``), and so are those who read.
    """
    return _Late(name)
