"""How many pixels make a millimetre when nobody has measured the screen."""

from __future__ import annotations

from math import hypot
from typing import Final

ASSUMED_DIAGONAL_MM: Final = 21.5 * 25.4
"""The recommended screen (standards section 1, R1). A screen's own report of its size is not trusted."""

SMALLEST_MM: Final = (340.0, 190.0)
"""Long and short side of the smallest supported screen (R3, with a little to spare)."""


def assumed_px_per_mm(width_px: int, height_px: int) -> float:
    """Pixels a millimetre if the screen has the recommended diagonal; at least 1.5."""
    return max(1.5, hypot(width_px, height_px) / ASSUMED_DIAGONAL_MM)


def fitted_px_per_mm(width_px: int, height_px: int, px_per_mm: float) -> float:
    """The given pixels a millimetre, or fewer if the screen would be smaller than the smallest supported.

    Everything is drawn smaller than it should be on such a screen, but nothing is cut off.
    """
    longest, shortest = max(width_px, height_px), min(width_px, height_px)
    return min(px_per_mm, longest / SMALLEST_MM[0], shortest / SMALLEST_MM[1])
