"""After a visit the memory that nobody uses is overwritten: words that were freed do not lie in it (P01)."""

from __future__ import annotations

import ctypes
import sys
from typing import Any, Final

_POOL: Final = 0x4000
_FIRST: Final = 48
"""Python takes small objects from pools of so many bytes; the first of a pool stands here."""

_STEP, _LARGEST = 16, 512
"""Sizes of those objects; each pool holds one size. Larger ones come from the C library."""

_EMPTY: Final = (b"").__sizeof__()
_NEW_POOLS: Final = 60
"""So many that follow each other are new memory: of what was there before, less was free."""

_MOST_POOLS: Final = 2000
_MOST_OF_A_SIZE: Final = 2_000_000
"""Pools, and bytes, after which it is enough: a Python that was told to has no pools of its own."""

_WHOLE: Final = (65_536, 16_384, 4096)
_PIECES: Final = range(1048, 23, -16)
"""Sizes that the C library keeps apart when they are freed (glibc), and ways to what is left."""

_ENOUGH: Final = 8
"""More than the pieces of a size that a thread keeps for itself."""


def overwrite() -> None:
    """Take all that is free, fill it with zeros, and let it go; on the window's thread, whose memory it is.

    Windows tells nobody where its library breaks new ground: there only Python's own memory is overwritten.
    """
    _python()
    _c_library()


def _python() -> None:
    """Python's own memory: an empty pool is taken only when all others of a size are full."""
    held = []
    for size in range(_FIRST, _LARGEST + 1, _STEP):
        in_row = last = 0
        for _ in range(_MOST_OF_A_SIZE // size):
            piece = bytes(size - _EMPTY)
            held.append(piece)
            at = id(piece)
            in_row = 1 if at % _POOL == _FIRST else in_row + 1 if in_row and at == last + size else 0
            last = at
            if in_row == (_POOL - _FIRST) // size:
                break
    _whole_pools(held)


def _whole_pools(held: list[bytes]) -> None:
    """And new memory is taken only when no pool is left."""
    in_row = last = 0
    for _ in range(_MOST_POOLS * _POOL // _LARGEST):
        piece = bytes(_LARGEST - _EMPTY)
        held.append(piece)
        pool = id(piece) // _POOL
        if pool != last:
            in_row = in_row + 1 if pool == last + 1 else 0
            last = pool
        if in_row == _NEW_POOLS:
            break


class _Mallinfo(ctypes.Structure):
    """What glibc tells of its memory: ``free`` bytes, of which ``top`` have not been handed out lately."""

    _fields_ = (
        *((f"other{number}", ctypes.c_size_t) for number in range(8)),
        ("free", ctypes.c_size_t),
        ("top", ctypes.c_size_t),
    )


def _c_library() -> None:
    """The C library's, if it is glibc: it breaks new ground only when nothing free is large enough."""
    library: Any = None if sys.platform == "win32" else ctypes.PyDLL(None)
    if not hasattr(library, "mallinfo2"):
        return
    library.mallinfo2.restype = _Mallinfo
    library.sbrk.restype = library.malloc.restype = ctypes.c_void_p
    malloc, fill, free = library.malloc, library.memset, library.free
    malloc.argtypes = (ctypes.c_size_t,)
    fill.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t)
    free.argtypes = (ctypes.c_void_p,)
    known = library.mallinfo2()
    new = library.sbrk(0) - known.top
    left = known.free + 1_000_000
    held = []
    for size in (*_WHOLE, *_PIECES):
        beyond = 0
        while left > 0 and beyond < (1 if size in _WHOLE else _ENOUGH):
            piece = malloc(size)
            if piece is None:
                break
            fill(piece, 0, size)
            held.append(piece)
            left -= size
            beyond += piece >= new
    for piece in held:
        free(piece)
