"""The readiness report as text for people and as JSON for programs."""

from __future__ import annotations

import json
from typing import Final

from kiosk.findings import Light
from kiosk.staff.dates import told
from kiosk.staff.doctor import Report

FORMAT: Final = 1
HEADINGS: Final = {
    Light.RED: "Must be put right",
    Light.AMBER: "Should be looked at",
    Light.GREEN: "Fine",
}


def title(report: Report) -> str:
    """What the report is of."""
    return f"Readiness of Wayside, {report.clinic}" if report.clinic else "Readiness of Wayside"


def summary(report: Report) -> str:
    """When it was made and how it went, in one line."""
    counts = ", ".join(f"{len(report.of(light))} {light}" for light in HEADINGS)
    when = f"{told(report.made_at.date())}, {report.made_at:%H:%M}"
    return f"{when}, version {report.version}: {counts}"


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
