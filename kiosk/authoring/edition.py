"""An edition in memory, as its sources say it: what the compiler writes."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.content.front_records import Tile
from kiosk.content.records import FaqGroup, GlossaryTerm, Nation, Need, Review, Source, Topic


@dataclass(frozen=True, slots=True)
class Translation:
    """Where a translated item comes from. ``source_version`` is the version that was translated."""

    source_version: str
    translator: str
    checker: str
    checked_on: str


@dataclass(frozen=True, slots=True)
class Override:
    """A finding of the language checks that an editor accepts; ``text`` is part of what it quotes."""

    rule: str
    text: str
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class Basis:
    """What an item rests on (source and fact ids), who checked it when, and what editors decided about it.

    ``approval`` names who approved a temperature in numbers, if there is one (N19).
    """

    review: Review
    sources: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    translation: Translation | None = None
    overrides: tuple[Override, ...] = ()
    approval: str = ""


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """An article. ``topic_id`` is empty for the Help now card and for a page in Easy Read.

    ``easy_read_of`` is the article that a page in Easy Read is a version of, empty for all others.
    """

    id: str
    topic_id: str
    position: int
    kind: str
    title: str
    summary: str
    key_points: tuple[str, ...]
    body: str
    keywords: tuple[str, ...]
    basis: Basis
    easy_read_of: str = ""


@dataclass(frozen=True, slots=True)
class SourceFaq:
    """A question with its answer in Markdown."""

    id: str
    group_id: str
    position: int
    question: str
    heading: str
    answer: str
    keywords: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class SourceContact:
    """A way to reach an organisation; ``shown`` is ``yes`` or ``hold``."""

    kind: str
    label: str
    value: str
    shown: str
    hold_reason: str


@dataclass(frozen=True, slots=True)
class SourceOrganisation:
    """A support organisation. ``checked_on`` is empty until a person has rung it."""

    id: str
    position: int
    name: str
    does: str
    who_for: str
    area: str
    hours: str
    cost: str
    deaf_contact: str
    languages: str
    website: str
    note: str
    keywords: tuple[str, ...]
    evidence: str
    checked_on: str
    checked_how: str
    contacts: tuple[SourceContact, ...]
    needs: tuple[str, ...]
    nations: tuple[str, ...]
    conditions: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class SourceTerm:
    """A glossary term."""

    term: GlossaryTerm
    basis: Basis


@dataclass(frozen=True, slots=True)
class SourceImage:
    """A picture, for all languages. ``width`` and ``height`` are for the aspect ratio only."""

    id: str
    media_type: str
    data: bytes
    width: int
    height: int
    decorative: bool


@dataclass(frozen=True, slots=True)
class SourceRecording:
    """A recording of an item, or of its part ``part`` from 1; ``times`` are milliseconds."""

    item_kind: str
    item_id: str
    part: int
    media_type: str
    data: bytes
    milliseconds: int
    times: tuple[int, ...]
    text_digest: str
    speaker: str


@dataclass(frozen=True, slots=True)
class LanguageFacts:
    """What ``language.toml`` says."""

    name: str
    english_name: str
    direction: str
    edition_title: str
    status: str
    disclaimer: str
    unwell: str
    feedback: str
    funding: str


@dataclass(frozen=True, slots=True)
class SourceLanguage:
    """All of an edition in one language; lists are in the order in which they are shown.

    ``synonyms`` are (word, what it means) pairs, ``alts`` (image id, alt text) pairs.
    """

    code: str
    facts: LanguageFacts
    tiles: tuple[Tile, ...] = ()
    topics: tuple[Topic, ...] = ()
    faq_groups: tuple[FaqGroup, ...] = ()
    needs: tuple[Need, ...] = ()
    nations: tuple[Nation, ...] = ()
    conditions: tuple[Nation, ...] = ()
    articles: tuple[SourceArticle, ...] = ()
    faqs: tuple[SourceFaq, ...] = ()
    organisations: tuple[SourceOrganisation, ...] = ()
    terms: tuple[SourceTerm, ...] = ()
    synonyms: tuple[tuple[str, str], ...] = ()
    common: tuple[str, ...] = ()
    alts: tuple[tuple[str, str], ...] = ()
    recordings: tuple[SourceRecording, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class SourceEdition:
    """An edition. ``languages`` begin with the default one; ``released_on`` is an ISO date."""

    title: str
    publisher: str
    number: int
    released_on: str
    default_language: str
    languages: tuple[SourceLanguage, ...]
    sources: tuple[Source, ...] = ()
    images: tuple[SourceImage, ...] = field(default=(), repr=False)
