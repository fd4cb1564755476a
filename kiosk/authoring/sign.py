"""Signs an edition: checks it first, then adds a signature behind its last page."""

from __future__ import annotations

import shutil
from pathlib import Path

from kiosk.atomic import replaced
from kiosk.content.check import check_file
from kiosk.errors import ContentError
from kiosk.update import signing
from kiosk.update.keyfiles import SecretKey


def sign(source: Path, target: Path, key: SecretKey) -> int:
    """Write the edition ``source`` to ``target`` with a signature by ``key``; gives how many it has then.

    The two may be the same file. Signatures by other keys that fit stay: so an edition can be signed with the
    old key and the new one. An older signature by the same key is replaced.

    Raises:
        ContentError: the edition cannot be used, carries as many signatures as it may, or cannot be written.
        Refused: the file is no content file, or is damaged.
    """
    try:
        apart = signing.take_apart(source)
    except OSError as error:
        raise ContentError(f"{source} cannot be read; check its name.", repr(error)) from error
    problems = check_file(source)
    if problems:
        raise ContentError(f"{source} cannot be signed: {problems[0]}", "; ".join(problems[1:]))
    kept = [one for one in apart.signatures if one.key != key.public and signing.fits(one, apart.digest)]
    if len(kept) >= signing.MOST_SIGNATURES:
        raise ContentError(f"{source} has {len(kept)} signatures, and more are not read; build it afresh.")
    with replaced(target) as temporary:
        shutil.copyfile(source, temporary)
        with temporary.open("r+b") as file:
            file.truncate(apart.pages_bytes)
            file.seek(apart.pages_bytes)
            for one in kept:
                file.write(signing.MAGIC + bytes.fromhex(one.key) + one.value)
            file.write(signing.record(key.secret, apart.digest))
    return len(kept) + 1
