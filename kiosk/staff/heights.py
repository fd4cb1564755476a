"""How high above the floor the controls of a screen are that everybody must reach (T10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

GOOD_MM: Final = (750.0, 1200.0)
LIMIT_MM: Final = (380.0, 1220.0)
"""EN 301 549 section 8.3; the range above is that of Approved Document M."""

BELOW_LOWEST_MM: Final = 6.0
"""From the lower edge of the screen to Help now, or to the bar on a tall screen: the margin of the frame."""

ABOVE_HIGHEST_MM: Final = 5.5
"""From Finish and clear to the upper edge of the screen."""


@dataclass(frozen=True, slots=True)
class Heights:
    """Millimetres above the floor of the lowest and highest edge of what must be reached."""

    lowest_mm: float
    highest_mm: float

    @property
    def good(self) -> bool:
        """Whether all of it is where people who sit and people who stand reach it well."""
        return GOOD_MM[0] <= self.lowest_mm and self.highest_mm <= GOOD_MM[1]

    @property
    def possible(self) -> bool:
        """Whether all of it is where it may be at all."""
        return LIMIT_MM[0] <= self.lowest_mm and self.highest_mm <= LIMIT_MM[1]


def heights(edge_mm: float, screen_mm: float) -> Heights:
    """The heights on a screen ``screen_mm`` high whose lower edge is ``edge_mm`` above the floor."""
    return Heights(edge_mm + BELOW_LOWEST_MM, edge_mm + screen_mm - ABOVE_HIGHEST_MM)


def best_edge_mm(screen_mm: float) -> tuple[float, float]:
    """From where to where the lower edge may be for a screen ``screen_mm`` high.

    A screen too high for the good range gets the one place where it reaches up as far as may be.
    """
    lowest = GOOD_MM[0] - BELOW_LOWEST_MM
    highest = GOOD_MM[1] - screen_mm + ABOVE_HIGHEST_MM
    if highest < lowest:
        highest = lowest = max(LIMIT_MM[0] - BELOW_LOWEST_MM, LIMIT_MM[1] - screen_mm + ABOVE_HIGHEST_MM)
    return lowest, highest
