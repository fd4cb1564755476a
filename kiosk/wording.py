"""Sentences for people: English that remembers what it was made of, so that a screen can translate it."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, Self

DAY: Final = "yyyy-MM-dd"
"""The source of a wording that is a day: nothing to translate, for each language has a form of its own."""

_PLACE = re.compile(r"%([1-9])")
# Not strftime: its words are those of the system's language once Qt has started.
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class Wording(str):
    """English text: ``Wording("%1 is larger than %2 MB.", name, 4)`` is the text with its values filled in.

    A command prints it and a log keeps it as it is; a screen asks ``kiosk/ui/words.py`` for it in its own
    language, by ``source``, ``number`` and ``values``. The text stands as a literal in the call: that is how
    ``build/dev.py strings`` finds it. A value may be a wording itself.
    """

    __slots__ = ("number", "source", "values")

    source: str
    number: int | None
    """What ``%n`` stands for where the words depend on it."""

    values: tuple[object, ...]

    def __new__(cls, source: str, *values: object) -> Self:
        """Fill the values in."""
        return cls._made(filled(source, values), source, None, values)

    @classmethod
    def counted(cls, one: str, many: str, number: int, *values: object) -> Self:
        """The words for one or for many, by the number that ``%n`` stands for."""
        text = (one if number == 1 else many).replace("%n", str(number))
        return cls._made(filled(text, values), many, number, values)

    @classmethod
    def day(cls, iso: str) -> Self:
        """A day such as 20 November 2026, from ``2026-11-20``; what is no day stays as it is."""
        try:
            found = date.fromisoformat(iso)
        except ValueError:
            return cls._made(iso, DAY, None, (iso,))
        return cls._made(f"{found.day} {_MONTHS[found.month - 1]} {found.year}", DAY, None, (iso,))

    @classmethod
    def from_parts(cls, parts: object) -> Self:
        """The wording that gave these ``parts``; raises ValueError or TypeError for anything else."""
        if not isinstance(parts, list):
            raise TypeError("parts are a list")
        text, source, number, *values = parts
        if not (
            isinstance(text, str) and isinstance(source, str) and (number is None or type(number) is int)
        ):
            raise TypeError("not the parts of a wording")
        made = [cls.from_parts(value) if isinstance(value, list) else str(value) for value in values]
        return cls._made(text, source, number, tuple(made))

    @classmethod
    def _made(cls, text: str, source: str, number: int | None, values: tuple[object, ...]) -> Self:
        made = super().__new__(cls, text)
        made.source, made.number, made.values = source, number, values
        return made

    @property
    def parts(self) -> list[object]:
        """What it was made of, as JSON can hold it."""
        values = [value.parts if isinstance(value, Wording) else str(value) for value in self.values]
        return [str(self), self.source, self.number, *values]


def filled(text: str, values: tuple[object, ...]) -> str:
    """``text`` with the values in place of ``%1``, ``%2`` …; a ``%1`` inside a value stays as it is."""

    def value(found: re.Match[str]) -> str:
        place = int(found[1])
        return str(values[place - 1]) if place <= len(values) else found[0]

    return _PLACE.sub(value, text)
