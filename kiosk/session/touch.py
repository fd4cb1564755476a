"""Which touches count: a pure rule with the clock passed in (standards T06, T13)."""

from __future__ import annotations

from typing import Final

SETTLE_MS: Final = 400
"""After a screen has changed every touch is ignored for this long (T06)."""

PALM_MM: Final = 30.0
"""A contact wider than this is a resting hand, not a finger (T13)."""


class TouchGuard:
    """Remembers when the screen last changed. Times are milliseconds of any clock that never goes back."""

    def __init__(self, settle_ms: float = SETTLE_MS) -> None:
        self._settle_ms = settle_ms
        self._quiet_until = float("-inf")

    def screen_changed(self, now_ms: float) -> None:
        """Start the quiet time."""
        self._quiet_until = now_ms + self._settle_ms

    def accepts(self, now_ms: float) -> bool:
        """Whether a touch that begins now counts."""
        return now_ms >= self._quiet_until


def is_palm(width_px: float, height_px: float, px_per_mm: float) -> bool:
    """Whether a contact of this size is a resting hand."""
    return max(width_px, height_px) > PALM_MM * px_per_mm
