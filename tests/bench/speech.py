"""A child of the bench: from Listen to the first sound, in a process that has not spoken yet; what it costs.

Prints ``name=number``; ``python -m tests.bench.speech CONTENT``. The sound goes to nobody, in time.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtCore import QCoreApplication, QEventLoop

from kiosk.config import SiteSettings
from kiosk.content.store import Store
from kiosk.devices.espeak import shipped_engine
from kiosk.session.history import Place
from kiosk.session.reader import ReaderSettings
from kiosk.ui import engine
from kiosk.ui.reading import Reading, today
from kiosk.ui.shell import Shell
from kiosk.ui.voice import Voice, shipped_voice

SENTENCES = 40


def main() -> None:
    """Measure and print."""
    app = engine.application("software")
    with Store.open(Path(sys.argv[1])) as store:
        shell = Shell(Reading(store, "en", today()), ReaderSettings(), site=SiteSettings())
        shell.navigation.go(Place("article", _page(store)))
        before = psutil.Process().memory_info().rss
        voice = shipped_voice("null")
        shell.listening.lend(voice)
        shell.listening.readAloud()
        first = _until_first_sound(app, shell, voice)
        after_first = psutil.Process().memory_info().rss
        again = min(_until_first_sound(app, shell, voice) for _ in range(5))
        for _ in range(SENTENCES):
            shell.listening.forward()
            _until(app, lambda: voice._sounding)
        long = psutil.Process().memory_info().rss
        shell.listening.start_afresh()
        voice.close()
    folder = shipped_engine()
    assert folder is not None
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    for name, value in {
        "first_ms": first * 1000,
        "again_ms": again * 1000,
        "memory_mb": (after_first - before) / 1e6,
        "page_mb": (long - before) / 1e6,
        "engine_mb": size / 1e6,
    }.items():
        print(f"{name}={value}")


def _page(store: Store) -> str:
    tiles = store.tiles("en")
    topics = [topic for tile in tiles for topic in store.topics("en", tile.id)]
    return store.articles("en", topics[0].id)[0].id


def _until_first_sound(app: QCoreApplication, shell: Shell, voice: Voice) -> float:
    shell.listening.stop()
    began: list[float] = []
    connection = voice.began.connect(lambda _: began.append(time.monotonic()))
    pressed = time.monotonic()
    shell.listening.listen()
    _until(app, lambda: bool(began))
    voice.began.disconnect(connection)
    return began[0] - pressed


def _until(app: QCoreApplication, done: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not done():
        assert time.monotonic() < end, "nothing is heard"
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


if __name__ == "__main__":
    main()
