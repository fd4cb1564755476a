"""What every page that shows texts of the edition needs: documents, glossary words, pictures, dates."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kiosk.config import SiteSettings
from kiosk.content.front_records import Edition, Image, Language
from kiosk.content.store import Store
from kiosk.errors import ContentError
from kiosk.session.language import Tongue, tongue
from kiosk.ui.translate import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from kiosk.content.blocks import Inline
    from kiosk.content.inline import GlossaryLinker
    from kiosk.content.records import GlossaryTerm, Review
    from kiosk.content.search import Search
    from kiosk.content.translations import Origin
    from kiosk.session.history import Place
    from kiosk.speech.recorded import Recorded
    from kiosk.ui.rows import PartRow


log = logging.getLogger(__name__)

_KINDS: Final = {
    "article": "article",
    "help": "article",
    "faq": "faq",
    "organisation": "organisation",
    "term": "glossary",
}
"""Screen of a page that may be recorded -> the kind of its item."""


def tongue_in(store: Store | None, wanted: str) -> Tongue:
    """The language ``wanted`` if the edition can show it, else the edition's own (English without one)."""
    languages = store.languages() if store else ()
    default = store.edition(languages[0].code).default_language if store else SOURCE_LANGUAGE
    return tongue(wanted, languages, default)


def today() -> date:
    """The day it is here."""
    return datetime.now(UTC).astimezone().date()


class Reading:
    """The store, read in one language on one day.

    What is costly to make (the glossary linker) is made when a page first needs it, never at start. Without a
    store every question raises ContentError, but a text given as Markdown can still be shown. ``site``:
    which languages readers may choose, and what the clinic adds to pages.
    """

    def __init__(
        self, store: Store | None, language: str, today: date, site: SiteSettings | None = None
    ) -> None:
        self._store = store
        self.site = site or SiteSettings()
        self.language = language
        self.today = today
        self._leave_out_what_is_overdue()
        self._images: dict[str, Image | None] = {}

    def _leave_out_what_is_overdue(self) -> None:
        try:
            if self._store:
                self._store.show_on(self.today, older_translations=self.site.old_translations != "hide")
        except ContentError as error:  # the pages themselves will say what is damaged
            log.warning("what is overdue cannot be told: %s", error.detail)

    def on(self, day: date) -> Reading:
        """The same edition and language, read on another day."""
        return self if day == self.today else Reading(self._store, self.language, day, self.site)

    def of_site(self, site: SiteSettings) -> Reading:
        """The same edition, on a kiosk with these settings."""
        return Reading(self._store, self.language, self.today, site)

    @property
    def store(self) -> Store:
        """The edition. Raises ContentError if there is none that can be used."""
        if self._store is None:
            raise ContentError(
                "Information is being updated. Please ask a member of staff.", "no edition is open"
            )
        return self._store

    @property
    def store_if_any(self) -> Store | None:
        """The edition, or None if there is none."""
        return self._store

    def in_language(self, language: str) -> Reading:
        """The same edition on the same day, read in another language."""
        return Reading(self._store, language, self.today, self.site)

    def without_edition(self) -> Reading:
        """The same language and day, with nothing to read: for what is built into the program."""
        return Reading(None, self.language, self.today, self.site)

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        """The languages to choose from; all if none of those offered is there. Empty without an edition."""
        every = self._store.languages() if self._store else ()
        return tuple(one for one in every if one.code in self.site.languages) or every

    @cached_property
    def edition(self) -> Edition:
        """The edition's own facts."""
        return self.store.edition(self.language)

    @cached_property
    def terms(self) -> dict[str, GlossaryTerm]:
        """The glossary by id; empty if there is no edition."""
        return {term.id: term for term in self._store.terms(self.language)} if self._store else {}

    @cached_property
    def _linker(self) -> GlossaryLinker:
        from kiosk.content.inline import GlossaryLinker

        return GlossaryLinker(self.terms.values())

    @cached_property
    def search(self) -> Search:
        """The search of this edition: made once, so that its words are read once."""
        from kiosk.content.search import Search

        return Search(self.store, self.language)

    def get_ready(self) -> Iterator[None]:
        """Read and import, a little at each step, what the first text and search would else wait for."""
        from kiosk.content import markup  # noqa: F401

        yield
        if self._store:
            _ = self._linker
            yield
            self.search.warm()
            yield

    def image(self, image_id: str) -> Image | None:
        """A picture, or None if the edition does not hold it."""
        if image_id not in self._images:
            try:
                self._images[image_id] = self.store.image(image_id, self.language)
            except ContentError:
                self._images[image_id] = None
        return self._images[image_id]

    def alt(self, image_id: str) -> str:
        """What is said of a picture; empty if it only decorates, or is not there."""
        image = self.image(image_id)
        return image.alt if image is not None and not image.decorative else ""

    def page(
        self, body: str, key_points: Iterable[str] = (), skip: Iterable[str] = ()
    ) -> tuple[list[PartRow], list[Inline]]:
        """The parts and key points of a page; glossary words are linked at first use, key points first.

        ``skip`` are glossary ids that are the page's own subject.
        """
        # Markdown costs 30 ms to import: it is paid when the first page opens, not at start.
        from kiosk.content.inline import Run, from_runs
        from kiosk.content.markup import parse
        from kiosk.ui.rows import BlockRows, PartRow

        links = self._linker.page(skip)
        points = [from_runs([Run(point, bold=False)], links) for point in key_points]
        rows = BlockRows(self.image)
        parts = [
            PartRow(part.title, part.anchor, rows.of(part.blocks, str(number)))
            for number, part in enumerate(parse(body, links).parts)
        ]
        return parts, points

    def recorded(self, place: Place) -> Recorded:
        """What people have recorded of the page at a place; nothing where nobody has."""
        from kiosk.content.rules import HELP_ID
        from kiosk.speech.recorded import NOTHING, recorded

        kind = _KINDS.get(place.screen)
        item_id = HELP_ID if place.screen == "help" else place.id
        try:
            return recorded(self.store, self.language, kind, item_id) if kind else NOTHING
        except ContentError as error:
            log.info("no recordings of %s %s: %s", place.screen, item_id, error.detail)
            return NOTHING

    def speakers(self, kind: str, item_id: str) -> tuple[str, ...]:
        """Who has recorded an item as it is now; nobody where nobody has."""
        from kiosk.speech.recorded import recorded

        found = recorded(self.store, self.language, kind, item_id)
        return found.speakers(found.pieces)

    def origin(self, kind: str, item_id: str) -> Origin | None:
        """Where the translation of an item comes from; None if it is no translation (G05)."""
        if not self._may_be_translated:
            return None
        from kiosk.content.translations import origin

        return origin(self.store, self.language, kind, item_id)

    def is_older(self, kind: str, item_id: str) -> bool:
        """Whether an item was translated from another version than there is now (G05)."""
        if not self._may_be_translated:
            return False
        from kiosk.content.translations import is_older

        return is_older(self.store, self.language, kind, item_id)

    @property
    def _may_be_translated(self) -> bool:
        return self.language != self.edition.default_language

    def overdue(self, review: Review) -> bool:
        """Whether the page should have been checked again by now (N13)."""
        return review.due_on < self.today.isoformat()


def get_ready(current: Callable[[], Reading]) -> Iterator[None]:
    """Get ready what is read now, a little at each step, until another edition is: the old one is closed."""
    reading = current()
    steps = reading.get_ready()
    while reading is current() and next(steps, reading) is None:
        yield None
