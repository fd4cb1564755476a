"""The way into the staff menu: PIN, key stick or recovery code; who may what is decided here (P08, K05)."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from math import ceil
from pathlib import Path
from typing import Final

from kiosk.errors import SettingError
from kiosk.paths import DataFolder
from kiosk.staff import choosing, files, keys, pin, vault
from kiosk.staff.choosing import Chosen
from kiosk.staff.hashing import COST, Cost, fits
from kiosk.staff.menu import MenuClock
from kiosk.staff.tries import WAITS, Tries
from kiosk.wording import Wording

logger = logging.getLogger(__name__)

_PIN: Final = "PIN"
_CODE: Final = "recovery code"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a try. ``sentence`` is for the person and never holds what was typed (A12).

    ``wait_seconds``: until the next try counts. ``must_choose_pin``: the recovery code was right, and the
    menu stays shut until a new PIN is chosen.
    """

    let_in: bool
    sentence: str
    wait_seconds: int = 0
    must_choose_pin: bool = False


class SignIn:
    """Who is signed in on this kiosk.

    ``monotonic`` gives seconds that never go back. ``cost`` is what new hashes are made with.
    """

    def __init__(self, data: DataFolder, monotonic: Callable[[], float], cost: Cost = COST) -> None:
        self._data = data
        self._now = monotonic
        self._cost = cost
        self._menu = MenuClock()
        self._must_choose = False
        kept = _kept_tries(data)
        self._tries = {what: Tries(kept.get(what, 0), monotonic()) for what in (_PIN, _CODE)}

    @property
    def has_pin(self) -> bool:
        """Whether this kiosk has been set up; until then the window offers to do it.

        Raises SettingError if the file with the hashes is damaged.
        """
        return vault.load(self._data.staff).pin is not None

    @property
    def signed_in(self) -> bool:
        """Whether the staff menu may be used now."""
        return self._menu.is_open(self._now()) and not self._must_choose

    @property
    def seconds_left(self) -> float:
        """Until the menu closes by itself."""
        return self._menu.seconds_left(self._now())

    @property
    def wait_seconds(self) -> int:
        """Until the next PIN counts; 0 if now."""
        return ceil(self._tries[_PIN].wait_seconds(self._now()))

    def touched(self) -> None:
        """Somebody at the menu has touched the screen."""
        self._menu.touched(self._now())

    def leave(self) -> None:
        """Close the menu."""
        self._menu.close()
        self._must_choose = False

    def enter(self, typed: str) -> Answer:
        """Try a PIN or the recovery code, as it was typed.

        Raises SettingError if the file with the hashes is damaged.
        """
        digits = pin.digits_of(typed)
        kept = vault.load(self._data.staff)
        if kept.pin is None:
            return Answer(
                let_in=False, sentence=Wording("This kiosk has no PIN yet. Please set it up first.")
            )
        if len(digits) < pin.LEAST_DIGITS:
            return Answer(let_in=False, sentence=Wording("A PIN has %1 digits or more.", pin.LEAST_DIGITS))
        what = _CODE if pin.is_code(digits) else _PIN
        tries = self._tries[what]
        wait = ceil(tries.wait_seconds(self._now()))
        if wait:
            return Answer(let_in=False, sentence=_please_wait(wait), wait_seconds=wait)
        # It counts before it is judged: pulling the plug in between wins nothing.
        tries.failed(self._now())
        self._keep_tries()
        secret = kept.recovery if what == _CODE else kept.pin
        if secret is None or not fits(digits, secret):
            logger.info("a wrong %s, %d in a row", what, tries.wrong)
            wait = ceil(tries.wait_seconds(self._now()))
            return Answer(let_in=False, sentence=_wrong(what, wait), wait_seconds=wait)
        return self._let_in(what)

    def enter_with_key(self, sticks: Iterable[Path]) -> Answer:
        """Try the key files on these sticks; a wrong one costs no wait, since none can be guessed.

        Raises SettingError if the file with the hashes is damaged.
        """
        folders = tuple(sticks)
        if keys.opens(folders, vault.load(self._data.staff).keys):
            return self._let_in("key stick")
        if any(keys.is_on(folder) for folder in folders):
            return Answer(let_in=False, sentence=Wording("The key on this stick is not for this kiosk."))
        return Answer(
            let_in=False, sentence=Wording("There is no stick with a file %1 in this kiosk.", keys.KEY_NAME)
        )

    def choose_pin(self, new: str, again: str) -> Chosen:
        """Choose the PIN: the first one, a new one, or after the recovery code; the menu is open afterwards.

        Raises SettingError if nobody is signed in though there is a PIN, or if it cannot be kept.
        """
        if not self._menu.is_open(self._now()) and self.has_pin:
            raise SettingError(Wording("Please sign in first."))
        self._menu.touched(self._now())
        chosen = choosing.choose(self._data, new, again, self._cost)
        if chosen.done:
            logger.info("a new PIN was chosen")
            self._must_choose = False
            self._forget_tries()
            self._menu.open(self._now())
        return chosen

    def make_key(self, stick: Path, day: str) -> str:
        """Make the stick a key of this kiosk; gives a sentence. Raises SettingError."""
        self._only_signed_in()
        kept = vault.load(self._data.staff)
        vault.save(self._data.staff, vault.with_key(kept, keys.make(stick, day)))
        logger.info("a key stick was made")
        return Wording("This stick now opens the staff menu. Keep it as safe as a door key.")

    def forget_keys(self) -> str:
        """Let no stick in any more, for when one is lost; gives a sentence. Raises SettingError."""
        self._only_signed_in()
        vault.save(self._data.staff, replace(vault.load(self._data.staff), keys=()))
        logger.info("all key sticks were forgotten")
        return Wording("No stick opens the staff menu any more.")

    def _only_signed_in(self) -> None:
        if not self.signed_in:
            raise SettingError(Wording("Please sign in first."))
        self.touched()

    def _let_in(self, what: str) -> Answer:
        logger.info("staff signed in with the %s", what)
        wrong = self._tries[_PIN].wrong - (what == _PIN)
        self._forget_tries()
        self._must_choose = what == _CODE
        self._menu.open(self._now())
        if self._must_choose:
            return Answer(let_in=True, sentence=Wording("Please choose a new PIN."), must_choose_pin=True)
        if wrong > 1:
            return Answer(let_in=True, sentence=_welcome(wrong))
        return Answer(let_in=True, sentence=Wording("Welcome."))

    def _forget_tries(self) -> None:
        for tries in self._tries.values():
            tries.succeeded()
        self._keep_tries()

    def _keep_tries(self) -> None:
        kept = {what: tries.wrong for what, tries in self._tries.items()}
        try:
            files.write(self._data.staff_tries, json.dumps(kept) + "\n", files.PRIVATE)
        except SettingError as error:
            # Staff come in even if the disk is full; the count goes on until the program ends.
            logger.error("wrong PINs cannot be counted: %s (%s)", error.sentence, error.detail)


