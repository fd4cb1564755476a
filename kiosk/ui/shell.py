"""The kiosk as QML sees it: navigation, a reader's choices, and the making of pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module

from kiosk.session.history import Place
from kiosk.session.language import Tongue, tongue
from kiosk.session.reader import ReaderSettings
from kiosk.ui import words
from kiosk.ui.navigation import Navigation, PageMaker
from kiosk.ui.pages import lists
from kiosk.ui.pages.base import Page
from kiosk.ui.reader import Reader
from kiosk.ui.reading import Reading

ReadingPageMaker = Callable[[Place, Reading], Page]


def _settings_page(place: Place, _: Reading) -> Page:
    return Page(place, words.screen_title("settings"), words.home())


def _later(place: str) -> ReadingPageMaker:
    """The maker named ``module:function`` in ``kiosk/ui/pages``, imported when the first such page opens.

    Home is made at start; nothing that it does not need is imported for it.
    """
    module, _, name = place.partition(":")

    def make(at: Place, reading: Reading) -> Page:
        maker: ReadingPageMaker = getattr(import_module(f"kiosk.ui.pages.{module}"), name)
        return maker(at, reading)

    return make


MAKERS: dict[str, ReadingPageMaker] = {
    "home": lists.HomePage,
    "topic": lists.topic_page,
    "easyread": lists.easy_read_page,
    "article": _later("texts:article_page"),
    "faq": _later("texts:faq_page"),
    "term": _later("texts:term_page"),
    "about": _later("texts:AboutPage"),
    "questions": lists.questions_page,
    "organisations": lists.OrganisationsPage,
    "need": lists.NeedPage,
    "organisation": _later("organisation:OrganisationPage"),
    "atoz": lists.a_to_z_page,
    "search": _later("searching:SearchPage"),
    "settings": _settings_page,
    "language": _later("language:LanguagePage"),
    "help": _later("texts:help_page"),
}
"""Screen name -> what makes its page."""


class Shell:
    """Owns what lives as long as the window: the reading of the edition, the choices, the navigation."""

    def __init__(self, reading: Reading, site: ReaderSettings) -> None:
        self.reading = reading
        self._own_language = reading.language
        self.tongue = self.tongue_for(site.language)
        self.reader = Reader(site)
        makers: dict[str, PageMaker] = {name: partial(self._make, maker) for name, maker in MAKERS.items()}
        self.navigation = Navigation(makers, self._missing, self._updating)
        self.navigation.finished.connect(self.reader.start_afresh)

    @property
    def offers_languages(self) -> bool:
        """Whether a reader has languages to choose from."""
        return len(self.reading.languages) > 1

    def tongue_for(self, code: str) -> Tongue:
        """The language ``code``, or the site's own if it is empty or the edition lacks it."""
        return tongue(code, self.reading.languages, self._own_language)

    def speak(self, chosen: Tongue) -> None:
        """Show the texts in another language from now on."""
        self.tongue = chosen
        self.reading = self.reading.in_language(chosen.content)
        self.navigation.reopen()

    def _make(self, maker: ReadingPageMaker, place: Place) -> Page:
        return maker(place, self.reading)

    def _missing(self, place: Place) -> Page:
        from kiosk.ui.pages import language

        return language.MissingPage(place, self.reading)

    def _updating(self, place: Place) -> Page:
        return Page(place, words.updating(), "", screen="notice")
