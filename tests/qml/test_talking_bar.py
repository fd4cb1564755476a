"""The bar that says that talking mode is on takes no room from what can be touched."""

from __future__ import annotations

import pytest

from kiosk.session.reader import ReaderSettings
from tests.blindfold import Blindfold
from tests.driver import Opener
from tests.survey import FRAME, look_at


@pytest.mark.parametrize("device", ["R1", "R2", "R3"])
@pytest.mark.parametrize("size", ["standard", "largest"])
def test_T01_the_bar_of_talking_mode_leaves_everything_its_room(
    opener: Opener, device: str, size: str
) -> None:
    reader = Blindfold(opener(device))
    reader.driver.wear(ReaderSettings(text_size=size, bigger_buttons=True))
    reader.driver.open("settings")
    reader.start()
    reader.driver.settle()
    survey = look_at(reader.driver, "settings")
    bar = reader.driver.rect(reader.driver.child("talking-bar"))
    button = reader.driver.rect(reader.driver.child("talking-end"))
    targets = [target for target in survey.targets if target.scroller == FRAME]
    assert survey.window.contains(bar)
    assert bar.contains(button)
    assert survey.mm(button.height()) >= 20
    assert all(target.rect.top() >= bar.bottom() for target in targets if target.name != "talking-end")
    assert all(target.rect.bottom() <= survey.window.bottom() for target in targets)
    assert not [words.text for words in survey.words if words.truncated]
    assert reader.driver.kiosk.by_ear is not None
    reader.driver.kiosk.by_ear.talking.finish()
