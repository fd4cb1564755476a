"""Secrets as they may be kept: salted, slow hashes that say how they were made."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from typing import Final

_SALT_BYTES: Final = 16
_DIGEST_BYTES: Final = 32
_MOST_MEMORY: Final = 128 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """The parameters of scrypt: ``n`` memory and time, ``r`` block size, ``p`` repetitions."""

    n: int
    r: int
    p: int


COST: Final = Cost(2**14, 8, 5)
"""One of the choices of the OWASP password storage cheat sheet: 16 MB, 0.2 s on a small PC."""


@dataclass(frozen=True, slots=True)
class SecretHash:
    """A secret that can be recognised and not be read."""

    salt: bytes
    digest: bytes
    cost: Cost


def hashed(secret: str, cost: Cost = COST) -> SecretHash:
    """Hash ``secret`` with a new salt."""
    salt = secrets.token_bytes(_SALT_BYTES)
    return SecretHash(salt, _digest(secret, salt, cost), cost)


def fits(secret: str, kept: SecretHash) -> bool:
    """Whether ``secret`` is the one that was hashed; takes as long when it is not.

    Raises ValueError if ``kept`` says parameters that scrypt does not have or that take too much memory.
    """
    return hmac.compare_digest(_digest(secret, kept.salt, kept.cost), kept.digest)


def _digest(secret: str, salt: bytes, cost: Cost) -> bytes:
    # libsodium's: it is inside already for signatures, and Python's would bring 5 MB of OpenSSL with it.
    from nacl.bindings import crypto_pwhash_scryptsalsa208sha256_ll as scrypt

    digest: bytes = scrypt(
        secret.encode(), salt, cost.n, cost.r, cost.p, dklen=_DIGEST_BYTES, maxmem=_MOST_MEMORY
    )
    return digest
