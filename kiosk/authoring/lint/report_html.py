"""The editor's report as one HTML page that needs nothing from outside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from kiosk.authoring.lint.finding import Finding
from kiosk.authoring.lint.report import EditionReport, PageReport

_STYLE: Final = """
body { font: 16px/1.5 sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1d2527;
  background: #f6f2e9; }
table { border-collapse: collapse; width: 100%; background: #fffcf5; }
th, td { border: 1px solid #5e696b; padding: .3rem .6rem; text-align: start; vertical-align: top; }
details { background: #fffcf5; border: 1px solid #5e696b; border-radius: .4rem; margin: .5rem 0;
  padding: .5rem 1rem; }
summary { cursor: pointer; font-weight: 600; }
.error { color: #8f1d1d; font-weight: 600; }
.warning { color: #7a4f00; font-weight: 600; }
"""


def html(report: EditionReport) -> str:
    """Write the report as a page."""
    title = escape(f"{report.title}, edition {report.number}")
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n{''.join(_body(report))}</body>\n</html>\n"
    )


def _body(report: EditionReport) -> Iterator[str]:
    yield f"<p>Released {escape(report.released_on)}. {escape(report.status)}</p>\n"
    yield (
        f"<p>Median grade {report.median_grade:.1f} (US school years; add 5 for the reading age) over "
        f"{len(report.scored)} pages that are long enough for one. A grade is a hint for editors, no proof "
        "that people understand a page.</p>\n"
    )
    yield "<h2>Findings</h2>\n"
    yield _findings(sorted(report.findings))
    yield "<h2>Accepted by an editor</h2>\n"
    accepted = [one for page in report.pages for one in page.overridden]
    yield _rows(
        ("Where", "Rule", "Finding", "Reason"),
        (
            (f"{one.finding.file}:{one.finding.line}", one.finding.rule, one.finding.message, one.reason)
            for one in accepted
        ),
    )
    yield "<h2>Pages, the hardest first</h2>\n"
    short = [page for page in report.pages if page not in report.scored]
    for page in (*report.scored, *(page for page in short if page.kind != "glossary")):
        yield _page(page)
    yield "<h2>Contacts to ring and confirm</h2>\n"
    yield _rows(
        ("Organisation", "Held back", "How checked"),
        ((one.name, "; ".join(one.held), one.checked_how) for one in report.contacts),
    )
    yield "<h2>Pictures and what is read out for them</h2>\n"
    yield _rows(("Picture", "Alt text"), report.pictures)
    yield from _coverage(report)


def _coverage(report: EditionReport) -> Iterator[str]:
    if report.coverage is None:
        return
    counts = ", ".join(f"{number} {what}" for what, number in report.coverage.counts().items())
    yield f"<h2>Fact sheet</h2>\n<p>{escape(counts)}.</p>\n"
    yield _rows(
        ("Id", "Verdict", "Used by", "What is told instead, or why it is left out"),
        (
            (entry.id, entry.verdict, ", ".join(entry.used_by), entry.correction or entry.left_out)
            for entry in report.coverage.entries
        ),
    )


def _page(page: PageReport) -> str:
    score = page.score
    smog = "" if score.smog is None else f", SMOG {score.smog:.1f}"
    reviewer = page.reviewer or "nobody yet"
    hard = _rows(
        ("Grade", "Line", "Sentence"),
        ((f"{one.grade:.1f}", str(one.line), one.text) for one in score.hardest),
    )
    facts = ", ".join(page.facts)
    return (
        f"<details><summary>{score.flesch_kincaid:.1f} {escape(page.title)} "
        f"({escape(page.kind)}, {len(page.findings)} findings)</summary>\n"
        f"<p>{escape(page.file)}. "
        f"With names left in {score.with_names:.1f}. Automated index {score.automated:.1f}, "
        f"Coleman-Liau {score.coleman_liau:.1f}{smog}. "
        f"{score.words} words, {score.sentences} sentences.</p>\n"
        f"<p>Evidence: {escape(page.evidence)}. Checked {escape(page.checked_on)}, "
        f"signed by {escape(reviewer)}, due {escape(page.due_on)}. Facts: {escape(facts)}.</p>\n"
        f"<h3>Hardest sentences</h3>\n{hard}<h3>Findings</h3>\n{_findings(page.findings)}"
        f"<h3>Sources</h3>\n{_rows(('Source',), ((source,) for source in page.sources))}</details>\n"
    )


def _findings(findings: Iterable[Finding]) -> str:
    rows = [
        f"<tr><td>{escape(one.file)}:{one.line}</td>"
        f'<td class="{escape(one.severity)}">{escape(one.severity)}</td>'
        f"<td>{escape(one.rule)}</td><td>{escape(one.message)}</td>"
        f"<td>{escape(one.quote)}</td><td>{escape(one.suggestion)}</td></tr>\n"
        for one in findings
    ]
    return _table(("Where", "", "Rule", "Finding", "Text", "Write"), rows)


def _rows(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    made = ["<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>\n" for row in rows]
    return _table(headings, made)


def _table(headings: tuple[str, ...], rows: list[str]) -> str:
    if not rows:
        return "<p>None.</p>\n"
    head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in headings)
    return f"<table>\n<tr>{head}</tr>\n{''.join(rows)}</table>\n"
