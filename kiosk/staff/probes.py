"""All checks of a kiosk, in the order of the report, under the names that people read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Final

from kiosk.findings import Finding, Probe
from kiosk.staff import check_content, check_site, check_system, check_updates
from kiosk.staff.surroundings import Surroundings
from kiosk.wording import Wording


def _lockdown(around: Surroundings) -> Iterable[Finding]:
    from kiosk.lockdown.probe import probe

    return probe(around.data.root)


_CHECKS: Final[tuple[tuple[str, Callable[[Surroundings], Iterable[Finding]]], ...]] = (
    (Wording("Content"), check_content.edition),
    (Wording("Updates"), check_updates.updates),
    (Wording("Languages"), check_content.languages),
    (Wording("Settings"), check_site.settings),
    (Wording("Staff menu"), check_site.sign_in),
    (Wording("Screen"), check_site.screen),
    (Wording("Letters"), check_system.fonts),
    (Wording("Running"), check_system.running),
    (Wording("Lockdown"), _lockdown),
    (Wording("Clock"), check_system.clock),
    (Wording("Disk"), check_system.disk),
    (Wording("Counters"), check_site.counters),
)


def probes(around: Surroundings, more: Mapping[str, Probe]) -> dict[str, Probe]:
    """The checks of ``around``, and ``more`` of those who know touch, sound, voices and printer."""
    return {**{area: partial(check, around) for area, check in _CHECKS}, **more}
