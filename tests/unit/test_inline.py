"""Runs of text: Markdown to plain text and markup, glossary words at their first use."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from kiosk.content import inline
from kiosk.content.inline import GlossaryLinker
from kiosk.content.records import GlossaryTerm


def element(xml: str) -> Element:
    return fromstring(xml)  # noqa: S314 (our own text)


LINKER = GlossaryLinker(
    [
        GlossaryTerm("flare", "flare", "", ("flares",)),
        GlossaryTerm("car-t", "CAR-T", "", ("CAR-T cell therapy",)),
        GlossaryTerm("cell", "cell", "", ("cells",)),
        GlossaryTerm("crs", "CRS", "", ()),
        GlossaryTerm("crohn", "Crohn's disease", "", ()),
        GlossaryTerm("empty", "!!", "", ("",)),
    ]
)


def linked(text: str, *skip: str) -> tuple[str, ...]:
    return inline.plain(text, LINKER.page(skip)).terms


def test_only_bold_breaks_and_glossary_links_reach_the_screen() -> None:
    paragraph = element(
        '<p>One <strong>two &amp; &lt;i&gt;</strong><br/>\n <em>three</em> <a href="x">four</a><img/></p>'
    )
    content = inline.build(paragraph)
    assert content.markup == "One <b>two &amp; &lt;i&gt;</b><br>three four"
    assert content.text == "One two & <i>\nthree four"


def test_white_space_is_single_and_never_at_the_ends() -> None:
    content = inline.build(element("<p>  a\n  b <strong> c </strong> d \n</p>"))
    assert content.text == "a b c d"


def test_a_word_is_linked_at_its_first_use_only() -> None:
    links = LINKER.page()
    first = inline.plain("A flare is a flare.", links)
    second = inline.plain("Flares again, and CRS.", links)
    assert first.markup == 'A <a href="glossary:flare">flare</a> is a flare.'
    assert first.terms == ("flare",)
    assert second.terms == ("crs",)


def test_the_longest_form_wins_and_hides_what_is_inside_it() -> None:
    assert linked("CAR-T cell therapy helps") == ("car-t",)
    assert linked("CAR-T cells help") == ("car-t", "cell")


@pytest.mark.parametrize(
    "text", ["A car-t", "crs", "flared", "unflare", "a flare-up", "pre-flare", "cellular", "B-cell"]
)
def test_other_words_and_other_case_are_not_linked(text: str) -> None:
    assert linked(text) == ()


@pytest.mark.parametrize("text", ["FLARE", "Flare", "(flare)", "flare.", "flare\u2019s"])
def test_case_and_punctuation_around_a_plain_word_do_not_matter(text: str) -> None:
    assert linked(text) == ("flare",)


def test_apostrophes_and_hyphens_of_any_kind_are_the_same() -> None:
    assert linked("Crohn\u2019s disease and CAR\u2011T") == ("crohn", "car-t")


def test_the_subject_of_the_page_is_not_linked() -> None:
    assert linked("A flare of CRS", "flare") == ("crs",)


def test_a_linked_word_is_escaped_once() -> None:
    linker = GlossaryLinker([GlossaryTerm("ae", "A&E", "", ())])
    assert inline.plain("Go to A&E <now>", linker.page()).markup == (
        'Go to <a href="glossary:ae">A&amp;E</a> &lt;now&gt;'
    )
