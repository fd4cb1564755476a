"""A kiosk that nobody looks after crashes, and says so to staff after its next start."""

from __future__ import annotations

import signal
from datetime import UTC, datetime

import pytest

from kiosk.paths import DataFolder, this_installation
from kiosk.staff import check_system, crashes, surroundings
from tests.end2end.conftest import StartKiosk
from tests.patience import until

pytestmark = pytest.mark.window


def test_I03_a_crash_without_a_supervisor_is_told_to_staff_once(start: StartKiosk) -> None:
    first = start()
    data = DataFolder(first.data)
    first.process.send_signal(signal.SIGSEGV)
    until(lambda: first.process.poll() is not None, "the end")
    first.judged = True
    start(data=first.data)
    until(lambda: len(crashes.known(data).news) == 1, "the crash is known")
    assert crashes.known(data).crashes[0].cause == "Segmentation fault"
    here = surroundings.look(data, this_installation(), datetime.now(UTC).astimezone())
    said = [finding.sentence for finding in check_system.running(here)]
    assert said[0].startswith("The program ended without warning on ")
