"""The readiness of a kiosk: every part is asked, and the answers become one report."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk import __version__
from kiosk.errors import KioskError
from kiosk.findings import Finding, Light, Probe, red
from kiosk.wording import Wording

_WORST_FIRST = (Light.RED, Light.AMBER, Light.GREEN)


@dataclass(frozen=True, slots=True)
class Line:
    """A finding and the part of the kiosk that it is about, such as ``Content``."""

    area: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Report:
    """How ready a kiosk is. ``lines`` are in the order in which the parts were asked."""

    made_at: datetime
    clinic: str
    lines: tuple[Line, ...]
    version: str = __version__

    @property
    def light(self) -> Light:
        """The worst of all lights; green if nothing was asked."""
        found = {line.finding.light for line in self.lines}
        return next((light for light in _WORST_FIRST if light in found), Light.GREEN)

    @property
    def needs(self) -> tuple[Line, ...]:
        """What needs somebody: red first, then amber."""
        return (*self.of(Light.RED), *self.of(Light.AMBER))

    def of(self, light: Light) -> tuple[Line, ...]:
        """The lines with this light."""
        return tuple(line for line in self.lines if line.finding.light is light)


def examine(probes: Mapping[str, Probe], made_at: datetime, clinic: str = "") -> Report:
    """Ask every part (name -> probe); one that cannot even be looked at is red, and the rest goes on."""
    lines = [Line(area, finding) for area, probe in probes.items() for finding in _findings(probe)]
    return Report(made_at, clinic, tuple(lines))


def _findings(probe: Probe) -> tuple[Finding, ...]:
    try:
        return tuple(probe())
    except KioskError as error:
        return (red(error.sentence, Wording("Put this right, then check again.")),)
    except (OSError, sqlite3.Error) as error:
        return (
            red(
                Wording("This could not be checked (%1).", error),
                Wording("Restart the kiosk, then check again."),
            ),
        )
