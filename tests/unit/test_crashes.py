"""A crash that no supervisor has seen is found at the next start, told to staff once, and kept."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import pytest

from kiosk import faults
from kiosk.paths import DataFolder
from kiosk.staff import crashes

FATAL = b"Fatal Python error: Segmentation fault\n\nCurrent thread\n"


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    kept = DataFolder(tmp_path)
    kept.faults.parent.mkdir()
    return kept


def add(data: DataFolder, text: bytes) -> None:
    with data.faults.open("ab") as file:
        file.write(text)


def left(data: DataFolder) -> faults.Left:
    kept = faults.Faults(data.faults)
    kept.close()
    return kept.left


def test_a_crash_is_found_once_with_its_time_and_cause(data: DataFolder) -> None:
    add(data, FATAL)
    os.utime(data.faults, (1_795_000_000, 1_795_000_000))
    for _ in range(2):
        crashes.find(data, left(data), supervised=False)
        crash = crashes.known(data).news[0]
        assert crash.cause == "Segmentation fault"
        assert datetime.fromisoformat(crash.at).timestamp() == 1_795_000_000
    crashes.tell(data)
    assert crashes.known(data).news == ()
    assert len(crashes.known(data).crashes) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (FATAL, 1),
        (FATAL + FATAL, 1),
        (b"Windows fatal exception: access violation\r\n", 1),
        (b"Timeout (0:00:08)!\nThread 0x1\n", 0),
        (b'  File "Fatal Python error: x", line 1\n', 0),
    ],
)
def test_only_what_ended_a_run_is_a_crash(data: DataFolder, text: bytes, found: int) -> None:
    add(data, text)
    crashes.find(data, left(data), supervised=False)
    assert len(crashes.known(data).crashes) == found


def test_a_run_that_came_to_its_end_had_no_crash_whatever_it_wrote_down(data: DataFolder) -> None:
    before = left(data)
    add(data, FATAL)
    crashes.ended_well(data, before)
    crashes.find(data, left(data), supervised=False)
    assert crashes.known(data).crashes == ()


def test_a_run_too_short_to_look_leaves_that_to_the_next(data: DataFolder) -> None:
    add(data, FATAL)
    crashes.ended_well(data, left(data))
    crashes.find(data, left(data), supervised=False)
    assert len(crashes.known(data).crashes) == 1


def test_what_a_supervisor_has_seen_is_not_told_again(data: DataFolder) -> None:
    add(data, FATAL)
    crashes.find(data, left(data), supervised=True)
    crashes.find(data, left(data), supervised=False)
    assert crashes.known(data).crashes == ()


def test_a_crash_is_found_in_a_file_that_it_has_filled_and_only_once(data: DataFolder) -> None:
    add(data, b"x" * faults.LARGEST_FILE + b"\n" + FATAL)
    crashes.find(data, left(data), supervised=False)
    crashes.find(data, left(data), supervised=False)
    assert len(crashes.known(data).crashes) == 1


def test_a_crash_is_found_in_a_file_that_somebody_has_begun_anew(data: DataFolder) -> None:
    add(data, FATAL * 3)
    crashes.find(data, left(data), supervised=False)
    data.faults.write_bytes(FATAL)
    crashes.find(data, left(data), supervised=False)
    assert len(crashes.known(data).crashes) == 2


def test_crashes_without_end_are_not_all_kept(data: DataFolder) -> None:
    many = tuple(crashes.Crash(f"2026-11-{day:02}T06:00:00", "Aborted") for day in range(1, 31)) * 4
    data.crashes.write_text(json.dumps(asdict(crashes.Crashes(many))))
    add(data, FATAL)
    crashes.find(data, left(data), supervised=False)
    kept = crashes.known(data).crashes
    assert (len(kept), kept[-1].cause) == (crashes.MOST_KEPT, "Segmentation fault")


@pytest.mark.parametrize("text", ["", "[]", "{", '{"crashes": [1]}', '{"crashes": [], "told": ""}', "\x00"])
def test_damaged_notes_of_crashes_are_none(data: DataFolder, text: str) -> None:
    data.crashes.write_text(text)
    assert crashes.known(data) == crashes.Crashes()
    crashes.tell(data)


def test_crashes_that_cannot_be_kept_stop_nothing(tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "nowhere")
    crashes.find(data, faults.Left(data.faults), supervised=False)
    crashes.ended_well(data, faults.Left(data.faults))
    crashes.tell(data)
