"""Staff at a real kiosk in a real window, with a mouse and a keyboard: set it up, come in, leave it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from kiosk import config
from kiosk.content.store import Store
from kiosk.paths import DataFolder
from kiosk.ui.staff_rehearsal import rehearse
from tests.end2end.conftest import HEIGHT, PIN, WIDTH, MakeTwin, StartKiosk
from tests.end2end.desktop import SAME_SHARE, Kiosk, difference, still
from tests.patience import until

pytestmark = pytest.mark.window

ATTRACT = "Lupus and CAR-T treatment"
QUIET = 0.5
"""Longer than touches are ignored after a change of screen."""

ANOTHER_PAGE = 0.02
"""The share of pixels that differ at least where the keys for the PIN have gone."""


def sees(kiosk: Kiosk, title: str) -> None:
    until(lambda: kiosk.title() == title, f"{title}, but there is {kiosk.title()!r}")


def pause(kiosk: Kiosk, seconds: float = QUIET) -> None:
    kiosk.screen.xdotool("sleep", str(seconds))


def type_in(kiosk: Kiosk, letters: str) -> None:
    pause(kiosk)
    kiosk.press(*letters)


def enter_pin(kiosk: Kiosk, share: float, then: str) -> None:
    """Type the PIN; the page keeps its title, and more than this share of it is another afterwards."""
    type_in(kiosk, PIN)
    typed = still(kiosk.screen)
    kiosk.press("Return")
    until(lambda: difference(kiosk.screen.picture(), typed) > share, then)


def come_in(kiosk: Kiosk) -> None:
    """With the keyboard."""
    type_in(kiosk, "staff")
    sees(kiosk, "For staff")
    type_in(kiosk, PIN)
    kiosk.press("Return")
    sees(kiosk, "Staff menu")


def test_P08_five_seconds_on_the_title_lead_to_the_pin_and_it_to_the_menu(start: StartKiosk) -> None:
    kiosk = start()
    kiosk.wait_until_started()
    x, y = str(WIDTH // 5), str(HEIGHT * 3 // 10)
    began = time.monotonic()
    kiosk.screen.xdotool("mousemove", x, y, "mousedown", "1")
    sees(kiosk, "For staff")
    assert time.monotonic() - began > 5
    kiosk.screen.xdotool("mouseup", "1")
    type_in(kiosk, PIN)
    kiosk.press("Return")
    sees(kiosk, "Staff menu")
    assert PIN not in kiosk.log()


def test_first_run_in_a_real_window_set_up_come_in_change_a_word_and_go(
    start: StartKiosk, twin_of: MakeTwin, edition: Store, tmp_path: Path
) -> None:
    data = DataFolder(tmp_path / "new")
    kiosk = start(data=data.root, set_up=False)
    twin = twin_of(edition)
    rehearse(twin.shell, tmp_path, lambda: 0.0, (WIDTH, HEIGHT, 2.0))
    (tmp_path / "staff.toml").unlink()
    twin.shell.staff.renew()
    twin.settle(0.2)

    def click(name: str) -> None:
        pause(kiosk)
        point = twin.point(name)
        kiosk.click(*point)
        twin.click(*point)

    kiosk.wait_until_started()
    until(lambda: difference(kiosk.screen.picture(), twin.picture()) <= SAME_SHARE, "the offer to set it up")
    click("set-up")
    sees(kiosk, "Set up this kiosk")
    click("setup-begin")
    sees(kiosk, "Choose a PIN")
    enter_pin(kiosk, SAME_SHARE, "the question for it again")
    enter_pin(kiosk, ANOTHER_PAGE, "the recovery code")
    assert data.staff.exists()
    kiosk.press("Return")  # the recovery code is written down
    sees(kiosk, "What is this clinic called?")
    type_in(kiosk, "Ward")
    kiosk.press("Return")
    sees(kiosk, "How large is the screen?")
    assert config.load(data.settings)[0].clinic == "Ward"
    finish = twin.point("finish")
    pause(kiosk)
    kiosk.click(*finish)
    sees(kiosk, ATTRACT)
    come_in(kiosk)
    pause(kiosk)
    kiosk.click(*finish)
    sees(kiosk, ATTRACT)
    assert PIN not in kiosk.log()
