"""Readiness of what is beside the screen: touch, sound, voices, printer are found there, or missing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from kiosk.devices import readiness
from kiosk.devices.espeak import EspeakEngine, shipped_engine
from kiosk.devices.ports import Clip, SpeechError
from kiosk.devices.readiness import Devices, printing, sound, touch, voices
from kiosk.devices.sapi import SapiEngine
from kiosk.devices.sound import MiniaudioSound
from kiosk.devices.system_voices import SystemVoice
from kiosk.devices.touchscreens import touchscreens
from kiosk.devices.watched import Trial, Watched
from kiosk.errors import SettingError
from kiosk.findings import Finding, Light
from kiosk.staff.doctor import examine
from kiosk.wording import Wording
from tests.speech_fakes import RATE, FakeEngine, FakeSound
from tests.unit.test_doctor import NOW


def told(found: Iterable[Finding]) -> list[str]:
    """Light and sentence of each; what is not fine says what to do."""
    findings = list(found)
    for finding in findings:
        assert isinstance(finding.sentence, Wording), "it can be said in any language"
        assert finding.sentence.endswith(".")
        assert bool(finding.what_to_do) == (finding.light is not Light.GREEN)
    return [f"{finding.light}: {finding.sentence}" for finding in findings]


# Touch


def plug_in(inputs: Path, number: int, name: str, properties: str) -> None:
    device = inputs / f"event{number}" / "device"
    device.mkdir(parents=True)
    (device / "name").write_text(f"{name}\n", "utf-8")
    (device / "properties").write_text(f"{properties}\n", "ascii")


def test_a_touchscreen_is_told_from_keyboards_and_touch_pads(tmp_path: Path) -> None:
    for number, (name, properties) in enumerate(
        (
            ("Keyboard", "0"),
            ("Touch pad", "5"),
            ("ILITEK", "2"),
            ("ILITEK", "2"),
            ("Wide", "8000000000000000 3"),
        )
    ):
        plug_in(tmp_path, number, name, properties)
    assert touchscreens(tmp_path) == ("ILITEK", "Wide")


def test_what_the_system_tells_badly_is_no_touchscreen(tmp_path: Path) -> None:
    plug_in(tmp_path, 0, "Odd", "nonsense")
    plug_in(tmp_path, 1, "Empty", "")
    (tmp_path / "event2").mkdir()
    plug_in(tmp_path, 3, "", "2")
    (tmp_path / "event3" / "device" / "name").unlink()
    assert touchscreens(tmp_path) == ("",)
    assert touchscreens(tmp_path / "none") == ()


def test_a_screen_without_touch_is_amber_and_one_with_it_is_named() -> None:
    assert told(touch(lambda: ("ILITEK", "Other"))) == ["green: The screen feels touches (ILITEK, Other)."]
    assert told(touch(lambda: ("",))) == ["green: The screen feels touches."]
    assert told(touch(lambda: ())) == ["amber: No screen that feels touches was found."]


# Sound and voices


def test_a_sound_card_that_opens_is_named_and_let_go_again() -> None:
    card = FakeSound()
    assert told(sound(card)) == ["green: Sound goes to Fake sound."]
    assert not card.is_open
    assert told(sound(FakeSound(broken=True)))[0].startswith("amber: No sound comes out of this PC")


def test_the_sound_card_of_this_program_is_asked_and_let_go_again() -> None:
    card = MiniaudioSound("null")
    assert told(sound(card)) == [f"green: Sound goes to {card.name()}."]
    assert card.name()
    assert card._device is None


def test_a_pc_without_sound_is_told_without_a_word_on_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    list(sound(MiniaudioSound("alsa")))
    assert capfd.readouterr() == ("", "")


def test_A10_every_language_needs_a_voice_of_its_own() -> None:
    engine = EspeakEngine(shipped_engine())
    assert told(voices([FakeEngine("xx"), engine], ["en", "so", "pl"])) == [
        "amber: There is no voice for the language so, so its pages are not read aloud.",
        "green: There is a voice for: en (eSpeak NG), pl (eSpeak NG).",
    ]


def test_A10_the_voice_in_use_is_named_and_one_that_says_nothing_is_passed_over() -> None:
    system = SapiEngine((SystemVoice("t", "Microsoft George", 0x0809),))  # of a Windows that is not there
    shipped = EspeakEngine(shipped_engine())
    assert told(voices([Speaking("en"), shipped], ["en"])) == ["green: There is a voice for: en (Speaking)."]
    assert told(voices([Watched(system, Trial(None, lambda: 0)), shipped], ["en", "pl"])) == [
        "amber: The voice Microsoft George says nothing, so eSpeak NG reads.",
        "green: There is a voice for: en (eSpeak NG), pl (eSpeak NG).",
    ]


class Speaking(FakeEngine):
    """Its tone is as loud as speech."""

    def called(self, language: str) -> str:
        """Another name."""
        return "Speaking"

    def synthesise(self, text: str, language: str, speed: float) -> Clip:
        """A tone."""
        return Clip(b"\x00\x10" * RATE, RATE)


class Mute(FakeEngine):
    """Has voices that say nothing."""

    def synthesise(self, text: str, language: str, speed: float) -> Clip:
        """Silence, or not even that."""
        if language == "pl":
            raise SpeechError("This cannot be read aloud.", "as the test wants it")
        return Clip(bytes(RATE), RATE)


def test_a_voice_that_is_there_but_says_nothing_is_red() -> None:
    assert [one[:23] for one in told(voices([Mute("en", "pl")], ["en", "pl"]))] == [
        "red: The voice for the "
    ] * 2


# Printer


def test_the_printer_of_the_settings_is_looked_for() -> None:
    asked: list[str] = []

    def known(name: str) -> bool:
        asked.append(name)
        return name == "Office"

    assert told(printing(known, "")) == ["green: No printer is set, so leaflets are not printed."]
    assert asked == []
    assert told(printing(known, "Office")) == ["green: The printer Office is known to this PC."]
    assert told(printing(known, "Gone")) == [
        "amber: The printer Gone is not there, so leaflets cannot be printed."
    ]


# All of it


def test_each_part_is_asked_even_where_the_edition_cannot_tell_its_languages() -> None:
    def no_edition() -> tuple[str, ...]:
        raise SettingError("The file is damaged.")

    devices = Devices(lambda: ("ILITEK",), FakeSound(), [FakeEngine()], lambda _: True)
    report = examine(readiness.probes(devices, no_edition, "Office"), NOW)
    lights = {line.area: line.finding.light for line in report.lines}
    assert lights == {
        "Touch": Light.GREEN, "Sound": Light.GREEN, "Voices": Light.RED, "Printer": Light.GREEN,
    }  # fmt: skip


def test_what_this_pc_has_can_be_asked_for() -> None:
    devices = readiness.shipped(also_systems=False)
    assert [engine.speaks("en") for engine in devices.engines] == [True]
    assert told(voices(devices.engines, ["en"])) == ["green: There is a voice for: en (eSpeak NG)."]
    assert isinstance(list(devices.touchscreens()), list)
