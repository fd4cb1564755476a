"""What is said of a page: every text in order, each at the place where its row is drawn (A08, A09)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.content.blocks import Document
from kiosk.content.markup import parse
from kiosk.content.records import Contact, GlossaryTerm, Organisation
from kiosk.content.sentences import sentences, spans
from kiosk.content.store import Store
from kiosk.errors import NotInEdition
from kiosk.speech.english import SAYS
from kiosk.speech.normaliser import SpokenWords
from kiosk.speech.pages import SpokenText, item_lines, organisation_lines, term_lines, text_lines
from kiosk.speech.script import Line, Script, sentences_of

BODY = """
First words. They are two sentences, at 2.5 mg.

!!! emergency "Call 999 if:"
    - you cannot breathe
    - you faint

## A part

### A smaller heading

1. one
2. two

| what | lower dose | higher dose |
| --- | --- | --- |
| fever | 3 | 4 |

!!! important "Had CAR-T?"
    Show your card.

!!! do
    - rest

!!! dont
    - drive

!!! expander "More about this"
    Hidden words.

!!! chance array "5 of 6, over a year"
    5 of 6 people reached remission.

!!! questions "Questions to ask"
    - How long?

![A caption](image:cells)

[Read on](article:next)
"""


def said(body: str, says: SpokenWords = SAYS) -> list[tuple[str, str]]:
    def alt(image_id: str) -> str:
        return {"cells": "Two round cells."}.get(image_id, "")

    return [(one.place, one.words) for one in sentences_of(Script(says, alt).body(parse(body)))]


def test_every_kind_of_block_is_said_in_order_at_its_place() -> None:
    found = said(BODY)
    words = [words for _, words in found]
    assert words[:4] == [
        "First words.",
        "They are two sentences, at 2.5 mg.",
        "Emergency: Call 999 if:",
        "you cannot breathe",
    ]
    for expected in (
        "A part",
        "A smaller heading",
        "1. one",
        "2. two",
        "fever",
        "lower dose: 3",
        "higher dose: 4",
        "Important: Had CAR-T?",
        "Do: rest",
        "Do not: drive",
        "More about this",
        "Hidden words.",
        "over a year: 5 of 6 people reached remission.",
        "1. How long?",
        "Picture: Two round cells.",
        "A caption",
        "Read on",
    ):
        assert expected in words, (expected, words)
    assert len(dict(found)) > 20
    assert [place for place, _ in found if place.startswith("1.")]


def test_A09_a_picture_that_only_decorates_is_silent() -> None:
    assert said("![](image:flourish)\n\nWords.") == [("0.1", "Words.")]


def test_A10_in_a_language_nobody_prepared_only_its_own_words_are_said() -> None:
    words = " ".join(words for _, words in said(BODY, SpokenWords()))
    assert not {"Emergency:", "Important:", "Picture:", "Do:"} & set(words.split())


def test_a_sentence_knows_the_characters_that_show_it() -> None:
    line = Line("0.0", "One, at 2.5 mg. Two is e.g. here. Three", "Step 1.")
    cut = sentences_of([line])
    assert [line.shown[one.start : one.end] for one in cut] == [
        "One, at 2.5 mg.",
        "Two is e.g. here.",
        "Three",
    ]
    assert [one.words for one in cut] == ["Step 1. One, at 2.5 mg.", "Two is e.g. here.", "Three"]
    assert sentences_of([Line("0", ""), Line("1", " \n "), Line("2", "…")]) == ()


@pytest.mark.parametrize(
    "text", ["One. Two.", "  One!  Two?\nThree ", "at 9 a.m. then", "(One.) Two", "e.g. one", "", "2.5. 3."]
)
def test_spans_cut_where_sentences_do(text: str) -> None:
    assert tuple(" ".join(text[start:end].split()) for start, end in spans(text)) == sentences(text)
    assert all(text[start:end] == text[start:end].strip() for start, end in spans(text))


def test_an_organisation_says_how_to_reach_it() -> None:
    it = Organisation(
        id="x", name="Help Line", does="Listens.", who_for="All", area="", hours="Always", cost="",
        deaf_contact="", languages="", website="help.example.org", note="", checked_on="", checked_how="",
        contacts=(Contact("freephone", "Phone", "08088081111", "0808 808 1111"),),
    )  # fmt: skip
    lines = [(line.place, line.before, line.shown) for line in organisation_lines(it, SAYS) if line.shown]
    assert lines == [
        ("title", "", "Help Line"),
        ("does", "", "Listens."),
        ("contact.0", "Phone:", "0808 808 1111"),
        ("website", "Website:", "help.example.org"),
        ("who_for", "Who it is for:", "All"),
        ("hours", "When:", "Always"),
    ]


def test_hard_words_are_said_with_their_meaning() -> None:
    term = GlossaryTerm("flare", "Flare", "A time when signs get worse.", ())
    assert [line.shown for line in term_lines([term])] == ["Flare", "A time when signs get worse."]


def test_a_text_says_its_closing_sentences_and_that_it_is_overdue() -> None:
    text = SpokenText("Title", "Body.", "Why?", ("Point.",), "No advice.", "Feel unwell?", overdue=True)
    words = [one.words for one in sentences_of(text_lines(text, SAYS, lambda _: ""))]
    assert words[:4] == ["Why?", "Title", "In short", "Point."]
    assert words[-4:] == ["No advice.", "Feel unwell?", *sentences(SAYS.overdue)]


def test_every_page_of_the_edition_can_be_said(edition: Store) -> None:
    items = list(everything(edition))
    assert len(items) > 150
    for kind, item_id in items:
        found = sentences_of(item_lines(edition, "en", kind, item_id))
        assert found, item_id
        assert all(0 <= one.start < one.end for one in found)
        # Nobody wants to hear a paragraph in one breath.
        assert max(len(one.words) for one in found) < 400, item_id


def test_help_now_begins_with_the_member_of_staff(edition: Store) -> None:
    lines = item_lines(edition, "en", "article", edition.help_page("en").id)
    assert sentences_of(lines)[0].words == "Tell a member of staff now"


def test_what_is_no_page_is_refused(edition: Store) -> None:
    with pytest.raises(NotInEdition):
        list(item_lines(edition, "en", "tile", "lupus"))


def everything(edition: Store) -> Iterator[tuple[str, str]]:
    yield "article", edition.help_page("en").id
    for entry in edition.a_to_z("en", ("article", "faq", "organisation", "glossary")):
        yield entry.kind, entry.id


def test_an_empty_page_says_nothing() -> None:
    assert list(Script(SAYS, lambda _: "").body(Document(()))) == []
