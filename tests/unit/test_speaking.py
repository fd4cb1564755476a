"""Engine, sound and recital: real speech and no silence, silence at once, no voice of another language."""

from __future__ import annotations

import array
import itertools
import shutil
import subprocess
import sys
import threading
import time
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cli import main
from kiosk.devices.espeak import VOICES, EspeakEngine, shipped_engine
from kiosk.devices.ports import BYTES_A_SAMPLE, Clip, SoundError, SpeechError
from kiosk.devices.recorded import RecordedSpeech
from kiosk.devices.recording import record
from kiosk.devices.sound import PERIOD_MS, PERIODS, RATE, MiniaudioSound, is_headphones, softened
from kiosk.speech.recital import SPEEDS, VOLUMES, Manner, Recital, Room, before_reading
from kiosk.speech.script import Sentence
from tests.patience import PATIENCE_SECONDS

WORDS = "Lupus is a long-term illness. It can affect any part of the body."


@pytest.fixture(scope="module")
def engine() -> EspeakEngine:
    return EspeakEngine(shipped_engine())


@pytest.fixture
def sound() -> Iterator[MiniaudioSound]:
    sound = MiniaudioSound("null")
    yield sound
    sound.close()


def loudness(samples: bytes) -> float:
    values = array.array("h", samples)
    return float((sum(value * value for value in values) / len(values)) ** 0.5)


# The engine


def test_A11_real_speech_comes_out_and_not_silence(engine: EspeakEngine) -> None:
    clip = engine.synthesise(WORDS, "en", 1.0)
    assert clip.rate == RATE
    assert 2 < clip.seconds < 8
    assert loudness(clip.samples) > 500
    # Every second of it says something.
    second = RATE * BYTES_A_SAMPLE
    assert all(
        loudness(clip.samples[at : at + second]) > 100 for at in range(0, len(clip.samples) - second, second)
    )


def test_the_times_of_the_words_are_in_order_and_name_the_words(engine: EspeakEngine) -> None:
    clip = engine.synthesise(WORDS, "en", 1.0)
    assert [WORDS[word.start : word.start + word.length] for word in clip.words][:4] == [
        "Lupus", "is", "a", "long",
    ]  # fmt: skip
    times = [word.at_ms for word in clip.words]
    assert times == sorted(times)
    assert times[0] >= 0
    assert times[-1] < clip.seconds * 1000


def test_A14_faster_is_shorter_at_every_step(engine: EspeakEngine) -> None:
    lengths = [engine.synthesise(WORDS, "en", speed).seconds for speed in SPEEDS]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[0] / lengths[-1] > 1.5
    assert SPEEDS[0] == 0.8
    assert SPEEDS[-1] == 1.5


@pytest.mark.parametrize("language", VOICES)
def test_A10_every_language_is_spoken_by_its_own_voice(engine: EspeakEngine, language: str) -> None:
    assert engine.speaks(language)
    assert engine.synthesise("1 2 3", language, 1.0).seconds > 0.3
    others = {code: engine.synthesise("12 30", code, 1.0).samples for code in ("en", language)}
    assert language == "en" or others["en"] != others[language]


@pytest.mark.parametrize("language", ["so", "xx", "", "en-us", "EN", "x-rtl"])
def test_A10_a_language_without_a_voice_is_refused_and_never_read_by_another(
    engine: EspeakEngine, language: str
) -> None:
    assert not engine.speaks(language)
    with pytest.raises(SpeechError) as told:
        engine.synthesise("Words", language, 1.0)
    assert "cannot be read aloud" in told.value.sentence


def test_A10_a_voice_whose_dictionary_was_left_out_is_not_offered(tmp_path: Path) -> None:
    shipped = shipped_engine()
    assert shipped is not None
    data = tmp_path / "espeak-ng-data"
    data.mkdir()
    shutil.copy(shipped / "espeak-ng-data" / "en_dict", data)
    trimmed = EspeakEngine(tmp_path)
    assert trimmed.speaks("en")
    assert not trimmed.speaks("pl")
    with pytest.raises(SpeechError):
        trimmed.synthesise("Words", "en", 1.0)  # no library in it


