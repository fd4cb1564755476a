"""Sound files to samples, by the decoders inside miniaudio's library; one kind of file, never by guessing."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from kiosk.devices.ports import BYTES_A_SAMPLE, NOT_READ, SpeechError
from kiosk.devices.sound import RATE

KINDS: Final = {"audio/wav": "wav", "audio/flac": "flac", "audio/mpeg": "mp3"}
"""Ogg is not among them: its decoder there is known to write where it must not when a file is made for it."""

_SIGNED_16: Final = 2
_AT_ONCE: Final = 4 * RATE

_SLACK_MS: Final = 150
"""MP3 begins and ends with a little silence that some decoders leave out."""


class Decoder:
    """One sound file, open: gives any stretch of it as samples of one channel. For one thread; close it."""

    def __init__(self, data: bytes, media_type: str) -> None:
        """Open it. Raises SpeechError."""
        kind = KINDS.get(media_type)
        if kind is None:
            raise SpeechError(NOT_READ, f"no decoder for {media_type!r}")
        library = import_module("_miniaudio")
        self._ffi: Any = library.ffi
        self._lib: Any = library.lib
        config = self._ffi.new("ma_decoder_config*", self._lib.ma_decoder_config_init(_SIGNED_16, 1, RATE))
        config.encodingFormat = getattr(self._lib, f"ma_encoding_format_{kind}")
        self._data = self._ffi.from_buffer(data)  # the library holds nothing but its address
        self._decoder = self._ffi.new("ma_decoder*")
        opened = self._lib.ma_decoder_init_memory(self._data, len(data), config, self._decoder)
        if opened != self._lib.MA_SUCCESS:
            raise SpeechError(NOT_READ, f"the recording cannot be decoded: {opened}")
        self._at = 0

    def samples(self, begins: int, ends: int) -> bytes:
        """What is heard from one millisecond to another, as far as there is any. Raises SpeechError."""
        first, last = begins * RATE // 1000, ends * RATE // 1000
        if first != self._at and self._lib.ma_decoder_seek_to_pcm_frame(self._decoder, first) != 0:
            raise SpeechError(NOT_READ, f"the recording has nothing at {begins} ms")
        self._at = first
        pieces = []
        while self._at < last:
            wanted = min(_AT_ONCE, last - self._at)
            buffer = self._ffi.new("int16_t[]", wanted)
            count = self._ffi.new("unsigned long long*")
            self._lib.ma_decoder_read_pcm_frames(self._decoder, buffer, wanted, count)
            if not count[0]:
                break
            pieces.append(bytes(self._ffi.buffer(buffer, count[0] * BYTES_A_SAMPLE)))
            self._at += count[0]
        return b"".join(pieces)

    def close(self) -> None:
        """Let go of it."""
        self._lib.ma_decoder_uninit(self._decoder)


def decodes(data: bytes, media_type: str, milliseconds: int) -> bool:
    """Whether a sound file gives as much sound as it says, but for a tenth of a second, and no more."""
    try:
        decoder = Decoder(data, media_type)
    except SpeechError:
        return False
    try:
        heard = decoder.samples(0, milliseconds + 1000)
    except SpeechError:
        return False
    finally:
        decoder.close()
    return abs(len(heard) / BYTES_A_SAMPLE / RATE * 1000 - milliseconds) <= _SLACK_MS
