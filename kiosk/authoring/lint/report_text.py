"""The editor's report as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.lint.report import EditionReport, PageReport


def text(report: EditionReport) -> str:
    """Write the report as text, ending with a line break."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: EditionReport) -> Iterator[str]:
    yield f"{report.title}, edition {report.number}, released {report.released_on}"
    yield report.status
    yield f"Median grade {report.median_grade:.1f} over {len(report.scored)} pages long enough for one."
    if report.coverage is not None:
        counts = ", ".join(f"{number} {what}" for what, number in report.coverage.counts().items())
        yield f"Fact sheet: {counts}."
    yield from _section("Findings", map(str, sorted(report.findings)))
    yield from _section(
        "Accepted by an editor", (str(one) for page in report.pages for one in page.overridden)
    )
    yield from _section("Pages, the hardest first", (line for page in report.scored for line in _page(page)))
    yield from _section(
        "Contacts to ring and confirm",
        (f"{one.name}: {'; '.join((*one.held, one.checked_how))}" for one in report.contacts),
    )
    yield from _section("Pictures", (f"{identifier}: {alt}" for identifier, alt in report.pictures))
    if report.coverage is not None:
        left_out = (entry for entry in report.coverage.entries if entry.left_out)
        yield from _section("Facts left out", (f"{entry.id}: {entry.left_out}" for entry in left_out))


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    yield ""
    yield title
    found = list(lines)
    yield from (f"  {line}" for line in found or ["none"])


def _page(page: PageReport) -> Iterator[str]:
    score = page.score
    smog = "" if score.smog is None else f", SMOG {score.smog:.1f}"
    yield (
        f"{score.flesch_kincaid:4.1f} {page.kind} {page.id} (with names {score.with_names:.1f}, "
        f"automated {score.automated:.1f}, "
        f"Coleman-Liau {score.coleman_liau:.1f}{smog}; {score.words} words, {score.sentences} sentences; "
        f"{page.evidence}, due {page.due_on})"
    )
    for hard in score.hardest:
        yield f"       {hard.grade:4.1f} line {hard.line}: {hard.text}"
