"""The voices of Windows, by its speech interface (SAPI 5) in this process: text in, samples out, no file."""

from __future__ import annotations

import ctypes
import math
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, byref, c_int32, c_int64, c_uint16, c_uint32, c_void_p, c_wchar_p
from importlib import import_module
from typing import Any, Final

from kiosk.devices.ports import BYTES_A_SAMPLE, NOT_READ, Clip, SpeechError
from kiosk.devices.sound import RATE
from kiosk.devices.system_voices import SystemVoice, best, locale_of

PATIENCE_MS: Final = 2000
"""A sentence that takes longer will not come: it is made many times faster than it is said."""

_FOLDERS: Final = (
    r"SOFTWARE\Microsoft\Speech_OneCore\Voices\Tokens",
    r"SOFTWARE\Microsoft\Speech\Voices\Tokens",
)
_MACHINE: Final = "HKEY_LOCAL_MACHINE"

# From sapi.h of Windows: classes, interfaces, and the places of what is called in their tables.
_VOICE: Final = ("96749377-3391-11D2-9EE3-00C04F797396", "6C44DF74-72B9-4992-A1EC-EF996E0422D4")
_STREAM: Final = ("715D9C59-4442-11D2-9605-00C04F8EE628", "12E3CCA9-7518-44C5-A5E7-BA5A79CB929E")
_TOKEN: Final = ("EF411752-3736-4CB4-9C8C-8EF4CCB58EFE", "14056589-E16C-11D2-BB90-00C04F8EE6C0")
_WAVE: Final = "C31ADBAE-527F-4FF5-A230-F62BB61FF70C"
_RELEASE: Final = 2
_READ, _SEEK = 3, 5
_SET_BASE_STREAM: Final = 15
_SET_ID: Final = 15
_SET_OUTPUT, _SET_VOICE, _SPEAK, _SET_RATE, _WAIT = 13, 18, 20, 28, 32
_ASYNC_NO_XML: Final = 0x01 | 0x10
_PURGE: Final = 0x02
_IN_PROCESS: Final = 1
_NUMBERS: Final = (c_int32, c_int64, c_uint32, c_wchar_p)
_END: Final = 2


class _Guid(ctypes.Structure):
    _fields_ = (("bytes", ctypes.c_ubyte * 16),)


class _Wave(ctypes.Structure):
    """WAVEFORMATEX."""

    _pack_ = 1
    _fields_ = (
        ("kind", c_uint16), ("channels", c_uint16), ("rate", c_uint32), ("bytes_a_second", c_uint32),
        ("block", c_uint16), ("bits", c_uint16), ("more", c_uint16),
    )  # fmt: skip


def installed() -> tuple[SystemVoice, ...]:
    """The voices that Windows lists; none on another system. Nothing is loaded for it."""
    if sys.platform != "win32":
        return ()
    return tuple(_listed(import_module("winreg")))


class SapiEngine:
    """The system's voices, behind the port of speech engines. ``voices`` are those that Windows lists."""

    def __init__(self, voices: tuple[SystemVoice, ...]) -> None:
        self._voices = voices
        self._broken = False

    def speaks(self, language: str) -> bool:
        """Whether there is a voice of exactly this language, and none of them has failed."""
        return not self._broken and best(self._voices, language) is not None

    def called(self, language: str) -> str:
        """As Windows calls the voice."""
        voice = best(self._voices, language) if self.speaks(language) else None
        return "" if voice is None else voice.name

    def synthesise(self, text: str, language: str, speed: float) -> Clip:
        """The text as sound, without times of its words. Raises SpeechError, and then speaks no more."""
        voice = best(self._voices, language)
        if voice is None:
            raise SpeechError(NOT_READ, f"the system has no voice for {language!r}")
        try:
            samples = _spoken(voice.token, text, round(10 * math.log(speed, 3)))
        except (OSError, AttributeError) as error:
            self._broken = True
            raise SpeechError(NOT_READ, f"{voice.name}: {error}") from error
        if not any(samples):
            self._broken = True
            raise SpeechError(NOT_READ, f"{voice.name} says nothing")
        return Clip(samples, RATE)


