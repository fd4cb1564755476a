"""How long a page takes to read."""

from __future__ import annotations

import math
import re
from typing import Final

WORDS_A_MINUTE: Final = 150
"""Our own choice. Adults read English silently at about 238 words a minute (Brysbaert 2019); our readers are
tired, in pain, stressed or new to English, so we promise them no more than they can keep."""

_LINK_TARGET: Final = re.compile(r"\]\([a-z]+:[^)]*\)")
_WORD: Final = re.compile(r"\w[\w'\u2019-]*")


def reading_minutes(*texts: str) -> int:
    """Minutes, rounded up and at least 1, for Markdown ``texts``; targets of links are not words."""
    words = sum(len(_WORD.findall(_LINK_TARGET.sub("]", text))) for text in texts)
    return max(1, math.ceil(words / WORDS_A_MINUTE))
