"""Speech that a person has recorded: the sentences of the page being read, cut out of its recordings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.devices.decoder import Decoder
from kiosk.devices.ports import NOT_READ, Clip, SpeechError
from kiosk.devices.sound import RATE
from kiosk.devices.stretch import stretched
from kiosk.speech.recorded import Piece

_NONE: Final[Mapping[str, Piece]] = {}


class RecordedSpeech:
    """Says what was recorded of one page, and nothing else; slower and faster too, at the same pitch.

    What was opened last stays open, because the next sentence goes on where this one ended.
    """

    def __init__(self) -> None:
        self._laid_out: tuple[str, Mapping[str, Piece]] = ("", _NONE)
        self._data = b""
        self._decoder: Decoder | None = None

    def lay_out(self, language: str, pieces: Mapping[str, Piece]) -> None:
        """Say these from now on, and nothing else. At once, and on any thread."""
        self._laid_out = (language, pieces)

    def says(self, text: str, language: str) -> bool:
        """Whether this very text was recorded."""
        of, pieces = self._laid_out
        return language == of and text in pieces

    def synthesise(self, text: str, language: str, speed: float) -> Clip:
        """The text as its speaker said it. Raises SpeechError."""
        of, pieces = self._laid_out
        piece = pieces.get(text) if language == of else None
        if piece is None:
            raise SpeechError(NOT_READ, "nobody has recorded this")
        samples = self._opened(piece).samples(piece.begins, piece.ends)
        if not samples:
            raise SpeechError(NOT_READ, f"the recording is silent from {piece.begins} ms on")
        return Clip(stretched(samples, RATE, speed), RATE)

    def forget(self) -> None:
        """Let go of what is open; on the thread that asks for speech."""
        if self._decoder is not None:
            self._decoder.close()
        self._decoder, self._data = None, b""

    def _opened(self, piece: Piece) -> Decoder:
        if self._decoder is None or self._data is not piece.data:
            self.forget()
            self._decoder, self._data = Decoder(piece.data, piece.media_type), piece.data
        return self._decoder
