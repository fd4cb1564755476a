"""A reader who sees nothing: presses keys, touches the glass, and knows only what the kiosk has said."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, Qt

from kiosk.devices.ports import Clip, SpeechEngine
from kiosk.ui.offthread import OffThread
from kiosk.ui.voice import Voice
from tests.driver import Driver
from tests.speech_fakes import FakeEngine, FakeSound

KEY = Qt.Key


@dataclass(frozen=True)
class Said:
    """One text that was heard: as the engine got it, in which language, and when it began."""

    text: str
    language: str
    at: float


class RecordingEngine(FakeEngine):
    """Remembers which clip says what. With a ``real`` engine what it says is speech."""

    def __init__(self, *languages: str, real: SpeechEngine | None = None) -> None:
        super().__init__(*languages)
        self._real = real
        self.texts: dict[int, tuple[str, str]] = {}
        self._clips: list[Clip] = []

    def synthesise(self, text: str, language: str, speed: float) -> Clip:
        """A clip that is known again."""
        make = self._real.synthesise if self._real else super().synthesise
        clip = make(text, language, speed)
        own = Clip(clip.samples, clip.rate)
        self._clips.append(own)  # or its id would be given to another
        self.texts[id(own)] = (text, language)
        return own


class RecordingSound(FakeSound):
    """Writes down what is played: the speech log."""

    def __init__(self, engine: RecordingEngine, headphones: bool | None = True) -> None:
        super().__init__(headphones)
        self._engine = engine
        self.log: list[Said] = []

    def play(self, clip: Clip, done: Any) -> None:  # noqa: ANN401 - as the fake has it
        """Play, and write down what is said."""
        super().play(clip, done)
        self.log.append(Said(*self._engine.texts[id(clip)], time.monotonic()))


class Blindfold:
    """Drives a kiosk by ear. Whatever it does returns what was said after it."""

    def __init__(
        self,
        driver: Driver,
        *languages: str,
        headphones: bool | None = True,
        real: SpeechEngine | None = None,
    ) -> None:
        self.driver = driver
        self.engine = RecordingEngine(*(languages or ("en",)), real=real)
        self.sound = RecordingSound(self.engine, headphones)
        self.voice = Voice((self.engine,), self.sound, OffThread("voice"))
        driver.shell.listening.lend(self.voice)
        driver.wait_for(lambda: driver.kiosk.by_ear is not None)
        driver.guard(0)

    @property
    def log(self) -> list[str]:
        """All that was said."""
        return [said.text for said in self.sound.log]

    def key(self, key: Qt.Key) -> str:
        """Press a key; gives what was said last."""
        before = len(self.sound.log)
        self.driver.key(key)
        return self._heard(before)

    def start(self) -> str:
        """Start talking mode with the Help key."""
        return self.key(KEY.Key_F1)

    def find(self, *words: str, key: Qt.Key = KEY.Key_Down, most: int = 150) -> str:
        """Move on until something is said that holds all the words."""
        for _ in range(most):
            heard = self.key(key)
            if all(word.casefold() in heard.casefold() for word in words):
                return heard
        raise AssertionError(f"{words} was not heard; {self.log[-30:]} was")

    def find_exactly(self, words: str, key: Qt.Key = KEY.Key_Down, most: int = 60) -> None:
        """Move on until just this is said."""
        for _ in range(most):
            if self.key(key) == words:
                return
        raise AssertionError(f"{words} was not heard")

    def touch(self, place: QPointF, seconds: float = 0.3) -> str:
        """Rest a finger on a place and lift it."""
        before = len(self.sound.log)
        self.driver.press(place)
        self.driver.pause(seconds)
        self.driver.release(place)
        return self._heard(before)

    def tap_twice(self, place: QPointF) -> str:
        """Two quick taps."""
        before = len(self.sound.log)
        for _ in range(2):
            self.driver.tap(place)
        return self._heard(before)

    def wait_for_words(self, *words: str) -> str:
        """Wait until something is said that holds all the words."""
        self.driver.wait_for(
            lambda: bool(self.log) and all(word.casefold() in self.log[-1].casefold() for word in words)
        )
        return self.log[-1]

    def next_sentence(self) -> str:
        """Let what is heard end, and hear what follows."""
        before = len(self.sound.log)
        self.sound.end()
        return self._heard(before)

    def _heard(self, before: int) -> str:
        """What was said since; waits for the sound card, and for a text that is still being made."""
        self.driver.settle(4)
        self.driver.wait_for(lambda: not self.voice.busy)
        self.driver.process()
        return " ".join(self.log[before:])


@contextmanager
def blindfolded(
    driver: Driver, *languages: str, headphones: bool | None = True, real: SpeechEngine | None = None
) -> Iterator[Blindfold]:
    """A blindfolded reader at this kiosk; it has its own voice back afterwards."""
    reader = Blindfold(driver, *languages, headphones=headphones, real=real)
    yield reader
    by_ear = driver.kiosk.by_ear
    assert by_ear is not None
    if by_ear.talking.active:
        by_ear.talking.end()
    driver.shell.listening.stop()
    reader.voice.close()
    driver.shell.listening.lend(driver.voice)
    driver.settle(4)
