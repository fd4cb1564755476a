"""Choosing a PIN: what is wrong with it, or the new hashes and the recovery code that goes with them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.errors import SettingError
from kiosk.paths import DataFolder
from kiosk.staff import pin, vault
from kiosk.staff.hashing import COST, Cost, hashed
from kiosk.staff.vault import StaffSecrets
from kiosk.wording import Wording


@dataclass(frozen=True, slots=True)
class Chosen:
    """What came of choosing a PIN: ``recovery_code`` is shown once, to be written down; empty if not done."""

    done: bool
    sentence: str
    recovery_code: str = ""


def choose(data: DataFolder, new: str, again: str, cost: Cost = COST) -> Chosen:
    """Keep a new PIN and make a new recovery code; the old ones hold no longer, key sticks still do.

    Who may do this is for the caller to know. A damaged file with hashes is written anew: its key sticks are
    lost.

    Raises:
        SettingError: the data folder cannot be written to; then the old PIN still holds.
    """
    trouble = pin.trouble_with(new) or ("" if new == again else Wording("The two PINs are not the same."))
    if trouble:
        return Chosen(done=False, sentence=trouble)
    code = pin.new_code()
    recovery = hashed(pin.digits_of(code), cost)
    vault.save(data.staff, replace(_kept(data), pin=hashed(new, cost), recovery=recovery))
    return Chosen(
        done=True,
        sentence=Wording(
            "Write this recovery code down and keep it away from the kiosk. It is shown only now."
        ),
        recovery_code=code,
    )


def _kept(data: DataFolder) -> StaffSecrets:
    try:
        return vault.load(data.staff)
    except SettingError:
        return StaffSecrets()
