"""The hashes of a kiosk's PIN, recovery code and key sticks, kept in `staff.toml` for its account only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from kiosk.errors import SettingError
from kiosk.staff import files
from kiosk.staff.hashing import Cost, SecretHash
from kiosk.wording import Wording

_HEX: Final = re.compile(r"([0-9a-f]{2}){8,64}")
_MOST_COST: Final = 2**22
"""Of ``n * r * p``: a file that says more would make a sign-in last for minutes."""


@dataclass(frozen=True, slots=True)
class KeyHash:
    """A key stick: the SHA-256 of the key on it (hexadecimal), and the day it was made (ISO date)."""

    digest: str
    made_on: str


@dataclass(frozen=True, slots=True)
class StaffSecrets:
    """What opens the staff menu. Without a PIN the kiosk has not been set up yet."""

    pin: SecretHash | None = None
    recovery: SecretHash | None = None
    keys: tuple[KeyHash, ...] = ()


def load(path: Path) -> StaffSecrets:
    """Read the file; a missing one holds nothing.

    Raises:
        SettingError: it cannot be read or is damaged. It is never taken for one that holds nothing, since
            then anybody could choose a PIN.
    """
    import tomllib

    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return StaffSecrets()
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged(path, str(error)) from error
    try:
        values = tomllib.loads(text)
        return StaffSecrets(
            pin=_secret(values.get("pin")),
            recovery=_secret(values.get("recovery")),
            keys=tuple(_key(entry) for entry in values.get("keys", ())),
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise _damaged(path, repr(error)) from error


def save(path: Path, kept: StaffSecrets) -> None:
    """Write the file, for its owner's eyes only; raises SettingError."""
    lines = [
        "# Wayside: hashes of the PIN, the recovery code and the key sticks. Nothing here can be read back."
    ]
    for name, secret in (("pin", kept.pin), ("recovery", kept.recovery)):
        if secret is not None:
            cost = secret.cost
            lines += ["", f"[{name}]", f'salt = "{secret.salt.hex()}"', f'digest = "{secret.digest.hex()}"']
            lines += [f"n = {cost.n}", f"r = {cost.r}", f"p = {cost.p}"]
    for key in kept.keys:
        lines += ["", "[[keys]]", f'digest = "{key.digest}"', f'made_on = "{key.made_on}"']
    files.write(path, "\n".join(lines) + "\n", files.PRIVATE)


def with_key(kept: StaffSecrets, key: KeyHash) -> StaffSecrets:
    """The same with one more key stick, or with the same one made again."""
    others = tuple(known for known in kept.keys if known.digest != key.digest)
    return replace(kept, keys=(*others, key))


def _secret(values: Mapping[str, Any] | None) -> SecretHash | None:
    if values is None:
        return None
    cost = Cost(int(values["n"]), int(values["r"]), int(values["p"]))
    if not (cost.n > 1 and cost.r > 0 and cost.p > 0 and cost.n * cost.r * cost.p <= _MOST_COST):
        raise ValueError(f"cost {cost}")
    return SecretHash(bytes.fromhex(_hex(values["salt"])), bytes.fromhex(_hex(values["digest"])), cost)


def _key(values: Mapping[str, Any]) -> KeyHash:
    return KeyHash(_hex(values["digest"]), str(values["made_on"]))


def _hex(text: str) -> str:
    if not _HEX.fullmatch(text):
        raise ValueError("not hexadecimal")
    return text


def _damaged(path: Path, detail: str) -> SettingError:
    return SettingError(
        Wording("The file %1 cannot be used, so nobody can sign in; run: kiosk setup --new-pin.", path),
        detail,
    )
