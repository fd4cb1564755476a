"""Every text is large enough, whole, and set for tired eyes (X01 to X06, X08)."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption
from PySide6.QtQuick import QQuickItem

from kiosk.session.reader import ReaderSettings
from kiosk.ui.tour import every_screen
from tests.clipping import cut_off, told
from tests.driver import Driver, Look, Opener
from tests.looks import GRID, SIZES
from tests.survey import JUSTIFIED, NO_ELIDE, NO_WRAP, Words, listed, look_at, surveys

CAPITALS_MM: Final = {"standard": 4.8, "large": 7.33, "largest": 9.6}
"""Least height of a capital: X01, X02, and twice X01 for Largest (X03)."""

BUTTONS: Final = {"ActionButton", "ChoiceButton", "KeyButton", "RailButton", "SettingRow"}
FEW_WORDS: Final = BUTTONS | {"Heading", "AttractLine", "StaffHeights"}
"""Where no sentence runs on: headings, the words on what can be pressed, and those in a drawing."""


@pytest.mark.parametrize("look", SIZES, ids=str)
def test_X01_X02_capitals_are_high_enough_on_every_text(opener: Opener, look: Look) -> None:
    least = CAPITALS_MM[look.settings.text_size]
    offenders = []
    for survey in surveys(opener, look):
        for words in survey.words:
            height = survey.mm(words.cap_px)
            # The samples of text sizes show each size as it is.
            if height < least - 0.01 and words.name != "sample":
                offenders.append(told(survey, words, f"has capitals of {height:.2f} mm, not {least}"))
    assert not offenders, listed(offenders)


@pytest.mark.parametrize("look", GRID, ids=str)
def test_X03_nothing_is_cut_off_or_scrolls_sideways(opener: Opener, look: Look) -> None:
    offenders = [line for survey in surveys(opener, look) for line in cut_off(survey)]
    assert not offenders, listed(offenders)


def longest_line(words: Words) -> int:
    """Letters of the longest line, set as the text is."""
    layout = QTextLayout(words.text.replace("\n", "\u2028"), words.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    longest = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(words.rect.width())
        start = line.textStart()
        longest = max(longest, len(words.text[start : start + line.textLength()].strip()))
    layout.endLayout()
    return longest


def letters_in_a_line(words: Words) -> float:
    """How many letters of this text fit into its width."""
    return words.rect.width() * len(words.text) / QFontMetricsF(words.font).horizontalAdvance(words.text)


def is_paragraph(words: Words) -> bool:
    return words.within[-2:-1] == ("ParagraphBlock",) and "CardColumn" not in words.within and words.lines > 1


@pytest.mark.parametrize("look", SIZES, ids=str)
def test_X04_lines_are_neither_too_long_nor_too_short(opener: Opener, look: Look) -> None:
    offenders, paragraphs = [], []
    for survey in surveys(opener, look):
        for words in survey.words:
            if words.lines < 2 or words.wrap == NO_WRAP:
                continue
            longest = longest_line(words)
            if longest > 80:
                offenders.append(told(survey, words, f"has a line of {longest} letters"))
            if is_paragraph(words):
                fit = letters_in_a_line(words)
                paragraphs.append((fit, told(survey, words, f"has lines of {fit:.1f} letters")))
    least = {"standard": 45, "large": 35, "largest": 28}[look.settings.text_size]
    offenders += [line for fit, line in paragraphs if fit < least]
    assert paragraphs
    assert not offenders, listed(offenders)


def runs_on(words: Words, body: int) -> bool:
    """Whether it is more than a heading; a title or a number is larger than the body, and bold."""
    display = words.font.pixelSize() > body and words.font.weight() > QFont.Weight.Normal
    return FEW_WORDS.isdisjoint(words.within) and not display


@pytest.mark.parametrize("look", SIZES, ids=str)
def test_X05_running_text_has_room_and_no_ornament(opener: Opener, look: Look) -> None:
    offenders = []
    for survey in surveys(opener, look):
        body = min(words.font.pixelSize() for words in survey.words)
        for words in survey.words:
            spacing = words.line_height / words.font.pixelSize()
            if words.lines > 1 and spacing < (1.5 if runs_on(words, body) else 1.19):
                offenders.append(told(survey, words, f"has a line spacing of {spacing:.2f}"))
            if words.align == JUSTIFIED or words.font.italic():
                offenders.append(told(survey, words, "is justified or slanted"))
            if words.font.capitalization() != QFont.Capitalization.MixedCase:
                offenders.append(told(survey, words, "is set in capitals"))
            if words.font.weight() not in (QFont.Weight.Normal, QFont.Weight.DemiBold):
                offenders.append(told(survey, words, f"has the weight {words.font.weight()}"))
    assert not offenders, listed(offenders)


@pytest.mark.parametrize("look", SIZES, ids=str)
def test_X05_paragraphs_stand_half_a_line_further_apart_than_lines(opener: Opener, look: Look) -> None:
    offenders, seen = [], 0
    for survey in surveys(opener, look):
        column = [words for words in survey.words if words.within[-2:-1] == ("ParagraphBlock",)]
        for one, other in pairwise(column):
            if one.within != other.within or other.painted.left() != one.painted.left():
                continue
            seen += 1
            line = one.line_height
            if other.painted.top() - one.painted.bottom() + line < 1.5 * line - 1:
                offenders.append(told(survey, one, f"is too near to {other.text[:30]!r}"))
    assert seen > 6
    assert not offenders, listed(offenders)


@pytest.mark.parametrize("look", SIZES, ids=str)
def test_X08_nothing_is_elided(opener: Opener, look: Look) -> None:
    offenders = [
        told(survey, words, "may be elided")
        for survey in surveys(opener, look)
        for words in survey.words
        if words.elide != NO_ELIDE
    ]
    assert not offenders, listed(offenders)


def spread(driver: Driver) -> None:
    """Set every text with the spacing of WCAG 1.4.12."""
    for item in driver.items():
        if item.inherits("QQuickText"):
            loosen(item)
    driver.settle()


def loosen(item: QQuickItem) -> None:
    font = QFont(item.property("font"))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.12 * font.pixelSize())
    font.setWordSpacing(0.16 * font.pixelSize())
    item.setProperty("font", font)
    item.setProperty("lineHeight", max(item.property("lineHeight"), 1.5 * font.pixelSize()))


@pytest.mark.parametrize(("device", "size"), [("R1", "standard"), ("R2", "largest")])
def test_X06_wider_spacing_cuts_nothing_off(opener: Opener, device: str, size: str) -> None:
    driver = opener(device)
    driver.wear(ReaderSettings(text_size=size))
    offenders: list[str] = []
    for name in every_screen(driver.shell.reading.store, "en"):
        driver.open(name)
        spread(driver)
        offenders += cut_off(look_at(driver, name))
    opener.close()  # its rail stays as it was set
    assert not offenders, listed(offenders)


def test_X03_a_text_that_runs_out_is_found(opener: Opener) -> None:
    driver = opener("R1")
    driver.open("help")
    survey = look_at(driver, "help")
    assert not list(cut_off(survey))
    inside = next(words for words in survey.words if words.target >= 0)
    inside.painted = QRectF(inside.painted).adjusted(0, 0, 5000, 0)
    assert list(cut_off(survey))


def test_X03_a_word_longer_than_its_heading_is_set_smaller_and_not_broken(opener: Opener) -> None:
    driver = opener("R3")
    driver.wear(ReaderSettings(text_size="largest"))
    driver.open("settings")
    heading = next(item for item in driver.items() if item.property("level") == 1)
    usual = heading.property("size")
    heading.setProperty("text", "Immunsuppressionstherapie")
    driver.settle()
    assert heading.property("lineCount") == 1
    assert heading.property("size") < usual
    heading.setProperty("text", "Lupus")
    driver.settle()
    assert heading.property("size") == usual