def test_without_an_engine_nothing_is_offered() -> None:
    engine = EspeakEngine(None)
    assert not engine.speaks("en")
    with pytest.raises(SpeechError):
        engine.synthesise("Words", "en", 1.0)


def test_P01_the_engine_keeps_nothing_of_what_it_said(engine: EspeakEngine) -> None:
    engine.synthesise(WORDS, "en", 1.0)
    library = engine._library
    assert library is not None
    assert not library._samples
    assert not library._words


@pytest.mark.parametrize("text", ["", " ", "…", "\0", "<speak>", "a" * 5000, "999\n111", "\U0001f600"])
def test_strange_texts_do_not_harm_the_engine(engine: EspeakEngine, text: str) -> None:
    try:
        engine.synthesise(text, "en", 1.0)
    except SpeechError:
        assert not text.strip(" \0…\U0001f600")
    assert engine.synthesise("Still here", "en", 1.0).seconds > 0.3


# Sound


def test_a_clip_takes_its_time_and_its_end_is_told(engine: EspeakEngine, sound: MiniaudioSound) -> None:
    clip = engine.synthesise("Lupus", "en", 1.5)
    over = threading.Event()
    sound.open()
    began = time.monotonic()
    sound.play(clip, over.set)
    assert over.wait(PATIENCE_SECONDS)
    assert time.monotonic() - began > clip.seconds - 0.2


def test_A04_silence_is_within_200_ms_by_what_is_handed_out_ahead() -> None:
    assert PERIOD_MS * PERIODS <= 100


def test_A04_after_hush_the_very_next_samples_are_silent() -> None:
    sound = MiniaudioSound("null")
    told = threading.Event()
    sound.play(Clip(b"\1\1" * 1000, RATE), told.set)
    assert len(sound.next_samples(100)) == 200
    sound.hush()
    assert sound.next_samples(100) == b""
    assert not told.is_set()


def test_A05_a_pause_holds_the_place() -> None:
    sound = MiniaudioSound("null")
    samples = array.array("h", range(1000)).tobytes()
    sound.play(Clip(samples, RATE), lambda: None)
    first = sound.next_samples(300)
    sound.pause(True)
    assert sound.next_samples(300) == b""
    sound.pause(False)
    assert first + sound.next_samples(300) + sound.next_samples(9999) == samples


def test_A06_louder_is_louder_by_steps_that_are_heard() -> None:
    samples = array.array("h", [10_000, -10_000] * 50).tobytes()
    heard = [loudness(softened(samples, volume)) for volume in VOLUMES]
    assert len(VOLUMES) >= 5
    assert all(later > earlier * 1.3 for earlier, later in itertools.pairwise(heard))
    assert softened(samples, 1.0) == samples


@pytest.mark.skipif(sys.platform != "linux", reason="looks at the files that a process of Linux holds open")
def test_attack_without_a_sound_card_nothing_is_opened_that_could_lead_out() -> None:
    before = {str(link.readlink()) for link in _open_files()}
    with pytest.raises(SoundError) as told:
        MiniaudioSound("jack").open()
    assert "No sound" in told.value.sentence
    after = {str(link.readlink()) for link in _open_files()}
    assert not [name for name in after - before if "socket" in name]


def _open_files() -> list[Path]:
    return [link for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]


