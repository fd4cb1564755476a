"""Talking mode: the kiosk by ear. What is pointed at is said, and what a reader asks for is done."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QPointF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from kiosk.errors import KioskError
from kiosk.speech.recital import Room, before_reading
from kiosk.ui import talking_words as words
from kiosk.ui.caption import Caption
from kiosk.ui.listening import Listening
from kiosk.ui.navigation import Navigation
from kiosk.ui.pointer import Pointer, anything
from kiosk.ui.stops import Kind, Stop
from kiosk.ui.voice import Voice

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

ALIKE = frozenset({Kind.CHOICE, Kind.KEY})
MOVING = frozenset({"page-down", "page-up"})
MOVED_MS = 250
"""A page that was told to move has moved."""


@QmlElement
class Talking(QObject):
    """Says things with the voice of ``listening``; a new text, and any act of the reader, ends the old (A04).

    ``title`` gives what the screen is called, ``language`` that of its texts, ``help_now`` shows Help now;
    ``loudspeaker`` is the site's setting: false where only headphones may be heard.
    """

    activeChanged = Signal()

    def __init__(
        self,
        pointer: Pointer,
        listening: Listening,
        navigation: Navigation,
        *,
        title: Callable[[], str],
        language: Callable[[], str],
        help_now: Callable[[], None],
        loudspeaker: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._pointer = pointer
        self._listening = listening
        self._navigation = navigation
        self._title = title
        self._language = language
        self.help_now = help_now
        self._loudspeaker = loudspeaker
        self._active = False
        self._caption = Caption(self)
        self._first_words = ""
        self._first_shown = ""
        self._number = -1
        self._last_number = -1
        self._said = 0
        self._known: Voice | None = None
        listening.sentenceChanged.connect(self._follow)

    @property
    def active(self) -> bool:
        """Whether it is on."""
        return self._active

    @Property(Pointer, constant=True)
    def pointer(self) -> Pointer:
        """What is pointed at."""
        return self._pointer

    @Property(Caption, constant=True)
    def caption(self) -> Caption:
        """What is being said and stands nowhere on the screen."""
        return self._caption

    # On and off

    def start(self) -> None:
        """Begin, if there is a voice and it may be heard."""
        self._open(words.welcome(self._title()), words.welcome_shown(self._title()))

    def tell_of_it(self) -> None:
        """Headphones were plugged in: say what this is and how talking mode starts (A02)."""
        if not self._active:
            self._open(words.plugged_in(self._title()))

    @Slot()
    def end(self) -> None:
        """Be silent from now on."""
        self._finish(words.ended())

    def finish(self) -> None:
        """The visit is over."""
        self._finish(words.finished())

    def lose_voice(self) -> None:
        """The reader chose a language that has no voice: say so in a language that has one (A10)."""
        self._finish(words.NO_VOICE_HERE, words.ENGLISH)

    def _open(self, first_words: str, shown: str = "") -> None:
        voice = self._listening.voice
        if voice is None or self._active:
            return
        # Asked again before the sound card is open, it is opened again: the first may have been stopped.
        self._know_voice()
        self._listening.stop()
        self._first_words = first_words
        self._first_shown = shown
        voice.open()

    def _know_voice(self) -> None:
        voice = self._listening.voice
        if voice is not None and voice is not self._known:
            self._known = voice
            voice.opened.connect(self._greet)
            voice.ended.connect(self._let_go)
            voice.failed.connect(self._fall_silent)

    @Slot(object)
    def _greet(self, headphones: bool | None) -> None:
        first_words, self._first_words = self._first_words, ""
        voice = self._listening.voice
        if not first_words or voice is None:
            return
        room = before_reading(loudspeaker=self._loudspeaker(), headphones=headphones, agreed=True)
        if room is Room.PLUG_IN:
            voice.stop()
            self._listening.listen()  # which says on the screen that headphones are needed
            return
        self._listening.louder(0)  # as loud as the visit is
        self._turn(on=bool(self._first_shown))
        if self._listening.offered:
            self._listening.readAloud()  # whoever asked for this need not be asked again
            self._pointer.start_over(self._title())
            self._tell(first_words, self._first_shown)
            self._last_number = -1 if self._first_shown else self._number
        else:
            self.lose_voice()

    def _finish(self, last_words: str, language: str = "") -> None:
        if self._first_words and self._listening.voice is not None:
            # Whoever asked for it has gone before the sound card was open.
            self._first_words = ""
            self._listening.voice.stop()
        if not self._active:
            return
        self._pointer.forget()
        self.say(last_words, language)
        self._last_number = self._number
        self._turn(on=False)

    @Slot(int)
    def _let_go(self, number: int) -> None:
        voice = self._listening.voice
        if number == self._last_number and voice is not None:
            voice.stop()

    @Slot(object)
    def _fall_silent(self, error: KioskError) -> None:
        self._first_words = ""
        if self._active:
            log.info("talking mode ends: %s (%s)", error.sentence, error.detail)
            self._pointer.forget()
            self._turn(on=False)

    def _turn(self, *, on: bool) -> None:
        if on != self._active:
            self._active = on
            self.activeChanged.emit()

    # Saying

    def say(self, text: str, language: str = "") -> None:
        """Say this now, in place of whatever is being said."""
        voice = self._listening.voice
        if voice is None or not text:
            return
        self._caption.show("")
        self._listening.stop()
        spoken = language or self._language()
        if voice.speaks(spoken):
            self._said += 1
            self._number = voice.say(text, spoken)

    def _tell(self, text: str, shown: str = "") -> None:
        """Say what stands nowhere on the screen; show it, or its gist, until something else is said."""
        self.say(text)
        self._caption.show(shown or text)

    def hush(self) -> None:
        """Stop what is being said, at once."""
        voice = self._listening.voice
        if voice is not None and not self._listening.reads:
            voice.hush()
        self._listening.stop()

    def say_where(self) -> None:
        """Where am I?"""
        at = self._pointer
        shown = words.where(self._title(), at.number, len(at.stops()), at.now)
        self._tell(f"{shown} {words.how_by_touch()}", shown)

    # What a reader does

    def move(self, by: int, wanted: Callable[[Stop], bool] = anything) -> None:
        """Go to the next thing of a kind, or back, and say it."""
        stop, over = self._pointer.step(by, wanted)
        if stop is not None:
            again = words.round_again(from_top=by > 0) if over else ""
            self.say(f"{again} {words.item(stop)}".strip())

    def to_top(self) -> None:
        """Begin this screen again: its title."""
        self._pointer.start_over(self._title())
        self.say(self._title())

    def across(self, by: int) -> None:
        """Left or right: a sentence while a page is read, a choice among its like, else a heading."""
        now = self._pointer.now
        if self._listening.reads:
            self._listening.forward() if by > 0 else self._listening.back()
        else:
            kind = now.kind if now is not None and now.kind in ALIKE else Kind.HEADING
            self.move(by, lambda stop: stop.kind is kind)

    def explore(self, place: QPointF) -> None:
        """Say what is under a finger, once while it stays there."""
        stop = self._pointer.explore(place)
        if stop is not None:
            self.say(words.item(stop))

    def repeat(self) -> None:
        """Say again what is pointed at."""
        now = self._pointer.now
        if now is not None:
            self.say(words.item(now))

    def press(self) -> None:
        """Choose what was said last: press a control, read on from a text, hold or go on with reading."""
        now = self._pointer.now
        if self._listening.reads:
            self._listening.togglePause()
        elif now is None:
            self._tell(words.nothing_chosen())
        elif now.is_control:
            self._press(now)
        elif not (now.place and self._listening.hear_from(now.place)):
            self.say(words.item(now))

    def _press(self, stop: Stop) -> None:
        name, said = stop.item.objectName(), self._said
        stop.press()
        if name == "terms":
            self._listening.hearTerms()
        elif name in MOVING:
            QTimer.singleShot(MOVED_MS, self, self._say_first_in_view)
        elif said == self._said and self._active and not self._listening.property("state"):
            self.repeat()

    def _say_first_in_view(self) -> None:
        stop = self._pointer.first_in_view()
        if stop is not None and self._active:
            self.say(words.item(stop))

    def back(self) -> None:
        """Stop reading, else close what is open, else go back one place."""
        page = self._navigation.page_if_any
        if self._listening.property("state"):
            self._listening.stop()
            self._tell(words.stopped())
        elif page is not None and any(page.said_of_terms()):
            page.closeTerms()
            self.repeat()
        elif self._navigation.property("canGoBack"):
            self._navigation.back()
        else:
            self._tell(words.nothing_before())

    def louder(self, steps: int) -> None:
        """Louder, or quieter if negative; heard at once in what is said."""
        self._listening.louder(steps)
        if not self._listening.reads:
            self._tell(str(self._listening.property("status")))

    @Slot()
    def _follow(self) -> None:
        item = self._listening.property("item")
        if self._active and isinstance(item, QQuickItem):
            self._pointer.follow(item)
