"""The log never stops the program and never fills the disk."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import log


@pytest.fixture(autouse=True)
def no_unexpected_warnings() -> None:
    """In this file warnings are logged on purpose."""


@pytest.fixture(autouse=True)
def _closed_again() -> Iterator[None]:
    level = logging.getLogger().level
    yield
    log.close()
    logging.getLogger().setLevel(level)


def test_records_go_to_a_file_that_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "data" / "log" / "kiosk.log"
    log.configure(path, terminal=False)
    logging.getLogger("kiosk.test").info("hello")
    logging.getLogger("kiosk.test").debug("too small")
    text = path.read_text("utf-8")
    assert "INFO kiosk.test: hello" in text
    assert "too small" not in text


def test_configuring_twice_does_not_write_twice(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.log"
    log.configure(path, terminal=False)
    log.configure(path, terminal=False)
    logging.getLogger("kiosk.test").info("once")
    assert path.read_text("utf-8").count("once") == 1


def test_three_files_of_a_megabyte_at_most(tmp_path: Path) -> None:
    log.configure(tmp_path / "kiosk.log", terminal=False)
    for _ in range(50):
        logging.getLogger("kiosk.test").info("x" * 100_000)
    sizes = sorted(path.stat().st_size for path in tmp_path.iterdir())
    assert len(sizes) == 3
    assert sizes[-1] <= log.FILE_BYTES


def test_a_folder_that_cannot_be_made_is_told_on_the_terminal_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    log.configure(tmp_path / "file" / "log" / "kiosk.log")
    assert "The log cannot be written" in capsys.readouterr().err
    logging.getLogger("kiosk.test").warning("still told")
    assert "still told" in capsys.readouterr().err


def test_without_file_and_terminal_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    log.configure(None, terminal=False)
    logging.getLogger("kiosk.test").error("nowhere")
    assert capsys.readouterr().err == ""


def test_half_a_character_does_not_break_the_file(tmp_path: Path) -> None:
    log.configure(tmp_path / "kiosk.log", terminal=False)
    logging.getLogger("kiosk.test").info("half \ud800 a character")
    assert "half" in (tmp_path / "kiosk.log").read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="limits of file size are a thing of POSIX")
def test_a_full_disk_loses_lines_and_says_nothing(tmp_path: Path) -> None:
    program = (
        "import logging, resource, sys, pathlib; from kiosk import log\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50, 50))\n"
        "log.configure(pathlib.Path(sys.argv[1]))\n"
        "for _ in range(5): logging.getLogger('a').info('x' * 40)\n"
        "log.close()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "kiosk.log")],
        capture_output=True,
        check=False,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert (done.returncode, done.stderr) == (0, "")
