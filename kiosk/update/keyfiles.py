"""The files of a signing key: the secret one, sealed with a pass phrase, and the public one for kiosks."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.errors import KioskError

PRIVATE_SUFFIX: Final = ".private.toml"
PUBLIC_SUFFIX: Final = ".public.toml"
SHORTEST_PASSPHRASE: Final = 12
_BYTES: Final = 32
_SALT_BYTES: Final = 16


class KeyFileError(KioskError):
    """A key file cannot be written, read or opened."""


@dataclass(frozen=True, slots=True)
class SecretKey:
    """A signing key in memory: the organisation's name, the public key (hexadecimal) and the secret bytes."""

    name: str
    public: str
    secret: bytes


def new(name: str) -> SecretKey:
    """Make a key from the system's own randomness."""
    return _key(name, os.urandom(_BYTES))


def write(key: SecretKey, folder: Path, stem: str, passphrase: str) -> tuple[Path, Path]:
    """Write both files; gives the paths of the secret and the public one. Never replaces a file.

    Args:
        key: the key.
        folder: where to.
        stem: how both files begin.
        passphrase: what seals the secret; empty leaves it open.

    Raises:
        KeyFileError: a pass phrase that is too short, a file that is there already, a folder that takes none.
    """
    if passphrase and len(passphrase) < SHORTEST_PASSPHRASE:
        raise KeyFileError(f"The pass phrase is too short; use at least {SHORTEST_PASSPHRASE} letters.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KeyFileError(f"{folder} cannot be made; name another folder.", repr(error)) from error
    secret, public = folder / (stem + PRIVATE_SUFFIX), folder / (stem + PUBLIC_SUFFIX)
    _create(secret, _secret_text(key, passphrase), 0o600)
    _create(public, public_text(key), 0o644)
    return secret, public


def public_text(key: SecretKey) -> str:
    """What goes into the folder of trusted keys of a kiosk."""
    return (
        "# A public key: editions signed with its secret half are taken.\n"
        '# Copy this file into the folder "trust" of a kiosk.\n\n'
        f'[[keys]]\nname = "{key.name}"\nkey = "{key.public}"\n'
    )


def is_sealed(path: Path) -> bool:
    """Whether the secret key file wants a pass phrase. Raises KeyFileError if it is none."""
    return "sealed" in _values(path)


def read(path: Path, passphrase: str = "") -> SecretKey:
    """Read a secret key file. Raises KeyFileError if it is none, or if the pass phrase is wrong."""
    values = _values(path)
    try:
        if "sealed" in values:
            secret = _open(bytes.fromhex(values["sealed"]), bytes.fromhex(values["salt"]), passphrase)
        else:
            secret = bytes.fromhex(values["secret"])
        key = _key(values["name"], secret)
        sound = key.public == values["key"]
    except (KeyError, ValueError) as error:
        raise _no_key(path, error) from error
    if not sound:
        raise _no_key(path, "the public half does not belong to the secret one")
    return key


def _key(name: str, secret: bytes) -> SecretKey:
    from nacl.signing import SigningKey

    if not name.strip() or not name.isprintable() or set(name) & set('"\\') or len(name) > 80:
        raise KeyFileError("Give the organisation's name: one line, at most 80 letters, without quotes.")
    return SecretKey(name.strip(), SigningKey(secret).verify_key.encode().hex(), secret)


def _secret_text(key: SecretKey, passphrase: str) -> str:
    head = (
        "# A secret key: who has it can sign editions in your name. Never copy it to a kiosk.\n"
        f'\nname = "{key.name}"\nkey = "{key.public}"\n'
    )
    if not passphrase:
        return f'{head}secret = "{key.secret.hex()}"\n'
    salt = os.urandom(_SALT_BYTES)
    return f'{head}salt = "{salt.hex()}"\nsealed = "{_seal(key.secret, salt, passphrase).hex()}"\n'


def _seal(secret: bytes, salt: bytes, passphrase: str) -> bytes:
    from nacl.secret import SecretBox

    return bytes(SecretBox(_stretched(passphrase, salt)).encrypt(secret))


def _open(sealed: bytes, salt: bytes, passphrase: str) -> bytes:
    from nacl.exceptions import CryptoError
    from nacl.secret import SecretBox

    try:
        return SecretBox(_stretched(passphrase, salt)).decrypt(sealed)
    except CryptoError as error:
        raise KeyFileError("The pass phrase does not fit this key.", repr(error)) from error


def _stretched(passphrase: str, salt: bytes) -> bytes:
    """A key of the pass phrase, by Argon2id at the cost that libsodium gives for use at a terminal."""
    from nacl.pwhash import argon2id

    return argon2id.kdf(
        _BYTES,
        passphrase.encode(),
        salt,
        opslimit=argon2id.OPSLIMIT_MODERATE,
        memlimit=argon2id.MEMLIMIT_INTERACTIVE,
    )


def _values(path: Path) -> dict[str, str]:
    try:
        values = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise _no_key(path, error) from error
    if not {"name", "key"} <= values.keys() or not all(isinstance(value, str) for value in values.values()):
        raise _no_key(path, f"it holds {sorted(values)}")
    return values


def _no_key(path: Path, detail: object) -> KeyFileError:
    return KeyFileError(
        f"{path} cannot be read as a secret key; name the file that ends in {PRIVATE_SUFFIX}.", repr(detail)
    )


def _create(path: Path, text: str, mode: int) -> None:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise KeyFileError(f"{path} is there already; a key is never written over.", repr(error)) from error
    except OSError as error:
        raise KeyFileError(f"{path} cannot be written; name another folder.", repr(error)) from error
