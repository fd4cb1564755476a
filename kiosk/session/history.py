"""Where a reader has been: the places behind Back, without a clock, a screen or a file."""

from __future__ import annotations

from typing import Final

from kiosk.frozen import dataclass, replace

LONGEST: Final = 200
"""Places kept; a visit longer than this forgets its oldest places, never the first (Home)."""


@dataclass(frozen=True)
class Place:
    """A screen and what it shows.

    ``scroll`` is in pixels from the top; ``choice`` is what was chosen on it (a letter, a group, words),
    in that screen's own terms.
    """

    screen: str
    id: str = ""
    choice: str = ""
    scroll: float = 0.0


HOME: Final = Place("home")


class History:
    """A stack of places that always has Home at the bottom."""

    def __init__(self) -> None:
        self._places = [HOME]

    @property
    def current(self) -> Place:
        """The place shown now."""
        return self._places[-1]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return len(self._places) > 1

    @property
    def previous(self) -> Place:
        """The place that Back leads to; at Home, Home."""
        return self._places[-2] if self.can_go_back else self.current

    def open(self, place: Place) -> None:
        """Go to ``place``; opening what is already shown changes nothing, opening Home starts afresh."""
        if place.screen == HOME.screen:
            self._places = [HOME]
        elif (place.screen, place.id) != (self.current.screen, self.current.id):
            self._places.append(place)
            del self._places[1 : max(1, len(self._places) - LONGEST)]

    def back(self) -> None:
        """Go back one place; at Home, stay."""
        if self.can_go_back:
            self._places.pop()

    def remember(self, *, scroll: float, choice: str) -> None:
        """Note how far the current place was scrolled and what was chosen on it, for Back (M05)."""
        self._places[-1] = replace(self._places[-1], scroll=scroll, choice=choice)

    def rewind(self) -> None:
        """Put every place back to its top: what stands there is no longer what was scrolled."""
        self._places = [replace(place, scroll=0.0) for place in self._places]

    def clear(self) -> None:
        """Forget everything but Home (P01)."""
        self._places = [HOME]
