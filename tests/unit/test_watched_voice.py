"""A voice of the system can fail in every way, and the voice that ships still reads (A10)."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.config import SiteSettings
from kiosk.devices.ports import Clip, SpeechError
from kiosk.devices.watched import REST_SECONDS, Trial, Watched
from kiosk.ui.offthread import OffThread
from kiosk.ui.voice import Voice
from tests.patience import PATIENCE_MS, PATIENCE_SECONDS
from tests.speech_fakes import RATE, FakeEngine, FakeSound

NOW = 1_800_000_000.0
SHORT = 0.05
"""How long the test is patient with what never comes back."""

Says = Callable[[], Clip]


def loud() -> Clip:
    return Clip(b"\x00\x20" * RATE, RATE)


def silence() -> Clip:
    return Clip(bytes(2 * RATE), RATE)


def nothing() -> Clip:
    return Clip(b"", RATE)


def error() -> Clip:
    raise SpeechError("This cannot be read aloud.", "as the test wants it")


class System(FakeEngine):
    """A system's voices: what each text gives is for the test to say."""

    def __init__(self, says: Says, *languages: str) -> None:
        super().__init__(*languages)
        self._says = says

    def called(self, language: str) -> str:
        """The name of the one voice."""
        return "Microsoft George" if self.speaks(language) else ""

    def synthesise(self, text: str, language: str, speed: float) -> Clip:
        """What the test wants."""
        super().synthesise(text, language, speed)
        return self._says()


@pytest.fixture
def hangs() -> Iterator[Says]:
    """Never comes back while the test runs."""
    over = threading.Event()

    def wait() -> Clip:
        assert over.wait(PATIENCE_SECONDS)
        return loud()

    yield wait
    over.set()


def watched(says: Says, *languages: str, trial: Trial | None = None, patience: float = 60.0) -> Watched:
    return Watched(System(says, *languages), trial or Trial(None, lambda: NOW), patience)


def heard(qtbot: QtBot, engine: Watched, *texts: str, language: str = "en") -> list[str]:
    """Who reads each of the texts in the kiosk's one voice, which ships an engine of its own."""
    shipped = FakeEngine("en", "pl")
    voice = Voice((engine, shipped), FakeSound(True), OffThread("voice"))
    readers = []
    for text in texts:
        before = len(shipped.asked)
        with qtbot.waitSignal(voice.began, timeout=PATIENCE_MS):
            voice.say(text, language)
        readers.append("shipped" if len(shipped.asked) > before else "system")
    voice.close()
    return readers


def test_A10_a_good_voice_of_the_system_reads_before_the_one_that_ships(qtbot: QtBot) -> None:
    engine = watched(loud)
    assert heard(qtbot, engine, "One.", "Two.") == ["system", "system"]
    assert engine.called("en") == "Microsoft George"
    assert SiteSettings().system_voice


@pytest.mark.parametrize("says", [error, silence, nothing])
def test_A10_a_voice_that_fails_makes_nobody_mute_and_is_asked_no_more(qtbot: QtBot, says: Says) -> None:
    engine = watched(says)
    assert heard(qtbot, engine, "One.", "Two.") == ["shipped", "shipped"]
    assert not engine.speaks("en")
    assert engine.called("en") == ""
    with pytest.raises(SpeechError):
        engine.synthesise("One.", "en", 1.0)


def test_A10_a_voice_that_hangs_makes_nobody_mute(qtbot: QtBot, hangs: Says, tmp_path: Path) -> None:
    trial = tmp_path / "trial"
    engine = watched(hangs, trial=Trial(trial, lambda: NOW), patience=SHORT)
    assert heard(qtbot, engine, "One.", "Two.") == ["shipped", "shipped"]
    assert trial.exists()  # the next start does not wait for it again


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_A10_a_voice_with_a_mistake_of_ours_makes_nobody_mute(qtbot: QtBot) -> None:
    def mistake() -> Clip:
        raise ZeroDivisionError

    assert heard(qtbot, watched(mistake, patience=SHORT), "One.", "Two.") == ["shipped", "shipped"]


def test_A10_a_language_that_the_system_does_not_speak_is_never_asked_of_it(qtbot: QtBot) -> None:
    system = System(loud, "en")
    engine = Watched(system, Trial(None, lambda: NOW))
    assert heard(qtbot, engine, "Raz.", language="pl") == ["shipped"]
    with pytest.raises(SpeechError):
        engine.synthesise("Raz.", "pl", 1.0)
    assert system.asked == []
    assert engine.speaks("en")


def test_the_file_of_the_trial_stands_while_the_voice_speaks_and_no_longer(tmp_path: Path) -> None:
    file = tmp_path / "trial"
    stood: list[bool] = []

    def look() -> Clip:
        stood.append(file.exists())
        return loud()

    engine = watched(look, trial=Trial(file, lambda: NOW))
    engine.synthesise("One.", "en", 1.0)
    assert stood == [True]
    assert not file.exists()


@pytest.mark.parametrize(("age", "speaks"), [(0.0, False), (REST_SECONDS - 1, False), (REST_SECONDS, True)])
def test_a_voice_with_which_the_program_ended_rests_for_a_week(
    tmp_path: Path, age: float, speaks: bool
) -> None:
    file = tmp_path / "trial"
    file.touch()
    os.utime(file, (NOW - age, NOW - age))
    assert watched(loud, trial=Trial(file, lambda: NOW)).speaks("en") == speaks


def test_a_voice_whose_trial_cannot_be_written_down_is_not_asked(qtbot: QtBot, tmp_path: Path) -> None:
    system = System(loud)
    engine = Watched(system, Trial(tmp_path / "no folder" / "trial", lambda: NOW))
    assert heard(qtbot, engine, "One.") == ["shipped"]
    assert system.asked == []
