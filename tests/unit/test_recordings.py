"""Recordings by people: from a sound file beside the sources to the sentence that is heard."""

from __future__ import annotations

import array
import itertools
import sqlite3
import wave
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.authoring.compile import write_edition
from kiosk.authoring.source import read_edition
from kiosk.cli import main
from kiosk.content.audiofile import MOST_BYTES, examine
from kiosk.content.check import check_file
from kiosk.content.store import Store
from kiosk.devices.decoder import Decoder, decodes
from kiosk.devices.ports import SpeechError
from kiosk.devices.recorded import RecordedSpeech
from kiosk.devices.sound import RATE
from kiosk.devices.stretch import stretched
from kiosk.errors import ContentError
from kiosk.speech.pages import item_lines
from kiosk.speech.recital import SPEEDS
from kiosk.speech.recorded import NOTHING, covered, recorded, text_digest
from kiosk.speech.script import Sentence, sentences_of
from kiosk.ui.drawing import can_show
from kiosk.update.probe import probe
from kiosk.update.refusal import Refused
from tests.sounds import MP3_FRAME, flac, mp3, tone, wav
from tests.source_folders import spoil, write_sources

PAGE = "what-is-lupus"
EVERY_MS = 100


def crossings(samples: bytes) -> float:
    """How often in a second the sound goes through nothing: twice its pitch."""
    values = array.array("h", samples)
    found = sum((one < 0) != (two < 0) for one, two in itertools.pairwise(values))
    return found / len(values) * RATE


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return write_sources(tmp_path / "sources")


@pytest.fixture
def sentences(sources: Path, tmp_path: Path) -> tuple[Sentence, ...]:
    """What is said of the page."""
    with Store.open(build(sources, tmp_path / "plain.db")) as store:
        return said(store)


def said(store: Store) -> tuple[Sentence, ...]:
    return sentences_of(item_lines(store, "en", "article", PAGE))


def build(sources: Path, out: Path) -> Path:
    reading = read_edition(sources)
    assert not reading.problems, [str(problem) for problem in reading.problems]
    assert reading.edition is not None
    write_edition(reading.edition, out)
    return out


def add(sources: Path, name: str, sound: bytes, text: str, times: str = "", kind: str = "wav") -> None:
    """Put a recording beside the sources."""
    folder = sources / "en" / "audio"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.{kind}").write_bytes(sound)
    (folder / f"{name}.toml").write_text(f'speaker = "A. Reader"\ntext = "{text}"\n', "utf-8")
    if times:
        (folder / f"{name}.txt").write_text(times, "utf-8")


def whole_page(
    sources: Path, sentences: tuple[Sentence, ...], encode: Callable[[bytes], bytes] = wav
) -> None:
    """A recording of all of the page: a sentence each tenth of a second, each at a pitch of its own."""
    sound = b"".join(tone(EVERY_MS, 200 + 20 * at) for at in range(len(sentences)))
    times = "".join(f"{at * EVERY_MS / 1000:.6f}\t9.9\t{one.words}\n" for at, one in enumerate(sentences))
    add(sources, PAGE, encode(sound), text_digest(sentences), times, "flac" if encode is flac else "wav")


# The files


@pytest.mark.parametrize(
    ("data", "media_type", "milliseconds"),
    [
        (wav(tone(500)), "audio/wav", 500),
        (wav(tone(500, rate=44_100) * 2, 44_100, 2), "audio/wav", 500),
        (flac(tone(500)), "audio/flac", 500),
        (mp3(500), "audio/mpeg", 522),
        (b"ID3\x04\0\0\0\0\0\x05" + b"title" + mp3(500) + b"TAG" + bytes(125), "audio/mpeg", 522),
    ],
    ids=["wav", "stereo", "flac", "mp3", "mp3 with tags"],
)
def test_a_sound_file_is_known_by_its_bytes_and_can_be_decoded(
    data: bytes, media_type: str, milliseconds: int
) -> None:
    facts = examine(data)
    assert (facts.media_type, facts.milliseconds) == (media_type, milliseconds)
    assert decodes(data, media_type, milliseconds)
    assert not decodes(data, media_type, milliseconds * 2)


