"""The items of an edition from their source files: articles, questions, organisations and glossary terms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final

from kiosk.authoring.edition import (
    Basis,
    Override,
    SourceArticle,
    SourceContact,
    SourceFaq,
    SourceOrganisation,
    SourceTerm,
    Translation,
)
from kiosk.authoring.facts import Facts
from kiosk.authoring.files import MarkdownFile
from kiosk.content.phones import PHONE_KINDS
from kiosk.content.records import GlossaryTerm, Review
from kiosk.content.rules import EASY_READ, HELP_ID, IDENTIFIER, KEY_POINTS, LONGEST_TITLE, same_person

ARTICLE_KINDS: Final = ("explainer", "treatment", "steps", "results")
EVIDENCE: Final = ("confirmed", "known", "reported")
ORGANISATION_EVIDENCE: Final[Mapping[str, str]] = {
    "own-page": "confirmed",
    "several-lists": "confirmed",
    "one-list": "reported",
    "editor": "known",
    "to-fill-in": "known",
}
"""How an organisation's details were found, and the evidence of its review if that says nothing else."""

CONTACT_KINDS: Final = (
    "area", "mobile", "freephone", "short-code", "non-geographic", "text", "textphone", "email", "address",
)  # fmt: skip

_PLACEHOLDER: Final = re.compile(r"\b(TODO|TBC|FIXME|XXX|lorem ipsum)\b", re.IGNORECASE)
_REVIEW_TEXTS: Final = ("owner", "reviewer", "reviewer_role", "reader_involvement", "version")
_REVIEW_DAYS: Final = ("checked_on", "reviewed_on", "due_on")
_MAY_BE_EMPTY: Final = frozenset({"reviewer", "reviewer_role"})


class ReviewDefaults:
    """What ``[review]`` of edition.toml says for all items, and ``[review.KIND]`` for those of one kind."""

    def __init__(self, table: Facts | None) -> None:
        self._all: dict[str, str] = {}
        self._kinds: dict[str, dict[str, str]] = {}
        if table is not None:
            for kind in ("article", "faq", "organisation", "glossary"):
                inner = table.table(kind)
                if inner is not None:
                    self._kinds[kind] = _given(inner)
                    inner.finish()
            self._all = _given(table)
            table.finish()

    def review(self, kind: str, facts: Facts, evidence: str = "") -> Review:
        """The review facts of an item: its own ``[review]``, else the defaults; ``evidence`` if none says."""
        own = facts.table("review")
        values = {**({"evidence": evidence} if evidence else {}), **self._all, **self._kinds.get(kind, {})}
        if own is not None:
            values |= _given(own)
            own.finish()
        for name in (*_REVIEW_TEXTS, *_REVIEW_DAYS, "evidence"):
            if name not in values and name not in _MAY_BE_EMPTY and name != "reviewed_on":
                facts.wrong("review", f"{name} is missing; say it under [review] here or in edition.toml.")
        if values.get("reviewed_on") and not (values.get("reviewer") and values.get("reviewer_role")):
            facts.wrong("review", "reviewed_on is given, so reviewer and reviewer_role must be filled in.")
        return Review(**{name: values.get(name, "") for name in Review.__slots__})


def _given(table: Facts) -> dict[str, str]:
    """The review facts that ``table`` gives."""
    values = {
        name: table.text(name, required=name not in _MAY_BE_EMPTY)
        for name in _REVIEW_TEXTS
        if table.has(name)
    }
    values |= {name: table.day(name) for name in _REVIEW_DAYS if table.has(name)}
    if table.has("evidence"):
        values["evidence"] = table.choice("evidence", EVIDENCE)
    return values


