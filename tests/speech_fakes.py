"""An engine and a sound card that do as the ports say, at once, and remember what they were asked."""

from __future__ import annotations

import threading
from collections.abc import Callable

from kiosk.devices.ports import Clip, SoundError, SpeechError
from tests.patience import PATIENCE_SECONDS

RATE = 22_050


class FakeEngine:
    """Speaks its languages in no time. A text with ``unspeakable`` in it cannot be spoken."""

    def __init__(self, *languages: str) -> None:
        self.languages = set(languages or ("en",))
        self.asked: list[tuple[str, str, float]] = []

    def speaks(self, language: str) -> bool:
        """Whether it was made for the language."""
        return language in self.languages

    def called(self, language: str) -> str:
        """A name for all its voices."""
        return "Fake" if self.speaks(language) else ""

    def synthesise(self, text: str, language: str, speed: float) -> Clip:
        """A minute of a quiet tone: it ends when a test says so."""
        if "unspeakable" in text:
            raise SpeechError("This cannot be read aloud.", "as the test wants it")
        assert language in self.languages
        self.asked.append((text, language, speed))
        return Clip(b"\x10\x00" * RATE, RATE // 60)


class FakeSound:
    """Plays nothing; ``end`` is the end of the clip. It opens once it is ``ready``, ``broken`` never."""

    def __init__(self, headphones: bool | None = None, *, broken: bool = False) -> None:
        self.worn = headphones
        self.broken = broken
        self.ready = threading.Event()
        self.ready.set()
        self.is_open = False
        self.playing: Clip | None = None
        self.paused = False
        self.volume = 1.0
        self.played = 0
        self._done: Callable[[], None] | None = None

    def open(self) -> None:
        """Open, unless it is broken."""
        assert self.ready.wait(PATIENCE_SECONDS)
        if self.broken:
            raise SoundError("No sound.", "as the test wants it")
        self.is_open = True

    def play(self, clip: Clip, done: Callable[[], None]) -> None:
        """Begin a clip."""
        assert self.is_open, "nothing can be played on a sound card that is shut"
        self.playing, self._done, self.played = clip, done, self.played + 1

    def end(self) -> None:
        """The clip is over."""
        assert self._done is not None
        done, self._done, self.playing = self._done, None, None
        done()

    def hush(self) -> None:
        """Silence."""
        self.playing = self._done = None

    def pause(self, paused: bool) -> None:
        """Hold."""
        self.paused = paused

    def set_volume(self, volume: float) -> None:
        """Loudness."""
        self.volume = volume

    def headphones(self) -> bool | None:
        """As the test wants it."""
        return self.worn

    def name(self) -> str:
        """One that tells nothing."""
        return "Fake sound"

    def close(self) -> None:
        """Shut."""
        self.is_open = False
