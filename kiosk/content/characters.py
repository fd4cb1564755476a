"""Characters that no text of an edition may hold: unseen, turning lines around, or none at all."""

from __future__ import annotations

import re
from typing import Final

_ODD: Final = (
    (0x7F, 0x9F),  # control characters
    (0x2028, 0x2029),
    (0x202A, 0x202E),  # what follows runs the other way: what is read is not what stands there
    (0x2066, 0x2069),  # the same; the kiosk sets its own where two directions meet
    (0xD800, 0xF8FF),  # half characters, and letters of somebody's own that no font has
    (0xFDD0, 0xFDEF),
    (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFC),
    *((plane + 0xFFFE, plane + 0xFFFF) for plane in range(0, 0xF0000, 0x10000)),
    (0xE0000, 0xE007F),  # letters that are not seen
    (0xF0000, 0x10FFFF),
)
"""First and last code of each run. The two marks of direction (U+200E, U+200F) and joiners do no harm."""

_CONTROLS: Final = ((0x00, 0x1F),)
_CONTROLS_IN_LINES: Final = ((0x00, 0x08), (0x0B, 0x1F))
"""Without the tab and the end of a line."""

_BLANK_LETTERS: Final = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters to Unicode, and nothing on the screen."""


def _one_of(*runs: tuple[int, int]) -> re.Pattern[str]:
    return re.compile(
        f"[{''.join(f'{re.escape(chr(first))}-{re.escape(chr(last))}' for first, last in runs)}]"
    )


_IN_A_LINE: Final = _one_of(*_CONTROLS, *_ODD)
_IN_LINES: Final = _one_of(*_CONTROLS_IN_LINES, *_ODD)


def odd_character(text: str, *, lines: bool = False) -> str:
    """Give the first character that may not be in a text, such as ``U+202E``, or nothing.

    Args:
        text: what is looked through.
        lines: it may have several lines and tabs.
    """
    found = (_IN_LINES if lines else _IN_A_LINE).search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def is_seen(text: str) -> bool:
    """Whether there is a letter or digit in ``text`` that shows on a screen."""
    return any(letter.isalnum() and letter not in _BLANK_LETTERS for letter in text)
