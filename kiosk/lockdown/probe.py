"""What the readiness report says of lockdown: green, amber or red."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from kiosk.findings import Finding, amber, green, red
from kiosk.lockdown import state
from kiosk.lockdown.keeper import Change, Keeper
from kiosk.lockdown.rules import Family, rules_for
from kiosk.lockdown.this_pc import this_family, this_ground, this_program
from kiosk.wording import Wording


def probe(data: Path) -> Iterable[Finding]:
    """Compare this PC with the table; may raise SettingError."""
    family = this_family()
    ground = this_ground(family, Path("/"))
    rules = rules_for(family, this_program())
    changes = Keeper(ground, state.record(data, mine=False)).plan(rules)
    installed = bool(getattr(sys, "frozen", False))
    return judged(family, changes, applied=state.is_applied(data), installed=installed)


def judged(family: Family, changes: Sequence[Change], *, applied: bool, installed: bool) -> list[Finding]:
    """The findings for a comparison; ``applied`` is whether somebody wanted this PC locked down.

    A kiosk that is not ``installed`` is tried out on somebody's own PC, which nobody wants locked down.
    """
    open_ = [change.rule for change in changes if not change.done]
    command = "sudo wayside-kiosk lockdown" if installed and family is Family.LINUX else "kiosk lockdown"
    if not applied and not installed:
        return [green(Wording("This is a try-out, so this PC is not locked down."))]
    if not applied:
        return [
            amber(
                Wording("Nobody has locked this PC down: readers may find a way out of the kiosk."),
                Wording("For a waiting room, run: %1 plan, then: %2 apply.", command, command),
            )
        ]
    found = [
        red(Wording("Undone since lockdown was applied: %1", rule.words), Wording("Run: %1 apply", command))
        for rule in open_
    ]
    if not open_:
        found = [green(_locked(len(changes)))]
    if family is Family.HOME:
        found.append(
            amber(
                Wording("Windows Home can only make leaving hard; it cannot prevent it."),
                Wording(
                    "Use Windows Pro, or better Enterprise, Education or IoT Enterprise, in a waiting room."
                ),
            )
        )
    return found


def _locked(settings: int) -> Wording:
    return Wording.counted(
        "This PC is locked down (%n setting is as it should be).",
        "This PC is locked down (%n settings are as they should be).",
        settings,
    )
