"""One soft tone for "Are you still reading?", made of numbers: no file, no beginning or end that clicks."""

from __future__ import annotations

import array
import math
import sys
from typing import Final

from kiosk.devices.ports import Clip
from kiosk.devices.sound import RATE

SECONDS: Final = 0.8
"""M02: at most one second."""

HERTZ: Final = (440.0, 660.0)
"""A fifth: heard as a call, not as an alarm; low enough for most people with a loss of hearing."""

LOUDNESS: Final = 0.12
"""Of the loudest there is: below a voice in the room."""


def soft_tone() -> Clip:
    """It swells and fades away."""
    count = int(RATE * SECONDS)
    samples = array.array("h", (_sample(at / RATE, at / count) for at in range(count)))
    if sys.byteorder == "big":
        samples.byteswap()
    return Clip(samples.tobytes(), RATE)


def _sample(seconds: float, part: float) -> int:
    swell = math.sin(math.pi * part) ** 2
    wave = sum(math.sin(2 * math.pi * hertz * seconds) for hertz in HERTZ) / len(HERTZ)
    return round(32_767 * LOUDNESS * swell * wave)
