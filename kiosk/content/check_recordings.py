"""Do the recordings of an edition keep the rules: sound of a known kind, times in order, a named speaker?"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Final

from kiosk.content.audiofile import examine
from kiosk.content.schema import ITEM_KINDS
from kiosk.errors import ContentError

LONGEST_WITHOUT_TIMES_MS: Final = 60_000
"""A reader can go back and on by whole recordings only, where nobody says when its sentences begin."""

MOST_TIMES: Final = 1_000
LONGEST_SPEAKER: Final = 80
_ITEMS: Final = "SELECT language, id FROM {}"
_RECORDINGS: Final = (
    "SELECT item_kind, item_id, language, part, media_type, bytes, milliseconds, times, text_digest, speaker"
    " FROM recording ORDER BY language, item_kind, item_id, part"
)
TEXT_DIGEST: Final = re.compile(r"[0-9a-f]{16}")


def times_problem(times: Sequence[int], milliseconds: int, part: int) -> str:
    """What is wrong with the milliseconds at which sentences begin; empty if nothing is."""
    if not times:
        return _without_times(milliseconds, part)
    if len(times) > MOST_TIMES:
        return f"there are {len(times)} times; at most {MOST_TIMES} will do."
    if list(times) != sorted(set(times)) or times[0] < 0:
        return "its times are not in order, each later than the one before."
    if times[-1] >= milliseconds:
        return f"its last sentence begins after its end at {milliseconds / 1000:.2f} seconds."
    return ""


def _without_times(milliseconds: int, part: int) -> str:
    if part == 0:
        return "a recording of a whole page needs the times of its sentences."
    if milliseconds > LONGEST_WITHOUT_TIMES_MS:
        return "a recording of more than a minute needs the times of its sentences."
    return ""


def recording_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """What is wrong with the recordings of a file whose tables are sound."""
    items = {(kind, *row) for kind in ITEM_KINDS for row in connection.execute(_ITEMS.format(kind))}
    for kind, item, language, part, *sound, times, digest, speaker in connection.execute(_RECORDINGS):
        name = f"The recording of {kind} {item} ({language}{f', part {part}' if part else ''})"
        if (kind, language, item) not in items:
            yield f"{name} belongs to nothing; take the row out."
            continue
        if not speaker.strip() or len(speaker) > LONGEST_SPEAKER:
            yield f"{name} must say who speaks, in at most {LONGEST_SPEAKER} characters."
        if not TEXT_DIGEST.fullmatch(digest):
            yield f"{name} does not say which text was read; text_digest has 16 digits and letters a to f."
        media_type, data, milliseconds = sound
        try:
            facts = examine(data)
        except ContentError as error:
            yield f"{name} cannot be used: {error.sentence}"
            continue
        if (facts.media_type, facts.milliseconds) != (media_type, milliseconds):
            yield f"{name} is not of the type and length that table recording says; correct the row."
        lines = times.split("\n") if times else []
        if any(not (line.isascii() and line.isdigit() and len(line) < 8) for line in lines):
            yield f"{name} has times that are no numbers; write milliseconds, one a line."
        elif sentence := times_problem([int(line) for line in lines], milliseconds, part):
            yield f"{name} cannot be used: {sentence}"
