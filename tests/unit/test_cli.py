"""The command line as a person or a script meets it: in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.authoring.compile import write_edition
from kiosk.authoring.source import read_edition
from kiosk.drawing_options import TourOptions
from kiosk.errors import SettingError
from kiosk.options import RunOptions, parse_list, parse_scale, parse_size
from tests.source_folders import spoil, write_sources

ROOT = Path(__file__).resolve().parents[2]


def kiosk(*arguments: str | Path, data: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *map(str, arguments)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, **({"XDG_DATA_HOME": str(data)} if data else {})},
    )


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sources(tmp_path_factory.mktemp("sources"))


@pytest.fixture(scope="module")
def content(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("built") / "content.db"
    reading = read_edition(sources)
    assert reading.edition is not None
    write_edition(reading.edition, path)
    return path


def assert_one_sentence(done: subprocess.CompletedProcess[str], words: str) -> None:
    assert done.returncode == 2, done
    assert words in done.stderr
    assert done.stderr.startswith("kiosk: ")
    assert done.stderr.count("\n") == 1
    assert done.stderr.endswith(".\n")
    assert "Traceback" not in done.stderr


def loaded_by(*arguments: str) -> set[str]:
    """The top-level names of all modules that a command has imported when it ends."""
    probe = (
        "import sys\n"
        "from kiosk.cli import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit:\n    pass\n"
        "print('\\nLOADED', *sorted({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe, *arguments], capture_output=True, check=True, text=True, cwd=ROOT
    )
    return set(done.stdout.rpartition("LOADED ")[2].split())


HEAVY = {"PySide6", "shiboken6", "sqlite_utils", "sqlite3", "markdown", "rapidfuzz", "click"}


@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("--version",), ("run", "--help"), ("tour", "--help"), ("content", "build", "--help")],
)
def test_help_imports_no_qt_and_no_libraries(arguments: Sequence[str]) -> None:
    assert loaded_by(*arguments) & HEAVY == set()


def test_reading_the_command_line_of_a_start_loads_no_compression() -> None:
    assert loaded_by("run", "--theme", "pink") & {"shutil", "bz2", "lzma", "PySide6"} == set()


def test_a_read_only_command_needs_no_qt_and_no_writer(content: Path) -> None:
    loaded = loaded_by("content", "show", str(content))
    assert loaded & {"PySide6", "sqlite_utils", "rapidfuzz"} == set()


def test_help_names_every_command() -> None:
    text = kiosk("--help").stdout
    for command in ("run", "tour", "content"):
        assert f"\n    {command} " in text
    text = kiosk("content", "--help").stdout
    for command in ("build", "check", "show", "search", "refresh"):
        assert f"\n    {command} " in text


@pytest.mark.parametrize(
    "arguments", [(), ("dance",), ("content",), ("content", "show"), ("run", "--speed", "3")]
)
def test_wrong_arguments_exit_with_2(arguments: Sequence[str]) -> None:
    done = kiosk(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("run", "--size", "12"), "--size must be width x height in pixels, such as 1280x800, not '12'"),
        (("run", "--size", "100x100"), "sides from 320 to 16384 pixels"),
        (("run", "--px-per-mm", "0"), "--px-per-mm must be a number from 1.5 to 20, not 0"),
        (("run", "--px-per-mm", "nan"), "from 1.5 to 20"),
        (("run", "--px-per-mm", "four"), "such as 4.03, not 'four'"),
        (("run", "--theme", "pink"), "--theme must be paper, dusk or contrast, not 'pink'"),
        (("run", "--text-size", "huge"), "--text-size must be standard, large or largest"),
        (("run", "--language", "Klingon!"), "--language must be a language code"),
        (("tour", "out", "--themes", "paper,pink"), "--themes must be paper, dusk or contrast, not 'pink'"),
        (("tour", "out", "--sizes", ","), "--sizes must name at least one"),
        (("tour", "out", "--devices", "R9"), "--devices must be R1, R2, R3, R4 or R5, not 'R9'"),
        (("tour", "out", "--screens", "Home!"), "--screens must be names such as home"),
    ],
)
def test_options_out_of_range_are_one_sentence(arguments: Sequence[str], words: str) -> None:
    assert_one_sentence(kiosk(*arguments), words)


def test_options_are_read() -> None:
    assert parse_size("1280x800") == (1280, 800)
    assert parse_scale("4.03") == 4.03
    assert parse_list(" paper, dusk,,paper ") == ("paper", "dusk")
    asked = RunOptions(size=(1280, 800), px_per_mm=4.0, theme="dusk", text_size="large", language="cy")
    assert asked.size == (1280, 800)
    screens = ("home", "article:what-is-lupus", "about:faq/q01", "search:so tired")
    assert TourOptions(Path("out"), screens=screens).screens == screens
    with pytest.raises(SettingError):
        RunOptions(size=(10, 800))


def test_build_writes_a_usable_file(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "content.db"
    done = kiosk("content", "build", sources, out)
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        "1 articles, 0 easy_reads, 1 faqs, 1 organisations, 1 glossary, 0 recordings, 1 sources"
        in done.stdout
    )
    assert kiosk("content", "check", out).returncode == 0


def test_build_with_problems_prints_one_line_each_and_writes_nothing(tmp_path: Path) -> None:
    folder = write_sources(tmp_path / "sources")
    line = spoil(folder, "en/articles/what-is-lupus.md", 'topic = "lupus"', 'topic = "lupsu"')
    done = kiosk("content", "build", folder, tmp_path / "content.db")
    assert done.returncode == 2
    assert done.stdout == (
        f"{folder}/en/articles/what-is-lupus.md:{line}: there is no topic 'lupsu'; did you mean 'lupus'?\n"
    )
    assert done.stderr == f"{tmp_path / 'content.db'} was not written.\n"
    assert not (tmp_path / "content.db").exists()


def test_build_of_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    assert_one_sentence(kiosk("content", "build", tmp_path / "no", tmp_path / "c.db"), "There is no folder")


def test_build_into_a_folder_that_is_not_there_is_one_sentence_with_detail_in_the_log(
    sources: Path, tmp_path: Path
) -> None:
    done = kiosk("content", "build", sources, tmp_path / "no" / "c.db", data=tmp_path / "data")
    assert_one_sentence(done, "Nothing can be written to the folder")
    assert "No such file" in (tmp_path / "data" / "wayside" / "log" / "kiosk.log").read_text("utf-8")


def test_check_of_a_good_file_and_of_its_sources(content: Path, sources: Path) -> None:
    for path in (content, sources):
        done = kiosk("content", "check", path)
        assert (done.returncode, done.stdout, done.stderr) == (0, f"{path} can be used.\n", "")


def test_check_of_bad_files_is_one_line_each(content: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.db"
    for data, words in (
        (b"", "is empty"),
        (b"x" * 5000, "is not a content file"),
        (None, "There is no content file"),
    ):
        bad.unlink(missing_ok=True)
        if data is not None:
            bad.write_bytes(data)
        done = kiosk("content", "check", bad)
        assert (done.returncode, done.stderr) == (2, "")
        assert words in done.stdout
        assert done.stdout.count("\n") == 1


def test_show_for_programs(content: Path) -> None:
    done = kiosk("content", "show", content, "--json")
    assert done.returncode == 0
    facts = json.loads(done.stdout)
    assert (facts["title"], facts["number"], facts["released_on"]) == ("Lupus", 3, "2026-11-20")
    counts = {
        "articles": 1,
        "easy_reads": 0,
        "faqs": 1,
        "organisations": 1,
        "glossary": 1,
        "recordings": 0,
        "sources": 1,
        "images": 1,
        "help": 1,
    }
    assert facts["counts"] == counts
    assert facts["languages"][0]["code"] == "en"
    assert facts["languages"][0]["counts"] == counts
    assert facts["contacts_not_verified"] == ["lupus-uk"]
    assert [one["id"] for one in facts["contacts_to_check"]] == ["lupus-uk"]
    assert len(facts["digest"]) == 64


def test_show_lists_what_an_editor_must_ring_and_why_a_number_is_held_back(tmp_path: Path) -> None:
    folder = write_sources(tmp_path / "sources")
    held = 'shown = "hold"\nhold_reason = "Rung by nobody"'
    spoil(folder, "en/organisations/lupus-uk.toml", 'shown = "yes"\nhold_reason = ""', held)
    assert kiosk("content", "build", folder, tmp_path / "content.db").returncode == 0
    lines = kiosk("content", "show", tmp_path / "content.db").stdout.splitlines()
    start = lines.index("Organisations with contacts not verified: 1")
    assert lines[start + 1].startswith("  lupus-uk: LUPUS UK.")
    assert lines[start + 2] == "    Phone: 01708 731 251 (not shown to readers: Rung by nobody)"
    assert lines[start + 3] == "    website: lupusuk.org.uk"


def test_show_lists_overdue_reviews(tmp_path: Path) -> None:
    folder = write_sources(tmp_path / "sources")
    dates = "checked_on = 2020-01-01\ndue_on = 2020-06-01"
    spoil(folder, "en/faqs/ibuprofen.md", 'evidence = "confirmed"', f'evidence = "confirmed"\n{dates}')
    assert kiosk("content", "build", folder, tmp_path / "content.db").returncode == 0
    facts = json.loads(kiosk("content", "show", tmp_path / "content.db", "--json").stdout)
    assert facts["overdue"] == [
        {
            "kind": "faq",
            "id": "ibuprofen",
            "language": "en",
            "title": "Ibuprofen and lupus",
            "due_on": "2020-06-01",
        }
    ]
    assert "faq ibuprofen (en), due 2020-06-01" in kiosk("content", "show", tmp_path / "content.db").stdout


def test_search_as_the_kiosk_does(content: Path) -> None:
    done = kiosk("content", "search", content, "nurofen", "--json")
    assert done.returncode == 0, done.stderr
    hits = json.loads(done.stdout)
    assert {"id", "kind", "title", "snippet"} == set(hits[0])
    assert (hits[0]["kind"], hits[0]["id"]) == ("faq", "ibuprofen")
    assert "faq ibuprofen: Can I take ibuprofen?" in kiosk("content", "search", content, "ibuprofen").stdout


@pytest.mark.parametrize(
    "words", ['"', "-", "NOT", "*", "x" * 10_000, "\U0001f600", "\u05d0\u05d1", "zzzzzz", " "]
)
def test_no_search_is_an_error(content: Path, words: str) -> None:
    done = kiosk("content", "search", content, "--json", "--", words)
    assert (done.returncode, done.stderr) == (0, "")
    assert isinstance(json.loads(done.stdout), list)


def test_search_in_a_language_that_is_not_there_is_one_sentence(content: Path) -> None:
    done = kiosk("content", "search", content, "x", "--language", "cy")
    assert_one_sentence(done, "This edition is not in language 'cy'; it is in en")


@pytest.mark.parametrize("command", [("show",), ("search", "x"), ("refresh",)])
def test_a_missing_file_is_one_sentence(command: Sequence[str], tmp_path: Path) -> None:
    name, *rest = command
    assert_one_sentence(kiosk("content", name, tmp_path / "no.db", *rest), "no.db")


def test_refresh_tells_that_it_is_done(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "content.db"
    kiosk("content", "build", sources, out)
    before = out.read_bytes()
    done = kiosk("content", "refresh", out)
    assert (done.returncode, done.stderr) == (0, "")
    assert out.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="pipes break differently there")
def test_a_closed_pipe_is_quiet(content: Path) -> None:
    command = f"'{sys.executable}' -m kiosk content show '{content}' --json | head -c 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, text=True, cwd=ROOT)
    assert done.stderr == ""
