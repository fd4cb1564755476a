"""The speech engine that ships with the program: which voices it has, and eSpeak NG when one is needed."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.devices.ports import NOT_READ, Clip, SpeechError

if TYPE_CHECKING:
    from kiosk.devices.espeak_library import EspeakLibrary

VOICES: Final = {
    "ar": "ar",
    "bn": "bn",
    "cy": "cy",
    "en": "en-gb",
    "es": "es",
    "fa": "fa",
    "fr": "fr-fr",
    "gu": "gu",
    "hi": "hi",
    "lt": "lt",
    "pa": "pa",
    "pl": "pl",
    "pt": "pt",
    "ro": "ro",
    "sq": "sq",
    "ta": "ta",
    "tr": "tr",
    "ur": "ur",
}
"""Language of an edition -> tag of the voice that may read it. The dictionaries of these ship, no others."""

NAME: Final = "eSpeak NG"

WORDS_A_MINUTE: Final = 155
"""The usual pace: slower than eSpeak's own 175, for tired people in a loud room."""


def shipped_engine() -> Path | None:
    """The folder of the engine and its data, found without loading it; None if it is not installed."""
    found = find_spec("espeakng_loader")
    return Path(found.origin).parent if found is not None and found.origin else None


class EspeakEngine:
    """eSpeak NG in ``folder``; None if it is not installed. Nothing is loaded before the first text."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._library: EspeakLibrary | None = None

    def speaks(self, language: str) -> bool:
        """Whether there is a voice of exactly this language and its dictionary is there."""
        return (
            self._folder is not None
            and language in VOICES
            and (self._folder / "espeak-ng-data" / f"{language}_dict").is_file()
        )

    def called(self, language: str) -> str:
        """The engine's name: its voices have none."""
        return NAME if self.speaks(language) else ""

    def synthesise(self, text: str, language: str, speed: float) -> Clip:
        """The text as sound, with the times of its words. Raises SpeechError."""
        if self._folder is None or not self.speaks(language):
            raise SpeechError(NOT_READ, f"the speech engine has no voice for {language!r}")
        if self._library is None:
            from kiosk.devices.espeak_library import loaded  # ctypes is not wanted at start

            self._library = loaded(self._folder)
        return self._library.synthesise(text, VOICES[language], round(WORDS_A_MINUTE * speed))
