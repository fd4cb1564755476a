"""Sentences of the rooms below the screens are English that can be said in another language."""

from __future__ import annotations

import ast
import contextlib
import copy
import json
from pathlib import Path

import pytest
from devtools import strings
from devtools.places import ROOT
from hypothesis import given
from hypothesis import strategies as st

from kiosk.wording import Wording

RELEASED = Wording("Edition %1 of %2 is shown.", 3, "2026-11-20")
FILES = sorted((ROOT / "kiosk").rglob("*.py"))


def made_in(path: Path) -> list[ast.Call]:
    tree = ast.parse(path.read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [call for call in calls if ast.unparse(call.func) in {"Wording", "Wording.counted"}]


def test_a_wording_is_english_with_its_values_in_it() -> None:
    assert RELEASED == "Edition 3 of 2026-11-20 is shown."
    assert (RELEASED.source, RELEASED.values) == ("Edition %1 of %2 is shown.", (3, "2026-11-20"))


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 pages of Lupus"), (1, "1 page of Lupus"), (7, "7 pages of Lupus")]
)
def test_the_words_fit_the_number(number: int, text: str) -> None:
    assert Wording.counted("%n page of %1", "%n pages of %1", number, "Lupus") == text


def test_a_file_that_is_called_like_a_place_in_the_sentence_changes_nothing() -> None:
    assert Wording("%1 and %2.", "%2.db", "%1.db") == "%2.db and %1.db."
    assert Wording("%1 of %3.", "a") == "a of %3."


def test_what_it_was_made_of_outlives_a_copy_and_a_file() -> None:
    outer = Wording("It was set aside: %1", Wording.counted("%n start", "%n starts", 2))
    for again in (copy.deepcopy(outer), Wording.from_parts(json.loads(json.dumps(outer.parts)))):
        assert (str(again), again.source) == ("It was set aside: 2 starts", "It was set aside: %1")
        inner = again.values[0]
        assert isinstance(inner, Wording)
        assert (inner.source, inner.number) == ("%n starts", 2)


def test_a_day_is_said_as_people_say_it_and_keeps_the_day() -> None:
    day = Wording.day("2026-11-05")
    assert (day, day.values) == ("5 November 2026", ("2026-11-05",))
    assert Wording.day("") == ""


@pytest.mark.parametrize(
    "parts", [None, "text", 3, [], ["a"], ["a", "b", "c"], ["a", 1, None], ["a", "b", True]]
)
def test_parts_that_somebody_has_changed_are_refused(parts: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        Wording.from_parts(parts)


@given(st.recursive(st.none() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=5)))
def test_parts_are_a_wording_or_refused_whatever_they_are(parts: object) -> None:
    with contextlib.suppress(TypeError, ValueError):
        assert isinstance(Wording.from_parts(parts), Wording)


@pytest.mark.parametrize("path", [path for path in FILES if made_in(path)], ids=lambda path: path.stem)
def test_every_wording_stands_as_a_literal_and_so_is_extracted(path: Path) -> None:
    calls = [call for call in made_in(path) if ast.unparse(call.args[0]) != "''"]
    assert len(strings.python_texts("\n".join(map(ast.unparse, calls)))) == len(calls)
