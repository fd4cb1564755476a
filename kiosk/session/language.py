"""What a chosen language means: which texts, which words on buttons, and which way they run."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.choices import PSEUDO_LANGUAGES
from kiosk.content.front_records import Language
from kiosk.frozen import dataclass


@dataclass(frozen=True)
class Tongue:
    """A language as the kiosk speaks it.

    ``code`` is what was chosen and names the interface, ``content`` is the language of the texts. They differ
    only for the pseudo-languages, which show the texts of the edition's own language.
    """

    code: str
    content: str
    right_to_left: bool = False


def tongue(wanted: str, languages: Sequence[Language], default: str) -> Tongue:
    """The language ``wanted`` if it can be shown, else the edition's own (``default``)."""
    if wanted in PSEUDO_LANGUAGES:
        return Tongue(wanted, default, wanted == "x-rtl")
    directions = {language.code: language.direction for language in languages}
    code = wanted if wanted in directions else default
    return Tongue(code, code, directions.get(code) == "rtl")
