"""Checks of what is loaded late or by name and so may be missing in a package: voice, codes, signatures."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Final

from kiosk.devices.ports import LOUD, Clip, SpeechEngine, loudest
from kiosk.selftest.outcomes import Check, Failed
from kiosk.update import signing

_SENTENCE: Final = {"en": "Tell a member of staff if you feel unwell."}
_NAMES: Final = "1 2 3"
"""What is said in a language without a sentence here: numbers are read in every one."""

_DIGEST: Final = "00" * 32
_OTHER_DIGEST: Final = "01" * 32


def checks(engine: SpeechEngine, languages: Sequence[str]) -> list[Check]:
    """The checks of the voice in those of ``languages`` it speaks, of a code, and of a signature."""
    return [
        Check("voice", lambda: _speaks(engine, languages)),
        Check("code to take home", _makes_a_code),
        Check("signature", _signs),
    ]


def _speaks(engine: SpeechEngine, languages: Sequence[str]) -> str:
    spoken = [language for language in languages if engine.speaks(language)]
    if not spoken:
        raise Failed(f"There is no voice for {', '.join(languages)}.")
    seconds = sum(_spoken(engine, language).seconds for language in spoken)
    return f"{', '.join(spoken)}: {seconds:.1f} s of speech"


def _spoken(engine: SpeechEngine, language: str) -> Clip:
    clip = engine.synthesise(_SENTENCE.get(language, _NAMES), language, 1.0)
    if loudest(clip) < LOUD:
        raise Failed(f"The voice for {language} says nothing.")
    return clip


def _makes_a_code() -> str:
    from kiosk.takeaway import code

    rows = code.rows("Wayside")
    dark = sum(map(sum, rows))
    if not rows or not 0 < dark < len(rows) ** 2:
        raise Failed("The code is empty.")
    return f"{len(rows)} by {len(rows)} squares"


def _signs() -> str:
    made = signing.record(os.urandom(signing.KEY_BYTES), _DIGEST)[len(signing.MAGIC) :]
    signature = signing.Signature(made[: signing.KEY_BYTES].hex(), made[signing.KEY_BYTES :])
    if not signing.fits(signature, _DIGEST):
        raise Failed("A signature does not fit what was signed.")
    if signing.fits(signature, _OTHER_DIGEST):
        raise Failed("A signature fits a file that was changed.")
    return "a changed file is refused"
