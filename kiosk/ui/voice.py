"""The one voice of the kiosk: says texts one at a time, made aside and played without the window waiting."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.devices.ports import NOT_READ, Clip, Recordings, SoundError, SoundOut, SpeechEngine, SpeechError
from kiosk.errors import KioskError
from kiosk.ui.offthread import OffThread

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.speech.recorded import Piece

log = logging.getLogger(__name__)

KEPT_CLIPS: Final = 6
"""Sentences kept ready, so that a step back needs no making."""

PATIENCE_MS: Final = 2500
"""A clip that is not over so long after its time will never be: the sound card has gone."""


@dataclass(frozen=True, slots=True)
class _Wish:
    text: str
    language: str
    speed: float


class Voice(QObject):
    """Says one text at a time: a new one ends the old (A04).

    What was recorded is heard as it was recorded. For all else ``engines`` are asked in order for a voice of
    exactly the language: one of the system, the engine that ships (A10). Texts are given as they are written;
    how they are spoken is decided here. They are made ``aside``, where the sound card is opened too. Numbers
    are what ``say`` gave.
    """

    opened = Signal(object)
    """The sound card is open: whether it is headphones, or None."""

    began = Signal(int)
    """The first sound of a text is on its way."""

    ended = Signal(int)
    """A text was said to its end; not sent for one that was stopped."""

    failed = Signal(object)
    """Nothing can be said or heard: a SpeechError or SoundError."""

    def __init__(
        self,
        engines: Sequence[SpeechEngine],
        sound: SoundOut,
        aside: OffThread,
        recordings: Recordings | None = None,
    ) -> None:
        super().__init__()
        self._engines = tuple(engines)
        self._recordings = recordings
        self._sound = sound
        self._aside = aside
        self._clips: dict[_Wish, Clip] = {}
        self._making: set[_Wish | None] = set()
        self._speed = 1.0
        self._number = 0
        self._wanted: _Wish | None = None  # waits for its clip
        self._sounding = False
        self._paused = False
        self._used = False
        self._is_open = False
        self._session = 0  # what was asked for before the last stop counts no more
        self._overdue = QTimer(self)
        self._overdue.setSingleShot(True)
        self._overdue.timeout.connect(self._give_up)

    def speaks(self, language: str) -> bool:
        """Whether there is a voice of exactly this language."""
        return any(engine.speaks(language) for engine in self._engines)

    def says(self, text: str, language: str) -> bool:
        """Whether this text can be said: there is a voice, or a person has recorded it."""
        recorded = self._recordings is not None and self._recordings.says(text, language)
        return recorded or self.speaks(language)

    def lay_out(self, language: str, pieces: Mapping[str, Piece]) -> None:
        """Say these texts as they were recorded from now on."""
        self._clips.clear()
        if self._recordings is not None:
            self._recordings.lay_out(language, pieces)

    @property
    def busy(self) -> bool:
        """Whether the sound card is being opened or a text is being made."""
        return self._aside.busy

    def set_speed(self, speed: float) -> None:
        """How fast what is said from now on is said; 1.0 is usual."""
        self._speed = speed

    def set_volume(self, volume: float) -> None:
        """From 0.0 to 1.0; heard at once."""
        self._sound.set_volume(volume)

    def open(self) -> None:
        """Open the sound card: ``opened`` or ``failed`` follows."""
        self._used = True
        self._aside.run(partial(self._open, self._session))

    def prepare(self, text: str, language: str) -> None:
        """Make a text ready that will be said soon."""
        self._ask(_Wish(text, language, self._speed))

    def say(self, text: str, language: str) -> int:
        """Say a text instead of what is being said; gives its number."""
        self._be_silent()
        self._number += 1
        self._wanted = wish = _Wish(text, language, self._speed)
        clip = self._clips.get(wish)
        if self._is_open and clip is not None:
            self._play(clip)
        else:
            self._clips.pop(wish, None)  # made again once the sound card is open
            self._ask(wish)
        return self._number

    def pause(self, paused: bool) -> None:
        """Hold what is being said, or go on with it."""
        self._paused = paused
        self._sound.pause(paused)
        if self._sounding:
            self._overdue.stop() if paused else self._overdue.start()

    def hush(self) -> None:
        """Say no more, at once; the sound card stays open for what is said next."""
        self._be_silent()

    def stop(self) -> None:
        """Say no more, at once, and let go of the sound card."""
        self._be_silent()
        self._is_open = False
        self._session += 1
        self._making.clear()
        if self._used:
            self._used = False
            self._aside.run(self._let_go)

    def forget(self) -> None:
        """Keep no sound of what was said or prepared; what is waited for is still said (P01)."""
        self.lay_out("", {})
        self._making &= {self._wanted}

    def close(self) -> None:
        """Stop for good, and let go of the sound card; call before the program ends."""
        self._be_silent()
        self._session += 1
        self._aside.close()
        self._let_go()

    def _ask(self, wish: _Wish) -> None:
        if wish not in self._clips and wish not in self._making:
            self._used = True
            self._making.add(wish)
            self._aside.run(partial(self._make, self._session, wish))

    def _be_silent(self) -> None:
        self._sound.hush()
        self._making.discard(self._wanted)  # what nobody waits for any more holds up nothing
        self._wanted = None
        self._sounding = False
        self._paused = False
        self._overdue.stop()

    # On the thread aside

    def _open(self, session: int) -> None:
        try:
            self._sound.open()
        except SoundError as error:
            self._tell(session, None, error)
        else:
            self._tell(session, None, None)

    def _make(self, session: int, wish: _Wish) -> None:
        if session != self._session or wish not in self._making:
            return
        try:
            self._sound.open()
            self._tell(session, wish, self._clip(wish))
        except (SoundError, SpeechError) as error:
            self._tell(session, wish, error)

    def _clip(self, wish: _Wish) -> Clip:
        """By the best that can say it: what fails is passed over."""
        from kiosk.speech.tongues import tongue_of

        recordings, said = self._recordings, tongue_of(wish.language).spoken(wish.text)
        failed = SpeechError(NOT_READ, f"no voice speaks {wish.language!r}")
        if recordings is not None and recordings.says(wish.text, wish.language):
            try:
                return recordings.synthesise(wish.text, wish.language, wish.speed)
            except SpeechError as error:
                failed = self._passed_over(error)
        for engine in self._engines:
            if engine.speaks(wish.language):
                try:
                    return engine.synthesise(said, wish.language, wish.speed)
                except SpeechError as error:
                    failed = self._passed_over(error)
        raise failed

    def _passed_over(self, error: SpeechError) -> SpeechError:
        log.info("a voice is passed over: %s", error.detail)
        return error

    def _let_go(self) -> None:
        self._sound.close()
        if self._recordings is not None:
            self._recordings.forget()

    def _tell(self, session: int, wish: _Wish | None, made: Clip | KioskError | None) -> None:
        self._aside.tell(partial(self._take, session, wish, made))

    def _is_over(self, number: int) -> None:
        # Called on the thread of the sound card.
        self._aside.tell(partial(self._end, number))

    # On the thread of the window

    def _take(self, session: int, wish: _Wish | None, made: Clip | KioskError | None) -> None:
        if session != self._session or (wish is not None and wish not in self._making):
            return
        if wish is not None:
            self._making.remove(wish)
        if isinstance(made, KioskError):
            if wish is None or wish == self._wanted:
                self._be_silent()
                self.failed.emit(made)
            return
        self._is_open = True
        if wish is None or made is None:
            self.opened.emit(self._sound.headphones())
            return
        self._clips[wish] = made
        for old in list(self._clips)[:-KEPT_CLIPS]:
            del self._clips[old]
        if wish == self._wanted:
            self._play(made)

    def _play(self, clip: Clip) -> None:
        self._wanted = None
        self._sounding = True
        self._sound.play(clip, partial(self._is_over, self._number))
        self._sound.pause(self._paused)
        self._overdue.setInterval(round(clip.seconds * 1000) + PATIENCE_MS)
        if not self._paused:
            self._overdue.start()
        self.began.emit(self._number)

    def _end(self, number: int) -> None:
        if number == self._number and self._sounding:
            self._be_silent()
            self.ended.emit(number)

    @Slot()
    def _give_up(self) -> None:
        self.stop()
        self.failed.emit(SoundError(NOT_READ, "the sound card does not play on"))


def shipped_voice(backend: str, *, also_systems: bool = False, trial: Path | None = None) -> Voice:
    """The kiosk's voice, heard by ``backend`` (see ``devices/sound.py``); the rest is for its ``engines``."""
    from kiosk.devices.recorded import RecordedSpeech
    from kiosk.devices.sound import MiniaudioSound
    from kiosk.devices.voices import engines

    return Voice(
        engines(also_systems=also_systems, trial=trial),
        MiniaudioSound(backend),
        OffThread("voice"),
        RecordedSpeech(),
    )
