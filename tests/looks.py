"""How screens are looked at: reference devices, text sizes, buttons, themes, made-up languages."""

from __future__ import annotations

from itertools import product
from typing import Final

from kiosk.choices import DEVICES, PSEUDO_LANGUAGES, TEXT_SIZES, THEMES
from kiosk.session.reader import ReaderSettings
from tests.driver import Look

GRID: Final = [
    Look(device, ReaderSettings(text_size=size, bigger_buttons=bigger))
    for device, size, bigger in product(DEVICES, TEXT_SIZES, (False, True))
]
"""Every device in every text size with both kinds of buttons."""

SIZES: Final = [look for look in GRID if not look.settings.bigger_buttons]

PSEUDO: Final = [
    Look(device, ReaderSettings(text_size=size, language=language))
    for device, size, language in product(("R1", "R2", "R3", "R4"), ("standard", "largest"), PSEUDO_LANGUAGES)
]
"""Words 40 % longer, from left to right and from right to left (X09). Those of R4 are for the soak run."""

USUAL: Final = [Look()]
"""As most readers meet it: the first of ``SIZES``, whose screens are read once for all of its tests."""

COLOURS: Final = [Look("R1", ReaderSettings(theme=theme)) for theme in THEMES]
