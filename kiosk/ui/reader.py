"""A reader's choices for QML, and their way to the Theme."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.choices import HOLDING, SCANNING, SIDES, TEXT_SIZES, THEMES
from kiosk.frozen import replace
from kiosk.session.reader import ReaderSettings

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Reader(QObject):
    """How this reader wants things to look and behave. Every choice takes effect at once."""

    changed = Signal()

    def __init__(self, site: ReaderSettings) -> None:
        super().__init__()
        self._site = site
        self._now = site

    @property
    def settings(self) -> ReaderSettings:
        """The choices, for Python."""
        return self._now

    def choose(self, settings: ReaderSettings) -> None:
        """Take all choices at once."""
        if settings != self._now:
            self._now = settings
            self.changed.emit()

    @property
    def at_start(self) -> ReaderSettings:
        """What a visit starts with."""
        return self._site

    def begin_with(self, settings: ReaderSettings) -> None:
        """Start visits with this, from the next one on."""
        self._site = settings

    def start_afresh(self) -> None:
        """Put everything back to the site's own values, the language too: the visit is over."""
        self.choose(self._site)

    @Slot()
    def reset(self) -> None:
        """Put how things look and behave back to the site's own values; the language stays."""
        self.choose(replace(self._site, language=self._now.language))

    @Property(bool, notify=changed)
    def touched(self) -> bool:
        """Whether how things look or behave differs from the site's own values."""
        return self._now != replace(self._site, language=self._now.language)

    @Property(str, notify=changed)
    def theme(self) -> str:
        """``paper``, ``dusk`` or ``contrast``."""
        return self._now.theme

    @Property(int, notify=changed)
    def textSize(self) -> int:
        """0 Standard, 1 Large, 2 Largest."""
        return self._now.text_size_index

    @Property(bool, notify=changed)
    def biggerButtons(self) -> bool:
        """Whether buttons are at least 30 mm."""
        return self._now.bigger_buttons

    @Property(bool, notify=changed)
    def movement(self) -> bool:
        """Whether screens may fade."""
        return self._now.movement

    @Property(bool, notify=changed)
    def moreTime(self) -> bool:
        """Whether the reader wants longer before the screen asks."""
        return self._now.more_time

    @Property(bool, notify=changed)
    def steadyTouch(self) -> bool:
        """Whether pages move by buttons only and a second touch is ignored for longer."""
        return self._now.steady_touch

    @Property(str, notify=changed)
    def hold(self) -> str:
        """``off``, ``short``, ``medium`` or ``long``: how long a finger rests to choose (T15)."""
        return self._now.hold

    @Slot(str)
    def chooseHold(self, how: str) -> None:
        """Take a length; anything else is ignored."""
        if how in HOLDING:
            self.choose(replace(self._now, hold=how))

    @Property(str, notify=changed)
    def language(self) -> str:
        """The code of the language."""
        return self._now.language

    @Property(str, notify=changed)
    def scanning(self) -> str:
        """``off``, ``switches``, ``slow``, ``medium`` or ``fast``."""
        return self._now.scanning

    @Slot(str)
    def chooseScanning(self, how: str) -> None:
        """Take a way to go round the controls; anything else is ignored."""
        if how in SCANNING:
            self.choose(replace(self._now, scanning=how))

    @Property(str, notify=changed)
    def side(self) -> str:
        """``start`` or ``end``: where the buttons beside and below a page stand (T15)."""
        return self._now.side

    @Slot(str)
    def chooseSide(self, side: str) -> None:
        """Take a side for the buttons; anything else is ignored."""
        if side in SIDES:
            self.choose(replace(self._now, side=side))

    @Property(bool, notify=changed)
    def lowered(self) -> bool:
        """Whether all controls stand in the lower part of a tall screen (T11)."""
        return self._now.lowered

    @Slot(bool)
    def chooseLowered(self, on: bool) -> None:
        """Bring the controls down, or back up."""
        self.choose(replace(self._now, lowered=on))

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """Take a language of the edition."""
        self.choose(replace(self._now, language=code))

    @Slot(str)
    def chooseTheme(self, theme: str) -> None:
        """Take one of the themes; anything else is ignored."""
        if theme in THEMES:
            self.choose(replace(self._now, theme=theme))

    @Slot(int)
    def chooseTextSize(self, size: int) -> None:
        """Take a text size by its place; anything else is ignored."""
        if 0 <= size < len(TEXT_SIZES):
            self.choose(replace(self._now, text_size=TEXT_SIZES[size]))

    @Slot(bool)
    def chooseBiggerButtons(self, on: bool) -> None:
        """Bigger buttons or not."""
        self.choose(replace(self._now, bigger_buttons=on))

    @Slot(bool)
    def chooseMovement(self, on: bool) -> None:
        """Movement or not."""
        self.choose(replace(self._now, movement=on))

    @Slot(bool)
    def chooseMoreTime(self, on: bool) -> None:
        """More time or not."""
        self.choose(replace(self._now, more_time=on))

    @Slot(bool)
    def chooseSteadyTouch(self, on: bool) -> None:
        """Steady touch or not."""
        self.choose(replace(self._now, steady_touch=on))
