"""Why an edition was not taken: a code for programs, a sentence for people, and whether to try again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kiosk.errors import KioskError
from kiosk.wording import Wording

PASSING: Final = frozenset({"busy", "changing", "gone", "no-room", "cannot-write", "stopped"})
"""What may be over in a minute: the same file is tried again without anybody's asking."""

QUIET: Final = frozenset({"busy", "changing", "stopped", "shown-already", "kept-already"})
"""What the history need not hold: nothing was wrong, and nothing was done."""

CODES: Final = frozenset(
    {
        *PASSING,
        "not-a-file",
        "too-large",
        "damaged",
        "not-content",
        "other-version",
        "unsigned",
        "stranger",
        "revoked",
        "altered",
        "trust-damaged",
        "unsound",
        "cannot-be-shown",
        "older",
        "shown-already",
        "kept-already",
        "was-set-aside",
        "nothing-to-show",
    }
)


MISTAKE: Final = Wording(
    "There is a mistake in this file, so it is not shown. Ask the people who made it for a corrected file."
)


class Refused(KioskError):
    """An edition is not taken, and the one shown stays.

    ``code`` is one of ``CODES``; ``sentence`` says what happened and what to do; ``found`` is what is wrong
    with the file, in the words of those who make such files; ``noted`` is whether the history has it already.
    """

    sentence: Wording

    def __init__(self, code: str, sentence: Wording, detail: str = "", found: str = "") -> None:
        super().__init__(sentence, detail)
        self.code = code
        self.found = found
        self.noted = code in QUIET

    @property
    def passing(self) -> bool:
        """Whether the same file may be taken later without any change to it."""
        return self.code in PASSING


def mistake(problems: Sequence[str]) -> Refused:
    """The refusal of a file that breaks rules for editions; the first of them is told to editors."""
    return Refused("unsound", MISTAKE, "; ".join(problems[1:9]), problems[0])
