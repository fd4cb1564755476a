"""The values that a setting may take, shared by the settings file and the command line."""

from __future__ import annotations

import re
from typing import Final

from kiosk.errors import SettingError
from kiosk.wording import Wording

THEMES: Final = ("paper", "dusk", "contrast")
TEXT_SIZES: Final = ("standard", "large", "largest")
SCANNING: Final = ("off", "switches", "slow", "medium", "fast")
"""How a reader goes round the controls with switches: two of them, or one and a pace."""

HOLDING: Final = ("off", "short", "medium", "long")
"""Whether a finger must rest on a target to choose it, and how long."""

SIDES: Final = ("start", "end")
"""Where buttons stand: on the side where lines start, or on the other."""

PAPERS: Final = ("a4", "a5")
LEAFLET_POINTS: Final = (14, 18)
"""Sizes of the text of a leaflet: large print, and very large print."""

RENDERERS: Final = ("software", "gpu")
STARTS: Final = ("normal", "previous", "safe")
"""How much of itself the kiosk starts with; the supervisor takes less of it after repeated failure."""

UPDATE_POLICIES: Final = ("signed-only", "warn", "open")
OLD_TRANSLATIONS: Final = ("mark", "hide")
"""What becomes of a translation that is older than its source: shown with a notice, or not shown (G05)."""

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
IDLE_SECONDS: Final = (60, 600)
"""Least and most seconds without a touch before the kiosk asks (M01)."""

PSEUDO_LANGUAGES: Final = ("x-long", "x-rtl")
"""Made-up interface languages for trying layouts: longer words, and longer words from right to left."""

DEVICES: Final = ("R1", "R2", "R3", "R4", "R5")
"""The reference screens, from a 15.6 inch landscape PC to a 32 inch portrait one."""

PX_PER_MM: Final = (1.5, 20.0)
"""Least and most screen pixels to a millimetre: a 55 inch full-HD wall screen has 1.6, a phone about 20."""

WINDOW_PX: Final = (320, 16_384)
"""Least and most pixels along a side of a window."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def one_of(name: str, value: str, allowed: tuple[str, ...]) -> str:
    """Give ``value`` back if it is allowed; raises SettingError naming ``name`` and the choices."""
    if value not in allowed:
        raise SettingError(Wording("%1 must be %2, not %3.", name, _or(allowed), f"{value!r}"))
    return value


def px_per_mm(name: str, value: float) -> float:
    """Give ``value`` (pixels per millimetre) back if a screen can have it; raises SettingError."""
    least, most = PX_PER_MM
    if not least <= value <= most:  # not-a-number is refused by this too
        raise SettingError(
            Wording(
                "%1 must be a number from %2 to %3, not %4.", name, f"{least:g}", f"{most:g}", f"{value:g}"
            )
        )
    return value


def language(name: str, value: str) -> str:
    """Give ``value`` back if it looks like a language code; raises SettingError."""
    if value not in PSEUDO_LANGUAGES and not _LANGUAGE.fullmatch(value):
        raise SettingError(
            Wording("%1 must be a language code such as en or cy, not %2.", name, f"{value!r}")
        )
    return value


def window_size(name: str, width: int, height: int) -> tuple[int, int]:
    """Give the size (pixels) back if a window can have it; raises SettingError."""
    least, most = WINDOW_PX
    if not (least <= width <= most and least <= height <= most):
        raise SettingError(f"{name} must have sides from {least} to {most} pixels, not {width}x{height}.")
    return width, height


def _or(words: tuple[str, ...]) -> Wording:
    return Wording("%1 or %2", ", ".join(words[:-1]), words[-1])
