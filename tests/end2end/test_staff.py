"""Staff at a real kiosk in a real window, with a mouse and a keyboard: set it up, come in, leave it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import config
from kiosk.content.store import Store
from kiosk.paths import DataFolder
from kiosk.ui.staff_rehearsal import rehearse
from tests.end2end.conftest import HEIGHT, PIN, WIDTH, MakeTwin, StartKiosk
from tests.end2end.desktop import Kiosk, until

pytestmark = pytest.mark.window

ATTRACT = "Lupus and CAR-T treatment"
QUIET = 0.5
"""Longer than keys and touches are ignored after a change of screen."""

LET_IN = 2.5
"""When a kiosk that has just been started lets staff in."""


def sees(kiosk: Kiosk, title: str) -> None:
    until(lambda: kiosk.title() == title, f"{title}, but there is {kiosk.title()!r}")


def pause(kiosk: Kiosk, seconds: float = QUIET) -> None:
    kiosk.screen.xdotool("sleep", str(seconds))


def type_in(kiosk: Kiosk, letters: str) -> None:
    pause(kiosk)
    kiosk.press(*letters)


def come_in(kiosk: Kiosk) -> None:
    """With the keyboard."""
    type_in(kiosk, "staff")
    sees(kiosk, "For staff")
    type_in(kiosk, PIN)
    kiosk.press("Return")
    sees(kiosk, "Staff menu")


def test_P08_five_seconds_on_the_title_lead_to_the_pin_and_it_to_the_menu(start: StartKiosk) -> None:
    kiosk = start()
    sees(kiosk, ATTRACT)
    pause(kiosk, LET_IN)
    x, y = str(WIDTH // 5), str(HEIGHT * 3 // 10)
    kiosk.screen.xdotool("mousemove", x, y, "mousedown", "1", "sleep", "5.6", "mouseup", "1")
    sees(kiosk, "For staff")
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

    sees(kiosk, ATTRACT)
    pause(kiosk, LET_IN)
    click("set-up")
    sees(kiosk, "Set up this kiosk")
    click("setup-begin")
    sees(kiosk, "Choose a PIN")
    for _ in range(2):
        type_in(kiosk, PIN)
        kiosk.press("Return")
    until(data.staff.exists, "the PIN")
    pause(kiosk)
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
