"""No text of the interface is forgotten: all is extracted, compiled and counted in the right plural."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from devtools import pseudo, strings
from devtools.places import ROOT
from hypothesis import given
from hypothesis import strategies as st

from tests.qml_source import QmlFile

UI = ROOT / "kiosk" / "ui"
SEEN = re.compile(
    r"(?:^|\.)(?:text|title|line|detail|strong|markup|lineMarkup|word|value|spoken|placeholderText|alt|"
    r"Accessible\.name|Accessible\.description)$"
)
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
TRANSLATED = re.compile(r'qsTr\("(?:[^"\\]|\\.)*"(?:, "(?:[^"\\]|\\.)*")?')
COMPARED = re.compile(r'[!=]==? "[^"]*"')
IN_AN_OBJECT = re.compile(r'\b(?:word|title|value): ("(?:[^"\\]|\\.)*")')
PLACEHOLDER = re.compile(r"%L?\d+|%n|<[^>]*>")


def has_letters(text: str) -> bool:
    """Whether there is a word in it, once escapes are out."""
    return any(letter.isalpha() for letter in re.sub(r"\\.", "", text))


def untranslated(path: Path) -> Iterator[str]:
    """Literals that a reader would see or hear, and that no translation can change."""
    file = QmlFile(path)
    spots = [(line, name, value) for line, name, value in file.properties]
    for number, text in enumerate(file.lines, start=1):
        spots += [(number, "word", found) for found in IN_AN_OBJECT.findall(text)]
    for line, name, value in dict.fromkeys(spots):
        if SEEN.search(name):
            rest = COMPARED.sub("", TRANSLATED.sub("", value))
            yield from (
                f"{path.name}:{line}: {text!r}" for text in LITERAL.findall(rest) if has_letters(text)
            )


def test_G04_what_is_committed_is_what_extraction_gives_now() -> None:
    assert strings.stale(strings.I18N) == [], "run `python3 build/dev.py strings`"


@pytest.mark.parametrize(
    "path",
    sorted(path for path in UI.rglob("*.qml") if path.parent.name != "Theme"),
    ids=lambda path: path.stem,
)
def test_every_text_of_a_qml_file_can_be_translated(path: Path) -> None:
    assert list(untranslated(path)) == []


def test_the_lint_sees_a_text_that_cannot_be_translated(tmp_path: Path) -> None:
    path = tmp_path / "Forgotten.qml"
    path.write_text(
        'Label {\n    text: root.on ? qsTr("On") : "Off"\n    Accessible.name: "Switch: " + text\n'
        '    options: [{ key: "a", word: "Large" }]\n}\n'
    )
    assert [line.partition(": ")[2] for line in untranslated(path)] == ["'Off'", "'Switch: '", "'Large'"]


def test_every_word_of_words_py_is_extracted() -> None:
    source = (UI / "words.py").read_text("utf-8")
    extracted = {message.findtext("source") for message in english_messages()}
    for function in ast.parse(source).body:
        if not isinstance(function, ast.FunctionDef):
            continue
        docstring = ast.get_docstring(function, clean=False)
        for node in ast.walk(function):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
                assert node.value in {docstring, *extracted, "d MMMM yyyy"}


def test_python_texts_of_every_form_are_found() -> None:
    source = 'a = Qt.translate("Words", "One")\nb = translate("Words", "%n dog(s)", None, len(x))\n'
    assert strings.python_texts(source) == [
        'qsTranslate("Words", "One");',
        'qsTranslate("Words", "%n dog(s)", "", 1);',
    ]


def test_sentences_of_the_rooms_below_are_found() -> None:
    source = 'a = Wording("%1 is " "gone.", x)\nb = Wording.counted("One", "%n dogs", 2)\nc = Wording(text)\n'
    assert strings.python_texts(source) == [
        'qsTranslate("Sentences", "%1 is gone.");',
        'qsTranslate("Sentences", "%n dogs", "", 1);',
    ]


def english_messages() -> list[ET.Element]:
    return list(ET.parse(strings.I18N / strings.ENGLISH).iter("message"))  # noqa: S314 (our own file)


def test_every_count_has_both_english_forms() -> None:
    counted = [message for message in english_messages() if "%n" in message.findtext("source", "")]
    assert len(counted) >= 2
    for message in counted:
        assert message.get("numerus") == "yes"
        forms = [form.text or "" for form in message.iter("numerusform")]
        assert len(forms) == 2
        assert all("%n" in form and "(s)" not in form for form in forms)
        assert forms[0] != forms[1] or "(s)" not in message.findtext("source", "")


def test_the_counts_of_the_rooms_below_say_in_english_what_the_translation_says() -> None:
    forms = {
        message.findtext("source"): [form.text for form in message.iter("numerusform")]
        for message in english_messages()
    }
    counted = 0
    for path in sorted((ROOT / "kiosk").rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "Wording.counted":
                one, many = (ast.literal_eval(node) for node in call.args[:2])
                assert forms[many] == [one, many], path.name
                counted += 1
    assert counted > 3


def test_no_text_counts_by_joining_pieces() -> None:
    for message in english_messages():
        source = message.findtext("source", "")
        assert not re.search(r"%1 (organisations|minutes|pages|questions)\b", source), source


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzABC %12n<b>."))
def test_X09_a_pseudo_text_is_longer_and_keeps_its_placeholders(text: str) -> None:
    longer = pseudo.lengthened(text)
    assert longer.startswith("[")
    assert longer.endswith("]")
    assert PLACEHOLDER.findall(longer) == PLACEHOLDER.findall(text)


@pytest.mark.parametrize(
    "text", ["Help now", "Finish and clear", "Page last checked: %1\nNext check due: %2"]
)
def test_X09_a_pseudo_text_is_two_fifths_longer(text: str) -> None:
    plain, longer = (re.sub(r"%\d|\n", "", each) for each in (text, pseudo.lengthened(text)))
    assert len(longer) >= 1.4 * len(plain)


def test_G03_only_the_right_to_left_pseudo_language_has_the_mark() -> None:
    assert pseudo.translation("x-rtl", "Back").startswith(pseudo.RIGHT_TO_LEFT_MARK)
    assert pseudo.translation("x-long", "Back") == "[Bàçk]"
