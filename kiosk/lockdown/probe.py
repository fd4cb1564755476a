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
        return [green("This is a try-out, so this PC is not locked down.")]
    if not applied:
        return [
            amber(
                "Nobody has locked this PC down: readers may find a way out of the kiosk.",
                f"For a waiting room, run: {command} plan, then: {command} apply.",
            )
        ]
    found = [
        red(f"Undone since lockdown was applied: {rule.words}", f"Run: {command} apply") for rule in open_
    ]
    if not open_:
        found = [green(f"This PC is locked down ({len(changes)} settings are as they should be).")]
    if family is Family.HOME:
        found.append(
            amber(
                "Windows Home can only make leaving hard; it cannot prevent it.",
                "Use Windows Pro, or better Enterprise, Education or IoT Enterprise, in a waiting room.",
            )
        )
    return found
