"""Moving between pages: the only thing that makes them, and the only thing that lets them go."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import ContentError, NotInEdition
from kiosk.session.history import History, Place
from kiosk.ui.pages.base import Page

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

PageMaker = Callable[[Place], Page]

SCREEN_OF_KIND = {
    "article": "article",
    "faq": "faq",
    "organisation": "organisation",
    "glossary": "term",
    "topic": "topic",
    "need": "need",
}


@QmlElement
class Navigation(QObject):
    """The current page and the ways to another.

    ``makers`` has one function for each screen; it may raise ContentError. ``missing`` and ``updating`` make
    the pages for an item that is not there and for an edition that can no longer be read.
    """

    pageChanged = Signal()
    finished = Signal()
    touched = Signal(object)
    """A finger rests on what leads to this Place; it may be lifted elsewhere."""

    expected = Signal(Page)
    """This page may be shown next, so its screen may be made out of sight; null: it will not be."""

    def __init__(self, makers: Mapping[str, PageMaker], missing: PageMaker, updating: PageMaker) -> None:
        super().__init__()
        self._makers = makers
        self._missing = missing
        self._updating = updating
        self._history = History()
        self._page: Page | None = None
        self._expected: Page | None = None
        self._left: list[Page] = []
        self._kept = False

    def _make(self, place: Place) -> Page:
        try:
            page = self._makers[place.screen](place)
        except NotInEdition as error:
            log.warning("not in the edition: %s %s (%s)", place.screen, place.id, error.detail)
            page = self._missing(place)
        except ContentError as error:
            log.error("the edition cannot be read: %s (%s)", error.sentence, error.detail)
            page = self._updating(place)
        page.setParent(self)
        return page

    def _show(self) -> None:
        old, self._page = self._page, self._make(self._history.current)
        if self._expected is self._page:
            self._expected = None
        if old is not None:
            self._left.append(old)
        self._kept = False
        self.pageChanged.emit()
        if not self._kept:
            self._let_go()

    def expect(self, page: Page | None) -> None:
        """Have the screen of a page made that may be shown next, or taken down as it will not be."""
        if self._expected is not None:
            self._left.append(self._expected)
        self._expected = page
        if page is not None:
            page.setParent(self)
        self.expected.emit(page)

    @Slot()
    def keep(self) -> None:
        """Said while the page changes: what draws the page before still stands; letGo tells its end."""
        self._kept = True

    @Slot()
    def letGo(self) -> None:
        """Let go of the pages before this one, and before them of what drew them: it has been asked to go.

        At once: parts of a screen that waits for its end would follow changes of its looks, and find nothing.
        """
        from PySide6.QtCore import QCoreApplication, QEvent  # the names of all events take Python 2 ms

        self._let_go()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _let_go(self) -> None:
        for page in self._left:
            page.deleteLater()
        self._left.clear()

    def _leave(self) -> None:
        if self._page is not None:
            self._history.remember(scroll=self._page.left_at, choice=self._page.chosen)

    @property
    def page_if_any(self) -> Page | None:
        """The page shown now, or None before the first was made."""
        return self._page

    @property
    def screen(self) -> str:
        """The name of the screen shown now."""
        return self._history.current.screen

    @property
    def place(self) -> Place:
        """Where the reader is now."""
        return self._history.current

    @Property(Page, notify=pageChanged)
    def page(self) -> Page:
        """The page shown now; the first is made when it is first asked for."""
        if self._page is None:
            self._page = self._make(self._history.current)
        return self._page

    @Property(bool, notify=pageChanged)
    def canGoBack(self) -> bool:
        """Whether Back leads anywhere."""
        return self._history.can_go_back

    def go(self, place: Place) -> None:
        """Open a place, unless it is the one shown."""
        self._leave()
        before = self._history.current
        self._history.open(place)
        if self._history.current is not before:
            self._show()

    @Slot(str, str)
    def open(self, kind: str, item_id: str) -> None:
        """Open an item of the edition, or a topic."""
        self.go(Place(SCREEN_OF_KIND[kind], item_id))

    @Slot(str, str)
    def touch(self, kind: str, item_id: str) -> None:
        """A finger has come down on what opens this item."""
        self.touched.emit(Place(SCREEN_OF_KIND[kind], item_id))

    @Slot(str)
    def touchScreen(self, screen: str) -> None:
        """A finger has come down on what opens this screen."""
        if screen != self.screen:
            self.touched.emit(Place(screen))

    @Slot()
    def touchBack(self) -> None:
        """A finger has come down on what leads back."""
        if self._history.can_go_back:
            self.touched.emit(self._history.previous)

    @Slot(str)
    def openScreen(self, screen: str) -> None:
        """Open a screen that needs no item."""
        self.go(Place(screen))

    @Slot()
    def openAbout(self) -> None:
        """Open what stands about the page shown."""
        at = self._history.current
        self.go(Place("about", f"{at.screen}/{at.id}"))

    @Slot(str)
    def takeHome(self, way: str) -> None:
        """Open the ways to take home what is shown (``takehome``), or one of them, such as ``scan``."""
        at = self._history.current
        self.go(Place(way, at.id if "/" in at.id else f"{at.screen}/{at.id}"))

    @Slot()
    def back(self) -> None:
        """Go back one place."""
        if self._history.can_go_back:
            self._history.back()
            self._show()

    def restart(self) -> None:
        """Forget where the reader has been and show Home."""
        self._history.clear()
        self._show()

    @Slot()
    def finish(self) -> None:
        """Forget the visit (M04, P01)."""
        self.restart()
        self.finished.emit()

    def reopen(self) -> None:
        """Make the current page again, in what is now the language and the edition.

        From the choice of a language it goes back to the page the reader came from.
        """
        self._leave()
        if self._history.current.screen == "language":
            self._history.back()
        self._history.rewind()
        self._show()
