"""The screens of staff say nothing in plain English once the interface speaks another language."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable

import pytest

from kiosk.session.reader import ReaderSettings
from kiosk.ui.pages.staff_update_samples import STATES
from kiosk.ui.tour import STAFF_PAGES
from tests.driver import Look, Opener
from tests.survey import listed, surveys

PSEUDO = Look("R1", ReaderSettings(language="x-long"))
ACCENTED = frozenset("aceginorstuyzACDEGILNORSTUYZ")
"""A pseudo-translation leaves none of these letters as it is."""

DATA = ("Wayside editors", "content.db", "content-2.db", "/media/STICK")
MONTHS = tuple(calendar.month_name)[1:]
DAYS = tuple(calendar.day_name)
UPDATES = tuple(f"staffupdate:{state}" for state in STATES)


def plain(text: str, data: Iterable[str]) -> list[str]:
    """The words of a text that nobody has translated; ``data`` is what the edition and files say."""
    for known in sorted(data, key=len, reverse=True):
        text = text.replace(known, " ")
    return [word for word in re.findall(r"[^\W\d_]{3,}", text) if word.isascii() and ACCENTED & set(word)]


@pytest.mark.parametrize("screen", [*(name for name in STAFF_PAGES if name not in UPDATES), *UPDATES])
def test_no_plain_english_is_left_on_a_screen_of_staff(screen: str, opener: Opener) -> None:
    store = opener().shell.reading.store
    titles = [entry.title for entry in store.a_to_z("en")] + [store.edition("en").title]
    titles += [language.name for language in store.languages()]
    (survey,) = surveys(opener, PSEUDO, (screen,))
    texts = [words.text for words in survey.words]
    assert texts
    offenders = [text for text in texts if plain(text, (*DATA, *MONTHS, *DAYS, *titles))]
    assert not offenders, listed(offenders)
    unspoken = [text for text in texts if re.search(r"\d{4}-\d\d-\d\d", text)]
    assert not unspoken, listed(unspoken)