def _kept_tries(data: DataFolder) -> dict[str, int]:
    """How many wrong tries are kept; a damaged file counts as many, and its wait ends by itself."""
    try:
        values = json.loads(data.staff_tries.read_text("utf-8"))
        return {what: int(values[what]) for what in (_PIN, _CODE)}
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError) as error:
        logger.warning("the count of wrong PINs cannot be read (%r)", error)
        return dict.fromkeys((_PIN, _CODE), len(WAITS))


def _welcome(wrong: int) -> Wording:
    return Wording.counted(
        "Welcome. There was %n wrong PIN before.", "Welcome. There were %n wrong PINs before.", wrong
    )


def _wrong(what: str, wait: int) -> Wording:
    """Said of a wrong PIN or recovery code, and how long to wait."""
    if wait and what == _CODE:
        return Wording("This is not the right recovery code. %1", _please_wait(wait))
    if what == _CODE:
        return Wording("This is not the right recovery code. Please try again.")
    if wait:
        return Wording("This is not the right PIN. %1", _please_wait(wait))
    return Wording("This is not the right PIN. Please try again.")


def _please_wait(seconds: int) -> Wording:
    if seconds < 60:
        return Wording.counted("Please wait %n second.", "Please wait %n seconds.", seconds)
    return Wording.counted("Please wait %n minute.", "Please wait %n minutes.", ceil(seconds / 60))
