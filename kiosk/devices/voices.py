"""The voices of a PC in the order in which they are asked: the system's if the site wants it, then ours."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.devices.espeak import EspeakEngine, shipped_engine

if TYPE_CHECKING:
    from kiosk.devices.ports import SpeechEngine


def engines(*, also_systems: bool, trial: Path | None = None) -> tuple[SpeechEngine, ...]:
    """``also_systems`` is the site's setting. Nothing is loaded before something is to be said.

    ``trial`` is a file of the data folder: it stands while a voice of the system speaks (``watched.py``).
    """
    shipped = EspeakEngine(shipped_engine())
    if not also_systems or sys.platform != "win32":
        return (shipped,)
    from kiosk.devices.sapi import SapiEngine, installed
    from kiosk.devices.watched import Trial, Watched

    return (Watched(SapiEngine(installed()), Trial(trial, time.time)), shipped)
