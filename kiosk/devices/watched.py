"""A speech engine that is not trusted: waited for only so long, looked at, and left alone after a crash."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.devices.ports import LOUD, NOT_READ, Clip, SpeechEngine, SpeechError, loudest

PATIENCE_SECONDS: Final = 3.0
"""A sentence that was not made by then will not be: the next engine says it, this one is asked no more."""

REST_SECONDS: Final = 7 * 24 * 3600.0
"""So long an engine is left alone that was speaking when the program ended, or never came back."""


class Trial:
    """A file that stands while an engine speaks: found at a start, it tells that the program did not survive.

    ``clock`` gives seconds since 1970, as files have them. Without a file nothing is remembered.
    """

    def __init__(self, file: Path | None, clock: Callable[[], float]) -> None:
        self._file = file
        self.failed_lately = file is not None and file.exists() and _age(file, clock()) < REST_SECONDS

    def begin(self) -> bool:
        """The engine begins to speak; whether that could be written down."""
        try:
            if self._file is not None:
                self._file.touch()
        except OSError:
            return False
        return True

    def survived(self) -> None:
        """It came back."""
        if self._file is not None:
            self._file.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class _Wish:
    text: str
    language: str
    speed: float
    answer: queue.SimpleQueue[Clip | SpeechError]


class Watched:
    """``engine`` on a thread of its own, behind the port of speech engines.

    Whatever goes wrong once, it is asked no more: it raises, it is silent, it does not come back. Then it
    speaks no language any longer, and whoever asks in order goes on to the next.
    """

    def __init__(self, engine: SpeechEngine, trial: Trial, patience: float = PATIENCE_SECONDS) -> None:
        self._engine = engine
        self._trial = trial
        self._patience = patience
        self._wishes: queue.SimpleQueue[_Wish] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._left = trial.failed_lately

    def speaks(self, language: str) -> bool:
        """Whether it has a voice of exactly this language, and has not failed."""
        return not self._left and self._engine.speaks(language)

    def called(self, language: str) -> str:
        """As the engine calls its voice."""
        return self._engine.called(language) if self.speaks(language) else ""

    def synthesise(self, text: str, language: str, speed: float) -> Clip:
        """The text as sound. Raises SpeechError, and then speaks no more."""
        if not self.speaks(language):
            raise SpeechError(NOT_READ, f"no voice here speaks {language!r}")
        name = self._engine.called(language)
        if not self._trial.begin():
            raise self._leave(f"{name} is not asked: its trial cannot be written down")
        wish = _Wish(text, language, speed, queue.SimpleQueue())
        self._ask(wish)
        try:
            made = wish.answer.get(timeout=self._patience)
        except queue.Empty:
            raise self._leave(f"{name} does not come back") from None
        self._trial.survived()
        if isinstance(made, SpeechError):
            raise self._leave(made.detail) from made
        if loudest(made) < LOUD:
            raise self._leave(f"{name} says nothing")
        return made

    def _leave(self, why: str) -> SpeechError:
        self._left = True
        return SpeechError(NOT_READ, why)

    def _ask(self, wish: _Wish) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="system voice", daemon=True)
            self._thread.start()
        self._wishes.put(wish)

    def _work(self) -> None:
        # An error that nobody foresaw ends the thread and is told; whoever waits gives up in good time.
        while True:
            wish = self._wishes.get()
            try:
                wish.answer.put(self._engine.synthesise(wish.text, wish.language, wish.speed))
            except SpeechError as error:
                wish.answer.put(error)


def _age(file: Path, now: float) -> float:
    return now - file.stat().st_mtime
