"""Rules on what staff type to sign in: a PIN that is not easy to guess, and the recovery code."""

from __future__ import annotations

import re
import secrets
from typing import Final

from kiosk.wording import Wording

LEAST_DIGITS: Final = 6
MOST_DIGITS: Final = 12
CODE_DIGITS: Final = 24
"""Of the recovery code: 80 bits, in digits so that the same keys type it."""

_GROUP: Final = 4
_FEWEST_DIFFERENT: Final = 3
_FORWARD: Final = "01234567890123456789"
_KEYPAD: Final = ("147258369", "741852963", "369258147", "963852741", "159357", "357159", "951753", "753951")
_KNOWN: Final = {
    "112233", "123321", "112211", "314159", "271828", "142857", "102030", "010203", "100200", "200000",
    "998877", "445566", "246810", "135790", "135791", "520131", "007007", "999111", "111999",
}  # fmt: skip
"""Choices that lists of leaked PINs put first and the rules do not find."""

_REPEATED = re.compile(r"(\d{1,4})\1+\d{0,3}")


def digits_of(typed: str) -> str:
    """What was typed without the spaces and hyphens that people put between groups."""
    return "".join(letter for letter in typed if letter not in " -")


def is_code(digits: str) -> bool:
    """Whether this is meant to be the recovery code and not a PIN."""
    return len(digits) > MOST_DIGITS


def trouble_with(pin: str) -> str:
    """Why ``pin`` cannot be chosen, in one sentence; empty if it can."""
    if not (pin.isascii() and pin.isdigit()):
        return Wording("A PIN has digits only.")
    if len(pin) < LEAST_DIGITS:
        return Wording("Please choose a PIN of %1 digits or more.", LEAST_DIGITS)
    if len(pin) > MOST_DIGITS:
        return Wording("Please choose a PIN of %1 digits or fewer.", MOST_DIGITS)
    if _easy(pin):
        return Wording("This PIN is easy to guess. Please choose digits that do not repeat or count.")
    return ""


def _easy(pin: str) -> bool:
    return (
        len(set(pin)) < _FEWEST_DIFFERENT
        or pin in _FORWARD
        or pin in _FORWARD[::-1]
        or _REPEATED.fullmatch(pin) is not None
        or any(pin in row for row in _KEYPAD)
        or pin in _KNOWN
    )


def new_code() -> str:
    """A recovery code nobody has had before, in groups of four digits."""
    digits = "".join(secrets.choice("0123456789") for _ in range(CODE_DIGITS))
    return " ".join(digits[start : start + _GROUP] for start in range(0, CODE_DIGITS, _GROUP))
