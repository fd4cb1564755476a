"""Signing in and choosing a PIN: digits are typed here, judged by ``staff/``, and never said aloud (A12)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Property, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.session.history import Place
from kiosk.speech.script import Line
from kiosk.staff import keys, pin
from kiosk.staff.choosing import Chosen
from kiosk.staff.signin import Answer
from kiosk.ui import staff_words as said
from kiosk.ui.pages.staff_base import StaffPage, key_of
from kiosk.ui.reading import Reading
from kiosk.ui.staff import Staff
from kiosk.ui.staff_desk import StaffDesk

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_MS: Final = 2_000
"""How often it is looked whether a key stick was put in."""

ENTER, NEW, AGAIN, CODE = "enter", "new", "again", "code"


@QmlElement
class StaffPinPage(StaffPage):
    """The keys for a PIN. The place ``new`` chooses one; any other signs in."""

    typedChanged = Signal()
    stateChanged = Signal()

    def __init__(self, place: Place, reading: Reading, staff: Staff, desk: StaffDesk) -> None:
        chooses = key_of(place) == NEW
        super().__init__(place, said.choose_pin() if chooses else said.sign_in(), reading, staff, desk)
        self._state = NEW if chooses else ENTER
        self._typed = ""
        self._first = ""
        self._code = ""
        self._shown = False
        self._checking = False
        self._recovering = False
        self._waiting = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        if not chooses:
            self._timer.start(LOOK_MS)
            self._wait_if_need_be()

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        """``enter``, or ``new``, ``again`` and ``code`` while a PIN is chosen."""
        return self._state

    @Property(str, notify=stateChanged)
    def prompt(self) -> str:
        """What is to be typed now, or done with the code."""
        return said.pin_prompt(self._state)

    @Property(str, notify=typedChanged)
    def shown(self) -> str:
        """What was typed: dots, or digits if somebody asked for them."""
        return self._typed if self._shown else "•" * len(self._typed)

    @Property(str, notify=typedChanged)
    def spoken(self) -> str:
        """What a screen reader says of the field: how many digits, never which."""
        return said.digits(len(self._typed))

    @Property(bool, notify=typedChanged)
    def showing(self) -> bool:
        """Whether the digits are shown."""
        return self._shown

    @Property(bool, notify=stateChanged)
    def checking(self) -> bool:
        """Whether the digits are being looked at."""
        return self._checking

    @Property(str, notify=stateChanged)
    def code(self) -> str:
        """The recovery code, once; empty before and after."""
        return self._code

    @Slot(str)
    def type(self, letters: str) -> None:
        """Keys were pressed; what is no digit is ignored."""
        most = pin.CODE_DIGITS if self._state == ENTER else pin.MOST_DIGITS
        digits = "".join(letter for letter in letters if letter in "0123456789")
        if digits and not self._checking and self._state != CODE:
            self._set_typed((self._typed + digits)[:most])

    @Slot()
    def delete(self) -> None:
        """Take the last digit away."""
        self._set_typed(self._typed[:-1])

    @Slot()
    def show(self) -> None:
        """Show the digits, or dots again."""
        self._shown = not self._shown
        self.typedChanged.emit()

    @Slot()
    def enter(self) -> None:
        """Go on with what was typed."""
        if self._checking:
            return
        if self._state == CODE:
            self._done()
        elif self._state == ENTER:
            self._try()
        elif self.may or self._recovering:
            self._choose()

    def said(self) -> Iterable[Line]:
        """Only what is to be done; neither digits nor the code."""
        yield Line("title", self.heading)
        yield Line("prompt", said.pin_prompt(self._state if self._state != CODE else NEW))

    @Slot()
    def look(self) -> None:
        """See whether a key stick was put in."""
        self._wait_if_need_be()
        if self._checking or self.desk.busy:
            return
        self.ask(self._try_sticks, self._tried_sticks)

    def _try_sticks(self) -> Answer | None:
        folders = tuple(volume.root for volume in self.desk.plugged_in())
        return self.desk.sign_in.enter_with_key(folders) if any(map(keys.is_on, folders)) else None

    def _tried_sticks(self, answer: Answer | None) -> None:
        if answer is not None:
            self._answered(answer)

    def _try(self) -> None:
        typed = self._typed
        self._begin()
        self.ask(lambda: self.desk.sign_in.enter(typed), self._answered)

    def _answered(self, answer: Answer) -> None:
        self._end()
        self.staff.renew()
        if answer.must_choose_pin:
            self._timer.stop()
            self._recovering = True
            self._state = NEW
            self.tell(answer.sentence)
            self.stateChanged.emit()
        elif answer.let_in:
            self.staff.enter_menu(answer.sentence)
        else:
            self.fail(answer.sentence)

    def _choose(self) -> None:
        if self._state == NEW:
            trouble = pin.trouble_with(self._typed)
            if trouble:
                self._end()
                self.fail(trouble)
                return
            self._first = self._typed
            self._state = AGAIN
            self._end()
            self.tell("")
            return
        first, again = self._first, self._typed
        self._begin()
        self.ask(lambda: self.desk.sign_in.choose_pin(first, again), self._chosen)

    def _chosen(self, chosen: Chosen) -> None:
        self._first = ""
        self._end()
        self._take(chosen)
        self.staff.renew()

    def _take(self, chosen: Chosen) -> None:
        self._state = CODE if chosen.done else NEW
        self._code = chosen.recovery_code
        self.tell(chosen.sentence if not chosen.done else "", trouble=not chosen.done)
        self.stateChanged.emit()

    def _done(self) -> None:
        self._code = ""
        if self.stepping:
            self.staff.onward(self.place)
        else:
            self.staff.enter_menu(said.pin_chosen())

    def fail(self, sentence: str) -> None:
        """Say that it did not work; what was typed is gone."""
        self._end()
        super().fail(sentence)

    def _begin(self) -> None:
        self._checking = True
        self.stateChanged.emit()

    def _end(self) -> None:
        self._checking = False
        self._shown = False
        self._set_typed("")
        self.stateChanged.emit()

    def _set_typed(self, typed: str) -> None:
        self._typed = typed
        self.typedChanged.emit()

    def _wait_if_need_be(self) -> None:
        wait = self.desk.sign_in.wait_seconds
        if wait:
            self.tell(said.wait(wait), trouble=True)
        elif self._waiting:
            self.tell(said.pin_prompt(ENTER))
        self._waiting = wait > 0


@QmlElement
class StaffKeysPage(StaffPage):
    """The ways in: a new PIN, a stick as a key, all such sticks forgotten."""

    changed = Signal()

    def __init__(self, place: Place, reading: Reading, staff: Staff, desk: StaffDesk) -> None:
        super().__init__(place, said.ways_in(), reading, staff, desk)
        self._asking = False

    def explained(self) -> str:
        """What a key stick is."""
        return said.about_keys()

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether it is asked if all keys are to be forgotten."""
        return self._asking

    @Slot()
    def makeKey(self) -> None:
        """Make the stick that is in a key."""
        if self.may:
            self.ask(self._make_key, self.tell)

    @Slot(bool)
    def forgetKeys(self, sure: bool) -> None:
        """Ask, then let no stick in any more."""
        self._asking = not sure and self.may
        self.changed.emit()
        if sure and self.may:
            self.ask(self.desk.sign_in.forget_keys, self.tell)

    @Slot()
    def dont(self) -> None:
        """Leave the keys as they are."""
        self._asking = False
        self.changed.emit()

    def _make_key(self) -> str:
        return self.desk.sign_in.make_key(self.desk.only_stick(), self.desk.now.date().isoformat())
