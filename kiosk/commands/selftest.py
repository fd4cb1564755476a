"""`kiosk selftest`: proves that this installation works, and ends by itself."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.commands import Subparsers
    from kiosk.selftest.outcomes import Check

FAILED = 1
"""Exit code when a check failed."""


def add(subparsers: Subparsers) -> None:
    """Add ``kiosk selftest``."""
    parser = subparsers.add_parser(
        "selftest",
        help="prove that this installation works",
        description="Show the first screen, look at fonts and content, speak, restart, and say what works.",
    )
    parser.add_argument("--json", action="store_true", help="tell programs, not people")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write what is told into this file")
    parser.set_defaults(handler=_selftest)


def _selftest(arguments: argparse.Namespace) -> int:
    from kiosk import __version__, log
    from kiosk.selftest import outcomes
    from kiosk.selftest.running import run_checks

    with tempfile.TemporaryDirectory(prefix="wayside-selftest-") as folder:
        _use_a_screen_or_none()
        log.configure(Path(folder) / "selftest.log", terminal=False)
        found = run_checks(_checks(Path(folder)), time.monotonic)
        log.close()
    if arguments.json:
        text = json.dumps(outcomes.as_facts(found, __version__), ensure_ascii=False, indent=2)
    else:
        text = "\n".join(outcomes.as_lines(found))
    if arguments.out is None:
        print(text)
    else:
        arguments.out.write_text(text + "\n", "utf-8")
    return 0 if all(one.good for one in found) else FAILED


def _checks(folder: Path) -> list[Check]:
    """All checks, in the order in which a person would want to know."""
    from kiosk import app, paths
    from kiosk.content.store import Store
    from kiosk.devices.espeak import EspeakEngine, shipped_engine
    from kiosk.errors import ContentError
    from kiosk.options import RunOptions
    from kiosk.selftest import edition, leaflet, parts, restart, window

    content = paths.this_installation().content
    try:
        with Store.open(content) as store:
            languages = [language.code for language in store.languages()]
    except ContentError:  # the check of the content tells it
        languages = ["en"]
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    # Windows' fonts are not seen by what draws without a screen, so it is told where there are some.
    fonts = str(paths.this_installation().assets / "fonts")
    unseen = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QPA_FONTDIR": fonts}
    supervised = RunOptions(data=folder / "supervised", size=(1280, 800))
    return [
        *window.checks(partial(app.first_look, RunOptions(data=folder / "shown"))),
        *edition.checks(content),
        *parts.checks(EspeakEngine(shipped_engine()), languages),
        *leaflet.checks(program, unseen, content, folder),
        *restart.checks(
            [*program, "run", *supervised.words()], unseen, paths.DataFolder(folder / "supervised").log
        ),
    ]


def _use_a_screen_or_none() -> None:
    """Without a screen draw into memory, as a server or an installation from afar has none."""
    if sys.platform == "linux" and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