def _listed(registry: Any) -> Iterator[SystemVoice]:  # noqa: ANN401 - winreg is of Windows only
    for folder in _FOLDERS:
        try:
            with registry.OpenKey(registry.HKEY_LOCAL_MACHINE, folder) as tokens:
                names = [registry.EnumKey(tokens, at) for at in range(registry.QueryInfoKey(tokens)[0])]
        except OSError:
            continue  # this Windows has no such voices
        for name in names:
            token = rf"{folder}\{name}"
            try:
                with registry.OpenKey(registry.HKEY_LOCAL_MACHINE, rf"{token}\Attributes") as key:
                    called, languages = (
                        str(registry.QueryValueEx(key, one)[0]) for one in ("Name", "Language")
                    )
            except OSError:
                continue  # an entry that says nothing of its language is no voice for us
            yield SystemVoice(rf"{_MACHINE}\{token}", called, locale_of(languages))


def _spoken(token: str, text: str, rate: int) -> bytes:
    ole: Any = ctypes.WinDLL("ole32")  # type: ignore[attr-defined,unused-ignore]
    ole.CoInitializeEx(None, 0)  # once for each thread; more than once does nothing
    with _made(ole, _VOICE) as voice, _made(ole, _STREAM) as stream, _made(ole, _TOKEN) as name:
        memory = c_void_p()
        _succeed(ole.CreateStreamOnHGlobal(None, 1, byref(memory)))
        with _released(memory):
            form = _Wave(1, 1, RATE, RATE * BYTES_A_SAMPLE, BYTES_A_SAMPLE, 8 * BYTES_A_SAMPLE, 0)
            _call(stream, _SET_BASE_STREAM, memory, byref(_guid(_WAVE)), byref(form))
            _call(name, _SET_ID, None, c_wchar_p(token), c_int32(0))
            _call(voice, _SET_VOICE, name)
            _call(voice, _SET_OUTPUT, stream, c_int32(0))
            _call(voice, _SET_RATE, c_int32(max(-10, min(10, rate))))
            _call(voice, _SPEAK, c_wchar_p(text), c_uint32(_ASYNC_NO_XML), None)
            if _call(voice, _WAIT, c_uint32(PATIENCE_MS)):
                _call(voice, _SPEAK, None, c_uint32(_PURGE), None)
                raise OSError("it takes too long")
            size, done = c_int64(), c_uint32()
            _call(memory, _SEEK, c_int64(0), c_uint32(_END), byref(size))
            _call(memory, _SEEK, c_int64(0), c_uint32(0), None)
            samples = ctypes.create_string_buffer(size.value)
            _call(memory, _READ, samples, c_uint32(size.value), byref(done))
            return samples.raw[: done.value // BYTES_A_SAMPLE * BYTES_A_SAMPLE]


@contextmanager
def _made(ole: Any, what: tuple[str, str]) -> Iterator[c_void_p]:  # noqa: ANN401 - a library of Windows
    thing = c_void_p()
    class_id, interface = map(_guid, what)
    _succeed(ole.CoCreateInstance(byref(class_id), None, _IN_PROCESS, byref(interface), byref(thing)))
    with _released(thing):
        yield thing


@contextmanager
def _released(thing: c_void_p) -> Iterator[None]:
    try:
        yield
    finally:
        _call(thing, _RELEASE)


def _call(thing: c_void_p, place: int, *arguments: Any) -> int:  # noqa: ANN401 - as the interface has them
    table = ctypes.cast(thing, POINTER(POINTER(c_void_p))).contents
    kinds = [type(argument) if isinstance(argument, _NUMBERS) else c_void_p for argument in arguments]
    kind = ctypes.WINFUNCTYPE(c_int32, c_void_p, *kinds)  # type: ignore[attr-defined,unused-ignore]
    result = int(kind(table[place])(thing, *arguments))
    return result if place == _RELEASE else _succeed(result)


def _succeed(result: int) -> int:
    if result < 0:
        raise OSError(f"Windows answers {result & 0xFFFFFFFF:#010x}")
    return result


def _guid(text: str) -> _Guid:
    first, second, third, *rest = text.split("-")
    begins = b"".join(bytes.fromhex(part)[::-1] for part in (first, second, third))
    return _Guid.from_buffer_copy(begins + bytes.fromhex("".join(rest)))
