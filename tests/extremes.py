"""An edition of extremes that still passes the check: texts and words as long as may be, 40 of all."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle
from typing import Final

from kiosk.authoring.edition import (
    LanguageFacts,
    SourceArticle,
    SourceContact,
    SourceEdition,
    SourceOrganisation,
)
from kiosk.authoring.language import MOST_COMMON_SEARCHES
from kiosk.content.check_texts import LONGEST_LINE, LONGEST_SENTENCES, LONGEST_WORDS
from kiosk.content.front_records import Tile
from kiosk.content.records import FaqGroup, Nation, Need, Source, Topic
from kiosk.content.rules import LONGEST_ALT, LONGEST_TITLE, MOST_DISCLAIMER_BYTES
from kiosk.content.structure import LONGEST_HEADING, MOST_PARTS
from tests import factories

PAGES: Final = 30
ORGANISATIONS: Final = 40

WORDS: Final = (
    "Krankenversicherungsunternehmen",
    "of",
    "Kraftfahrzeughaftpflichtversicherung",
    "Arzneimittelzulassungsbehörde",
    "to",
    "Immunsuppressionsbehandlungsverfahren",
    "gastroenterologist",
    "you",
)
"""Words of German length between short ones, so that lines break badly."""


def text(length: int, start: int = 0) -> str:
    """A sentence of exactly ``length`` characters."""
    words = cycle(WORDS[start % len(WORDS) :] + WORDS[: start % len(WORDS)])
    found = next(words)
    while len(found) < length:
        found += f" {next(words)}"
    return found[: length - 1].rstrip().ljust(length - 1, "n") + "."


def word(length: int) -> str:
    """One word of so many letters: there is no place in it where a line may break."""
    return ("Donaudampfschifffahrtsgesellschaft" * length)[:length]


def _title(at: int) -> str:
    """Every third title is one word."""
    return word(LONGEST_TITLE) if at % 3 == 0 else text(LONGEST_TITLE, at)


def _table(columns: int, rows: int) -> str:
    head = " | ".join(WORDS[at % len(WORDS)] for at in range(columns))
    lines = [f"| {head} |", "|" + "---|" * columns]
    lines += [f"| {' | '.join(text(40, at + row) for at in range(columns))} |" for row in range(rows)]
    return "\n".join(lines)


def _card(kind: str, at: int) -> str:
    heading = text(LONGEST_HEADING - 3, at).rstrip(".") + " if:"
    items = "\n".join(f"    - {text(80, item)}" for item in range(at, at + 4))
    return f'!!! {kind} "{heading}"\n{items}'


def _box(name: str, at: int, words: str = "") -> str:
    heading = "" if '"' in name else f' "{_heading(at)}"'
    return f"!!! {name}{heading}\n    {words} {text(150, at)}\n\n"


def _list(name: str, *items: str) -> str:
    return "\n".join([f"!!! {name}", *(f"    - {item}" for item in items)]) + "\n\n"


def _heading(at: int) -> str:
    return word(LONGEST_HEADING) if at % 2 == 0 else text(LONGEST_HEADING, at)


def _body() -> str:
    """A page with every kind of block, in as many parts as there may be."""
    parts = [
        f"{text(400)}\n\n{_card('emergency', 1)}",
        f"{_table(9, 3)}\n\n![{text(120)}](image:picture)",
        f"!!! steps\n    1. ![](image:picture) **{text(60)}** {text(200)}\n    2. **{word(40)}** {text(200)}",
        _box("important", 0) + _box("expander", 1),
        _list('do "Do"', text(90), word(60))
        + _list('dont "Don\'t"', f"do not {text(90)}", f"do not {word(60)}"),
        _box('chance "999 of 1,000"', 0, "999 of 1,000 people.")
        + _box('chance array "8 of 20"', 1, "8 of 20."),
        _list(f'questions "{_heading(0)}"', text(120), word(80)),
        f"- {text(150)}\n- {word(70)}\n\n1. {text(150)}\n2. {word(70)}\n\n[{text(60)}](article:page-1)",
    ]
    assert len(parts) == MOST_PARTS
    return "\n\n".join(f"## {_heading(at)}\n\n{part}" for at, part in enumerate(parts)) + "\n"


def _articles(topic_ids: tuple[str, ...]) -> tuple[SourceArticle, ...]:
    body = _body()
    many, *others = topic_ids
    places = [many] * PAGES + others
    pages = [
        replace(
            factories.article(
                f"page-{at}",
                _title(at),
                body if at == 1 else "## One\n\nText.\n\n## Two\n\nText.\n",
                topic_id=topic,
                position=at,
                summary=text(LONGEST_SENTENCES, at),
            ),
            key_points=(text(150, at), word(80), text(150, at + 1)),
        )
        for at, topic in enumerate(places, start=1)
    ]
    help_now = factories.article(
        "help-now",
        _title(0),
        f"{_card('emergency', 0)}\n\n{_box('important', 0)}{_card('urgent', 2)}\n\n"
        f"## {_heading(1)}\n\n- {text(120)}\n- {word(60)}\n",
        topic_id="",
        kind="help",
        summary=text(LONGEST_SENTENCES),
    )
    return (*pages, help_now)


def _organisation(at: int) -> SourceOrganisation:
    contacts = [
        SourceContact("area", text(LONGEST_TITLE, at), "02079460999", "yes", ""),
        SourceContact("freephone", word(LONGEST_TITLE), "08081570999", "yes", ""),
        SourceContact("text", text(LONGEST_TITLE, at + 1), "07700900999", "yes", ""),
        SourceContact("textphone", text(LONGEST_TITLE, at + 2), "1800102079460999", "yes", ""),
        SourceContact("email", text(40), f"{word(70)}@{word(70)}.org", "yes", ""),
        SourceContact("address", text(60), text(LONGEST_LINE), "yes", ""),
    ]
    return replace(
        factories.organisation(
            f"organisation-{at}", _title(at), contacts, position=at, does=text(LONGEST_SENTENCES, at)
        ),
        who_for=text(LONGEST_SENTENCES, at + 1),
        area=text(LONGEST_SENTENCES, at + 2),
        hours=text(LONGEST_SENTENCES, at + 3),
        cost=text(LONGEST_SENTENCES, at + 4),
        deaf_contact=text(LONGEST_SENTENCES, at + 5),
        languages=text(LONGEST_SENTENCES, at + 6),
        website=f"{word(100)}.org/{word(LONGEST_LINE - 105)}",
        note=text(LONGEST_SENTENCES, at + 7),
        checked_how=text(LONGEST_LINE, at),
    )


def edition(organisations: int = ORGANISATIONS) -> SourceEdition:
    """The edition; one organisation or forty."""
    tiles = tuple(
        Tile(f"tile-{at}", _title(at), text(LONGEST_LINE, at), text(LONGEST_SENTENCES, at), "picture", opens)
        for at, opens in enumerate(
            ("topics", "topics", "topics", "questions", "organisations", "a-to-z", "topics", "topics"),
            start=1,
        )
    )
    topics = tuple(
        Topic(f"topic-{at}", f"tile-{tile}", _title(at), text(LONGEST_SENTENCES, at), "picture")
        for at, tile in enumerate((1, 1, 1, 2, 2, 3, 7, 8), start=1)
    )
    faq = factories.faq("question-1", _title(1), _title(2), f"{text(400)}\n\n{_card('urgent', 1)}\n")
    faqs = (faq, *(replace(faq, id=f"question-{at}", question=_title(at)) for at in range(2, 20)))
    language = replace(
        factories.language(
            articles=_articles(tuple(topic.id for topic in topics)),
            faqs=tuple(replace(one, group_id="group-1") for one in faqs),
            organisations=tuple(_organisation(at) for at in range(1, organisations + 1)),
            terms=tuple(
                factories.term(f"term-{at}", _title(at + 1), text(LONGEST_SENTENCES, at)) for at in range(20)
            ),
        ),
        facts=LanguageFacts(
            "English",
            "English",
            "ltr",
            edition_title=_title(1),
            status=text(LONGEST_SENTENCES),
            disclaimer=text(MOST_DISCLAIMER_BYTES - 2, 1),
            unwell=text(LONGEST_LINE),
            feedback=text(LONGEST_SENTENCES, 2),
            funding=text(LONGEST_SENTENCES, 3),
        ),
        tiles=tiles,
        topics=topics,
        faq_groups=tuple(FaqGroup(f"group-{at}", _title(at)) for at in range(1, 4)),
        needs=(Need("talk", _title(1), "phone"), Need("money", _title(3), "coin")),
        nations=tuple(Nation(code, _title(at)) for at, code in enumerate(("england", "scotland", "wales"))),
        conditions=(Nation("lupus", _title(1)), Nation("kidneys", _title(0))),
        common=(
            word(LONGEST_WORDS),
            *(text(LONGEST_WORDS, at) for at in range(MOST_COMMON_SEARCHES - 2)),
            "rash",
        ),
        alts=(("picture", text(LONGEST_ALT)),),
    )
    return replace(
        factories.edition(language),
        title=_title(1),
        publisher=text(LONGEST_LINE),
        sources=(
            Source(
                "E01", text(LONGEST_SENTENCES), text(LONGEST_SENTENCES, 1), "2025", word(LONGEST_SENTENCES)
            ),
        ),
    )
