"""Which of the system's own voices may read a language: a good one of just that language, or none (A10)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

LOCALES: Final[dict[str, frozenset[int]]] = {"en": frozenset({0x0809})}
"""Where the country matters: what the kiosk says in English is written for a British voice."""

LANGUAGES: Final = {
    "ar": 0x01, "bn": 0x45, "cy": 0x52, "es": 0x0A, "fa": 0x29, "fr": 0x0C, "gu": 0x47, "hi": 0x39,
    "lt": 0x27, "pa": 0x46, "pl": 0x15, "pt": 0x16, "ro": 0x18, "so": 0x77, "sq": 0x1C, "ta": 0x49,
    "tr": 0x1F, "ur": 0x20,
}  # fmt: skip
"""Language of an edition -> the number of the language in a Windows locale (its lowest ten bits)."""

GOOD: Final = {
    "ar": "hoda naayf",
    "en": "george hazel susan",
    "es": "helena laura pablo raul sabina",
    "fr": "caroline claude guillaume hortense julie nathalie paul",
    "hi": "hemant kalpana",
    "pl": "adam paulina",
    "pt": "daniel helia hélia maria",
    "ro": "andrei",
    "ta": "valluvar",
    "tr": "tolga",
}
"""Windows' voices made of a person's recorded speech, by name; besides them all that it calls natural.

Any other may be worse than the voice that ships, and nobody of us has heard it.
"""

_MAKER: Final = "microsoft"
_NATURAL: Final = "(natural)"
_LANGUAGE_BITS: Final = 0x3FF
_NOT_FOR_READERS: Final = ("online", "sam", "espeak", "mobile")
"""Words in names: voices that ask a server, that are of the last century, or that ship with the kiosk."""


@dataclass(frozen=True, slots=True)
class SystemVoice:
    """A voice as the system lists it: where, what it is called, and the Windows locale it speaks."""

    token: str
    name: str
    locale: int


def best(voices: Iterable[SystemVoice], language: str) -> SystemVoice | None:
    """The voice that reads ``language``: always the same one, and never one of another language."""
    return min(
        (voice for voice in voices if _reads(voice, language)),
        key=lambda voice: (
            _NATURAL not in _words(voice),
            "OneCore" not in voice.token,
            voice.name,
            voice.token,
        ),
        default=None,
    )


def locale_of(text: str) -> int:
    """The locale that a voice's entry tells, such as ``809`` or ``409;9``; 0 if it tells none."""
    first = text.partition(";")[0].strip()
    try:
        return int(first, 16)
    except ValueError:
        return 0


def _reads(voice: SystemVoice, language: str) -> bool:
    if not _is_good(voice, language):
        return False
    if language in LOCALES:
        return voice.locale in LOCALES[language]
    return language in LANGUAGES and voice.locale & _LANGUAGE_BITS == LANGUAGES[language]


def _is_good(voice: SystemVoice, language: str) -> bool:
    maker, _, name = voice.name.casefold().partition(" ")
    words = name.split()
    if maker != _MAKER or set(words) & set(_NOT_FOR_READERS):
        return False
    return _NATURAL in words or words[:1] in [[good] for good in GOOD.get(language, "").split()]


def _words(voice: SystemVoice) -> list[str]:
    return voice.name.casefold().split()
