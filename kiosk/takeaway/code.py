"""A QR code as squares: how many, how large, and which are dark; made by segno, drawn by others."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from types import ModuleType
from typing import Final

QUIET: Final = 4
"""White modules around a code (ISO/IEC 18004)."""

LEAST_MM: Final = 45
MOST_MM: Final = 60
"""Least side of the code and most of the white patch it stands on (standards, section 6 and L05)."""

_LARGER_VERSIONS: Final = 6
"""How much larger a code may be made than its text needs, so that whole pixels meet both limits."""

_MOST_VERSION: Final = 40

_WRITERS: Final = "segno.writers"


@dataclass(frozen=True, slots=True)
class Code:
    """A code: rows of bytes, 1 for dark. ``module_px`` is the side of a module in pixels."""

    rows: tuple[bytes, ...]
    module_px: int

    @property
    def side_px(self) -> int:
        """The side of the white patch: the code and the quiet zone around it."""
        return (len(self.rows) + 2 * QUIET) * self.module_px


def rows(payload: str, version: int | None = None) -> tuple[bytes, ...]:
    """The modules of the smallest code for ``payload`` with error correction M or better."""
    # What writes codes to files stays out: it brings all of urllib.request, and with that sockets.
    sys.modules.setdefault(_WRITERS, ModuleType(_WRITERS))
    import segno  # 15 ms, paid by the first code

    made = segno.make_qr(payload, error="m", version=version, boost_error=True, encoding="utf-8")
    return tuple(bytes(row) for row in made.matrix)


def fitted(payload: str, px_per_mm: float) -> Code:
    """The code for a screen: modules of whole pixels, the code at least 45 mm, its patch at most 60 mm.

    A code may get a larger version than it needs, if only so whole pixels meet both limits. Where none
    does (few screens: pixels of half a millimetre), the code is 45 mm at least and the patch as it comes.
    """
    smallest = rows(payload)
    version = (len(smallest) - 17) // 4
    for larger in range(version, min(version + _LARGER_VERSIONS, _MOST_VERSION) + 1):
        modules = 17 + 4 * larger
        module_px = math.floor(MOST_MM * px_per_mm / (modules + 2 * QUIET))
        if module_px >= 1 and modules * module_px >= LEAST_MM * px_per_mm:
            return Code(smallest if larger == version else rows(payload, larger), module_px)
    return Code(smallest, max(1, math.ceil(LEAST_MM * px_per_mm / len(smallest))))
