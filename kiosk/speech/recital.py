"""Where a reading is: which sentence, how fast, how loud; and whether the room must be asked first."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Final

from kiosk.frozen import dataclass, replace

if TYPE_CHECKING:
    from kiosk.speech.script import Sentence

SPEEDS: Final = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5)
"""Paces to choose from (A14)."""

VOLUMES: Final = (0.08, 0.13, 0.22, 0.36, 0.6, 1.0)
"""Steps of loudness, each about 4 dB above the one before (A06)."""

USUAL_SPEED: Final = SPEEDS.index(1.0)
USUAL_VOLUME: Final = 3


class Room(Enum):
    """What comes before a reading is heard."""

    READ = "read"
    ASK = "ask"
    PLUG_IN = "plug-in"


def before_reading(*, loudspeaker: bool, headphones: bool | None, agreed: bool) -> Room:
    """Whether to read at once, to ask whether the room may hear it, or to ask for headphones.

    ``loudspeaker`` is the site's setting: false where the loudspeaker may not read. ``headphones`` is None
    where nobody can tell; without a loudspeaker to spare only those who wear some hear it, so it is read.
    """
    if headphones:
        return Room.READ
    if not loudspeaker:
        return Room.PLUG_IN if headphones is False else Room.READ
    return Room.READ if agreed else Room.ASK


@dataclass(frozen=True)
class Manner:
    """Pace and loudness, as places in ``SPEEDS`` and ``VOLUMES``."""

    speed_step: int = USUAL_SPEED
    volume_step: int = USUAL_VOLUME

    @property
    def speed(self) -> float:
        """1.0 is the usual pace."""
        return SPEEDS[self.speed_step]

    @property
    def volume(self) -> float:
        """From 0.0 to 1.0."""
        return VOLUMES[self.volume_step]

    def faster(self, steps: int) -> Manner:
        """So many steps faster (slower if negative), as far as there are any."""
        return replace(self, speed_step=max(0, min(len(SPEEDS) - 1, self.speed_step + steps)))

    def louder(self, steps: int) -> Manner:
        """So many steps louder (quieter if negative), as far as there are any."""
        return replace(self, volume_step=max(0, min(len(VOLUMES) - 1, self.volume_step + steps)))


class Recital:
    """Sentences to say, one after another. There is at least one."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = tuple(sentences)
        self._at = 0

    @property
    def now(self) -> Sentence:
        """The sentence being said."""
        return self._sentences[self._at]

    @property
    def next(self) -> Sentence | None:
        """The one after it, if there is one."""
        return self._sentences[self._at + 1] if self._at + 1 < len(self._sentences) else None

    def step(self, by: int) -> bool:
        """Go on or back; whether there was anywhere to go."""
        at = self._at + by
        if not 0 <= at < len(self._sentences):
            return False
        self._at = at
        return True
