"""The system's own voices: exactly the language or none, and what cannot be used is passed over."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk.devices import sapi
from kiosk.devices.ports import SpeechError
from kiosk.devices.system_voices import GOOD, LANGUAGES, LOCALES, SystemVoice, best, locale_of
from kiosk.devices.voices import engines

ONECORE = r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Speech_OneCore\Voices\Tokens"
DESKTOP = r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Speech\Voices\Tokens"
HAZEL = SystemVoice(rf"{DESKTOP}\hazel", "Microsoft Hazel Desktop", 0x0809)
GEORGE = SystemVoice(rf"{ONECORE}\george", "Microsoft George", 0x0809)
ZIRA = SystemVoice(rf"{ONECORE}\zira", "Microsoft Zira", 0x0409)
PAULINA = SystemVoice(rf"{DESKTOP}\paulina", "Microsoft Paulina Desktop", 0x0415)
SABINA = SystemVoice(rf"{ONECORE}\sabina", "Microsoft Sabina", 0x080A)
SONIA = SystemVoice("t", "Microsoft Sonia (Natural) - English (United Kingdom)", 0x0809)
EVERY = (HAZEL, ZIRA, GEORGE, PAULINA, SABINA)


@pytest.mark.parametrize(
    ("voices", "language", "chosen"),
    [
        (EVERY, "en", GEORGE),
        ((HAZEL, ZIRA), "en", HAZEL),
        ((ZIRA,), "en", None),  # the kiosk's English is British
        (EVERY, "pl", PAULINA),
        (EVERY, "es", SABINA),
        (EVERY, "cy", None),
        (EVERY, "en-us", None),
        (EVERY, "", None),
        ((), "en", None),
        ((SystemVoice("t", "Microsoft Sonia Online (Natural)", 0x0809),), "en", None),
        ((SystemVoice("t", "Microsoft Sam", 0x0809),), "en", None),
        ((SystemVoice("t", "Microsoft No language", 0),), "en", None),
        ((GEORGE, SONIA), "en", SONIA),
        ((SystemVoice("t", "Somebody's George", 0x0809),), "en", None),
        ((SystemVoice("t", "Microsoft George", 0x0415),), "pl", None),  # no voice of Polish has this name
        ((SystemVoice("t", "Microsoft Nobody", 0x0415),), "pl", None),
        ((SystemVoice("t", "Microsoft", 0x0809),), "en", None),
    ],
)
def test_A10_a_system_voice_is_of_exactly_the_language_or_there_is_none(
    voices: tuple[SystemVoice, ...], language: str, chosen: SystemVoice | None
) -> None:
    assert best(voices, language) == chosen
    assert best(voices[::-1], language) == chosen


def test_A10_no_voice_reads_two_languages() -> None:
    assert len(set(LANGUAGES.values())) == len(LANGUAGES)
    assert not LOCALES.keys() & LANGUAGES.keys()
    for locale in range(0x0400, 0x2000):
        voice = SystemVoice("t", "Microsoft Somebody (Natural)", locale)
        assert sum(best((voice,), language) is voice for language in (*LOCALES, *LANGUAGES)) <= 1


def test_A10_every_name_that_is_known_as_good_is_of_a_language_that_is_known() -> None:
    assert GOOD.keys() <= LOCALES.keys() | LANGUAGES.keys()
    assert all(names == names.casefold() and names.split() for names in GOOD.values())


@pytest.mark.parametrize(
    ("text", "locale"), [("809", 0x809), ("409;9", 0x409), (" 415 ", 0x415), ("", 0), ("en-GB", 0), (";", 0)]
)
def test_the_locale_of_an_entry(text: str, locale: int) -> None:
    assert locale_of(text) == locale


class Registry(SimpleNamespace):
    """As much of ``winreg`` as is asked for: path -> values."""

    HKEY_LOCAL_MACHINE = "HKLM"

    def OpenKey(self, _root: str, path: str) -> Any:  # noqa: ANN401 - as winreg has it
        if not any(one == path or one.startswith(f"{path}\\") for one in self.keys):
            raise FileNotFoundError(path)
        return _Key(path)

    def QueryInfoKey(self, key: _Key) -> tuple[int, int, int]:
        return (len(self._below(key)), 0, 0)

    def EnumKey(self, key: _Key, at: int) -> str:
        return self._below(key)[at]

    def QueryValueEx(self, key: _Key, name: str) -> tuple[str, int]:
        try:
            return (self.keys[key.path][name], 1)
        except KeyError as error:
            raise FileNotFoundError(name) from error

    def _below(self, key: _Key) -> list[str]:
        inside = [
            path.removeprefix(f"{key.path}\\") for path in self.keys if path.startswith(f"{key.path}\\")
        ]
        return sorted({path.partition("\\")[0] for path in inside})


class _Key:
    def __init__(self, path: str) -> None:
        self.path = path

    def __enter__(self) -> _Key:
        return self

    def __exit__(self, *_: object) -> None:
        pass


def test_the_voices_that_windows_lists_are_found_and_odd_entries_passed_over() -> None:
    tokens = DESKTOP.partition("\\")[2]
    registry = Registry(
        keys={
            rf"{tokens}\hazel\Attributes": {"Name": "Microsoft Hazel Desktop", "Language": "809"},
            rf"{tokens}\nameless\Attributes": {"Language": "809"},
            rf"{tokens}\bare": {},
        }
    )
    assert tuple(sapi._listed(registry)) == (HAZEL,)
    assert tuple(sapi._listed(Registry(keys={}))) == ()


def test_a_voice_that_fails_once_is_asked_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = sapi.SapiEngine(EVERY)
    assert engine.speaks("en")
    asked: list[str] = []

    def broken(token: str, _text: str, _rate: int) -> bytes:
        asked.append(token)
        raise OSError("Windows answers 0x80004001")

    monkeypatch.setattr(sapi, "_spoken", broken)
    with pytest.raises(SpeechError):
        engine.synthesise("Lupus", "en", 1.0)
    assert asked == [GEORGE.token]
    assert not engine.speaks("en")
    silent = sapi.SapiEngine(EVERY)
    monkeypatch.setattr(sapi, "_spoken", lambda _token, _text, _rate: bytes(1000))
    with pytest.raises(SpeechError):
        silent.synthesise("Lupus", "en", 1.0)
    with pytest.raises(SpeechError):
        sapi.SapiEngine(()).synthesise("Lupus", "en", 1.0)


@pytest.mark.parametrize(("speed", "rate"), [(0.8, -2), (1.0, 0), (1.5, 4)])
def test_A14_the_pace_is_that_of_the_system(monkeypatch: pytest.MonkeyPatch, speed: float, rate: int) -> None:
    rates: list[int] = []

    def spoken(_token: str, _text: str, asked: int) -> bytes:
        rates.append(asked)
        return b"\1\1" * 500

    monkeypatch.setattr(sapi, "_spoken", spoken)
    assert sapi.SapiEngine(EVERY).synthesise("Lupus", "en", speed).seconds > 0
    assert rates == [rate]


@pytest.mark.skipif(sys.platform == "win32", reason="there the system may have voices")
def test_where_the_system_has_no_voices_the_shipped_one_reads() -> None:
    assert sapi.installed() == ()
    for wanted in (True, False):
        (engine,) = engines(also_systems=wanted)
        assert engine.speaks("en")
