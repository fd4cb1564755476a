"""Which sentences of a page, as it reads now, a person has recorded; and where in the recording they are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from kiosk.content.records import Recording
from kiosk.content.store import Store
from kiosk.speech.pages import item_lines
from kiosk.speech.script import Sentence, sentences_of

PART: Final = "part."
"""How the place of a whole part begins: of one that is read in one go."""


@dataclass(frozen=True, slots=True)
class Piece:
    """From when to when (in milliseconds) a text is said in a recording, and by whom."""

    data: bytes = field(repr=False)
    media_type: str
    begins: int
    ends: int
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What people have recorded of a page: words -> where they are said.

    ``whole`` are the parts that are one piece, since nobody has said when their sentences begin.
    """

    pieces: Mapping[str, Piece] = field(default_factory=dict)
    whole: tuple[tuple[Sentence, ...], ...] = ()

    def speakers(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Who says these texts, each person once, in the order in which they are heard."""
        said = [self.pieces[text] for text in texts if text in self.pieces]
        return tuple(dict.fromkeys(piece.speaker for piece in said if piece.speaker))

    def arranged(self, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """The sentences as they are to be read: those of a part that is one piece become one."""
        arranged = tuple(sentences)
        for part in self.whole:
            words = [sentence.words for sentence in part]
            for at in range(len(arranged) - len(part) + 1):
                if [sentence.words for sentence in arranged[at : at + len(part)]] == words:
                    arranged = (*arranged[:at], _in_one(part), *arranged[at + len(part) :])
                    break
        return arranged


NOTHING: Final = Recorded()


def text_digest(sentences: Iterable[Sentence]) -> str:
    """What tells one text to read from another: 16 digits and letters."""
    said = "\n".join(sentence.words for sentence in sentences)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def covered(sentences: Iterable[Sentence], part: int) -> tuple[Sentence, ...]:
    """The sentences that a recording of ``part`` holds: 0 is all of the page, 1 its first part."""
    return tuple(sentence for sentence in sentences if part in {0, sentence.part + 1})


def why_not(recording: Recording, sentences: Sequence[Sentence]) -> str:
    """Why a recording is not played, with its page as it reads now; empty if it is."""
    said = covered(sentences, recording.part)
    if recording.text_digest != text_digest(said):
        return "the text has changed since it was recorded"
    if recording.times and len(recording.times) != len(said):
        return f"it has times for {len(recording.times)} sentences, the text has {len(said)}"
    return ""


def not_played(store: Store, language: str) -> Iterator[str]:
    """The recordings of a language that are not played with the pages as they read now: which, and why."""
    items = "SELECT DISTINCT item_kind, item_id FROM recording WHERE language = ? ORDER BY 1, 2"
    for kind, item_id in store.rows(items, (language,)):
        sentences = sentences_of(item_lines(store, language, kind, item_id))
        for recording in store.recordings(language, kind, item_id):
            if reason := why_not(recording, sentences):
                part = f", part {recording.part}" if recording.part else ""
                now = text_digest(covered(sentences, recording.part))
                yield (
                    f"The recording of {kind} {item_id} ({language}{part}) is not played: {reason}. Record it"
                    f' again, or, if what is heard is still right, write text = "{now}" into its file.'
                )


def recorded(store: Store, language: str, kind: str, item_id: str) -> Recorded:
    """What can be played of an item; where a part is recorded by itself, that is taken.

    Raises ContentError, NotInEdition among them.
    """
    recordings = store.recordings(language, kind, item_id)
    if not recordings:
        return NOTHING
    sentences = sentences_of(item_lines(store, language, kind, item_id))
    pieces: dict[str, Piece] = {}
    whole = []
    for recording in recordings:
        if why_not(recording, sentences):
            continue
        said = covered(sentences, recording.part)
        if not recording.times:
            whole.append(said)
            said = (_in_one(said),)
        ends = pairwise((*(recording.times or (0,)), recording.milliseconds))
        for sentence, (begin, end) in zip(said, ends, strict=True):
            piece = Piece(recording.data, recording.media_type, begin, end, recording.speaker)
            pieces.setdefault(sentence.words, piece)
    return Recorded(pieces, tuple(whole))


def _in_one(part: Sequence[Sentence]) -> Sentence:
    number = part[0].part
    return Sentence(f"{PART}{number}", 0, 0, "\n".join(sentence.words for sentence in part), number)
