"""What all pages have: a name, a title, where they are, and what Back must restore."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.session.history import Place
from kiosk.ui.bidi import shown_text
from kiosk.ui.listening import Listening

if TYPE_CHECKING:
    from kiosk.speech.script import Line

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Page(QObject):
    """A page. ``title`` is unique and spoken (K04), ``trail`` says where it belongs (M05)."""

    choiceChanged = Signal()
    scrollChanged = Signal()

    def __init__(self, place: Place, title: str, trail: str, *, screen: str = "") -> None:
        super().__init__()
        self._screen = screen or place.screen
        self._title = title
        self._trail = trail
        self._scroll = place.scroll
        self._choice = place.choice
        self._listening: Listening | None = None

    @Property(str, constant=True)
    def screen(self) -> str:
        """The name of the screen that draws this page."""
        return self._screen

    @shown_text
    def title(self) -> str:
        """The heading of the page."""
        return self._title

    @shown_text
    def trail(self) -> str:
        """Where the page belongs, for the strip at the top."""
        return self._trail

    @Property(Listening, constant=True)
    def listening(self) -> Listening | None:
        """What reads the page aloud."""
        return self._listening

    def heard_by(self, listening: Listening) -> None:
        """Take what reads the page aloud, before anybody sees the page."""
        self._listening = listening

    @property
    def heading(self) -> str:
        """``title``, for Python."""
        return self._title

    @property
    def left_at(self) -> float:
        """``scroll``, for Python."""
        return self._scroll

    @property
    def chosen(self) -> str:
        """``choice``, for Python."""
        return self._choice

    def _get_scroll(self) -> float:
        return self._scroll

    def _set_scroll(self, scroll: float) -> None:
        if scroll != self._scroll:
            self._scroll = scroll
            self.scrollChanged.emit()

    scroll = Property(float, _get_scroll, _set_scroll, notify=scrollChanged)
    """Pixels from the top; kept for Back."""

    def _get_choice(self) -> str:
        return self._choice

    def _set_choice(self, choice: str) -> None:
        if choice != self._choice:
            self._choice = choice
            self.choose(choice)
            self.choiceChanged.emit()

    choice = Property(str, _get_choice, _set_choice, notify=choiceChanged)
    """What is chosen on the page (a letter, a group, words); kept for Back."""

    def said(self) -> Iterable[Line]:
        """The page as it is read aloud; nothing where what its screen shows is read as it stands."""
        return ()

    def said_of_terms(self) -> Iterable[Line]:
        """What is read aloud of the hard words that are explained now; nothing where none can be."""
        return ()

    @Slot()
    def closeTerms(self) -> None:
        """Explain no hard words any more; pages without any do nothing."""

    def choose(self, choice: str) -> None:
        """Show what belongs to ``choice``; pages without choices do nothing."""
