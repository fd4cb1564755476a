"""Editions for tests and benches: a small one with real questions in it, and any number of articles."""

from __future__ import annotations

import itertools
import random
from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kiosk.authoring.edition import (
    Basis,
    LanguageFacts,
    SourceArticle,
    SourceContact,
    SourceEdition,
    SourceFaq,
    SourceImage,
    SourceLanguage,
    SourceOrganisation,
    SourceTerm,
    Translation,
)
from kiosk.content.front_records import Tile
from kiosk.content.records import FaqGroup, GlossaryTerm, Nation, Need, Review, Source, Topic

REVIEW: Final = Review(
    owner="Wayside",
    reviewer="",
    reviewer_role="",
    checked_on="2026-11-20",
    reviewed_on="",
    due_on="2027-11-20",
    evidence="known",
    reader_involvement="Not yet",
    version="1",
)
BASIS: Final = Basis(REVIEW, sources=("E01",), facts=("F001",))

ORGANISATION_BASIS: Final = replace(BASIS, review=replace(REVIEW, due_on="2027-05-20"))

SVG: Final = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/></svg>'

_SYLLABLES: Final = (
    "ba", "be", "bi", "bo", "ca", "ce", "ci", "co", "da", "de", "di", "do", "fa", "fe", "fi", "ga", "ge",
    "go", "ha", "he", "hi", "ja", "ke", "ki", "la", "le", "li", "lo", "ma", "me", "mi", "mo", "na", "ne",
    "ni", "no", "pa", "pe", "pi", "po", "ra", "re", "ri", "ro", "sa", "se", "si", "so", "ta", "te", "ti",
    "to", "va", "ve", "vi", "vo", "wa", "we", "ya", "ex", "in", "un", "pre", "con", "dis", "str", "pl", "th",
    "sh", "ch",
)  # fmt: skip
_COMMON: Final = (
    "the", "of", "and", "to", "in", "is", "you", "your", "it", "for", "that", "are", "with", "on", "can",
    "be", "this", "have", "not", "as", "at", "or", "from", "they", "if", "may", "will", "help", "more",
    "when", "team", "about", "cell", "cells", "people", "do", "by", "time", "take", "skin", "blood",
    "treatment", "hospital", "medicine", "joints", "tired", "pain", "lupus", "week", "day", "doctor", "sun",
    "rash", "kidney", "heart", "steroids", "infection", "flare", "nurse", "months", "tests", "feel", "talk",
    "home", "work",
)  # fmt: skip
_ENDS: Final = ("", "s", "ing", "ed", "er", "al", "tion", "ly", "in", "osis")


def article(
    article_id: str,
    title: str,
    body: str = "## What it is\n\nSome text.\n",
    *,
    topic_id: str = "lupus",
    position: int = 10,
    kind: str = "explainer",
    summary: str = "What this page tells you.",
    keywords: tuple[str, ...] = (),
) -> SourceArticle:
    """An article with three key points (none for the Help now card)."""
    points = () if kind == "help" else ("First point.", "Second point.", "Third point.")
    return SourceArticle(article_id, topic_id, position, kind, title, summary, points, body, keywords, BASIS)


def faq(
    faq_id: str,
    question: str,
    heading: str,
    answer: str = "Ask your team.\n",
    *,
    group_id: str = "medicines",
    position: int = 10,
    keywords: tuple[str, ...] = (),
) -> SourceFaq:
    """A question."""
    return SourceFaq(faq_id, group_id, position, question, heading, answer, keywords, BASIS)


def contact(kind: str, value: str, *, shown: str = "yes") -> SourceContact:
    """A way to reach an organisation; held ones have a reason."""
    return SourceContact(kind, "Phone", value, shown, "" if shown == "yes" else "Two numbers are known")


def organisation(
    organisation_id: str,
    name: str,
    contacts: Sequence[SourceContact] = (),
    *,
    position: int = 10,
    does: str = "Gives support.",
    needs: tuple[str, ...] = ("talk",),
    nations: tuple[str, ...] = ("england", "wales"),
    checked_on: str = "",
) -> SourceOrganisation:
    """A support organisation."""
    return SourceOrganisation(
        id=organisation_id,
        position=position,
        name=name,
        does=does,
        who_for="People and their families",
        area="UK",
        hours="Office hours",
        cost="",
        deaf_contact="",
        languages="",
        website="example.org",
        note="",
        keywords=(),
        evidence="own-page",
        checked_on=checked_on,
        checked_how="Found on its own page",
        contacts=tuple(contacts),
        needs=needs,
        nations=nations,
        conditions=("lupus",),
        basis=ORGANISATION_BASIS,
    )


def term(term_id: str, word: str, meaning: str = "A plain meaning.", *variants: str) -> SourceTerm:
    """A glossary word."""
    return SourceTerm(GlossaryTerm(term_id, word, meaning, variants), BASIS)


