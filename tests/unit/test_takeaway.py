"""What is taken home, as facts: codes that fit, numbers that are numbers, paper that lasts."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.markup import parse
from kiosk.content.records import Contact, Organisation
from kiosk.content.store import Store
from kiosk.errors import NotInEdition
from kiosk.takeaway import code, numbers, payload
from kiosk.takeaway.leaflet import every_item, find, leaflet
from kiosk.takeaway.paper import AGAIN_SECONDS, MOST, MOST_IN_SECONDS, PaperRule

REFERENCE_PX_PER_MM = (4.03, 5.56, 2.71, 6.42)
TRACKING = ("utm", "ref=", "?", "kiosk", "src=", "session")


HELPERS = Organisation(
    id="helpers",
    name="Helpers; a charity, with \\ signs",
    does="Helps.",
    who_for="",
    area="",
    hours="Monday to Friday",
    cost="",
    deaf_contact="",
    languages="",
    website="example.org",
    note="",
    contacts=(Contact("area", "Phone", "02079460123", "020 7946 0123"),),
    checked_on="",
    checked_how="",
)


def sides_mm(made: code.Code, px_per_mm: float) -> tuple[float, float]:
    return len(made.rows) * made.module_px / px_per_mm, made.side_px / px_per_mm


@pytest.mark.parametrize("px_per_mm", REFERENCE_PX_PER_MM)
@pytest.mark.parametrize("length", [10, 120, payload.MOST_BYTES])
def test_L05_a_code_is_45_mm_and_its_patch_60_on_every_reference_screen(
    px_per_mm: float, length: int
) -> None:
    symbol, patch = sides_mm(code.fitted("a" * length, px_per_mm), px_per_mm)
    assert symbol >= code.LEAST_MM
    assert patch <= code.MOST_MM


@settings(max_examples=25, deadline=None)
@given(px_per_mm=st.floats(1.5, 20), length=st.integers(1, payload.MOST_BYTES))
def test_a_code_is_never_smaller_than_45_mm_on_any_screen(px_per_mm: float, length: int) -> None:
    made = code.fitted("x" * length, px_per_mm)
    symbol, patch = sides_mm(made, px_per_mm)
    assert made.module_px >= 1
    assert symbol >= code.LEAST_MM - 1e-6
    assert patch < 85


def test_P02_a_code_brings_no_way_out_into_the_process() -> None:
    words = (
        "import sys; from kiosk.takeaway import code; print(len(code.rows('https://example.org')),"
        "[name for name in ('socket', 'ssl', 'urllib.request', 'http') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "25 []"


def test_every_item_of_the_edition_has_a_code_that_a_screen_can_show_and_says_no_more(edition: Store) -> None:
    without = []
    for kind, item_id in every_item(edition, "en"):
        made = leaflet(edition, "en", kind, item_id)
        assert payload.size(made.code) <= payload.MOST_BYTES, item_id
        tracked = [word for word in TRACKING if word in made.code.lower()]
        assert kind != "organisation" or not tracked, item_id
        if not made.code:
            without.append(item_id)
        elif kind != "organisation":
            assert made.code.startswith(made.title)
            assert made.edition.disclaimer in made.code
    assert without == ["your-hospital-team"]  # the clinic's own: there is nothing to take


def test_an_organisation_with_a_number_is_a_contact_card_and_odd_letters_do_not_break_it() -> None:
    card = payload.of_organisation(HELPERS)
    lines = card.split("\r\n")
    assert lines[0] == "BEGIN:VCARD"
    assert lines[-2:] == ["END:VCARD", ""]
    assert r"FN:Helpers\; a charity\, with \\ signs" in lines
    assert "TEL:02079460123" in lines
    assert "URL:https://example.org" in lines


def test_an_organisation_without_a_number_is_its_web_address_and_one_without_either_is_nothing() -> None:
    assert payload.of_organisation(replace(HELPERS, contacts=())) == "https://example.org"
    assert payload.of_organisation(replace(HELPERS, contacts=(), website="http://a.uk")) == "http://a.uk"
    assert payload.of_organisation(replace(HELPERS, contacts=(), website="")) == ""


def test_one_number_with_three_labels_is_dialled_once_and_explained() -> None:
    contacts = tuple(Contact("short-code", label, "111", "111") for label in ("England", "Wales: press 2"))
    card = payload.of_organisation(replace(HELPERS, contacts=contacts, hours=""))
    assert card.count("TEL:") == 1
    assert "NOTE:England: 111. Wales: press 2: 111" in card


def test_what_does_not_fit_is_left_out_from_the_end_and_what_must_stand_stays() -> None:
    call = numbers.Number("Helpers", "Phone", "020 7946 0123", "02079460123", "", "", "area")
    text = payload.of_page("Title", ["a" * 150, "b" * 150], [call], ["Ask your team."])
    assert text == "Title\n" + "a" * 150 + "\nHelpers: 020 7946 0123\nAsk your team."
    assert payload.of_page("T" * 312, ["a" * 50], [call], ["End."]).splitlines()[1:] == ["End."]


def test_a_long_title_is_cut_between_words_so_that_the_lines_that_must_stand_fit() -> None:
    last = ["m" * 200, "Wayside, 2026-11-20"]
    text = payload.of_page("শিরোনাম " * 8, ["a" * 60], [], last)
    assert payload.size(text) <= payload.MOST_BYTES
    assert text.splitlines()[0].endswith("শিরোনাম…")
    assert text.splitlines()[1:] == last


def test_a_contact_card_that_is_too_full_keeps_its_name_and_numbers() -> None:
    contacts = (
        Contact("email", "E-mail", f"{'m' * 140}@example.org", f"{'m' * 140}@example.org"),
        Contact("freephone", "Phone", "08081570999", "0808 157 0999"),
    )
    full = replace(HELPERS, name="ن" * 65, contacts=contacts, website=f"{'w' * 100}.org")
    card = payload.of_organisation(full)
    assert payload.size(card) <= payload.MOST_BYTES
    assert f"FN:{full.name}\r\nTEL:08081570999\r\nURL:https://www" in card
    assert "EMAIL" not in card


def test_numbers_of_people_are_not_taken_for_numbers_to_phone(edition: Store) -> None:
    body = "## A part\n\nAbout 999 in every 1,000 do not. Ring 0300 102 1234 or 10300 102 12345.\n"
    found = numbers.of_text(parse(body), edition, "en")
    assert [number.digits for number in found] == ["03001021234"]
    card = '## A part\n\n!!! emergency "Call 999 or go to A&E now if:"\n    - it is hard to breathe\n'
    assert [number.digits for number in numbers.of_text(parse(card), edition, "en")] == ["999"]


def test_linked_organisations_come_first_with_all_their_numbers(edition: Store) -> None:
    body = "## A part\n\nRing 0300 102 1234.\n\n[PIP](organisation:pip)\n"
    found = numbers.of_text(parse(body), edition, "en")
    assert [number.kind for number in found] == ["freephone", "textphone", "non-geographic"]


def test_a_number_on_hold_is_never_taken_home(edition: Store) -> None:
    held = edition.rows("SELECT value FROM contact WHERE shown = 'hold'")
    shown = {row[0] for row in edition.rows("SELECT value FROM contact WHERE shown = 'yes'")}
    never = {row[0] for row in held} - shown
    assert never
    taken: set[str] = set()
    for kind, item_id in every_item(edition, "en"):
        digits = {number.digits for number in leaflet(edition, "en", kind, item_id).numbers}
        assert not digits & never, item_id
        taken |= digits
    assert len(taken) > 10


def test_an_item_is_found_by_its_id_and_a_wrong_one_says_what_to_write(edition: Store) -> None:
    assert find(edition, "en", "what-is-lupus") == ("article", "what-is-lupus")
    assert find(edition, "en", "organisation:lupus-uk") == ("organisation", "lupus-uk")
    with pytest.raises(NotInEdition, match=r"write its id, such as article:what-is-lupus\."):
        find(edition, "en", "faq:what-is-lupus")


def test_a_leaflet_without_an_emergency_card_gets_those_of_help_now_and_others_do_not(edition: Store) -> None:
    given = leaflet(edition, "en", "article", "what-is-lupus").safety
    assert [type(block).__name__ for block in given] == ["CareCard", "Callout", "CareCard"]
    assert not leaflet(edition, "en", "article", "side-effects-first-weeks").safety


def test_attack_a_hand_that_presses_print_all_day_does_not_empty_the_tray() -> None:
    rule = PaperRule()
    printed = 0
    for second in range(int(MOST_IN_SECONDS)):
        if rule.allows(second):
            rule.printed(second)
            printed += 1
    assert printed == MOST
    assert rule.allows(MOST_IN_SECONDS)


def test_a_second_touch_prints_nothing_and_a_later_one_does() -> None:
    rule = PaperRule()
    assert rule.allows(100)
    rule.printed(100)
    assert not rule.allows(100 + AGAIN_SECONDS - 0.1)
    assert rule.allows(100 + AGAIN_SECONDS)
