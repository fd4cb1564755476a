"""Phone numbers are grouped as readers know them."""

from __future__ import annotations

import pytest

from kiosk.content.phones import display


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("area", "02074504000", "020 7450 4000"),
        ("area", "01273800900", "01273 800 900"),
        ("area", "01708731251", "01708 731 251"),
        ("area", "01614960000", "0161 496 0000"),
        ("area", "01134960000", "0113 496 0000"),
        ("area", "0169772310", "01697 72310"),
        ("mobile", "07700900123", "07700 900 123"),
        ("freephone", "0800890567", "0800 890 567"),
        ("freephone", "08001111", "0800 1111"),
        ("freephone", "08088010000", "0808 801 0000"),
        ("freephone", "08001691000", "0800 169 1000"),
        ("non-geographic", "03003304000", "0300 330 4000"),
        ("short-code", "111", "111"),
        ("short-code", "999", "999"),
        ("short-code", "116123", "116 123"),
        ("text", "85258", "85258"),
        ("textphone", "18001116123", "18001116123"),
    ],
)
def test_a_number_is_grouped_as_the_nhs_writes_it(kind: str, value: str, shown: str) -> None:
    assert display(kind, value) == shown


@pytest.mark.parametrize("value", ["help@example.org", "1 High Street", "", "+442074504000", "٠١٢"])
def test_what_is_not_a_uk_number_is_shown_as_it_is(value: str) -> None:
    assert display("email", value) == value
    assert display("area", value) == value


def test_grouping_never_changes_the_digits() -> None:
    for length in range(1, 16):
        for prefix in ("0", "01", "011", "0121", "02", "03", "07", "0800", "0808", "1"):
            value = (prefix + "123456789012345")[:length]
            assert display("area", value).replace(" ", "") == value
