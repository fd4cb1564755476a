"""Words and numbers are said as a person would say them (A11): a table, and laws that hold for any text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.store import Store
from kiosk.devices.espeak import EspeakEngine, shipped_engine
from kiosk.speech.english import ENGLISH, WORDS
from kiosk.speech.pages import item_lines
from kiosk.speech.script import sentences_of
from kiosk.speech.tongues import tongue_of

SPOKEN = {
    # what is written: what is said
    "CAR-T cell therapy": "car tee cell therapy",
    "after CAR T, before CAR-Ts": "after car tee, before car tees",
    "B-cells and T-cells": "B cells and T cells",
    "B cells, T cells": "B cells, T cells",
    "go to A&E now": "go to A and E now",
    "the NHS": "the N H S",
    "your GP": "your G P",
    "two GPs": "two G P's",
    "the MHRA and NICE": "the M H R A and nice",
    "the UK, not the US": "the U K, not the U S",
    "tell us": "tell us",
    "MS is not Ms": "M S is not Ms",
    "SLE": "S L E",
    "ICANS and CRS": "eye cans and C R S",
    "an MRI, an ECG": "an M R I, an E C G",
    "in ICU": "in I C U",
    "anti-dsDNA": "anti D S D N A",
    "CD19 and BCMA": "C D 19 and B C M A",
    "IVIG by IV": "I V I G by I V",
    "Dr Jones and Prof Smith": "Doctor Jones and Professor Smith",
    "hydroxychloroquine": "hydroxy clora quin",
    "Hydroxychloroquine": "hydroxy clora quin",
    "rituximab": "rit tuximab",
    "belimumab": "bell immu mab",
    "tocilizumab": "tossi lizzoo mab",
    "azathioprine": "azza thigh oh preen",
    "mycophenolate mofetil": "mico fenn oh late moffettil",
    "cyclophosphamide": "cyclo fosfa mide",
    "fludarabine": "floo darra been",
    "obe-cel": "obie sell",
    "obecabtagene autoleucel": "obie cabta jean, auto loo sell",
    "Sjögren\u2019s": "show grens",
    "Call 999.": "Call nine nine nine.",
    "call 999, or 111": "call nine nine nine, or one one one",
    "NHS 111 (free)": "N H S one one one (free)",
    "111 people took part": "111 people took part",
    "999 of 1,000": "999 of 1,000",
    "0808 808 1111": "oh eight oh eight, eight oh eight, one one one one",
    "020 7946 0000": "oh two oh, seven nine four six, oh oh oh oh",
    "01632 960123": "oh one six three two, nine six oh one two three",
    "0800 1111": "oh eight oh oh, one one one one",
    "+44 20 7946 0000": "four four, two oh, seven nine four six, oh oh oh oh",
    "116 123": "one one six, one two three",
    "18001 111": "one eight oh oh one, one one one",
    "SHOUT to 85258.": "shout to eight five two five eight.",
    "10,000 people": "10,000 people",
    "1,000,000": "1,000,000",
    "2.5mg": "2.5 milligrams",
    "1 mg": "1 milligram",
    "500 mg a day": "500 milligrams a day",
    "5 mg/kg": "5 milligrams per kilogram",
    "2 ml": "2 millilitres",
    "30 µg": "30 micrograms",
    "6 August 2026": "6th August 20 26",
    "1 May, 2 June, 3 July, 11 March": "1st May, 2nd June, 3rd July, 11th March",
    "22 May": "22nd May",
    "in 2024, in 2005, in 2000": "in 20 24, in two thousand and 5, in two thousand",
    "since 1999": "since 19 99",
    "2024-2026": "20 24 to 20 26",
    "9am to 5pm": "9 ay em to 5 pee em",
    "9am\u20135pm": "9 ay em to 5 pee em",
    "9.30am": "9 30 ay em",
    "9:05 pm": "9 oh 5 pee em",
    "9 a.m. to noon": "9 ay em to noon",
    "08:30 to 18:00": "8 30 to 18 hundred",
    "at 9:00": "at 9 o'clock",
    "Mon-Fri": "Monday to Friday",
    "Monday\u2013Saturday": "Monday to Saturday",
    "12-65 years": "12 to 65 years",
    "6\u201312 weeks": "6 to 12 weeks",
    "1.5-2 litres": "1.5 to 2 litres",
    "24-hour": "24-hour",
    "24/7": "24 hours a day, 7 days a week",
    "1 in 100": "1 in 100",
    "5 of 6 people": "5 of 6 people",
    "5/6": "5 out of 6",
    "phase 1/2": "phase 1 2",
    "50%": "50 per cent",
    "£30.50": "30 pounds 50",
    "£1": "1 pound",
    "£1.5 million": "1.5 million pounds",
    "38°C": "38 degrees Celsius",
    "18+": "18 or more",
    "and/or": "and or",
    "his/her": "his or her",
    "minute(s)": "minutes",
    "e.g. tablets": "for example, tablets",
    "pain, etc.": "pain, and so on",
    "www.lupusuk.org.uk": "lupus U K dot org dot U K",
    "help@example.org": "help at example dot org",
    "non\u2011breaking\u00a0space": "non-breaking space",
}


SAID_AS_WORDS = {"CAR", "CARLYSE", "CASTLE", "COVID", "HTCS", "LUMINA"}


@pytest.mark.parametrize("written", SPOKEN)
def test_A11_is_said_as_a_person_would_say_it(written: str) -> None:
    assert ENGLISH.spoken(written) == SPOKEN[written]


def test_A11_the_table_holds_sixty_entries_and_more() -> None:
    assert len(SPOKEN) >= 60
    assert len(WORDS) >= 60


@pytest.mark.parametrize("word", WORDS)
def test_A11_every_word_of_the_table_is_found_in_a_sentence(word: str) -> None:
    assert WORDS[word] in ENGLISH.spoken(f"Ask about {word}, please.")


def test_A11_a_word_inside_another_is_left_alone() -> None:
    assert ENGLISH.spoken("USUAL MSc tRA gRAm nicely drink") == "USUAL MSc tRA gRAm nicely drink"


@given(st.text(max_size=200))
def test_anything_can_be_said_and_nothing_of_it_twice(text: str) -> None:
    said = ENGLISH.spoken(text)
    assert said == said.strip()
    assert "  " not in said


def test_A10_nothing_english_is_added_to_another_language() -> None:
    tongue = tongue_of("pl")
    assert tongue.spoken("Zadzwoń: 999, 5 mg") == "Zadzwoń: 999, 5 mg"
    assert not any(vars(tongue.says).values())


def test_A11_no_figure_of_the_edition_is_lost(edition: Store) -> None:
    """Digits are said as digits or as words; a page that has a number has it when it is read."""
    spoken_digits = re.compile(r"\d|\b(?:oh|one|two|three|four|five|six|seven|eight|nine|thousand)\b")
    wrong = []
    for entry in edition.a_to_z("en", ("article", "faq", "organisation", "glossary")):
        for sentence in sentences_of(item_lines(edition, "en", entry.kind, entry.id)):
            said = ENGLISH.spoken(sentence.words)
            if re.search(r"\b\d", sentence.words) and not spoken_digits.search(said):
                wrong.append((entry.id, sentence.words, said))
            # What is left in capitals are names that are words, judged by eSpeak's phonemes.
            if set(re.findall(r"\b\w*[A-Z]{2,}\w*\b", said)) - SAID_AS_WORDS:
                wrong.append((entry.id, sentence.words, said))
            if re.search(r"[&%£°/@<>=+]|\d{5}|\d-\d", said):
                wrong.append((entry.id, sentence.words, said))
    assert not wrong, wrong[:20]


def test_A11_espeak_says_every_respelling() -> None:
    engine = EspeakEngine(shipped_engine())
    for written, said in WORDS.items():
        clip = engine.synthesise(said, "en", 1.0)
        assert 0.2 < clip.seconds < 5, written
