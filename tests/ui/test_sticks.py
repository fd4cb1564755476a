"""Real sticks: a file system is mounted, found in Qt's list of volumes, read, pulled out half-way, gone."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from kiosk.devices.qt_volumes import QtVolumes
from kiosk.update import offers
from kiosk.update.offers import Offer
from kiosk.update.refusal import Refused
from tests.editions import Bench, built

mounts = pytest.mark.skipif(
    not (Path("/dev/loop-control").exists() and shutil.which("mke2fs") and os.geteuid() == 0),
    reason="only root on Linux may mount the image of a stick",
)
STICK_BYTES: Final = 16 << 20
LEFT_BYTES: Final = 4 << 20
"""How much of a stick can still be read after it was pulled: the system has it in memory."""


@contextmanager
def plugged_in(folder: Path, *files: Path) -> Iterator[tuple[Path, Path]]:
    """A stick with these files: where it is mounted, and its image."""
    held, image, root = folder / "held", folder / "stick.img", folder / "STICK"
    held.mkdir()
    root.mkdir()
    for path in files:
        shutil.copyfile(path, held / path.name)
    with image.open("wb") as file:
        file.truncate(STICK_BYTES)
    _run("mke2fs", "-q", "-F", "-d", str(held), str(image))
    _run("mount", "-o", "loop,ro", str(image), str(root))
    try:
        yield root, image
    finally:
        if os.path.ismount(root):
            _run("umount", "-l", str(root))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


def found(volumes: QtVolumes, root: Path) -> list[Offer]:
    roots = [volume.root for volume in volumes.plugged_in() if volume.root == root]
    return [offer for root in roots for offer in offers.in_folder(offers.STICK, root)]


@mounts
def test_a_stick_is_found_taken_from_and_gone(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "kiosk")
    volumes = QtVolumes((tmp_path / "kiosk",))
    with plugged_in(tmp_path, bench.file(built(3), "content.db")) as (root, _image):
        offered = found(volumes, root)
        assert offered == [Offer(offers.STICK, root / "content.db")]
        assert bench.updater().take(offered[0]).number == 3
        _run("umount", str(root))  # refused by the system if anything of ours still held the stick
        assert found(volumes, root) == []


@mounts
def test_the_disk_with_our_own_files_and_memory_disks_are_no_sticks(tmp_path: Path) -> None:
    with plugged_in(tmp_path) as (root, _image):
        assert [volume.root for volume in QtVolumes(()).plugged_in()].count(root) == 1
        kept = {volume.root for volume in QtVolumes((root / "data" / "not-made-yet",)).plugged_in()}
        assert not kept & {root, Path("/"), Path("/dev/shm"), Path("/proc")}  # noqa: S108 - only named


@mounts
def test_attack_a_stick_pulled_while_it_is_read_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "kiosk")
    large = bench.file(built(3) + os.urandom(STICK_BYTES * 3 // 4), "content.db")
    with plugged_in(tmp_path, large) as (root, image):
        read: list[int] = []

        def pull(step: str, done: int, _of: int) -> None:
            if step == "copy" and not read:
                os.truncate(image, LEFT_BYTES)
            read.append(done)

        with pytest.raises(Refused) as refused:
            bench.updater().take(Offer(offers.STICK, root / "content.db"), pull)
    assert refused.value.code == "gone", refused.value.detail
    assert 0 < max(read) < large.stat().st_size
    assert refused.value.sentence.endswith("Try again.")
    assert list((bench.folder / "staging").iterdir()) == []
