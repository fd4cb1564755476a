"""The readability scorer: the six cases that others get wrong (standards, 3), and the formulas."""

from __future__ import annotations

import pytest

from kiosk.authoring.lint.readability import HARDEST, SMOG_SENTENCES, Readability, Scorer
from kiosk.authoring.lint.syllables import syllables
from kiosk.content.sentences import sentences, words

SCORER = Scorer(["immune system", "flare"], ["Mind"])


def score(*texts: str) -> Readability:
    return SCORER.score((text, number) for number, text in enumerate(texts, start=1))


# The six fixtures of the standards, section 3


def test_fixture_1_every_formula_works_without_a_network() -> None:
    text = "Your team looks after you. They talk about what happens next."
    found = score(*[text] * SMOG_SENTENCES)
    assert found.smog is not None
    for grade in (found.flesch_kincaid, found.automated, found.coleman_liau, found.smog):
        assert 0 < grade < 8


def test_fixture_2_list_items_count_as_sentences_with_or_without_a_full_stop() -> None:
    items = [
        "rest in the day",
        "keep out of the sun",
        "take your tablets",
        "see your doctor",
        "eat good food",
    ]
    bare = score(*items)
    assert bare.sentences == len(items)
    assert bare.flesch_kincaid == score(*(f"{item}." for item in items)).flesch_kincaid
    assert bare.flesch_kincaid <= 3.7


def test_fixture_3_short_sentences_count() -> None:
    assert sentences("Call 111. Do not wait. Go now.") == ("Call 111.", "Do not wait.", "Go now.")
    assert score("Call 111. Do not wait. Go now.").sentences == 3


def test_fixture_4_abbreviations_times_and_doses_end_no_sentence() -> None:
    assert len(sentences("Take it early, e.g. with food at 8 a.m. or so.")) == 1
    assert len(sentences("Take 2.5mg of it. Wait.")) == 2
    assert words("Take 2.5mg at 5:30pm with A&E or 24-hour care, 1,000 times.") == (
        "Take", "2.5mg", "at", "5:30pm", "with", "A&E", "or", "24-hour", "care", "1,000", "times",
    )  # fmt: skip


def test_fixture_5_medical_words_have_the_syllables_that_people_say() -> None:
    assert syllables("hydroxychloroquine") == 6


def test_fixture_6_a_medicines_name_does_not_make_a_sentence_hard() -> None:
    found = score("Hydroxychloroquine helps people with lupus")
    assert found.flesch_kincaid <= 4
    assert found.with_names > found.flesch_kincaid


# What they rest on


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("the", 1), ("helped", 1), ("wanted", 2), ("table", 2), ("reactions", 3), ("kindness", 2),
        ("autoimmune", 4), ("rheumatologist", 5), ("apheresis", 4), ("immunosuppressant", 6),
        ("Raynaud's", 2), ("CAR-T", 2), ("24-hour", 3), ("2.5mg", 1), ("antibody", 4), ("wheelchairless", 3),
    ],
)  # fmt: skip
def test_syllables(word: str, number: int) -> None:
    assert syllables(word) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Come at 8 a.m. Bring your card.", 2),
        ("See Dr. Smith at St. Mary's.", 1),
        ('Say "I have had CAR-T." Then wait.', 2),
        ("Did it help? It did! Good.", 3),
        ("nhs.uk and 111.nhs.uk are sites", 1),
        ("A title\nA line", 2),
        ("", 0),
        ("...", 0),
    ],
)
def test_sentences(text: str, number: int) -> None:
    assert len(sentences(text)) == number


def test_names_and_glossary_words_are_left_out_and_ordinary_words_are_not() -> None:
    assert SCORER.remaining("The immune system may attack you in a flare.") == [
        "The", "may", "attack", "you", "in", "a",
    ]  # fmt: skip
    assert SCORER.remaining("Mind helps, so never mind.") == ["helps", "so", "never", "mind"]
    assert SCORER.remaining("Doctors at Guy's in London saw nhs.uk and UCLH, and I did.") == [
        "Doctors", "at", "in", "saw", "and", "and", "I", "did",
    ]  # fmt: skip


def test_the_formulas_give_the_published_values() -> None:
    # 13 words, 2 sentences, 15 syllables, 48 letters, counted by hand.
    found = score("The doctor looks at your skin. Then you go home to rest again.")
    assert (found.words, found.sentences) == (13, 2)
    assert found.flesch_kincaid == round(0.39 * 13 / 2 + 11.8 * 15 / 13 - 15.59, 1)
    letters = len("ThedoctorlooksatyourskinThenyougohometorestagain")
    assert found.automated == round(max(4.71 * letters / 13 + 0.5 * 13 / 2 - 21.43, 0), 1)
    assert found.coleman_liau == round(max(5.88 * letters / 13 - 29.6 * 2 / 13 - 15.8, 0), 1)
    assert found.smog is None


def test_a_page_without_words_has_no_grade() -> None:
    assert score().flesch_kincaid == score("London.", "...").flesch_kincaid == 0
    assert score().words == score("London.", "...").words == 0


def test_the_hardest_sentences_come_first_with_their_lines() -> None:
    easy = "You can sit in the sun for a bit."
    hard = "Considerable organisational complexity necessitates collaborative communication."
    found = score(easy, hard, *[easy] * HARDEST)
    assert len(found.hardest) == HARDEST
    assert (found.hardest[0].text, found.hardest[0].line) == (hard, 2)
    assert found.hardest[0].grade > 12
