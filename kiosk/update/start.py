"""Which edition a start shows: ours if it lives, else the one before, else the one beside the program."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Final

from kiosk.frozen import dataclass
from kiosk.update import pointer as pointers
from kiosk.update.pointer import Pointer
from kiosk.wording import Wording

MOST_DEATHS: Final = 2
"""An edition with which the program died so often in a row is set aside."""

LIFE_SECONDS: Final = 60
"""A program that has shown an edition for so long has not died of it."""

SAME_BOOT_SECONDS: Final = 120
"""How far two reckonings of when the PC was switched on may be apart: clocks are set."""

MARKER_NAME: Final = "start.txt"
DIED: Final = Wording("The program stopped twice while it showed this edition.")


@dataclass(frozen=True)
class Marker:
    """A start that has not yet lived for a minute: with which edition, and how many ended before.

    ``booted`` is when the PC was switched on (seconds). Switching it off is not the edition's fault: what was
    counted before that does not count any more.
    """

    edition: str = ""
    deaths: int = 0
    booted: float = 0.0

    def deaths_of(self, edition: str, booted: float) -> int:
        """How often the program has died with ``edition`` in a row."""
        same = self.edition == edition and abs(self.booted - booted) < SAME_BOOT_SECONDS
        return self.deaths if same else 0


def read_pointer(folder: Path) -> Pointer:
    """The pointer of the folder of editions.

    If it is lost or damaged (which only a disk that lies can do to it), all editions in the folder are taken
    for good ones, the youngest is shown, and the oldest is taken for the factory's.
    """
    try:
        found = pointers.parse(_read(folder / pointers.NAME))
    except OSError:
        found = None
    if found is not None:
        return found
    try:
        names = sorted(entry.name for entry in folder.iterdir() if pointers.is_plain(entry.name))
    except OSError:
        names = []
    return Pointer(names[-1], tuple(names), names[0]) if names else Pointer()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except PermissionError:  # on Windows: a new one is being put in its place
        from kiosk.update.disk import patiently

        return patiently(path.read_bytes)


def candidates(pointer: Pointer, folder: Path, beside: Path) -> tuple[Path, ...]:
    """What to try to show, best first: the current one, those before it, the factory's, the program's own."""
    place = pointer.kept.index(pointer.current) if pointer.current in pointer.kept else -1
    names = [*reversed(pointer.kept[: place + 1]), pointer.factory]
    aside = {name for name, _ in pointer.aside}
    ours = [folder / name for name in dict.fromkeys(names) if name and name not in aside]
    return (*ours, beside)


def read_marker(folder: Path) -> Marker:
    """What the last start left behind; nothing if it ended well."""
    try:
        edition, deaths, booted = (folder / MARKER_NAME).read_text("utf-8").splitlines()[:3]
        return Marker(edition, int(deaths), float(booted))
    except (OSError, ValueError):
        return Marker()


def begin(folder: Path, edition: str, booted: float) -> None:
    """Note that a start with ``edition`` has begun.

    Not flushed: if the power fails now, the note may be lost, and shall be.
    """
    died = read_marker(folder).deaths_of(edition, booted)
    with contextlib.suppress(OSError):  # a folder that cannot be written: then nothing is counted
        (folder / MARKER_NAME).write_text(f"{edition}\n{died + 1}\n{booted:.0f}\n", "utf-8")


def lived(folder: Path) -> None:
    """Note that the start went well, or ended as it should."""
    with contextlib.suppress(OSError):
        (folder / MARKER_NAME).unlink(missing_ok=True)


def dying(pointer: Pointer, marker: Marker, booted: float) -> bool:
    """Whether the current edition has killed the program so often that the one before must be shown.

    Only where there is another one of ours: a program that dies with any edition is the supervisor's case.
    """
    other = pointer.before or (pointer.factory if pointer.factory != pointer.current else "")
    return bool(other) and marker.deaths_of(pointer.current, booted) >= MOST_DEATHS
