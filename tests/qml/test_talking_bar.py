"""The bar that says that talking mode is on takes no room from what is touched, and shows what is said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt

from kiosk.session.reader import ReaderSettings
from tests.blindfold import Blindfold, blindfolded
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


@pytest.mark.parametrize("device", ["R1", "R2", "R3"])
@pytest.mark.parametrize("size", ["standard", "largest"])
def test_A13_what_talking_mode_says_and_no_screen_shows_is_seen_too(
    opener: Opener, device: str, size: str
) -> None:
    driver = opener(device)
    driver.wear(ReaderSettings(text_size=size))
    with blindfolded(driver) as reader:
        driver.open("home")
        heard = reader.start()
        window = QRectF(0, 0, driver.window.width(), driver.window.height())

        def caption() -> str:
            words = driver.child("talking-caption-words")
            assert not words.property("truncated")
            assert window.contains(driver.rect(driver.child("talking-caption")))
            return str(words.property("text"))

        assert heard.startswith(caption())
        assert "Talking mode is on" in caption()
        assert "Hold Enter for Help now" in caption()
        places = driver.rect(driver.child("rail-help"))
        reader.key(Qt.Key.Key_Down)
        assert not driver.has("talking-caption")  # what is pointed at has a ring
        assert driver.rect(driver.child("rail-help")) == places  # nothing moves away under a finger
        assert reader.key(Qt.Key.Key_F1).startswith(caption())
        assert "on this screen" in caption()
        assert reader.key(Qt.Key.Key_Escape) == caption() == "There is nothing to go back to."
        assert reader.key(Qt.Key.Key_Minus) == caption()
        assert "Sound:" in caption()