ARTICLES: Final = (
    article(
        "what-is-lupus",
        "What is lupus?",
        "## What happens in lupus\n\nThe immune system attacks the body. It may cause a rash.\n\n"
        "## What helps\n\nMany people take hydroxychloroquine or steroids.\n\n"
        "[Signs and flares](article:signs-and-flares)\n",
        keywords=("sle", "systemic lupus erythematosus"),
    ),
    article(
        "signs-and-flares",
        "Signs of lupus and flares",
        "## Rashes\n\nRashes often come after sun. A rash may feel hot before you see it.\n\n"
        "## Flares\n\nIn a flare, the signs get worse. Crohn\u2019s disease is another illness.\n",
        position=20,
    ),
    article(
        "medicines",
        "Medicines for lupus",
        "## Tablets\n\nSteroids such as prednisolone calm a flare. Mycophenolate protects the kidneys.\n\n"
        "## Injections\n\nSome people have belimumab.\n",
        topic_id="treatments",
        keywords=("hydroxychloroquine",),
    ),
    article(
        "what-is-car-t",
        "What is CAR-T cell therapy?",
        "## A living medicine\n\nYour own T cells are taught to find B cells. It is a treatment.\n\n"
        "## After it\n\nYou stay near the hospital. Steroids may be needed.\n",
        topic_id="car-t",
        kind="treatment",
    ),
    article(
        "car-t-steps",
        "CAR-T step by step",
        "## The steps\n\n!!! steps\n    1. ![](image:picture) **Collecting.** Cells are taken from blood.\n\n"
        "## Later\n\nYou go home with an alert card.\n",
        topic_id="car-t",
        position=20,
        kind="steps",
    ),
    article(
        "help-now",
        "Help now",
        '!!! emergency "Call 999 now if:"\n    - you have chest pain\n',
        topic_id="",
        kind="help",
        keywords=("emergency",),
    ),
)

FAQS: Final = (
    faq(
        "ibuprofen",
        "Can I take ibuprofen?",
        "Ask before you take ibuprofen",
        "Some painkillers harm the kidneys.\n",
    ),
    faq(
        "sun",
        "Is the sun bad for me?",
        "Sun can start a flare",
        "Sun makes some rashes worse.\n",
        position=20,
    ),
)

ORGANISATIONS: Final = (
    organisation(
        "lupus-uk",
        "LUPUS UK",
        [contact("area", "01708731251"), contact("email", "hello@example.org")],
        does="Supports people with lupus.",
        checked_on="2026-11-19",
    ),
    organisation(
        "kidney-line",
        "Kidney Line",
        [contact("area", "02079460999", shown="hold"), contact("freephone", "08001691000")],
        position=20,
        needs=("money",),
        nations=("scotland",),
    ),
)

TERMS: Final = (
    term("flare", "flare", "A time when the signs get worse.", "flares", "flare-up"),
    term("car-t", "CAR-T", "Your own immune cells, changed to find other cells.", "CAR-T cell therapy"),
    term("b-cell", "B cell", "A cell of the immune system.", "B cells"),
)

SYNONYMS: Final = (("fever", "high temperature"), ("painkiller", "ibuprofen"), ("water tablets", "diuretics"))


TRANSLATION: Final = Translation(
    source_version="1", translator="A translator", checker="A checker", checked_on="2026-11-20"
)


def language(
    code: str = "en",
    *,
    articles: tuple[SourceArticle, ...] = ARTICLES,
    faqs: tuple[SourceFaq, ...] = FAQS,
    organisations: tuple[SourceOrganisation, ...] = ORGANISATIONS,
    terms: tuple[SourceTerm, ...] = TERMS,
    synonyms: tuple[tuple[str, str], ...] = SYNONYMS,
) -> SourceLanguage:
    """A language with two tiles, three topics and the lists that the items name."""
    names = {
        "en": ("English", "English", "ltr"),
        "ar": ("العربية", "Arabic", "rtl"),
        "cy": ("Cymraeg", "Welsh", "ltr"),
        "ur": ("اردو", "Urdu", "rtl"),
    }
    return SourceLanguage(
        code=code,
        facts=LanguageFacts(
            *names[code],
            edition_title="Lupus and CAR-T",
            status="Draft",
            disclaimer="General information. It does not replace advice from your team.",
            unwell="Feel unwell now? Tell a member of staff.",
            feedback="Tell the clinic what you think.",
            funding="No company paid for this.",
        ),
        tiles=(
            Tile("learn", "Lupus", "What it is", "About lupus.", "picture", "topics"),
            Tile("new", "CAR-T", "A new treatment", "About CAR-T.", "picture", "topics"),
            Tile("ask", "Questions", "What people ask", "Questions.", "picture", "questions"),
        ),
        topics=(
            Topic("lupus", "learn", "About lupus", "The basics.", "picture"),
            Topic("treatments", "learn", "Treatments", "What helps.", "picture"),
            Topic("car-t", "new", "CAR-T", "The new treatment.", "picture"),
        ),
        faq_groups=(FaqGroup("medicines", "Medicines"), FaqGroup("life", "Everyday life")),
        needs=(Need("talk", "Talk to someone", "phone"), Need("money", "Money", "coin")),
        nations=(Nation("england", "England"), Nation("scotland", "Scotland"), Nation("wales", "Wales")),
        conditions=(Nation("lupus", "Lupus"),),
        articles=articles,
        faqs=faqs,
        organisations=organisations,
        terms=terms,
        synonyms=synonyms,
        common=("rash", "tired all the time"),
        alts=(("picture", "A drawing of a cell"),),
    )


