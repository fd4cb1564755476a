"""Memory that the pages before this one have freed goes back to the system while somebody reads."""

from __future__ import annotations

import ctypes
import sys
import weakref
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQml import QJSEngine

from kiosk.ui.navigation import Navigation

REST_MS: Final = 700
"""So long after a change of page its reader reads; the page before is gone, and nothing is waited for."""

GONE_MS: Final = 300
"""So long after a change of page what drew the page before is garbage; it never waits for a calmer moment."""

_LARGE: Final = 256 * 1024
_SPARE: Final = 1024 * 1024

_M_TRIM_THRESHOLD: Final = -1
_M_MMAP_THRESHOLD: Final = -3
_M_ARENA_MAX: Final = -8


class Thrift(QObject):
    """Gives back what is free once a page has been shown for a moment; for the rest of the program.

    It does not keep ``engine`` alive.
    """

    def __init__(self, navigation: Navigation, engine: QJSEngine, parent: QObject) -> None:
        super().__init__(parent)
        keep_large_pieces_apart()
        self._engine = weakref.ref(engine)
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.setInterval(GONE_MS)
        self._gone.timeout.connect(self.collect)
        navigation.pageChanged.connect(self.changed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.rest)
        navigation.pageChanged.connect(self._rest.start)

    @Slot()
    def changed(self) -> None:
        """Another page is shown."""
        if not self._gone.isActive():
            self._gone.start()

    @Slot()
    def collect(self) -> None:
        """Let go of what JavaScript no longer uses: left alone it takes ever more and never returns it."""
        engine = self._engine()
        if engine is not None:
            engine.collectGarbage()

    @Slot()
    def rest(self) -> None:
        """Give back whole pages that are free, where that is quick."""
        if sys.platform != "win32":
            give_memory_back()


def keep_large_pieces_apart() -> None:
    """Have the C library ask the system for each large piece, such as a picture, and return it when freed.

    By itself it does so only until one was freed: from then on pieces of that size lie among the small ones,
    and what is left between them is of no use. Threads begun from now on share one heap; each would
    else keep pages of its own. Only glibc is like that.
    """
    mallopt: Any = getattr(_c_library(), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, _LARGE)
        mallopt(_M_TRIM_THRESHOLD, _SPARE)
        mallopt(_M_ARENA_MAX, 1)


def give_memory_back() -> None:
    """Have the C library return whole free pages; what stood there is zeros to whoever gets them next."""
    if sys.platform == "win32":
        getattr(ctypes, "CDLL")("ucrtbase")._heapmin()  # noqa: B009, SLF001 - its name in the C library
        return
    trim: Any = getattr(_c_library(), "malloc_trim", None)  # only glibc has it
    if trim is not None:
        trim(0)


def _c_library() -> ctypes.CDLL | None:
    return None if sys.platform == "win32" else ctypes.CDLL(None)
