"""Errors by whose fault they are: each carries one plain sentence for the person and detail for the log."""

from __future__ import annotations


class KioskError(Exception):
    """The world is not as the program needs it (a file, a disk, a setting); not a bug.

    ``sentence`` is shown to the person as it is: plain words, one sentence, what to do.
    ``detail`` goes to the log only.
    """

    def __init__(self, sentence: str, detail: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.detail = detail


class ContentError(KioskError):
    """A content file cannot be used: missing, damaged, foreign or of another version."""


class NotInEdition(ContentError):
    """The edition has no such item (a stale link, or an item not in this language)."""


class SettingError(KioskError):
    """A site setting or command-line value is out of range or unknown."""
