"""Opens the edition that a start shows, goes on to the next best, and sets aside what failed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content.store import Store
from kiosk.errors import ContentError
from kiosk.frozen import dataclass
from kiosk.update import start
from kiosk.update.pointer import Pointer
from kiosk.wording import Wording

if TYPE_CHECKING:
    from kiosk.update.updater import Updater

log = logging.getLogger(__name__)

NOT_KEPT_RUNNING = Wording("The program could not be kept running with this edition.")


@dataclass(frozen=True)
class Opened:
    """The edition to show, or None; ``name``: its file if it is ours; ``problem``: why the last failed."""

    store: Store | None
    name: str = ""
    problem: str = ""


def try_open(path: Path) -> Store:
    """Open an edition and ask it what a start asks first. Raises ContentError."""
    store = Store.open(path)
    try:
        store.edition(store.languages()[0].code)
    except (ContentError, IndexError) as error:
        store.close()
        if isinstance(error, IndexError):
            told = Wording("The content file %1 has no language; ask for a new one.", path.name)
            raise ContentError(told) from error
        raise
    return store


def open_named(path: Path) -> Opened:
    """Open a file that somebody named to look at it, where it lies."""
    try:
        return Opened(try_open(path))
    except ContentError as error:
        log.error("%s (%s)", error.sentence, error.detail)
        return Opened(None, "", error.sentence)


def open_for_start(
    folder: Path, beside: Path, how: str, booted: float, updater: Callable[[], Updater]
) -> Opened:
    """Open what this start shows.

    Args:
        folder: our own editions.
        beside: the content file that lies beside the program.
        how: ``normal``; ``previous`` sets the current edition aside first; ``safe`` shows none.
        booted: when the PC was switched on, in seconds.
        updater: makes the one who can write; asked only if something must be set aside.
    """
    if how == "safe":
        return Opened(None)
    pointer = start.read_pointer(folder)
    if how == "previous" and (pointer.before or pointer.factory not in {"", pointer.current}):
        pointer = _set_aside(pointer, pointer.current, NOT_KEPT_RUNNING, updater)
    elif start.dying(pointer, start.read_marker(folder), booted):
        pointer = _set_aside(pointer, pointer.current, start.DIED, updater)
    problem = ""
    for path in start.candidates(pointer, folder, beside):
        ours = path.parent == folder
        try:
            store = try_open(path)
        except ContentError as error:
            log.error("%s (%s)", error.sentence, error.detail)
            if ours and not _may_pass(error):
                pointer = _set_aside(pointer, path.name, error.sentence, updater)
            problem = error.sentence
        else:
            if ours:
                start.begin(folder, path.name, booted)
            return Opened(store, path.name if ours else "", problem)
    return Opened(None, "", problem)


def _may_pass(error: ContentError) -> bool:
    """Whether the file may be sound: another program holds it, or the disk stumbled."""
    return isinstance(error.__cause__, OSError) and not isinstance(error.__cause__, FileNotFoundError)


def _set_aside(pointer: Pointer, name: str, reason: str, updater: Callable[[], Updater]) -> Pointer:
    from kiosk.update.refusal import Refused

    log.error("edition %s is set aside: %s", name, reason)
    try:
        updater().set_aside(name, reason)
    except Refused as error:  # a disk that takes nothing: then each start decides anew
        log.error("%s (%s)", error.sentence, error.detail)
    return pointer.set_aside(name, reason)
