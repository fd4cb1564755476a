"""Lockdown on Windows, tried under Wine: the registry is set and put back; the catcher of keys catches."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from devtools.steps import Steps
from windows import payload, wineroot

from tests.frozen.windows_pc import RUN, Pc, pc

ROOT = Path(__file__).parents[2]
PYTHON = r"Z:\tmp\bind\python\python.exe"
SOURCES = r"Z:\tmp\bind\sources"
ACCESSIBILITY = r"HKCU\Control Panel\Accessibility\StickyKeys"
UPDATE = r"HKLM\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate"

# A window that writes down the keys it is told of; the first word switches the catcher on or off.
LISTENER = """
import sys
sys.path.insert(0, r"Z:\\tmp\\bind\\sources")
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QRasterWindow
from kiosk.devices.win_keys import KeyHook
from kiosk.lockdown.keys import Exits

out = open(r"C:\\keys.txt", "w", buffering=1)

class Window(QRasterWindow):
    def keyPressEvent(self, event):
        print(event.text() or Qt.Key(event.key()).name, file=out)

    def closeEvent(self, event):
        print("close", file=out)
        event.ignore()

app = QGuiApplication([])
window = Window()
window.setTitle("listener")
window.show()
window.requestActivate()
hook = KeyHook(Exits().swallows)
if sys.argv[1] == "on":
    assert hook.start()
QTimer.singleShot(500, lambda: print("ready", file=out))
QTimer.singleShot(12000, lambda: app.exit(0))  # quit would ask the window
app.exec()
hook.stop()
print("stopped", file=out)
"""

pytestmark = [
    pytest.mark.packaging,
    pytest.mark.skipif(bool(wineroot.why_not()), reason=wineroot.why_not()),
    pytest.mark.xdist_group("wine"),
]


@pytest.fixture(scope="module")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pc]:
    """A Windows with the interpreter that the program is made with, and these sources."""
    python = payload.interpreter(wineroot.provide(), Steps(1, tmp_path_factory.mktemp("log") / "log.txt"))
    with pc(tmp_path_factory.mktemp("lockdown"), {"python": python, "sources": ROOT}) as windows:
        yield windows


def lockdown(windows: Pc, *words: str) -> tuple[int, str]:
    program = f"import sys; sys.path.insert(0, r'{SOURCES}'); from kiosk.cli import main; sys.exit(main())"
    done = windows.session.wine(PYTHON, "-c", program, "lockdown", *words)
    return done.code, done.output


def test_P05_settings_of_windows_are_made_and_put_back(windows: Pc) -> None:
    windows.session.wine(
        "reg", "add", UPDATE, "/v", "ActiveHoursStart", "/t", "REG_DWORD", "/d", "9", "/reg:64"
    )
    before = [windows.value(key, name) for key, name in ((RUN, "Wayside"), (UPDATE, "ActiveHoursStart"))]
    assert before == ["", "0x9"]
    code, told = lockdown(windows, "apply", "--system", "pro")
    assert code == 0, told
    assert "supervise" in windows.value(RUN, "Wayside")
    assert windows.value(UPDATE, "ActiveHoursStart") == "0x6"
    assert lockdown(windows, "check", "--system", "pro")[0] == 0
    code, told = lockdown(windows, "apply", "--system", "pro", "--account-only")
    assert code == 0, told
    assert windows.value(ACCESSIBILITY, "Flags") == "506"
    assert lockdown(windows, "undo", "--system", "pro", "--account-only")[0] == 0
    assert lockdown(windows, "undo", "--system", "pro")[0] == 0
    assert [
        windows.value(key, name) for key, name in ((RUN, "Wayside"), (UPDATE, "ActiveHoursStart"))
    ] == before
    assert lockdown(windows, "check", "--system", "pro")[0] == 1


@pytest.mark.parametrize("hook", ["off", "on"])
def test_P05_the_catcher_of_keys_catches_what_leads_out_and_nothing_else(windows: Pc, hook: str) -> None:
    script = windows.drive / "listener.py"
    script.write_text(LISTENER, "utf-8")
    keys = windows.drive / "keys.txt"
    keys.unlink(missing_ok=True)
    windows.start(PYTHON, r"C:\listener.py", hook)
    windows.until(lambda: keys.exists() and "ready" in keys.read_text(), "the listener")
    windows.session.xdotool("search", "--sync", "--name", "listener", "windowfocus")
    for key in ("a", "F5", "Escape", "alt+F4", "Super_L", "b"):
        windows.session.xdotool("key", "--clearmodifiers", key)
    windows.until(lambda: "stopped" in keys.read_text(), "the end of the listener")
    heard = keys.read_text().split()
    assert [letter for letter in heard if letter in {"a", "b"}] == ["a", "b"]
    led_out = {"Key_F5", "close", "Key_Meta", "Key_Super_L"} & set(heard)
    assert bool(led_out) == (hook == "off"), heard
    if hook == "off":
        assert {"Key_F5", "close"} <= set(heard), "the control: without the catcher they arrive"
