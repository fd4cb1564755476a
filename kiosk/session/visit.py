"""A visit over time: it waits, asks, clears, hides, rests, is cleaned (M01 to M04, P04, I01, I05)."""

from __future__ import annotations

from enum import StrEnum
from math import ceil
from typing import Final

from kiosk.frozen import dataclass

WARNING_SECONDS: Final = 30
"""How long "Are you still reading?" is asked before the visit is cleared (M02)."""

STEP_SECONDS: Final = 5
"""The number of seconds left changes no more often than this (M02)."""

MORE_TIME_SECONDS: Final = 600
"""Before it is asked when the reader chose more time (M03)."""

HELP_SECONDS: Final = 180
"""Help now is never asked about sooner than this, whatever the site says (standards section 6)."""

CLEANING_SECONDS: Final = 30
READY_SECONDS: Final = 2
HOLD_SECONDS: Final = 3
"""How long the button that starts cleaning is held (I01)."""

DRIFT_SECONDS: Final = 30
"""A picture that stands all day is moved a little, no more often than this (I05)."""

LOOK_SECONDS: Final = 20
"""The longest time between two looks at the clock on the wall: hours begin and end, clocks are set."""

READING_SCREENS: Final = frozenset(
    {"article", "faq", "organisation", "term", "about", "help", "missing", "scan", "print", "number"}
)
"""Screens that people read or copy from; every other is a menu."""


class State(StrEnum):
    """What the screen is for just now."""

    ATTRACT = "attract"
    USING = "using"
    ASKING = "asking"
    HIDDEN = "hidden"
    CLEANING = "cleaning"
    READY = "ready"
    RESTING = "resting"


@dataclass(frozen=True)
class Patience:
    """Seconds without a sign of a reader before it is asked (M01)."""

    menu: float = 90
    reading: float = 180

    def seconds(self, screen: str, *, more_time: bool) -> float:
        """For the screen of this name."""
        idle = self.reading if screen in READING_SCREENS else self.menu
        least = HELP_SECONDS if screen == "help" else 0
        return max(idle, least, MORE_TIME_SECONDS if more_time else 0)


