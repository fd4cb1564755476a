"""What the attract screen shows: the edition's name and drawings, its languages, the site's own words."""

from __future__ import annotations

from PySide6.QtCore import Property
from PySide6.QtQml import QmlElement

from kiosk.config import SiteSettings
from kiosk.content.front_records import Language
from kiosk.errors import ContentError
from kiosk.session.history import Place
from kiosk.ui import words
from kiosk.ui.bidi import shown_text
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.base import Page
from kiosk.ui.reading import Reading
from kiosk.ui.staff import Staff

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AttractPage(Page):
    """The poster that a waiting room sees all day."""

    def __init__(self, reading: Reading, site: SiteSettings, staff: Staff) -> None:
        try:
            title = reading.edition.title
            tiles = reading.store.tiles(reading.language)
            languages = reading.languages
        except ContentError:
            title, tiles, languages = words.updating(), (), ()
        super().__init__(Place("attract"), title, "")
        # People who stand together say best what this is: the drawing of "Find support" leads.
        people = sorted(tiles, key=lambda tile: (tile.opens != "organisations", tile.opens != "topics"))
        self._pictures = [tile.image_id for tile in people if tile.image_id]
        self._languages = RecordListModel(Language, languages if len(languages) > 1 else (), self)
        self._site = site
        self._staff = staff
        names = (one.name for one in languages)
        self.looks = (title, reading.language, *self._pictures, *names, site.clinic, site.clean_line)
        """What it shows: a poster with the same looks cannot be told from it."""

    @shown_text
    def unbroken(self) -> str:
        """The title, in which no line ends at a hyphen: CAR-T stays CAR-T."""
        return self._title.replace("-", "-\u2060")

    @Property(list, constant=True)
    def pictures(self) -> list[str]:
        """Ids of the edition's drawings, the leading one first; empty without an edition."""
        return self._pictures

    @Property(RecordListModel, constant=True)
    def languages(self) -> RecordListModel:
        """What can be chosen, each by its name in its own script; empty where there is no choice."""
        return self._languages

    @Property(Staff, constant=True)
    def staff(self) -> Staff:
        """The staff's way in."""
        return self._staff

    @shown_text
    def clinic(self) -> str:
        """Where this screen stands, if staff have said so."""
        return self._site.clinic

    @shown_text
    def cleanLine(self) -> str:
        """Staff's words about hand gel and cleaning (I02), or empty."""
        return self._site.clean_line
