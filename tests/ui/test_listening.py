"""Listen: the voice and the buttons, on an engine and a sound card that do as they are told."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.config import SiteSettings
from kiosk.content.store import Store
from kiosk.devices.ports import Clip
from kiosk.devices.recorded import RecordedSpeech
from kiosk.session.history import Place
from kiosk.session.reader import ReaderSettings
from kiosk.speech.pages import item_lines
from kiosk.speech.recital import USUAL_VOLUME, VOLUMES
from kiosk.speech.recorded import Piece, Recorded, covered
from kiosk.speech.script import sentences_of
from kiosk.ui.offthread import OffThread
from kiosk.ui.reading import Reading, today
from kiosk.ui.shell import Shell
from kiosk.ui.voice import PATIENCE_MS, Voice
from tests import patience
from tests.sounds import tone, wav
from tests.speech_fakes import FakeEngine, FakeSound

PAGE = "what-is-lupus"


@dataclass
class Kiosk:
    """A shell whose voice is made of fakes."""

    shell: Any
    engine: FakeEngine
    sound: FakeSound
    qtbot: QtBot

    @property
    def listening(self) -> Any:  # noqa: ANN401 - PySide gives its properties no types
        return self.shell.listening

    def until(self, done: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(done, timeout=patience.PATIENCE_MS)

    def read(self, page: str = PAGE) -> None:
        """Open a page and listen until it is being read."""
        self.shell.navigation.go(Place("article", page))
        self.listening.listen()
        self.until(lambda: self.listening.state in {"asking", "reading", "telling"})
        if self.listening.state == "asking":
            self.listening.readAloud()
        self.until(lambda: self.sound.playing is not None)

    def read_part(self, number: int) -> None:
        """Open the page and listen to one part until it is being read."""
        self.shell.navigation.go(Place("article", PAGE))
        self.listening.hear(number)
        self.until(lambda: self.sound.playing is not None)

    def next_sentence(self) -> None:
        """Let the clip end, until the next one plays."""
        played = self.sound.played
        self.sound.end()
        self.until(lambda: self.sound.played > played or self.listening.state == "")

    @property
    def words(self) -> str:
        return str(self.listening._recital.now.words)


Maker = Callable[..., Kiosk]


@pytest.fixture
def kiosk(edition: Store, qtbot: QtBot) -> Iterator[Maker]:
    voices = []

    def make(sound: FakeSound | None = None, *languages: str, loudspeaker: bool = True) -> Kiosk:
        site = SiteSettings(loudspeaker=loudspeaker)
        shell = Shell(Reading(edition, "en", today()), ReaderSettings(), site=site)
        made = Kiosk(shell, FakeEngine(*languages), sound or FakeSound(), qtbot)
        voice = Voice((made.engine,), made.sound, OffThread("voice"), RecordedSpeech())
        voices.append(voice)
        shell.listening.lend(voice)
        return made

    yield make
    for voice in voices:
        voice.close()


def test_A05_a_page_is_read_from_its_title_to_its_end(kiosk: Maker) -> None:
    it = kiosk(FakeSound(True))
    it.read()
    heard = [it.words]
    while it.listening.state == "reading":
        it.next_sentence()
        heard += [it.words] if it.listening._recital else []
    assert heard[:3] == [
        "What is lupus?",
        "In short",
        "Lupus is a long-term illness in which your body attacks itself by mistake.",
    ]
    assert heard[-1] == "Tell a member of staff."
    assert len(heard) > 60
    assert it.sound.playing is None
    it.until(lambda: not it.sound.is_open)


def test_the_next_sentence_is_made_while_this_one_is_heard(kiosk: Maker) -> None:
    it = kiosk(FakeSound(True))
    it.read()
    it.until(lambda: len(it.engine.asked) >= 2)
    assert it.engine.asked[1][0] == "In short"
    it.next_sentence()
    assert [text for text, _, _ in it.engine.asked].count("In short") == 1


def test_A11_the_engine_gets_what_is_to_be_said(kiosk: Maker) -> None:
    it = kiosk(FakeSound(True))
    it.read("emergency-and-urgent-help")
    while not any("nine nine nine" in text for text, _, _ in it.engine.asked):
        it.next_sentence()
    assert all(language == "en" for _, language, _ in it.engine.asked)


def test_A05_pause_holds_and_play_goes_on(kiosk: Maker) -> None:
    it = kiosk(FakeSound(True))
    it.read()
    it.listening.togglePause()
    assert it.sound.paused
    assert it.listening.state == "paused"
    it.listening.togglePause()
    assert not it.sound.paused
    assert it.listening.state == "reading"


def test_A05_forward_and_back_are_one_sentence(kiosk: Maker) -> None:
    it = kiosk(FakeSound(True))
    it.read()
    it.listening.forward()
    it.until(lambda: it.sound.played == 2)
    assert it.words == "In short"
    it.listening.back()
    assert it.words == "What is lupus?"
    it.listening.back()  # before the first there is none: it is said again
    it.until(lambda: it.sound.played == 4)
    assert it.words == "What is lupus?"
    assert it.listening.state == "reading"


def test_A14_slower_says_the_sentence_again_at_that_pace(kiosk: Maker) -> None:
    it = kiosk(FakeSound(True))
    it.read()
    it.listening.faster(-2)
    it.until(lambda: it.engine.asked[-1][2] == 0.8)
    assert it.words == "What is lupus?"
    it.listening.faster(-1)
    assert "0.8" in it.listening.status


def test_A06_louder_and_quieter_act_at_once_in_five_steps_or_more(kiosk: Maker) -> None:
    it = kiosk(FakeSound(True))
    it.read()
    heard = set()
    for _ in VOLUMES:
        it.listening.louder(-1)
        heard.add(it.sound.volume)
    for _ in VOLUMES:
        it.listening.louder(1)
        heard.add(it.sound.volume)
    assert heard == set(VOLUMES)
    assert it.words == "What is lupus?"


def test_A06_every_visit_begins_at_the_usual_loudness_and_pace(kiosk: Maker) -> None:
    it = kiosk()
    it.read()
    it.listening.louder(2)
    it.listening.faster(1)
    it.shell.navigation.finish()
    assert it.sound.volume == VOLUMES[USUAL_VOLUME]
    assert "1." in it.listening.status
    it.read()
    assert it.listening._voice._speed == 1.0


def test_P01_no_sound_of_a_visit_outlives_it(kiosk: Maker) -> None:
    it = kiosk(FakeSound(True))
    it.read()
    it.next_sentence()
    voice = it.listening.voice
    it.until(lambda: not voice._making)
    assert voice._clips
    it.shell.navigation.finish()
    assert not voice._clips
    assert voice._wanted is None
    assert it.listening._recital is None
    assert it.sound.playing is None


def test_P01_what_was_still_being_made_for_one_reader_is_not_kept_for_the_next(
    kiosk: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    it = kiosk(FakeSound(True))
    voice, begun, go_on, taken = it.listening.voice, threading.Event(), threading.Event(), threading.Event()
    make, take = it.engine.synthesise, voice._take

    def slowly(text: str, language: str, speed: float) -> Clip:
        begun.set()
        assert go_on.wait(patience.PATIENCE_SECONDS)
        return make(text, language, speed)

    def seen(*what: Any) -> None:  # noqa: ANN401 - handed on as it is
        take(*what)
        taken.set()

    monkeypatch.setattr(it.engine, "synthesise", slowly)
    monkeypatch.setattr(voice, "_take", seen)
    voice.prepare("Of this reader", "en")
    assert begun.wait(patience.PATIENCE_SECONDS)
    it.shell.navigation.finish()
    go_on.set()
    it.until(taken.is_set)
    assert not voice._clips


def test_A03_the_loudspeaker_asks_once_in_a_visit(kiosk: Maker) -> None:
    it = kiosk(FakeSound(None))
    it.shell.navigation.go(Place("article", PAGE))
    it.listening.listen()
    it.until(lambda: it.listening.state == "asking")
    assert "out loud" in it.listening.message
    assert it.sound.playing is None
    it.listening.readAloud()
    it.until(lambda: it.sound.playing is not None)
    it.listening.listen()
    it.until(lambda: it.listening.state == "reading")
    it.shell.navigation.finish()
    it.shell.navigation.go(Place("article", PAGE))
    it.listening.listen()
    it.until(lambda: it.listening.state == "asking")


def test_A03_no_means_silence(kiosk: Maker) -> None:
    it = kiosk(FakeSound(None))
    it.shell.navigation.go(Place("article", PAGE))
    it.listening.listen()
    it.until(lambda: it.listening.state == "asking")
    it.listening.stop()
    it.until(lambda: not it.sound.is_open)
    assert it.sound.played == 0
    assert it.listening.state == ""


def test_A03_headphones_are_not_asked(kiosk: Maker) -> None:
    it = kiosk(FakeSound(True))
    it.shell.navigation.go(Place("article", PAGE))
    states = []
    it.listening.stateChanged.connect(lambda: states.append(it.listening.state))
    it.listening.listen()
    it.until(lambda: it.sound.playing is not None)
    assert states == ["starting", "reading"]
    assert "Headphones: yes" in it.listening.status


def test_A03_without_the_loudspeaker_headphones_are_asked_for(kiosk: Maker) -> None:
    it = kiosk(FakeSound(False), loudspeaker=False)
    it.shell.navigation.go(Place("article", PAGE))
    it.listening.listen()
    it.until(lambda: it.listening.state == "telling")
    assert "headphones" in it.listening.message
    assert it.sound.played == 0


@pytest.mark.parametrize("leave", ["back", "home", "help", "finish", "language", "hide"])
def test_A04_leaving_the_page_ends_it_at_once(kiosk: Maker, leave: str) -> None:
    it = kiosk(FakeSound(True))
    it.read()
    shell = it.shell
    {
        "back": shell.navigation.back,
        "home": lambda: shell.navigation.openScreen("home"),
        "help": lambda: shell.navigation.openScreen("help"),
        "finish": shell.navigation.finish,
        "language": lambda: shell.speak(shell.tongue_for("en")),
        "hide": lambda: shell.visit.bring("hidden"),
    }[leave]()
    assert it.sound.playing is None  # before anything else is drawn
    assert it.listening.state == ""
    it.until(lambda: not it.sound.is_open)


def test_A04_listening_again_begins_again(kiosk: Maker) -> None:
    it = kiosk(FakeSound(True))
    it.read()
    it.next_sentence()
    it.listening.listen()
    assert it.sound.playing is None
    it.until(lambda: it.sound.playing is not None)
    assert it.words == "What is lupus?"


def test_A04_stop_while_it_starts_is_silent_for_ever(kiosk: Maker, qtbot: QtBot) -> None:
    it = kiosk(FakeSound(True))
    it.shell.navigation.go(Place("article", PAGE))
    for _ in range(20):
        it.listening.listen()
        it.listening.stop()
    qtbot.wait(100)
    assert it.sound.played == 0
    assert it.listening.state == ""
    assert not it.sound.is_open


def test_A07_nothing_is_heard_before_somebody_listens(kiosk: Maker, qtbot: QtBot) -> None:
    it = kiosk()
    for screen in ("article", "help", "home"):
        it.shell.navigation.go(Place(screen, PAGE if screen == "article" else ""))
    it.shell.visit.bring("attract")
    qtbot.wait(100)
    assert not it.sound.is_open
    assert not it.engine.asked


def test_A10_without_a_voice_nothing_is_offered_and_a_line_says_so(kiosk: Maker) -> None:
    it = kiosk(None, "pl")
    assert not it.listening.available
    assert "no voice for this language" in it.listening.noVoice
    it.shell.navigation.go(Place("article", PAGE))
    it.listening.listen()
    assert it.listening.state == ""
    assert not it.engine.asked


@pytest.mark.parametrize("spoken", ["en", "pl", "ur", "cy"])
@pytest.mark.parametrize("has", [(), ("en",), ("pl",), ("ur", "cy"), ("en", "pl", "ur", "cy")])
def test_A10_the_voice_is_of_the_language_of_the_text_or_there_is_none(
    qtbot: QtBot, has: tuple[str, ...], spoken: str
) -> None:
    engine, sound = FakeEngine(*has), FakeSound(True)
    engine.languages = set(has)
    voice = Voice((engine,), sound, OffThread("voice"))
    failed: list[Any] = []
    voice.failed.connect(failed.append)
    assert voice.speaks(spoken) == (spoken in has)
    voice.say("Words", spoken)
    qtbot.waitUntil(lambda: bool(failed) or sound.playing is not None, timeout=patience.PATIENCE_MS)
    assert [language for _, language, _ in engine.asked] == ([spoken] if spoken in has else [])
    voice.close()


def test_A10_better_voices_are_asked_before_the_one_that_ships(qtbot: QtBot) -> None:
    recorded, system, shipped = FakeEngine("cy"), FakeEngine("cy", "pl"), FakeEngine("cy", "pl", "en")
    sound = FakeSound(True)
    voice = Voice((recorded, system, shipped), sound, OffThread("voice"))
    for language in ("cy", "pl", "en"):
        with qtbot.waitSignal(voice.began, timeout=patience.PATIENCE_MS):
            voice.say("Words", language)
    assert [[language for _, language, _ in engine.asked] for engine in (recorded, system, shipped)] == [
        ["cy"], ["pl"], ["en"],
    ]  # fmt: skip
    voice.close()


# Recordings


def recorded_part(store: Store, part: int, *, times: bool) -> tuple[Recorded, list[str]]:
    """A part of the page read aloud by a person, as a speech engine would; and its sentences."""
    found = covered(sentences_of(item_lines(store, "en", "article", PAGE)), part)
    said = [sentence.words for sentence in found]
    pieces = {text: Piece(wav(tone(len(said) * 100)), "audio/wav", at * 100, (at + 1) * 100)
              for at, text in enumerate(said)}  # fmt: skip
    if times:
        return Recorded(pieces), said
    whole = Recorded({}, (found,))
    (one,) = whole.arranged(found)
    return Recorded({one.words: Piece(wav(tone(900)), "audio/wav", 0, 900)}, (found,)), said


MINUTE = round(FakeEngine().synthesise("", "en", 1.0).seconds, 2)


def lengths(it: Kiosk) -> float:
    assert it.sound.playing is not None
    return round(it.sound.playing.seconds, 2)


def test_a_recorded_part_is_heard_as_it_was_recorded_and_steered_like_a_voice(
    kiosk: Maker, edition: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    it = kiosk(FakeSound(True))
    people, said = recorded_part(edition, 2, times=True)
    monkeypatch.setattr(Reading, "recorded", lambda _self, _place: people)
    it.read_part(1)
    assert it.words == said[0]
    assert lengths(it) == 0.1  # the fake engine says everything in a minute
    it.next_sentence()
    assert (it.words, lengths(it)) == (said[1], 0.1)
    it.listening.togglePause()
    assert it.sound.paused
    it.listening.togglePause()
    it.listening.faster(1)
    it.until(lambda: it.sound.playing is not None and lengths(it) < 0.1)  # A14: at the new pace
    played = it.sound.played
    it.listening.back()
    it.until(lambda: it.sound.played > played)
    assert it.words == said[0]
    it.listening.stop()
    assert it.sound.playing is None
    assert not it.engine.asked


def test_a_recorded_part_without_times_is_one_step(
    kiosk: Maker, edition: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    it = kiosk(FakeSound(True))
    people, said = recorded_part(edition, 2, times=False)
    monkeypatch.setattr(Reading, "recorded", lambda _self, _place: people)
    it.read()
    before = [sentence.words for sentence in it.listening._recital._sentences]
    assert "\n".join(said) in before
    assert not set(said) & set(before)
    while it.words != "\n".join(said):
        it.listening.forward()
    it.until(lambda: it.sound.playing is not None and lengths(it) == 0.9)
    it.next_sentence()
    assert lengths(it) == MINUTE


def test_a_recording_that_cannot_be_decoded_is_passed_over(
    kiosk: Maker, edition: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    it = kiosk(FakeSound(True))
    people, said = recorded_part(edition, 2, times=True)
    broken = {text: replace(piece, data=b"RIFF") for text, piece in people.pieces.items()}
    monkeypatch.setattr(Reading, "recorded", lambda _self, _place: Recorded(broken))
    it.read_part(1)
    assert it.words == said[0]
    assert lengths(it) == MINUTE


def test_A10_a_language_without_a_voice_is_read_where_people_have_recorded_it(
    kiosk: Maker, edition: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    it = kiosk(FakeSound(True), "cy")
    it.shell.navigation.go(Place("article", PAGE))
    it.listening.shownOn(None)
    assert not it.listening.available
    people, said = recorded_part(edition, 2, times=True)
    monkeypatch.setattr(Reading, "recorded", lambda _self, _place: people)
    it.shell.navigation.go(Place("home"))
    it.shell.navigation.go(Place("article", PAGE))
    it.listening.shownOn(None)
    assert it.listening.available
    assert it.listening.noVoice == ""
    it.read_part(1)
    assert it.words == said[0]
    assert [sentence.words for sentence in it.listening._recital._sentences] == said
    it.listening.hear(0)
    assert it.listening.state == "telling"  # nobody has recorded that part


def test_P01_recordings_are_put_away_with_the_visit(
    kiosk: Maker, edition: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    it = kiosk(FakeSound(True))
    people, said = recorded_part(edition, 2, times=True)
    monkeypatch.setattr(Reading, "recorded", lambda _self, _place: people)
    it.read_part(1)
    it.shell.navigation.finish()
    recordings = it.listening.voice._recordings
    assert not recordings.says(said[0], "en")
    it.until(lambda: recordings._decoder is None)


def test_no_sound_card_is_told_in_words(kiosk: Maker, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    it = kiosk(FakeSound(broken=True))
    it.shell.navigation.go(Place("article", PAGE))
    it.listening.listen()
    it.until(lambda: it.listening.state == "telling")
    assert "No sound comes out" in it.listening.message
    assert "as the test wants it" in caplog.text
    it.listening.stop()
    assert it.listening.state == ""


def test_a_sound_card_that_goes_away_is_told_in_words(
    kiosk: Maker, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("kiosk.ui.voice.PATIENCE_MS", -60_000)  # a moment for a clip of a minute
    assert PATIENCE_MS > 1000
    it = kiosk(FakeSound(True))
    it.read()
    it.until(lambda: it.listening.state == "telling")
    assert "No sound comes out" in it.listening.message


def test_a_text_that_cannot_be_spoken_is_told_in_words(kiosk: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    it = kiosk(FakeSound(True))
    it.read()
    it.engine.languages.clear()
    it.listening._voice._clips.clear()
    it.listening.forward()
    it.until(lambda: it.listening.state == "telling")
    assert "cannot be read aloud" in it.listening.message


def test_M01_while_it_is_heard_the_visit_stays_awake(kiosk: Maker) -> None:
    it = kiosk(FakeSound(True))
    told: list[bool] = []
    it.listening.playingChanged.connect(told.append)
    it.read()
    assert told == [True]
    assert it.shell.visit._rules._awake
    it.listening.togglePause()
    assert told == [True, False]
    it.listening.togglePause()
    it.listening.stop()
    assert told == [True, False, True, False]


def test_a_part_is_read_and_no_more(kiosk: Maker) -> None:
    it = kiosk(FakeSound(True))
    it.shell.navigation.go(Place("article", PAGE))
    it.listening.hear(1)
    it.until(lambda: it.sound.playing is not None or it.listening.state == "asking")
    assert it.words == "Kinds of lupus"
    assert {sentence.part for sentence in it.listening._recital._sentences} == {1}


def test_hard_words_are_read(kiosk: Maker) -> None:
    it = kiosk(FakeSound(True))
    it.shell.navigation.go(Place("article", PAGE))
    it.shell.navigation.page.explain(["flare"])
    it.listening.hearTerms()
    it.until(lambda: it.sound.playing is not None)
    assert it.words == "Flare"


def test_closing_the_voice_in_the_middle_of_it_all_is_safe(edition: Store, qtbot: QtBot) -> None:
    sound = FakeSound(True)
    voice = Voice((FakeEngine(),), sound, OffThread("voice"))
    for number in range(50):
        voice.say(f"Words {number}", "en")
        voice.prepare(f"Words {number + 1}", "en")
    voice.close()
    assert not sound.is_open
    assert sound.playing is None
    qtbot.wait(50)
    assert sound.playing is None


def test_what_was_still_being_made_when_it_was_stopped_opens_nothing(qtbot: QtBot) -> None:
    sound = FakeSound(True)
    voice = Voice((FakeEngine(),), sound, OffThread("voice"))
    with qtbot.waitSignal(voice.began, timeout=patience.PATIENCE_MS):
        voice.say("One", "en")
    voice.prepare("Two", "en")
    voice.stop()
    qtbot.waitUntil(lambda: not sound.is_open, timeout=patience.PATIENCE_MS)
    qtbot.wait(50)
    with qtbot.waitSignal(voice.began, timeout=patience.PATIENCE_MS):
        voice.say("One", "en")  # it was made before, but the sound card is shut: FakeSound would complain
    assert sound.is_open
    voice.close()
