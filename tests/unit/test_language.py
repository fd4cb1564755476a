"""Which texts, which words on buttons and which direction a chosen language means."""

from __future__ import annotations

import pytest

from kiosk import choices
from kiosk.content.front_records import Language
from kiosk.errors import SettingError
from kiosk.options import RunOptions
from kiosk.session.language import Tongue, tongue

LANGUAGES = (
    Language("en", "English", "English", "ltr"),
    Language("ur", "اردو", "Urdu", "rtl"),
)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("en", Tongue("en", "en")),
        ("ur", Tongue("ur", "ur", right_to_left=True)),
        ("", Tongue("en", "en")),
        ("zz", Tongue("en", "en")),
        ("x-long", Tongue("x-long", "en")),
        ("x-rtl", Tongue("x-rtl", "en", right_to_left=True)),
    ],
)
def test_G03_a_language_brings_its_texts_and_its_direction(wanted: str, expected: Tongue) -> None:
    assert tongue(wanted, LANGUAGES, "en") == expected


def test_G03_without_an_edition_everything_is_in_the_programs_own_language() -> None:
    assert tongue("ur", (), "en") == Tongue("en", "en")


@pytest.mark.parametrize("code", [*choices.PSEUDO_LANGUAGES, "en", "cy", "pt-BR"])
def test_X09_language_codes_and_pseudo_languages_may_be_asked_for(code: str) -> None:
    assert RunOptions(language=code).language == code


@pytest.mark.parametrize("code", ["x-other", "English", "x", "../en"])
def test_other_words_are_no_language(code: str) -> None:
    with pytest.raises(SettingError, match="language code"):
        RunOptions(language=code)
