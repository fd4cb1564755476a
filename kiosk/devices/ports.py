"""What the kiosk asks of sound, volumes, printer and screen; what keeps these shapes can be put in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from kiosk.errors import KioskError

if TYPE_CHECKING:
    from kiosk.speech.recorded import Piece

BYTES_A_SAMPLE = 2


NOT_READ = "This cannot be read aloud. Please tell a member of staff."


class SpeechError(KioskError):
    """A text cannot be spoken: no voice, or the engine is damaged."""


class SoundError(KioskError):
    """Nothing can be heard: no sound card, or it is gone or taken."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word in a clip: its characters in the text, and when it begins."""

    start: int
    length: int
    at_ms: int


@dataclass(frozen=True, slots=True)
class Clip:
    """Speech as sound: 16-bit samples of one channel, ``rate`` a second, with the times of its words."""

    samples: bytes
    rate: int
    words: tuple[Word, ...] = ()

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / BYTES_A_SAMPLE / self.rate


LOUD: Final = 1000
"""Speech has samples far above this, of 32,767; silence has none."""


def loudest(clip: Clip) -> int:
    """The largest sample of a clip, which is in the order of bytes of this PC; 0 for none."""
    return max(memoryview(clip.samples).cast("h"), default=0)


class SpeechEngine(Protocol):
    """Makes speech of a text. One thread at a time asks it, never the thread of the window."""

    def speaks(self, language: str) -> bool:
        """Whether it says any text of exactly this language; cheap, and asked before anything is loaded."""
        ...

    def called(self, language: str) -> str:
        """What the voice that reads this language is called; empty where there is none."""
        ...

    def synthesise(self, text: str, language: str, speed: float) -> Clip:
        """The text as sound; ``speed`` is 1.0 for the usual pace. Raises SpeechError."""
        ...


class Recordings(Protocol):
    """Says what people have recorded of the page that is read; it is asked with texts as they are written.

    ``lay_out`` and ``says`` return at once, on any thread; the others are for the thread that makes speech.
    """

    def lay_out(self, language: str, pieces: Mapping[str, Piece]) -> None:
        """Say these texts from now on, and no others."""
        ...

    def says(self, text: str, language: str) -> bool:
        """Whether this very text was recorded."""
        ...

    def synthesise(self, text: str, language: str, speed: float) -> Clip:
        """The text as its speaker said it. Raises SpeechError."""
        ...

    def forget(self) -> None:
        """Let go of what is open."""
        ...


class SoundOut(Protocol):
    """Lets clips be heard, one at a time.

    ``open`` may take its time, and ``close`` may too: both are called aside. The others return at once.
    """

    def open(self) -> None:
        """Get ready to play; nothing to do if it is. Raises SoundError."""
        ...

    def play(self, clip: Clip, done: Callable[[], None]) -> None:
        """Play in place of what plays now; ``done`` is called, on a thread of its own, at the clip's end."""
        ...

    def hush(self) -> None:
        """Be silent at once and forget the clip; its ``done`` is not called."""
        ...

    def pause(self, paused: bool) -> None:
        """Hold the clip where it is, or go on."""
        ...

    def set_volume(self, volume: float) -> None:
        """From 0.0 (silent) to 1.0."""
        ...

    def headphones(self) -> bool | None:
        """Whether headphones are what is heard; None where the platform does not tell."""
        ...

    def name(self) -> str:
        """What the system calls the sound card that was opened last; empty where it does not tell."""
        ...

    def close(self) -> None:
        """Let go of the sound card."""
        ...


@dataclass(frozen=True, slots=True)
class Volume:
    """Something with files that was plugged in: where it is, and what its owner called it."""

    root: Path
    name: str


class Volumes(Protocol):
    """The sticks and other volumes that are plugged in, but for those that the kiosk itself lives on."""

    def plugged_in(self) -> tuple[Volume, ...]:
        """What is there now. May take long where a volume does not answer: asked aside."""
        ...


class PrinterError(KioskError):
    """The printer does not take a leaflet."""


Device_contra = TypeVar("Device_contra", contravariant=True)
Device_co = TypeVar("Device_co", covariant=True)


class Paintable(Protocol[Device_contra]):
    """Something that fills pages by itself: a leaflet. What it draws on is a matter of who prints it."""

    def paint(self, device: Device_contra) -> None:
        """Draw all its pages. Raises KioskError if the device does not take them."""
        ...


class Printer(Protocol[Device_co]):
    """The one printer that staff have named. Both may take long: they are called aside."""

    def there(self) -> bool:
        """Whether the system knows the printer now."""
        ...

    def print(self, leaflet: Paintable[Device_co]) -> None:
        """Hand a leaflet over, without a question to anybody. Raises PrinterError.

        That it comes back means that the system has taken the pages, not that paper has come out.
        """
        ...


class ScreenPower(Protocol):
    """Whether the system may darken the screen. Both return at once and may be called again and again."""

    def keep_on(self) -> None:
        """Keep it on from now on; said again every half minute."""
        ...

    def may_rest(self) -> None:
        """Let the system do as its settings say: the clinic is closed."""
        ...
