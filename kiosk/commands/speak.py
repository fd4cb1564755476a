"""``kiosk speak``: a page of the edition, as it is read aloud, into a sound file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import SettingError
from kiosk.speech.recital import SPEEDS

if TYPE_CHECKING:
    from kiosk.commands import Subparsers


def add(subparsers: Subparsers) -> None:
    """Add ``kiosk speak``."""
    parser = subparsers.add_parser(
        "speak",
        help="read a page aloud into a sound file",
        description="Read a page of the edition aloud into a WAV file, as readers hear it.",
    )
    parser.add_argument("--page", metavar="ID", required=True, help="such as what-is-lupus or faq:q02")
    parser.add_argument("--out", type=Path, metavar="FILE", required=True, help="such as page.wav")
    parser.add_argument("--language", metavar="CODE", default="", help="such as en; else the edition's own")
    parser.add_argument("--speed", metavar="N", default="1", help=f"from {SPEEDS[0]} to {SPEEDS[-1]}")
    parser.add_argument("--part", type=int, metavar="N", default=0, help="only its part N, from 1")
    parser.add_argument("--script", action="store_true", help="also print what is said, with its times")
    parser.add_argument("--content", type=Path, metavar="FILE", help="edition to read, not the bundled one")
    parser.set_defaults(handler=_speak)


def _speak(arguments: argparse.Namespace) -> int:
    from kiosk import paths
    from kiosk.atomic import replaced
    from kiosk.content.store import Store
    from kiosk.devices.espeak import EspeakEngine, shipped_engine
    from kiosk.devices.recorded import RecordedSpeech
    from kiosk.devices.recording import record
    from kiosk.speech.pages import item_lines
    from kiosk.speech.recorded import covered, recorded, text_digest
    from kiosk.speech.script import sentences_of
    from kiosk.takeaway.leaflet import find

    speed = _speed(arguments.speed)
    engine = EspeakEngine(shipped_engine())
    with Store.open(arguments.content or paths.this_installation().content) as store:
        codes = [language.code for language in store.languages()]
        language = arguments.language or store.edition(codes[0]).default_language
        if language not in codes:
            raise SettingError(f"This edition has no language {language!r}; it has: {', '.join(codes)}.")
        kind, item_id = find(store, language, arguments.page)
        sentences = covered(sentences_of(item_lines(store, language, kind, item_id)), arguments.part)
        by_people = recorded(store, language, kind, item_id)
    people = RecordedSpeech()
    people.lay_out(language, by_people.pieces)
    said_in_turn = [one.words for one in by_people.arranged(sentences)]
    if not said_in_turn:
        raise SettingError(f"{arguments.page} has no part {arguments.part}.")
    if not (engine.speaks(language) or all(people.says(words, language) for words in said_in_turn)):
        raise SettingError(f"There is no voice for {language!r}, so its pages are not read aloud.")
    with replaced(arguments.out) as file, file.open("wb") as out:
        said = record(engine, people, said_in_turn, language, speed, out)
    people.forget()
    if arguments.script:
        for one in said:
            print(f"{one.begins:7.2f} {one.text}")
        print(f'text = "{text_digest(sentences)}"')
    print(f"{arguments.out}: {len(said)} sentences, {said[-1].ends:.0f} seconds")
    return 0


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not SPEEDS[0] <= speed <= SPEEDS[-1]:
        raise SettingError(f"--speed must be a number from {SPEEDS[0]} to {SPEEDS[-1]}, not {text!r}.")
    return speed
