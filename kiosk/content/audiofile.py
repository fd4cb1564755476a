"""What a sound file is, told from its bytes: its type and how long it lasts; refuses what is not sound."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from kiosk.errors import ContentError

MOST_BYTES: Final = 3_900_000
"""SQLite may hand out 4 MB (``openfile.MOST_VALUE_BYTES``); eight minutes of speech as MP3 fit."""

MOST_MS: Final = 15 * 60_000
_LEAST_MS: Final = 200
_RATES: Final = range(8_000, 48_001)

_DAMAGED: Final = "it is cut short, damaged or of a rare kind; save it again as MP3."
_WAV_PLAIN, _WAV_EXTENSIBLE = 1, 0xFFFE
_MP3_KBPS: Final = {
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""By the four bits of a frame's head, for MPEG 1 and for the two younger ones of lower rates."""

_MP3_RATES: Final = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}
_TAIL: Final = (b"TAG", b"APETAGEX", b"LYRICSBEGIN", b"\0")


@dataclass(frozen=True, slots=True)
class SoundFacts:
    """``milliseconds`` is how long it lasts."""

    media_type: str
    milliseconds: int


def examine(data: bytes) -> SoundFacts:
    """Tell what sound ``data`` is; nothing of it is decoded.

    Raises:
        ContentError: no WAV, FLAC or MP3, cut short, too large, too long or too short. The sentence begins
            with "it", so that the caller can say which recording before.
    """
    if len(data) > MOST_BYTES:
        raise ContentError("it is larger than 3.9 MB; save it as MP3, or record each part by itself.")
    if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        facts = SoundFacts("audio/wav", _wav(data))
    elif data[:4] == b"fLaC":
        facts = SoundFacts("audio/flac", _flac(data))
    elif data[:3] == b"ID3" or (data[:1] == b"\xff" and data[1:2] >= b"\xe0"):
        facts = SoundFacts("audio/mpeg", _mp3(data))
    else:
        raise ContentError("it is no WAV, FLAC or MP3 file; save it as one of these.")
    if not _LEAST_MS <= facts.milliseconds <= MOST_MS:
        raise ContentError(f"it lasts {facts.milliseconds / 1000:.1f} seconds; at most 15 minutes will do.")
    return facts


def _wav(data: bytes) -> int:
    place, bytes_a_second = 12, 0
    while place + 8 <= len(data):
        name, length = data[place : place + 4], int.from_bytes(data[place + 4 : place + 8], "little")
        if place + 8 + length > len(data):
            break
        if name == b"fmt " and length >= 16:
            kind, channels, rate, bytes_a_second, _, bits = struct.unpack_from("<HHIIHH", data, place + 8)
            plain = kind in {_WAV_PLAIN, _WAV_EXTENSIBLE} and bits in {16, 24} and channels in {1, 2}
            if not plain or rate not in _RATES or bytes_a_second != rate * channels * bits // 8:
                break
        if name == b"data" and bytes_a_second:
            return length * 1000 // bytes_a_second
        place += 8 + length + length % 2
    raise ContentError(_DAMAGED)


def _flac(data: bytes) -> int:
    if len(data) < 42 or data[4] & 0x7F or data[5:8] != b"\0\0\x22":
        raise ContentError(_DAMAGED)
    packed = int.from_bytes(data[18:26], "big")
    rate, samples = packed >> 44, packed & 0xF_FFFF_FFFF
    if rate not in _RATES:
        raise ContentError(_DAMAGED)
    return samples * 1000 // rate


def _mp3(data: bytes) -> int:
    place = 0
    if data[:3] == b"ID3":
        size = data[6:10]
        if len(size) < 4 or max(size) > 0x7F:
            raise ContentError(_DAMAGED)
        place = 10 + (size[0] << 21 | size[1] << 14 | size[2] << 7 | size[3])
    seconds = 0.0
    while place + 4 <= len(data) and not data.startswith(_TAIL, place):
        length, lasts = _mp3_frame(data[place : place + 4])
        if place + length > len(data):
            raise ContentError(_DAMAGED)
        place += length
        seconds += lasts
    if not seconds:
        raise ContentError(_DAMAGED)
    return round(seconds * 1000)


def _mp3_frame(head: bytes) -> tuple[int, float]:
    """The bytes of a frame of layer III, and the seconds it lasts."""
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    bitrate, rate = head[2] >> 4, head[2] >> 2 & 3
    if head[0] != 0xFF or head[1] < 0xE0 or layer != 1 or version == 1 or rate == 3 or bitrate in {0, 15}:
        raise ContentError(_DAMAGED)
    first = version == 3
    hertz = _MP3_RATES[version][rate]
    samples = 1152 if first else 576
    return samples // 8 * _MP3_KBPS[first][bitrate] * 1000 // hertz + (head[2] >> 1 & 1), samples / hertz
