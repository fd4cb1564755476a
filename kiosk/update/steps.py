"""The steps from an offered file to a copy on our own disk that is known to be good; each may refuse it."""

from __future__ import annotations

import errno
import logging
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from kiosk.content.records import OverdueReview
from kiosk.content.store import Store
from kiosk.errors import ContentError
from kiosk.update import facts, offers, rules, signing
from kiosk.update.bounds import MOST_FILE_BYTES, check_bounds
from kiosk.update.changes import Change, between
from kiosk.update.disk import Disk
from kiosk.update.editions import Editions
from kiosk.update.facts import EditionFacts
from kiosk.update.lock import cannot_write
from kiosk.update.offers import Offer
from kiosk.update.probe import Draw, probe
from kiosk.update.refusal import MISTAKE, Refused, mistake
from kiosk.update.signing import SignedFile
from kiosk.update.trust import Trust
from kiosk.wording import Wording

log = logging.getLogger(__name__)

SPARE_BYTES: Final = 50_000_000
"""Left free on the disk for logs and settings."""

_PULLED: Final = Wording(
    "The file could not be read to its end. Leave the stick in until the kiosk is done. Try again."
)

Progress = Callable[[str, int, int], None]
"""Told the step, how much of it is done, and of how much. May raise ``Refused`` to end the work."""

BROKEN_BY_CONTENT: Final = (
    ArithmeticError, AttributeError, LookupError, MemoryError, RecursionError, TypeError, ValueError,
)  # fmt: skip
"""What code that reads a hostile file may raise: the file is refused and the fault is logged."""


@dataclass(frozen=True, slots=True)
class Terms:
    """By what an edition is judged: the site's policy, its keys, and the day it is."""

    policy: str
    trust: Trust
    today: date


@dataclass(slots=True)
class Job:
    """One file on its way through the steps: what it is, and what has become known of it."""

    offer: Offer
    staged: Path
    terms: Terms
    editions: Editions
    disk: Disk
    draw: Draw
    progress: Progress
    signed: SignedFile | None = None
    signer: str = ""
    warning: Wording = rules.NO_WARNING
    facts: EditionFacts | None = None
    changes: tuple[Change, ...] = ()
    overdue: tuple[OverdueReview, ...] = field(default=())


def copy(job: Job) -> None:
    """Copy the file to our own disk; the place it came from is never read again."""
    path, size = job.offer.path, _size_of(job.offer.path)
    free = shutil.disk_usage(job.staged.parent).free
    if size + SPARE_BYTES > free:
        raise _no_room(f"{size} bytes and {SPARE_BYTES} to spare, {free} are free")
    mark, done = offers.fingerprint(path), 0
    with job.disk.create(job.staged) as file:
        for piece in _pieces(path, size):
            try:
                job.disk.write(file, piece)
            except OSError as error:
                raise disk_refusal(job.staged.parent, error) from error
            done += len(piece)
            job.progress("copy", min(done, size), size)
        job.disk.sync(file)
    after = offers.fingerprint(path)
    if after is None:
        raise Refused("gone", _PULLED)
    if done != size or after != mark:
        raise Refused(
            "changing", Wording("This file is still being copied to where it is. Try again in a minute.")
        )


def verify(job: Job) -> None:
    """Judge the bytes: whole pages, a signature that fits, by somebody whom the site trusts."""
    job.signed = signing.take_apart(job.staged, lambda done, of: job.progress("verify", done, of))
    digest, way = job.signed.file_digest, job.offer.way
    if job.editions.is_shown(digest):
        raise Refused("shown-already", Wording("The kiosk shows this edition already."))
    if (
        job.editions.is_factory(digest)
        if way == offers.BESIDE
        else way in offers.AUTOMATIC and job.editions.is_kept(digest)
    ):
        # Somebody went back from it, or to another one: a file that only lies there does not undo that.
        raise Refused("kept-already", Wording("The kiosk has this edition already, and shows another one."))
    terms = job.terms
    # Who may change what lies beside the program may change the program: a signature would prove nothing.
    policy = rules.OPEN if job.offer.way == offers.BESIDE else terms.policy
    job.signer, job.warning = rules.signer(
        job.signed.digest, job.signed.signatures, terms.trust, policy, signing.fits
    )


