"""The kiosk as QML sees it: navigation, a reader's choices, and the making of pages."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from kiosk.config import SiteSettings
from kiosk.frozen import replace
from kiosk.session.history import Place
from kiosk.session.hours import Hours
from kiosk.session.language import Tongue, tongue
from kiosk.session.reader import ReaderSettings
from kiosk.session.visit import Patience, State, VisitRules
from kiosk.ui import words
from kiosk.ui.listening import Listening
from kiosk.ui.navigation import Navigation, PageMaker
from kiosk.ui.pages.attract import AttractPage
from kiosk.ui.pages.base import Page
from kiosk.ui.passages import Passages
from kiosk.ui.reader import Reader
from kiosk.ui.reading import Reading, today, tongue_in
from kiosk.ui.staff import SCREENS, Staff
from kiosk.ui.switching import EditionSwitch
from kiosk.ui.visit import Visit, now_here

if TYPE_CHECKING:
    from kiosk.content.store import Store
    from kiosk.ui.ahead import Ahead
    from kiosk.ui.editions import EditionKeeper
    from kiosk.ui.guard import Guard
    from kiosk.ui.printing import Printing
    from kiosk.usage.counters import Counters

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
    "home": _later("lists:HomePage"),
    "topic": _later("lists:topic_page"),
    "easyread": _later("lists:easy_read_page"),
    "article": _later("texts:article_page"),
    "faq": _later("texts:faq_page"),
    "term": _later("texts:term_page"),
    "about": _later("about:AboutPage"),
    "edition": _later("edition:EditionPage"),
    "questions": _later("lists:questions_page"),
    "organisations": _later("lists:OrganisationsPage"),
    "need": _later("lists:NeedPage"),
    "organisation": _later("organisation:OrganisationPage"),
    "atoz": _later("lists:a_to_z_page"),
    "search": _later("searching:SearchPage"),
    "settings": _settings_page,
    "language": _later("language:LanguagePage"),
    "help": _later("helping:help_page"),
}
"""Screen name -> what makes its page."""

STAFF: Final = ("staffupdate", *SCREENS)
"""Screens for staff."""

TAKE_HOME: Final = ("takehome", "scan", "print", "number")
"""Screens whose pages may need the printer too."""


def _patience(site: SiteSettings) -> Patience:
    return Patience(site.menu_seconds, site.reading_seconds)


def _hours(site: SiteSettings) -> Hours:
    return Hours(site.open_from, site.open_until, site.open_days)


class Shell:
    """Owns what lives as long as the window: the reading of the edition, the choices, navigation, the visit.

    ``wanted`` is what each visit starts with. Without ``attract`` it starts at Home.
    """

    def __init__(
        self,
        reading: Reading,
        wanted: ReaderSettings,
        day: Callable[[], date] = today,
        site: SiteSettings | None = None,
        *,
        attract: bool = False,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] = now_here,
        printing: Printing | None = None,
    ) -> None:
        self.site = site or reading.site
        reading = reading if reading.site == self.site else reading.of_site(self.site)
        self.starts_with_attract = attract
        self._day = day
        self.reading = reading
        self.editions = EditionSwitch(reading.store_if_any)
        self.keeper: EditionKeeper | None = None
        self.counters: Counters | None = None
        self._own_language = reading.language
        self._site_language = wanted.language
        self.tongue = self.tongue_for(wanted.language)
        self.reader = Reader(wanted)
        makers: dict[str, PageMaker] = dict.fromkeys(MAKERS, self._make)
        makers |= dict.fromkeys(TAKE_HOME, self._take_home)
        self.printing = printing
        makers |= dict.fromkeys(SCREENS, self._staff_page)
        makers["staffupdate"] = self._staff_update
        makers = {name: partial(self._of_the_next_edition, make) for name, make in makers.items()}
        self.navigation = Navigation(makers, self._missing, self._updating)
        self.navigation.finished.connect(self._start_afresh)
        self.navigation.touched.connect(self._make_ahead)
        passages = Passages(self._page_shown, lambda: self.reading.recorded(self.navigation.place))
        self.listening = Listening(passages, loudspeaker=self.site.loudspeaker)
        self.listening.speak(self.tongue.content)
        self.navigation.pageChanged.connect(self.listening.stop)
        self.navigation.finished.connect(self.listening.start_afresh)
        self.staff = Staff(
            self.navigation.go, self._begin_visit, self.navigation.finish, self._count_languages
        )
        self.staff_may: Callable[[], bool] = self.staff.may
        self.visit = self._new_visit(State.ATTRACT if attract else State.USING, clock, wall)
        self.navigation.finished.connect(self.staff.leave)
        self.visit.noticed.connect(self.staff.touched)
        self.visit.stateChanged.connect(self.staff.let_go)
        self.navigation.finished.connect(self.visit.finished)
        self.navigation.pageChanged.connect(self._tell_screen)
        self.reader.changed.connect(self._tell_time)
        self.visit.stateChanged.connect(self._hush)
        self.listening.playingChanged.connect(partial(self.visit.keepAwake, "listening"))
        self.listening.languageChanged.connect(self._offer_listening)

    @cached_property
    def _ahead(self) -> Ahead:
        from kiosk.ui.ahead import Ahead  # no page is made before the first frame

        return Ahead(self._read, lambda: self.reading, self.navigation.expect)

    def _make_ahead(self, place: Place) -> None:
        if place.screen in MAKERS:
            self._ahead.rest_on(place)

    def be_guarded(self, guard: Guard) -> None:
        """Tell the guard of each page, and hear from it of fingers: what they rest on is made ahead."""
        self.navigation.pageChanged.connect(guard.page_changed)
        guard.stirred.connect(self._ahead.stir)
        guard.lifted.connect(self._ahead.lift)

    def _new_visit(self, state: State, clock: Callable[[], float], wall: Callable[[], datetime]) -> Visit:
        rules = VisitRules(_patience(self.site), clock(), state)
        return Visit(rules, _hours(self.site), self.navigation.finish, self._poster, clock, wall)

    def _poster(self) -> AttractPage:
        return AttractPage(self.reading, self.site, self.staff)

    def _tell_screen(self) -> None:
        self.visit.turn_to(self.navigation.screen)

    def _page_shown(self) -> Page | None:
        page: object = self.navigation.page
        return page if isinstance(page, Page) else None

    def _hush(self) -> None:
        if self.visit.property("state") != State.USING.value:
            self.listening.stop()

    def _offer_listening(self) -> None:
        self.visit.offer_listening(self.listening.offered)

    def _tell_time(self) -> None:
        self.visit.give_more_time(self.reader.settings.more_time)

    def _start_afresh(self) -> None:
        """Give the next reader the site's own choices and the day it is by now."""
        self._ahead.forget()
        self.reading = self.reading.on(self._day())
        self.reader.start_afresh()
        if self.printing is not None:
            self.printing.forget()

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
        self.listening.speak(chosen.content)
        self.reading = self.reading.in_language(chosen.content)
        self.navigation.reopen()
        self.visit.renew_poster()

    def show_edition(self, store: Store) -> None:
        """Read another edition from the next page on; at once where nobody is in the middle of one."""
        self.editions.offer(store)
        if not self.visit.in_use or self.reading.store_if_any is None:
            self.navigation.reopen()

    def _take_next_edition(self) -> None:
        store = self.editions.take(self.navigation.page_if_any)
        if store is None:
            return
        self._own_language = tongue_in(store, self._site_language).content
        self.reading = Reading(store, self._own_language, self._day(), self.site)
        self.tongue = self.tongue_for(self.reader.settings.language)
        self.reading = self.reading.in_language(self.tongue.content)
        self.listening.speak(self.tongue.content)
        self.editions.switched.emit()
        self.visit.renew_poster()

    def follow(self, site: SiteSettings) -> None:
        """Do as changed settings say, from now on or from the next visit."""
        before, self.site = self.site, site
        starts = ("theme", "text_size", "bigger_buttons", "movement")
        new = {name: getattr(site, name) for name in starts if getattr(site, name) != getattr(before, name)}
        if site.language != before.language:
            self._site_language = site.language
            new["language"] = tongue_in(self.reading.store_if_any, site.language).code
        self.reader.begin_with(replace(self.reader.at_start, **new))
        self.visit.live_by(_patience(site), _hours(site))
        self.listening.use_loudspeaker(allowed=site.loudspeaker)
        self.reading = self.reading.of_site(site)
        if site.languages != before.languages:
            self.editions.switched.emit()
        self.visit.renew_poster()

    def _begin_visit(self) -> None:
        self.visit.start()

    def _count_languages(self) -> int:
        return len(self.reading.store_if_any.languages()) if self.reading.store_if_any else 0

    def _staff_page(self, place: Place) -> Page:
        desk = self.staff.desk
        if desk is None:
            return self._updating(place)
        from kiosk.ui.pages.staff import staff_page

        page = staff_page(place, self.reading, self.staff, desk)
        page.heard_by(self.listening)
        return page

    def _staff_update(self, place: Place) -> Page:
        if not place.id and not self.staff_may():
            return self._staff_page(place)
        from kiosk.ui.pages.staff_update import staff_update_page

        return staff_update_page(place, self.reading, self.keeper, self.staff_may)

    def _of_the_next_edition(self, make: PageMaker, place: Place) -> Page:
        self._take_next_edition()
        return make(place)

    def _make(self, place: Place) -> Page:
        return self._ahead.take(place, self.reading) or self._read(place, self.reading)

    def _read(self, place: Place, reading: Reading) -> Page:
        page = MAKERS[place.screen](place, reading)
        page.heard_by(self.listening)
        return page

    def _take_home(self, place: Place) -> Page:
        from kiosk.ui.pages.takehome import take_home_page

        return take_home_page(place, self.reading, self.printing)

    def _missing(self, place: Place) -> Page:
        from kiosk.ui.pages import language

        return language.MissingPage(place, self.reading)

    def _updating(self, place: Place) -> Page:
        return Page(place, words.updating(), "", screen="notice")
