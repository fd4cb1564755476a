"""Facts as the store hands them out: frozen, typed, in plain Python; those of the first screen lie apart."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """A group of articles on a tile's page."""

    id: str
    tile_id: str
    title: str
    summary: str
    image_id: str


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One row of a contents list. ``topic_id`` is empty for the Help now card and for Easy Read."""

    id: str
    topic_id: str
    kind: str
    title: str
    summary: str
    reading_minutes: int


@dataclass(frozen=True, slots=True)
class Article:
    """An article.

    ``body`` is Markdown; ``key_points`` are plain sentences. ``topic_id`` is empty for the Help now card and
    for Easy Read; ``easy_read_of`` is the article that a page in Easy Read is a version of, or empty.
    """

    id: str
    topic_id: str
    kind: str
    title: str
    summary: str
    key_points: tuple[str, ...]
    body: str
    reading_minutes: int
    easy_read_of: str


@dataclass(frozen=True, slots=True)
class FaqGroup:
    """A plain heading over some questions."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Faq:
    """A question people ask.

    ``question`` is the row text, ``heading`` the statement inside, ``answer`` Markdown.
    """

    id: str
    group_id: str
    question: str
    heading: str
    answer: str


@dataclass(frozen=True, slots=True)
class Need:
    """What a person looks for when choosing an organisation."""

    id: str
    title: str
    icon: str


@dataclass(frozen=True, slots=True)
class Nation:
    """One of the four nations."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach an organisation.

    ``value`` is digits for phones; ``display`` is how it is written (N05).
    """

    kind: str
    label: str
    value: str
    display: str


@dataclass(frozen=True, slots=True)
class OrganisationSummary:
    """One row of a list of organisations. ``phone`` is the first number that may be shown, or empty."""

    id: str
    name: str
    does: str
    phone: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """A support organisation (N17). Contacts that are on hold are not in here at all."""

    id: str
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
    contacts: tuple[Contact, ...]
    checked_on: str
    checked_how: str


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A hard word and its plain meaning. ``variants`` are other ways in which it is written in texts."""

    id: str
    term: str
    meaning: str
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """What an item rests on. ``id`` is the evidence key."""

    id: str
    title: str
    publisher: str
    published: str
    reference: str


@dataclass(frozen=True, slots=True)
class Review:
    """Who answers for an item and when it was checked.

    ``reviewer`` and ``reviewed_on`` are empty until a clinician has signed it.
    """

    owner: str
    reviewer: str
    reviewer_role: str
    checked_on: str
    reviewed_on: str
    due_on: str
    evidence: str
    reader_involvement: str
    version: str


@dataclass(frozen=True, slots=True)
class OverdueReview:
    """An item whose review was due. ``due_on`` is the ISO date it was due by."""

    kind: str
    id: str
    language: str
    title: str
    due_on: str


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One line of A to Z. ``letter`` is the heading it stands under, ``kind`` an item kind."""

    letter: str
    title: str
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A row of search results.

    ``snippet`` is plain text; ``marks`` are (start, end) character ranges of the matched words in
    ``snippet``, ``title_marks`` the same in ``title``.
    """

    kind: str
    id: str
    title: str
    snippet: str
    marks: tuple[tuple[int, int], ...]
    title_marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a search gives: rows, and the words it was corrected to (empty if none were)."""

    hits: tuple[SearchHit, ...]
    corrected: str


@dataclass(frozen=True, slots=True)
class Recording:
    """An item, or one part of it, read aloud by a person.

    ``part`` is 0 for all of the item, else the part from 1. ``times`` are the milliseconds at which its
    sentences begin; none where nobody has said. ``text_digest`` tells which text was read.
    """

    part: int
    media_type: str
    data: bytes
    milliseconds: int
    times: tuple[int, ...]
    text_digest: str
    speaker: str
