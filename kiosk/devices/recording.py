"""Texts spoken into one WAV file, with the time at which each of them begins."""

from __future__ import annotations

import wave
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from kiosk.devices.ports import BYTES_A_SAMPLE, SpeechEngine
from kiosk.devices.sound import RATE


@dataclass(frozen=True, slots=True)
class Said:
    """A text in a recording: when it begins and ends, in seconds."""

    text: str
    begins: float
    ends: float


def record(
    engine: SpeechEngine, texts: Iterable[str], language: str, speed: float, file: BinaryIO
) -> tuple[Said, ...]:
    """Speak the texts, as they are to be said, into ``file``; raises SpeechError."""
    said: list[Said] = []
    at = 0.0
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(BYTES_A_SAMPLE)
        out.setframerate(RATE)
        for text in texts:
            clip = engine.synthesise(text, language, speed)
            out.writeframes(clip.samples)
            said.append(Said(text, at, at + clip.seconds))
            at += clip.seconds
    return tuple(said)
