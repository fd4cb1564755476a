"""Rings once when a reader is asked whether to go on, away from the window, if the room may hear it (M02)."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from kiosk.devices.ports import SoundError, SoundOut
from kiosk.ui.offthread import OffThread

log = logging.getLogger(__name__)


class Tone(QObject):
    """Uses the sound card for as long as the tone lasts. Without one the question is seen, not heard."""

    def __init__(self, sound: SoundOut, aside: OffThread, *, loudspeaker: Callable[[], bool]) -> None:
        super().__init__()
        self._sound = sound
        self._aside = aside
        self._loudspeaker = loudspeaker

    @Slot()
    def ring(self) -> None:
        """Ring once; comes back at once."""
        self._aside.run(self._ring)

    def close(self) -> None:
        """Ring no more; call before the program ends."""
        self._aside.close()
        self._sound.close()

    def _ring(self) -> None:
        from kiosk.devices.tone import soft_tone

        try:
            self._sound.open()
        except SoundError as error:
            log.info("no tone: %s", error.detail)
            return
        if self._loudspeaker() or self._sound.headphones():
            self._sound.play(soft_tone(), self._over)
        else:
            self._sound.close()

    def _over(self) -> None:
        # On the sound card's own thread, which cannot close itself.
        self._aside.tell(self._let_go)

    def _let_go(self) -> None:
        self._aside.run(self._sound.close)