class ItemReader:
    """Reads items of one language. ``translated``: it is not the edition's own language."""

    def __init__(self, defaults: ReviewDefaults, *, translated: bool) -> None:
        self._defaults = defaults
        self._translated = translated

    def article(self, file: MarkdownFile, *, is_help: bool) -> SourceArticle:
        """An article; ``is_help`` if the file is the Help now card."""
        facts = file.facts
        key_points = facts.texts("key_points")
        if not is_help and len(key_points) != KEY_POINTS:
            facts.wrong(
                "key_points", f"key_points has {len(key_points)} sentences; exactly {KEY_POINTS} are shown."
            )
        if is_help and key_points:
            facts.wrong("key_points", "the Help now card has no key points; leave the list empty.")
        if is_help and facts.has("topic"):
            facts.wrong("topic", "the Help now card belongs to no topic; take the line out.")
        item = SourceArticle(
            id=HELP_ID if is_help else item_id(facts),
            topic_id="" if is_help else facts.text("topic"),
            position=facts.whole("position"),
            kind=facts.choice("kind", ("help",) if is_help else ARTICLE_KINDS),
            title=facts.text("title", longest=LONGEST_TITLE),
            summary=facts.text("summary"),
            key_points=key_points,
            body=file.body,
            keywords=facts.texts("keywords"),
            basis=self._basis("article", facts),
        )
        self._finish(facts, file)
        return item

    def easy_read(self, file: MarkdownFile) -> SourceArticle:
        """A page in Easy Read: it says which article it is a version of, and has no key points."""
        facts = file.facts
        item = SourceArticle(
            id=item_id(facts),
            topic_id="",
            position=facts.whole("position"),
            kind=EASY_READ,
            title=facts.text("title", longest=LONGEST_TITLE),
            summary="",
            key_points=(),
            body=file.body,
            keywords=facts.texts("keywords", required=False),
            basis=self._basis("article", facts),
            easy_read_of=facts.text("of"),
        )
        self._finish(facts, file)
        return item

    def faq(self, file: MarkdownFile) -> SourceFaq:
        """A question."""
        facts = file.facts
        item = SourceFaq(
            id=item_id(facts),
            group_id=facts.text("group"),
            position=facts.whole("position"),
            question=facts.text("question", longest=LONGEST_TITLE),
            heading=facts.text("heading", longest=LONGEST_TITLE),
            answer=file.body,
            keywords=facts.texts("keywords"),
            basis=self._basis("faq", facts),
        )
        self._finish(facts, file)
        return item

    def organisation(self, facts: Facts) -> SourceOrganisation:
        """A support organisation."""
        evidence = facts.choice("evidence", tuple(ORGANISATION_EVIDENCE))
        contacts = tuple(_contact(table) for table in facts.tables("contacts", required=False))
        checked_on = facts.day("checked_on", required=False)
        basis = self._basis(
            "organisation",
            facts,
            evidence=ORGANISATION_EVIDENCE.get(evidence, ""),
            sources_needed=evidence not in {"editor", "to-fill-in"},
        )
        if checked_on and basis.review.checked_on and checked_on > basis.review.due_on:
            facts.wrong("checked_on", f"checked_on ({checked_on}) is later than due_on of the review.")
        empty = facts.text_or_empty
        item = SourceOrganisation(
            id=item_id(facts),
            position=facts.whole("position"),
            name=facts.text("name", longest=LONGEST_TITLE),
            does=facts.text("does"),
            who_for=facts.text("who_for"),
            area=facts.text("area"),
            hours=empty("hours"),
            cost=empty("cost"),
            deaf_contact=empty("deaf_contact"),
            languages=empty("languages"),
            website=empty("website"),
            note=empty("note"),
            keywords=facts.texts("keywords"),
            evidence=evidence,
            checked_on=checked_on,
            checked_how=facts.text("checked_how"),
            contacts=contacts,
            needs=facts.texts("needs"),
            nations=facts.texts("nations"),
            conditions=facts.texts("conditions"),
            basis=basis,
        )
        if re.search(r"\s|://", item.website):
            facts.wrong(
                "website", f"website must be an address such as lupusuk.org.uk, not {item.website!r}."
            )
        facts.finish()
        return item

    def term(self, identifier: str, facts: Facts) -> SourceTerm:
        """A glossary term. Its fact ids are its evidence; it is ``known`` unless its review says more."""
        item = SourceTerm(
            GlossaryTerm(
                id=identifier,
                term=facts.text("term", longest=LONGEST_TITLE),
                meaning=facts.text("meaning"),
                variants=facts.texts("variants"),
            ),
            self._basis("glossary", facts, evidence="known", sources_needed=False),
        )
        facts.finish()
        return item

    def _basis(self, kind: str, facts: Facts, *, evidence: str = "", sources_needed: bool = True) -> Basis:
        sources = facts.texts("sources", required=kind != "glossary")
        if sources_needed and facts.has("sources") and not sources:
            facts.wrong("sources", "sources is empty; name at least one key of sources.toml.")
        named = facts.texts("facts")
        if facts.has("facts") and not named:
            facts.wrong("facts", "facts is empty; name at least one id of the fact sheet.")
        translation = facts.table("translation")
        if translation is not None and not self._translated:
            facts.wrong("translation", "this is the edition's own language, so it has no [translation].")
        if translation is None and self._translated:
            facts.wrong("", "[translation] is missing: source_version, translator, checker, checked_on.")
        return Basis(
            self._defaults.review(kind, facts, evidence),
            sources,
            named,
            None if translation is None else _translation(translation),
            tuple(_override(table) for table in facts.tables("override", required=False)),
            facts.text("approval", required=False),
        )

    @staticmethod
    def _finish(facts: Facts, file: MarkdownFile) -> None:
        facts.finish()
        for number, line in enumerate(file.body.split("\n"), start=file.body_line):
            found = _PLACEHOLDER.search(line)
            if found:
                facts.wrong_at(number, f"the text still says {found[0]!r}; finish it.")


