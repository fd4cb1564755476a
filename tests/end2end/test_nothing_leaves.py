"""Without any network the kiosk lacks nothing, asks for none, and starts no program (P02, P05)."""

from __future__ import annotations

import os
import re
import signal
import sys
from pathlib import Path

import pytest

from tests.end2end.conftest import HEIGHT, WIDTH
from tests.end2end.desktop import ROOT, Screen, still
from tests.end2end.test_window import xdotool_clicks
from tests.patience import until
from tests.processes import children
from tests.tracing import Trace

KIOSK = [sys.executable, "-m", "kiosk"]


def test_the_tracer_sees_a_socket_and_a_program(tmp_path: Path) -> None:
    code = "import os, socket; socket.socket(); os.execv('/bin/true', ['true'])"
    trace = Trace([sys.executable, "-c", code], os.environ, tmp_path / "trace")
    assert trace.end() == 0
    assert any("AF_INET" in call for call in trace.calls("socket"))
    assert len(trace.calls("execve")) == 2


def test_P02_every_screen_is_drawn_without_one_call_to_a_network(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    out = tmp_path / "pictures"
    trace = Trace([*KIOSK, "tour", out], environment, tmp_path / "trace")
    assert trace.end() == 0
    assert trace.calls() == []
    assert len(trace.calls("execve")) == 1, "the kiosk itself"
    names = {path.stem.removeprefix("R1-paper-standard-en-") for path in out.glob("*.png")}
    assert {"home", "topic-lupus", "article-what-is-lupus", "questions", "organisations"} <= names
    assert {"atoz", "search", "search-xyzzy", "settings", "help"} <= names
    assert any(name.startswith("organisation-") for name in names)
    assert any(name.startswith("about-faq-") for name in names)


@pytest.mark.window
def test_P02_a_visit_in_a_real_window_speaks_to_the_screen_only(screen: Screen, tmp_path: Path) -> None:
    environment = {**os.environ, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    environment.pop("DBUS_SESSION_BUS_ADDRESS", None)  # a bare kiosk's session has none
    words: list[str | Path] = ["supervise", "--data", tmp_path / "data", "--size", f"{WIDTH}x{HEIGHT}"]
    trace = Trace([*KIOSK, *words], environment, tmp_path / "trace")
    try:
        until(lambda: bool(screen.xdotool("search", "--onlyvisible", "--name", ".")), "the window")
        screen.xdotool(*xdotool_clicks(seed=2, count=150))
        screen.xdotool("key", *"lupus", "Tab", "Return")
        still(screen)
        (supervisor,) = children(trace.process.pid)
        (kiosk,) = children(supervisor)
        loaded = set(re.findall(r"[^/\n]+\.so\b", Path(f"/proc/{kiosk}/maps").read_text("utf-8")))
        os.kill(supervisor, signal.SIGTERM)
        assert trace.end() == 0
    finally:
        trace.process.kill()
    assert "libQt6Quick.so" in loaded
    # Python's own ways to a network; OpenSSL would be 3 MB that nothing needs.
    assert not [name for name in loaded if name.startswith(("_socket", "_ssl", "libssl", "libcrypto"))]
    assert len(trace.calls("execve", "execveat")) == 2, "the supervisor and the kiosk"
    assert all(call.startswith("AF_UNIX") for call in trace.calls("socket", "socketpair"))
    # A window is drawn by the X server, and that is a socket on the same machine.
    assert all("/tmp/.X11-unix/" in call for call in trace.calls("connect"))  # noqa: S108 - its fixed place
    assert trace.calls("bind", "listen", "accept", "accept4") == []
