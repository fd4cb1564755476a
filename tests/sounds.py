"""Sound files for tests, made here: tones as WAV and FLAC, silence as MP3, speech by the shipped engine."""

from __future__ import annotations

import io
import math
import struct
import wave
from array import array
from collections.abc import Iterable
from typing import Final

from kiosk.devices.espeak import EspeakEngine, shipped_engine
from kiosk.devices.ports import BYTES_A_SAMPLE
from kiosk.devices.sound import RATE

FLAC_BLOCK: Final = 4096
MP3_FRAME: Final = bytes((0xFF, 0xFB, 0x90, 0xC4)) + bytes(413)
"""MPEG 1 layer III, 128 kbit/s, 44.1 kHz, one channel, silence: 26 ms."""


def tone(milliseconds: int, hertz: float = 220.0, rate: int = RATE) -> bytes:
    """A tone of one channel, not loud."""
    count = rate * milliseconds // 1000
    return array(
        "h", (round(8000 * math.sin(2 * math.pi * hertz * at / rate)) for at in range(count))
    ).tobytes()


def wav(samples: bytes, rate: int = RATE, channels: int = 1) -> bytes:
    """Samples as a WAV file."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(BYTES_A_SAMPLE)
        file.setframerate(rate)
        file.writeframes(samples)
    return out.getvalue()


def mp3(milliseconds: int) -> bytes:
    """Silence as an MP3 file."""
    return MP3_FRAME * math.ceil(milliseconds * 44.1 / 1152)


def flac(samples: bytes, rate: int = RATE) -> bytes:
    """Samples of one channel as a FLAC file, not compressed."""
    values = array("h", samples)
    info = struct.pack(">HH", FLAC_BLOCK, FLAC_BLOCK) + bytes(6)
    info += (rate << 44 | 15 << 36 | len(values)).to_bytes(8, "big") + bytes(16)
    blocks = [values[at : at + FLAC_BLOCK] for at in range(0, len(values), FLAC_BLOCK)]
    frames = b"".join(_flac_frame(number, block) for number, block in enumerate(blocks))
    return b"fLaC" + bytes((0x80, 0, 0, len(info))) + info + frames


def _flac_frame(number: int, block: array[int]) -> bytes:
    head = b"\xff\xf8\x70\x08" + chr(number).encode() + struct.pack(">H", len(block) - 1)
    head += bytes((_crc(head, 0x07, 8),))
    frame = head + b"\x02" + struct.pack(f">{len(block)}h", *block)  # one subframe, its samples as they are
    return frame + _crc(frame, 0x8005, 16).to_bytes(2, "big")


def _crc(data: bytes, polynomial: int, bits: int) -> int:
    value = 0
    for byte in data:
        value ^= byte << (bits - 8)
        for _ in range(8):
            value = (value << 1 ^ polynomial if value >> (bits - 1) else value << 1) & ((1 << bits) - 1)
    return value


def read_aloud(texts: Iterable[str]) -> tuple[bytes, list[int]]:
    """Texts spoken one after another, as WAV, and the milliseconds at which they begin."""
    engine, samples, times = EspeakEngine(shipped_engine()), b"", []
    for text in texts:
        times.append(len(samples) // BYTES_A_SAMPLE * 1000 // RATE)
        samples += engine.synthesise(text, "en", 1.0).samples
    return wav(samples), times
