"""The staff's page for new content: what is shown, what is on a stick, one press to show it, the way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Property, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement

from kiosk.session.history import Place
from kiosk.ui import staff_words, words
from kiosk.ui import update_words as said
from kiosk.ui.listmodel import RecordListModel
from kiosk.ui.pages.base import Page
from kiosk.ui.pages.staff_update_rows import ChangeRow, StickRow, TriedRow
from kiosk.ui.reading import Reading
from kiosk.update import changes
from kiosk.update.errands import Standing
from kiosk.update.facts import EditionFacts
from kiosk.update.offers import Offer
from kiosk.update.updater import Prepared

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

CHANGES_SHOWN = 8


class UpdateDesk(Protocol):
    """What the page asks of whoever takes editions (``EditionKeeper``, or a picture of one)."""

    changed: SignalInstance
    standing: Standing
    sticks: tuple[Offer, ...]
    prepared: Prepared | None
    trouble: str
    done: EditionFacts | None
    step: tuple[str, int, int] | None

    def prepare(self, offer: Offer) -> None:
        """Copy and check a file."""

    def activate(self, *, older_allowed: bool) -> None:
        """Show what was prepared."""

    def forget(self) -> None:
        """Throw away what was prepared."""

    def roll_back(self) -> None:
        """Show the edition before."""

    def go_forward(self) -> None:
        """Show the later edition again."""


@QmlElement
class StaffUpdatePage(Page):
    """New content. ``may`` tells whether staff are signed in: without that nothing here does anything."""

    stateChanged = Signal()

    def __init__(self, place: Place, language: str, desk: UpdateDesk | None, may: Callable[[], bool]) -> None:
        super().__init__(place, said.title(), staff_words.menu())
        self._language = language
        self._desk = desk
        self._may = may
        self._tried: set[Offer] = set()
        self._sticks = RecordListModel(StickRow, (), self)
        self._changes = RecordListModel(ChangeRow, (), self)
        self._history = RecordListModel(TriedRow, (), self)
        if desk is not None:
            desk.changed.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        if (desk := self._desk) is None:
            return
        self._begin(desk)
        self._sticks.replace([StickRow(offer.path.name, str(offer.path.parent)) for offer in desk.sticks])
        self._changes.replace(self._changed_items(desk.prepared))
        self._history.replace([
            TriedRow(
                words.day(entry.at[:10], self._language),
                said.result(entry.result),
                words.sentence(entry.sentence),
            )
            for entry in desk.standing.history
        ])  # fmt: skip
        self.stateChanged.emit()

    def _begin(self, desk: UpdateDesk) -> None:
        """Look into the one file of a stick without being asked: that is what it was put in for."""
        self._tried &= set(desk.sticks)
        idle = desk.step is None and desk.prepared is None
        if self._may() and idle and len(desk.sticks) == 1 and desk.sticks[0] not in self._tried:
            self._tried.add(desk.sticks[0])
            desk.prepare(desk.sticks[0])

    def _changed_items(self, prepared: Prepared | None) -> list[ChangeRow]:
        found = prepared.changes if prepared is not None and self._shown is not None else ()
        return [ChangeRow(said.change(change.what), change.title) for change in found[:CHANGES_SHOWN]]

    @property
    def _shown(self) -> EditionFacts | None:
        return self._desk.standing.shown if self._desk is not None else None

    def _line(self, facts: EditionFacts | None) -> str:
        if facts is None:
            return ""
        return words.edition(facts.title, facts.number, words.day(facts.released_on, self._language))

    def _done(self, facts: EditionFacts | None) -> str:
        return said.now_shown(facts.number, words.day(facts.released_on, self._language)) if facts else ""

    # How things stand

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        """``waiting`` for a stick, ``choosing`` its file, ``working``, ``ready``, ``done`` or ``refused``."""
        desk = self._desk
        if desk is None:
            return "waiting"
        if desk.step is not None:
            return "working"
        if desk.prepared is not None:
            return "ready"
        if desk.trouble or desk.done:
            return "refused" if desk.trouble else "done"
        return "choosing" if desk.sticks else "waiting"

    @Property(str, notify=stateChanged)
    def status(self) -> str:
        """What goes on, or what came of it, in one sentence or two."""
        desk = self._desk
        if desk is None or (desk.step is None and not desk.trouble and not desk.done):
            return said.choose_file() if desk is not None and desk.sticks else said.put_stick_in()
        if desk.step is not None:
            return said.step(desk.step[0])
        return words.sentence(desk.trouble) or self._done(desk.done)

    @Property(float, notify=stateChanged)
    def progress(self) -> float:
        """How much of the step is done, from 0 to 1."""
        step = self._desk.step if self._desk is not None else None
        return step[1] / max(step[2], 1) if step is not None else 0.0

    @Property(str, notify=stateChanged)
    def shown(self) -> str:
        """The edition shown, with its number and day."""
        return self._line(self._shown)

    @Property(str, notify=stateChanged)
    def shownBy(self) -> str:
        """Who signed it."""
        return said.signed_by(self._shown.signer) if self._shown is not None else ""

    @Property(str, notify=stateChanged)
    def setAside(self) -> str:
        """Why the kiosk went back by itself, if it did."""
        reasons = self._desk.standing.aside if self._desk is not None else ()
        return said.set_aside(words.sentence(reasons[-1])) if reasons else ""

    # What is on the stick

    @Property(RecordListModel, constant=True)
    def sticks(self) -> RecordListModel:
        """The content files on sticks."""
        return self._sticks

    @Property(str, notify=stateChanged)
    def found(self) -> str:
        """The edition that was found, with its number and day."""
        return self._line(self._prepared.facts) if self._prepared is not None else ""

    @Property(str, notify=stateChanged)
    def foundBy(self) -> str:
        """Who signed it."""
        return said.signed_by(self._prepared.facts.signer) if self._prepared is not None else ""

    @Property(str, notify=stateChanged)
    def counted(self) -> str:
        """How many items are new, changed, gone, or only reviewed again; and how many are overdue."""
        prepared = self._prepared
        if prepared is None:
            return ""
        return said.counted(changes.counts(prepared.changes), len(prepared.overdue))

    @Property(str, notify=stateChanged)
    def caution(self) -> str:
        """What staff must know before they press: an unknown maker, or an older edition."""
        prepared = self._prepared
        if prepared is None:
            return ""
        return " ".join(filter(None, (words.sentence(prepared.warning), said.older() if self._older else "")))

    @Property(bool, notify=stateChanged)
    def older(self) -> bool:
        """Whether the edition found is older than the one shown."""
        return self._older

    @property
    def _older(self) -> bool:
        prepared, shown = self._prepared, self._shown
        if prepared is None or shown is None:
            return False
        new = prepared.facts
        return (new.number, new.released_on) < (shown.number, shown.released_on)

    @property
    def _prepared(self) -> Prepared | None:
        return self._desk.prepared if self._desk is not None else None

    @Property(RecordListModel, constant=True)
    def changes(self) -> RecordListModel:
        """The first items that differ."""
        return self._changes

    @Property(int, notify=stateChanged)
    def moreChanges(self) -> int:
        """How many more there are."""
        listed = len(self._changes.records)
        return len(self._prepared.changes) - listed if self._prepared is not None and listed else 0

    # The way back, and what was tried

    @Property(str, notify=stateChanged)
    def before(self) -> str:
        """The edition to go back to; empty if there is none."""
        return self._line(self._desk.standing.before) if self._desk is not None else ""

    @Property(str, notify=stateChanged)
    def after(self) -> str:
        """The edition to go forward to; empty if there is none."""
        return self._line(self._desk.standing.after) if self._desk is not None else ""

    @Property(RecordListModel, constant=True)
    def history(self) -> RecordListModel:
        """What was tried, the last first."""
        return self._history

    # What staff press

    @Slot(int)
    def prepare(self, number: int) -> None:
        """Look into the file of this row."""
        if self._desk is not None and self._may() and 0 <= number < len(self._desk.sticks):
            self._desk.prepare(self._desk.sticks[number])

    @Slot()
    def forget(self) -> None:
        """Leave things as they are."""
        if self._desk is not None and self._may():
            self._desk.forget()

    @Slot()
    def activate(self) -> None:
        """Show what was found."""
        if self._desk is not None and self._may():
            self._desk.activate(older_allowed=self._older)

    @Slot()
    def rollBack(self) -> None:
        """Show the edition before."""
        if self._desk is not None and self._may():
            self._desk.roll_back()

    @Slot()
    def goForward(self) -> None:
        """Show the later edition again."""
        if self._desk is not None and self._may():
            self._desk.go_forward()


def staff_update_page(
    place: Place, reading: Reading, desk: UpdateDesk | None, may: Callable[[], bool]
) -> StaffUpdatePage:
    """The page; a place that names a state gives a picture of that state."""
    if not place.id:
        return StaffUpdatePage(place, reading.language, desk, may)
    from kiosk.ui.pages.staff_update_samples import SampleDesk

    sample = SampleDesk(place.id, reading)
    page = StaffUpdatePage(place, reading.language, sample, lambda: True)
    sample.setParent(page)
    return page
