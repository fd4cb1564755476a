"""Texts of both directions as a screen is given them: numbers and names in them keep their order (G03)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Final, TypeVar

from PySide6.QtCore import Property

Shows = TypeVar("Shows")

RIGHT_TO_LEFT_MARK: Final = "\u200f"
"""Stands before a whole text: it runs from right to left, also where its first word is "CAR-T"."""

ISOLATE: Final = "\u2066"
END: Final = "\u2069"
"""What stands between these runs from left to right, and what is around it is not moved by it."""

ISOLATE_BY_ITS_FIRST_LETTER: Final = "\u2068"
"""As ``ISOLATE``, for a text that is not known yet: it runs as its own first letter does."""

MARKS: Final = RIGHT_TO_LEFT_MARK + ISOLATE + ISOLATE_BY_ITS_FIRST_LETTER + END

_TAKEN_OUT: Final = str.maketrans("", "", MARKS)

_RIGHT: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_NEEDS: Final = f"[{_RIGHT}]"
_WORD: Final = rf"(?:[^\W{_RIGHT}]|[\u0660-\u0669\u06f0-\u06f9])+"
"""Letters of other scripts, and figures, those of Arabic and Urdu too."""

_JOINED: Final = rf"{_WORD}(?:[-\u2010-\u2013./:@&'\u2019+_,%°\u066b\u066c]{{1,3}}{_WORD})*[%°+]?"
_RUN: Final = rf"(?:(?<!\w)[-\u2212+<>£€$](?=\d))?{_JOINED}(?:[ \u00a0](?:& )?{_JOINED})*"
"""A name of some words, or a number with its groups and its unit."""

_GROUPS: Final = r"[-+()0-9]+(?: [-+()0-9]+)+"
"""A number in groups, and nothing else."""

_ARABIC_FIGURE: Final = "[\u0660-\u0669]"
_PIECE: Final = r"<[^>]*>|&#?\w+;|[\s\S]"
_PLACE: Final = r"%L?\d+|%n"
# Patterns are compiled when a text needs them, which no text of the first screen does from left to right.


class _Side:
    """In which direction the interface runs; if Qt knew, numbers alone would change their order."""

    right_to_left = False


def point(right_to_left: bool) -> None:
    """Say in which direction texts run from now on, before any of them is asked for."""
    _Side.right_to_left = right_to_left


def shown(text: str) -> str:
    """A text as a screen is given it."""
    if _Side.right_to_left and re.fullmatch(_GROUPS, text):
        return ISOLATE + text + END  # it may come to stand behind a name
    return _marked(list(text), list(text)) if _is_mixed(text) else text


def shown_markup(markup: str) -> str:
    """StyledText as a screen is given it; what is bold or a link stays so."""
    if not _is_mixed(markup):
        return markup
    pieces = re.findall(_PIECE, markup)
    return _marked(pieces, [_letter(piece) for piece in pieces])


def with_places(text: str) -> str:
    """A text of the interface, from right to left, whose places (``%1``, ``%n``) a screen fills later.

    What fills a place keeps its own order and moves nothing around it. Translations come out of the compiler
    like this, so that no screen has to think of it.
    """
    begun = text.removeprefix(RIGHT_TO_LEFT_MARK)
    pieces = re.findall(f"{_PLACE}|{_PIECE}", begun)
    letters = ["\n" if re.fullmatch(_PLACE, piece) else _letter(piece) for piece in pieces]
    own = "".join(letters)
    if begun == text and not re.search(_NEEDS, own) and ("\n" not in own or re.search(r"[^\W\d_]", own)):
        return text  # it runs from left to right: a name, or a text that nobody translated
    for at, piece in enumerate(pieces):
        if re.fullmatch(_PLACE, piece):
            pieces[at] = ISOLATE_BY_ITS_FIRST_LETTER + piece + END
    return _marked(pieces, letters) if begun == text else RIGHT_TO_LEFT_MARK + "".join(pieces)


def as_shown(getter: Callable[[Shows], str]) -> Callable[[Shows], str]:
    """What a page tells its screen, as the screen is given it."""

    @wraps(getter)
    def shown_by(page: Shows) -> str:
        return shown(getter(page))

    return shown_by


def shown_text(getter: Callable[[Shows], str]) -> Property:
    """A property of a page: a text that stays, as the screen is given it."""
    return Property(str, as_shown(getter), constant=True)


def unmarked(text: str) -> str:
    """What was written, without what the screen needs: for ears, and for comparing."""
    return text if text.isascii() else text.translate(_TAKEN_OUT)


def place_in(text: str, place: int) -> int:
    """Where in a text as it is shown the character stands that was the ``place``-th of what was written."""
    if text.isascii():
        return place
    written = [number for number, letter in enumerate(text) if letter not in MARKS]
    return written[place] if place < len(written) else len(text)


def _is_mixed(text: str) -> bool:
    if text.isascii() or not _Side.right_to_left:
        return False
    return re.search(_NEEDS, text) is not None and RIGHT_TO_LEFT_MARK not in text


def _letter(piece: str) -> str:
    if not piece.startswith("<"):
        from html import unescape  # its table of names is nothing for a start to wait for

        return unescape(piece)[:1]
    return "\n" if piece == "<br>" else ""


def _marked(pieces: list[str], letters: list[str]) -> str:
    """The pieces with marks around runs; ``letters`` is what each shows: one character, or none if a tag."""
    at = [number for number, letter in enumerate(letters) if letter]
    for start, end in _runs("".join(letters)):
        if any(re.match(_ARABIC_FIGURE, letters[at[place]]) for place in range(start, end)):
            # Its groups change places even inside an isolate, unless the space counts as part of a number.
            for place in range(start, end):
                pieces[at[place]] = pieces[at[place]].replace(" ", "\u00a0")
        pieces[at[start]] = ISOLATE + pieces[at[start]]
        pieces[at[end - 1]] += END
    return RIGHT_TO_LEFT_MARK + "".join(pieces)


def _runs(text: str) -> Iterator[tuple[int, int]]:
    return (run.span() for run in re.finditer(_RUN, text))
