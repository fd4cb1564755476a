"""The staff's way in, as QML sees it: the hidden gestures, who may open which page, and when it is over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import SettingError
from kiosk.session.history import HOME, Place

if TYPE_CHECKING:
    from kiosk.ui.staff_desk import StaffDesk

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

HOLD_MS: Final = 5_000
"""How long the name of the edition on the attract screen is held."""

WORD: Final = "staff"
"""What is typed on the attract screen with a keyboard."""

SCREENS: Final = (
    "staff",
    "staffpin",
    "staffkeys",
    "staffready",
    "staffcard",
    "staffheight",
    "stafftouch",
    "staffsound",
    "stafftext",
    "staffnumbers",
    "staffhours",
    "staffstart",
    "staffcontent",
    "staffcounters",
    "staffend",
    "staffwelcome",
    "staffdone",
)
"""Screens that only staff open; ``staffpin`` is where they sign in."""

STEPS: Final = (
    Place("staffstart", "language/setup"),
    Place("staffpin", "new/setup"),
    Place("stafftext", "clinic/setup"),
    Place("staffcard", "setup"),
    Place("staffheight", "setup"),
    Place("staffhours", "setup"),
    Place("staffnumbers", "setup"),
    Place("staffcontent", "setup"),
    Place("staffcounters", "setup"),
    Place("staffsound", "setup"),
)
"""The questions of the guided set-up, one a page."""


@QmlElement
class Staff(QObject):
    """Whether somebody is signed in. Nothing here is offered before a desk is lent, after the first frame.

    ``go`` opens a place, ``start`` begins a visit, ``finish`` ends it and shows the attract screen,
    ``languages`` tells how many languages the edition has.
    """

    changed = Signal()

    def __init__(
        self,
        go: Callable[[Place], None],
        start: Callable[[], None],
        finish: Callable[[], None],
        languages: Callable[[], int],
    ) -> None:
        super().__init__()
        self._go = go
        self._start = start
        self._finish = finish
        self._languages = languages
        self._desk: StaffDesk | None = None
        self._has_pin = True
        self._setting_up = False
        self._steps: tuple[Place, ...] = ()
        self._typed = ""
        self._was_in = False
        self.greeting = ""
        """What the menu says when it opens; once."""
        self._holding = QTimer(self)
        self._holding.setSingleShot(True)
        self._holding.setInterval(HOLD_MS)
        self._holding.timeout.connect(self.open)
        self._closing = QTimer(self)
        self._closing.setSingleShot(True)
        self._closing.timeout.connect(self.look)

    def lend(self, desk: StaffDesk) -> None:
        """Give it what staff work with."""
        self._desk = desk
        self.renew()

    @property
    def desk(self) -> StaffDesk | None:
        """What staff work with; None in the first moments of the program."""
        return self._desk

    # Who may

    @property
    def signed_in(self) -> bool:
        """Whether somebody has signed in and has not gone away."""
        return self._desk is not None and self._desk.sign_in.signed_in

    def may(self) -> bool:
        """Whether staff pages may show and do things now: signed in, or setting up a kiosk without a PIN."""
        return self.signed_in or (self._setting_up and not self._has_pin)

    def renew(self) -> None:
        """Look again at who is signed in and whether there is a PIN."""
        self._has_pin = self._pin_chosen()
        self._was_in = self._was_in or self.signed_in
        if self.signed_in and self._desk is not None:
            self._closing.start(int(self._desk.sign_in.seconds_left * 1000) + 1)
        self.changed.emit()

    def _pin_chosen(self) -> bool:
        """A file of hashes that is damaged lets nobody in, and is no new kiosk."""
        try:
            return self._desk is None or self._desk.sign_in.has_pin
        except SettingError:
            return True

    def touched(self) -> None:
        """Somebody touched the screen or a key."""
        if self.signed_in and self._desk is not None:
            self._desk.sign_in.touched()
            self._closing.start(int(self._desk.sign_in.seconds_left * 1000) + 1)

    def look(self) -> None:
        """Close the menu when its time is over (P08)."""
        if self._was_in and not self.signed_in:
            self._finish()

    def leave(self) -> None:
        """The visit is over: nobody is signed in any more."""
        self._was_in = self._setting_up = False
        self._closing.stop()
        self._holding.stop()
        self._typed = ""
        if self._desk is not None:
            self._desk.sign_in.leave()
            self._desk.forget()
            self.renew()

    # For QML

    @Property(bool, notify=changed)
    def signedIn(self) -> bool:
        """Whether the way back to the staff menu is shown."""
        return self.signed_in

    @Property(bool, notify=changed)
    def setUpOffered(self) -> bool:
        """Whether the attract screen offers to set this kiosk up: until it has a PIN."""
        return not self._has_pin

    @Slot(bool)
    def hold(self, down: bool) -> None:
        """The name of the edition is held, or let go."""
        if down:
            from PySide6.QtCore import Qt  # its names take 20 ms, which a start does not have

            self._holding.setTimerType(Qt.TimerType.PreciseTimer)  # others may come a twentieth too soon
            self._holding.start()
        else:
            self._holding.stop()

    def let_go(self) -> None:
        """Another screen is shown: whatever was held there is held no more."""
        self._holding.stop()
        self._typed = ""

    @Slot(str)
    def typed(self, letters: str) -> None:
        """A key was pressed on the attract screen."""
        self._typed = (self._typed + letters.lower())[-len(WORD) :]
        if self._typed == WORD:
            self.open()

    @Slot()
    def open(self) -> None:
        """Open the menu, or what must come before it."""
        self._typed = ""
        if self._desk is None:
            return
        if not self._has_pin:
            self.setUp()
            return
        self._start()
        self._go(Place("staff" if self.signed_in else "staffpin"))

    @Slot()
    def setUp(self) -> None:
        """Begin the guided set-up: anybody may while there is no PIN, else who is signed in."""
        if self._desk is None or not (self.signed_in or not self._has_pin):
            return
        self._setting_up = True
        self._steps = tuple(step for step in STEPS if self._is_asked(step))
        self._start()
        self._go(Place("staffwelcome"))

    # The steps of the set-up

    def _is_asked(self, step: Place) -> bool:
        if step.id.startswith("language"):
            return self._languages() > 1
        return step.screen != "staffpin" or not self._has_pin

    @property
    def steps(self) -> tuple[Place, ...]:
        """The questions of this set-up, or of any."""
        return self._steps or STEPS

    def step(self, place: Place) -> tuple[int, int]:
        """The number of this step of the set-up and of all steps; 0 if it is none of them."""
        found = [number for number, step in enumerate(self.steps, 1) if step == Place(place.screen, place.id)]
        return (found[0] if found else 0), len(self.steps)

    def onward(self, place: Place) -> None:
        """Go on to the step after this one, or to the end of the set-up."""
        number, of = self.step(place)
        self._go(self.steps[number] if number < of else Place("staffdone"))

    def go(self, place: Place) -> None:
        """Open a place."""
        self._go(place)

    def enter_menu(self, greeting: str) -> None:
        """Show the menu, with nothing behind it but Home."""
        self.greeting = greeting
        self._go(HOME)
        self._go(Place("staff"))
