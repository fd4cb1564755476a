"""Keeps the edition up to date while the kiosk runs: looks for files, has them taken, shows them live."""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtQuick import QQuickWindow

from kiosk.content.store import Store
from kiosk.devices.ports import Volumes
from kiosk.errors import ContentError
from kiosk.ui.attention import Attention
from kiosk.ui.offthread import OffThread
from kiosk.update import offers, start
from kiosk.update.errands import Attempt, Errands, Standing
from kiosk.update.facts import EditionFacts
from kiosk.update.offers import Marked, Offer
from kiosk.update.opening import try_open
from kiosk.update.patience import Patience, Stopped
from kiosk.update.places import Places
from kiosk.update.refusal import Refused
from kiosk.update.updater import Prepared

log = logging.getLogger(__name__)

NEAR_MS: Final = 2_000
"""How often our own disk is looked at."""

FAR_MS: Final = 5_000
"""How long after one look at sticks and the shared folder the next one begins."""

TELL_SECONDS: Final = 0.1
"""Between two words about how far the work is."""

LIFE_MS: Final = start.LIFE_SECONDS * 1000
HISTORY_SHOWN: Final = 6


class EditionKeeper(QObject):
    """Lives on the window's thread; all slow work is done aside, and waits while a reader is served.

    ``show`` puts an open edition before the readers when that disturbs nobody; ``shown`` is the name of the
    file shown now. What staff can see is in the public values; ``changed`` says that one of them is new.
    """

    changed = Signal()

    def __init__(
        self,
        window: QQuickWindow,
        errands: Errands,
        places: Places,
        volumes: Volumes,
        show: Callable[[Store], None],
        shown: str,
    ) -> None:
        super().__init__(window)
        self._errands = errands
        self._places = places
        self._volumes = volumes
        self._show = show
        self._shown = shown
        self._patience = Patience()
        self._attention = Attention(self._patience, window)
        self._near, self._far = OffThread("editions", self), OffThread("far places", self)
        self._offered: tuple[Marked, ...] = ()
        self.standing = Standing()
        self.sticks: tuple[Offer, ...] = ()
        self.prepared: Prepared | None = None
        self.trouble = ""
        self.done: EditionFacts | None = None
        self.step: tuple[str, int, int] | None = None
        self._tell_again_at = 0.0
        self._told_step = ""
        for every, look in ((NEAR_MS, self.look), (FAR_MS, self._look_far)):
            timer = QTimer(self)
            timer.timeout.connect(look)
            timer.start(every)
        self._near.rested.connect(self._rest)
        QTimer.singleShot(LIFE_MS, self, self.lived)
        self._learn()

    @property
    def busy(self) -> bool:
        """Whether an edition is being taken or anything else is under way."""
        return self._near.busy

    # What staff do

    def prepare(self, offer: Offer) -> None:
        """Copy and check the file of a stick, and learn what is in it."""
        self.forget()

        def job() -> None:
            prepared = self._errands.updater.prepare(offer, self._progress)
            self._near.tell(lambda: self._set_prepared(prepared))

        self._do(job)

    def activate(self, *, older_allowed: bool) -> None:
        """Show what was prepared."""
        prepared = self.prepared
        if prepared is None:
            return
        self.prepared = None

        def job() -> None:
            facts = self._errands.updater.activate(prepared, older_allowed=older_allowed)
            self._near.tell(lambda: self._took(facts))

        self._do(job)

    def forget(self) -> None:
        """Throw away what was prepared."""
        prepared, self.prepared = self.prepared, None
        self.done, self.trouble = None, ""
        if prepared is not None:
            self._near.run(lambda: self._errands.updater.forget(prepared))
            self.changed.emit()

    def roll_back(self) -> None:
        """Show the edition before this one."""
        self._do(lambda: self._moved(self._errands.updater.roll_back("staff")))

    def go_forward(self) -> None:
        """Show the later edition again."""
        self._do(lambda: self._moved(self._errands.updater.go_forward("staff")))

    def close(self) -> None:
        """End all work; call before the window goes."""
        self._patience.stop()
        self._near.close(1.0)
        self._far.close(0.1)

    # What goes on by itself

    def look(self) -> None:
        """See whether a file has come to rest in a place of ours, or another program moved the pointer."""
        if self._near.busy:
            return
        far = self._offered

        def job() -> None:
            attempts = self._errands.look(far, self._progress)
            if attempts:
                self._near.tell(lambda: self._tried(attempts))
            name = self._errands.name_shown()
            self._near.tell(lambda: self._follow(name))

        self._aside(job)

    def lived(self) -> None:
        """The program has not died of this edition."""
        start.lived(self._errands.updater.editions.folder)

    def _look_far(self) -> None:
        if self._far.busy:
            return

        def job() -> None:
            marked = offers.marked(self._places.far())
            found = [
                offer
                for volume in self._volumes.plugged_in()
                for offer in offers.in_folder(offers.STICK, volume.root)
            ]
            self._far.tell(lambda: self._set_far(marked, tuple(found)))

        self._far.run(job)

    def _set_far(self, marked: tuple[Marked, ...], sticks: tuple[Offer, ...]) -> None:
        self._offered = marked
        if sticks != self.sticks:
            self.sticks = sticks
            if self.prepared is not None and self.prepared.offer not in sticks:
                log.info("the stick was taken out; its copy stays ready")
            self.changed.emit()

    def _aside(self, job: Callable[[], None]) -> None:
        """Run a job of the errands, waiting whenever a reader is served."""
        self._attention.pay(on=True)

        def patient() -> None:
            with contextlib.suppress(Stopped), self._patience.in_this_thread():
                job()

        self._near.run(patient)

    def _do(self, job: Callable[[], None]) -> None:
        """Run what staff asked for; what is refused is told in its sentence."""
        self.done, self.trouble, self.step = None, "", ("", 0, 1)

        def told() -> None:
            try:
                job()
            except Refused as refused:
                sentence = refused.sentence
                self._near.tell(lambda: self._set_trouble(sentence))
            name = self._errands.name_shown()
            self._near.tell(lambda: self._follow(name))

        self._aside(told)
        self._learn()
        self.changed.emit()

    def _progress(self, step: str, done: int, of: int) -> None:
        """On the worker's thread."""
        # A thousand pages a second need not be told one by one.
        now = time.monotonic()
        if now >= self._tell_again_at or done == of or step != self._told_step:
            self._tell_again_at, self._told_step = now + TELL_SECONDS, step
            self._near.tell(lambda: self._set_step((step, done, of)))

    def _set_step(self, step: tuple[str, int, int]) -> None:
        self.step = step
        self.changed.emit()

    def _set_prepared(self, prepared: Prepared) -> None:
        self.prepared = prepared

    def _set_trouble(self, sentence: str) -> None:
        self.trouble = sentence

    def _rest(self) -> None:
        self._attention.pay(on=False)
        if self.step is not None:
            self.step = None
            self.changed.emit()

    def _tried(self, attempts: tuple[Attempt, ...]) -> None:
        for attempt in attempts:
            if attempt.facts is not None:
                self._took(attempt.facts)
            elif attempt.refused is not None and not attempt.refused.noted:
                self.trouble = attempt.refused.sentence
        self._learn()

    def _took(self, facts: EditionFacts) -> None:
        self.done = facts

    def _moved(self, facts: EditionFacts | None) -> None:
        if facts is not None:
            self._near.tell(lambda: self._took(facts))

    def _learn(self) -> None:
        def job() -> None:
            standing = self._errands.standing(HISTORY_SHOWN)
            self._near.tell(lambda: self._set_standing(standing))

        self._aside(job)

    def _set_standing(self, standing: Standing) -> None:
        self.standing = standing
        self.changed.emit()

    def _follow(self, name: str) -> None:
        """Show the edition that the pointer names, if it is another one than before."""
        if not name or name == self._shown:
            return
        self._shown = name
        folder = self._errands.updater.editions.folder
        try:
            store = try_open(folder / name)
        except ContentError as error:
            log.error("edition %s cannot be shown: %s (%s)", name, error.sentence, error.detail)
            reason = error.sentence
            self._aside(lambda: self._errands.updater.set_aside(name, reason))
        else:
            log.info("readers meet edition %s from now on", name)
            self._show(store)
        self._learn()
