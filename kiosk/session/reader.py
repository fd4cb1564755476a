"""A reader's choices about how things look and behave: values, their limits, and nothing else."""

from __future__ import annotations

from kiosk.choices import SCANNING, TEXT_SIZES, THEMES
from kiosk.frozen import dataclass


@dataclass(frozen=True)
class ReaderSettings:
    """What a reader may choose. All of it goes back to the site's own values when the visit ends (P01).

    ``language`` is a code, or empty for the edition's own language.
    """

    theme: str = "paper"
    text_size: str = "standard"
    bigger_buttons: bool = False
    movement: bool = True
    more_time: bool = False
    steady_touch: bool = False
    scanning: str = "off"
    language: str = ""

    def __post_init__(self) -> None:
        """Refuse values that no screen can show.

        Raises ValueError: the caller has a bug, since people choose from lists.
        """
        for value, known in ((self.theme, THEMES), (self.text_size, TEXT_SIZES), (self.scanning, SCANNING)):
            if value not in known:
                raise ValueError(f"unknown choice: {value}")

    @property
    def text_size_index(self) -> int:
        """0, 1 or 2: the place of the text size in the type scale."""
        return TEXT_SIZES.index(self.text_size)
