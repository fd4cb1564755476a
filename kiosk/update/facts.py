"""What is known of an edition as a whole: which one it is, from whom, and how large."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.store import Store


@dataclass(frozen=True, slots=True)
class EditionFacts:
    """The facts by which people and rules tell editions apart.

    ``digest`` is the SHA-256 of the file, in hexadecimal; ``signer`` the name of the trusted key, or empty.
    """

    title: str
    number: int
    released_on: str
    publisher: str
    digest: str = ""
    size: int = 0
    signer: str = ""


def read(store: Store, digest: str = "", size: int = 0, signer: str = "") -> EditionFacts:
    """The facts of an open edition, with its texts in its own language. Raises ContentError if damaged."""
    rows = store.rows("SELECT default_language FROM edition")
    found = store.edition(rows[0][0] if rows else "")
    return EditionFacts(found.title, found.number, found.released_on, found.publisher, digest, size, signer)
