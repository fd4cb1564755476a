"""N03, N22, L11 and the banned words: what to say, and what to say instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kiosk.authoring.lint.finding import WARNING, Finding
from kiosk.authoring.lint.lexicon import WordRule, lexicon
from kiosk.authoring.lint.pages import Page
from kiosk.authoring.lint.rule import about, about_page, shorten
from kiosk.content.sentences import sentences

_OWN_WORDS: Final = frozenset({"asked", "name"})
"""Questions are what people say, names are what bodies call themselves."""

_DENIED: Final = re.compile(
    r"\b(?:no|not|nobody|none|cannot|never|without)\b|n['\u2019]t\b|\?", re.IGNORECASE
)
_QUOTES: Final = '"\u201c\u201d'
_ABBREVIATION: Final = re.compile(r"(?<![\w-])[A-Z][A-Z&]*[A-Z](?:-[A-Z\d]+)?(?![\w-])")
_LETTERS_ONLY: Final = re.compile(r"[^A-Z]")
_ONLINE_111: Final = re.compile(r"(?<!NHS )\b111 online\b|\bonline 111\b", re.IGNORECASE)
_SCREEN: Final = re.compile(r"\b(?:screens?|monitors?|blue light)\b", re.IGNORECASE)
_SAFE_OR_HARMFUL: Final = re.compile(
    r"\b(?:safe|safely|harm|harms|harmful|harmless|danger|dangerous|damage|hurt|hurts|uv)\b", re.IGNORECASE
)
_FORM: Final = re.compile(
    r"\b(?:type|enter|key in|fill in)\b[^.]{0,30}\b(?:symptoms?|signs|score|weight|dose|results?)\b"
    r"|\bsymptom checker\b|\bwork out your (?:score|dose|chance)\b",
    re.IGNORECASE,
)


def words_to_avoid(page: Page) -> Iterator[Finding]:
    """Plain words, and none that sell, frighten or blame (``words.toml``)."""
    for unit in page.prose():
        if unit.kind in _OWN_WORDS:
            continue
        for sentence in sentences(unit.text):
            for word_rule in lexicon().words:
                for found in word_rule.pattern.finditer(sentence):
                    if not _is_right(word_rule, sentence, found):
                        yield about(
                            page,
                            unit,
                            word_rule.rule,
                            f"{found[0]!r} is not one of our words.",
                            quote=sentence,
                            suggestion=f"{word_rule.use}.",
                            severity=word_rule.severity,
                        )


def exclamations(page: Page) -> Iterator[Finding]:
    """No exclamation marks."""
    for unit in page.prose():
        if "!" in unit.text and unit.kind not in _OWN_WORDS:
            yield about(page, unit, "N03", "There is an exclamation mark.", suggestion="a full stop.")


def abbreviations(page: Page, glossary: frozenset[str]) -> Iterator[Finding]:
    """An abbreviation is opened at its first use, unless everybody knows it or it is in the glossary."""
    known = lexicon().known_abbreviations | glossary | lexicon().explained.keys()
    seen: set[str] = set()
    if page.kind not in {"article", "faq"}:
        return
    for unit in page.prose():
        if unit.kind in _OWN_WORDS:
            continue
        for found in _ABBREVIATION.finditer(unit.text):
            short = found[0]
            if short in known or short in seen or _opened(short, found, unit.text):
                seen.add(short)
                continue
            seen.add(short)
            message = f"{short} is not opened where this page first uses it."
            yield about(page, unit, "N03", message, suggestion=f"the full words ({short}).")


def explained(page: Page) -> Iterator[Finding]:
    """Each page that uses CAR-T says what it is."""
    if page.kind not in {"article", "faq"}:
        return
    for word, ways in lexicon().explained.items():
        users = [unit for unit in page.prose() if word in unit.text]
        if users and not ways.search(page.text):
            message = f"This page uses {word} and does not say what it is."
            suggestion = "CAR-T is a treatment made from your own cells, changed in a lab."
            yield about_page(page, "N03", message, suggestion=suggestion, line=users[0].line)


def early_evidence(page: Page) -> Iterator[Finding]:
    """Each page about CAR-T says how early the evidence is (F134)."""
    users = [unit for unit in page.prose() if "CAR-T" in unit.text and unit.kind not in _OWN_WORDS]
    told = (
        page.kind in {"article", "faq"} and page.sort != "help"
    )  # the Help now card must be read in seconds
    if told and users and not lexicon().early.search(page.text):
        message = "This page is about CAR-T and does not say how early the evidence is (F134)."
        suggestion = "The evidence is still early, and comes from small studies."
        yield about_page(page, "F134", message, suggestion=suggestion, line=users[0].line)


def nhs_111_online(page: Page) -> Iterator[Finding]:
    """N22: "NHS 111 online" in full; its address only beside its name."""
    for unit in page.prose():
        if _ONLINE_111.search(unit.text):
            yield about(page, unit, "N22", "The name is not in full.", suggestion="NHS 111 online")
    users = [unit for unit in page.prose() if "111.nhs.uk" in unit.text and unit.kind != "name"]
    if users and "NHS 111 online" not in page.text:
        message = "The address 111.nhs.uk stands without the name of the service."
        yield about(page, users[0], "N22", message, suggestion="NHS 111 online at 111.nhs.uk")


def screens(page: Page) -> Iterator[Finding]:
    """L11: never that a screen is safe or harmful in lupus."""
    for unit in page.prose():
        for sentence in sentences(unit.text):
            if _SCREEN.search(sentence) and _SAFE_OR_HARMFUL.search(sentence):
                message = f"Do not say that a screen is safe or harmful: {shorten(sentence)!r}."
                suggestion = f"{lexicon().screen_wording}."
                yield about(page, unit, "L11", message, quote=sentence, suggestion=suggestion)


def no_inputs(page: Page) -> Iterator[Finding]:
    """N20: the kiosk asks for nothing about a person and works nothing out."""
    for unit in page.prose():
        found = _FORM.search(unit.text)
        if found:
            message = f"The kiosk takes nothing in and works nothing out, and this sounds so: {found[0]!r}."
            yield about(page, unit, "N20", message, severity=WARNING)


def _is_right(word_rule: WordRule, sentence: str, found: re.Match[str]) -> bool:
    small = sentence.lower()
    for phrase in word_rule.unless:
        at = small.find(phrase)
        while at >= 0:
            if at <= found.start() < at + len(phrase):
                return True
            at = small.find(phrase, at + 1)
    return word_rule.negated and bool(_DENIED.search(sentence) or _in_quotes(sentence, found.start()))


def _in_quotes(sentence: str, at: int) -> bool:
    before = sum(sentence[:at].count(mark) for mark in _QUOTES)
    return before % 2 == 1


def _opened(short: str, found: re.Match[str], text: str) -> bool:
    """Say whether the words stand before it and it in brackets, or it first and they in brackets."""
    before, after = text[: found.start()], text[found.end() :]
    return (before.endswith("(") and after.startswith((")", "s)"))) or (
        after.startswith(" (") and len(_LETTERS_ONLY.sub("", short)) > 1
    )
