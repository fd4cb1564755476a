"""One soft tone for each question, only where it may be heard (M02)."""

from __future__ import annotations

import array
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from kiosk.devices.tone import soft_tone
from kiosk.ui.offthread import OffThread
from kiosk.ui.tone import Tone
from tests.patience import PATIENCE_MS
from tests.speech_fakes import FakeSound


def test_M02_the_tone_is_short_and_soft_and_neither_begins_nor_ends_with_a_click() -> None:
    clip = soft_tone()
    assert 0.3 <= clip.seconds <= 1.0
    samples = array.array("h", clip.samples)
    assert max(samples) < 0.2 * 32_767
    assert max(samples) > 0.02 * 32_767
    assert max(abs(sample) for sample in [*samples[:40], *samples[-40:]]) < 30
    assert max(abs(later - sooner) for sooner, later in pairwise(samples)) < 1500


def rung(qtbot: QtBot, sound: FakeSound, *, loudspeaker: bool) -> Tone:
    aside = OffThread("tone")
    tone = Tone(sound, aside, loudspeaker=lambda: loudspeaker)
    tone.ring()
    qtbot.waitUntil(lambda: not aside.busy, timeout=PATIENCE_MS)
    return tone


@pytest.mark.parametrize(
    ("loudspeaker", "headphones", "heard"),
    [(True, None, 1), (True, False, 1), (False, True, 1), (False, False, 0), (False, None, 0)],
)
def test_M02_the_room_hears_it_only_where_the_loudspeaker_may_speak(
    qtbot: QtBot, *, loudspeaker: bool, headphones: bool | None, heard: int
) -> None:
    sound = FakeSound(headphones)
    tone = rung(qtbot, sound, loudspeaker=loudspeaker)
    assert sound.played == heard
    if heard:
        sound.end()
    qtbot.waitUntil(lambda: not sound.is_open, timeout=PATIENCE_MS)
    tone.close()


def test_without_a_sound_card_the_question_is_only_seen(qtbot: QtBot) -> None:
    sound = FakeSound(broken=True)
    tone = rung(qtbot, sound, loudspeaker=True)
    assert sound.played == 0
    tone.close()
