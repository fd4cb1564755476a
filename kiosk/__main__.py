"""``python -m kiosk``: the command line."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.cli import main


@contextmanager
def _ending_by_itself() -> Iterator[None]:
    """End after an unforeseen error as Python does, also where it is packaged for Windows.

    There its own end is a box over the kiosk that waits for somebody to press Close.
    """
    try:
        yield
    finally:
        kind, error, trace = sys.exc_info()
        if kind is not None and error is not None and issubclass(kind, Exception):
            sys.excepthook(kind, error, trace)
            raise SystemExit(1) from None


with _ending_by_itself():
    sys.exit(main())