FLAC_HEAD = b"fLaC\0\0\0\x22" + bytes(10)
ATTACKS = {
    "nothing": b"",
    "text": b"Lupus is an illness." * 50,
    "ogg": b"OggS\0\x02" + bytes(500),
    "a wav that is cut short": wav(tone(500))[:-1000],
    "a wav that says it is endless": wav(tone(500)).replace(b"data", b"data\xff\xff\xff\xff", 1),
    "a wav of a compressed kind": wav(tone(500))[:20] + b"\x55\0" + wav(tone(500))[22:],
    "a wav without a rate": wav(tone(500))[:24] + bytes(4) + wav(tone(500))[28:],
    "a wav of chunks only": b"RIFF\xff\0\0\0WAVE" + b"LIST\0\0\0\0" * 5000,
    "a flac that lasts for years": FLAC_HEAD + (RATE << 44 | 2**36 - 1).to_bytes(8, "big") + bytes(99),
    "a flac of no length": FLAC_HEAD + (RATE << 44).to_bytes(8, "big") + bytes(99),
    "a flac of no rate": FLAC_HEAD + (5000).to_bytes(8, "big") + bytes(99),
    "an mp3 that is cut short": mp3(500)[:-10],
    "an mp3 with noise in it": mp3(500) + b"\x12\x34\x56\x78" + mp3(500),
    "an mp3 of tags only": b"ID3\x04\0\0\x7f\x7f\x7f\x7f" + bytes(500),
    "an mp3 of a free rate": bytes((0xFF, 0xFB, 0x00, 0xC4)) * 200,
    "an mp3 of twenty minutes": (bytes((0xFF, 0xE3, 0x18, 0xC4)) + bytes(68)) * 50_000,
    "a click": wav(tone(100)),
    "far too much": wav(bytes(MOST_BYTES)),
}  # fmt: skip


@pytest.mark.parametrize("data", ATTACKS.values(), ids=ATTACKS)
def test_attack_what_is_no_plain_sound_of_some_minutes_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(ContentError) as told:
        examine(data)
    assert told.value.sentence.startswith("it ")
    assert told.value.sentence.endswith(".")


def test_attack_a_head_that_promises_sound_and_gives_none_is_not_taken_for_sound() -> None:
    promised = flac(tone(2000))[:42] + bytes(5000)
    assert examine(promised).milliseconds == 2000
    assert not decodes(promised, "audio/flac", 2000)
    assert not decodes(wav(tone(500)), "audio/mpeg", 500)
    assert not decodes(b"OggS" + bytes(500), "audio/ogg", 500)