def translated(source: SourceLanguage) -> SourceLanguage:
    """The same items as translations: what they rest on and serve is said once, in the first language."""

    def basis(item: SourceArticle | SourceFaq | SourceOrganisation | SourceTerm) -> Basis:
        return Basis(item.basis.review, translation=TRANSLATION)

    return replace(
        source,
        articles=tuple(replace(item, basis=basis(item)) for item in source.articles),
        faqs=tuple(replace(item, basis=basis(item)) for item in source.faqs),
        organisations=tuple(
            replace(item, basis=basis(item), needs=(), nations=(), conditions=())
            for item in source.organisations
        ),
        terms=tuple(replace(item, basis=basis(item)) for item in source.terms),
    )


def edition(*languages: SourceLanguage, number: int = 1) -> SourceEdition:
    """A small edition; English alone unless languages are given, the first of them the default."""
    first, *others = languages or (language(),)
    chosen = (first, *map(translated, others))
    return SourceEdition(
        title="Lupus and CAR-T",
        publisher="Wayside",
        number=number,
        released_on="2026-11-20",
        default_language=chosen[0].code,
        languages=chosen,
        sources=(Source("E01", "A guideline", "A society", "2025", "https://example.org/guideline"),),
        images=(SourceImage("picture", "image/svg+xml", SVG, 4, 3, False),),
    )


def large_edition(articles: int, words_each: int = 150, seed: int = 1) -> SourceEdition:
    """An edition with so many articles of so many words; one FAQ for every ten of them.

    Words are drawn by Zipf's law from a vocabulary that grows with the square root of the text, as in real
    texts, and the same numbers always give the same edition.
    """
    words = _Words(max(400, round(40 * (articles * words_each) ** 0.5)), seed)
    made = [
        article(
            f"page-{number}",
            words.title(),
            words.body(words_each),
            topic_id=("lupus", "treatments", "car-t")[number % 3],
            position=number,
            summary=words.sentence(10),
            keywords=(words.one(), words.one()),
        )
        for number in range(articles)
    ]
    asked = [
        faq(
            f"question-{number}",
            f"{words.sentence(7)[:-1][:60].rstrip()}?",  # longer questions are refused
            words.title(),
            words.sentence(30),
            position=number,
        )
        for number in range(articles // 10)
    ]
    return edition(language(articles=(*ARTICLES, *made), faqs=(*FAQS, *asked)))


class _Words:
    """A made-up language with the statistics of a real one."""

    def __init__(self, size: int, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 (a test needs the same numbers again)
        vocabulary = dict.fromkeys(_COMMON)
        while len(vocabulary) < size:
            syllables = self._random.choices(_SYLLABLES, k=self._random.choice((2, 2, 3, 3, 3, 4)))
            vocabulary["".join(syllables) + self._random.choice(_ENDS)] = None
        self._vocabulary = list(vocabulary)
        self._weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(self._vocabulary))))

    def one(self) -> str:
        place = bisect(self._weights, self._random.random() * self._weights[-1])
        return self._vocabulary[min(place, len(self._vocabulary) - 1)]

    def sentence(self, length: int) -> str:
        return " ".join(self.one() for _ in range(length)).capitalize() + "."

    def title(self) -> str:
        words = " ".join(self.one() for _ in range(self._random.randint(2, 6)))
        return words[:60].rstrip().capitalize()  # longer headings are refused

    def body(self, length: int) -> str:
        parts = max(2, min(8, length // 120))
        texts = []
        for _ in range(parts):
            sentences = [self.sentence(12) for _ in range(max(1, length // parts // 12))]
            paragraphs = [" ".join(sentences[start : start + 3]) for start in range(0, len(sentences), 3)]
            texts.append("\n\n".join([f"## {self.title()}", *paragraphs]))
        return "\n\n".join(texts) + "\n"
