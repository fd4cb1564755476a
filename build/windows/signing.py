"""Signs programs and installers for Windows with the certificate that environment variables name."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from devtools.places import SCRATCH
from devtools.problems import SetupError
from devtools.steps import Steps

LOG: Final = SCRATCH / "signing.log"
CERTIFICATE: Final = "WAYSIDE_SIGN_CERTIFICATE"
"""A PKCS#12 file (`.pfx`, `.p12`) with key and chain, or a PEM file with the chain."""

KEY: Final = "WAYSIDE_SIGN_KEY"
"""The private key: a PEM file, or `pkcs11:…` for one that never leaves its token."""

MODULE: Final = "WAYSIDE_SIGN_PKCS11_MODULE"
"""The library that speaks to the token."""

PASSWORD: Final = "WAYSIDE_SIGN_PASSWORD_FILE"  # noqa: S105 - the name of a variable that names a file
"""A file with the password of certificate, key or token; never the password itself."""

TIMESTAMP: Final = "WAYSIDE_SIGN_TIMESTAMP"
"""Address of a time-stamping service (RFC 3161): without it a signature ends with its certificate."""

DESCRIPTION: Final = "Wayside, an information kiosk for waiting rooms"
FAILURE: Final = "The file could not be signed (apt-get install osslsigncode)"


@dataclass(frozen=True)
class Signer:
    """Who signs, and who says when: as words of osslsigncode."""

    identity: tuple[str, ...]
    moment: tuple[str, ...]

    def sign(self, path: Path, steps: Steps) -> None:
        """Sign a program or an MSI in its place.

        Raises:
            SetupError: the certificate, token or time-stamping service refused; the file is as it was.
        """
        fresh = path.with_name(path.name + ".signed")
        fresh.unlink(missing_ok=True)
        kind = ("-add-msi-dse",) if path.suffix == ".msi" else ()
        words = (*self.identity, "-h", "sha256", "-n", DESCRIPTION, *self.moment, *kind)
        try:
            steps.run(["osslsigncode", "sign", *words, "-in", path, "-out", fresh], FAILURE)
            fresh.chmod(path.stat().st_mode)
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)


def from_environment(environment: Mapping[str, str]) -> Signer | None:
    """The signer that the environment names, or None if it names none.

    Raises:
        SetupError: it names half of one.
    """
    certificate = environment.get(CERTIFICATE, "")
    if not certificate:
        return None
    moment = environment.get(TIMESTAMP, "")
    if not moment:
        raise SetupError(
            f"{TIMESTAMP} is missing: without a time stamp a signature ends with its certificate."
        )
    stamped = ("-ts", moment)
    password = environment.get(PASSWORD, "")
    secret = ("-readpass", password) if password else ()
    if certificate.lower().endswith((".pfx", ".p12")):
        return Signer(("-pkcs12", certificate, *secret), stamped)
    key = environment.get(KEY, "")
    if not key:
        raise SetupError(f"{KEY} is missing: {CERTIFICATE} is a PEM file, so its key is somewhere else.")
    module = environment.get(MODULE, "")
    if key.startswith("pkcs11:") != bool(module):
        raise SetupError(f"{MODULE} and a {KEY} that begins with pkcs11: belong together.")
    token = ("-login", "-pkcs11module", module) if module else ()
    return Signer((*token, "-certs", certificate, "-key", key, *secret), stamped)


def unsigned(payload: Path) -> list[Path]:
    """The program files of a payload that nobody has signed; vendors' signatures stay as they are."""
    from windows import programs

    return [program.path for program in programs.all_in(payload) if not program.signed]


def problem(path: Path, steps: Steps, *, trusted: Path, time_trusted: Path) -> str:
    """What is wrong with the signature of a file, in one sentence; nothing if it holds.

    Args:
        path: a program or an MSI.
        steps: runs the program.
        trusted: the certificates (PEM) that a signer must come from.
        time_trusted: those that the time stamp must come from.
    """
    checks = ("-CAfile", trusted, "-TSA-CAfile", time_trusted, "-ignore-crl", "-ignore-cdp")
    said = steps.run(["osslsigncode", "verify", *checks, "-in", path], FAILURE, may_fail=True)
    if "MISMATCH" in said or not re.search(r"^Signature verification: ok", said, re.MULTILINE):
        return f"{path.name} is not signed, was changed after it was signed, or by somebody else."
    if not re.search(r"^Timestamp Server Signature verification: ok", said, re.MULTILINE):
        return f"{path.name} has no time stamp that can be trusted."
    return (
        "" if re.search(r"^Succeeded", said, re.MULTILINE) else f"{path.name} is not signed as it should be."
    )


def main(arguments: list[str]) -> int:
    """Sign the files named; makensis asks for its uninstaller in this way."""
    signer = from_environment(os.environ)
    if signer is None:
        raise SetupError(f"{CERTIFICATE} is not set, so nothing can be signed.")
    for name in arguments:
        signer.sign(Path(name), Steps(1, LOG))
    return 0
