"""The recordings of an edition: sound files in ``audio/``, each with who speaks and when sentences begin."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

from kiosk.authoring.edition import SourceRecording
from kiosk.authoring.files import SourceFolder
from kiosk.authoring.origins import Origins
from kiosk.content.audiofile import MOST_BYTES, SoundFacts, examine
from kiosk.content.check_recordings import LONGEST_SPEAKER, TEXT_DIGEST, times_problem
from kiosk.content.rules import IDENTIFIER
from kiosk.content.schema import ITEM_KINDS
from kiosk.errors import ContentError

SOUNDS: Final = (".wav", ".flac", ".mp3")
_FACTS: Final = ".toml"
_TIMES: Final = ".txt"
_PART: Final = re.compile(r"part-([1-9]\d?)")
_SECONDS: Final = re.compile(r"\s*(\d{1,4}(?:\.\d{1,9})?)(?:\s|$)")
_ONCE: Final = "there are two sound files of this name; keep one."
_NAME: Final = (
    "the name must be the id of a page, such as what-is-lupus.mp3; faq.q02.mp3 for a question,"
    " what-is-lupus.part-2.mp3 for one part."
)


class RecordingReader:
    """Reads the folder ``audio`` of a language: ``PAGE.mp3``, ``PAGE.toml`` and, for times, ``PAGE.txt``."""

    def __init__(self, folder: SourceFolder, origins: Origins) -> None:
        self._folder = folder
        self._origins = origins

    def read(self, language: str) -> tuple[SourceRecording, ...]:
        """All recordings of a language."""
        names = self._folder.names(f"{language}/audio", (*SOUNDS, _FACTS, _TIMES))
        sounds = [name for name in names if name.endswith(SOUNDS)]
        stems = [PurePosixPath(name).stem for name in sounds]
        for name in names:
            if PurePosixPath(name).stem not in stems:
                self._wrong(name, "there is no sound file of this name; add it or take this out.")
        found = []
        for name, stem in zip(sounds, stems, strict=True):
            if stems.count(stem) > 1:
                self._wrong(name, _ONCE)
            elif recording := self._recording(language, name, str(PurePosixPath(name).with_suffix(""))):
                found.append(recording)
        return tuple(found)

    def _recording(self, language: str, name: str, stem: str) -> SourceRecording | None:
        belongs = _belongs(PurePosixPath(name).stem)
        if belongs is None:
            self._wrong(name, _NAME)
            return None
        kind, item, part = belongs
        about = self._folder.toml(f"{stem}{_FACTS}")
        sound = self._sound(name)
        if about is None or sound is None:
            return None
        data, facts = sound
        speaker = about.text("speaker", longest=LONGEST_SPEAKER)
        text = about.text("text")
        if text and not TEXT_DIGEST.fullmatch(text):
            about.wrong("text", "text must be the 16 digits and letters that kiosk speak --script tells.")
        about.finish()
        self._origins.add("recording", language, ".".join(map(str, belongs)), about)
        times = self._times(f"{stem}{_TIMES}")
        if sentence := times_problem(times, facts.milliseconds, part):
            self._wrong(name, f"this recording cannot be used: {sentence}")
        return SourceRecording(
            kind, item, part, facts.media_type, data, facts.milliseconds, times, text, speaker
        )

    def _sound(self, name: str) -> tuple[bytes, SoundFacts] | None:
        if (self._folder.root / name).stat().st_size > MOST_BYTES:
            self._wrong(
                name, "this sound is larger than 3.9 MB; save it as MP3, or record each part by itself."
            )
            return None
        data = self._folder.data(name)
        if data is None:
            return None
        try:
            return data, examine(data)
        except ContentError as error:
            self._wrong(name, f"this sound cannot be used: {error.sentence}")
            return None

    def _times(self, name: str) -> tuple[int, ...]:
        """The first number of each line, in seconds: labels as sound editors write them, or times alone."""
        if not (self._folder.root / name).exists():
            return ()
        text = self._folder.text(name) or ""
        found = []
        for number, line in enumerate(text.split("\n"), start=1):
            seconds = _SECONDS.match(line)
            if seconds:
                found.append(round(float(seconds[1]) * 1000))
            elif line.strip():
                self._folder.problems.add(name, number, "a line must begin with seconds, such as 12.34.")
        return tuple(found)

    def _wrong(self, name: str, sentence: str) -> None:
        self._folder.problems.add(name, 1, sentence)


def _belongs(stem: str) -> tuple[str, str, int] | None:
    """Kind, id and part that a file name tells; None if it tells none."""
    names = stem.split(".")
    kind = names.pop(0) if names[0] in ITEM_KINDS and len(names) > 1 and not _PART.fullmatch(names[1]) else ""
    part = _PART.fullmatch(names.pop()) if len(names) > 1 else None
    if len(names) != 1 or not IDENTIFIER.fullmatch(names[0]) or (stem.count(".") > bool(kind) + bool(part)):
        return None
    return kind or "article", names[0], int(part[1]) if part else 0
