"""Which languages are spoken in a way of their own; any other is spoken as it is written."""

from __future__ import annotations

from functools import cache

from kiosk.speech.normaliser import Tongue


@cache
def tongue_of(language: str) -> Tongue:
    """How ``language`` is spoken. Nothing is added to a text in a language that nobody has prepared (A10)."""
    if language == "en":
        from kiosk.speech.english import ENGLISH

        return ENGLISH
    return Tongue()
