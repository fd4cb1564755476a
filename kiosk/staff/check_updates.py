"""Readiness of updates: who made the edition that is shown, whose are taken, how the last attempt went."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.findings import Finding, amber, green, red
from kiosk.staff.surroundings import Surroundings
from kiosk.update import rules, signing, start, trust
from kiosk.update.disk import Disk
from kiosk.update.history import History
from kiosk.update.refusal import Refused
from kiosk.wording import Wording

_GOOD_RESULTS = {"shown", "rolled-back", "gone-forward"}


def updates(around: Surroundings) -> Iterable[Finding]:
    """Signature, policy, editions that were set aside, the last attempt."""
    keys = trust.load((around.installation.trust, around.data.trust))
    policy = rules.policy(around.settings.update_policy, packaged=around.installation.packaged)
    for sentence in keys.problems:
        yield red(sentence, Wording("Until then no signature counts."))
    yield _signer(around, keys, policy)
    if policy == rules.OPEN:
        yield amber(
            Wording("New content is taken from anybody, signed or not."),
            Wording('Set update_policy to "signed-only" before patients use this kiosk.'),
        )
    for _, reason in start.read_pointer(around.data.editions).aside:
        yield amber(
            Wording("An edition was set aside: %1", reason),
            Wording("Ask the people who make the content for a new one."),
        )
    yield from _last_attempt(around)


def _signer(around: Surroundings, keys: trust.Trust, policy: str) -> Finding:
    if around.edition == around.installation.content and around.installation.packaged:
        return green(Wording("The content that is shown came with the program."))
    again = Wording("Take the content again from where you got it, or go back to the edition before.")
    try:
        taken = signing.take_apart(around.edition)
        name, warning = rules.signer(taken.digest, taken.signatures, keys, policy, signing.fits)
    except Refused as refused:
        return red(Wording("The content that is shown: %1", refused.sentence), again)
    if name:
        return green(Wording("The content that is shown is signed by %1.", name))
    return amber(
        Wording("The content that is shown is not signed by anybody whom this kiosk knows."),
        warning or Wording("Ask who made it."),
    )


def _last_attempt(around: Surroundings) -> Iterable[Finding]:
    entries = History(around.data.editions, Disk()).entries()
    if not entries:
        yield green(Wording("No new content has been taken yet."))
    elif entries[-1].result in _GOOD_RESULTS:
        yield green(Wording("Content was last changed on %1.", Wording.day(entries[-1].at[:10])))
    else:
        last = entries[-1]
        yield amber(
            Wording("The last update did not work (%1): %2", Wording.day(last.at[:10]), last.sentence),
            Wording("Try again with a new copy."),
        )