def open_hardened(job: Job) -> None:
    """Let SQLite look at it for the first time: tables exactly ours, of this version, within bounds."""
    job.progress("open", 0, 1)
    signed = _signed(job)
    with Store.open(job.staged):
        pass
    check_bounds(job.staged)
    with Store.open(job.staged) as store:
        size = job.staged.stat().st_size
        job.facts = facts.read(store, signed.file_digest, size, job.signer)


def check(job: Job) -> None:
    """Read all of it: pages of the file, foreign keys, search index, review facts, bodies, pictures."""
    from kiosk.content.check import check_file

    job.progress("check", 0, 1)
    problems = check_file(job.staged)
    if problems:
        raise mistake(problems)


def open_every_page(job: Job) -> None:
    """Open every page as readers would, and see what is new and what is overdue."""
    with Store.open(job.staged) as store:
        probe(store, job.draw, lambda done, of: job.progress("probe", done, of))
        job.overdue = store.overdue(job.terms.today.isoformat())
        shown = job.editions.shown
        try:
            if shown is None:
                job.changes = between(None, store)
            else:
                with Store.open(shown) as old:
                    job.changes = between(old, store)
        except ContentError as error:  # the one shown is damaged: all the more reason for another
            log.warning("the edition shown cannot be compared: %s (%s)", error.sentence, error.detail)


STEPS: Final = (copy, verify, open_hardened, check, open_every_page)
"""In this order. The policy on older editions and the switch of the pointer come after them."""


def run(job: Job) -> None:
    """Take the job through all steps.

    Raises:
        Refused: by the first step that does not let it pass.
    """
    for step in STEPS:
        try:
            step(job)
        except Refused:
            raise
        except ContentError as error:
            raise _refusal(error) from error
        except OSError as error:
            raise disk_refusal(job.staged.parent, error) from error
        except BROKEN_BY_CONTENT as error:
            log.exception("the step %s failed on a file", step.__name__)
            raise Refused(
                "cannot-be-shown",
                Wording("This kiosk cannot show what is in this file. Ask for a new file."),
                repr(error),
            ) from error


def disk_refusal(folder: Path, error: OSError) -> Refused:
    """The refusal for trouble with our own disk."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return _no_room(repr(error))
    return cannot_write(folder, error)


def _pieces(path: Path, size: int) -> Iterator[bytes]:
    try:
        yield from offers.pieces(path, size)
    except OSError as error:
        raise Refused("gone", _PULLED, repr(error)) from error


def _size_of(path: Path) -> int:
    mark = offers.fingerprint(path)
    if mark is None:
        there = path.exists() or path.is_symlink()
        raise Refused(
            "not-a-file" if there else "gone",
            Wording("%1 is not a file that can be copied.", path.name)
            if there
            else Wording("%1 is not there any more.", path.name),
        )
    if mark[0] > MOST_FILE_BYTES:
        raise Refused(
            "too-large",
            Wording("This file is larger than 1 GB, so it is no edition for this kiosk."),
            f"{mark[0]} bytes",
        )
    return mark[0]


def _signed(job: Job) -> SignedFile:
    if job.signed is None:
        raise TypeError(
            "the bytes come before the tables"
        )  # our own mistake, if anybody turns the steps round
    return job.signed


def _no_room(detail: str) -> Refused:
    return Refused(
        "no-room",
        Wording("The disk of this kiosk is too full for a new edition. Free some space and try again."),
        detail,
    )


def _refusal(error: ContentError) -> Refused:
    if not isinstance(error.sentence, Wording):  # for editors: what is wrong with one item
        return Refused("damaged", MISTAKE, error.detail, error.sentence)
    code = "other-version" if "version of this program" in error.sentence else "damaged"
    return Refused(code, error.sentence, error.detail)
