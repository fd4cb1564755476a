"""The documents are true: what they name exists, what exists is named, what people are told to type works."""

from __future__ import annotations

import argparse
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest
from devtools.commands import COMMANDS

from kiosk.cli import build_parser
from kiosk.config import SiteSettings, from_values
from kiosk.content import blocks, schema
from kiosk.content.markup import BLOCK_KINDS, parse_strict
from kiosk.content.structure import Shape

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "kiosk" / "ARCHITECTURE.md").read_text("utf-8")
DOCUMENTS = sorted(
    [
        ROOT / "README.md",
        *ROOT.glob("kiosk/**/*.md"),
        *ROOT.glob("build/**/*.md"),
        *ROOT.glob("assets/*/README.md"),
    ]
)

TEXTS = {".py", ".qml", ".md", ".toml", ".txt", ".json", ".ts", ".svg", ".cfg", ".yml", ""}


def fenced(text: str, language: str) -> list[str]:
    """The insides of the document's code blocks of a language."""
    found = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [inside for name, inside in found if name == language]


def section(heading: str) -> str:
    """A section of ARCHITECTURE.md, up to the next heading of its level or a higher one."""
    level = heading.partition(" ")[0]
    after = ARCHITECTURE.split(f"\n{heading}\n", 1)[1]
    return re.split(rf"^#{{2,{len(level)}}} ", after, maxsplit=1, flags=re.MULTILINE)[0]


def first_cells(text: str) -> list[str]:
    """What stands in backquotes in the first column of every table row."""
    rows = re.findall(r"^\| (`[^|]*) \|", text, re.MULTILINE)
    return [name for row in rows for name in re.findall(r"`([^`]+)`", row)]


# What can be typed


def parsers(parser: argparse.ArgumentParser, name: str = "") -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Every sub-command, with its words."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, inner in action.choices.items():
                yield f"{name} {word}".strip(), inner
                yield from parsers(inner, f"{name} {word}".strip())


@pytest.mark.parametrize(("name", "parser"), list(parsers(build_parser())), ids=lambda value: str(value)[:20])
def test_every_command_and_option_is_documented(name: str, parser: argparse.ArgumentParser) -> None:
    assert re.search(rf"(?:kiosk|dev\.py) {name}\b", README), name
    for action in parser._actions:
        for option in action.option_strings:
            if option not in {"-h", "--help"}:
                assert re.search(rf"{option}(?![\w-])", README), f"{name} {option}"


def test_every_developer_command_is_documented_and_none_invented() -> None:
    rows = re.findall(r"^\| `dev\.py (\w+)", README, re.MULTILINE)
    assert rows == [*dict.fromkeys(rows)]
    assert set(rows) == set(COMMANDS)


def typed() -> list[list[str]]:
    """The lines that the README tells people to type, as words after ``python3 build/dev.py``."""
    lines = [line for block in fenced(README, "sh") for line in block.splitlines() if line]
    assert all(line.startswith("python3 build/dev.py ") for line in lines)
    return [shlex.split(line)[2:] for line in lines]


def test_every_line_to_type_names_a_command_that_takes_these_words() -> None:
    for command, *words in typed():
        assert command in COMMANDS
        if command in {"run", "kiosk"}:
            build_parser().parse_args(["run", *words] if command == "run" else words)
    for name, *words in (
        shlex.split(text) for text in re.findall(r"`python3 build/dev\.py ([^`]+)`", README)
    ):
        assert name in COMMANDS
        if name == "kiosk":
            build_parser().parse_args(words)