@pytest.mark.parametrize("make", [wav, flac, lambda _: mp3(400)], ids=["wav", "flac", "mp3"])
def test_attack_damaged_sound_is_refused_or_heard_and_ends_nothing(make: Callable[[bytes], bytes]) -> None:
    data = make(tone(400))
    for at in range(0, len(data), max(1, len(data) // 150)):
        spoilt = bytearray(data)
        spoilt[at] ^= 0xFF
        spoilt[(at * 7 + 3) % len(data)] ^= 0x55
        try:
            facts = examine(bytes(spoilt))
        except ContentError:
            continue
        decodes(bytes(spoilt), facts.media_type, facts.milliseconds)


def test_a_stretch_of_sound_is_the_same_wherever_reading_began() -> None:
    sound = tone(1000)
    decoder = Decoder(flac(sound), "audio/flac")
    inside = sound[RATE // 2 * 2 : RATE * 7 // 10 * 2]
    assert decoder.samples(500, 700) == inside
    assert decoder.samples(0, 100) == sound[: RATE // 10 * 2]
    assert decoder.samples(500, 700) == inside
    assert decoder.samples(990, 5000) == sound[RATE * 990 // 1000 * 2 :]
    decoder.close()


@pytest.mark.parametrize("speed", SPEEDS)
def test_A14_a_recording_is_slower_and_faster_at_the_same_pitch(speed: float) -> None:
    sound = tone(1500, 180)
    made = stretched(sound, RATE, speed)
    assert len(made) / len(sound) == pytest.approx(1 / speed, rel=0.05)
    assert crossings(made) == pytest.approx(crossings(sound), rel=0.03)
    assert stretched(b"", RATE, speed) == b""
    assert stretched(tone(20), RATE, 0.8)


# From the sources to the file


@pytest.mark.parametrize("encode", [wav, flac], ids=["wav", "flac"])
def test_a_recording_of_a_page_is_heard_sentence_by_sentence(
    sources: Path, sentences: tuple[Sentence, ...], tmp_path: Path, encode: Callable[[bytes], bytes]
) -> None:
    whole_page(sources, sentences, encode)
    path = build(sources, tmp_path / "content.db")
    assert check_file(path) == ()
    with Store.open(path) as store:
        found = recorded(store, "en", "article", PAGE)
        assert store.counts("en")["recordings"] == 1
        assert store.recordings("en", "article", PAGE)[0].speaker == "A. Reader"
        assert found.speakers(found.pieces) == ("A. Reader",)
        assert recorded(store, "en", "faq", "ibuprofen") is NOTHING
    assert found.arranged(sentences) == sentences
    speech = RecordedSpeech()
    speech.lay_out("en", found.pieces)
    for at, sentence in list(enumerate(sentences))[::-1]:
        assert speech.says(sentence.words, "en")
        clip = speech.synthesise(sentence.words, "en", 1.0)
        assert clip.seconds == pytest.approx(EVERY_MS / 1000, abs=0.002)
        assert crossings(clip.samples) == pytest.approx(2 * (200 + 20 * at), rel=0.06)
    assert not speech.says(sentences[0].words, "cy")
    assert not speech.says("What nobody said", "en")
    speech.forget()
    with pytest.raises(SpeechError):
        speech.synthesise("What nobody said", "en", 1.0)


def test_the_same_recordings_give_the_same_bytes(
    sources: Path, sentences: tuple[Sentence, ...], tmp_path: Path
) -> None:
    whole_page(sources, sentences)
    one, two = build(sources, tmp_path / "one.db"), build(sources, tmp_path / "two.db")
    assert one.read_bytes() == two.read_bytes()


def test_a_part_without_times_is_read_in_one_go(
    sources: Path, sentences: tuple[Sentence, ...], tmp_path: Path
) -> None:
    part = covered(sentences, 2)
    assert part
    assert {sentence.part for sentence in part} == {1}
    add(sources, f"{PAGE}.part-2", wav(tone(700)), text_digest(part))
    with Store.open(build(sources, tmp_path / "content.db")) as store:
        found = recorded(store, "en", "article", PAGE)
    arranged = found.arranged(sentences)
    assert len(arranged) == len(sentences) - len(part) + 1
    (whole,) = [sentence for sentence in arranged if sentence.words in found.pieces]
    assert whole.place == "part.1"
    assert found.arranged(part) == (whole,)
    assert found.arranged(part[1:]) == part[1:]  # from the middle of it a voice reads
    piece = found.pieces[whole.words]
    assert (piece.begins, piece.ends) == (0, 700)


def test_a_part_that_is_recorded_by_itself_is_taken_before_the_page(
    sources: Path, sentences: tuple[Sentence, ...], tmp_path: Path
) -> None:
    part = covered(sentences, 1)
    whole_page(sources, sentences)
    times = "".join(f"{at / 10}\n" for at in range(len(part)))
    add(sources, f"article.{PAGE}.part-1", mp3(3000), text_digest(part), times, "mp3")
    with Store.open(build(sources, tmp_path / "content.db")) as store:
        pieces = recorded(store, "en", "article", PAGE).pieces
    kinds = [pieces[sentence.words].media_type for sentence in sentences]
    assert kinds.count("audio/mpeg") == len(part)
    assert kinds.count("audio/wav") == len(sentences) - len(part)


def test_a_recording_whose_text_has_changed_is_not_played_and_named(
    sources: Path, sentences: tuple[Sentence, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole_page(sources, sentences)
    spoil(sources, f"en/articles/{PAGE}.md", "Rest helps. So do", "Rest helps. So may")
    path = build(sources, tmp_path / "content.db")
    assert check_file(path) == ()
    with Store.open(path) as store:
        assert not recorded(store, "en", "article", PAGE).pieces
        now = text_digest(said(store))
    assert main(["content", "show", str(path)]) == 0
    told = capsys.readouterr().out.splitlines()[-1]
    assert "is not played: the text has changed" in told
    assert f'text = "{now}"' in told


def test_a_recording_with_too_few_times_is_not_played(
    sources: Path, sentences: tuple[Sentence, ...], tmp_path: Path
) -> None:
    add(sources, PAGE, wav(tone(900)), text_digest(sentences), "0\n0.2\n")
    with Store.open(build(sources, tmp_path / "content.db")) as store:
        assert not recorded(store, "en", "article", PAGE).pieces


@pytest.mark.parametrize(
    ("name", "sound", "text", "times", "sentence"),
    [
        (PAGE, wav(tone(500)), "0" * 16, "", "needs the times of its sentences"),
        (PAGE, wav(tone(500)), "0" * 16, "0.3\n0.1\n", "not in order"),
        (PAGE, wav(tone(500)), "0" * 16, "0\n0.5\n", "begins after its end"),
        (PAGE, wav(tone(500)), "0" * 16, "first\n", "must begin with seconds"),
        (PAGE, wav(tone(500)), "", "0\n", "text is empty"),
        (PAGE, wav(tone(500)), "as it is", "0\n", "16 digits and letters"),
        (PAGE, b"RIFF", "0" * 16, "0\n", "no WAV, FLAC or MP3"),
        (PAGE, bytes(MOST_BYTES + 1), "0" * 16, "0\n", "larger than 3.9 MB"),
        ("nowhere", wav(tone(500)), "0" * 16, "0\n", "there is no article 'nowhere'"),
        ("faq.nowhere", wav(tone(500)), "0" * 16, "0\n", "there is no faq 'nowhere'"),
        (f"{PAGE}.part-0", wav(tone(500)), "0" * 16, "0\n", "the name must be the id of a page"),
        (f"{PAGE}.take-2", wav(tone(500)), "0" * 16, "0\n", "the name must be the id of a page"),
        (f"{PAGE}.part-1", mp3(61_000), "0" * 16, "", "more than a minute needs the times"),
    ],
)
def test_every_mistake_with_a_recording_is_told(
    sources: Path, name: str, sound: bytes, text: str, times: str, sentence: str
) -> None:
    add(sources, name, sound, text, times)
    reading = read_edition(sources)
    told = [str(problem) for problem in reading.problems]
    assert any(sentence in problem for problem in told), told
    assert all(problem.startswith("en/audio/") for problem in told)


def test_files_beside_recordings_that_belong_to_none_are_told(sources: Path) -> None:
    add(sources, PAGE, wav(tone(500)), "0" * 16, "0\n")
    folder = sources / "en" / "audio"
    (folder / "other.toml").write_text("", "utf-8")
    (folder / "what-is-lupus.ogg").write_bytes(b"OggS")
    (folder / "what-is-lupus.mp3").write_bytes(MP3_FRAME)
    told = [str(problem) for problem in read_edition(sources).problems]
    assert sum("two sound files of this name" in problem for problem in told) == 2
    assert sum("only .wav or .flac or .mp3" in problem for problem in told) == 1
    assert sum("no sound file of this name" in problem for problem in told) == 1


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("bytes = zeroblob(500)", "no WAV, FLAC or MP3"),
        ("milliseconds = 7", "not of the type and length"),
        ("media_type = 'audio/mpeg'", "not of the type and length"),
        ("times = '100' || char(10) || '50'", "not in order"),
        ("times = '-1'", "are no numbers"),
        ("times = '1e3'", "are no numbers"),
        ("times = '٣'", "are no numbers"),
        ("times = '99999999999999999999'", "are no numbers"),
        ("times = '9999999'", "begins after its end"),
        ("times = ''", "needs the times"),
        ("text_digest = 'as it is'", "which text was read"),
        ("speaker = ' '", "who speaks"),
        ("speaker = printf('%.*c', 81, 'x')", "who speaks"),
        ("item_id = 'nowhere'", "belongs to nothing"),
    ],
)
def test_attack_a_file_whose_recordings_break_the_rules_is_refused(
    sources: Path, sentences: tuple[Sentence, ...], tmp_path: Path, change: str, sentence: str
) -> None:
    whole_page(sources, sentences)
    path = build(sources, tmp_path / "content.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"UPDATE recording SET {change}")  # noqa: S608 - the changes above
        connection.commit()
    assert any(sentence in told for told in check_file(path)), check_file(path)


def test_speak_takes_what_people_recorded_and_a_voice_for_the_rest(
    sources: Path, sentences: tuple[Sentence, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    part = covered(sentences, 2)
    add(sources, f"{PAGE}.part-2", wav(tone(700, 400)), text_digest(part))
    path = build(sources, tmp_path / "content.db")
    out = tmp_path / "part.wav"
    arguments = ["speak", "--page", PAGE, "--content", str(path), "--out", str(out), "--script"]
    assert main([*arguments, "--part", "2"]) == 0
    assert f'text = "{text_digest(part)}"' in capsys.readouterr().out
    with wave.open(str(out)) as file:
        assert crossings(file.readframes(file.getnframes())) == pytest.approx(800, rel=0.02)
    assert main(arguments) == 0
    assert f'text = "{text_digest(sentences)}"' in capsys.readouterr().out
    with wave.open(str(out)) as file:
        assert file.getnframes() > 5 * RATE
    assert main([*arguments, "--part", "9"]) == 2
    assert "no part 9" in capsys.readouterr().err


def test_attack_a_recording_that_does_not_decode_is_met_before_an_edition_is_shown(
    sources: Path, sentences: tuple[Sentence, ...], tmp_path: Path
) -> None:
    whole_page(sources, sentences, flac)
    with Store.open(build(sources, tmp_path / "content.db")) as store:
        (recording,) = store.recordings("en", "article", PAGE)
        assert can_show(recording.data, recording.media_type)
        broken = recording.data[:42] + bytes(len(recording.data) - 42)
        assert not can_show(broken, recording.media_type)
        with pytest.raises(Refused) as refused:
            probe(store, lambda _, kind: not kind.startswith("audio/"), lambda _done, _of: None)
        assert refused.value.code == "cannot-be-shown"
        probe(store, lambda _data, _kind: True, lambda _done, _of: None)
