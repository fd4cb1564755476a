"""The bundled fonts: loaded from files, never from the system, each script when a language needs it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from kiosk.errors import KioskError

READING: Final = "Atkinson Hyperlegible Next"
NUMBERS: Final = "Wayside Numbers"
SCRIPT_OF_LANGUAGE: Final = {
    "ar": "Noto Sans Arabic",
    "fa": "Noto Sans Arabic",
    "ur": "Noto Nastaliq Urdu",
    "bn": "Noto Sans Bengali",
    "pa": "Noto Sans Gurmukhi",
    "gu": "Noto Sans Gujarati",
}
SCALE_CAPITAL: Final = 0.714
"""The type scale (standards section 5) is given for a family whose capitals are this part of an em high."""


def load(folder: Path, language: str) -> QFont:
    """Load what ``language`` needs from ``folder`` and return the font to set everything in.

    Raises KioskError if the reading font is not there: the installation is damaged.
    """
    families = [READING, NUMBERS]
    script = SCRIPT_OF_LANGUAGE.get(language.partition("-")[0])
    if script:
        families.insert(1, script)
    for family in families:
        files = sorted(folder.glob(f"{family.replace(' ', '')}_*.ttf"))
        if not files or any(QFontDatabase.addApplicationFont(str(path)) < 0 for path in files):
            raise KioskError("The program is damaged; please install it again.", f"font {family} in {folder}")
    return QFont(families)


def factor(font: QFont) -> float:
    """How much larger than the type scale the font must be for its capitals to have the scale's height."""
    sample = QFont(font)
    sample.setPixelSize(1000)
    return SCALE_CAPITAL * 1000 / QFontMetricsF(sample).capHeight()
