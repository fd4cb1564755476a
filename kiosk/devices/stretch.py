"""Speech made slower or faster at the same pitch: overlapping pieces, each laid where it fits best."""

from __future__ import annotations

from array import array
from operator import mul
from typing import Final

PIECE_MS: Final = 40
"""Two or three periods of a deep voice, so that each piece has the pitch in it."""

SEARCHED_MS: Final = 8
"""A period of a deep voice: somewhere within it the next piece goes on where the one before ended."""

_EVERY: Final = 4
"""Of the samples that are compared: the ear finds no difference, and sixteen times less is reckoned."""


def stretched(samples: bytes, rate: int, speed: float) -> bytes:
    """16-bit samples of one channel, said ``speed`` times as fast (WSOLA)."""
    if speed == 1.0 or not samples:
        return samples
    sound = array("h", samples)
    piece = rate * PIECE_MS // 1000 // 2 * 2
    half, reach = piece // 2, rate * SEARCHED_MS // 1000
    fade = [at / half for at in range(half)]
    made = array("h")
    tail = sound[:half]
    number = 0
    while (wanted := round(number * half * speed)) + piece + reach <= len(sound):
        begin = _best(sound, tail, wanted, reach) if number else 0
        made.extend(
            [
                int(old + (new - old) * part)
                for old, new, part in zip(tail, sound[begin : begin + half], fade, strict=True)
            ]
        )
        tail = sound[begin + half : begin + piece]
        number += 1
    made.extend(tail)
    return made.tobytes()


def _best(sound: array[int], tail: array[int], wanted: int, reach: int) -> int:
    """Where, within reach of ``wanted``, the sound is most like ``tail``: looked for roughly, then closer."""
    pattern = tail[::_EVERY]

    def likeness(at: int) -> int:
        return sum(map(mul, pattern, sound[at : at + len(tail) : _EVERY]))

    first = max(0, wanted - reach)
    rough = max(range(first, wanted + reach, 2 * _EVERY), key=likeness)
    return max((max(first, rough - _EVERY), rough, min(rough + _EVERY, wanted + reach)), key=likeness)
