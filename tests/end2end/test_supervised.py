"""The kiosk under its supervisor, in a real window: killed, hanging, and left without a supervisor (I03)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.conftest import HEIGHT, WIDTH, StartKiosk
from tests.end2end.desktop import SAME_SHARE, Screen, difference, still
from tests.end2end.supervised import Supervised
from tests.patience import PATIENCE_SECONDS, until
from tests.processes import lives

pytestmark = pytest.mark.window


@pytest.fixture
def supervised(screen: Screen, tmp_path: Path) -> Iterator[Supervised]:
    made = Supervised(screen, tmp_path / "data")
    yield made
    made.kill()


def test_I03_a_killed_kiosk_is_back_in_the_state_it_began_in(supervised: Supervised, screen: Screen) -> None:
    supervised.wait_until_drawn()
    supervised.wait_until_started()
    begun = still(screen)
    kiosk = supervised.kiosk
    for x, y in ((WIDTH // 2, HEIGHT // 2), (WIDTH // 3, HEIGHT // 2)):
        screen.xdotool("mousemove", str(x), str(y), "click", "1")
        until(lambda: difference(still(screen), begun) > SAME_SHARE, "a visit has begun")
    os.kill(kiosk, signal.SIGKILL)
    supervised.wait_until_drawn(instead_of=kiosk)
    supervised.wait_until_started(times=2)
    until(lambda: difference(still(screen), begun) <= SAME_SHARE, "the state it began in")
    assert "signal SIGKILL" in supervised.notes().last_failure
    supervised.process.terminate()
    assert supervised.process.wait(PATIENCE_SECONDS) == 0
    assert "told to end" in supervised.log()
    assert not supervised.window_of(supervised.kiosk)


def test_I03_a_kiosk_that_hangs_is_ended_and_none_outlives_its_supervisor(supervised: Supervised) -> None:
    supervised.wait_until_drawn()
    supervised.wait_until_it_beats()
    kiosk = supervised.kiosk
    os.kill(kiosk, signal.SIGSTOP)
    supervised.wait_until_drawn(instead_of=kiosk)
    assert "stood still for 10 s" in supervised.notes().last_failure
    second = supervised.kiosk
    supervised.process.kill()
    until(lambda: not lives(second), "the end of the kiosk")


# As a window manager does it: a ClientMessage with WM_DELETE_WINDOW.
CLOSE = """
import ctypes, sys
class Message(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("kind", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("room", ctypes.c_long * 24)]
x = ctypes.CDLL("libX11.so.6")
x.XOpenDisplay.restype = ctypes.c_void_p
x.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
x.XInternAtom.restype = ctypes.c_ulong
x.XSendEvent.argtypes = (ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p)
x.XSync.argtypes = (ctypes.c_void_p, ctypes.c_int)
display, window = x.XOpenDisplay(None), int(sys.argv[1])
protocols, close = (x.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
message = Message(33, 0, 1, None, window, protocols, 32, (ctypes.c_long * 5)(close, 0, 0, 0, 0))
assert x.XSendEvent(display, window, 0, 0, ctypes.byref(message))
x.XSync(display, 0)
"""


@pytest.mark.parametrize(("size", "stays"), [(None, True), ((WIDTH, HEIGHT), False)])
def test_P05_the_window_manager_closes_a_window_but_not_the_whole_screen(
    start: StartKiosk, screen: Screen, size: tuple[int, int] | None, *, stays: bool
) -> None:
    kiosk = start(size=size)
    kiosk.wait_until_started()
    environment = {**os.environ, "DISPLAY": screen.name}
    subprocess.run([sys.executable, "-c", CLOSE, kiosk.window], env=environment, check=True)
    if stays:
        time.sleep(0.5)
        assert kiosk.process.poll() is None
    else:
        assert kiosk.process.wait(PATIENCE_SECONDS) == 0
        kiosk.must_end_well()
