"""How tests wait: until what must happen has; and what is quick is told by the processor's time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

import pytest

PATIENCE_SECONDS: Final = 60.0
"""How long what must happen may take before a test gives up: a busy machine is slow, not wrong."""

PATIENCE_MS: Final = int(PATIENCE_SECONDS * 1000)

LONG_PATIENCE_SECONDS: Final = 600.0
"""The same for what takes many seconds where nothing else runs, such as a tour of all screens."""

POLL_SECONDS: Final = 0.03


def until(
    happened: Callable[[], object],
    what: str | Callable[[], str] = "it",
    seconds: float = PATIENCE_SECONDS,
    *,
    turn: Callable[[], object] = lambda: None,
    every: float = POLL_SECONDS,
) -> None:
    """Wait for something, and fail with ``what`` if it does not come.

    ``turn`` is done between two looks, such as a turn of an event loop; then ``every`` so many seconds pass,
    in which what is waited for has Python for itself.
    """
    end = time.monotonic() + seconds
    while not happened():
        if time.monotonic() > end:
            pytest.fail(f"waited {seconds:g} s in vain: {what if isinstance(what, str) else what()}")
        turn()
        time.sleep(every)


class Effort:
    """What has been done since it was made, in seconds of the processor: other programs do not count.

    A floor in seconds of the clock is held by ``dev.py bench``, on a machine that does nothing else.
    """

    def __init__(self) -> None:
        self._began = time.process_time()

    @property
    def seconds(self) -> float:
        """Of this process, all threads together."""
        return time.process_time() - self._began