def test_every_kiosk_line_of_the_readme_works_one_after_another(tmp_path: Path) -> None:
    for name in ("kiosk", "assets"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "readme"))
    shutil.copy(ROOT / "content.db", tmp_path)
    lines = [words[1:] for words in typed() if words[0] == "kiosk"]
    assert len(lines) >= 8
    for words in lines:
        answer = subprocess.run(
            [sys.executable, "-m", "kiosk", *words], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert answer.returncode == 0, f"{words}: {answer.stdout}{answer.stderr}"
    assert (tmp_path / ".wayside" / "pictures" / "index.html").exists()


def test_the_mistakes_shown_in_the_readme_are_told_like_that(tmp_path: Path) -> None:
    folder = tmp_path / "assets" / "content"
    shutil.copytree(ROOT / "assets" / "content", folder)
    page = folder / "en" / "articles" / "uk-trial-results.md"
    text = page.read_text("utf-8")
    spoiled = text.replace('topic = "results"', 'topic = "result"').replace("\n## ", "\n# ", 1)
    page.write_text(spoiled, "utf-8")
    answer = subprocess.run(
        [sys.executable, "-m", "kiosk", "content", "check", "assets/content"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    (shown,) = [block for block in fenced(README, "") if "did you mean" in block]
    assert answer.returncode == 2
    without_line = re.compile(r"(?<=\.md):\d+(?=: )")  # pages grow and shrink
    assert without_line.findall(shown)
    assert without_line.sub("", answer.stdout) == without_line.sub("", shown)


# What can be written


def test_every_setting_is_documented_with_its_default() -> None:
    (example,) = fenced(README, "toml")
    values = tomllib.loads(example)
    assert from_values(values, Path("site.toml")) == (SiteSettings(), ())
    assert list(values) == [field.name for field in fields(SiteSettings)]


def test_every_block_has_an_example_that_an_editor_may_copy() -> None:
    examples = fenced(README, "markdown")
    kinds = {kind for example in examples for kind in re.findall(r"^!!! ([\w-]+)", example, re.MULTILINE)}
    assert kinds == set(BLOCK_KINDS)
    made = set()
    for example in examples:
        shape: Shape = "easy-read" if "!!! easy-read" in example else "help"
        document, problems = parse_strict(f"## A part\n\n{example}", shape)
        assert not problems
        made |= {type(block) for part in document.parts for block in part.blocks}
    assert made == set(get_args(blocks.Block))


def test_the_page_shown_in_the_readme_has_the_facts_of_a_real_page() -> None:
    (example,) = [block for block in fenced(README, "") if block.startswith("+++\ntitle")]
    real = (ROOT / "assets" / "content" / "en" / "articles" / "what-is-lupus.md").read_text("utf-8")
    ours, theirs = (tomllib.loads(text.split("+++\n")[1]) for text in (example, real))
    assert ours.keys() == theirs.keys()
    assert len(ours["key_points"]) == 3


def test_each_source_file_that_the_readme_lists_is_there() -> None:
    rows = first_cells(README.split("### Where things are")[1].split("###")[0])
    assert rows
    for name in rows:
        assert list((ROOT / "assets" / "content").glob(name)), name


# What the program is made of


def test_every_table_and_column_is_documented_and_none_invented() -> None:
    text = section("## Content format 1, table by table")
    documented: dict[str, list[str]] = {}
    for block in re.split(r"^(?=\*\*`\w+`\*\*:|\| column of)", text, flags=re.MULTILINE)[1:]:
        name = re.search(r"`(\w+)`", block)
        assert name is not None
        documented[name[1]] = first_cells(re.split(r"^(?:###|Indexes)", block, flags=re.MULTILINE)[0])
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in schema.TABLES.values():
            connection.execute(statement)
        real = {
            table: [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            for table in schema.TABLES
        }
    assert documented.keys() == real.keys()
    for table, columns in real.items():
        assert sorted(documented[table]) == sorted(columns), table
    (indexes,) = re.findall(r"^Indexes: (.*)$", text, re.MULTILINE)
    assert re.findall(r"`(\w+)`", indexes) == list(schema.INDEXES)


def test_the_choices_of_a_column_are_documented() -> None:
    text = section("## Content format 1, table by table")
    for statement in schema.TABLES.values():
        for values in re.findall(r"CHECK \(\w+ IN \(('.*?)\)\)", statement, re.DOTALL):
            for value in re.findall(r"'([^']+)'", values):
                assert f"`{value}`" in text, value


def test_every_module_is_in_the_tree_and_none_invented() -> None:
    text = section("## The tree")
    listed = set()
    for folder, rows in re.findall(
        r"^### `(kiosk[\w/]*?)/`\n(.*?)(?=^### |\Z)", text, re.MULTILINE | re.DOTALL
    ):
        listed |= {f"{folder}/{name}" for name in first_cells(rows)}
    real = {path.relative_to(ROOT).as_posix() for path in (ROOT / "kiosk").rglob("*.py")}
    real = {name for name in real if not name.endswith("__init__.py")}
    real |= {f"kiosk/ui/qml/Kiosk/{path.parent.name}/" for path in ROOT.glob("kiosk/ui/qml/Kiosk/*/qmldir")}
    assert listed == real


def test_every_block_has_a_row_a_drawing_and_a_line_in_the_architecture() -> None:
    rows = re.findall(r"^\| `(\w+)` \| `(\w+)` \| `(\w+)` \|", section("## Typed blocks"), re.MULTILINE)
    assert {name for name, _, _ in rows} == {block.__name__ for block in get_args(blocks.Block)}
    column = (ROOT / "kiosk/ui/qml/Kiosk/Blocks/BlockColumn.qml").read_text("utf-8")
    assert {(kind, item) for _, kind, item in rows} == set(
        re.findall(r'roleValue: "(\w+)"; (\w+) \{', column)
    )


def test_every_decision_says_question_choice_why_and_cost() -> None:
    decisions = section("## Decisions, newest first").split("\n\n")[2:]
    decisions = [text.strip() for text in decisions if text.strip()]
    assert len(decisions) >= 15
    for text in decisions:
        assert re.match(r"\*\*[^*]+\?\*\* ", text), text[:60]
        assert "Why: " in text, text[:60]
        assert "Cost: " in text, text[:60]


def test_every_library_is_in_the_table() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for requirement in project["dependencies"]:
        assert f"| {re.split('[<>=]', requirement)[0]}" in section("## Libraries"), requirement


# What the documents promise of the content


def test_the_readme_says_what_has_not_been_signed_or_rung() -> None:
    with closing(sqlite3.connect(ROOT / "content.db")) as connection:
        signed = connection.execute("SELECT count(*) FROM review WHERE reviewed_on IS NOT NULL").fetchone()[0]
        rung = connection.execute(
            "SELECT count(*) FROM organisation WHERE checked_on IS NOT NULL"
        ).fetchone()[0]
    words = " ".join(README.split())
    assert ("No doctor or nurse has signed them yet" in words) == (signed == 0)
    assert ("nobody has rung the phone numbers yet" in words) == (rung == 0)


# Links, and what no file may hold


def slug(heading: str) -> str:
    """The anchor of a heading, as code hosts make it."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_and_picture_leads_somewhere(path: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", path.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`]*`", "", text)):
        name, _, anchor = target.partition("#")
        assert not re.match(r"\w+:", name), f"{target}: no link out of the folder is needed"
        file = path.parent / name if name else path
        assert file.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.*)$", file.read_text("utf-8"), re.MULTILINE)
            assert anchor in {slug(heading) for heading in headings}, target


def test_every_path_that_a_document_names_exists() -> None:
    for text in (README, ARCHITECTURE):
        for name in re.findall(r"`((?:kiosk|build|tests|assets)/[\w./-]+)`", text):
            assert (ROOT / name).exists(), name


def committed() -> list[Path]:
    """Every text file of the checkout outside dot folders."""
    folders = [ROOT / name for name in ("kiosk", "build", "tests", "assets", ".ci", ".github")]
    found = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    found += [path for path in ROOT.iterdir() if path.is_file()]
    return [path for path in found if path.suffix in TEXTS and "__pycache__" not in path.parts]


def test_no_file_names_a_registry_or_a_place_on_one_machine() -> None:
    hosts = ("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "npmjs" + ".com")
    places = (str(ROOT) + "/", "C:\\Users\\", "index-url " + "http")
    wrong = []
    for path in committed():
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if any(text in line for text in (*hosts, *places)):
                wrong.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert not wrong
