"""What can be read aloud of the page shown: all of it, a part, hard words; and what people recorded of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import dropwhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk import late
from kiosk.ui.places import Places

if TYPE_CHECKING:
    from kiosk.speech import script
    from kiosk.speech.recorded import Recorded
    from kiosk.ui.pages.base import Page
    from kiosk.ui.voice import Voice
else:  # it is not needed before somebody listens
    script = late.module("kiosk.speech.script")

Sentences = tuple["script.Sentence", ...]


class Passages:
    """``page`` gives the page shown, ``recorded`` what people have recorded of it.

    ``speakers`` are the people who say what was prepared last; none where a voice says all of it.
    """

    def __init__(self, page: Callable[[], Page | None], recorded: Callable[[], Recorded]) -> None:
        self._page = page
        self._recorded = recorded
        self._places = Places()
        self.speakers: tuple[str, ...] = ()

    def show(self, screen: QQuickItem | None) -> None:
        """Take the item that draws the page now."""
        self._places.show(screen)

    def place_of(self, sentence: script.Sentence) -> tuple[QQuickItem | None, list[QRectF]]:
        """What shows a sentence, and a rectangle for each of its lines; none for all of the item."""
        return self._places.of(sentence)

    def everything(self) -> Sentences:
        """The page from its beginning: its text, or what its screen shows."""
        return self._text() or script.sentences_of(self._places.seen())

    def part(self, number: int) -> Sentences:
        """One part of the page, from 0."""
        return tuple(sentence for sentence in self._text() if sentence.part == number)

    def after(self, place: str) -> Sentences:
        """The page from the text at this place on; nothing where there is no such text."""
        return tuple(dropwhile(lambda sentence: sentence.place != place, self._text()))

    def terms(self) -> Sentences:
        """The hard words that are explained now."""
        page = self._page()
        return script.sentences_of(page.said_of_terms()) if page is not None else ()

    def has_recordings(self) -> bool:
        """Whether people have recorded anything of the page."""
        return bool(self._recorded().pieces)

    def prepared(self, sentences: Iterable[script.Sentence], voice: Voice, language: str) -> Sentences:
        """The sentences that ``voice`` can say, which knows from now on what people have recorded of them."""
        recorded = self._recorded()
        voice.lay_out(language, recorded.pieces)
        arranged = recorded.arranged(tuple(sentences))
        self.speakers = recorded.speakers(sentence.words for sentence in arranged)
        return tuple(sentence for sentence in arranged if voice.says(sentence.words, language))

    def _text(self) -> Sentences:
        page = self._page()
        return script.sentences_of(page.said() if page is not None else ())
