"""Runs all language rules over the sources and applies what editors overrode."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kiosk.authoring.edition import SourceEdition, SourceLanguage
from kiosk.authoring.lint import cards, chances, numbers, prose, safety, wording
from kiosk.authoring.lint.finding import ERROR, Finding, Overridden
from kiosk.authoring.lint.gate import grade
from kiosk.authoring.lint.pages import Page, pages
from kiosk.authoring.lint.readability import Readability, Scorer
from kiosk.authoring.lint.rule import Rule
from kiosk.authoring.origins import Origins

LANGUAGE: Final = "en"
"""The word lists and formulas are for English; a translation is checked by people who speak it."""

PAGE_RULES: Final[tuple[Rule, ...]] = (
    prose.long_sentences,
    prose.easy_read,
    prose.long_paragraphs,
    prose.long_parts,
    prose.lists,
    prose.passives,
    wording.words_to_avoid,
    wording.exclamations,
    wording.explained,
    wording.early_evidence,
    wording.nhs_111_online,
    wording.screens,
    wording.no_inputs,
    numbers.number_words,
    numbers.number_forms,
    numbers.commas,
    numbers.phone_numbers,
    chances.percentages,
    chances.bare_words,
    chances.both_ways,
    chances.one_scale,
    cards.care_cards,
    cards.callouts,
    cards.after_dont,
    safety.treatment_answers,
    safety.skin,
    safety.temperatures,
    safety.chest_pain,
)

RULES: Final = frozenset(
    "F134 G08 L11 N01 N02 N03 N04 N05 N06 N08 N09 N10 N16 N18 N19 N20 N22 PROMO SC01".split()  # noqa: SIM905
)
"""The names that an override may have."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A page with its grades."""

    page: Page
    score: Readability


@dataclass(frozen=True, slots=True)
class Report:
    """What the rules say of an edition: findings that stand, findings that editors accepted, pages."""

    findings: tuple[Finding, ...]
    overridden: tuple[Overridden, ...]
    pages: tuple[Checked, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings for which an edition is not built."""
        return tuple(one for one in self.findings if one.severity == ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The other findings."""
        return tuple(one for one in self.findings if one.severity != ERROR)


def lint(edition: SourceEdition, origins: Origins) -> Report:
    """Check the language of ``edition``."""
    findings: list[Finding] = []
    overridden: list[Overridden] = []
    checked: list[Checked] = []
    for language in edition.languages:
        if language.code == LANGUAGE:
            for one, found in _language(language, origins):
                checked.append(one)
                standing, accepted = _apply(one.page, found)
                findings += standing
                overridden += accepted
    return Report(tuple(sorted(set(findings))), tuple(sorted(set(overridden))), tuple(checked))


def _language(language: SourceLanguage, origins: Origins) -> Iterator[tuple[Checked, list[Finding]]]:
    glossary = frozenset(
        written for item in language.terms for written in (item.term.term, *item.term.variants)
    )
    names = {organisation.name for organisation in language.organisations}
    scorer = Scorer(glossary, names)
    contacts = {
        organisation.id: tuple((contact.kind, contact.value) for contact in organisation.contacts)
        for organisation in language.organisations
    }
    for page in pages(language, origins):
        score = scorer.page(page)
        found = [finding for rule in PAGE_RULES for finding in rule(page)]
        found += wording.abbreviations(page, glossary | _short_names(names))
        found += grade(page, score)
        if page.kind == "organisation":
            found += safety.contact_kinds(page, contacts[page.id])
        yield Checked(page, score), found


def _short_names(names: Iterable[str]) -> frozenset[str]:
    """Give the words in capitals of the names of organisations: NI of Advice NI."""
    return frozenset(word for name in names for word in name.split() if len(word) > 1 and word.isupper())


def _apply(page: Page, found: Iterable[Finding]) -> tuple[list[Finding], list[Overridden]]:
    """Take away what the page's overrides accept; an override that accepts nothing is an error itself."""
    overrides = page.basis.overrides if page.basis else ()
    standing: list[Finding] = []
    accepted: list[Overridden] = []
    used = set()
    for finding in found:
        match = next(
            (one for one in overrides if one.rule == finding.rule and one.text in finding.quote), None
        )
        if match is None:
            standing.append(finding)
        else:
            used.add(match)
            accepted.append(Overridden(finding, match.reason))
    for one in overrides:
        if one not in used:
            known = "finds nothing with these words" if one.rule in RULES else "is not the name of a rule"
            message = f"The override of {one.rule} for {one.text!r} is not needed: the rule {known}."
            suggestion = "no override, or the words as the finding quotes them."
            standing.append(Finding(page.file, one.line, one.rule, ERROR, message, suggestion, one.text))
    return standing, accepted
