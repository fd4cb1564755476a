"""Folding: what a reader may leave out when typing, and what must stay different."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.folding import fold, index_words, sort_key, tokens


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ból gardła", "bol gardla"),
        ("dŵr", "dwr"),
        ("STRASSE Straße", "strasse strasse"),
        ("Søren Æther Œdème", "soren aether oedeme"),
        ("Crohn\u2019s", "crohn's"),
        ("CAR\u2011T", "car-t"),
        ("عَرَبِيّ", "عربي"),
        ("أحمد", "احمد"),
        ("ﬁne", "fine"),
        ("so\u00adft", "soft"),
        ("İstanbul", "istanbul"),
    ],
)
def test_what_a_reader_leaves_out_is_folded_away(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("text", ["গলা ব্যথা", "ਗਲੇ ਵਿੱਚ ਦਰਦ", "दर्द"])
def test_indic_words_keep_their_vowel_signs_and_stay_whole(text: str) -> None:
    assert index_words(text) == text.split(" ")
    assert fold("গলা") != fold("গল")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("CAR-T cells", ["car", "t", "cart", "cells"]),
        ("Crohn\u2019s", ["crohn", "s", "crohns"]),
        (
            "anti-double-stranded",
            ["anti", "double", "stranded", "antidoublestranded", "antidouble", "doublestranded"],
        ),
        ("a -- b - c", ["a", "b", "c"]),
        ("COVID-19, 0.5mg", ["covid", "19", "covid19", "0", "5mg"]),
        ('_x_ "y" (z)', ["x", "y", "z"]),
    ],
)
def test_compounds_are_found_apart_and_joined(text: str, words: list[str]) -> None:
    assert index_words(text) == words


def test_a_token_knows_its_place_in_the_text_as_it_was_written() -> None:
    text = "Straße, CAR\u2011T und Crohn\u2019s"
    assert [text[token.start : token.end] for token in tokens(text)] == [
        "Straße", "CAR\u2011T", "und", "Crohn\u2019s",
    ]  # fmt: skip


def test_titles_are_ordered_without_accents_case_and_marks() -> None:
    assert sort_key("  \u201cÉclair\u201d: CAR-T!") == "eclair car t"


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_case_never_matters(text: str) -> None:
    assert fold(text.upper()) == fold(text.upper().lower()) or fold(text.upper()) == fold(
        text.upper().casefold()
    )


@given(st.text())
def test_words_hold_nothing_that_the_index_would_read_as_syntax(text: str) -> None:
    for word in index_words(text):
        assert word
        assert not set(word) & set("\"'*-^:(){}+ \0")


@given(st.text())
def test_places_are_in_order_and_inside_the_text(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end <= len(text)
        end = token.end
