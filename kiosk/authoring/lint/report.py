"""The editor's report on an edition: what each page is like, gathered once for text and for HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from kiosk.authoring.coverage import Coverage
from kiosk.authoring.edition import SourceEdition, SourceLanguage, SourceOrganisation
from kiosk.authoring.lint.finding import Finding, Overridden
from kiosk.authoring.lint.gate import FEWEST_WORDS
from kiosk.authoring.lint.readability import Readability
from kiosk.authoring.lint.run import Checked, Report
from kiosk.content.records import Source


@dataclass(frozen=True, slots=True)
class PageReport:
    """One page. ``sources`` are their titles, ``findings`` and ``overridden`` those of this page."""

    kind: str
    id: str
    title: str
    file: str
    score: Readability
    evidence: str
    checked_on: str
    reviewer: str
    due_on: str
    facts: tuple[str, ...]
    sources: tuple[str, ...]
    findings: tuple[Finding, ...]
    overridden: tuple[Overridden, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """An organisation whose details nobody has confirmed by phone, with what is held back and why."""

    name: str
    checked_how: str
    held: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EditionReport:
    """Everything an editor looks at before an edition goes out."""

    title: str
    number: int
    released_on: str
    status: str
    pages: tuple[PageReport, ...]
    others: tuple[Finding, ...]
    contacts: tuple[Contact, ...]
    pictures: tuple[tuple[str, str], ...]
    coverage: Coverage | None

    @property
    def scored(self) -> tuple[PageReport, ...]:
        """The pages that are long enough for a grade, the hardest first."""
        long_enough = (page for page in self.pages if page.score.words >= FEWEST_WORDS)
        return tuple(sorted(long_enough, key=lambda page: (-page.score.flesch_kincaid, page.id)))

    @property
    def median_grade(self) -> float:
        """The middle grade of the pages, 0 if there are none."""
        return round(median(page.score.flesch_kincaid for page in self.scored), 1) if self.scored else 0.0

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings that stand."""
        return (*self.others, *(finding for page in self.pages for finding in page.findings))


def edition_report(edition: SourceEdition, report: Report, covered: Coverage | None) -> EditionReport:
    """Gather what ``report`` and the edition say, page by page in the order of the files."""
    language = edition.languages[0]
    sources = {source.id: source for source in edition.sources}
    pages = tuple(_page(checked, report, sources) for checked in report.pages if checked.page.basis)
    told = {finding for page in pages for finding in page.findings}
    return EditionReport(
        title=edition.title,
        number=edition.number,
        released_on=edition.released_on,
        status=language.facts.status,
        pages=pages,
        others=tuple(finding for finding in report.findings if finding not in told),
        contacts=tuple(_contacts(language)),
        pictures=tuple(_pictures(edition, language)),
        coverage=covered,
    )


def _page(checked: Checked, report: Report, sources: Mapping[str, Source]) -> PageReport:
    page, basis = checked.page, checked.page.basis
    assert basis is not None  # noqa: S101 - the caller asks for pages with review facts only
    # Glossary words share a file: a finding belongs to the last of them that begins above it.
    later = [
        other.page.line
        for other in report.pages
        if other.page.file == page.file and other.page.line > page.line
    ]
    until = min(later, default=0)

    def mine(finding: Finding) -> bool:
        return finding.file == page.file and (
            page.kind != "glossary" or (finding.line >= page.line and (not until or finding.line < until))
        )

    return PageReport(
        kind=page.kind,
        id=page.id,
        title=page.title,
        file=page.file,
        score=checked.score,
        evidence=basis.review.evidence,
        checked_on=basis.review.checked_on,
        reviewer=basis.review.reviewer,
        due_on=basis.review.due_on,
        facts=basis.facts,
        sources=tuple(f"{key}: {sources[key].title}" for key in basis.sources if key in sources),
        findings=tuple(finding for finding in report.findings if mine(finding)),
        overridden=tuple(one for one in report.overridden if mine(one.finding)),
    )


def _contacts(language: SourceLanguage) -> Iterator[Contact]:
    for organisation in language.organisations:
        held = tuple(_held(organisation))
        if held or not organisation.checked_on:
            yield Contact(organisation.name, organisation.checked_how, held)


def _held(organisation: SourceOrganisation) -> Iterator[str]:
    for contact in organisation.contacts:
        if contact.shown == "hold":
            yield f"{contact.label} {contact.value}: {contact.hold_reason}"


def _pictures(edition: SourceEdition, language: SourceLanguage) -> Iterator[tuple[str, str]]:
    alts = dict(language.alts)
    for image in edition.images:
        alt = alts.get(image.id, "")
        yield image.id, alt or ("(decoration)" if image.decorative else "(no alt text)")
