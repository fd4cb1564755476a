"""What is done about updates while the kiosk runs: one errand after another, on one thread of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiosk.update import offers
from kiosk.update.facts import EditionFacts
from kiosk.update.history import Entry
from kiosk.update.offers import Marked, Offer
from kiosk.update.places import BackOff, Places
from kiosk.update.refusal import Refused
from kiosk.update.steps import Progress
from kiosk.update.updater import Updater
from kiosk.update.watch import Watch


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand: the edition shown, those that staff can go back and forward to, and what was tried.

    ``name`` is the file shown, by the pointer; ``history`` has the last entry first; ``aside`` are the
    reasons for which editions were set aside.
    """

    name: str = ""
    shown: EditionFacts | None = None
    before: EditionFacts | None = None
    after: EditionFacts | None = None
    aside: tuple[str, ...] = ()
    history: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Attempt:
    """What became of an edition that was taken by itself: the facts, or the refusal."""

    offer: Offer
    facts: EditionFacts | None = None
    refused: Refused | None = None


class Errands:
    """Everything here may take long; all of it runs on the same thread. ``clock`` gives seconds."""

    def __init__(
        self, updater: Updater, places: Places, watch: Callable[[], Watch], clock: Callable[[], float]
    ) -> None:
        self.updater = updater
        self._places = places
        self._make_watch = watch
        self._watch: Watch | None = None
        self._back_off = BackOff()
        self._clock = clock

    def look(self, far: Iterable[Marked], progress: Progress) -> tuple[Attempt, ...]:
        """Take what has come to rest in the places of this kiosk; ``far`` is what the slow ones offered."""
        if self._watch is None:
            self._watch = self._make_watch()
            self._places.make_inbox()
            self.updater.sweep()
        watch = self._watch
        marked = (*offers.marked(self._places.near()), *far)
        marks = {offer.path: mark for offer, mark in marked}
        done = []
        for offer in watch.fresh(marked):
            if not self._back_off.may_try(offer.path, self._clock()):
                continue
            attempt = self._take(offer, progress)
            if attempt.refused is not None and attempt.refused.passing:
                self._back_off.failed(offer.path, self._clock())
            else:
                self._back_off.worked(offer.path)
                watch.judged(offer.path, marks[offer.path])
            done.append(attempt)
        return tuple(done)

    def _take(self, offer: Offer, progress: Progress) -> Attempt:
        try:
            return Attempt(offer, facts=self.updater.take(offer, progress))
        except Refused as refused:
            return Attempt(offer, refused=refused)

    def name_shown(self) -> str:
        """The file that the pointer names now; another program may have moved it."""
        return self.updater.editions.pointer.current

    def standing(self, entries: int) -> Standing:
        """How things stand, with so many entries of the history."""
        return standing(self.updater, entries)


def standing(updater: Updater, entries: int) -> Standing:
    """How things stand on this kiosk, with so many entries of the history, the last first."""
    editions, known = updater.editions, updater.facts_of
    pointer = editions.pointer
    shown, before, after = (
        known(editions.folder / name) if name else None
        for name in (pointer.current, pointer.before, pointer.after)
    )
    history = updater.history.entries()[-entries:]
    aside = tuple(updater.history.as_said(reason) for _, reason in pointer.aside)
    return Standing(pointer.current, shown, before, after, aside, tuple(reversed(history)))
