"""The few facts of the store that the first screen needs: edition, language, tile, picture."""

from __future__ import annotations

from kiosk.frozen import dataclass


@dataclass(frozen=True)
class Edition:
    """The edition's own facts; texts are in the language asked for."""

    title: str
    publisher: str
    number: int
    released_on: str
    default_language: str
    digest: str
    status: str
    disclaimer: str
    unwell: str
    feedback: str
    funding: str


@dataclass(frozen=True)
class Language:
    """A language of the edition. ``direction`` is ``ltr`` or ``rtl``."""

    code: str
    name: str
    english_name: str
    direction: str


@dataclass(frozen=True)
class Tile:
    """A choice on Home. ``opens`` is ``topics``, ``questions``, ``organisations`` or ``a-to-z``."""

    id: str
    title: str
    line: str
    summary: str
    image_id: str
    opens: str


@dataclass(frozen=True)
class Image:
    """A picture as stored. ``width`` and ``height`` are its own units, for the aspect ratio only."""

    id: str
    media_type: str
    data: bytes
    width: int
    height: int
    alt: str
    decorative: bool
