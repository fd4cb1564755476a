"""Reading a page aloud, for QML: what is read now and where it stands, and the buttons that steer it."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from kiosk.errors import KioskError
from kiosk.speech.recital import VOLUMES, Manner, Recital, Room, before_reading
from kiosk.ui import words
from kiosk.ui.passages import Passages

if TYPE_CHECKING:
    from kiosk.speech import script
    from kiosk.ui.voice import Voice

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1
log = logging.getLogger(__name__)


@QmlElement
class Listening(QObject):
    """Listen: a page, a part of it or the hard words shown, read a sentence at a time.

    Nothing is offered before a voice is lent. ``loudspeaker``: may it read (a site setting)? Any new reading,
    and ``stop``, end the one before. Pace and loudness are the visit's, until ``start_afresh``.
    """

    stateChanged = Signal()
    sentenceChanged = Signal()
    mannerChanged = Signal()
    languageChanged = Signal()
    playingChanged = Signal(bool)
    """Whether something is being heard: while it is, the visit does not end (M01)."""

    def __init__(self, passages: Passages, *, loudspeaker: bool) -> None:
        super().__init__()
        self._voice: Voice | None = None
        self._passages = passages
        self._loudspeaker = loudspeaker
        self._language = ""
        self._has_recordings = False  # looked up where no voice speaks the language
        self._agreed = False
        self._headphones: bool | None = None
        self._manner = Manner()
        self._state = self._message = ""
        self._recital: Recital | None = None
        self._number = 0
        self._item: QQuickItem | None = None
        self._lines: list[QRectF] = []

    def lend(self, voice: Voice) -> None:
        """Give it the voice to read with: nothing at start waits for that."""
        self._voice = voice
        voice.opened.connect(self._ask_or_read)
        voice.ended.connect(self._go_on)
        voice.failed.connect(self._tell)
        self._look_for_recordings()

    def use_loudspeaker(self, *, allowed: bool) -> None:
        """Whether the loudspeaker may read from now on."""
        self._loudspeaker = allowed

    def speak(self, language: str) -> None:
        """Read in this language from now on."""
        self.stop()
        self._language = language
        self._look_for_recordings()

    @Property(bool, notify=languageChanged)
    def available(self) -> bool:
        """Whether there is a voice for the language, or somebody recorded the page; else nothing (A10)."""
        return self.offered

    @property
    def offered(self) -> bool:
        """``available``, for Python."""
        return self._voice is not None and (self._voice.speaks(self._language) or self._has_recordings)

    @property
    def voice(self) -> Voice | None:
        """The voice that was lent: whoever else says something with it stops what is read first."""
        return self._voice

    @property
    def reads(self) -> bool:
        """Whether a page is being read, or held."""
        return self._state in {"reading", "paused"}

    @Property(str, notify=languageChanged)
    def noVoice(self) -> str:
        """What a page says that cannot be read aloud for want of a voice; empty where it can (A10)."""
        return words.no_voice() if self._voice is not None and not self.offered else ""

    @Slot(QQuickItem)
    def shownOn(self, screen: QQuickItem | None) -> None:
        """Take the item that draws the page now; another page ends what was read (A04)."""
        self.stop()
        self._passages.show(screen)
        self._look_for_recordings()

    @Property(QQuickItem, notify=sentenceChanged)
    def item(self) -> QQuickItem | None:
        """What shows the sentence being read, or null."""
        return self._item

    @Property(list, notify=sentenceChanged)
    def lines(self) -> list[QRectF]:
        """Where the sentence stands in ``item``, a rectangle for each line of text; empty for all of it."""
        return self._lines

    @Slot()
    def measure(self) -> None:
        """Look again where the sentence stands: its text was laid out anew."""
        if self._recital is not None and self._item is not None:
            self._point_at(self._recital.now)

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        """Empty, ``starting``, ``asking``, ``telling``, ``reading`` or ``paused``."""
        return self._state

    @Property(str, notify=stateChanged)
    def message(self) -> str:
        """What the bar asks or tells in place of its buttons; while a person reads, who it is."""
        return self._message

    @Property(str, notify=mannerChanged)
    def status(self) -> str:
        """Headphones, pace and loudness in words."""
        now = self._manner
        return words.reading_status(self._headphones, now.speed, now.volume_step + 1, len(VOLUMES))

    @Property(list, notify=mannerChanged)
    def manner(self) -> list[int]:
        """The steps of pace and of loudness."""
        return [self._manner.speed_step, self._manner.volume_step]

    @Slot()
    def listen(self) -> None:
        """Read the page from its beginning."""
        self._begin(self._passages.everything())

    @Slot(int)
    def hear(self, part: int) -> None:
        """Read one part of the page."""
        self._begin(self._passages.part(part))

    @Slot()
    def hearTerms(self) -> None:
        """Read the hard words that are explained now."""
        self._begin(self._passages.terms())

    def hear_from(self, place: str) -> bool:
        """Read on from the text at this place of the page; whether there is such a text."""
        self._begin(rest := self._passages.after(place))
        return bool(rest)

    @Slot()
    def readAloud(self) -> None:
        """The room may hear it: asked for once in a visit."""
        self._agreed = True
        if self._state == "asking":
            self._say()

    @Slot()
    def togglePause(self) -> None:
        """Hold the reading, or go on with it."""
        if self._voice is not None and self.reads:
            paused = self._state == "reading"
            self._voice.pause(paused)
            self._turn("paused" if paused else "reading", self._message)

    @Slot()
    def back(self) -> None:
        """Say the sentence before, or the first one again."""
        if self._recital is not None and self.reads:
            self._recital.step(-1)
            self._say()

    @Slot()
    def forward(self) -> None:
        """Say the next sentence."""
        if self._recital is not None and self.reads:
            self._say() if self._recital.step(1) else self.stop()

    @Slot(int)
    def faster(self, steps: int) -> None:
        """Read faster, or slower if negative: this sentence again, at the new pace."""
        before, self._manner = self._manner, self._manner.faster(steps)
        self._take_manner()
        if self._manner != before and self._state == "reading":
            self._say()

    @Slot(int)
    def louder(self, steps: int) -> None:
        """Louder, or quieter if negative."""
        self._manner = self._manner.louder(steps)
        self._take_manner()

    @Slot()
    def stop(self) -> None:
        """Read no more; the bar goes."""
        if self._voice is not None and self._state:
            self._voice.stop()
            self._recital = None
            self._point_at(None)
            self._turn("")

    def start_afresh(self) -> None:
        """The visit is over: no sound of it stays (P01); usual pace and loudness, the room is asked again."""
        self.stop()
        if self._voice is not None:
            self._voice.forget()
        self._agreed, self._manner = False, Manner()
        self._take_manner()

    def _take_manner(self) -> None:
        if self._voice is not None:
            self._voice.set_speed(self._manner.speed)
            self._voice.set_volume(self._manner.volume)
        self.mannerChanged.emit()

    def _look_for_recordings(self) -> None:
        silent = self._voice is not None and not self._voice.speaks(self._language)
        self._has_recordings = silent and self._passages.has_recordings()
        self.languageChanged.emit()

    def _begin(self, sentences: Iterable[script.Sentence]) -> None:
        wanted = tuple(sentences)
        self.stop()
        if self._voice is None or not wanted or not self.offered:
            return
        if not (found := self._passages.prepared(wanted, self._voice, self._language)):
            self._turn("telling", words.not_read())
            return
        self._recital = Recital(found)
        self._turn("starting")
        self._take_manner()
        self._voice.open()
        self._voice.prepare(found[0].words, self._language)

    @Slot(object)
    def _ask_or_read(self, headphones: bool | None) -> None:
        self._headphones = headphones
        self.mannerChanged.emit()
        if self._voice is None or self._state != "starting":
            return
        room = before_reading(loudspeaker=self._loudspeaker, headphones=headphones, agreed=self._agreed)
        if room is Room.READ:
            self._say()
        elif room is Room.ASK:
            self._turn("asking", words.ask_room())
        else:
            self._voice.stop()
            self._turn("telling", words.plug_in())

    def _say(self) -> None:
        if self._voice is None or self._recital is None:
            return
        sentence = self._recital.now
        self._number = self._voice.say(sentence.words, self._language)
        following = self._recital.next
        if following is not None:
            self._voice.prepare(following.words, self._language)
        self._point_at(sentence)
        self._turn("reading", words.read_by(", ".join(self._passages.speakers)))

    def _go_on(self, number: int) -> None:
        if self._recital is not None and number == self._number:
            self._say() if self._recital.step(1) else self.stop()

    @Slot(object)
    def _tell(self, error: KioskError) -> None:
        if self._voice is None or not self._state:
            return
        from kiosk.devices.ports import SpeechError

        log.info("%s (%s)", error.sentence, error.detail)
        self._voice.stop()
        self._point_at(None)
        self._turn("telling", words.not_read() if isinstance(error, SpeechError) else words.no_sound())

    def _point_at(self, sentence: script.Sentence | None) -> None:
        self._item, self._lines = self._passages.place_of(sentence) if sentence is not None else (None, [])
        self.sentenceChanged.emit()

    def _turn(self, state: str, message: str = "") -> None:
        was = self._state == "reading"
        if (state, message) != (self._state, self._message):
            self._state, self._message = state, message
            self.stateChanged.emit()
        if was != (now := state == "reading"):
            self.playingChanged.emit(now)
