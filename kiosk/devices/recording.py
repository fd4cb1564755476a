"""Texts spoken into one WAV file, with the time at which each of them begins."""

from __future__ import annotations

import wave
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from kiosk.devices.ports import BYTES_A_SAMPLE, Recordings, SpeechEngine
from kiosk.devices.sound import RATE
from kiosk.speech.tongues import tongue_of


@dataclass(frozen=True, slots=True)
class Said:
    """A text in a recording: when it begins and ends, in seconds."""

    text: str
    begins: float
    ends: float


def record(
    engine: SpeechEngine,
    people: Recordings,
    texts: Iterable[str],
    language: str,
    speed: float,
    file: BinaryIO,
) -> tuple[Said, ...]:
    """Speak the texts, as they are written, into ``file``: as people recorded them, else by ``engine``.

    Raises SpeechError.
    """
    said: list[Said] = []
    tongue, at = tongue_of(language), 0.0
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(BYTES_A_SAMPLE)
        out.setframerate(RATE)
        for text in texts:
            by_people = people.says(text, language)
            spoken = text if by_people else tongue.spoken(text)
            clip = (people if by_people else engine).synthesise(spoken, language, speed)
            out.writeframes(clip.samples)
            said.append(Said(spoken, at, at + clip.seconds))
            at += clip.seconds
    return tuple(said)
