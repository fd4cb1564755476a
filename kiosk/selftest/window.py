"""Checks of what a reader would see: a first screen that is not blank, and letters for every language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final, Protocol

from kiosk.selftest.outcomes import Check, Failed
from kiosk.selftest.samples import LETTERS

FEWEST_COLOURS: Final = 12
MOST_GROUND: Final = 0.97
"""A screen with texts and pictures has more colours, and no colour that covers nearly all of it."""


class Look(Protocol):
    """What was seen of the first frame (see ``kiosk.ui.firstlook``)."""

    @property
    def platform(self) -> str:
        """Qt's way to the screen."""
        ...

    @property
    def renderer(self) -> str:
        """What draws."""
        ...

    @property
    def size(self) -> tuple[int, int]:
        """Of the window, in pixels."""
        ...

    @property
    def screen(self) -> tuple[int, int]:
        """Its size in pixels."""
        ...

    @property
    def colours(self) -> int:
        """How many different ones there are."""
        ...

    @property
    def ground(self) -> float:
        """The share of the commonest colour."""
        ...

    @property
    def without_letters(self) -> tuple[str, ...]:
        """Languages with a letter that no font has."""
        ...

    @property
    def complaints(self) -> tuple[str, ...]:
        """What QML found wrong."""
        ...


def checks(first_look: Callable[[Mapping[str, str]], Look]) -> list[Check]:
    """The checks; ``first_look`` shows the first screen and asks the fonts for letters, once for both."""
    seen = cache(lambda: first_look(LETTERS))
    return [
        Check("first screen", lambda: _is_drawn(seen())),
        Check("letters", lambda: _has_letters(seen().without_letters)),
    ]


def _is_drawn(seen: Look) -> str:
    if seen.complaints:
        raise Failed(f"The first screen has a mistake: {seen.complaints[0]}")
    if seen.colours < FEWEST_COLOURS or seen.ground > MOST_GROUND:
        raise Failed(f"The first screen is blank ({seen.colours} colours).")
    width, height = seen.size
    of = "the whole screen" if seen.size == seen.screen else "screen {}x{}".format(*seen.screen)
    return f"{width}x{height} ({of}), {seen.colours} colours, {seen.platform}, {seen.renderer}"


def _has_letters(lacking: tuple[str, ...]) -> str:
    if lacking:
        raise Failed(f"Letters are missing for: {', '.join(lacking)}.")
    return f"all for {', '.join(LETTERS)}"
