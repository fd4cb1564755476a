"""Says in talking mode what has changed: screens, results, choices, questions, errors (K04, A12)."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.ui import talking_words as words
from kiosk.ui.pages.base import Page
from kiosk.ui.pages.searching import FEWEST_LETTERS, SearchPage
from kiosk.ui.pointer import Pointer
from kiosk.ui.shell import Shell
from kiosk.ui.stops import Kind
from kiosk.ui.talking import Talking
from kiosk.ui.words import printing

NEWS_MS = 150
"""How long after a frame it is looked for news: what appears together is said together."""


class Announcer(QObject):
    """Hears what changes and has ``talking`` say it; silent while talking mode is off."""

    def __init__(self, talking: Talking, pointer: Pointer, shell: Shell, window: QQuickWindow) -> None:
        super().__init__(window)
        self._talking = talking
        self._pointer = pointer
        self._shell = shell
        self._window = window
        self._choices = shell.reader.settings
        self._page: Page | None = None
        self._state = shell.visit.property("state")
        self._news: set[str] = set()
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(NEWS_MS)
        self._look.timeout.connect(self._tell_news)
        shell.navigation.pageChanged.connect(self._tell_page)
        shell.navigation.finished.connect(talking.finish)
        shell.reader.changed.connect(self._tell_choices)
        shell.visit.stateChanged.connect(self._tell_state)
        shell.visit.asked.connect(self._ask)
        shell.listening.languageChanged.connect(self._mind_voice)
        if shell.printing is not None:
            shell.printing.changed.connect(self._tell_printing)
        talking.activeChanged.connect(self._turn)
        self._watch_page()

    @Slot()
    def _turn(self) -> None:
        if self._talking.active:
            self._news = self._alerts()
            self._window.frameSwapped.connect(self._frame)
        else:
            self._window.frameSwapped.disconnect(self._frame)
            self._look.stop()

    @Slot()
    def _frame(self) -> None:
        if not self._look.isActive():
            self._look.start()

    def _say(self, text: str) -> None:
        if self._talking.active:
            self._talking.say(text)

    @Slot()
    def _tell_page(self) -> None:
        self._watch_page()
        if self._talking.active and self._shell.visit.property("state") == "using":
            self._pointer.start_over(screen_title(self._shell))
            self._say(screen_title(self._shell))

    def _watch_page(self) -> None:
        page = self._shell.navigation.page_if_any
        if isinstance(page, SearchPage) and page is not self._page:
            page.searched.connect(self._tell_found)
        self._page = page

    @Slot()
    def _tell_found(self) -> None:
        page = self._page
        if isinstance(page, SearchPage) and self._talking.active:
            typed = page.chosen.strip()
            found = words.found(page.found) if len(typed) >= FEWEST_LETTERS else ""
            self._say(f"{words.typed(typed)} {found}".strip())

    @Slot()
    def _tell_choices(self) -> None:
        before, self._choices = self._choices, self._shell.reader.settings
        self._say(words.changed(before, self._choices))

    @Slot()
    def _tell_state(self) -> None:
        before, self._state = self._state, self._shell.visit.property("state")
        if self._talking.active and self._state not in {before, "asking"}:
            self._pointer.start_over(screen_title(self._shell))
            self._say(screen_title(self._shell))

    @Slot()
    def _ask(self) -> None:
        self._say(words.asked())

    @Slot()
    def _tell_printing(self) -> None:
        if self._shell.printing is not None:
            self._say(printing(self._shell.printing.state))

    @Slot()
    def _mind_voice(self) -> None:
        if self._talking.active and not self._shell.listening.offered:
            self._talking.lose_voice()

    def _alerts(self) -> set[str]:
        return {stop.name for stop in self._pointer.stops() if stop.kind is Kind.NEWS}

    @Slot()
    def _tell_news(self) -> None:
        before, self._news = self._news, self._alerts()
        self._say(" ".join(sorted(self._news - before)))


def screen_title(shell: Shell) -> str:
    """What the screen is called that is shown now: the page, or what stands before it."""
    visit = shell.visit
    if visit.property("state") == "attract":
        return visit.poster_title
    page = shell.navigation.page_if_any
    return str(visit.property("title")) or (page.heading if page is not None else "")
