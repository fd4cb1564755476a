"""Takes an edition from an offer to the screen, goes back and forward, and writes down what was tried."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from kiosk.content.records import OverdueReview
from kiosk.content.store import Store
from kiosk.errors import ContentError
from kiosk.update import facts, offers, rules, signing, steps
from kiosk.update.changes import Change
from kiosk.update.disk import Disk
from kiosk.update.editions import Editions
from kiosk.update.facts import EditionFacts
from kiosk.update.history import Entry, History
from kiosk.update.lock import held
from kiosk.update.offers import Offer
from kiosk.update.probe import Draw
from kiosk.update.refusal import Refused
from kiosk.update.steps import Job, Progress, Terms
from kiosk.wording import Wording

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A checked copy on our own disk, ready to be shown, and what people want to know before that."""

    offer: Offer
    staged: Path
    facts: EditionFacts
    changes: tuple[Change, ...]
    overdue: tuple[OverdueReview, ...]
    warning: Wording


def _silent(_step: str, _done: int, _of: int) -> None:
    pass


class Updater:
    """The one way to another edition, for the kiosk's window and for the command line.

    Every method but ``facts_of`` writes; each holds the lock while it does and raises ``Refused`` (then the
    edition shown stays). ``terms`` is asked at each update, ``now`` gives the local time.
    """

    def __init__(
        self,
        editions: Editions,
        history: History,
        disk: Disk,
        terms: Callable[[], Terms],
        draw: Draw,
        now: Callable[[], datetime],
    ) -> None:
        self.editions = editions
        self.history = history
        self._disk = disk
        self.terms = terms
        self._draw = draw
        self._now = now

    def prepare(self, offer: Offer, progress: Progress = _silent) -> Prepared:
        """Take a file through all steps without showing it."""
        with self._noted(offer.way, offer.path.name), self._writing():
            return self._prepare(offer, progress)

    def activate(self, prepared: Prepared, *, older_allowed: bool = False) -> EditionFacts:
        """Show what was prepared; an edition that is older, or was set aside, only if that is allowed."""
        with self._noted(prepared.offer.way, prepared.offer.path.name, prepared.facts), self._writing():
            return self._activate(prepared, older_allowed=older_allowed)

    def take(
        self, offer: Offer, progress: Progress = _silent, *, older_allowed: bool = False
    ) -> EditionFacts:
        """Prepare and activate in one go."""
        with self._noted(offer.way, offer.path.name), self._writing():
            try:
                prepared = self._prepare(offer, progress)
            except Refused as refusal:
                if refusal.code == "shown-already" and offer.way == offers.BESIDE:
                    self.editions.keep_as_factory(self.editions.pointer.current)
                raise
            with self._noted(offer.way, offer.path.name, prepared.facts):
                return self._activate(prepared, older_allowed=older_allowed)

    def forget(self, prepared: Prepared) -> None:
        """Throw a prepared copy away."""
        with contextlib.suppress(OSError):
            self._disk.remove(prepared.staged)

    def sweep(self) -> None:
        """Remove what an update that was cut short left behind; what cannot be, the next one removes."""
        with contextlib.suppress(Refused), self._writing():
            self.editions.tidy()

    def roll_back(self, way: str) -> EditionFacts | None:
        """Show the edition before this one."""
        with self._noted(way, ""), self._writing():
            self._refuse_revoked(self.editions.pointer.before)
            path = self.editions.roll_back()
            return self._moved(way, path, "rolled-back", Wording("The earlier edition is shown again."))

    def go_forward(self, way: str) -> EditionFacts | None:
        """Show again the edition from which somebody went back."""
        with self._noted(way, ""), self._writing():
            self._refuse_revoked(self.editions.pointer.after)
            path = self.editions.go_forward()
            return self._moved(way, path, "gone-forward", Wording("The later edition is shown again."))

    def set_aside(self, name: str, reason: str) -> None:
        """Never show an edition again by itself, because it failed."""
        with self._writing():
            known = self.facts_of(self.editions.folder / name)
            self.editions.set_aside(name, reason)
            self._write("kiosk", name, "set-aside", reason, known)

    def facts_of(self, path: Path | None) -> EditionFacts | None:
        """The facts of one of our editions, with its signer by the history; None if it cannot be read."""
        if path is None:
            return None
        try:
            with Store.open(path) as store:
                known = facts.read(store, size=path.stat().st_size)
        except (ContentError, OSError):
            return None
        mark = path.stem.partition("-")[2]
        signers = [entry.signer for entry in self.history.entries() if mark and entry.digest.startswith(mark)]
        return replace(known, digest=mark, signer=signers[-1] if signers else "")

    def _prepare(self, offer: Offer, progress: Progress) -> Prepared:
        self.editions.tidy()
        job = Job(
            offer=offer,
            staged=self.editions.staging_file(),
            terms=self.terms(),
            editions=self.editions,
            disk=self._disk,
            draw=self._draw,
            progress=progress,
        )
        try:
            steps.run(job)
        except Refused:
            with contextlib.suppress(OSError):
                self._disk.remove(job.staged)
            raise
        known = job.facts
        if known is None:
            raise TypeError("the steps leave facts behind")
        return Prepared(offer, job.staged, known, job.changes, job.overdue, job.warning)

    def _activate(self, prepared: Prepared, *, older_allowed: bool) -> EditionFacts:
        known, beside = prepared.facts, prepared.offer.way == offers.BESIDE
        reason = self.editions.why_aside(known.digest)
        if reason and not older_allowed:
            raise Refused(
                "was-set-aside",
                Wording("This edition was set aside before: %1", self.history.as_said(reason)),
            )
        # In a checkout, whoever builds an older edition beside the program wants to see it.
        free = older_allowed or (beside and self.terms().policy == rules.OPEN)
        rules.refuse_older(known, self.facts_of(self.editions.shown), older_allowed=free)
        if not prepared.staged.exists():
            raise Refused("gone", Wording("The copy is not there any more. Choose the file again."))
        path = self.editions.activate(prepared.staged, known.digest)
        if beside:
            self.editions.keep_as_factory(path.name)
        sentence = Wording("Edition %1 of %2 is shown.", known.number, Wording.day(known.released_on))
        self._write(
            prepared.offer.way, prepared.offer.path.name, "shown", prepared.warning or sentence, known
        )
        log.info("Edition %d of %s is shown. (%s)", known.number, known.released_on, path.name)
        return known

    def _refuse_revoked(self, name: str) -> None:
        """Nobody goes to an edition whose key was revoked since it was taken, or whose bytes have changed."""
        if name:
            found = signing.take_apart(self.editions.folder / name)
            rules.signer(found.digest, found.signatures, self.terms().trust, rules.OPEN, signing.fits)

    def _moved(self, way: str, path: Path, result: str, sentence: Wording) -> EditionFacts | None:
        known = self.facts_of(path)
        self._write(way, path.name, result, sentence, known)
        return known

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the lock; trouble with the disk becomes a refusal."""
        folder = self.editions.folder
        try:
            self.editions.make_folders()
            with held(folder):
                yield
        except OSError as error:
            raise steps.disk_refusal(folder, error) from error

    @contextlib.contextmanager
    def _noted(self, way: str, file: str, known: EditionFacts | None = None) -> Iterator[None]:
        """Write a refusal down, unless it is one that will be over by itself or nothing was to be done."""
        try:
            yield
        except Refused as refusal:
            log.info("%s %s: %s (%s)", way, refusal.code, refusal.sentence, refusal.found or refusal.detail)
            if not refusal.noted and not (refusal.passing and self._said_last(way, file, refusal.code)):
                self._write(way, file, refusal.code, refusal.sentence, known, refusal.found)
            refusal.noted = True
            raise

    def _said_last(self, way: str, file: str, result: str) -> bool:
        """Whether the last line of the history says just this: a full disk is tried again and again."""
        last = self.history.entries()[-1:]
        return [(entry.way, entry.file, entry.result) for entry in last] == [(way, file, result)]

    def _write(
        self, way: str, file: str, result: str, sentence: str, known: EditionFacts | None, found: str = ""
    ) -> None:
        at = self._now().isoformat(timespec="seconds")
        entry = Entry(at, way, file, result, sentence, found=found)
        if known is not None:
            entry = replace(
                entry,
                title=known.title,
                number=known.number,
                released_on=known.released_on,
                signer=known.signer,
                digest=known.digest,
            )
        with contextlib.suppress(OSError):  # an edition is not less true because its line is lost
            self.history.add(entry)
