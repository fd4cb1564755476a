"""The states of the staff's page for new content, made of the edition shown: for pictures of the page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.ui.reading import Reading
from kiosk.update import facts, offers, start
from kiosk.update.changes import Change
from kiosk.update.errands import Standing
from kiosk.update.history import Entry
from kiosk.update.offers import Offer
from kiosk.update.rules import NO_WARNING, NOT_THEIRS
from kiosk.update.updater import Prepared

STATES = ("waiting", "choosing", "working", "ready", "older", "refused", "done")
NEXT_DAY = "2027-02-01"


class SampleDesk(QObject):
    """Stands where the keeper of editions does, and never moves."""

    changed = Signal()

    def __init__(self, state: str, reading: Reading) -> None:
        super().__init__()
        shown = replace(facts.read(reading.store), signer="Wayside editors")
        after = replace(shown, number=shown.number + 1, released_on=NEXT_DAY)
        before = replace(shown, number=max(1, shown.number - 1), released_on="2026-08-03")
        entries = reading.store.a_to_z(reading.language, ("article",))
        differs = ("new", "changed", "changed", "removed")
        changes = tuple(
            Change(what, entry.kind, entry.id, reading.language, entry.title)
            for what, entry in zip(differs, entries, strict=False)
        )
        tried = Entry(f"{shown.released_on}T09:30:00", offers.STICK, "content.db", "stranger", NOT_THEIRS)
        files = {"choosing": ("content.db", "content-2.db"), "waiting": (), "done": ()}.get(
            state, ("content.db",)
        )
        stick = Path("/media/STICK")
        self.sticks = tuple(Offer(offers.STICK, stick / name) for name in files)
        aside = (start.DIED,) if state == "done" else ()
        self.standing = Standing("", shown, before, None, aside, (tried,))
        found = before if state == "older" else after
        offer = Offer(offers.STICK, stick / "content.db")
        prepared = Prepared(offer, stick, found, changes, (), NO_WARNING)
        self.prepared = prepared if state in {"ready", "older"} else None
        self.trouble = NOT_THEIRS if state == "refused" else ""
        self.done = after if state == "done" else None
        self.step: tuple[str, int, int] | None = ("copy", 2, 5) if state == "working" else None

    def prepare(self, offer: Offer) -> None:
        """Stay as it is."""

    def activate(self, *, older_allowed: bool) -> None:
        """Stay as it is."""

    def forget(self) -> None:
        """Stay as it is."""

    def roll_back(self) -> None:
        """Stay as it is."""

    def go_forward(self) -> None:
        """Stay as it is."""
