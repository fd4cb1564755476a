"""The readiness report as text for people and as JSON for programs."""

from __future__ import annotations

import json
from typing import Final

from kiosk.findings import Light
from kiosk.staff.dates import told
from kiosk.staff.doctor import Report
from kiosk.wording import Wording

FORMAT: Final = 1
HEADINGS: Final = {
    Light.RED: Wording("Must be put right"),
    Light.AMBER: Wording("Should be looked at"),
    Light.GREEN: Wording("Fine"),
}


def title(report: Report) -> str:
    """What the report is of."""
    if report.clinic:
        return Wording("Readiness of Wayside, %1", report.clinic)
    return Wording("Readiness of Wayside")


def summary(report: Report) -> str:
    """When it was made and how it went, in one line."""
    counts = [len(report.of(light)) for light in HEADINGS]
    day, clock = told(report.made_at.date()), f"{report.made_at:%H:%M}"
    return Wording("%1, %2, version %3: %4 red, %5 amber, %6 green", day, clock, report.version, *counts)


def text(report: Report) -> str:
    """The report for people, the worst first."""
    lines = [title(report), summary(report)]
    for light, heading in HEADINGS.items():
        found = report.of(light)
        lines += ["", f"{heading} ({light}):"] if found else []
        for line in found:
            lines.append(f"  {line.area}: {line.finding.sentence}")
            lines += [f"    {line.finding.what_to_do}"] if line.finding.what_to_do else []
    return "\n".join(lines) + "\n"


def as_json(report: Report) -> str:
    """The report for programs; ``format`` changes when a key changes its meaning."""
    values = {
        "format": FORMAT,
        "version": report.version,
        "made_at": report.made_at.isoformat(timespec="seconds"),
        "clinic": report.clinic,
        "light": report.light,
        "findings": [
            {
                "area": line.area,
                "light": line.finding.light,
                "sentence": line.finding.sentence,
                "what_to_do": line.finding.what_to_do,
            }
            for line in report.lines
        ],
    }
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