def test_P01_sound_brings_no_way_out_into_the_process() -> None:
    code = (
        "import sys; from kiosk.devices.sound import MiniaudioSound; s = MiniaudioSound('null'); s.open();"
        "s.close();"
        "print([name for name in ('socket', 'ssl', 'urllib.request', 'http') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("name", "worn"),
    [
        ("Headphones (Realtek(R) Audio)", True),
        ("USB Headset", True),
        ("Speakers (Realtek(R) Audio)", False),
        ("HDMI 1", False),
        ("HDA Intel PCH, ALC257 Analog", None),
        ("", None),
    ],
)
def test_A03_headphones_are_known_by_the_name_of_the_device(name: str, worn: bool | None) -> None:
    assert is_headphones(name) is worn


# The recital


@pytest.mark.parametrize(
    ("loudspeaker", "headphones", "agreed", "room"),
    [
        (True, None, False, Room.ASK),
        (True, None, True, Room.READ),
        (True, False, False, Room.ASK),
        (True, False, True, Room.READ),
        (True, True, False, Room.READ),
        (False, True, False, Room.READ),
        (False, None, False, Room.READ),
        (False, False, False, Room.PLUG_IN),
        (False, False, True, Room.PLUG_IN),
    ],
)
def test_A03_the_room_is_asked_once_and_headphones_are_not(
    loudspeaker: bool, headphones: bool | None, agreed: bool, room: Room
) -> None:
    assert before_reading(loudspeaker=loudspeaker, headphones=headphones, agreed=agreed) is room


@given(st.lists(st.integers(-3, 3)), st.lists(st.integers(-3, 3)))
def test_pace_and_loudness_stay_within_their_steps(faster: list[int], louder: list[int]) -> None:
    manner = Manner()
    assert manner.speed == 1.0
    for steps in faster:
        manner = manner.faster(steps)
    for steps in louder:
        manner = manner.louder(steps)
    assert manner.speed in SPEEDS
    assert manner.volume in VOLUMES


def test_A05_a_recital_goes_on_and_back_and_ends() -> None:
    one, two = Sentence("0", 0, 1, "one"), Sentence("0", 2, 3, "two")
    recital = Recital([one, two])
    assert (recital.now, recital.next) == (one, two)
    assert not recital.step(-1)
    assert recital.step(1)
    assert (recital.now, recital.next) == (two, None)
    assert not recital.step(1)
    assert recital.step(-1)
    assert recital.now == one


# kiosk speak


def test_speak_writes_a_page_that_can_be_heard(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "page.wav"
    assert main(["speak", "--page", "faq:q02", "--out", str(out), "--script"]) == 0
    told = capsys.readouterr().out.splitlines()
    with wave.open(str(out)) as heard:
        seconds = heard.getnframes() / heard.getframerate()
        samples = heard.readframes(heard.getnframes())
    assert loudness(samples) > 300
    times = [float(line.split()[0]) for line in told[:-2]]
    assert times == sorted(set(times))
    assert times[0] == 0
    assert times[-1] < seconds
    assert f"{len(times)} sentences" in told[-1]
    slow = tmp_path / "slow.wav"
    assert main(["speak", "--page", "faq:q02", "--out", str(slow), "--speed", "0.8"]) == 0
    assert slow.stat().st_size > out.stat().st_size


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--page", "nowhere"], "no page"),
        (["--page", "faq:q02", "--speed", "3"], "--speed"),
        (["--page", "faq:q02", "--speed", "fast"], "--speed"),
        (["--page", "faq:q02", "--language", "pl"], "no language"),
    ],
)
def test_speak_says_in_one_line_what_is_wrong(
    arguments: list[str], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["speak", "--out", str(tmp_path / "x.wav"), *arguments]) == 2
    told = capsys.readouterr().err
    assert sentence in told
    assert told.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_a_recording_tells_when_each_text_begins(engine: EspeakEngine, tmp_path: Path) -> None:
    with (tmp_path / "two.wav").open("wb") as file:
        said = record(engine, RecordedSpeech(), ["One.", "Two, 999."], "en", 1.0, file)
    assert [one.text for one in said] == ["One.", "Two, nine nine nine."]
    assert said[0].begins == 0
    assert said[0].ends == said[1].begins < said[1].ends
