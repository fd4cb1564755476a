"""Which of the bundled fonts has the letters of a language."""

from __future__ import annotations

from pathlib import Path
from typing import Final

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


def script_of(language: str) -> str:
    """The family for the script of a language, or empty where the reading font has its letters."""
    return SCRIPT_OF_LANGUAGE.get(language.partition("-")[0], "")


def files(folder: Path, family: str) -> list[Path]:
    """The files of a family in the folder of fonts."""
    return sorted(folder.glob(f"{family.replace(' ', '')}_*.ttf"))