class VisitRules:
    """The state of the screen. Times are seconds of any clock that never goes back.

    Nothing happens by itself: whoever owns this calls ``advance`` when ``wait`` says, and before each touch.
    """

    def __init__(self, patience: Patience, now: float, state: State = State.ATTRACT) -> None:
        self._patience = patience
        self._state = state
        self._since = now
        self._sign = now
        self._screen = "home"
        self._more_time = False
        self._asked_in = State.USING
        self._awake: set[str] = set()
        self._held_since: float | None = None
        self._used = False

    @property
    def state(self) -> State:
        """What the screen is for now."""
        return self._state

    # What people do

    def touch(self, now: float) -> bool:
        """A touch or key: whether it is used up by this, so that it may press nothing."""
        if self._state in (State.CLEANING, State.READY):
            return True
        self._sign = now
        self._used = True
        if self._state is State.ASKING:
            self._go(self._asked_in, now)
            return True
        if self._state is State.RESTING:
            self._go(State.ATTRACT, now)
            return True
        return False

    def start(self, now: float) -> None:
        """Somebody begins a visit."""
        if self._state is State.ATTRACT:
            self._go(State.USING, now)

    def hide(self, now: float) -> None:
        """The reader wants nobody to see the page (P04)."""
        if self._state is State.USING:
            self._go(State.HIDDEN, now)

    def show(self, now: float) -> None:
        """The reader is back."""
        if self._state is State.HIDDEN:
            self._go(State.USING, now)

    def finish(self, now: float) -> None:
        """The visit is over (M04); what it leaves behind is cleared by the caller."""
        self._used = False
        self._awake.clear()
        if self._state not in (State.CLEANING, State.READY, State.RESTING):
            self._go(State.ATTRACT, now)

    def hold(self, now: float, *, down: bool) -> None:
        """The button that starts cleaning is held, or let go."""
        self._held_since = now if down and self._state is State.ATTRACT else None

    def clean(self, now: float) -> None:
        """Somebody wipes the screen from now on (I01); the visit is over."""
        self._used = False
        self._go(State.CLEANING, now)

    def bring(self, state: State, now: float) -> None:
        """Go to a state whatever was before: for pictures of it."""
        self._go(state, now)

    # What the program knows

    def turn_to(self, screen: str) -> None:
        """Another screen is shown."""
        self._screen = screen

    def give_more_time(self, *, wanted: bool) -> None:
        """The reader asked for more time, or no longer does (M03)."""
        self._more_time = wanted

    def be_patient(self, patience: Patience) -> None:
        """Wait for readers as long as this from now on."""
        self._patience = patience

    def keep_awake(self, reason: str, now: float, *, on: bool) -> None:
        """While there is a ``reason``, such as sound, nobody is asked (M01); then time begins anew."""
        if on:
            self._awake.add(reason)
        elif reason in self._awake:
            self._awake.discard(reason)
            self._sign = now

    def advance(self, now: float, *, open_now: bool) -> bool:
        """Let time pass; gives whether what the visit left behind must be cleared."""
        if self._state is State.ASKING:
            return self._end_of_asking(now)
        if self._state is State.ATTRACT:
            return self._at_attract(now, open_now=open_now)
        if self._state is State.RESTING and open_now:
            self._go(State.ATTRACT, now)
        elif self._state is State.CLEANING and now - self._since >= CLEANING_SECONDS:
            self._go(State.READY, now)
        elif self._state is State.READY and now - self._since >= READY_SECONDS:
            self._go(State.ATTRACT, now)
        elif self._may_ask and now - self._sign >= self._idle:
            self._asked_in = self._state
            self._go(State.ASKING, now)
        return False

    def _end_of_asking(self, now: float) -> bool:
        if self._awake:
            self._go(self._asked_in, now)
            return False
        over = now - self._since >= WARNING_SECONDS
        if over:
            self.finish(now)
        return over

    def _at_attract(self, now: float, *, open_now: bool) -> bool:
        if self._held_since is not None and now - self._held_since >= HOLD_SECONDS:
            self.clean(now)
            return True
        if now - self._sign < self._patience.menu:
            return False
        # Somebody chose colours or a language and left: the next person starts as everybody does.
        clear, self._used = self._used, False
        if not open_now:
            self._go(State.RESTING, now)
        return clear

    # What is shown

    @property
    def _may_ask(self) -> bool:
        return self._state in (State.USING, State.HIDDEN) and not self._awake

    @property
    def _idle(self) -> float:
        return self._patience.seconds(self._screen, more_time=self._more_time)

    def seconds_left(self, now: float) -> int:
        """The number shown while asking (in steps of five) and while cleaning (each second); else 0."""
        passed = now - self._since
        if self._state is State.ASKING:
            return STEP_SECONDS * max(1, ceil((WARNING_SECONDS - passed) / STEP_SECONDS))
        return max(1, ceil(CLEANING_SECONDS - passed)) if self._state is State.CLEANING else 0

    def held(self, now: float) -> int:
        """For how many whole seconds the button that starts cleaning has been held."""
        return 0 if self._held_since is None else int(now - self._held_since)

    def drift(self, now: float) -> int:
        """How many times the picture that stands all day has been moved."""
        still = self._state in (State.ATTRACT, State.RESTING)
        return int((now - self._since) / DRIFT_SECONDS) if still else 0

    def wait(self, now: float) -> float:
        """Seconds until something may change by itself, at most ``LOOK_SECONDS``."""
        passed = now - self._since
        waits: list[float] = [LOOK_SECONDS]
        if self._state is State.ASKING:
            waits.append(STEP_SECONDS - passed % STEP_SECONDS)
        elif self._state in (State.CLEANING, State.READY):
            waits.append(1 - passed % 1)
        elif self._state in (State.ATTRACT, State.RESTING):
            waits.append(DRIFT_SECONDS - passed % DRIFT_SECONDS)
            if self._held_since is not None:
                waits.append(1 - (now - self._held_since) % 1)
        elif self._may_ask:
            waits.append(self._sign + self._idle - now)
        return max(0.0, min(waits))

    def _go(self, state: State, now: float) -> None:
        self._held_since = None
        if state is not State.ASKING:
            self._sign = now
        if state is not self._state:
            self._state = state
            self._since = now