def item_id(facts: Facts) -> str:
    """The id of an item: the name of its file."""
    identifier = PurePosixPath(facts.file).stem
    check_id(identifier, facts)
    return identifier


def check_id(identifier: str, facts: Facts, name: str = "") -> None:
    """Tell a problem if ``identifier`` cannot be an id."""
    if not IDENTIFIER.fullmatch(identifier):
        facts.wrong(
            name, f"{identifier!r} cannot be an id; use small letters a to z, digits and single hyphens."
        )


def _translation(table: Facts) -> Translation:
    translation = Translation(
        source_version=table.text("source_version"),
        translator=table.text("translator"),
        checker=table.text("checker"),
        checked_on=table.day("checked_on"),
    )
    if same_person(translation.translator, translation.checker):
        table.wrong("checker", "the checker is the translator; somebody else must check a translation.")
    table.finish()
    return translation


def _override(table: Facts) -> Override:
    override = Override(
        rule=table.text("rule"), text=table.text("text"), reason=table.text("reason"), line=table.line()
    )
    table.finish()
    return override


def _contact(table: Facts) -> SourceContact:
    contact = SourceContact(
        kind=table.choice("kind", CONTACT_KINDS),
        label=table.text("label"),
        value=table.text("value"),
        shown=table.choice("shown", ("yes", "hold")),
        hold_reason=table.text_or_empty("hold_reason"),
    )
    if contact.kind in PHONE_KINDS and contact.value and not re.fullmatch(r"[0-9]{3,18}", contact.value):
        table.wrong("value", f"a phone number is written as 3 to 18 digits only, not {contact.value!r}.")
    if contact.kind == "email" and not re.fullmatch(r"([^@\s]+@[^@\s]+\.[^@\s]+)?", contact.value):
        table.wrong("value", f"{contact.value!r} is not an e-mail address.")
    if (contact.shown == "hold") != bool(contact.hold_reason):
        table.wrong(
            "shown", 'a contact with shown = "hold" needs a hold_reason, and only such a contact has one.'
        )
    table.finish()
    return contact
