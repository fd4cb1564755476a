"""The rules of updates: whose editions are taken, which are older, what a place's change means. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from kiosk.update.facts import EditionFacts
from kiosk.update.refusal import Refused
from kiosk.update.signing import Signature
from kiosk.update.trust import Trust
from kiosk.wording import Wording

SIGNED_ONLY: Final = "signed-only"
WARN: Final = "warn"
OPEN: Final = "open"

STRANGER: Final = Wording("This file was not made by an organisation that this kiosk trusts.")
NOT_THEIRS: Final = Wording("%1 Do not use it. Ask the people who make the content for their file.", STRANGER)
NO_WARNING: Final = Wording("")


def policy(setting: str, *, packaged: bool) -> str:
    """The site's policy; a kiosk that was installed takes signed editions only unless its site says else."""
    return setting or (SIGNED_ONLY if packaged else OPEN)


def signer(
    digest: str,
    signatures: Sequence[Signature],
    trust: Trust,
    policy: str,
    fits: Callable[[Signature, str], bool],
) -> tuple[str, Wording]:
    """Who signed the file, by the name that the kiosk knows, and a warning for staff; either may be empty.

    A signature that does not fit is never let pass, whoever made it and whatever the policy: the file is not
    what somebody once signed. One trusted key that is not revoked is enough.

    Raises:
        Refused: as the policy says.
    """
    if not all(fits(signature, digest) for signature in signatures):
        raise Refused(
            "altered",
            Wording("This file was changed after it was signed. Do not use it; ask for a new copy."),
        )
    if policy != OPEN and trust.problems:
        raise Refused("trust-damaged", trust.problems[0])
    names = [trust.name_of(signature.key) for signature in signatures]
    name = next(filter(None, names), "")
    if name:
        return name, NO_WARNING
    if any(trust.is_revoked(signature.key) for signature in signatures):
        raise Refused(
            "revoked",
            Wording(
                "This file was signed with a key that is no longer valid. Ask for a file with the new key."
            ),
        )
    if policy == SIGNED_ONLY and not signatures:
        raise Refused(
            "unsigned", Wording("%1 It is not signed. Ask the organisation for the signed file.", STRANGER)
        )
    if policy == SIGNED_ONLY:
        raise Refused("stranger", NOT_THEIRS)
    return "", STRANGER if policy == WARN else NO_WARNING


def refuse_older(new: EditionFacts, shown: EditionFacts | None, *, older_allowed: bool) -> None:
    """Let only newer editions pass, and corrected issues of the same number and day.

    Raises:
        Refused: older than the one shown, and nobody has said that it may be.
    """
    if shown is None or older_allowed:
        return
    if (new.number, new.released_on) < (shown.number, shown.released_on):
        raise Refused(
            "older",
            Wording(
                "This is edition %1 of %2, and the kiosk shows edition %3 of %4, which is newer."
                " The newer one stays.",
                *(new.number, Wording.day(new.released_on), shown.number, Wording.day(shown.released_on)),
            ),
        )


def settled(before: tuple[int, ...] | None, now: tuple[int, ...] | None) -> bool:
    """Whether a file is at rest: it looked the same at two looks, so nobody is still copying it."""
    return now is not None and before == now
