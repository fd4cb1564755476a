"""A reader's choices about how things look and behave: values, their limits, and nothing else."""

from __future__ import annotations

from kiosk.choices import HOLDING, SCANNING, SIDES, TEXT_SIZES, THEMES
from kiosk.frozen import dataclass


@dataclass(frozen=True)
class ReaderSettings:
    """What a reader may choose. All of it goes back to the site's own values when the visit ends (P01).

    ``language`` is a code, or empty for the edition's own language. ``lowered``: on a tall screen all
    controls stand in its lower part (T11). ``side``: where buttons beside and below a page stand; ``hold``:
    whether a finger must rest on a target to choose it (T15).
    """

    theme: str = "paper"
    text_size: str = "standard"
    bigger_buttons: bool = False
    movement: bool = True
    more_time: bool = False
    steady_touch: bool = False
    hold: str = "off"
    scanning: str = "off"
    side: str = "start"
    lowered: bool = False
    language: str = ""

    def __post_init__(self) -> None:
        """Refuse values that no screen can show.

        Raises ValueError: the caller has a bug, since people choose from lists.
        """
        chosen = (self.theme, self.text_size, self.hold, self.scanning, self.side)
        for value, known in zip(chosen, (THEMES, TEXT_SIZES, HOLDING, SCANNING, SIDES), strict=True):
            if value not in known:
                raise ValueError(f"unknown choice: {value}")

    @property
    def text_size_index(self) -> int:
        """0, 1 or 2: the place of the text size in the type scale."""
        return TEXT_SIZES.index(self.text_size)
