"""eSpeak NG's library, called through ctypes: text and voice in, samples and times of words out."""

from __future__ import annotations

import ctypes
import sys
import threading
from ctypes import POINTER, byref, c_char_p, c_int, c_short, c_uint, c_void_p
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeAlias

from kiosk.devices.ports import NOT_READ, Clip, SpeechError, Word

# From speak_lib.h of eSpeak NG 1.52.
_SYNCHRONOUS: Final = 2
_DO_NOT_EXIT: Final = 0x8000
_RATE, _CAPITALS = 1, 5
_CHARACTERS, _UTF8 = 1, 1
_END_PAUSE: Final = 0x1000
_LIST_END, _WORD = 0, 1
_GO_ON: Final = 0


CData: TypeAlias = Any
"""What the library hands over."""


class _Id(ctypes.Union):
    _fields_ = (("number", c_int), ("name", c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", c_int),
        ("unique_identifier", c_uint),
        ("text_position", c_int),
        ("length", c_int),
        ("audio_position", c_int),
        ("sample", c_int),
        ("user_data", c_void_p),
        ("id", _Id),
    )


class _Voice(ctypes.Structure):
    _fields_ = (
        ("name", c_char_p),
        ("languages", c_void_p),  # a byte of priority, then the tag; not ended where ctypes would end it
        ("identifier", c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("xx1", ctypes.c_ubyte),
        ("score", c_int),
        ("spare", c_void_p),
    )


_Callback = ctypes.CFUNCTYPE(c_int, POINTER(c_short), c_int, POINTER(_Event))


class EspeakLibrary:
    """The library and its data in ``folder``, loaded. Raises SpeechError.

    A process has one of it, with one voice and one callback (``loaded`` gives it): callers take turns.
    """

    def __init__(self, folder: Path) -> None:
        self._turn = threading.Lock()
        self._samples = bytearray()
        self._words: list[Word] = []
        self._tag = ""
        # Kept as long as this: the library holds nothing but its address.
        self._callback = _Callback(self._take)
        name = "espeak-ng.dll" if sys.platform == "win32" else "libespeak-ng.so"
        try:
            library: Any = ctypes.CDLL(str(folder / name))
        except OSError as error:
            raise SpeechError(NOT_READ, f"{name} does not load: {error}") from error
        library.espeak_Synth.argtypes = (
            c_char_p, ctypes.c_size_t, c_uint, c_int, c_uint, c_uint, POINTER(c_uint), c_void_p,
        )  # fmt: skip
        library.espeak_GetCurrentVoice.restype = POINTER(_Voice)
        rate = library.espeak_Initialize(
            _SYNCHRONOUS, 0, str(folder / "espeak-ng-data").encode(), _DO_NOT_EXIT
        )
        if rate <= 0:
            raise SpeechError(NOT_READ, f"eSpeak does not start: {rate}")
        library.espeak_SetSynthCallback(self._callback)
        library.espeak_SetParameter(_CAPITALS, 0, 0)
        self._library, self._rate = library, rate

    def synthesise(self, text: str, tag: str, words_a_minute: int) -> Clip:
        """The text, read by the voice of the language ``tag`` and by no other (A10). Raises SpeechError."""
        with self._turn:
            return self._synthesise(text, tag, words_a_minute)

    def _synthesise(self, text: str, tag: str, words_a_minute: int) -> Clip:
        self._choose(tag)
        self._samples.clear()
        self._words.clear()
        self._library.espeak_SetParameter(_RATE, words_a_minute, 0)
        data = text.encode()
        failed = self._library.espeak_Synth(
            data, len(data) + 1, 0, _CHARACTERS, 0, _UTF8 | _END_PAUSE, None, None
        )
        clip = Clip(bytes(self._samples), self._rate, tuple(self._words))
        self._samples.clear()  # what was said to one reader is not kept for the next
        self._words.clear()
        if failed or not clip.samples:
            raise SpeechError(NOT_READ, f"eSpeak gave {failed} for {text!r}")
        return clip

    def _choose(self, tag: str) -> None:
        if tag == self._tag:
            return
        self._tag = ""
        wanted = _Voice(languages=ctypes.cast(c_char_p(tag.encode()), c_void_p))
        if self._library.espeak_SetVoiceByProperties(byref(wanted)):
            raise SpeechError(NOT_READ, f"eSpeak has no voice for {tag!r}")
        if self._tag_now() != tag:
            raise SpeechError(NOT_READ, f"eSpeak gave {self._tag_now()} for {tag}")
        self._tag = tag

    def _tag_now(self) -> str:
        voice = self._library.espeak_GetCurrentVoice().contents
        return ctypes.string_at(voice.languages + 1).decode() if voice.languages else ""

    def _take(self, samples: CData, count: int, events: CData) -> int:
        """Called by the library, on the thread that asked, with a piece of sound and what is in it."""
        if samples and count > 0:
            self._samples += ctypes.string_at(samples, count * ctypes.sizeof(c_short))
        at = 0
        while events[at].type != _LIST_END:
            if events[at].type == _WORD:
                event = events[at]
                self._words.append(Word(event.text_position - 1, event.length, event.audio_position))
            at += 1
        return _GO_ON


@cache
def loaded(folder: Path) -> EspeakLibrary:
    """The library in ``folder``, loaded once in a process. Raises SpeechError."""
    return EspeakLibrary(folder)
