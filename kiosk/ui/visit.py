"""The visit for QML: what the screen is for now, the seconds shown, and the clock that moves it on."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from math import ceil

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.session.hours import Hours
from kiosk.session.visit import HOLD_SECONDS, Patience, State, VisitRules
from kiosk.ui import words
from kiosk.ui.pages.attract import AttractPage

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

DRIFTS_MM = ((0, 0), (2, 1), (3, 0), (2, -1), (0, -2), (-2, -1), (-3, 0), (-2, 1))
"""Where a picture that stands all day stands, one after another."""


def now_here() -> datetime:
    """The time on the wall here."""
    return datetime.now(UTC).astimezone()


@QmlElement
class Visit(QObject):
    """What the screen is for: attract, using, asking, hidden, cleaning or resting.

    ``clear`` ends a visit: it must lead to ``finished``. ``poster`` makes what the attract screen shows.
    ``clock`` gives seconds that never go back, ``wall`` the local time.
    """

    stateChanged = Signal()
    secondsChanged = Signal()
    driftChanged = Signal()
    heldChanged = Signal()
    posterChanged = Signal()
    redrawn = Signal()
    """What the attract screen shows looks different from now on."""

    listeningChanged = Signal()
    noticed = Signal()
    """Somebody touched the screen or a key."""

    asked = Signal()
    """The reader is asked whether to go on: the moment for one soft tone, or for saying it (M02)."""

    def __init__(
        self,
        rules: VisitRules,
        hours: Hours,
        clear: Callable[[], None],
        poster: Callable[[], AttractPage],
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] = now_here,
    ) -> None:
        super().__init__()
        self._rules = rules
        self._hours = hours
        self._clear = clear
        self._make_poster = poster
        self._clock = clock
        self._wall = wall
        self._can_listen = False
        self._poster = self._new_poster()
        self._shown = (rules.state, 0, 0, 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._watched = False
        self._tell()

    def begin(self) -> None:
        """Let time count from now on: there is a window that somebody may touch."""
        self._watched = True
        self._tell()

    def end(self) -> None:
        """Let time stand still: the window is gone."""
        self._watched = False
        self._timer.stop()

    def _new_poster(self) -> AttractPage:
        poster = self._make_poster()
        poster.setParent(self)
        return poster

    # For QML

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        """``attract``, ``using``, ``asking``, ``hidden``, ``cleaning`` or ``resting``."""
        return self._name

    @property
    def _name(self) -> str:
        state = self._rules.state
        return State.CLEANING.value if state is State.READY else state.value

    @Property(bool, notify=stateChanged)
    def ready(self) -> bool:
        """Whether cleaning has just ended."""
        return self._rules.state is State.READY

    @Property(str, notify=stateChanged)
    def title(self) -> str:
        """What the window is called while it shows no page; never the title of one (P04)."""
        return words.visit_title(self._name)

    @Property(int, notify=secondsChanged)
    def seconds(self) -> int:
        """The seconds left, as they are shown."""
        return self._shown[1]

    @Property(int, notify=driftChanged)
    def driftX(self) -> int:
        """How far the picture stands to the right, in millimetres, so that it burns nothing in."""
        return DRIFTS_MM[self._shown[2] % len(DRIFTS_MM)][0]

    @Property(int, notify=driftChanged)
    def driftY(self) -> int:
        """How far it stands down, in millimetres."""
        return DRIFTS_MM[self._shown[2] % len(DRIFTS_MM)][1]

    @Property(float, notify=heldChanged)
    def held(self) -> float:
        """How much of the hold that starts cleaning is done, from 0 to 1."""
        return self._shown[3] / HOLD_SECONDS

    @Property(AttractPage, notify=posterChanged)
    def poster(self) -> AttractPage:
        """What the attract screen shows."""
        return self._poster

    @Property(bool, notify=listeningChanged)
    def canListen(self) -> bool:
        """Whether pages can be heard with headphones."""
        return self._can_listen

    @Slot()
    def start(self) -> None:
        """Begin a visit at Home."""
        self._rules.start(self._clock())
        self._tell()

    @Slot()
    def hide(self) -> None:
        """Show a plain page instead (P04)."""
        self._rules.hide(self._clock())
        self._tell()

    @Slot()
    def show(self) -> None:
        """Show the reader's page again."""
        self._rules.show(self._clock())
        self._tell()

    @Slot()
    def restart(self) -> None:
        """End the visit, whatever is shown: for staff and for Finish and clear."""
        self._clear()

    @Slot(bool)
    def holdToClean(self, down: bool) -> None:
        """The button that starts cleaning is held, or let go."""
        self._rules.hold(self._clock(), down=down)
        self._tell()

    @Slot()
    def clean(self) -> None:
        """Wipe the screen from now on (I01); the visit is over."""
        self._clear()
        self._rules.clean(self._clock())
        self._tell()

    @Slot(str, bool)
    def keepAwake(self, reason: str, on: bool) -> None:
        """While there is a reason, such as sound that plays, nobody is asked and nothing is cleared (M01)."""
        self._rules.keep_awake(reason, self._clock(), on=on)
        self.look()

    # For the rest of the program

    @property
    def poster_title(self) -> str:
        """What the attract screen is called, for Python."""
        return self._poster.heading

    @property
    def in_use(self) -> bool:
        """Whether somebody's page is shown, or waits for them."""
        return self._rules.state in {State.USING, State.ASKING, State.HIDDEN}

    @property
    def resting(self) -> bool:
        """Whether the screen is dark outside its hours."""
        return self._rules.state is State.RESTING

    def touched(self) -> bool:
        """Somebody touched the screen or a key; gives whether that is used up and must press nothing."""
        self.look()
        self.noticed.emit()
        used_up = self._rules.touch(self._clock())
        self._tell()
        return used_up

    def finished(self) -> None:
        """The visit has been cleared: show the attract screen."""
        self._rules.finish(self._clock())
        self._tell()

    def turn_to(self, screen: str) -> None:
        """Another screen is shown: it has its own time (M01)."""
        self._rules.turn_to(screen)
        self._tell()

    def give_more_time(self, wanted: bool) -> None:
        """The reader wants longer before being asked (M03), or no longer does."""
        self._rules.give_more_time(wanted=wanted)
        self._tell()

    def live_by(self, patience: Patience, hours: Hours) -> None:
        """Keep other times from now on."""
        self._hours = hours
        self._rules.be_patient(patience)
        self.look()

    def offer_listening(self, offered: bool) -> None:
        """Say on the attract screen that pages can be heard, or do not."""
        self._can_listen = offered
        self.listeningChanged.emit()

    def bring(self, state: str) -> None:
        """Go to a state whatever was before: for pictures of it."""
        self._rules.bring(State(state), self._clock())
        self._tell()

    def renew_poster(self) -> None:
        """Make what the attract screen shows again: another language, or another edition."""
        old, self._poster = self._poster, self._new_poster()
        self.posterChanged.emit()
        if old.looks != self._poster.looks:
            self.redrawn.emit()
        old.deleteLater()

    def look(self) -> None:
        """Look at the clock: let happen what is due."""
        if self._rules.advance(self._clock(), open_now=self._hours.are_on(self._wall())):
            self._clear()
        self._tell()

    def _tell(self) -> None:
        """Tell what has changed, and look again when something is due."""
        now, rules = self._clock(), self._rules
        before = self._shown
        self._shown = (rules.state, rules.seconds_left(now), rules.drift(now), rules.held(now))
        signals = (self.stateChanged, self.secondsChanged, self.driftChanged, self.heldChanged)
        # The seconds first: a screen that appears must not show the number of the one before.
        for at in (1, 2, 3, 0):
            if self._shown[at] != before[at]:
                signals[at].emit()
        if rules.state is State.ASKING and before[0] is not State.ASKING:
            self.asked.emit()
        if self._watched:
            self._timer.start(ceil(rules.wait(self._clock()) * 1000) + 1)
