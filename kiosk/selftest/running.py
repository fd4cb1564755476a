"""Runs checks one after another; a line in the log that nobody expected fails the check that caused it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from kiosk.errors import KioskError
from kiosk.selftest.outcomes import Check, Failed, Outcome

logger = logging.getLogger(__name__)


class _Listener(logging.Handler):
    """Keeps warnings and worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {self.format(record)}")


@contextmanager
def _listening() -> Iterator[list[str]]:
    listener = _Listener()
    root = logging.getLogger()
    root.addHandler(listener)
    try:
        yield listener.lines
    finally:
        root.removeHandler(listener)


def run_checks(checks: Sequence[Check], clock: Callable[[], float]) -> list[Outcome]:
    """Run all checks, whatever fails; ``clock`` gives seconds."""
    outcomes: list[Outcome] = []
    for check in checks:
        begun = clock()
        with _listening() as lines:
            good, said = _prove(check)
        seconds = round(clock() - begun, 3)
        outcomes.append(Outcome(check.name, good and not lines, said, seconds, tuple(lines)))
    return outcomes


def _prove(check: Check) -> tuple[bool, str]:
    try:
        return True, check.prove()
    except Failed as problem:
        return False, str(problem)
    except KioskError as error:
        return False, f"{error.sentence} ({error.detail})" if error.detail else error.sentence
    except Exception as error:
        logger.exception("a check ended with an error nobody foresaw")
        return False, f"{type(error).__name__}: {error}"
