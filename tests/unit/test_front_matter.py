"""Whatever stands in a source file, reading it ends in an edition or in problems with real lines."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.authoring.source import Reading, read_edition
from kiosk.authoring.toml_lines import LocatedToml, TomlMistake
from tests.source_folders import ARTICLE, write_sources

NAME = "en/articles/what-is-lupus.md"
LINES = ARTICLE.split("\n")

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
keys = st.from_regex(r"[A-Za-z0-9_-]{1,10}", fullmatch=True)
values = st.one_of(
    st.integers(-(2**63), 2**63 - 1),
    st.booleans(),
    st.dates().map(lambda day: day.isoformat()),
    texts.map(repr),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sources(tmp_path_factory.mktemp("sources"))


def read(folder: Path, data: bytes) -> Reading:
    (folder / NAME).write_bytes(data)
    reading = read_edition(folder)
    assert (reading.edition is None) == bool(reading.problems)
    for problem in reading.problems:
        lines = (
            (folder / problem.file).read_bytes().count(b"\n") + 1 if (folder / problem.file).exists() else 1
        )
        assert 1 <= problem.line <= lines, problem
        assert problem.sentence.endswith((".", "?", "…")), problem
        assert "\n" not in problem.sentence
    return reading


quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@quick
@given(st.binary(max_size=300))
def test_any_bytes(folder: Path, data: bytes) -> None:
    read(folder, data)


@quick
@given(texts, texts)
def test_any_facts_and_body(folder: Path, facts: str, body: str) -> None:
    read(folder, f"+++\n{facts}\n+++\n{body}".encode())


@quick
@given(st.integers(1, len(LINES) - 1), values)
def test_any_value_of_a_known_key(folder: Path, number: int, value: object) -> None:
    lines = [
        f"{line.split(' = ')[0]} = {value}" if at == number and " = " in line else line
        for at, line in enumerate(LINES)
    ]
    read(folder, "\n".join(lines).encode())


@quick
@given(st.integers(0, len(LINES) - 1))
def test_any_line_left_out(folder: Path, number: int) -> None:
    read(folder, "\n".join(LINES[:number] + LINES[number + 1 :]).encode())


@quick
@given(st.integers(0, len(ARTICLE)), st.characters(exclude_categories=["Cs"]))
def test_any_character_put_in(folder: Path, place: int, character: str) -> None:
    read(folder, (ARTICLE[:place] + character + ARTICLE[place:]).encode())


@given(st.dictionaries(keys, st.integers(0, 9), min_size=1, max_size=8), st.integers(1, 50))
def test_every_key_is_found_on_its_line(table: dict[str, int], first_line: int) -> None:
    text = "# a comment\n\n" + "".join(f"{key} = {value}\n" for key, value in table.items())
    located = LocatedToml(text, first_line)
    assert located.values == table
    for number, key in enumerate(table):
        assert located.line_of((key,)) == first_line + 2 + number


def test_lines_in_tables_of_tables_and_after_long_strings() -> None:
    text = '''\
long = """
[not.a.table]
a = 1
"""
[[tiles]]
id = "one"
[[tiles]]
id = "two"
list = [
  "a",
]
[tiles.more]
deep.key = 1
'''
    located = LocatedToml(text)
    assert located.line_of(("long",)) == 1
    assert located.line_of(("tiles", 0, "id")) == 6
    assert located.line_of(("tiles", 1)) == 7
    assert located.line_of(("tiles", 1, "list")) == 9
    assert located.line_of(("tiles", 1, "more", "deep", "key")) == 13
    assert located.line_of(("tiles", 1, "unknown")) == 7
    assert located.line_of(("a",)) == 1


@given(st.text(max_size=80))
def test_a_mistake_has_a_line_of_the_text(text: str) -> None:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(TomlMistake) as caught:
            LocatedToml(text)
        assert 1 <= caught.value.line <= text.count("\n") + 1
    else:
        LocatedToml(text)
