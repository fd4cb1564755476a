"""The bundled fonts: loaded from files, never from the system, each script when a language needs it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from kiosk.content import scripts
from kiosk.content.scripts import script_of
from kiosk.errors import KioskError

READING: Final = scripts.READING
NUMBERS: Final = scripts.NUMBERS
TALL_SCRIPTS: Final = {"Noto Nastaliq Urdu": 1.34}
"""Families whose lines need this much more room than the type scale gives (Nastaliq: 2.0 times, G03)."""

SCALE_CAPITAL: Final = 0.714
"""The type scale (standards section 5) is given for a family whose capitals are this part of an em high."""


class Fonts:
    """The fonts in ``folder``; each family is loaded once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaded: set[str] = set()

    def use(self, language: str) -> QFont:
        """Load what ``language`` needs and give the font to set everything in.

        Raises KioskError if a font is not there: the installation is damaged.
        """
        script = script_of(language)
        families = [READING, script, NUMBERS] if script else [READING, NUMBERS]
        for family in families:
            self._load(family)
        # A label names only the reading font; letters it lacks come from the script of the language.
        QFont.removeSubstitutions(READING)
        QFont.insertSubstitutions(READING, families[1:])
        return QFont(families)

    def also(self, languages: Iterable[str]) -> None:
        """Load the scripts of other languages too, for their names."""
        for script in filter(None, map(script_of, languages)):
            self._load(script)

    def _load(self, family: str) -> None:
        if family in self._loaded:
            return
        files = scripts.files(self._folder, family)
        if not files or any(QFontDatabase.addApplicationFont(str(path)) < 0 for path in files):
            raise KioskError(
                "The program is damaged; please install it again.", f"font {family} in {self._folder}"
            )
        self._loaded.add(family)


def leading(language: str) -> float:
    """How much more room than usual the lines of a language need."""
    return TALL_SCRIPTS.get(script_of(language), 1.0)


def factor(font: QFont) -> float:
    """How much larger than the type scale the font must be for its capitals to have the scale's height."""
    sample = QFont(font)
    sample.setPixelSize(1000)
    return SCALE_CAPITAL * 1000 / QFontMetricsF(sample).capHeight()
